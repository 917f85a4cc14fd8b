import { getDescription, type GenericSchema } from 'valibot';
import {
	articleSchema,
	claimSchema,
	configSchema,
	correctionSchema,
	forms,
	layerSchema,
	linkTypeSchema,
	noteSchema,
	replySchema,
	resolutionSchema,
	sidecarSchema,
	sourceSchema,
} from '../../src/core/sidecar/schema';
import { linkTypes, symmetricLinkTypes } from '../../src/core/sidecar/words';

/** The reference page of the file format: prose from here, every table from the schema. */
export function formatPage(): string {
	return `# The files of a corpus

<!-- Made from src/core/sidecar/schema.ts and scripts/schemas/formatPage.ts by \`npm run schemas\`. -->

A corpus is a folder of articles and, beside them, YAML files that hold what readers say of them. All of it is plain text, made to be written by hand as well as by Lateral and to be kept in git. The articles themselves are evidence: Lateral never writes to them.

| file                         | holds                                                                          |
| ---------------------------- | ------------------------------------------------------------------------------ |
| \`X.notes.yaml\`             | the notes on the article \`X.txt\`: its *sidecar*                              |
| \`X.mira.notes.yaml\`        | what the coder mira adds to it: a *layer*                                      |
| \`claims/ID.yaml\`           | one claim; its id is the file's name                                           |
| \`claims.yaml\`              | claims by id, read as well; an id in both is an error                          |
| \`sources.yaml\`             | outlets, people, bodies and documents by id                                    |
| \`lateral.yaml\`             | what belongs to the corpus, and its own types of links                         |

Only the ending \`.yaml\` is read. JSON Schemas for other editors are in the folder [schemas](../schemas).

## What holds in all of them

- **Scalars are words.** \`6\`, \`null\`, \`~\`, \`yes\` and \`1e3\` are read as they are written. Where nothing stands, or only \`""\`, the key is absent.
- **Quotation marks** are needed around a text that begins with \`- ? : , [ ] { } # & * ! | > ' " % @\` or a backtick, that holds a colon or a \`#\` with a blank beside it, or whose blanks at either end count; in brackets also around one with a comma. Lateral puts them where some reader of YAML would lose something without them.
- **Ids** have lower-case letters a–z, digits and hyphens, and begin with a letter. Those of notes are \`n-\` and four to six characters that Lateral draws by lot.
- **References** to a note are \`article#note\`, \`article@coder#note\` for a note of a layer, or \`#note\` in the same article. The article is its path from the corpus's folder without ending, or the shortest end of it that no other article has. Split at the last \`#\`, then at the last \`@\`; one with nothing behind it means that what stands before is all the article’s name, as in \`letter@mira@#note\` for an article \`letter@mira.txt\`.
- **Dates** are \`2023\`, \`2023-01\` or \`2023-01-18\`; times are \`2026-11-22T08:00:00Z\`.
- **Keys of your own**, comments, blank lines, order and indentation stay as they are. An edit changes what it is about and nothing else. A key that looks like a slip of one below is a hint, no error.
- **A key that stands twice** is an error, and the first one counts.
- **No offsets** are stored: a note is found by its words.
- Lists of words may be one word: \`tags: bridge\`.
- Not read: tags such as \`!!str\`, merge keys, a second document after \`---\`, aliases for anything but a single value. A file of more than two million characters or more than 64 levels is refused.

${section('Sidecar', sidecarSchema.entries, 'The base: what everybody sees who opens the corpus.')}
### \`article\`

${table(articleSchema.entries)}
### A note

A note pins what its reader says to exact words of the article. Only \`quote\` is required; \`before\` and \`after\` tell it from the same words elsewhere.

${example([
	'notes:',
	'  n-k3f9:',
	'    quote: "the bridge was safe"',
	'    before: "the mayor told reporters that "',
	'    after: ", whatever the engineers"',
	'    speaker: ana-holt',
	'    claim: bridge-is-safe',
	'    note: Said before the report was out.',
	'    links:',
	'      contradicts: 2019-03-02-valley-herald#n-q7d2',
])}
${table(noteSchema.entries)}
A stance that is none of these words, and so an error, only mentions its claim until it is mended.

**Link types**: ${linkTypes.map(type => `\`${type}\``).join(', ')}, and those of \`lateral.yaml\`. ${[...symmetricLinkTypes].map(type => `\`${type}\``).join(', ')} say the same from both ends and count once, whichever side wrote them.

