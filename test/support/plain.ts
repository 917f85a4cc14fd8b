import type { LinkRecord, SidecarRecord } from '../../src/core/sidecar/records';

/** What a sidecar's record says, without places, in the shape that its file has; links are lists. */
export function plainSidecar({ article, done, notes, corrections, threads }: SidecarRecord): unknown {
	return stripped({
		article,
		done,
		notes: Object.fromEntries(
			notes.map(({ id, claim, draft, links, tags, replies, ...note }) => [
				id.value,
				{
					...note,
					claim: claim ?? draft,
					tags: orNothing(tags),
					replies: orNothing(replies),
					links: links.length > 0 ? byType(links) : undefined,
				},
			]),
		),
		corrections: orNothing(corrections),
		threads: orNothing(threads),
	});
}

function orNothing<T>(list: readonly T[]): readonly T[] | undefined {
	return list.length > 0 ? list : undefined;
}

function byType(links: readonly LinkRecord[]): Record<string, string[]> {
	const types: Record<string, string[]> = {};
	for (const { type, to } of links) (types[type.value] ??= []).push(to.value);
	return types;
}

function stripped(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(stripped);
	if (typeof value !== 'object' || value === null) return value;
	if ('quoting' in value && 'value' in value) return value.value;
	const entries = Object.entries(value).filter(([key, inner]) => key !== 'span' && inner !== undefined);
	return Object.fromEntries(entries.map(([key, inner]) => [key, stripped(inner)]));
}
