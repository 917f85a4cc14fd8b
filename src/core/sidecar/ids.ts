import { idPattern } from './schema';

/** Whether a word can be the id of a note, claim, source or coder. */
export function isId(word: string): boolean {
	return idPattern.test(word);
}

/**
 * The first id after `id` that is free: `n-k3f9` leads to `n-k3fa`, anything else to `id-2`.
 * Always the same for the same ids, so that a fix offered twice is the same fix.
 */
export function nextFreeId(id: string, taken: ReadonlySet<string>): string {
	const random = /^n-([a-z0-9]{4,6})$/.exec(id)?.[1];
	for (let step = 1; ; step++) {
		const candidate = random ? `n-${stepped(random, step)}` : `${id}-${step + 1}`;
		if (!taken.has(candidate)) return candidate;
	}
}

/** Counts on from base-36 digits and starts again where they end, so that the length stays. */
function stepped(digits: string, step: number): string {
	const next = (Number.parseInt(digits, 36) + step) % 36 ** digits.length;
	return next.toString(36).padStart(digits.length, '0');
}
