import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from '../support/eventually';
import { emptyCorpus, makeCorpus, sampleCorpus, type TestCorpus } from './support/corpus';
import { lensTitles } from './support/lenses';

const bridge = {
	'sources.yaml': 'mayor: {name: The mayor, kind: person}\nengineer: {name: The engineer, kind: person}\n',
	'claims/bridge-safe.yaml': 'text: The bridge was safe\n',
	'east.txt':
		'Council reopens the bridge\n\nThe mayor said the bridge was safe. “It stands,” said Mira Stell, an architect.\n',
	'east.notes.yaml': [
		'format: 1',
		'notes:',
		'  n-east:',
		'    quote: the bridge was safe',
		'    after: ". “It"',
		'    speaker: mayor',
		'    claim: bridge-safe',
		'',
	].join('\n'),
	'west.txt': 'Engineers doubt the bridge\n\nThe engineer said it was not safe at all.\n',
	'west.notes.yaml': [
		'format: 1',
		'notes:',
		'  n-west:',
		'    quote: it was not safe',
		'    after: " at all"',
		'    speaker: engineer',
		'    claim: bridge-safe',
		'    stance: denies',
		'',
	].join('\n'),
};

function placeOf(document: vscode.TextDocument, words: string): vscode.Position {
	const at = document.getText().indexOf(words);
	assert.ok(at >= 0, `“${words}” is not in the document`);
	return document.positionAt(at + 1);
}

async function hoverText(document: vscode.TextDocument, words: string): Promise<string> {
	const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
		'vscode.executeHoverProvider',
		document.uri,
		placeOf(document, words),
	);
	return hovers
		.flatMap(hover => hover.contents)
		.map(content => (typeof content === 'string' ? content : content.value))
		.join('\n');
}

function problemsIn(uri: vscode.Uri): string[] {
	return vscode.languages
		.getDiagnostics(uri)
		.map(diagnostic => (typeof diagnostic.code === 'string' ? diagnostic.code : ''));
}

suite('reading a corpus', () => {
	let corpus: TestCorpus;
	let east: vscode.TextDocument;

	suiteSetup(async () => {
		corpus = await makeCorpus(bridge);
		({ document: east } = await corpus.show('east.txt'));
		await eventually(async () => (await lensTitles(east.uri)).length > 0);
	});

	test('a plain text of the corpus becomes a news article', async () => {
		await eventually(() =>
			vscode.workspace.textDocuments.some(
				document => document.uri.toString() === east.uri.toString() && document.languageId === 'news-article',
			),
		);
	});

	test('and stays plain text for a reader who wants it plain', async () => {
		const plain = await makeCorpus({ 'north.txt': 'The bridge stands.\n' });
		const { document } = await plain.show('north.txt');
		await eventually(() => document.languageId === 'news-article');
		await vscode.languages.setTextDocumentLanguage(document, 'plaintext');
		await plain.write('south.txt', 'It was opened in 1961.\n');
		await plain.show('south.txt');
		await eventually(() => vscode.window.activeTextEditor?.document.languageId === 'news-article');

		assert.equal(document.languageId, 'plaintext');
	});

	test('a lens above the paragraph tells what is contested', async () => {
		assert.deepEqual(await lensTitles(east.uri), ['1 claim · 1 contested: 1 asserts, 1 denies']);
	});

	test('a hover shows both sides with their words and holders', async () => {
		const text = (await hoverText(east, 'bridge was safe')).replaceAll('\\', '');

		assert.match(text, /The bridge was safe/);
		assert.match(text, /The mayor asserts: “the bridge was safe”/);
		assert.match(text, /The engineer denies: “it was not safe”/);
	});

	test('a hover on a quotation tells who says it, and that this is a guess', async () => {
		const text = await hoverText(east, 'It stands');

		assert.match(text, /Said by Mira Stell/);
		assert.match(text, /This is a guess/);
	});

	test('the quotation, its cue and its source are tokens of their own', async () => {
		const legend = await vscode.commands.executeCommand<vscode.SemanticTokensLegend>(
			'vscode.provideDocumentSemanticTokensLegend',
			east.uri,
		);
		const tokens = await vscode.commands.executeCommand<vscode.SemanticTokens>(
			'vscode.provideDocumentSemanticTokens',
			east.uri,
		);
		const types = new Set<string>();
		for (let at = 3; at < tokens.data.length; at += 5) types.add(legend.tokenTypes[tokens.data[at]!]!);

		assert.deepEqual([...types].sort(), ['cue', 'quotation', 'source']);
	});

	test('Problems list the contested passage as information, with the other side beside it', async () => {
		const contested = await eventually(() =>
			vscode.languages.getDiagnostics(east.uri).find(diagnostic => diagnostic.code === 'claim.contested'),
		);

		assert.equal(contested.severity, vscode.DiagnosticSeverity.Information);
		assert.equal(east.getText(contested.range), 'the bridge was safe');
		assert.deepEqual(
			contested.relatedInformation?.map(({ location }) => location.uri.path),
			[corpus.uri('west.txt').path],
		);
	});

	test('references of a passage are the passages and the files that name its claim', async () => {
		const places = await vscode.commands.executeCommand<vscode.Location[]>(
			'vscode.executeReferenceProvider',
			east.uri,
			placeOf(east, 'bridge was safe'),
		);
		const names = places.map(place => place.uri.path.split('/').at(-1));

		assert.deepEqual(
			names.toSorted((a = '', b = '') => a.localeCompare(b)),
			['east.notes.yaml', 'east.txt', 'west.notes.yaml', 'west.txt'],
		);
	});

	test('the definition of a claim is its file, from article and sidecar alike', async () => {
		const sidecar = await vscode.workspace.openTextDocument(corpus.uri('west.notes.yaml'));
		for (const [document, words] of [
			[east, 'bridge was safe'],
			[sidecar, 'bridge-safe'],
		] as const) {
			const links = await eventually(async () => {
				const found = await vscode.commands.executeCommand<vscode.LocationLink[]>(
					'vscode.executeDefinitionProvider',
					document.uri,
					placeOf(document, words),
				);
				return found.length > 0 && found;
			});
			assert.deepEqual(
				links.map(link => link.targetUri.path),
				[corpus.uri('claims/bridge-safe.yaml').path],
			);
		}
	});

	test('the outline has the headline and below it the note', async () => {
		await eventually(async () => {
			const [headline] = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
				'vscode.executeDocumentSymbolProvider',
				east.uri,
			);
			assert.equal(headline?.name, 'Council reopens the bridge');
			return headline.children.some(child => child.detail.includes('contested'));
		});
	});

	test('claims are found by name across the corpus', async () => {
		const symbols = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
			'vscode.executeWorkspaceSymbolProvider',
			'bridge safe',
		);

		assert.ok(symbols.some(symbol => symbol.location.uri.path === corpus.uri('claims/bridge-safe.yaml').path));
	});

	test('a selection grows from the quotation over the statement to the paragraph', async () => {
		const [range] = await vscode.commands.executeCommand<vscode.SelectionRange[]>(
			'vscode.executeSelectionRangeProvider',
			east.uri,
			[placeOf(east, 'It stands')],
		);
		const grown: string[] = [];
		for (let each = range; each; each = each.parent!) grown.push(east.getText(each.range));

		assert.ok(grown.includes('It stands,'), grown.join(' | '));
		assert.ok(grown.includes('“It stands,”'), grown.join(' | '));
	});
});

