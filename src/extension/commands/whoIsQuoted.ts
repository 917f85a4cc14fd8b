import * as vscode from 'vscode';
import {
	asCsv,
	byteOrderMark,
	quotedColumns,
	quotedRow,
	type CorpusArticle,
	type OpenCorpus,
	type Statements,
} from '../../core/index';
import { figure } from '../../wording/figure';
import { asLabels } from '../asLabel';
import type { NamedCorpus, Session } from '../session';
import { offerToOpen, saveText } from '../saveText';
import { tell } from '../tell';
import type { WholeReading } from '../wholeReading';

/** Writes who is quoted as a table for spreadsheets: in the article that is open, in each article, or in all of them. */
export function registerQuotedCommands(session: Session, wholeReading: WholeReading): vscode.Disposable {
	return vscode.commands.registerCommand('lateral.exportWhoIsQuoted', async (about?: NamedCorpus) => {
		await session.settled();
		const open = session.corpusNamed(about);
		const statements = open && session.statements(open.corpus);
		if (!open || !statements)
			return tell(
				vscode.l10n.t('No corpus is open. Open a folder with articles and choose “Use This Folder as a Corpus”.'),
			);
		const extent = await choose(open, session.articleIn(open, vscode.window.activeTextEditor));
		if (!extent) return;
		if (extent.kind !== 'article' && !(await readAll(wholeReading, open, statements))) return;
		const rows = rowsOf(session, open, statements, extent);
		if (rows.length === 1) return tell(vscode.l10n.t('Nobody is quoted there.'));
		const target = await vscode.window.showSaveDialog({
			title: vscode.l10n.t('Export Who Is Quoted'),
			defaultUri: session.uriOf(open, 'who-is-quoted.csv'),
			filters: { [vscode.l10n.t('Comma-separated values')]: ['csv'] },
		});
		if (!target || !(await saveText(target, byteOrderMark + asCsv(rows)))) return;
		void offerToOpen(vscode.l10n.t('Who is quoted has been written to {0}.', target.path), () =>
			vscode.commands.executeCommand('vscode.open', target),
		);
	});
}

type Extent =
	| { readonly kind: 'corpus' }
	| { readonly kind: 'articles' }
	| { readonly kind: 'article'; readonly article: CorpusArticle };

async function choose({ corpus }: OpenCorpus, here: CorpusArticle | undefined): Promise<Extent | undefined> {
	const items: (vscode.QuickPickItem & { readonly extent: Extent })[] = [
		{
			label: vscode.l10n.t('The corpus'),
			detail: vscode.l10n.t('A row for each speaker, all {0} articles together', figure(corpus.articleCount)),
			extent: { kind: 'corpus' },
		},
		{
			label: vscode.l10n.t('Each article of the corpus'),
			detail: vscode.l10n.t('A row for each speaker of each article'),
			extent: { kind: 'articles' },
		},
	];
	if (here)
		items.push({
			label: vscode.l10n.t('This article'),
			detail: here.path ?? here.id,
			extent: { kind: 'article', article: here },
		});
	const chosen = await vscode.window.showQuickPick(asLabels(items), { title: vscode.l10n.t('Who is quoted in what?') });
	return chosen?.extent;
}

/** @returns `false` where the reader did not want to wait for it. */
async function readAll(wholeReading: WholeReading, open: OpenCorpus, statements: Statements): Promise<boolean> {
	const isWhole = () => statements.progress.read === statements.progress.of;
	if (isWhole()) return true;
	const title = vscode.l10n.t('Lateral reads who is quoted');
	return vscode.window.withProgress(
		{ location: vscode.ProgressLocation.Notification, title, cancellable: true },
		async (progress, token) => {
			const wanted = wholeReading.want(open);
			const cancelled = new Promise(resolve => void token.onCancellationRequested(resolve));
			const told = wholeReading.onDidProgress(() => {
				const { read, of } = statements.progress;
				progress.report({ message: vscode.l10n.t('{0} of {1} articles', figure(read), figure(of)) });
			});
			await Promise.race([wholeReading.settled(open), cancelled]);
			vscode.Disposable.from(wanted, told).dispose();
			return isWhole();
		},
	);
}

/** The columns that the command line writes. */
function rowsOf(session: Session, open: OpenCorpus, statements: Statements, extent: Extent): string[][] {
	if (extent.kind === 'corpus') {
		const corpus =
			session
				.uriOf(open, '')
				.path.split('/')
				.findLast(part => part !== '') ?? '';
		const rows = statements.inCorpus().speakers.map(speaker => [corpus, ...quotedRow(speaker)]);
		return [['corpus', ...quotedColumns], ...rows];
	}
	const articles = extent.kind === 'article' ? [extent.article] : open.corpus.articles();
	const rows = articles.flatMap(article =>
		statements.inArticle(article).speakers.map(speaker => [article.path ?? '', ...quotedRow(speaker)]),
	);
	return [['file', ...quotedColumns], ...rows];
}
