import type { Finding, Place } from '../findings';
import { version } from '../version';

const levels = { error: 'error', warning: 'warning', information: 'note', hint: 'note' } as const;

/** The Static Analysis Results Interchange Format 2.1.0, as code scanning services read it. */
export function asSarif(findings: readonly Finding[]): string {
	const codes = [...new Set(findings.map(finding => finding.code))].sort();
	const log = {
		$schema: 'https://json.schemastore.org/sarif-2.1.0.json',
		version: '2.1.0',
		runs: [
			{
				tool: { driver: { name: 'Lateral', version, rules: codes.map(id => ({ id })) } },
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

function location({ file, line, column, endLine, endColumn }: Place) {
	return {
		physicalLocation: {
			artifactLocation: { uri: file.split('/').map(encodeURIComponent).join('/'), uriBaseId: '%SRCROOT%' },
			region: { startLine: line, startColumn: column, endLine, endColumn },
		},
	};
}
