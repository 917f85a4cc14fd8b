import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Analyser } from '../../../src/core/analysis/analyser';
import { ClaimGraph } from '../../../src/core/claims/claimGraph';
import type { NoteFact, View } from '../../../src/core/claims/facts';
import { Checks } from '../../../src/core/corpus/checks';
import type { Corpus } from '../../../src/core/corpus/corpus';
import { markDone } from '../../../src/core/features/actions/done';
import { mergeClaims } from '../../../src/core/features/actions/mergeClaims';
import { outcomeOf } from '../../../src/core/features/actions/outcome';
import { renameTo } from '../../../src/core/features/actions/rename';
import { draftsIn } from '../../../src/core/features/actions/drafts';
import { changedEvidence } from '../../../src/core/features/actions/review';
import { correctionsIn } from '../../../src/core/features/article/corrections';
import { hoverAt } from '../../../src/core/features/article/hover';
import { lensesOf, lensTitle } from '../../../src/core/features/article/lenses';
import { marksOf } from '../../../src/core/features/article/marks';
import { openQuestions } from '../../../src/core/features/article/openQuestions';
import { contestedPassages, otherSide, passagesOf } from '../../../src/core/features/article/passages';
import { referencesTo, subjectsAt } from '../../../src/core/features/article/places';
import { Readings } from '../../../src/core/features/article/readings';
import { articleSymbols, workspaceSymbols } from '../../../src/core/features/article/symbols';
import { threadsOf } from '../../../src/core/features/article/threads';
import { unmarkedIn } from '../../../src/core/features/article/unmarked';
import { ClaimSearch } from '../../../src/core/features/claims/claimSearch';
import { claimsOfArticle } from '../../../src/core/features/claims/claimsAt';
import { CrossReferencing } from '../../../src/core/features/claims/crossReferencing';
import { statusLine } from '../../../src/core/features/claims/statusLine';
import { entriesOn } from '../../../src/core/features/files/shownInArticle';
import { mapAround } from '../../../src/core/features/map/mapAround';
import { mapOfCorpus } from '../../../src/core/features/map/mapOfCorpus';
import { mendsOf } from '../../../src/core/features/mends/mends';
import { statusReport } from '../../../src/core/features/reports/statusReport';
import { Statements } from '../../../src/core/features/speakers/statements';
import { CorpusTree } from '../../../src/core/features/tree/tree';
import type { TreeItem } from '../../../src/core/features/tree/treeItem';
import { claimsIn, codersIn, isFileKept, isInView } from '../../../src/core/features/wording/view';
import { anyFacts } from '../../support/anyNewsroom';
import { carriedOut } from '../../support/carriedOut';
import { corpusOf } from '../../support/corpusOf';

/** What Tomas says of the east article, which Mira is not done with. Each word that is his alone has “hush” in it. */
const hidden = {
	'east.tomas.notes.yaml': [
		'notes:',
		'  n-one: {quote: the dam held, claim: dam-held, stance: denies, speaker: hale, note: Hush. Who hushed it?, tags: [hush]}',
		'  n-two: {quote: The road was open, claim: {text: A hush fell over the road, excludes: [dam-held]}}',
		'  n-three: {quote: hush money, claim: dam-held, links: {contradicts: west#n-dam, cites: east#n-dam}}',
		'corrections:',
		'  x-hush: {quote: "“old”", is: speech, speaker: hale}',
		'replies:',
		'  east#n-dam:',
		'    - {id: r-one, by: tomas, text: Hush hush?}',
		'  west#n-dam:',
		'    - {id: r-two, by: tomas, text: Hush hush hush?}',
		'',
	].join('\n'),
};

const files = {
	'sources.yaml': 'hale: {name: Tomas Hale, kind: person}\nstell: {name: Mira Stell, kind: person}\n',
	'claims/dam-held.yaml': 'text: The dam held\nabout: [water]\n',
	'claims/unseen.yaml': 'text: Nobody saw it\nabout: [water]\n',
	'east.txt': 'The mayor said the “old” dam, the dam held. The road was open. “It stood,” said Mira Stell.\n',
	'east.notes.yaml': [
		'article: {read: full}',
		'notes:',
		'  n-dam: {quote: the dam held, before: "dam, ", claim: dam-held, note: Who measured?, links: {cites: west#n-dam}}',
		'',
	].join('\n'),
	'east.mira.notes.yaml':
		'notes:\n  n-mine: {quote: The road was open, claim: dam-held, stance: mentions, note: Which road?, links: {cites: n-three}}\n',
	'west.txt': 'The dam held in May. Nobody was hurt.\n',
	// A reference to a layer that Mira may not look into, with a letter too many: nothing may tell what is in there.
	'west.notes.yaml':
		'article: {read: full}\nnotes:\n  n-dam: {quote: The dam held in May, claim: dam-held, links: {rewords: east@tomas#n-onne}}\n',
	'west.mira.notes.yaml':
		'done: true\nnotes:\n  n-mine: {quote: Nobody was hurt, links: {corroborates: east#n-dam, cites: n-two}}\n',
	'west.tomas.notes.yaml':
		'notes:\n  n-seen: {quote: The dam held in May, claim: dam-held, stance: denies, note: Seen.}\n',
};

