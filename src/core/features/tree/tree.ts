import * as l10n from '@vscode/l10n';
import { counted } from '../../../wording/counted';
import { figure } from '../../../wording/figure';
import { inOrder } from '../../../wording/inOrder';
import type { NoteKey, View } from '../../claims/facts';
import { statusWords, type StatusWord } from '../../claims/status';
import type { CorpusNote } from '../../corpus/article';
import type { Corpus } from '../../corpus/corpus';
import type { CorpusClaim } from '../../corpus/definitions';
import { grouped } from '../wording/grouped';
import { articleShortName, articleTitle, holderName, sourceName } from '../wording/names';
import { passagesOf } from '../article/passages';
import { quoted } from '../wording/quoted';
import { QuotedBranch, type Quoted } from './quotedBranch';
import type { Readings } from '../article/readings';
import { isDone } from '../actions/done';
import { needsReview } from '../actions/review';
import { openQuestions, type OpenQuestion } from '../article/openQuestions';
import { coderLabel } from '../wording/coders';
import { questionInWords } from '../wording/questionText';
import { disagreementInWords, reasonInWords, stanceLabel, statusLabel } from '../wording/statusText';
import { markedInWords, unmarkedIn } from '../article/unmarked';
import { groupItem, idOf, oneLine, type TreeGroup, type TreeItem, type TreeTarget, type Under } from './treeItem';
import { stopInWords, type Stop } from '../jumps/trail';
import { claimsIn, isInView } from '../wording/view';

/** Who looks at the tree, when, and where he came from. */
export interface Reader {
	/** The coder whose articles are told to be done; absent for the base. */
	readonly layer?: string | undefined;
	readonly now?: number;
	/** Where he jumped to, the last place first. */
	readonly trail?: readonly Stop[];
}

/**
 * The corpus as a tree: claims by status, sources, who is quoted, open questions, notes to review, statements without
 * a note, and the passages that the reader jumped to. A group with nothing in it says what to do to change that.
 * It shows the corpus as it is when it is made; make a new one after a change.
 */
export class CorpusTree {
	readonly #corpus: Corpus;
	readonly #readings: Readings;
	readonly #view: View;
	readonly #quoted: QuotedBranch;
	readonly #layer: string | undefined;
	readonly #now: number;
	readonly #trail: readonly Stop[];
	#claimsByStatus: ReadonlyMap<StatusWord, readonly CorpusClaim[]> | undefined;
	#visibleNotes: readonly CorpusNote[] | undefined;
	#questions: readonly OpenQuestion[] | undefined;
	#notesByHolder: ReadonlyMap<string, readonly CorpusNote[]> | undefined;

	constructor(
		corpus: Corpus,
		readings: Readings,
		view: View,
		quoted: Quoted = {},
		{ layer, now = Date.now(), trail = [] }: Reader = {},
	) {
		this.#corpus = corpus;
		this.#readings = readings;
		this.#view = view;
		this.#quoted = new QuotedBranch(corpus, quoted);
		this.#layer = layer;
		this.#now = now;
		this.#trail = trail;
	}

