import * as vscode from 'vscode';
import { quoted, shortened, tagsOf, type CorpusNote, type OpenCorpus, type View } from '../../../core/index';
import { counted } from '../../../wording/counted';
import { answerTo } from '../../answerTo';
import { asLabels } from '../../asLabel';

interface TagItem extends vscode.QuickPickItem {
	/** Absent in the line that ends it. */
	readonly tag?: string;
}

/**
 * Lets the reader choose among the tags of the corpus and add others by typing. Enter on a tag puts it on the note or
 * takes it off and empties the box; with the box empty, Enter is the answer. `undefined` when left.
 *
 * It is no list with boxes to tick: in such a one a word that is typed could not be told from a search.
 */
export function pickTags(open: OpenCorpus, note: CorpusNote, view: View): Promise<readonly string[] | undefined> {
	const counts = new Map(tagsOf(open.corpus, view).map(({ tag, notes }) => [tag, notes]));
	const chosen = new Set(note.record.tags.map(({ value }) => value));
	const pick = vscode.window.createQuickPick<TagItem>();
	pick.title = vscode.l10n.t('Tags of {0}', quoted(shortened(note.record.quote.value)));
	pick.placeholder = vscode.l10n.t('Type to find a tag or to add a new one');
	pick.ignoreFocusOut = true;
	const show = () => {
		const typed = pick.value.trim();
		const known = [...new Set([...chosen, ...counts.keys()])];
		const same = known.find(tag => tag.toLowerCase() === typed.toLowerCase());
		const added = typed !== '' && same === undefined ? [newTag(typed)] : [];
		const tags = known.map(tag => itemOf(tag, chosen.has(tag), counts.get(tag)));
		pick.items = asLabels([...(typed === '' ? [done(chosen)] : []), ...tags, ...added]);
		// What is typed in full is meant, whatever else it is a part of.
		if (same !== undefined) pick.activeItems = pick.items.filter(({ tag }) => tag === same);
	};
	pick.onDidChangeValue(show);
	const answer = answerTo<TagItem, string[]>(pick, settle =>
		pick.onDidAccept(() => {
			const [active] = pick.activeItems;
			if (active?.tag === undefined) return settle([...chosen]);
			if (!chosen.delete(active.tag)) chosen.add(active.tag);
			pick.value = '';
			show();
		}),
	);
	show();
	return answer;
}

function done(chosen: ReadonlySet<string>): TagItem {
	return {
		label: vscode.l10n.t('Done'),
		description: chosen.size ? [...chosen].join(', ') : vscode.l10n.t('no tags'),
		iconPath: new vscode.ThemeIcon('check-all'),
	};
}

function itemOf(tag: string, isOn: boolean, notes: number | undefined): TagItem {
	const count = counted(notes ?? 1, vscode.l10n.t('{0} note'), vscode.l10n.t('{0} notes'));
	return {
		tag,
		label: tag,
		description: isOn ? vscode.l10n.t('on this note; Enter takes it off') : count,
		iconPath: new vscode.ThemeIcon(isOn ? 'check' : 'tag'),
	};
}

function newTag(tag: string): TagItem {
	return {
		tag,
		label: vscode.l10n.t('New tag: {0}', tag),
		iconPath: new vscode.ThemeIcon('add'),
		alwaysShow: true,
	};
}
