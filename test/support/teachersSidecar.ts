/** A class's corpus in which a teacher has written a sidecar by hand, with a slip of each kind. */
export const teachersCorpus: Readonly<Record<string, string>> = {
	'lateral.yaml': 'format: 1\n',
	'sources.yaml':
		'mira-stell: {name: Mira Stell, kind: person, role: Mayor of Varn}\nherald: {name: Valley Herald, kind: outlet}\n',
	'claims/dam-held.yaml': 'text: The dam held all night\n',
	'claims/ferry-fare.yaml': 'text: What a ticket for the ferry costs\nkind: quantity\nunit: EUR\n',
	'west.txt': 'Engineers said the dam leaked from midnight on.\n',
	'west.notes.yaml':
		'notes:\n  n-two: {quote: the dam leaked, before: Engineers said, claim: dam-held, stance: denies}\n',
	'east.txt': [
		'Flood spares the town',
		'',
		'Mira Stell said the dam held. On Monday the road was open, and on Tuesday the road was open.',
		'',
		'A ticket for the ferry costs 10 to 12 euros. Nobody was hurt, the paper says.',
		'',
	].join('\n'),
	'east.notes.yaml': [
		'# Class 7b, from the blackboard',
		'article:',
		'  title: Flood spares the town',
		'  outlet: Valley Herald   # the local one',
		'  published: 18.1.2023',
		'notes:',
		'  n-dam:',
		'    quote: the dam held',
		'    speaker: mira-stel',
		'    claim: dam-hold',
		'    stance: assert',
		'    stance: denies',
		'    note: she said: never again',
		'    links: {contradicts: west#n-tow}',
		'  n-road:',
		'    quote: the road was open',
		'    claim: road-open',
		'    note: no',
		'  n-fare:',
		'    quote: A ticket for the ferry costs 10 to 12 euros',
		'    claim: ferry-fare',
		'    value: 12 to 10 euros',
		'  n-hurt: Nobody was hurt',
		'',
	].join('\n'),
};

/** The slips in an order in which they can be mended: where, what is taken, and what stands there then. */
export const teachersSlips: readonly {
	/** Words of the sidecar that stand in what the problem is about, and nowhere before it. */
	readonly at: string;
	readonly code: string;
	readonly take: string;
	/** Nowhere in the file before, but for the last, which makes another file: so it says that the slip is mended. */
	readonly leaves: string;
}[] = [
	{
		at: 'she said: never',
		code: 'sidecar.syntax',
		take: 'Put the text in quotation marks',
		leaves: 'note: "she said: never again"',
	},
	{
		at: 'Valley Herald   #',
		code: 'source.dangling',
		take: 'Change to “herald”',
		leaves: 'outlet: herald   # the local one',
	},
	{ at: '18.1.2023', code: 'sidecar.form', take: 'Change to “2023-01-18”', leaves: 'published: 2023-01-18' },
	{ at: 'mira-stel', code: 'source.dangling', take: 'Change to “mira-stell”', leaves: 'speaker: mira-stell\n' },
	{ at: 'dam-hold', code: 'claim.dangling', take: 'Change to “dam-held”', leaves: 'claim: dam-held\n' },
	{ at: 'stance: assert', code: 'sidecar.unknown-word', take: 'Change to ‘asserts’', leaves: 'stance: asserts\n' },
	{
		at: 'stance: denies',
		code: 'sidecar.duplicate-key',
		take: 'Remove “stance”',
		leaves: 'stance: asserts\n    note:',
	},
	{ at: 'west#n-tow', code: 'link.dangling', take: 'Change to “west#n-two”', leaves: '{contradicts: west#n-two}' },
	{
		at: 'quote: the dam held',
		code: 'anchor.no-context',
		take: 'Add context',
		leaves: 'before: "spares the town Mira Stell said "',
	},
	{
		at: 'quote: the road was open',
		code: 'anchor.ambiguous',
		take: 'It is this place: line 3',
		leaves: 'after: ", and on Tuesday',
	},
	{ at: 'note: no', code: 'sidecar.unquoted', take: 'Put the text in quotation marks', leaves: 'note: "no"' },
	{ at: '12 to 10', code: 'value.backwards', take: 'Change to “10 to 12 euros”', leaves: 'value: 10 to 12 euros' },
	{
		at: 'quote: A ticket',
		code: 'anchor.no-context',
		take: 'Add context',
		leaves: 'before: "on Tuesday the road was open. "',
	},
	{ at: 'n-hurt: Nobody', code: 'sidecar.shape', take: 'Write it as', leaves: 'n-hurt: {quote: "Nobody was hurt"}' },
	{
		at: '{quote: "Nobody',
		code: 'anchor.no-context',
		take: 'Add context',
		leaves: 'quote: "Nobody was hurt", before: ',
	},
	{ at: 'road-open', code: 'claim.dangling', take: 'Create claim “road-open”', leaves: 'claim: road-open\n' },
];
