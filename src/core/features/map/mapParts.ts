import * as l10n from '@vscode/l10n';
import type { Stance, View } from '../../claims/facts';
import { holderKey } from '../../claims/views';
import { wordsOf, type CorpusArticle, type CorpusNote } from '../../corpus/article';
import type { Corpus } from '../../corpus/corpus';
import type { CorpusClaim } from '../../corpus/definitions';
import { compare } from '../../text/compare';
import { coderLabel } from '../wording/coders';
import { articleName, holderName } from '../wording/names';
import { sidesInWords, stanceLabel, statusLabel } from '../wording/statusText';
import { isClaimIn, isInView } from '../wording/view';
import type { ArticleNode, ClaimNode, LeftOut, MapEdge, MapNode, PassageNode, SourceNode } from './claimMap';

/** A node before it is known whether there is room for it: what it is of. */
export type Subject =
	| { readonly kind: 'claim'; readonly claim: CorpusClaim }
	| { readonly kind: 'passage'; readonly note: CorpusNote }
	| { readonly kind: 'source'; readonly note: CorpusNote }
	| { readonly kind: 'article'; readonly article: CorpusArticle };

const mostEdges = 20_000;

export const claimNodeId = (claim: string): string => `claim ${claim}`;
export const articleNodeId = (article: string): string => `article ${article}`;
export const passageNodeId = ({ key }: CorpusNote): string => `passage ${key}`;
/** Speaker, voice and outlet of one id are one source. */
export const sourceNodeId = ({ holder }: CorpusNote): string => `source ${holderKey(holder).replace('\0', ' ')}`;

/** Makes the nodes and edges of maps in one view. What a view does not show is on no map of it. */
export class MapParts {
	readonly corpus: Corpus;
	readonly view: View;

	constructor(corpus: Corpus, view: View) {
		this.corpus = corpus;
		this.view = view;
	}

	claim(id: string | undefined): CorpusClaim | undefined {
		const claim = id === undefined ? undefined : this.corpus.claim(id);
		return claim && isClaimIn(this.corpus, claim, this.view) ? claim : undefined;
	}

	note(key: string): CorpusNote | undefined {
		const note = this.corpus.note(key);
		return note && isInView(note, this.view) ? note : undefined;
	}

	/** The other notes that a note is linked with, either way, each once and in order. */
	linkedWith(note: CorpusNote): CorpusNote[] {
		const keys = new Set([...note.links.map(({ to }) => to), ...this.corpus.linksTo(note.key).map(({ from }) => from)]);
		keys.delete(note.key);
		return [...keys].sort(compare).flatMap(key => this.note(key) ?? []);
	}

	/** Those that the note's file has, to notes of the view; each once. */
	linksOf(note: CorpusNote): { readonly type: string; readonly to: CorpusNote }[] {
		const seen = new Set<string>();
		return note.links.flatMap(({ type, to }) => {
			const other = this.note(to);
			const name = `${type} ${to}`;
			if (!other || other === note || seen.has(name)) return [];
			seen.add(name);
			return [{ type, to: other }];
		});
	}

	/** How many of its links lead to no note at all. */
	danglingOf(note: CorpusNote): number {
		return note.links.filter(({ to }) => !this.corpus.note(to)).length;
	}

	nodeOf(subject: Subject): MapNode {
		switch (subject.kind) {
			case 'claim':
				return this.#claimNode(subject.claim);
			case 'passage':
				return this.#passageNode(subject.note);
			case 'source':
				return this.#sourceNode(subject.note);
			case 'article':
				return this.#articleNode(subject.article);
		}
	}

	#claimNode({ id, body }: CorpusClaim): ClaimNode {
		const status = this.corpus.status(id, this.view);
		const word = status?.status ?? 'unmarked';
		return {
			kind: 'claim',
			id: claimNodeId(id),
			claim: id,
			text: body.text.value,
			status: { word, label: statusLabel(word) },
			sides: status ? sidesInWords(status) : '',
		};
	}

	#passageNode(note: CorpusNote): PassageNode {
		const article = this.corpus.article(note.article)!;
		const words = wordsOf(note);
		return {
			kind: 'passage',
			id: passageNodeId(note),
			note: note.key,
			words: words ? article.text.slice(words.start, words.end) : note.record.quote.value,
			...(note.claim !== undefined && { stance: stanceOf(note) }),
			article: articleName(this.corpus, article),
			evidence: note.resolution.state,
			...(note.file.coder !== undefined && { coder: coderLabel(this.corpus, note.file.coder, this.view) }),
		};
	}

	#sourceNode(note: CorpusNote): SourceNode {
		const { holder, article } = note;
		const role = this.corpus.source(holder.id)?.role?.value;
		return {
			kind: 'source',
			id: sourceNodeId(note),
			holder: holder.kind,
			key: holder.kind === 'article' ? article : holder.id,
			name: holderName(this.corpus, holder, article),
			...(role !== undefined && { role }),
		};
	}

	#articleNode(article: CorpusArticle): ArticleNode {
		return {
			kind: 'article',
			id: articleNodeId(article.id),
			article: articleName(this.corpus, article),
			notes: article.notes.filter(note => isInView(note, this.view)).length,
		};
	}
}

