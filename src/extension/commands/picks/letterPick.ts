import * as vscode from 'vscode';
import { lettersOf } from '../../../core/index';
import { answerTo } from '../../answerTo';
import { asLabels } from '../../asLabel';
import { Pause } from '../../pause';

/** Something to choose by its letter, or, `without` one, by arrows and words. */
export type LetterItem = vscode.QuickPickItem & { readonly without?: 'letter' };

export interface LetterPickOptions {
	readonly title: string;
	readonly placeholder?: string;
	readonly step?: number;
	readonly totalSteps?: number;
	/** Whether there is a step to go back to. */
	readonly canGoBack?: boolean;
}

/**
 * A letter alone is a choice once nothing has followed it for so long: whoever writes out the word goes on, and what
 * they write must not fall into the article behind the list.
 */
const rest = 350;

/** A list whose items are chosen by one letter each, which stands beside them. `undefined` when it is left. */
export function pickByLetter<Item extends LetterItem>(
	items: readonly Item[],
	{ title, placeholder, step, totalSteps, canGoBack }: LetterPickOptions,
): Promise<Item | 'back' | undefined> {
	const chosen = items.filter(({ kind, without }) => kind === undefined && without === undefined);
	const letters = new Map(lettersOf(chosen.map(({ label }) => label)).map((letter, at) => [letter, chosen[at]]));
	const letterOf = (item: Item) => [...letters].find(([, each]) => each === item)?.[0];
	const shown = items.map(item => {
		const parts = [letterOf(item), item.description].filter(part => part);
		return parts.length ? { ...item, description: parts.join(' · ') } : item;
	});
	const labelled = asLabels(shown);
	const pick = vscode.window.createQuickPick<Item>();
	pick.title = title;
	pick.placeholder = placeholder;
	pick.step = step;
	pick.totalSteps = totalSteps;
	if (canGoBack) pick.buttons = [vscode.QuickInputButtons.Back];
	pick.items = labelled;
	return answerTo<Item, Item | 'back'>(pick, settle => {
		const byLetter = (): Item | undefined => letters.get(pick.value.trim().toLowerCase());
		const choose = new Pause(() => {
			const item = byLetter();
			if (item) settle(item);
		}, rest);
		pick.onDidChangeValue(() => {
			const item = byLetter();
			if (!item) return choose.cancel();
			pick.activeItems = labelled.filter((_, at) => items[at] === item);
			choose.begin();
		});
		pick.onDidAccept(() => {
			const active = pick.activeItems[0];
			settle(byLetter() ?? items[labelled.findIndex(item => item === active)]);
		});
		pick.onDidTriggerButton(() => settle('back'));
		pick.onDidHide(() => choose.cancel());
	});
}
