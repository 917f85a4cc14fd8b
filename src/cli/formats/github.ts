import type { Finding } from '../findings';

const kinds = { error: 'error', warning: 'warning', information: 'notice', hint: 'notice' } as const;
const gravity = ['error', 'warning', 'information', 'hint'];

/** Workflow commands, the gravest first: GitHub shows only the first few of a step. */
export function asGitHubAnnotations(findings: readonly Finding[]): string {
	return [...findings]
		.sort((a, b) => gravity.indexOf(a.severity) - gravity.indexOf(b.severity))
		.map(({ file, line, column, endLine, endColumn, severity, code, message }) => {
			// GitHub takes columns only where both ends are on one line.
			const columns = line === endLine ? { col: column, endColumn } : {};
			const properties = Object.entries({ file, line, endLine, ...columns, title: code });
			const written = properties.map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
			return `::${kinds[severity]} ${written.join(',')}::${escapeMessage(message)}\n`;
		})
		.join('');
}

function escapeMessage(text: string): string {
	return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
	return escapeMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
