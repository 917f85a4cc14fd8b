import * as vscode from 'vscode';
import {
	sourceName,
	speakerByGuess,
	stanceLabel,
	stances,
	strengthLabel,
	strengths,
	wrongValue,
	type Analysis,
	type CorpusArticle,
	type Marking,
	type OpenCorpus,
	type SpeakerGuess,
	type Stance,
	type Strength,
} from '../../../core/index';
import { asText } from '../../asText';
import { pickByLetter, type LetterItem } from './letterPick';
import { byLetterOrWord, stanceDetail, stanceTitle } from './picks';
import { pickSpeaker, type ChosenSpeaker } from './speakerPick';

/** A passage with what the analyser has filled in for it. */
export interface FilledPassage {
	readonly guess: SpeakerGuess | undefined;
	/** The figure that its claim asks for; only where the claim is a quantity. */
	readonly value: string | undefined;
}

/** What the reader says of some passages. What is absent is as it was filled in for each of them. */
export interface Said {
	readonly stance: Stance;
	readonly speaker?: ChosenSpeaker;
	readonly strength?: Strength;
	/** Empty where the passage gives no figure. */
	readonly value?: string;
}

export interface StanceQuestion {
	readonly open: OpenCorpus;
	readonly article: CorpusArticle;
	readonly analysis: Analysis;
	/** The claim's words; of a claim of the corpus also its id. */
	readonly claim: { readonly text: string; readonly id?: string };
	readonly passages: readonly FilledPassage[];
	readonly steps: number;
}

type Item = LetterItem & { readonly stance?: Stance; readonly change?: () => Promise<void> };

/**
 * Lets the reader say by one letter what passages do to a claim. Speaker, strength and figure are filled in and shown, and
 * changed only where they are wrong. `undefined` when left, `back` where another claim is to be chosen.
 */
export async function pickStance(question: StanceQuestion): Promise<Said | 'back' | undefined> {
	const { open, claim, steps, passages } = question;
	const body = claim.id === undefined ? undefined : open.corpus.claim(claim.id)?.body;
	const isQuantity = body?.kind?.value === 'quantity';
	let changed: Omit<Said, 'stance'> = {};
	for (;;) {
		const filled: Item[] = [
			{
				label: vscode.l10n.t('Speaker: {0}', speakersOf(question, changed)),
				...aGuess(changed.speaker === undefined && isGuessed(passages)),
				iconPath: new vscode.ThemeIcon('person'),
				without: 'letter',
				change: async () => {
					const { analysis, article } = question;
					const chosen = await pickSpeaker(open, analysis, vscode.l10n.t('Who says it?'), article);
					if (chosen) changed = { ...changed, speaker: chosen };
				},
			},
			{
				label: vscode.l10n.t('How the speaker is given: {0}', strengthsOf(passages, changed)),
				...aGuess(changed.strength === undefined && isGuessed(passages)),
				iconPath: new vscode.ThemeIcon('verified'),
				without: 'letter',
				change: async () => {
					const strength = await pickStrength();
					if (strength) changed = { ...changed, strength };
				},
			},
			...(isQuantity
				? [
						{
							label: vscode.l10n.t('Figure: {0}', valuesOf(passages, changed) || vscode.l10n.t('none')),
							...aGuess(changed.value === undefined && passages.some(({ value }) => value !== undefined)),
							iconPath: new vscode.ThemeIcon('symbol-number'),
							without: 'letter' as const,
							change: async () => {
								const value = await askValue(open, claim.id, valuesOf(passages.slice(0, 1), changed));
								if (value !== undefined) changed = { ...changed, value };
							},
						},
					]
				: []),
		];
		const chosen = await pickByLetter<Item>(
			[
				...stances.map(stance => ({ label: stanceLabel(stance), detail: stanceDetail(stance), stance })),
				{ label: vscode.l10n.t('filled in; choose one to change it'), kind: vscode.QuickPickItemKind.Separator },
				...filled,
			],
			{
				title: stanceTitle(claim.text),
				placeholder: byLetterOrWord(),
				step: steps,
				totalSteps: steps,
				canGoBack: steps > 1,
			},
		);
		if (chosen === 'back' || chosen === undefined) return chosen;
		if (chosen.stance) return { stance: chosen.stance, ...changed };
		await chosen.change?.();
	}
}