### A reply

${table(replySchema.entries)}
### A correction

What the analyser takes for a quotation, or for somebody's words, is a guess; a correction is what a reader says against it, of the same exact words, with or without their quotation marks.

${example([
	'corrections:',
	'  x-7c2d:',
	'    quote: historic',
	'    before: "what the council calls a “"',
	'    is: not-a-quotation',
	'    by: mira',
	'  x-p04k:',
	'    quote: "Nobody asked us"',
	'    before: "“"',
	'    is: attribution',
	'    speaker: ana-holt',
])}
| \`is\` | means |
| --- | --- |
| \`not-a-quotation\` | words in quotation marks that nobody says: they are shown as plain text, and a statement that lived by them is none |
| \`speech\` | a quotation, also where the analyser saw none; with \`speaker\`, who says it |
| \`scare\`, \`title\` | words held at arm's length, the name of a work |
| \`not-an-attribution\` | reported words that nobody says |
| \`attribution\` | somebody's words, also where the analyser saw none; with \`speaker\`, whose |

A correction counts wherever the analysis is shown, and only while its words are found, as a note's are: it says nothing of words that have changed. It speaks of the quotation or the statement at least half of whose words are its own, and of no other. One of the base counts in every view, one of a layer in its coder's and in that of all; of two about the same words the first counts, the base before the layers.

${table(correctionSchema.entries)}
${section('Layer', layerSchema.entries, 'A layer adds to the base and never overrides it. It says nothing of the article.')}
${section('Claim', claimSchema.entries, 'A statement that the whole corpus shares. In `claims.yaml` the same keys stand below each id.')}
### A resolution

${table(resolutionSchema.entries)}
${section('Source', sourceSchema.entries, 'Below each id of `sources.yaml`.')}
${section('Corpus', configSchema.entries, 'What `lateral.yaml` may say; an empty file makes a folder a corpus as well.')}
### A link type

${table(linkTypeSchema.entries)}`;
}

type Entries = Readonly<Record<string, GenericSchema>>;

function section(title: string, entries: Entries, prose: string): string {
	return `## ${title}\n\n${prose}\n\n${table(entries)}`;
}

function example(lines: readonly string[]): string {
	return ['<!-- prettier-ignore -->', '```yaml', ...lines, '```', ''].join('\n');
}

function table(entries: Entries): string {
	const rows = Object.entries(entries).map(([key, schema]) => {
		const required = schema.type === 'optional' ? '' : ' Required.';
		return `| \`${key}\` | ${kindOf(schema)} | ${(getDescription(unwrapped(schema)) ?? '') + required} |`;
	});
	return ['| key | is | meaning |', '| --- | --- | --- |', ...rows, ''].join('\n');
}

/** The parts of valibot's schemas that say what may stand somewhere. */
interface SchemaParts extends GenericSchema {
	readonly wrapped?: GenericSchema;
	readonly options?: readonly (GenericSchema | string)[];
	readonly pipe?: readonly PipeStep[];
}

interface PipeStep {
	readonly type: string;
	readonly requirement?: unknown;
	readonly pipe?: readonly PipeStep[];
}

function unwrapped(schema: SchemaParts): SchemaParts {
	return schema.wrapped ?? schema;
}

const wordsForForms = new Map<unknown, string>([
	[forms.id, 'id'],
	[forms.date, 'date'],
	[forms.webAddress, 'web address'],
	[forms.language, 'language tag'],
	[forms.hash, '64 hexadecimal digits'],
	[forms.number, 'number'],
]);

function kindOf(whole: SchemaParts): string {
	const schema = unwrapped(whole);
	const options = schema.options ?? [];
	switch (schema.type) {
		case 'picklist':
			return options.map(word => (typeof word === 'string' ? `\`${word}\`` : '')).join(', ');
		case 'union':
			return options.map(option => (typeof option === 'string' ? option : kindOf(option))).join(' or ');
		case 'array':
			return 'list';
		case 'object':
		case 'record':
			return 'map';
		default:
			return formOf(schema) ?? 'text';
	}
}

function formOf({ pipe = [] }: SchemaParts): string | undefined {
	const steps = pipe.flatMap(step => [step, ...(step.pipe ?? [])]);
	return wordsForForms.get(steps.find(({ type }) => type === 'regex')?.requirement);
}
