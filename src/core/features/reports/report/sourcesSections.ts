import * as l10n from '@vscode/l10n';
import { counted } from '../../../../wording/counted';
import { day } from '../../../../wording/day';
import { figure } from '../../../../wording/figure';
import type { View } from '../../../claims/facts';
import type { CorpusArticle } from '../../../corpus/article';
import type { Corpus } from '../../../corpus/corpus';
import type { SourceRecord } from '../../../sidecar/records';
import { hashOfText } from '../../../text/hash';
import { versionInWords } from '../../claims/statusLine';
import { grouped } from '../../wording/grouped';
import { articleName, articleTitle, sourceName } from '../../wording/names';
import { isInView } from '../../wording/view';
import { seeArticle } from './claimSection';
import {
	address,
	code,
	fact,
	given,
	sectionOf,
	theirs,
	type LaterSection,
	type Line,
	type Section,
	type SectionBody,
} from './reportDocument';

/** Who speaks in the articles or publishes them, as `sources.yaml` has it. */
export function sourcesSection(
	corpus: Corpus,
	sources: readonly SourceRecord[],
	articles: readonly CorpusArticle[],
): Section {
	const byOutlet = grouped(articles, ({ meta }) => meta?.outlet?.value);
	return {
		id: 'sources',
		title: [l10n.t('Sources')],
		listed: true,
		blocks: sources.length ? [] : [{ kind: 'paragraph', line: [l10n.t('No source is described.')] }],
		sections: sources.map(source => sourceSection(corpus, source, byOutlet.get(source.id.value) ?? [])),
	};
}

function sourceSection(corpus: Corpus, source: SourceRecord, articles: readonly CorpusArticle[]): Section {
	const { id, name, kind, role, aliases, url, note, questions } = source;
	const asked = questions.map(({ question, answer }): Line =>
		answer === undefined
			? [theirs(question.value), ' ', l10n.t('(open)')]
			: [theirs(question.value), ' ', theirs(answer.value)],
	);
	return {
		id: sectionOf('source', id.value),
		title: [theirs(name.value)],
		listed: false,
		blocks: [
			{
				kind: 'facts',
				facts: [
					...fact(l10n.t('Kind'), ...(kind ? [[sourceKindLabel(kind.value)]] : [])),
					...given(l10n.t('Role'), role?.value),
					...fact(l10n.t('Also called'), ...aliases.map(({ value }) => [theirs(value)])),
					...fact(l10n.t('Address'), ...(url ? [[address(url.value)]] : [])),
					...given(l10n.t('Note'), note?.value),
					...fact(l10n.t('Questions'), ...asked),
					...fact(l10n.t('Articles'), ...articles.map(article => seeArticle(articleName(corpus, article)))),
					...fact(l10n.t('Id'), code(id.value)),
				],
			},
		],
		sections: [],
	};
}

/** What there is to be read: each article with the hash of its text and how far its evidence still stands. */
export function articlesSection(corpus: Corpus, articles: readonly CorpusArticle[], view: View): Section {
	return {
		id: 'articles',
		title: [l10n.t('Articles')],
		listed: true,
		blocks: [
			{
				kind: 'paragraph',
				line: [
					l10n.t(
						'A hash tells whether a text is still the same: it is the SHA-256 of the text’s UTF-8, without byte order mark, with line ends LF, in the composition NFC.',
					),
				],
			},
		],
		sections: articles.map(article => articleSection(corpus, article, view)),
	};
}

function articleSection(corpus: Corpus, article: CorpusArticle, view: View): LaterSection {
	return {
		id: sectionOf('article', article.id),
		title: [theirs(articleTitle(article), article.meta?.lang?.value)],
		listed: false,
		make: () => articleBody(corpus, article, view),
	};
}

function articleBody(corpus: Corpus, article: CorpusArticle, view: View): SectionBody {
	const { meta, path } = article;
	const outlet = meta?.outlet?.value;
	const voice = meta?.voice?.value;
	return {
		blocks: [
			{
				kind: 'facts',
				facts: [
					...fact(l10n.t('Outlet'), ...(outlet === undefined ? [] : [seeSource(corpus, outlet)])),
					...fact(l10n.t('Speaks for'), ...(voice === undefined ? [] : [seeSource(corpus, voice)])),
					...given(l10n.t('Author'), meta?.author?.value),
					...fact(l10n.t('Published'), meta?.published ? [theirs(day(meta.published.value))] : [l10n.t('undated')]),
					...fact(l10n.t('Address'), ...(meta?.url ? [[address(meta.url.value)]] : [])),
					...fact(l10n.t('Read'), [readInWords(meta?.read?.value)]),
					...fact(l10n.t('Evidence'), ...evidenceLines(article, view).map(text => [text])),
					...fact(l10n.t('SHA-256 of the text'), ...(path === undefined ? [] : [code(hashOfText(article.text))])),
					...fact(
						l10n.t('SHA-256 when it was first marked or last confirmed'),
						...(article.hashMatches === false && meta?.sha256 ? [code(meta.sha256.value.toLowerCase())] : []),
					),
					...fact(l10n.t('Id'), code(article.id)),
				],
			},
		],
		sections: [],
	};
}

/** How the text stands, and the passages that were marked in it. */
function evidenceLines(article: CorpusArticle, view: View): string[] {
	const notes = article.notes.filter(note => isInView(note, view));
	const count = (...states: readonly string[]): number =>
		notes.filter(({ resolution }) => states.includes(resolution.state)).length;
	const inDoubt: readonly (readonly [number, string])[] = [
		[count('altered'), l10n.t('altered')],
		[count('ambiguous'), l10n.t('ambiguous')],
		[count('lost'), l10n.t('lost')],
	];
	const found = inDoubt.filter(([notes]) => notes > 0).map(([notes, word]) => `${figure(notes)} ${word}`);
	const marked = counted(notes.length, l10n.t('{0} passage is marked'), l10n.t('{0} passages are marked'));
	return [
		article.path === undefined
			? l10n.t('The article itself is missing; only its notes are there.')
			: versionInWords(article),
		found.length
			? l10n.t('{0}, of these no longer as they were noted: {1}.', marked, found.join(', '))
			: notes.length
				? l10n.t('{0}, all as they were noted.', marked)
				: l10n.t('Nothing is marked in it.'),
	];
}

function seeSource(corpus: Corpus, id: string): Line {
	const line: Line = [theirs(sourceName(corpus, id))];
	return corpus.source(id) ? [{ kind: 'see', section: sectionOf('source', id), line }] : line;
}

function readInWords(read: 'full' | 'partly' | undefined): string {
	return read === 'full'
		? l10n.t('to the end')
		: read === 'partly'
			? l10n.t('in part')
			: l10n.t('nobody has said how far');
}

function sourceKindLabel(kind: NonNullable<SourceRecord['kind']>['value']): string {
	return {
		outlet: l10n.t('outlet'),
		person: l10n.t('person'),
		body: l10n.t('body'),
		document: l10n.t('document'),
	}[kind];
}
