import { applyEdits, smallest, type TextEdit } from '../text/edit';
import { rebaseEdits } from '../text/rebase';
import { hasDuplicateKeys, holds, withAllOf } from './keepBoth';
import { readYaml } from './readYaml';

/**
 * Edits of a file that were worked out on `from`, for the file as it is `now`: somebody may have written to it since,
 * in another window or another program. What is added where they have added stands beside it.
 *
 * @returns `undefined` where what was to be replaced is no longer there, or the two do not make a sound file.
 */
export function fitEdits(edits: readonly TextEdit[], from: string, now: string): TextEdit[] | undefined {
	if (from === now) return [...edits];
	const fitted = rebaseEdits(edits, from, now);
	if (!fitted) return undefined;
	const { tree, broken } = readYaml(applyEdits(now, fitted));
	const isSpoilt = broken ? !readYaml(now).broken : tree !== undefined && hasDuplicateKeys(tree);
	return isSpoilt ? undefined : fitted;
}

/**
 * Edits that give a file what it was to be made with, by somebody who did not know that it is there already.
 *
 * @returns `undefined` where it says something that the two cannot be joined to, such as half a YAML.
 */
export function joinTo(now: string, text: string): TextEdit[] | undefined {
	const joined = now.trim() === '' ? text : holds(now, text) ? now : withAllOf(now, text);
	if (joined === undefined) return undefined;
	return joined === now ? [] : [smallest(now, { span: { start: 0, end: now.length }, text: joined })];
}