/** What is written of one of the passages. */
export function markingOf({ guess, value }: FilledPassage, said: Said): Omit<Marking, 'span' | 'claim'> {
	const guessed = speakerByGuess(guess);
	const speaker = said.speaker ? said.speaker.speaker : guessed;
	const strength = said.strength ?? (guess && guessed !== undefined && !said.speaker ? guess.strength : undefined);
	const figure = said.value ?? value;
	return {
		stance: said.stance,
		...(speaker !== undefined && { speaker }),
		...(strength && { strength }),
		...(figure && { value: figure }),
	};
}

async function pickStrength(): Promise<Strength | undefined> {
	const items = strengths.map(strength => ({ label: strengthLabel(strength), strength }));
	const title = vscode.l10n.t('How is the speaker given?');
	const chosen = await pickByLetter(items, { title, placeholder: byLetterOrWord() });
	return chosen === 'back' ? undefined : chosen?.strength;
}

/** A figure in the claim's unit; empty for none. `undefined` when left. */
async function askValue(open: OpenCorpus, claim: string | undefined, value: string): Promise<string | undefined> {
	const unit = claim === undefined ? undefined : open.corpus.claim(claim)?.body.unit?.value;
	const answer = await vscode.window.showInputBox({
		title: vscode.l10n.t('Which figure does the passage give?'),
		prompt:
			unit === undefined
				? vscode.l10n.t('For example “about 80”, “at least 12”; empty for none')
				: asText(vscode.l10n.t('In {0}, for example “about 80”, “at least 12”; empty for none', unit)),
		value,
		validateInput: typed => wrongValue(open.corpus, claim, typed),
	});
	return answer?.trim();
}

function isGuessed(passages: readonly FilledPassage[]): boolean {
	return passages.some(({ guess }) => guess && !guess.corrected);
}

function aGuess(is: boolean): { readonly description?: string } {
	return is ? { description: vscode.l10n.t('a guess') } : {};
}

/** Who says it; of several passages each of them once. */
function speakersOf({ open, article, passages }: StanceQuestion, changed: Omit<Said, 'stance'>): string {
	const speakers = changed.speaker ? [changed.speaker.speaker] : passages.map(({ guess }) => speakerByGuess(guess));
	return inAll(speakers.map(speaker => speakerLine(open, article, speaker)));
}

function strengthsOf(passages: readonly FilledPassage[], { strength }: Omit<Said, 'stance'>): string {
	return inAll(
		strength ? [strengthLabel(strength)] : passages.map(({ guess }) => strengthLabel(guess?.strength ?? 'none')),
	);
}

function valuesOf(passages: readonly FilledPassage[], { value }: Omit<Said, 'stance'>): string {
	return value ?? inAll(passages.flatMap(passage => passage.value ?? []));
}

function inAll(words: readonly string[]): string {
	return [...new Set(words)].join(', ');
}

function speakerLine(open: OpenCorpus, article: CorpusArticle, speaker: Marking['speaker']): string {
	if (speaker === 'unnamed') return vscode.l10n.t('somebody who is not named');
	if (typeof speaker === 'string') return sourceName(open.corpus, speaker);
	if (speaker) return vscode.l10n.t('{0}, new in sources.yaml', speaker.name);
	const voice = article.meta?.voice ?? article.meta?.outlet;
	return voice
		? vscode.l10n.t('{0}, in its own voice', sourceName(open.corpus, voice.value))
		: vscode.l10n.t('the article itself');
}