suite('a corpus that changes', () => {
	test('is found where another program makes it', async () => {
		const corpus = emptyCorpus();
		for (const [path, text] of Object.entries(bridge)) await corpus.write(path, text);
		const { document } = await corpus.show('east.txt');

		await eventually(async () => (await lensTitles(document.uri))[0]?.includes('contested'));
	});

	test('shows what another program wrote into a sidecar', async () => {
		const corpus = await makeCorpus(bridge);
		const { document } = await corpus.show('east.txt');
		await eventually(async () => (await lensTitles(document.uri))[0]?.includes('contested'));

		await corpus.write('west.notes.yaml', bridge['west.notes.yaml'].replace('denies', 'mentions'));

		await eventually(async () => (await lensTitles(document.uri))[0] === '1 claim · single origin');
	});

	test('shows it also where a file that is none of ours is written at the same time', async () => {
		const corpus = await makeCorpus(bridge);
		await corpus.show('east.txt');
		await eventually(async () => (await lensTitles(corpus.uri('east.txt'))).some(title => title.includes('contested')));
		await vscode.workspace.fs.createDirectory(corpus.uri('.drafts'));
		await Promise.all([
			corpus.write('west.notes.yaml', bridge['west.notes.yaml'].replace('denies', 'mentions')),
			corpus.write('.drafts/plan.md', 'Ask the engineer again.\n'),
		]);

		await eventually(async () =>
			(await lensTitles(corpus.uri('east.txt'))).some(title => title.includes('single origin')),
		);
	});

	test('goes by what the editor holds, saved or not', async () => {
		const corpus = await makeCorpus(bridge);
		const { document } = await corpus.show('west.txt');
		await eventually(async () => (await lensTitles(document.uri)).length === 1);

		const edit = new vscode.WorkspaceEdit();
		edit.replace(document.uri, new vscode.Range(2, 0, 2, 1000), 'The engineer said nothing.');
		await vscode.workspace.applyEdit(edit);

		await eventually(() => problemsIn(corpus.uri('west.notes.yaml')).includes('anchor.lost'));
		assert.match(await corpus.read('west.txt'), /it was not safe/);
		await vscode.commands.executeCommand('workbench.action.files.revert');
		await eventually(() => !problemsIn(corpus.uri('west.notes.yaml')).includes('anchor.lost'));
	});

	test('tells on its line what is wrong in a sidecar', async () => {
		const corpus = await makeCorpus({
			...bridge,
			'east.notes.yaml': bridge['east.notes.yaml'].replace('bridge-safe', 'bridge-save'),
		});
		const uri = corpus.uri('east.notes.yaml');
		const problem = await eventually(() =>
			vscode.languages.getDiagnostics(uri).find(diagnostic => diagnostic.code === 'claim.dangling'),
		);

		assert.equal(problem.range.start.line, 6);
		assert.equal(problem.severity, vscode.DiagnosticSeverity.Error);
	});
});

suite('the sample corpus', () => {
	test('has lenses on every article and no problem but what is contested', async () => {
		const names = [
			'2019-01-22-banished-gazette.txt',
			'2023-01-18-halvard-newswire.txt',
			'2024-07-25-quillon-review.txt',
			'2024-10-21-estermark-radio.txt',
			'2024-10-22-lumeria-channel-one.txt',
		];
		for (const name of names) {
			const document = await vscode.workspace.openTextDocument(sampleCorpus(name));
			await vscode.window.showTextDocument(document);
			await eventually(async () => (await lensTitles(document.uri)).some(title => title.includes('contested')));
			await eventually(() => problemsIn(document.uri).length > 0);
			assert.deepEqual([...new Set(problemsIn(document.uri))], ['claim.contested'], name);
		}
	});
});
