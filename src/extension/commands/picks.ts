import * as vscode from 'vscode';
import {
	ClaimSearch,
	holderName,
	quoted,
	shortened,
	sourceName,
	speakerByGuess,
	stanceLabel,
	stances,
	statusLabel,
	strengthLabel,
	type Analysis,
	type CorpusArticle,
	type CorpusNote,
	type NoteKey,
	type OpenCorpus,
	type Marking,
	type SpeakerGuess,
	type Stance,
	type View,
} from '../../core/index';
import { asLabels } from '../asLabel';
import { Pause } from '../pause';
import { pickSpeaker } from './speakerPick';

/** A claim of the corpus, the words of a new one, or none: a note about no claim. */
export type ClaimChoice = { readonly id: string } | { readonly text: string } | 'none';

interface ClaimItem extends vscode.QuickPickItem {
	readonly choice: ClaimChoice;
}

/** A keystroke's list is worked out once typing rests this long. */
const rest = 50;

/** Lets the reader find a claim by words, id or topic, or make one of what was typed: the first of some steps. `undefined` when left. */
export function pickClaim(
	open: OpenCorpus,
	recent: readonly string[],
	view: View,
	title: string,
	steps?: number,
): Promise<ClaimChoice | undefined> {
	let search: ClaimSearch | undefined;
	const pick = vscode.window.createQuickPick<ClaimItem>();
	pick.title = title;
	pick.placeholder = vscode.l10n.t('Which claim is it about? Type to find one, or to make a new one');
	pick.step = steps && 1;
	pick.totalSteps = steps;
	const show = () => {
		const typed = pick.value.trim();
		// Worked out once the list stands on the screen.
		search ??= new ClaimSearch(open.corpus);
		const found = search.find(typed, recent).map(({ id, text }): ClaimItem => {
			const status = open.corpus.status(id, view)?.status;
			return {
				choice: { id },
				label: text,
				description: [status ? statusLabel(status) : '', id].filter(part => part !== '').join(' · '),
				alwaysShow: true,
			};
		});
		const create: ClaimItem[] = typed
			? [
					{
						choice: { text: typed },
						label: vscode.l10n.t('New claim: {0}', typed),
						iconPath: new vscode.ThemeIcon('add'),
						alwaysShow: true,
					},
				]
			: [
					{
						choice: 'none',
						label: vscode.l10n.t('No claim, only a note'),
						iconPath: new vscode.ThemeIcon('note'),
						alwaysShow: true,
					},
				];
		// What has all the typed words is meant; otherwise somebody is writing a new claim.
		const [best] = found;
		const meant = best && (typed === '' || hasAllWords(`${best.label} ${best.description}`, typed));
		pick.items = asLabels([...create, ...found]);
		if (meant) pick.activeItems = pick.items.slice(create.length, create.length + 1);
	};
	const catchUp = new Pause(show, rest);
	return new Promise(resolve => {
		pick.onDidChangeValue(() => catchUp.begin());
		pick.onDidAccept(() => {
			// Enter may come before the list has caught up with what was typed.
			catchUp.hurry();
			resolve((pick.activeItems[0] ?? pick.items[0])?.choice);
			pick.hide();
		});
		pick.onDidHide(() => {
			catchUp.cancel();
			resolve(undefined);
			pick.dispose();
		});
		pick.show();
		show();
	});
}

function hasAllWords(text: string, typed: string): boolean {
	const lower = text.toLowerCase();
	return typed
		.toLowerCase()
		.split(/\s+/)
		.every(word => lower.includes(word));
}

/** What the second step settles. */
export interface StanceChoice {
	readonly stance: Stance;
	/** A source's id, `unnamed`, or none: the article speaks for itself. */
	readonly speaker: Marking['speaker'];
	/** The speaker is the analyser's guess, which the reader has seen and let stand. */
	readonly guessed: boolean;
}

/** Lets the reader say what the passage does to the claim, and change who says it. `undefined` when left. */
export async function pickStance(
	open: OpenCorpus,
	article: CorpusArticle,
	claim: string,
	guess: SpeakerGuess | undefined,
	analysis: Analysis,
): Promise<StanceChoice | undefined> {
	const guessed = speakerByGuess(guess);
	let speaker = guessed;
	for (;;) {
		const items = [
			...stances.map(stance => ({ label: stanceLabel(stance), detail: stanceDetail(stance), stance })),
			{ label: '', kind: vscode.QuickPickItemKind.Separator },
			{ label: vscode.l10n.t('Another speaker…'), iconPath: new vscode.ThemeIcon('person') },
		];
		const chosen = await vscode.window.showQuickPick<vscode.QuickPickItem & { readonly stance?: Stance }>(items, {
			title: vscode.l10n.t('{0} – what does the passage do to this claim? (2/2)', shortened(claim)),
			placeHolder: speakerLine(open, article, speaker, guess && speaker === guessed ? guess : undefined),
		});
		if (!chosen) return undefined;
		if (chosen.stance) return { stance: chosen.stance, speaker, guessed: speaker !== undefined && speaker === guessed };
		const other = await pickSpeaker(open, analysis, vscode.l10n.t('Who says it?'), article);
		if (other) ({ speaker } = other);
	}
}