	groups(): TreeItem[] {
		const claims = claimsIn(this.#corpus, this.#view).length;
		const sources = this.#corpus.sources().length;
		const questions = this.#openQuestions().length;
		const review = this.#toReview().length;
		const inWords = {
			claims: counted(claims, l10n.t('{0} claim'), l10n.t('{0} claims')),
			sources: counted(sources, l10n.t('{0} source'), l10n.t('{0} sources')),
			questions: counted(questions, l10n.t('{0} open question'), l10n.t('{0} open questions')),
			review: counted(review, l10n.t('{0} note'), l10n.t('{0} notes')),
			trail: counted(this.#trail.length, l10n.t('{0} jump'), l10n.t('{0} jumps')),
		};
		return [
			groupItem('claims', l10n.t('Claims'), inWords.claims, true),
			groupItem('sources', l10n.t('Sources'), inWords.sources, true),
			this.#quoted.group(),
			groupItem('questions', l10n.t('Open questions'), inWords.questions, questions > 0),
			groupItem('review', l10n.t('Notes to review'), inWords.review, review > 0),
			groupItem('unmarked', l10n.t('Unmarked statements'), '', this.#corpus.articleCount > 0),
			groupItem('trail', l10n.t('Trail'), inWords.trail, true),
		];
	}

	children(target: TreeTarget): TreeItem[] {
		switch (target.kind) {
			case 'group':
				return this.#groupChildren(target.group);
			case 'status':
				return inOrder(this.#claimsWith(target.status), ({ body }) => body.text.value).map(claim => this.#claim(claim));
			case 'claim':
				return passagesOf(this.#corpus, target.claim, this.#view).flatMap(passage =>
					this.#note(passage.note, `claim ${target.claim}`),
				);
			case 'source':
				return this.#saidBy(target.source).flatMap(note => this.#note(note.key, `source ${target.source}`));
			case 'article':
				return this.#unmarked(target.article);
			case 'quotedHere':
			case 'speaker':
			case 'quoting':
				return this.#quoted.children(target);
			default:
				return [];
		}
	}

	#groupChildren(group: TreeGroup): TreeItem[] {
		const children = this.#inGroup(group);
		return children.length ? children : this.#hint(group);
	}

	#inGroup(group: TreeGroup): TreeItem[] {
		switch (group) {
			case 'claims':
				return statusWords.flatMap(status => this.#status(status) ?? []);
			case 'sources':
				return inOrder(this.#corpus.sources(), ({ name }) => name.value).map(({ id }) => this.#source(id.value));
			case 'quoted':
				return this.#quoted.top();
			case 'questions':
				return this.#openQuestions().flatMap(question => this.#question(question));
			case 'review':
				return this.#toReview().flatMap(note => this.#note(note.key, 'review'));
			case 'unmarked':
				return this.#corpus.articles().flatMap(article => this.article(article.id) ?? []);
			case 'trail':
				return this.#trail.map(stop => this.#stop(stop));
		}
	}

	#hint(group: TreeGroup): TreeItem[] {
		const hint = whatToDo(group);
		const target = { kind: 'hint', group } as const;
		return hint ? [{ id: idOf(target), target, ...hint, tooltip: hint.spoken, hasChildren: false }] : [];
	}

	#stop(stop: Stop): TreeItem {
		const target = { kind: 'stop', ...stop } as const;
		const { label, details } = stopInWords(this.#corpus, stop, this.#view);
		return {
			id: idOf(target),
			target,
			label,
			description: details,
			tooltip: `${label}\n${details}`,
			spoken: `${details}: ${label}`,
			hasChildren: false,
		};
	}

	/** Where the item hangs, for revealing it; `undefined` at the top. */
	parent(target: TreeTarget): TreeTarget | undefined {
		switch (target.kind) {
			case 'group':
				return undefined;
			case 'status':
				return { kind: 'group', group: 'claims' };
			case 'claim':
				return { kind: 'status', status: this.#corpus.status(target.claim, this.#view)?.status ?? 'unmarked' };
			case 'source':
				return { kind: 'group', group: 'sources' };
			case 'article':
				return { kind: 'group', group: 'unmarked' };
			case 'quotation':
				return { kind: 'article', article: target.article, within: 'unmarked' };
			case 'note':
				return placeOf(target.under);
			case 'stop':
				return { kind: 'group', group: 'trail' };
			case 'hint':
				return { kind: 'group', group: target.group };
			default:
				return this.#quoted.parent(target);
		}
	}

	/** The item of a target, as its parent lists it. */
	item(target: TreeTarget): TreeItem | undefined {
		const parent = this.parent(target);
		const siblings = parent ? this.children(parent) : this.groups();
		return siblings.find(item => item.id === idOf(target));
	}

	#status(status: StatusWord): TreeItem | undefined {
		const count = this.#claimsWith(status).length;
		if (!count) return undefined;
		const target = { kind: 'status', status } as const;
		const label = statusLabel(status);
		const description = counted(count, l10n.t('{0} claim'), l10n.t('{0} claims'));
		return {
			id: idOf(target),
			target,
			label,
			description: figure(count),
			spoken: `${label}, ${description}`,
			hasChildren: true,
		};
	}

	#claimsWith(status: StatusWord): readonly CorpusClaim[] {
		this.#claimsByStatus ??= grouped(
			claimsIn(this.#corpus, this.#view),
			({ id }) => this.#corpus.status(id, this.#view)?.status ?? 'unmarked',
		);
		return this.#claimsByStatus.get(status) ?? [];
	}

	#claim({ id, body }: CorpusClaim): TreeItem {
		const status = this.#corpus.status(id, this.#view)!;
		const target = { kind: 'claim', claim: id } as const;
		const reason = reasonInWords(status);
		const more = [disagreementInWords(status), status.evidence === 'altered' ? l10n.t('evidence altered') : '']
			.filter(part => part !== '')
			.map(part => ` · ${part}`)
			.join('');
		return {
			id: idOf(target),
			target,
			label: body.text.value,
			description: reason + more,
			tooltip: `${body.text.value}\n${id}\n${statusLabel(status.status)}: ${reason}${more}`,
			spoken: `${body.text.value}, ${statusLabel(status.status)}, ${reason}${more}`,
			hasChildren: status.positions.length > 0,
		};
	}

	#source(id: string): TreeItem {
		const target = { kind: 'source', source: id } as const;
		const source = this.#corpus.source(id);
		const said = this.#saidBy(id).length;
		const label = sourceName(this.#corpus, id);
		const description = source?.role?.value ?? '';
		const count = counted(said, l10n.t('{0} position'), l10n.t('{0} positions'));
		return {
			id: idOf(target),
			target,
			label,
			description: [description, count].filter(part => part !== '').join(' · '),
			tooltip: [label, source?.note?.value ?? '', id].filter(part => part !== '').join('\n'),
			spoken: [label, description, count].filter(part => part !== '').join(', '),
			hasChildren: said > 0,
		};
	}

	#note(key: NoteKey, under: Under): TreeItem[] {
		const note = this.#corpus.note(key);
		const article = note && this.#corpus.article(note.article);
		if (!note || !article) return [];
		const target = { kind: 'note', note: key, under } as const;
		const holder = holderName(this.#corpus, note.holder, note.article);
		const stance = note.claim === undefined ? '' : stanceLabel(note.record.stance?.value ?? 'asserts');
		const where = articleShortName(this.#corpus, article);
		const state = {
			exact: '',
			moved: '',
			altered: l10n.t('words altered'),
			ambiguous: l10n.t('place not certain'),
			lost: l10n.t('words lost'),
		}[note.resolution.state];
		const { coder } = note.file;
		const layer = coder === undefined ? '' : coderLabel(this.#corpus, coder, this.#view);
		const details = [holder, stance, where, state, layer].filter(
			(part, at, all) => part !== '' && all.indexOf(part) === at,
		);
		return [
			{
				id: idOf(target),
				target,
				label: quoted(note.record.quote.value),
				description: details.join(' · '),
				tooltip: [note.record.quote.value, details.join(' · '), note.record.note?.value ?? '']
					.filter(line => line !== '')
					.join('\n'),
				spoken: `${details.join(', ')}: ${note.record.quote.value}`,
				hasChildren: false,
			},
		];
	}

	#openQuestions(): readonly OpenQuestion[] {
		this.#questions ??= openQuestions(this.#corpus, this.#view);
		return this.#questions;
	}

	#question(question: OpenQuestion): TreeItem[] {
		const target = { kind: 'note', note: question.note, under: 'questions' } as const;
		const { asked, details, words } = questionInWords(this.#corpus, question, this.#now);
		return [
			{
				id: idOf(target),
				target,
				label: asked,
				description: details.join(' · '),
				tooltip: [asked, words, details.join(' · ')].join('\n'),
				spoken: `${asked} ${[words, ...details].join(', ')}`,
				hasChildren: false,
			},
		];
	}

	#saidBy(source: string): readonly CorpusNote[] {
		this.#notesByHolder ??= grouped(
			this.#visible().filter(note => note.claim !== undefined),
			note => note.holder.id,
		);
		return this.#notesByHolder.get(source) ?? [];
	}

