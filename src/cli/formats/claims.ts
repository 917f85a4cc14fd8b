import {
	Analyser,
	CrossReferencing,
	grouped,
	quoted,
	reasonInWords,
	Readings,
	statusLabel,
	statusWords,
	wordsOf,
	type ClaimCrossReferences,
	type ClaimReport,
	type OpenCorpus,
	type View,
} from '../../core/index';
import { seenFromHere } from '../corpora';
import { placer } from '../findings';
import { onOneLine, paint, printable } from '../terminal';

/** All claims of a corpus for people: by status, the contested first, each with its words and its sides. */
export function claimsInWords(open: OpenCorpus, claims: readonly ClaimReport[], view: View): string {
	const byStatus = grouped(claims, claim => claim.status);
	const order = [...byStatus.keys()].sort((a, b) => statusWords.indexOf(a) - statusWords.indexOf(b));
	const groups = order.flatMap(word => {
		const same = byStatus.get(word) ?? [];
		return [
			'',
			paint('bold', `${statusLabel(word)} (${same.length})`),
			...same.flatMap(({ id, evidence }) => {
				const status = open.corpus.status(id, view);
				const text = open.corpus.claim(id)?.body.text.value ?? '';
				const reason = status ? reasonInWords(status, open.corpus.silence(id, view)) : '';
				return [
					`  ${printable(id)}${evidence === 'altered' ? ' (evidence altered)' : ''}`,
					`      ${onOneLine(text)}`,
					...(reason === '' ? [] : [paint('dim', `      ${reason}`)]),
				];
			}),
		];
	});
	return [printable(seenFromHere(open, '')), ...groups].join('\n');
}

/** One claim for people: each side with who is on it, in which words and where. */
export function claimInWords(open: OpenCorpus, claims: readonly ClaimReport[], view: View): string {
	const crossReferencing = new CrossReferencing(
		open.corpus,
		new Readings(open.corpus, options => new Analyser(options)),
		view,
	);
	const found = crossReferencing.ofClaims(claims.map(({ id }) => id));
	if (found.kind !== 'claims') return '';
	return found.claims.map(claim => wholeClaim(open, claim)).join('\n\n');
}

function wholeClaim(open: OpenCorpus, claim: ClaimCrossReferences): string {
	const { status, sides, silent, unread } = claim;
	const place = placer(open);
	const names = (articles: typeof silent) => articles.map(({ id }) => printable(id)).join(', ');
	const quiet = [
		...(silent.length ? [`silent: ${names(silent)}`] : []),
		...(unread.length ? [`not read in full: ${names(unread)}`] : []),
	];
	return [
		paint('bold', onOneLine(claim.text)),
		`${printable(claim.id)}: ${status.label}${status.evidence === 'altered' ? ' (evidence altered)' : ''}. ${status.rule}`,
		status.reason,
		...sides.flatMap(({ label, holders }) => [
			'',
			paint('bold', label),
			...holders.flatMap(({ name, role, positions }) => [
				`  ${[name, role ?? '']
					.filter(part => part !== '')
					.map(onOneLine)
					.join(', ')}`,
				...positions.flatMap(position => positionInWords(open, position, place)),
			]),
		]),
		...(quiet.length ? ['', ...quiet] : []),
	].join('\n');
}

type Position = ClaimCrossReferences['sides'][number]['holders'][number]['positions'][number];

function positionInWords(open: OpenCorpus, position: Position, place: ReturnType<typeof placer>): string[] {
	const note = open.corpus.note(position.note);
	if (!note) return [];
	const article = open.corpus.article(note.article);
	const words = wordsOf(note);
	// Where the words are gone, the note is what is left to look at.
	const { file, line, column } =
		article?.path !== undefined && words ? place(article.path, words) : place(note.file.path, note.record.quote.span);
	const { value, asOf, coder, origins, evidence } = position;
	const details = [
		...(value === undefined ? [] : [value]),
		...(asOf === undefined ? [] : [`as of ${asOf}`]),
		...(coder === undefined ? [] : [`by ${coder}`]),
		...origins.filter(origin => !origin.self).map(origin => `from ${origin.note}`),
		...(evidence.state === 'exact' || evidence.state === 'moved' ? [] : [evidence.state]),
	].map(onOneLine);
	return [
		`    ${quoted(onOneLine(note.record.quote.value))}${details.length ? ` (${details.join('; ')})` : ''}`,
		paint('dim', `      ${printable(file)}:${line}:${column}`),
	];
}