/** Lets the reader say anew what a passage does to its claim. `undefined` when left. */
export async function pickOtherStance(claim: string, now: Stance): Promise<Stance | undefined> {
	const items = stances.map(stance => ({
		label: stanceLabel(stance),
		description: stance === now ? vscode.l10n.t('now') : '',
		detail: stanceDetail(stance),
		stance,
	}));
	const title = vscode.l10n.t('{0} – what does the passage do to this claim?', shortened(claim));
	return (await vscode.window.showQuickPick(asLabels(items), { title, matchOnDetail: true }))?.stance;
}

/** Lets the reader say which of several notes is meant. `undefined` when left. */
export async function pickNote(open: OpenCorpus, notes: readonly CorpusNote[]): Promise<CorpusNote | undefined> {
	const items = notes.map(note => {
		const claim = note.claim === undefined ? '' : (open.corpus.claim(note.claim)?.body.text.value ?? note.claim);
		const stance = claim === '' ? vscode.l10n.t('note') : stanceLabel(note.record.stance?.value ?? 'asserts');
		return {
			label: quoted(shortened(note.record.quote.value)),
			description: [stance, note.file.coder ?? ''].filter(part => part !== '').join(' · '),
			detail: claim || (note.record.note?.value ?? ''),
			note,
		};
	});
	const title = vscode.l10n.t('Which note?');
	return (await vscode.window.showQuickPick(asLabels(items), { title, matchOnDescription: true, matchOnDetail: true }))
		?.note;
}

/** Who says it, and whether that is a guess. */
function speakerLine(
	open: OpenCorpus,
	article: CorpusArticle,
	speaker: Marking['speaker'],
	guess: SpeakerGuess | undefined,
): string {
	const voice = article.meta?.voice ?? article.meta?.outlet;
	const who =
		speaker === 'unnamed'
			? vscode.l10n.t('somebody who is not named')
			: speaker === undefined
				? voice
					? vscode.l10n.t('{0}, in its own voice', sourceName(open.corpus, voice.value))
					: vscode.l10n.t('the article itself')
				: typeof speaker === 'string'
					? sourceName(open.corpus, speaker)
					: vscode.l10n.t('{0}, new in sources.yaml', speaker.name);
	if (!guess || guess.corrected) return vscode.l10n.t('Speaker: {0}', who);
	return vscode.l10n.t('Speaker: {0} (a guess: {1})', who, strengthLabel(guess.strength));
}

function stanceDetail(stance: Stance): string {
	return {
		asserts: vscode.l10n.t('says that it is so'),
		denies: vscode.l10n.t('says that it is not so'),
		qualifies: vscode.l10n.t('says that it is so only in part, or under conditions'),
		questions: vscode.l10n.t('doubts it or asks for proof'),
		mentions: vscode.l10n.t('speaks of it without taking a side'),
	}[stance];
}

/** Lets the reader choose a passage of another article. `undefined` when left or when there is none. */
export async function pickOtherNote(
	open: OpenCorpus,
	article: CorpusArticle,
	claims: readonly string[],
): Promise<NoteKey | undefined> {
	const others = open.corpus.articles().flatMap(other => (other.id === article.id ? [] : other.notes));
	const sameClaim = (note: { readonly claim: string | undefined }) =>
		note.claim !== undefined && claims.includes(note.claim);
	const items = [...others.filter(sameClaim), ...others.filter(note => !sameClaim(note))].map(note => ({
		label: quoted(note.record.quote.value),
		description: holderName(open.corpus, note.holder, note.article),
		detail: [
			note.claim === undefined ? '' : (open.corpus.claim(note.claim)?.body.text.value ?? note.claim),
			note.article,
		]
			.filter(part => part !== '')
			.join(' · '),
		note: note.key,
	}));
	if (!items.length) {
		await vscode.window.showInformationMessage(
			vscode.l10n.t('No other article of this corpus has a note yet. Mark a passage there first.'),
		);
		return undefined;
	}
	const chosen = await vscode.window.showQuickPick(asLabels(items), {
		title: vscode.l10n.t('Link to which passage?'),
		placeHolder: vscode.l10n.t('Passages on the same claim come first'),
		matchOnDescription: true,
		matchOnDetail: true,
	});
	return chosen?.note;
}

/** Lets the reader choose a type of link. */
export async function pickLinkType(open: OpenCorpus, to: NoteKey): Promise<string | undefined> {
	const other = open.corpus.note(to);
	const items = [...open.corpus.linkTypes().values()].map(({ type, label }) => ({
		label,
		description: label === type ? '' : type,
		type,
	}));
	const chosen = await vscode.window.showQuickPick(asLabels(items), {
		title: vscode.l10n.t('How is this passage tied to {0}?', quoted(shortened(other?.record.quote.value ?? to))),
		matchOnDescription: true,
	});
	return chosen?.type;
}
