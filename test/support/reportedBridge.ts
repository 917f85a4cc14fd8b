/** What two papers say of a bridge, with all that a report tells of claims, sources and articles; a third is on something else. */
export const reportedBridge = {
	'sources.yaml':
		'mayor: {name: The mayor, kind: person, role: Head of the town}\n' +
		'herald: {name: The Herald, kind: outlet, url: "https://herald.example/", questions: {Who owns it?: The town}}\n',
	'claims/safe.yaml': 'text: The bridge was safe\nabout: [bridge]\nsettles: The report of the inspectors\n',
	'claims/closed.yaml': 'text: The bridge is closed\nabout: [bridge]\n',
	'east.txt': 'The mayor said the bridge was safe. Nobody else did.\n',
	'east.notes.yaml':
		'article: {outlet: herald, title: Bridge reopens, published: 2024-05-06, read: full, url: "https://herald.example/1"}\n' +
		'notes:\n  n-one: {quote: the bridge was safe, speaker: mayor, claim: safe, note: Which day?, tags: [check]}\n',
	'west.txt': 'It was not safe.\n',
	'west.notes.yaml': 'notes:\n  n-two: {quote: It was not safe, claim: safe, stance: denies}\n',
	'north.txt': 'The bridge is closed.\n',
	'north.notes.yaml':
		'article: {title: Closed, read: full, published: 2024-05-07}\nnotes:\n' +
		'  n-three: {quote: The bridge is closed, claim: closed}\n',
};
