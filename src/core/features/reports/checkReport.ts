import type { View } from '../../claims/facts';
import { Checks } from '../../corpus/checks';
import type { Corpus } from '../../corpus/corpus';
import type { Problem, Severity } from '../../problem';

/** A problem and the file it is reported on, by its path from the corpus root. */
export interface ReportedProblem extends Problem {
	readonly file: string;
}

/** Everything that the editor lists as problems of a corpus, and how much was looked at. */
export interface CheckReport {
	/** By file, then by place in it. */
	readonly problems: readonly ReportedProblem[];
	readonly counts: Readonly<Record<Severity, number>>;
	readonly articles: number;
	readonly notes: number;
	readonly claims: number;
	/** Claims that are contested in the base. That is no problem, and the reason to read laterally. */
	readonly contested: number;
}

const base: View = { kind: 'base' };

export function checkReport(corpus: Corpus): CheckReport {
	const checks = new Checks(corpus);
	const problems = corpus
		.paths()
		.sort()
		.flatMap(file => checks.problems(file).map((problem): ReportedProblem => ({ ...problem, file })))
		.sort((a, b) => (a.file === b.file ? a.span.start - b.span.start : 0));
	const counts = { error: 0, warning: 0, information: 0, hint: 0 };
	for (const { severity } of problems) counts[severity]++;
	const articles = corpus.articles();
	const claims = corpus.claims();
	return {
		problems,
		counts,
		articles: articles.filter(article => article.path !== undefined).length,
		notes: articles.reduce((sum, article) => sum + article.notes.length, 0),
		claims: claims.length,
		contested: claims.filter(({ id }) => corpus.status(id, base)?.status === 'contested').length,
	};
}