const blind = { blind: 'mira' };
const views: readonly View[] = [
	{ kind: 'base', ...blind },
	{ kind: 'coder', coder: 'mira', ...blind },
	{ kind: 'coder', coder: 'tomas', ...blind },
	{ kind: 'all', ...blind },
];

/** Everything that any surface shows of a corpus in a view. */
function everythingShown(corpus: Corpus, view: View): unknown {
	const readings = new Readings(corpus, options => new Analyser(options));
	const statements = new Statements(corpus, readings);
	statements.show(view);
	statements.readAtOnce(() => true);
	const tree = new CorpusTree(
		corpus,
		readings,
		view,
		{ statements, here: () => corpus.article('east') },
		{
			layer: 'mira',
			now: Date.parse('2026-11-22'),
		},
	);
	const below = (item: TreeItem): unknown[] => [item, ...tree.children(item.target).flatMap(below)];
	const referencing = new CrossReferencing(corpus, readings, view);
	const checks = new Checks(corpus);
	const everyOffset = ({ length }: string) => Array.from({ length }, (_, offset) => offset);
	return {
		claims: claimsIn(corpus, view).map(({ id }) => [
			id,
			passagesOf(corpus, id, view),
			corpus.silence(id, view),
			referencing.ofClaims([id]),
			mapAround(corpus, view, id, { steps: 2, most: 99 }),
			referencesTo(corpus, { kind: 'claim', claim: id, span: { start: 0, end: 0 } }, view),
		]),
		map: mapOfCorpus(corpus, view, { most: 99 }),
		coders: codersIn(corpus, view),
		status: statusReport(corpus, view),
		contested: contestedPassages(corpus, view),
		questions: openQuestions(corpus, view),
		review: changedEvidence(corpus, view),
		search: ['', 'hush', 'dam'].map(query => new ClaimSearch(corpus, view).find(query)),
		symbols: workspaceSymbols(corpus, '', view),
		tree: tree.groups().flatMap(below),
		quoted: statements.inCorpus(),
		sources: corpus
			.sources()
			.map(({ id }) => referencesTo(corpus, { kind: 'source', source: id.value, span: { start: 0, end: 0 } }, view)),
		articles: corpus.articles().map(article => ({
			marks: marksOf(corpus, article, view),
			lenses: lensesOf(article, view).map(lens => lensTitle(corpus, lens, view)),
			drafts: draftsIn(corpus, article.id, view),
			threads: threadsOf(corpus, article, view, 'mira'),
			line: statusLine(corpus, article, view, 'mira'),
			corrections: correctionsIn(corpus, article, view),
			unmarked: unmarkedIn(article, readings, view),
			symbols: articleSymbols(article.text, readings.of(article, view), { corpus, article, view }),
			overview: claimsOfArticle(corpus, view, article),
			notes: article.notes
				.filter(note => isInView(note, view))
				.map(({ key }) => [
					otherSide(corpus, key, view),
					referencing.ofNote(key),
					referencesTo(corpus, { kind: 'note', note: key, span: { start: 0, end: 0 } }, view),
				]),
			places: everyOffset(article.text).map(offset => [
				hoverAt(corpus, article, readings, offset, view, statements),
				subjectsAt(corpus, article.path!, offset, view),
				referencing.at(article, offset),
				article.sidecars.flatMap(({ path }) => entriesOn(corpus, path, offset, view)),
			]),
		})),
		problems: corpus
			.paths()
			.filter(path => !isFileKept(corpus, path, view))
			.sort()
			.map(path => [
				path,
				checks.problems(path),
				checks
					.problems(path)
					.flatMap(problem => mendsOf(corpus, path, problem, { at: '2026-11-22T08:00:00Z' }, view))
					.map(({ title }) => title),
			]),
	};
}

