import { styleText } from 'node:util';
import { inLine } from '../core/index';

export { printable } from '../core/index';

type Style = Parameters<typeof styleText>[0];

/** Colours and emphasis, where standard output is a terminal that shows them and NO_COLOR does not forbid them. */
export function paint(style: Style, text: string): string {
	return process.stdout.isTTY && process.stdout.hasColors() ? styleText(style, text) : text;
}

/** How many columns a line may have; without end in a file or a pipe. */
export function lineWidth(): number {
	return process.stdout.isTTY ? process.stdout.columns : Number.POSITIVE_INFINITY;
}

/** Words from somebody's file on one line, harmless to a terminal. */
export function onOneLine(text: string): string {
	return inLine(text.trim());
}

export function write(text: string): void {
	process.stdout.write(text);
}

/** A whole answer, with the line end that it must have. */
export function print(text: string): void {
	write(`${text}\n`);
}

/** For what is no part of the answer: notices and complaints. */
export function complain(text: string): void {
	process.stderr.write(`lateral: ${text}\n`);
}

/** “1 note”, “2 notes”. */
export function counted(count: number, one: string, many = `${one}s`): string {
	return `${count} ${count === 1 ? one : many}`;
}
