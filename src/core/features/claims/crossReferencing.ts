import { compare } from '../../text/compare';
import * as l10n from '@vscode/l10n';
import type { Analysis, Attribution } from '../../analysis/analysis';
import { isLive } from '../../anchor/anchor';
import { stances, type NoteKey, type Stance, type View } from '../../claims/facts';
import type { ClaimStatus, Position, Silence } from '../../claims/status';
import { wordsOf, type CorpusArticle, type CorpusNote } from '../../corpus/article';
import type { Corpus } from '../../corpus/corpus';
import { sentencesWithin } from '../../text/sentences';
import { paragraphs } from '../../text/paragraphs';
import { overlaps, type Span } from '../../text/span';
import type {
	ArticleName,
	ClaimCrossReferences,
	ClaimPositions,
	CrossReferences,
	Evidence,
	HolderPositions,
	LinkHere,
	PositionInContext,
	ReplyHere,
	Run,
	Side,
} from './crossReferences';
import { coderLabel } from '../wording/coders';
import { valueScale, type ValueScale } from './valueScale';
import { articleName, holderName, sourceName } from '../wording/names';
import { layerReplies, textsOf, type LayerReplies } from '../article/threads';
import { reasonInWords, ruleInWords, stanceLabel, statusLabel, strengthLabel } from '../wording/statusText';
import { isClaimIn, isInView } from '../wording/view';
import { claimLine, claimsAt, claimsNamed, claimsOfNote, type ClaimsAt } from './claimsAt';

/** Who says what in an article; `Readings` tells it. */
export interface SaidInArticle {
	of(article: CorpusArticle, view: View): Pick<Analysis, 'attributions'>;
}

/** Works out what the panel shows, for a claim, a note or a place in an article, as long as the corpus stays as it is. */
export class CrossReferencing {
	readonly #corpus: Corpus;
	readonly #readings: SaidInArticle;
	readonly #view: View;
	/** What layers answered, gathered when the first note is shown. */
	#answers: LayerReplies | undefined;
	/** By id: articles that are silent are named again and again. */
	readonly #names = new Map<string, ArticleName>();
	/** The notes of an article stand in the sides of many claims. */
	readonly #paragraphs = new WeakMap<CorpusArticle, readonly Span[]>();

	constructor(corpus: Corpus, readings: SaidInArticle, view: View) {
		this.#corpus = corpus;
		this.#readings = readings;
		this.#view = view;
	}

