/**
 * A message for a notification, with nothing in it that VS Code would make a link of. A notification runs
 * `[words](command:…)` when it is clicked, and a message may name a file, or words of one, that somebody sent.
 */
export function asText(message: string): string {
	return message.replaceAll('](', `]${wordJoiner}(`);
}

/** Neither seen nor spoken. */
export const wordJoiner = '\u2060';