export function stanceOf({ record }: CorpusNote): Stance {
	return record.stance?.value ?? 'asserts';
}

/** The edges between the nodes that are shown. Ties that say the same of the same two are one, with their number. */
export class MapEdges {
	readonly #shown: ReadonlySet<string>;
	readonly #parts: MapParts;
	readonly #edges = new Map<string, MapEdge>();

	constructor(parts: MapParts, shown: ReadonlySet<string>) {
		this.#parts = parts;
		this.#shown = shown;
	}

	stance(note: CorpusNote): void {
		const claim = this.#parts.claim(note.claim);
		if (!claim) return;
		const stance = stanceOf(note);
		this.#add('stance', stance, passageNodeId(note), claimNodeId(claim.id), {
			label: stanceLabel(stance),
			backLabel: stanceBackLabel(stance),
		});
	}

	holds(note: CorpusNote): void {
		const words = { label: l10n.t('holds'), backLabel: l10n.t('is held by') };
		this.#add('holds', 'holds', sourceNodeId(note), passageNodeId(note), words);
	}

	/** @param nodeOf which node stands for a passage: itself, or its article or claim. */
	links(note: CorpusNote, nodeOf: (note: CorpusNote) => string | undefined): void {
		const from = nodeOf(note);
		for (const { type, to } of from === undefined ? [] : this.#parts.linksOf(note)) {
			const target = nodeOf(to);
			const known = this.#parts.corpus.linkTypes().get(type);
			// It counts once, also where both its notes have it.
			const isSecond = known?.symmetric && note.key > to.key && this.#parts.linksOf(to).some(isLink(type, note));
			if (target === undefined || isSecond) continue;
			this.#add('link', type, from!, target, {
				label: known?.label ?? type,
				backLabel: known?.backLabel ?? type,
				symmetric: known?.symmetric ?? false,
			});
		}
	}

	excludes(claim: string): void {
		for (const other of this.#parts.corpus.excludedFrom(claim)) {
			if (claim > other && this.#shown.has(claimNodeId(other))) continue;
			const label = l10n.t('excludes');
			this.#add('excludes', 'excludes', claimNodeId(claim), claimNodeId(other), {
				label,
				backLabel: label,
				symmetric: true,
			});
		}
	}

	notesOn(article: string, claim: string): void {
		const words = { label: l10n.t('has notes on'), backLabel: l10n.t('has notes in') };
		this.#add('notes', 'notes', articleNodeId(article), claimNodeId(claim), words);
	}

	/** More than a panel takes at one go nobody could tell apart. */
	inOrder(): MapEdge[] {
		return [...this.#edges]
			.sort(([a], [b]) => compare(a, b))
			.slice(0, mostEdges)
			.map(([, edge]) => edge);
	}

	#add(
		kind: MapEdge['kind'],
		type: string,
		from: string,
		to: string,
		words: Pick<MapEdge, 'label' | 'backLabel'> & Partial<Pick<MapEdge, 'symmetric'>>,
	): void {
		if (from === to || !this.#shown.has(from) || !this.#shown.has(to)) return;
		const symmetric = words.symmetric ?? false;
		const [first, second] = symmetric && from > to ? [to, from] : [from, to];
		const key = [kind, type, first, second].join('\n');
		const count = (this.#edges.get(key)?.count ?? 0) + 1;
		this.#edges.set(key, { kind, type, from: first, to: second, symmetric, ...words, count });
	}
}

function isLink(type: string, to: CorpusNote) {
	return (link: { readonly type: string; readonly to: CorpusNote }) => link.type === type && link.to === to;
}

function stanceBackLabel(stance: Stance): string {
	return {
		asserts: l10n.t('is asserted by'),
		denies: l10n.t('is denied by'),
		qualifies: l10n.t('is qualified by'),
		questions: l10n.t('is questioned by'),
		mentions: l10n.t('is mentioned by'),
	}[stance];
}

/** The counts of what there is no room for. */
export function countLeftOut(subjects: readonly Subject[]): LeftOut {
	const count = (kind: Subject['kind']): number => subjects.filter(subject => subject.kind === kind).length;
	return { claims: count('claim'), passages: count('passage'), sources: count('source'), articles: count('article') };
}
