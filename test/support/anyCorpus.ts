import fc from 'fast-check';
import { stances } from '../../src/core/claims/facts';

/*
 * Corpora whose files are written by hand: claims in files of their own or in one map, notes with and without
 * brackets, any quotation marks, comments anywhere, layers, drafts, Windows line ends.
 */

/** The claims that there may be. */
export const claimIds = ['dam-held', 'dam-stood', 'dam-broke', 'road-open'] as const;
/** Ids that some of the drafts have: those of their notes. */
const draftKeys = ['east#n-0', 'west#n-1'] as const;
/** Notes have no words in common, so that each has a passage of its own. */
const words = ['the dam held', 'the road was open', 'it rained', 'nobody asked', 'all was well'];
const articles = ['east', 'west'] as const;

interface AnyNote {
	readonly claim: string | undefined;
	readonly stance: string;
	readonly speaker: string | undefined;
	readonly contradicts: number | undefined;
	readonly style: Style;
}

interface Style {
	readonly inBrackets: boolean;
	readonly quotes: '' | "'" | '"';
	readonly comment: boolean;
}

const style: fc.Arbitrary<Style> = fc.record({
	inBrackets: fc.boolean(),
	quotes: fc.constantFrom('', "'", '"'),
	comment: fc.boolean(),
});

const anyNote: fc.Arbitrary<AnyNote> = fc.record({
	claim: fc.constantFrom(...claimIds, ...claimIds, ...draftKeys, 'draft', undefined),
	stance: fc.constantFrom(...stances),
	speaker: fc.constantFrom(undefined, undefined, 'mayor', 'unnamed'),
	contradicts: fc.option(fc.nat(words.length - 1), { nil: undefined, freq: 5 }),
	style,
});

const anyClaim = fc.record({
	about: fc.subarray(['dam', 'flood', 'roads']),
	excludes: fc.subarray([...claimIds]),
	note: fc.boolean(),
	style,
});

/** The files of a corpus. */
export const anyCorpus: fc.Arbitrary<Record<string, string>> = fc
	.record({
		claims: fc.tuple(...claimIds.map(() => anyClaim)),
		inMap: fc.boolean(),
		notes: fc.array(fc.array(anyNote, { maxLength: words.length }), { minLength: 3, maxLength: 3 }),
		eol: fc.constantFrom('\n', '\n', '\r\n'),
	})
	.map(({ claims, inMap, notes, eol }) => {
		const bodies = claims.map(({ about, excludes, note, style }, index) => {
			const id = claimIds[index]!;
			const others = excludes.filter(other => other !== id).map(other => inQuotes(other, style));
			const comment = style.comment ? ` # of ${id}` : '';
			return [
				`text: It is so with ${id}${comment}`,
				...(about.length ? [`about: [${about.join(', ')}]${comment}`] : []),
				...(others.length
					? style.inBrackets
						? [`excludes: [${others.join(', ')}]${comment}`]
						: ['excludes:', ...others.map(other => `  - ${other}${comment}`)]
					: []),
				...(note ? [`note: Ask about ${id}`] : []),
			];
		});
		const files: Record<string, string> = inMap
			? {
					'claims.yaml': `# all claims\n${bodies
						.map((lines, index) => `${claimIds[index]!}:\n${lines.map(line => `  ${line}\n`).join('')}`)
						.join('')}`,
				}
			: Object.fromEntries(bodies.map((lines, index) => [`claims/${claimIds[index]!}.yaml`, `${lines.join('\n')}\n`]));
		files['sources.yaml'] = 'mayor: {name: The mayor} # since 2019\n';
		for (const article of articles) files[`${article}.txt`] = `${words.join('. ')}.\n`;
		const sidecars = ['east.notes.yaml', 'west.notes.yaml', 'west.mira.notes.yaml'];
		for (const [index, path] of sidecars.entries()) {
			const lines = (notes[index] ?? []).flatMap((note, at) => linesOf(note, at));
			files[path] = `# ${path}\nformat: 1\n${lines.length ? 'notes:\n' : ''}${lines.map(line => `${line}\n`).join('')}`;
		}
		return Object.fromEntries(Object.entries(files).map(([path, text]) => [path, text.replaceAll('\n', eol)]));
	});

function linesOf({ claim, stance, speaker, contradicts, style }: AnyNote, at: number): string[] {
	const named =
		claim === 'draft'
			? '{text: A draft of its own, about: [dam]}'
			: claim === undefined
				? undefined
				: inQuotes(claim, claim.includes('#') && style.quotes === '' ? { ...style, quotes: '"' } : style);
	const entries = [
		`quote: ${words[at]!}`,
		...(speaker === undefined ? [] : [`speaker: ${speaker}`]),
		...(named === undefined ? [] : [`claim: ${named}`]),
		...(named === undefined ? [] : [`stance: ${stance}`]),
		...(contradicts === undefined || contradicts === at ? [] : [`links: {contradicts: "east#n-${contradicts}"}`]),
	];
	const comment = style.comment ? ` # about ${words[at]!}` : '';
	if (style.inBrackets) return [`  n-${at}: {${entries.join(', ')}}${comment}`];
	return [`  n-${at}:${comment}`, ...entries.map(entry => `    ${entry}${comment}`)];
}

function inQuotes(word: string, { quotes }: Style): string {
	return `${quotes}${word}${quotes}`;
}
