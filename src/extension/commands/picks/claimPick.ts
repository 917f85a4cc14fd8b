import * as vscode from 'vscode';
import {
	ClaimSearch,
	likelyClaims,
	statusLabel,
	type LikelyClaim,
	type OpenCorpus,
	type PassageFacts,
	type View,
} from '../../../core/index';
import { answerTo } from '../../answerTo';
import { asLabels } from '../../asLabel';
import { Pause } from '../../pause';
import { under } from './under';

/** A claim of the corpus, the words of a new one, or none: a note about no claim. */
export type ClaimChoice = { readonly id: string } | { readonly text: string } | 'none';

interface ClaimItem extends vscode.QuickPickItem {
	readonly choice?: ClaimChoice;
}

export interface ClaimPickOptions {
	/** The first of so many steps. */
	readonly steps?: number;
	/** What is known of the passage, so that likely claims can come first. */
	readonly passage?: PassageFacts | undefined;
}

/** A keystroke's list is worked out once typing rests this long. */
const rest = 50;

/** Lets the reader find a claim by words, id, topic, tag or speaker, or make one of what was typed. `undefined` when left. */
export function pickClaim(
	open: OpenCorpus,
	recent: readonly string[],
	view: View,
	title: string,
	{ steps, passage }: ClaimPickOptions = {},
): Promise<ClaimChoice | undefined> {
	let search: ClaimSearch | undefined;
	let likely: readonly LikelyClaim[] | undefined;
	const pick = vscode.window.createQuickPick<ClaimItem>();
	pick.title = title;
	pick.placeholder = vscode.l10n.t('Which claim is it about? Type to find one, or to make a new one');
	pick.step = steps && 1;
	pick.totalSteps = steps;
	const show = () => {
		const typed = pick.value.trim();
		// Worked out once the list stands on the screen.
		search ??= new ClaimSearch(open.corpus, view);
		likely ??= likelyClaims(open.corpus, passage ?? { words: '' }, recent, view);
		const reasons = new Map(likely.map(({ id, reason }) => [id, reason]));
		const found = search.find(typed, [...reasons.keys()]).map(({ id, text }): ClaimItem => {
			const status = open.corpus.status(id, view)?.status;
			const reason = typed === '' ? reasons.get(id) : undefined;
			return {
				choice: { id },
				label: text,
				description: [status ? statusLabel(status) : '', id].filter(part => part !== '').join(' · '),
				...(reason !== undefined && { detail: reason }),
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
		const items = asLabels([...create, ...(typed === '' ? grouped(found) : found)]);
		pick.items = items;
		if (meant) pick.activeItems = items.filter(({ choice }) => choice === best.choice);
	};
	const catchUp = new Pause(show, rest);
	pick.onDidChangeValue(() => catchUp.begin());
	pick.onDidHide(() => catchUp.cancel());
	const answer = answerTo<ClaimItem, NonNullable<ClaimItem['choice']>>(pick, settle =>
		pick.onDidAccept(() => {
			// Enter may come before the list has caught up with what was typed.
			catchUp.hurry();
			settle((pick.activeItems[0] ?? pick.items[0])?.choice);
		}),
	);
	show();
	return answer;
}

/** Those with a reason to come first under a heading of their own. */
function grouped(found: readonly ClaimItem[]): ClaimItem[] {
	const likely = found.filter(({ detail }) => detail !== undefined);
	const others = found.filter(({ detail }) => detail === undefined);
	if (!likely.length) return others;
	return [...under(vscode.l10n.t('likely'), likely), ...under(vscode.l10n.t('all claims'), others)];
}

function hasAllWords(text: string, typed: string): boolean {
	const lower = text.toLowerCase();
	return typed
		.toLowerCase()
		.split(/\s+/)
		.every(word => lower.includes(word));
}
