import * as vscode from 'vscode';
import {
	articleTitle,
	holderName,
	inContext,
	isInView,
	passageAtCursor,
	placesOf,
	quoted,
	shortened,
	type CorpusArticle,
	type CorpusNote,
	type NoteKey,
	type OpenCorpus,
	type Span,
	wordsOf,
} from '../../../core/index';
import { answerTo } from '../../answerTo';
import { asLabels } from '../../asLabel';
import { breathe } from '../../breathe';
import { Pause } from '../../pause';
import type { Session } from '../../session';
import { pickByLetter } from './letterPick';
import { byLetterOrWord } from './picks';
import { under } from './under';

/** The other end of a link: a note, or words that become one by it. */
export type OtherPassage =
	| { readonly note: NoteKey; readonly words: string }
	| { readonly article: CorpusArticle; readonly span: Span; readonly words: string };

interface PassageItem extends vscode.QuickPickItem {
	readonly other?: OtherPassage;
}

/** Words that are looked for in every article begin with so many letters. */
const fewestLetters = 3;
/** Nobody looks through more places; whoever does not find theirs types on. */
const mostPlaces = 30;
/** Handing more to the list would take longer than a reader waits. */
const mostListed = 1000;
const rest = 150;

/**
 * Lets the reader choose a passage of another article: a note, those on the same claim first, or any words of any
 * article, found by what is typed. `undefined` when left.
 */
export function pickOtherPassage(
	session: Session,
	open: OpenCorpus,
	article: CorpusArticle,
	claims: readonly string[],
	title: string,
): Promise<OtherPassage | undefined> {
	const pick = vscode.window.createQuickPick<PassageItem>();
	pick.title = title;
	pick.placeholder = vscode.l10n.t('Link to which passage? Type words of it; those on the same claim come first');
	pick.step = 1;
	pick.totalSteps = 2;
	pick.matchOnDescription = true;
	pick.matchOnDetail = true;
	const others = open.corpus
		.articles()
		.flatMap(({ id, notes }) => (id === article.id ? [] : notes.filter(note => isInView(note, session.view))));
	let listed = asLabels(noteItems(open, others, claims, ''));
	let turn = 0;
	const search = async () => {
		const typed = pick.value.trim();
		const mine = ++turn;
		if (others.length > mostListed) listed = asLabels(noteItems(open, others, claims, typed));
		const found =
			typed.length < fewestLetters ? [] : await placesIn(session, open, article, typed, () => mine !== turn);
		if (mine === turn) pick.items = [...listed, ...asLabels(found)];
	};
	const catchUp = new Pause(() => void search(), rest);
	pick.items = listed;
	pick.onDidChangeValue(() => catchUp.begin());
	pick.onDidHide(() => {
		turn = -1;
		catchUp.cancel();
	});
	return answerTo(pick, settle =>
		pick.onDidAccept(() => {
			const [item] = pick.activeItems;
			if (item) settle(item.other);
		}),
	);
}

/** All notes of other articles, those on the same claims first; of very many only those that have what is typed. */
function noteItems(
	open: OpenCorpus,
	others: readonly CorpusNote[],
	claims: readonly string[],
	typed: string,
): PassageItem[] {
	const words = typed.toLowerCase().split(/\s+/);
	const textOf = ({ claim }: CorpusNote) =>
		claim === undefined ? '' : (open.corpus.claim(claim)?.body.text.value ?? claim);
	const isMeant = (note: CorpusNote) => {
		const text = `${note.record.quote.value} ${textOf(note)} ${note.article}`.toLowerCase();
		return words.every(word => text.includes(word));
	};
	const isOnSame = ({ claim }: CorpusNote) => claim !== undefined && claims.includes(claim);
	const meant = others.length > mostListed ? others.filter(isMeant) : others;
	const same = meant.filter(isOnSame).slice(0, mostListed);
	const besides = meant.filter(note => !isOnSame(note)).slice(0, mostListed);
	const itemOf = (note: CorpusNote): PassageItem => ({
		label: quoted(note.record.quote.value),
		description: holderName(open.corpus, note.holder, note.article),
		detail: [textOf(note), note.article].filter(part => part !== '').join(' · '),
		other: { note: note.key, words: note.record.quote.value },
	});
	return [
		...under(vscode.l10n.t('on the same claim'), same.map(itemOf)),
		...under(vscode.l10n.t('marked passages'), besides.map(itemOf)),
	];
}

/** Words of other articles that no note is on: the quotation, statement or sentence around what was typed. */
async function placesIn(
	session: Session,
	open: OpenCorpus,
	article: CorpusArticle,
	typed: string,
	isOver: () => boolean,
): Promise<PassageItem[]> {
	const pause = breathe();
	const readings = session.readings(open.corpus);
	const items: PassageItem[] = [];
	for (const other of open.corpus.articles()) {
		if (other.id === article.id || other.path === undefined) continue;
		const seen = new Set(
			other.notes.filter(note => isInView(note, session.view)).flatMap(note => wordsOf(note)?.start ?? []),
		);
		for (const place of placesOf(other.text, typed)) {
			const span = passageAtCursor(other.text, readings.passing(other, session.view), place)?.span;
			if (!span || seen.has(span.start)) continue;
			seen.add(span.start);
			const { words } = inContext(other, span);
			items.push({
				label: quoted(words),
				description: vscode.l10n.t('not marked yet'),
				detail: articleTitle(other),
				alwaysShow: true,
				other: { article: other, span, words },
			});
		}
		if (items.length >= mostPlaces) break;
		await pause();
		if (isOver()) return [];
	}
	return under(vscode.l10n.t('words of other articles'), items);
}

/** Lets the reader choose a type of link by one letter. `undefined` when left. */
export function pickLinkType(
	open: OpenCorpus,
	words: string,
	canGoBack = true,
): Promise<{ readonly type: string } | 'back' | undefined> {
	const items = [...open.corpus.linkTypes().values()].map(({ type, label }) => ({
		label,
		...(label !== type && { description: type }),
		type,
	}));
	return pickByLetter(items, {
		title: vscode.l10n.t('How is this passage tied to {0}?', quoted(shortened(words))),
		placeholder: byLetterOrWord(),
		...(canGoBack && { step: 2, totalSteps: 2, canGoBack }),
	});
}
