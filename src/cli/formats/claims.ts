import {
	Analyser,
	CrossReferencing,
	grouped,
	reasonInWords,
	Readings,
	statusLabel,
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
	const order = [...byStatus.keys()].sort((a, b) => gravity.indexOf(a) - gravity.indexOf(b));
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

const gravity: readonly ClaimReport['status'][] = [
	'contested',
	'changed',
	'inconsistent',
	'qualified',
	'questioned',
	'corroborated',
	'single-origin',
	'unmarked',
];

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
	const altered = status.evidence === 'altered' ? ' (evidence altered)' : '';
	const names = (articles: typeof silent) => articles.map(({ id }) => printable(id)).join(', ');
	return [
		paint('bold', onOneLine(claim.text)),
		`${printable(claim.id)}: ${status.label}${altered}. ${status.rule}`,
		status.reason,
		...sides.flatMap(side => [
			'',
			paint('bold', side.label),
			...side.holders.flatMap(holder => [
				`  ${onOneLine(holder.name)}${holder.role === undefined ? '' : `, ${onOneLine(holder.role)}`}`,
				...holder.positions.flatMap(position => {
					const note = open.corpus.note(position.note);
					const article = note && open.corpus.article(note.article);
					const words = note && wordsOf(note);
					const { file, line, column } =
						article?.path !== undefined && words
							? place(article.path, words)
							: place(note?.file.path ?? '', note?.record.quote.span ?? { start: 0, end: 0 });
					const details = [
						...(position.value === undefined ? [] : [position.value]),
						...(position.asOf === undefined ? [] : [`as of ${position.asOf}`]),
						...(position.coder === undefined ? [] : [`by ${position.coder}`]),
						...position.origins.filter(origin => !origin.self).map(origin => `from ${origin.note}`),
						...(position.evidence.state === 'exact' || position.evidence.state === 'moved'
							? []
							: [position.evidence.state]),
					].map(onOneLine);
					return [
						`    “${onOneLine(note?.record.quote.value ?? '')}”${details.length ? ` (${details.join('; ')})` : ''}`,
						paint('dim', `      ${printable(file)}:${line}:${column}`),
					];
				}),
			]),
		]),
		...(silent.length ? ['', `silent: ${names(silent)}`] : []),
		...(unread.length ? [...(silent.length ? [] : ['']), `not read in full: ${names(unread)}`] : []),
	].join('\n');
}
