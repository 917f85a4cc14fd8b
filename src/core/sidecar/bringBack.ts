import { holds, keepBoth, withAllOf } from './keepBoth';
import { readYaml } from './readYaml';

/**
 * What a file is to hold so that nothing is missing of what it was once to become: where it was cut off, was never
 * written, or others have written to it since without knowing.
 *
 * What it holds besides stays. Only of a file that says nothing any more is the whole text taken.
 *
 * @param now `undefined` where there is no such file.
 * @returns `undefined` where nothing is missing.
 */
export function bringBack(now: string | undefined, wanted: string): string | undefined {
	if (now === undefined) return wanted;
	if (now === wanted) return undefined;
	const { tree, broken, conflict } = readYaml(now);
	const resolved = conflict && keepBoth(now);
	if (resolved !== undefined) return bringBack(resolved, wanted);
	// Cut off by a crash: what parses of it may end in the middle of a word.
	if (broken || tree?.kind !== 'map' || wanted.startsWith(now)) return wanted;
	return holds(now, wanted) ? undefined : (withAllOf(now, wanted) ?? wanted);
}
