import * as vscode from 'vscode';
import {
	speakerChoices,
	type Analysis,
	type CorpusArticle,
	type Marking,
	type OpenCorpus,
	type SpeakerChoice,
} from '../../../core/index';
import { answerTo } from '../../answerTo';
import { asLabels } from '../../asLabel';
import { under } from './under';

/** A source's id, `unnamed` or the name of a source that is to be made; none where the article speaks for itself. */
export type ChosenSpeaker = Pick<Marking, 'speaker'>;

interface SpeakerItem extends vscode.QuickPickItem {
	readonly chosen?: ChosenSpeaker;
}

/**
 * Lets the reader say who says some words: somebody who speaks in the article, another source, a new one by the name
 * that is typed, or nobody who is named. `undefined` when left.
 *
 * @param article Given where it may speak for itself.
 */
export function pickSpeaker(
	open: OpenCorpus,
	analysis: Analysis,
	title: string,
	article?: CorpusArticle,
): Promise<ChosenSpeaker | undefined> {
	const { here, others } = speakerChoices(open.corpus, analysis);
	const known = new Set([...here, ...others].map(({ name }) => name.toLowerCase()));
	const fixed: SpeakerItem[] = asLabels([
		...under(vscode.l10n.t('in this article'), here.map(itemOf)),
		...under(vscode.l10n.t('sources'), others.map(itemOf)),
		...under(vscode.l10n.t('nobody by name'), [
			{ label: vscode.l10n.t('Somebody who is not named'), iconPath: person, chosen: { speaker: 'unnamed' } },
			...(article ? [{ label: vscode.l10n.t('The article itself'), description: article.id, chosen: {} }] : []),
		]),
	]);
	const pick = vscode.window.createQuickPick<SpeakerItem>();
	pick.title = title;
	pick.placeholder = vscode.l10n.t('Type to find somebody, or the name of somebody new');
	pick.matchOnDescription = true;
	pick.items = fixed;
	pick.onDidChangeValue(value => {
		const typed = value.trim();
		const isNew = typed !== '' && !known.has(typed.toLowerCase());
		// Below the others: what is found is meant, and only where nothing is does Enter make somebody new.
		pick.items = isNew ? [...fixed, ...asLabels([newSource(typed)])] : fixed;
	});
	return answerTo(pick, settle => pick.onDidAccept(() => settle(pick.activeItems[0]?.chosen)));
}

const person = new vscode.ThemeIcon('person');

function itemOf({ speaker, name, role }: SpeakerChoice): SpeakerItem {
	const isNew = typeof speaker !== 'string';
	return {
		label: name,
		description: isNew ? vscode.l10n.t('new in sources.yaml') : (role ?? ''),
		iconPath: person,
		chosen: { speaker },
	};
}

function newSource(name: string): SpeakerItem {
	return {
		label: vscode.l10n.t('New source: {0}', name),
		iconPath: new vscode.ThemeIcon('add'),
		alwaysShow: true,
		chosen: { speaker: { name } },
	};
}
