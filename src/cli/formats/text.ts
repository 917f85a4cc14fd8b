import type { Severity } from '../../core/index';
import type { CorpusFindings, Finding } from '../findings';
import { counted, onOneLine, paint, printable } from '../terminal';

const styles = { error: 'red', warning: 'yellow', hint: 'dim', information: 'dim' } as const;

/**
 * For people: each problem on a line that begins with its place, so that terminals make a link of it, and
 * the whole in a sentence for each corpus. Contested passages are counted, not listed: they are no problems.
 */
export function asText(findings: readonly Finding[], corpora: readonly CorpusFindings[]): string {
	const listed = findings.filter(finding => finding.severity !== 'information');
	const lines = listed.flatMap(finding => [
		`${place(finding)}: ${paint(styles[finding.severity], finding.severity)}: ${onOneLine(finding.message)} ${paint('dim', finding.code)}`,
		...finding.related.map(related => paint('dim', `    ${place(related)}: ${onOneLine(related.message)}`)),
	]);
	return [...lines, ...(lines.length ? [''] : []), ...corpora.map(summary), ''].join('\n');
}

function place({ file, line, column }: Pick<Finding, 'file' | 'line' | 'column'>): string {
	return `${printable(file)}:${line}:${column}`;
}

function summary({ name, report }: CorpusFindings): string {
	const { counts, articles, notes, claims, contested } = report;
	const severities: [Severity, string][] = [
		['error', 'error'],
		['warning', 'warning'],
		['hint', 'hint'],
	];
	const found = severities.flatMap(([severity, word]) => (counts[severity] ? [counted(counts[severity], word)] : []));
	const size = [counted(articles, 'article'), counted(notes, 'note'), counted(claims, 'claim')].join(', ');
	const verdict = counts.error + counts.warning ? '' : 'no problems';
	const what = [verdict, ...found].filter(part => part !== '').join(', ');
	return `${printable(name)}: ${what} in ${size}; ${contested} contested.`;
}