/** As text, for what is kept for later is no part of the picture. */
const asText = (picture: unknown) => JSON.stringify(picture, null, 1);

suite('a blind first pass', () => {
	for (const view of views) {
		const name = view.kind === 'coder' ? view.coder : view.kind;
		test(`shows in the view of ${name} what would be there without the others’ layers of articles that are not done`, () => {
			const shown = asText(everythingShown(corpusOf({ ...files, ...hidden }), view));

			assert.equal(shown, asText(everythingShown(corpusOf(files), view)));
			assert.doesNotMatch(shown, /hush/i);
		});
	}

	test('keeps layers out of what is shown before claims are merged, and out of why they cannot be', () => {
		const units = {
			'claims/loss.yaml': 'text: What the flood cost\nkind: quantity\nunit: m\n',
			'claims/cost.yaml': 'text: The cost of the flood\nkind: quantity\nunit: kg\n',
			'claims/damage.yaml': 'text: The damage\nkind: quantity\nunit: m\n',
		};
		const layer = 'notes:\n  n-hush: {quote: The road was open, claim: cost, value: "12"}\n';
		const corpus = corpusOf({ ...files, ...units, 'east.tomas.notes.yaml': layer });
		const merging = (from: string, view: View) => mergeClaims(corpus, { into: 'loss', from }, view);
		const [open, mira]: readonly View[] = [{ kind: 'all' }, { kind: 'all', blind: 'mira' }];

		const refused = merging('cost', open!);
		assert.match(refused.kind === 'refused' ? refused.message : '', /“12” of the note east@tomas#n-hush/);
		const blindly = merging('cost', mira!);
		assert.equal(
			blindly.kind === 'refused' && blindly.message,
			'The claims have different units. Give both the same one first.',
		);
		const renamed = renameTo(corpus, { kind: 'claim', id: 'cost' }, 'costs');
		assert.ok(renamed.kind === 'action');
		const shown = (view: View) => outcomeOf(corpus, renamed.action, view).map(({ path }) => path);
		assert.deepEqual(shown(open!), ['east.tomas.notes.yaml', 'claims/cost.yaml']);
		assert.deepEqual(shown(mira!), ['claims/cost.yaml']);
	});

	test('is over where the coder is done', () => {
		const written = { ...files, ...hidden };
		const corpus = corpusOf(written);
		const done = carriedOut(written, markDone(corpus, corpus.article('east')!, true, 'mira'));

		assert.match(done.now['east.mira.notes.yaml']!, /^done: true\n/);
		for (const { blind: _, ...view } of views)
			assert.equal(
				asText(everythingShown(done.corpus, { ...view, ...blind })),
				asText(everythingShown(done.corpus, view)),
			);
		const { all, base } = {
			all: asText(everythingShown(done.corpus, { kind: 'all', ...blind })),
			base: asText(everythingShown(done.corpus, { kind: 'base', ...blind })),
		};
		assert.match(all, /Hush hush hush\?/);
		assert.match(all, /A hush fell over the road/);
		assert.doesNotMatch(base, /hush fell/);
	});

	test('follows what the coder says, without anything else having changed', () => {
		const corpus = corpusOf({ ...files, ...hidden });
		const view = { kind: 'all', ...blind } as const;
		const before = corpus.status('dam-held', view)?.positions.length;
		const text = `done: true\n${files['east.mira.notes.yaml']}`;
		corpus.apply(new Map([['east.mira.notes.yaml', { kind: 'text', text }]]));

		assert.deepEqual([before, corpus.status('dam-held', view)?.positions.length], [4, 6]);
	});

	test('weighs every claim as if the others’ notes were not there', () => {
		const finished = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), fc.constantFrom(['mira'], ['tomas'], []));
		fc.assert(
			fc.property(anyFacts, finished, fc.constantFrom(...views), (facts, finished, view) => {
				const told = (note: NoteFact): NoteFact => ({ ...note, finishedBy: finished[note.article] ?? [] });
				const mayBeSeen = (note: NoteFact) =>
					note.coder === undefined || note.coder === 'mira' || told(note).finishedBy!.includes('mira');
				const all = new Map([...facts.notes].map(([key, note]) => [key, told(note)]));
				const seen = new Map([...all].filter(([, note]) => mayBeSeen(note)));

				assert.deepEqual(
					new ClaimGraph({ ...facts, notes: all }).statuses(view),
					new ClaimGraph({ ...facts, notes: seen }).statuses(view),
				);
			}),
		);
	});
});
