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
	type View,
} from '../../core/index';
import { asLabels } from '../asLabel';
import { breathe } from '../breathe';
import { Pause } from '../pause';
import type { Session } from '../session';
import { pickByLetter } from './letterPick';
import { byLetterOrWord } from './picks';

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
	const notes = asLabels(noteItems(open, article, claims, session.view));
	let turn = 0;
	const search = async () => {
		const typed = pick.value.trim();
		const mine = ++turn;
		const found =
			typed.length < fewestLetters ? [] : await placesIn(session, open, article, typed, () => mine !== turn);
		if (mine === turn) pick.items = [...notes, ...asLabels(found)];
	};
	const catchUp = new Pause(() => void search(), rest);
	pick.items = notes;
	return new Promise(resolve => {
		pick.onDidChangeValue(() => catchUp.begin());
		pick.onDidAccept(() => {
			const [item] = pick.activeItems;
			if (!item) return;
			resolve(item.other);
			pick.hide();
		});
		pick.onDidHide(() => {
			turn = -1;
			catchUp.cancel();
			resolve(undefined);
			pick.dispose();
		});
		pick.show();
	});
}

function noteItems(open: OpenCorpus, article: CorpusArticle, claims: readonly string[], view: View): PassageItem[] {
	const others = open.corpus
		.articles()
		.flatMap(other => (other.id === article.id ? [] : other.notes.filter(note => isInView(note, view))));
	const isOnSame = ({ claim }: CorpusNote) => claim !== undefined && claims.includes(claim);
	const itemOf = (note: CorpusNote): PassageItem => {
		const claim = note.claim === undefined ? '' : (open.corpus.claim(note.claim)?.body.text.value ?? note.claim);
		const words = note.record.quote.value;
		return {
			label: quoted(words),
			description: holderName(open.corpus, note.holder, note.article),
			detail: [claim, note.article].filter(part => part !== '').join(' · '),
			other: { note: note.key, words },
		};
	};
	return [
		...under(vscode.l10n.t('on the same claim'), others.filter(isOnSame).map(itemOf)),
		...under(vscode.l10n.t('marked passages'), others.filter(note => !isOnSame(note)).map(itemOf)),
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
		const seen = new Set(other.notes.map(note => ('span' in note.resolution ? note.resolution.span.start : -1)));
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

function under(label: string, items: readonly PassageItem[]): PassageItem[] {
	return items.length ? [{ label, kind: vscode.QuickPickItemKind.Separator }, ...items] : [];
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
