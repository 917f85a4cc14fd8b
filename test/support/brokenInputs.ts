/**
 * Files as they come from a broken disk, a bad merge, a slip or somebody's malice, each laid over a corpus that is
 * in order. For every surface the same is asked: one clear message, nothing lost, no crash, and soon.
 */
export interface BrokenInput {
	readonly name: string;
	/** Put over the files of {@link soundCorpus}; `undefined` takes one away. */
	readonly files: Readonly<Record<string, string | Uint8Array | undefined>>;
	/** The one problem by which the reader is told. */
	readonly problem: {
		readonly file: string;
		readonly code: string;
		/** Words that the message must have: what is wrong, as its reader would say it. */
		readonly says: RegExp;
		/** Hints leave the exit status as it is. */
		readonly severity: 'error' | 'warning' | 'hint';
	};
	/** Notes of the broken file that are still read, as far as they go. */
	readonly kept: readonly string[];
}

const ferry = 'The ferry ran on Sunday, the harbour office said.\n\nNobody was hurt, a deckhand recalled.\n';
const sunday = '  n-sun1: {quote: The ferry ran on Sunday, after: ", the harbour", claim: ferry-ran, stance: denies}\n';
const hurt = '  n-hurt: {quote: Nobody was hurt, after: ", a deckhand"}\n';
const sidecar = (...notes: string[]) => `format: 1\nnotes:\n${notes.join('')}`;

/** Two articles at odds over one claim. Nothing is wrong with it. */
export const soundCorpus = {
	'lateral.yaml': 'format: 1\n',
	'claims/ferry-ran.yaml': 'text: The ferry ran on Sunday\n',
	'ferry.txt': ferry,
	'ferry.notes.yaml': sidecar(sunday, hurt),
	'island.txt': 'Islanders waited in vain, for the ferry stayed in port.\n',
	'island.notes.yaml': sidecar(
		'  n-port: {quote: the ferry stayed in port, before: "in vain, for ", claim: ferry-ran}\n',
	),
} as const;

/** The note in the article that no input breaks. */
export const soundNote = 'island#n-port';

/** Nested far deeper than any parser that calls itself would survive. */
export const nestedBrackets = 850;

export const brokenInputs: readonly BrokenInput[] = [
	{
		name: 'half a YAML',
		files: { 'ferry.notes.yaml': sidecar(sunday, '  n-hurt: {quote: "Nobody was') },
		problem: { file: 'ferry.notes.yaml', code: 'sidecar.syntax', says: /\{/, severity: 'error' },
		kept: ['n-sun1', 'n-hurt'],
	},
	{
		name: 'a note that is there twice',
		files: { 'ferry.notes.yaml': sidecar(sunday, hurt, sunday) },
		problem: { file: 'ferry.notes.yaml', code: 'sidecar.duplicate-id', says: /n-sun1/, severity: 'error' },
		kept: ['n-sun1', 'n-hurt'],
	},
	{
		name: 'duplicate keys',
		files: { 'ferry.notes.yaml': sidecar(sunday, hurt.replace('}', ', quote: Nobody was hurt}')) },
		problem: { file: 'ferry.notes.yaml', code: 'sidecar.duplicate-key', says: /quote/, severity: 'error' },
		kept: ['n-sun1', 'n-hurt'],
	},
	{
		name: 'a claim that nobody knows',
		files: { 'ferry.notes.yaml': sidecar(sunday.replace('ferry-ran', 'fery-ran'), hurt) },
		problem: { file: 'ferry.notes.yaml', code: 'claim.dangling', says: /fery-ran/, severity: 'error' },
		kept: ['n-sun1', 'n-hurt'],
	},
	{
		name: 'a quote that is not in the article',
		files: { 'ferry.notes.yaml': sidecar(sunday, '  n-hurt: {quote: Two sailors drowned, after: " off the pier"}\n') },
		problem: { file: 'ferry.notes.yaml', code: 'anchor.lost', says: /not in the article/, severity: 'warning' },
		kept: ['n-sun1', 'n-hurt'],
	},
	{
		name: 'a sidecar without its article',
		files: { 'ferry.txt': undefined },
		problem: { file: 'ferry.notes.yaml', code: 'sidecar.no-article', says: /ferry\.txt/, severity: 'error' },
		kept: ['n-sun1', 'n-hurt'],
	},
	{
		name: 'an empty article',
		files: { 'ferry.txt': '' },
		problem: { file: 'ferry.txt', code: 'article.empty', says: /empty/, severity: 'warning' },
		kept: ['n-sun1', 'n-hurt'],
	},
	{
		name: 'an article of 5 MB',
		files: { 'ferry.txt': ferry + 'The tide came in and the tide went out again.\n'.repeat(115_000) },
		problem: { file: 'ferry.txt', code: 'article.long', says: /very long/, severity: 'hint' },
		kept: ['n-sun1', 'n-hurt'],
	},
	{
		name: 'a picture that is called an article',
		files: { 'pier.txt': new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0x49]) },
		problem: { file: 'pier.txt', code: 'file.binary', says: /not a text/, severity: 'error' },
		kept: ['n-sun1', 'n-hurt'],
	},
	{
		name: 'an alias bomb',
		files: { 'ferry.notes.yaml': bomb() },
		problem: { file: 'ferry.notes.yaml', code: 'sidecar.alias', says: /single value/, severity: 'error' },
		kept: [],
	},
	{
		name: `${nestedBrackets} nested brackets`,
		files: { 'ferry.notes.yaml': `notes: ${'['.repeat(nestedBrackets)}${']'.repeat(nestedBrackets)}\n` },
		problem: { file: 'ferry.notes.yaml', code: 'sidecar.too-deep', says: /deep/, severity: 'error' },
		kept: [],
	},
];

/** Nine levels of ten references each: spelled out, a thousand million. */
function bomb(): string {
	const level = (name: string, of: string) =>
		`${name}: &${name} [${Array.from({ length: 10 }, () => of).join(', ')}]\n`;
	const levels = ['b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'];
	return `a: &a lol\n${levels.map((name, at) => level(name, `*${at === 0 ? 'a' : levels[at - 1]}`)).join('')}notes: *j\n`;
}