	/** At a cursor: the claims of the passage there, else an overview of the article. */
	at(article: CorpusArticle, offset: number): CrossReferences {
		return this.inFull(claimsAt(this.#corpus, this.#view, article, offset));
	}

	/** For a note wherever it stands, also one whose words are lost. */
	ofNote(key: NoteKey): CrossReferences {
		return this.inFull(claimsOfNote(this.#corpus, this.#view, key));
	}

	ofClaims(ids: readonly string[]): CrossReferences {
		return this.inFull(claimsNamed(this.#corpus, this.#view, ids));
	}

	/** What every source says of the claims that are here. */
	inFull(at: ClaimsAt): CrossReferences {
		if (at.kind !== 'claims') return at;
		const here = new Set(at.passage?.notes);
		const claims = at.claims.flatMap(({ id }) => this.#claim(id, here) ?? []);
		return { ...at, claims };
	}

	/** What is said of a claim, without the names of those who say nothing: a topic joins thousands. */
	positionsOn(id: string): ClaimPositions | undefined {
		return this.#positionsOn(id, new Set(), this.#corpus.silence(id, this.#view));
	}

	/** All that people know an article by; nothing of one that is not there. */
	namesOf(ids: readonly string[]): ArticleName[] {
		return ids.flatMap(id => this.#articleName(id) ?? []);
	}

	#claim(id: string, here: ReadonlySet<NoteKey>): ClaimCrossReferences | undefined {
		const silence = this.#corpus.silence(id, this.#view);
		const positions = this.#positionsOn(id, here, silence);
		return positions && { ...positions, silent: this.namesOf(silence.silent), unread: this.namesOf(silence.unread) };
	}

	#positionsOn(id: string, here: ReadonlySet<NoteKey>, silence: Silence): ClaimPositions | undefined {
		const claim = this.#corpus.claim(id);
		if (!claim) return undefined;
		const { body, draft } = claim;
		const status = this.#corpus.status(id, this.#view);
		if (!status) return undefined;
		const resolution = body.resolution;
		const sides = stances.flatMap(stance => this.#side(status, stance, here) ?? []);
		const values = body.kind?.value === 'quantity' ? this.#values(sides, body.unit?.value) : undefined;
		return {
			id,
			text: body.text.value,
			kind: body.kind?.value ?? 'proposition',
			...(body.unit && { unit: body.unit.value }),
			...(values && { values }),
			about: (body.about ?? []).map(topic => topic.value),
			...(body.settles && { settles: body.settles.value }),
			...(resolution && {
				resolution: {
					label: settlementLabel(resolution.status?.value),
					...(resolution.who && { who: sourceName(this.#corpus, resolution.who.value) }),
					...(resolution.when && { when: resolution.when.value }),
					...(resolution.why && { why: resolution.why.value }),
				},
			}),
			draft: draft !== undefined,
			excludes: this.#corpus
				.excludedFrom(id)
				.flatMap(other => (this.#hasClaim(other) ? claimLine(this.#corpus, other, this.#view) : [])),
			status: {
				word: status.status,
				label: statusLabel(status.status),
				reason: reasonInWords(status, silence),
				rule: ruleInWords(status),
				evidence: status.evidence,
				disagreement: status.disagreement,
				betweenOutlets: status.betweenOutlets,
			},
			sides,
		};
	}

	/** In the order in which the positions are shown. */
	#values(sides: readonly Side[], unit: string | undefined): ValueScale | undefined {
		const given = sides.flatMap(({ stance, holders }) =>
			holders
				.flatMap(holder => holder.positions)
				.flatMap(({ note, value, asOf, evidence }) => {
					if (value === undefined) return [];
					const counts = stance === 'asserts' && isLive(evidence.state);
					return { note, value, counts, ...(asOf !== undefined && { asOf }) };
				}),
		);
		return valueScale(given, unit, this.#corpus.config?.language?.value);
	}

	#side(status: ClaimStatus, stance: Stance, here: ReadonlySet<NoteKey>): Side | undefined {
		const positions = status.positions.filter(position => position.stance === stance);
		if (!positions.length) return undefined;
		const holders = new Map<string, Position[]>();
		for (const position of positions) {
			const same = holders.get(position.holder.id);
			if (same) same.push(position);
			else holders.set(position.holder.id, [position]);
		}
		return {
			stance,
			label: stanceLabel(stance),
			positions: status.sides[stance].positions,
			origins: status.sides[stance].origins,
			holders: [...holders.values()].map(same => this.#holder(same, here)).sort(byFirstDate),
		};
	}

	#holder(positions: readonly Position[], here: ReadonlySet<NoteKey>): HolderPositions {
		const { holder, note } = positions[0]!;
		const role =
			holder.kind === 'outlet' || holder.kind === 'article'
				? l10n.t('in its own voice')
				: this.#corpus.source(holder.id)?.role?.value;
		return {
			kind: holder.kind,
			id: holder.id,
			name: holderName(this.#corpus, holder, this.#corpus.note(note)?.article ?? ''),
			...(role !== undefined && { role }),
			positions: positions.flatMap(position => this.#position(position, here) ?? []).sort(byDate),
		};
	}

	#position(position: Position, here: ReadonlySet<NoteKey>): PositionInContext | undefined {
		const note = this.#corpus.note(position.note);
		const article = note && this.#corpus.article(note.article);
		if (!article) return undefined;
		const { record } = note;
		const strength = record.strength?.value;
		return {
			note: note.key,
			...(note.file.coder !== undefined && { coder: coderLabel(this.#corpus, note.file.coder, this.#view) }),
			here: here.has(note.key),
			article: this.#name(article),
			sentence: this.#sentence(article, note),
			evidence: evidenceOf(note),
			...(record.value && { value: record.value.value }),
			...(record.asOf && { asOf: record.asOf.value }),
			...(strength && { strength: { word: strength, label: strengthLabel(strength) } }),
			origins: position.origins.flatMap(origin => {
				const name = this.#articleName(this.#corpus.note(origin)?.article);
				return name ? [{ note: origin, article: name, self: origin === note.key }] : [];
			}),
			...(record.note && { comment: record.note.value }),
			tags: record.tags.map(tag => tag.value),
			...(record.by && { by: record.by.value }),
			replies: this.#replies(note),
			links: this.#links(note),
		};
	}

	#replies(note: CorpusNote): ReplyHere[] {
		const answers = (this.#answers ??= layerReplies(this.#corpus, this.#view));
		const [, ...replies] = textsOf(this.#corpus, note, answers, { view: this.#view, reader: undefined });
		return replies.map(({ text, author, at }) => ({
			text,
			...(author !== undefined && { by: author }),
			...(at !== undefined && { at }),
		}));
	}

	#links(note: CorpusNote): LinkHere[] {
		const types = this.#corpus.linkTypes();
		const shown = note.links.filter(({ to }) => !this.#corpus.note(to) || this.#isShown(to));
		const out = shown.map(({ type, to }) => this.#link('out', type, to, types.get(type)?.label ?? type));
		const back = this.#corpus
			.linksTo(note.key)
			.filter(({ from }) => this.#isShown(from))
			.map(({ from, type }) => this.#link('in', type, from, types.get(type)?.backLabel ?? type));
		return [...out, ...back];
	}

	#hasClaim(id: string): boolean {
		const claim = this.#corpus.claim(id);
		return claim !== undefined && isClaimIn(this.#corpus, claim, this.#view);
	}

	#isShown(key: NoteKey): boolean {
		const note = this.#corpus.note(key);
		return note !== undefined && isInView(note, this.#view);
	}

	#link(direction: 'out' | 'in', type: string, to: NoteKey, label: string): LinkHere {
		const other = this.#corpus.note(to);
		const article = this.#articleName(other?.article);
		if (!other || !article) return { direction, type, label, note: to, state: 'dangling' };
		return {
			direction,
			type,
			label,
			note: to,
			state: isLive(other.resolution.state) ? 'live' : 'stale',
			article,
			holder: holderName(this.#corpus, other.holder, other.article),
			words: other.record.quote.value,
		};
	}

	/** The sentences that the words are part of, with cue and source where the analyser found the words to be said. */
	#sentence(article: CorpusArticle, note: CorpusNote): Run[] {
		const words = wordsOf(note);
		if (!words) return [{ text: note.record.quote.value, role: 'passage' }];
		const whole = sentencesAround(article.text, words, this.#paragraphsOf(article));
		const said = this.#readings.of(article, this.#view).attributions.find(attribution => says(attribution, words));
		const named = (spans: readonly Span[], role: Run['role']) =>
			spans.filter(span => !overlaps(span, words)).map(span => ({ span, role }));
		return runs(article.text, whole, [
			{ span: words, role: 'passage' },
			...(said ? [...named(said.cue, 'cue'), ...named(said.source, 'source')] : []),
		]);
	}

	#paragraphsOf(article: CorpusArticle): readonly Span[] {
		const known = this.#paragraphs.get(article) ?? paragraphs(article.text);
		this.#paragraphs.set(article, known);
		return known;
	}

	#articleName(id: string | undefined): ArticleName | undefined {
		const known = id === undefined ? undefined : this.#names.get(id);
		if (known) return known;
		const article = id === undefined ? undefined : this.#corpus.article(id);
		return article && this.#name(article);
	}

	#name(article: CorpusArticle): ArticleName {
		const known = this.#names.get(article.id);
		if (known) return known;
		const name = articleName(this.#corpus, article);
		this.#names.set(article.id, name);
		return name;
	}
}

/** What became of a note's words. */
export function evidenceOf({ resolution, record }: CorpusNote): Evidence {
	switch (resolution.state) {
		case 'altered':
			return { state: 'altered', changes: resolution.changes };
		case 'ambiguous':
			return { state: 'ambiguous', places: resolution.places.length };
		case 'lost':
			return { state: 'lost', confirmed: record.lost !== undefined };
		default:
			return { state: resolution.state };
	}
}

/** Whether words are among those that an attribution gives to somebody. */
export function says(attribution: Attribution, words: Span): boolean {
	return attribution.content.some(content => overlaps(content, words));
}

/** The sentences that some words are part of. @param within the paragraphs of the text. */
export function sentencesAround(text: string, words: Span, within: readonly Span[] = paragraphs(text)): Span {
	const paragraph = within.find(span => overlaps(span, words)) ?? words;
	const sentences = sentencesWithin(text, paragraph).filter(sentence => overlaps(sentence, words));
	return {
		start: Math.min(words.start, ...sentences.map(sentence => sentence.start)),
		end: Math.max(words.end, ...sentences.map(sentence => sentence.end)),
	};
}

function runs(text: string, whole: Span, named: readonly { readonly span: Span; readonly role: Run['role'] }[]): Run[] {
	const result: Run[] = [];
	let from = whole.start;
	const push = (end: number, role: Run['role']) => {
		if (end > from) result.push({ text: text.slice(from, end), role });
		from = Math.max(from, end);
	};
	for (const { span, role } of [...named].sort((a, b) => a.span.start - b.span.start)) {
		if (span.start < from || span.end > whole.end) continue;
		push(span.start, 'context');
		push(span.end, role);
	}
	push(whole.end, 'context');
	return result;
}

function byDate(a: PositionInContext, b: PositionInContext): number {
	return compare(a.article.published ?? '9999', b.article.published ?? '9999') || compare(a.note, b.note);
}

function byFirstDate(a: HolderPositions, b: HolderPositions): number {
	const first = (holder: HolderPositions) => holder.positions[0]?.article.published ?? '9999';
	return compare(first(a), first(b)) || compare(a.name, b.name);
}

function settlementLabel(word: string | undefined): string {
	switch (word) {
		case 'settled-true':
			return l10n.t('settled: true');
		case 'settled-false':
			return l10n.t('settled: false');
		case 'partly':
			return l10n.t('settled in part');
		default:
			return l10n.t('unsettled');
	}
}
