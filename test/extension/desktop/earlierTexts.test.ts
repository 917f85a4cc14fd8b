import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import * as vscode from 'vscode';
import { eventually } from '../../support/eventually';
import { makeCorpus, type TestCorpus } from '../support/corpus';
import { placeOf } from '../support/placeOf';

/** Words that stand there twice; the note is about the second. */
const noted = 'The mayor said the dam held. The minister swore that the dam held. Nobody was hurt.\n';
const now = 'A year ago the minister swore that the dam held. Nobody was hurt. Divers know the dam held.\n';

function git(corpus: TestCorpus, ...words: readonly string[]): void {
	const known = ['-c', 'user.name=Mira Stell', '-c', 'user.email=mira@example.org', '-c', 'commit.gpgSign=false'];
	execFileSync('git', [...known, ...words], { cwd: corpus.folder.fsPath });
}

suite('the history of an article', () => {
	test('says where notes stand that a search cannot tell', async () => {
		const corpus = await makeCorpus({ 'east.txt': noted });
		git(corpus, 'init', '--quiet');
		git(corpus, 'add', '.');
		git(corpus, 'commit', '--quiet', '--message', 'As it was printed');
		await corpus.write('east.txt', now);
		git(corpus, 'commit', '--quiet', '--all', '--message', 'As it is a year on');
		// Only now there are notes on it, as from another machine: nothing but git knows what they were made on.
		const sha256 = createHash('sha256').update(noted).digest('hex');
		const notes = 'notes:\n  n-dam: {quote: the dam held, nth: 2}\n';
		await corpus.write('east.notes.yaml', `article: {sha256: ${sha256}}\n${notes}`);
		const said = () => vscode.languages.getDiagnostics(corpus.uri('east.notes.yaml')).map(({ code }) => code);
		await corpus.show('east.txt');

		await eventually(() => said().includes('article.hash'));
		// VS Code's Git looks for repositories when it starts, and where somebody names one.
		await vscode.commands.executeCommand('git.openRepository', corpus.folder.fsPath);

		await eventually(() => !said().includes('anchor.ambiguous') && said().includes('article.hash'));
		await eventually(async () => {
			const place = await placeOf(corpus.uri('east.notes.yaml'), new vscode.Position(2, 4));
			return place?.start.character === now.indexOf('the dam held');
		});
	});
});