	#toReview(): CorpusNote[] {
		return this.#visible().filter(needsReview);
	}

	#visible(): readonly CorpusNote[] {
		this.#visibleNotes ??= this.#corpus
			.articles()
			.flatMap(article => article.notes.filter(note => isInView(note, this.#view)));
		return this.#visibleNotes;
	}

	/** An article with what is not marked in it: how much is, where it has been read; here it is not read for that. */
	article(id: string): TreeItem | undefined {
		const article = this.#corpus.article(id);
		if (article?.path === undefined) return undefined;
		const target = { kind: 'article', article: id, within: 'unmarked' } as const;
		const title = articleTitle(article);
		const description = articleShortName(this.#corpus, article);
		const unmarked = this.#readings.has(article, this.#view)
			? unmarkedIn(article, this.#readings, this.#view)
			: undefined;
		const marked = [
			...(unmarked ? [markedInWords(unmarked)] : []),
			...(isDone(article, this.#layer) ? [l10n.t('done')] : []),
		];
		return {
			id: idOf(target),
			target,
			// In front, for what stands behind a long title is not seen.
			label: unmarked ? `${unmarked.found - unmarked.statements.length}/${unmarked.found} ${title}` : title,
			description: isDone(article, this.#layer) ? `${l10n.t('done')} · ${description}` : description,
			tooltip: [title, description, ...marked].join('\n'),
			spoken: [title, description, ...marked].join(', '),
			hasChildren: unmarked?.statements.length !== 0,
		};
	}

	#unmarked(id: string): TreeItem[] {
		const article = this.#corpus.article(id);
		if (!article) return [];
		return unmarkedIn(article, this.#readings, this.#view).statements.map(({ words: { start, end }, attribution }) => {
			const target = { kind: 'quotation', article: id, start, end } as const;
			const words = oneLine(article.text.slice(start, end));
			const speaker = attribution?.speaker ?? '';
			return {
				id: idOf(target),
				target,
				label: words,
				description: speaker,
				tooltip: speaker ? `${words}\n${speaker}` : words,
				spoken: speaker ? `${speaker}: ${words}` : words,
				hasChildren: false,
			};
		});
	}
}

/** In a group with nothing in it, short enough for a narrow side bar; `undefined` where that is as it should be. */
function whatToDo(group: TreeGroup): Pick<TreeItem, 'label' | 'spoken'> | undefined {
	switch (group) {
		case 'claims':
			return {
				label: l10n.t('Mark a passage …'),
				spoken: l10n.t('No claim yet. Select words in an article and mark them.'),
			};
		case 'sources':
			return {
				label: l10n.t('Mark who says what …'),
				spoken: l10n.t('No source yet. Mark words in an article and name who says them.'),
			};
		case 'trail':
			return {
				label: l10n.t('Next contested claim …'),
				spoken: l10n.t('No jump yet. Go to the next contested claim.'),
			};
		default:
			return undefined;
	}
}

function placeOf(under: Under): TreeTarget {
	if (under === 'review' || under === 'questions') return { kind: 'group', group: under };
	const id = under.slice(under.indexOf(' ') + 1);
	return under.startsWith('claim ') ? { kind: 'claim', claim: id } : { kind: 'source', source: id };
}
