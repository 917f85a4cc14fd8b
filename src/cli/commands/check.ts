import { readArguments } from '../arguments';
import type { Command, ExitStatus } from '../command';
import { openCorpora } from '../corpora';
import { findingsIn, refusals, type CorpusFindings, type Finding } from '../findings';
import { asGitHubAnnotations } from '../formats/github';
import { asSarif } from '../formats/sarif';
import { asText } from '../formats/text';
import { write } from '../terminal';
import { WrongUse } from '../wrongUse';

export const check: Command = {
	name: 'check',
	summary: 'Lists everything that is wrong with the files of a corpus.',
	help: `Usage: lateral check [CORPUS] [--format text|json|sarif|github]

Lists every problem of the corpus that the folder CORPUS is in, and of the corpora
below that folder. Without CORPUS it is the folder you are in.

Options:
  --format text    for people, the default; passages of contested claims are only
                   counted, "lateral status" lists the claims
  --format json    {"problems":[{"file","line","column","endLine","endColumn",
                   "severity","code","message","related":[…]}],
                   "errors","warnings","information","hints"}
  --format sarif   SARIF 2.1.0, for code scanning
  --format github  annotations in the log of a GitHub workflow
  --json           the same as --format json
  -h, --help       this text

Lines and columns begin at 1; columns count UTF-16 code units.

Exit status: 0 nothing found, 1 errors or warnings, 2 wrong use or something that
could not be read. Hints and contested claims never change it.`,
	async run(args) {
		const { values, positionals } = readArguments(args, { format: { type: 'string' }, json: { type: 'boolean' } });
		if (values.json && (values.format ?? 'json') !== 'json') throw new WrongUse('--json is --format json.');
		const format = formats.get(values.json ? 'json' : (values.format ?? 'text'));
		if (!format) throw new WrongUse(`--format is one of ${[...formats.keys()].join(', ')}.`);
		if (positionals.length > 1) throw new WrongUse('check takes one folder.');

		const open = await openCorpora(positionals[0] ?? '.');
		const corpora = open.corpora.map(findingsIn);
		const findings = [...refusals(open), ...corpora.flatMap(corpus => corpus.findings)];
		write(format(findings, corpora));
		return exitStatus(findings);
	},
};

/** Whole lines, none where there is nothing to say. */
type Format = (findings: readonly Finding[], corpora: readonly CorpusFindings[]) => string;

const formats = new Map<string, Format>([
	['text', asText],
	['json', asJson],
	['sarif', asSarif],
	['github', asGitHubAnnotations],
]);

function asJson(findings: readonly Finding[]): string {
	const count = (severity: Finding['severity']) => findings.filter(finding => finding.severity === severity).length;
	const report = JSON.stringify({
		problems: findings,
		errors: count('error'),
		warnings: count('warning'),
		information: count('information'),
		hints: count('hint'),
	});
	return `${report}\n`;
}

/** What could not be read outweighs what was found wrong: nobody knows what else is in there. */
function exitStatus(findings: readonly Finding[]): ExitStatus {
	if (findings.some(({ code }) => code.endsWith('.unreadable'))) return 2;
	return findings.some(({ severity }) => severity === 'error' || severity === 'warning') ? 1 : 0;
}
