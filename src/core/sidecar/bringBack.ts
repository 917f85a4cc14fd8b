import { overlaps, touches, type Span } from '../text/span';
import { holds, keepBoth, withAllOf, withEntries } from './keepBoth';
import { readYaml } from './readYaml';
import type { MapEntry, MapNode } from './tree';

/**
 * What a file is to hold so that nothing is missing of what it was once to become: where it was cut off, was never
 * written, or others have written to it since without knowing.
 *
 * What it holds besides stays, and where it does not parse, so does each line of it: as it is where something could be
 * read of it, else as a comment. Only of a file that says nothing any more is the whole text taken.
 *
 * @param now `undefined` where there is no such file.
 * @param wanted of several sessions that ended before they had written it, what each wanted, the earliest first
 * @returns `undefined` where nothing is missing.
 */
export function bringBack(now: string | undefined, ...wanted: readonly string[]): string | undefined {
	// A file that was cut off says nothing of its own, whichever of them it was cut off from.
	const cutOff = now === undefined ? undefined : wanted.findLast(text => text !== now && text.startsWith(now));
	const text = wanted.reduce((joined, each) => joinedTo(joined, each) ?? joined, cutOff ?? now);
	return text === now ? undefined : text;
}

/** @returns `undefined` where nothing is missing. */
function joinedTo(now: string | undefined, wanted: string): string | undefined {
	if (now === undefined) return wanted;
	if (now === wanted) return undefined;
	const { tree, broken, conflict, problems } = readYaml(now);
	const resolved = conflict && keepBoth(now);
	if (resolved !== undefined) return joinedTo(resolved, wanted) ?? resolved;
	if (broken) {
		const slips = problems.filter(({ severity }) => severity === 'error').map(({ span }) => span);
		return withWhatIsLeft(now, tree?.kind === 'map' ? readable(tree, slips) : undefined, wanted);
	}
	if (tree?.kind !== 'map') return wanted;
	return holds(now, wanted) ? undefined : (withAllOf(now, wanted) ?? wanted);
}

/** The entries of a file, and those of its sections, that no slip is in. */
function readable(tree: MapNode, slips: readonly Span[]): MapNode {
	const isSound = ({ span }: MapEntry) => !slips.some(slip => touches(span, slip.start));
	const entries = tree.entries.flatMap((entry): MapEntry[] => {
		if (isSound(entry)) return [entry];
		if (entry.value?.kind !== 'map' || entry.value.flow) return [];
		return [{ ...entry, value: { ...entry.value, entries: entry.value.entries.filter(isSound) } }];
	});
	return { ...tree, entries };
}

/** What was wanted, with what can be read of a file that does not parse, and the rest of its lines as remarks. */
function withWhatIsLeft(now: string, read: MapNode | undefined, wanted: string): string {
	const joined = (read && withEntries(wanted, read)) ?? wanted;
	const spans = (read?.entries ?? []).flatMap(({ key, value, span }): Span[] =>
		value?.kind === 'map' && !value.flow ? [key.span, ...value.entries.map(entry => entry.span)] : [span],
	);
	const remarks = linesOf(now)
		.filter(line => !spans.some(span => overlaps(span, line.span)) && isOfPeople(line.text))
		.map(({ text }) => (text.trimStart().startsWith('#') ? text : `# ${text}`))
		.filter(line => !joined.includes(line));
	return [joined.replace(/\n?$/, ''), ...remarks, ''].join('\n');
}

/** Whole lines: what stands after the last line end was cut off in the middle of it. */
function linesOf(text: string): { readonly text: string; readonly span: Span }[] {
	return [...text.matchAll(/.*\n/g)].map(({ 0: line, index }) => {
		return { text: line.trimEnd(), span: { start: index, end: index + line.length } };
	});
}

/** Not what a disk makes of a file in a crash. */
function isOfPeople(line: string): boolean {
	// oxlint-disable-next-line no-control-regex -- such characters are what it looks for
	return line.trim() !== '' && !/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/.test(line);
}
