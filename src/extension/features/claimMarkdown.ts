import * as vscode from 'vscode';
import { disagreementInWords, quoted, textAsMarkdown, type ClaimCrossReferences } from '../../core/index';
import { day } from '../../wording/day';
import { figure } from '../../wording/figure';

/** More positions than these are read in the panel. */
const positionsShown = 12;

/** A claim with its positions side by side. Everything from files is put in as text. */
export function claimMarkdown(claim: ClaimCrossReferences): vscode.MarkdownString {
	const markdown = new vscode.MarkdownString();
	markdown.supportThemeIcons = false;
	const evidence = claim.status.evidence === 'altered' ? vscode.l10n.t('evidence altered') : '';
	const more = [disagreementInWords(claim.status), evidence]
		.filter(part => part !== '')
		.map(part => ` · ${part}`)
		.join('');
	markdown.appendMarkdown(`**${textAsMarkdown(claim.text)}**\n\n`);
	markdown.appendMarkdown(`${textAsMarkdown(`${claim.status.label}: ${claim.status.reason}${more}`)}\n\n`);
	let shown = 0;
	for (const side of claim.sides) {
		for (const holder of side.holders) {
			for (const position of holder.positions) {
				if (shown++ >= positionsShown) continue;
				const words = position.sentence.filter(run => run.role === 'passage').map(run => run.text);
				const { outlet, title, published } = position.article;
				const where = [outlet ?? title, published === undefined ? '' : day(published)];
				const parts = [
					position.value === undefined
						? vscode.l10n.t('{0} {1}: {2}', holder.name, side.label, quoted(words.join(' ')))
						: vscode.l10n.t('{0} {1} {2}: {3}', holder.name, side.label, position.value, quoted(words.join(' '))),
					where.filter(part => part !== '' && part !== holder.name).join(', '),
					...(position.here ? [vscode.l10n.t('here')] : []),
					position.coder ?? '',
				];
				const line = parts.filter(part => part !== '').join(' · ');
				markdown.appendMarkdown(`- ${textAsMarkdown(line.replace(/\s+/g, ' '))}\n`);
			}
		}
	}
	if (shown > positionsShown)
		markdown.appendMarkdown(
			`\n${textAsMarkdown(vscode.l10n.t('{0} more in the panel.', figure(shown - positionsShown)))}`,
		);
	return markdown;
}
