import * as vscode from 'vscode';
import {
	attributionAt,
	hoverAt,
	quoted,
	textAsMarkdown,
	type AttributionHover,
	type ClaimCrossReferences,
	type HoverFacts,
} from '../../core/index';
import { toVsCodeRange } from '../convert';
import type { Session } from '../session';
import { articles } from './selectors';

/** More positions than these are read in the panel. */
const positionsShown = 12;

/** Shows the positions on a passage's claims side by side, and why an attribution was recognised. */
export function registerHovers(session: Session): vscode.Disposable {
	return vscode.languages.registerHoverProvider(articles, {
		async provideHover(document, position, token) {
			await session.settled();
			if (token.isCancellationRequested) return undefined;
			const offset = document.offsetAt(position);
			const found = session.articleAt(document);
			if (!session.isArticle(document)) return undefined;
			const facts: Partial<HoverFacts> | undefined = found
				? hoverAt(found.corpus, found.article, session.readings(found.corpus), offset, session.view)
				: attributionAt(session.analysisOf(document), offset);
			if (!facts?.span) return undefined;
			const parts = [
				...(facts.claims ?? []).map(claimMarkdown),
				...(facts.comments ?? []).map(plain),
				...(facts.attribution ? [attributionMarkdown(facts.attribution)] : []),
				...(facts.correction === undefined ? [] : [plain(facts.correction)]),
			];
			return parts.length ? new vscode.Hover(parts, toVsCodeRange(document, facts.span)) : undefined;
		},
	});
}

/** Everything from files is put in as text. */
function claimMarkdown(claim: ClaimCrossReferences): vscode.MarkdownString {
	const markdown = new vscode.MarkdownString();
	markdown.supportThemeIcons = false;
	const evidence = claim.status.evidence === 'altered' ? ` · ${vscode.l10n.t('evidence altered')}` : '';
	markdown.appendMarkdown(`**${textAsMarkdown(claim.text)}**\n\n`);
	markdown.appendMarkdown(`${textAsMarkdown(`${claim.status.label}: ${claim.status.reason}${evidence}`)}\n\n`);
	let shown = 0;
	for (const side of claim.sides) {
		for (const holder of side.holders) {
			for (const position of holder.positions) {
				if (shown++ >= positionsShown) continue;
				const words = position.sentence.filter(run => run.role === 'passage').map(run => run.text);
				const where = [position.article.outlet ?? position.article.title, position.article.published ?? ''];
				const parts = [
					`${holder.name} ${side.label}${position.value === undefined ? '' : ` ${position.value}`}: ${quoted(words.join(' '))}`,
					where.filter(part => part !== '' && part !== holder.name).join(', '),
					...(position.here ? [vscode.l10n.t('here')] : []),
				];
				const line = parts.filter(part => part !== '').join(' · ');
				markdown.appendMarkdown(`- ${textAsMarkdown(line.replace(/\s+/g, ' '))}\n`);
			}
		}
	}
	if (shown > positionsShown)
		markdown.appendMarkdown(`\n${textAsMarkdown(vscode.l10n.t('{0} more in the panel.', shown - positionsShown))}`);
	return markdown;
}

function attributionMarkdown({
	speaker,
	strength,
	why,
	negated,
	hypothetical,
	isGuess,
}: AttributionHover): vscode.MarkdownString {
	const who =
		speaker === undefined ? vscode.l10n.t('Said by somebody who is not named') : vscode.l10n.t('Said by {0}', speaker);
	const details = [
		strength,
		...(negated ? [vscode.l10n.t('negated')] : []),
		...(hypothetical ? [vscode.l10n.t('hypothetical')] : []),
	];
	const guess = isGuess ? ` ${vscode.l10n.t('This is a guess.')}` : '';
	return plain(`${who} (${details.join(', ')}). ${why}${guess}`);
}

function plain(text: string): vscode.MarkdownString {
	return new vscode.MarkdownString(textAsMarkdown(text));
}
