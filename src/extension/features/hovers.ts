import * as vscode from 'vscode';
import {
	attributionAt,
	hoverAt,
	textAsMarkdown,
	writtenAsMarkdown,
	type AlsoSaid,
	type AttributionHover,
	type HoverComment,
	type HoverFacts,
	type NoteKey,
} from '../../core/index';
import { figure } from '../../wording/figure';
import type { NamedNotes } from '../commands/noteTarget';
import { goToStatement, type StatementTarget } from '../commands/statements';
import { toVsCodeRange } from '../convert';
import type { Found, Session } from '../session';
import { claimMarkdown } from './claimMarkdown';
import { rangeIn } from './problems';
import { articles } from './selectors';

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
				? hoverAt(
						found.corpus,
						found.article,
						session.readings(found.corpus),
						offset,
						session.view,
						session.statements(found.corpus),
					)
				: attributionAt(document.getText(), session.analysisOf(document), offset);
			if (!facts?.span) return undefined;
			const parts = [
				...(facts.claims ?? []).map(claimMarkdown),
				...(facts.comments ?? []).map(written),
				...(facts.notes?.length ? [editMarkdown(document, facts.notes)] : []),
				...(facts.attribution ? [attributionMarkdown(facts.attribution)] : []),
				...(facts.alsoSaid ? alsoSaidMarkdown(session, document, found, facts.alsoSaid) : []),
				...(facts.correction === undefined ? [] : [plain(facts.correction)]),
			];
			return parts.length ? new vscode.Hover(parts, toVsCodeRange(document, facts.span)) : undefined;
		},
	});
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

const editNote = 'lateral.editNote';

/** The way to change what is said of the notes there: one link, whatever the notes say. */
function editMarkdown({ uri }: vscode.TextDocument, notes: readonly NoteKey[]): vscode.MarkdownString {
	const given: NamedNotes = { notes, in: uri.toString() };
	const markdown = new vscode.MarkdownString(
		`[${textAsMarkdown(vscode.l10n.t('Edit note…'))}](command:${editNote}?${inLink(JSON.stringify([given]))})`,
	);
	markdown.isTrusted = { enabledCommands: [editNote] };
	return markdown;
}

/** Shows what is beyond the list. */
const showWhoIsQuoted = 'lateral.showWhoIsQuoted';

/**
 * What the speaker says besides, each with a link to it.
 *
 * Only these two commands may run from here, and what they are given comes from us: the words are put in as text, which
 * no link in them survives.
 */
function alsoSaidMarkdown(
	session: Session,
	document: vscode.TextDocument,
	found: Found | undefined,
	{ statements, more, isPartial }: AlsoSaid,
): vscode.MarkdownString[] {
	if (!statements.length && !isPartial) return [];
	const markdown = new vscode.MarkdownString();
	markdown.isTrusted = { enabledCommands: [goToStatement, showWhoIsQuoted] };
	if (statements.length) markdown.appendMarkdown(`${textAsMarkdown(vscode.l10n.t('The same speaker also says:'))}\n\n`);
	for (const { path, where, words, span, begins } of statements) {
		const file = path === undefined ? undefined : found?.corpus.file(path);
		const uri = found && path !== undefined ? session.uriOf(found.open, path) : document.uri;
		const range = file ? rangeIn(file, span) : toVsCodeRange(document, span);
		const target: StatementTarget = { uri: uri.toString(), start: span.start, end: span.end, begins };
		const link = `command:${goToStatement}?${inLink(JSON.stringify([target]))}`;
		const line = vscode.l10n.t('line {0}', range.start.line + 1);
		const place = where ? `${textAsMarkdown(where.replace(/\s+/g, ' '))} · ` : '';
		markdown.appendMarkdown(`- ${textAsMarkdown(words)} · ${place}[${textAsMarkdown(line)}](${link})\n`);
	}
	if (more || isPartial) {
		const corpus = found && session.uriOf(found.open, 'lateral.yaml').toString();
		const table = corpus === undefined ? '' : `?${inLink(JSON.stringify([{ corpus }]))}`;
		const rest = more
			? vscode.l10n.t('{0} more in “Who is quoted”', figure(more))
			: vscode.l10n.t('More in “Who is quoted”');
		markdown.appendMarkdown(`\n[… ${textAsMarkdown(rest)}](command:${showWhoIsQuoted}${table})`);
	}
	return [markdown];
}

/** For the end of a link in Markdown, which a bracket of the words would close. */
function inLink(given: string): string {
	return encodeURIComponent(given).replaceAll('(', '%28').replaceAll(')', '%29');
}

/** What a reader wrote, below whose layer it is from. */
function written({ text, layer }: HoverComment): vscode.MarkdownString {
	const by = layer === undefined ? '' : `**${textAsMarkdown(layer)}**\n\n`;
	return new vscode.MarkdownString(by + writtenAsMarkdown(text));
}

function plain(text: string): vscode.MarkdownString {
	return new vscode.MarkdownString(textAsMarkdown(text));
}
