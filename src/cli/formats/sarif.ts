import { problemPages, type ProblemPage } from '../problemPages';
import type { Finding, Place } from '../findings';
import { version } from '../version';

const levels = { error: 'error', warning: 'warning', information: 'note', hint: 'note' } as const;

/** The Static Analysis Results Interchange Format 2.1.0, as code scanning services read it. */
export function asSarif(findings: readonly Finding[]): string {
	const pages = problemPages();
	const codes = [...new Set(findings.map(finding => finding.code))].sort();
	const log = {
		$schema: 'https://json.schemastore.org/sarif-2.1.0.json',
		version: '2.1.0',
		runs: [
			{
				tool: { driver: { name: 'Lateral', version, rules: codes.map(code => rule(code, pages.get(code))) } },
				columnKind: 'utf16CodeUnits',
				results: findings.map(finding => ({
					ruleId: finding.code,
					ruleIndex: codes.indexOf(finding.code),
					level: levels[finding.severity],
					message: { text: finding.message },
					locations: [location(finding)],
					...(finding.related.length && {
						relatedLocations: finding.related.map((related, id) => ({
							id,
							...location(related),
							message: { text: related.message },
						})),
					}),
				})),
			},
		],
	};
	return `${JSON.stringify(log)}\n`;
}

/** Code scanning shows these beside a result. */
function rule(id: string, page: ProblemPage | undefined) {
	if (!page) return { id };
	return {
		id,
		shortDescription: { text: page.brief },
		fullDescription: { text: page.whole },
		help: { text: page.whole },
	};
}

function location({ file, line, column, endLine, endColumn }: Place) {
	return {
		physicalLocation: {
			artifactLocation: { uri: file.split('/').map(encodeURIComponent).join('/'), uriBaseId: '%SRCROOT%' },
			region: { startLine: line, startColumn: column, endLine, endColumn },
		},
	};
}
