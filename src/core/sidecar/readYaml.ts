import * as l10n from '@vscode/l10n';
import type { Problem } from '../problem';
import { composeTree, explainErrors, maxErrors } from './composeTree';
import { readPlainLines } from './readPlainLines';
import { salvage } from './salvage';
import type { Span } from '../text/span';
import type { TreeNode } from './tree';

export interface YamlReading {
	/** What the file says; `undefined` where it says nothing at all. */
	readonly tree: TreeNode | undefined;
	readonly problems: readonly Problem[];
	/** The file is no sound YAML: the tree holds what could be read, and nothing may be written to it. */
	readonly broken: boolean;
	/** The first marker of a merge that was left unresolved; then there are no other problems. */
	readonly conflict?: Span;
}

/** Some 3,000 notes, or 10,000 claims in one file. Junk of this size still ends within seconds. */
const maxLength = 2_000_000;

/** What YAML allows nowhere: control characters but for tab, line feed and carriage return. */
// oxlint-disable-next-line no-control-regex -- these characters are what it looks for
const controlCharacters = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/g;

/** A marker of git's; with the one of the base the lines that both sides have left. */
const conflictMarker =
	/^(?:<<<<<<<|=======|>>>>>>>)(?: .*)?\r?$|^\|{7}(?: .*)?\r?\n(?:(?!=======(?:[ \r\n]|$)).*\r?\n)*/gm;

/**
 * Reads a YAML file of somebody's, whatever is in it: never throws and never hangs.
 *
 * Of a file that does not parse, the parts that do are in the tree all the same;
 * `broken` says that it must not be written to. Spans count from the beginning of `text`.
 */
export function readYaml(text: string): YamlReading {
	if (text.length > maxLength)
		return refuse(
			'sidecar.too-large',
			l10n.t('This file is larger than {0} million characters and is not read.', maxLength / 1e6),
		);

	const problems: Problem[] = [];
	const clean = withoutControlCharacters(text, problems);
	const conflict = /^<<<<<<<(?: |\r?$)/m.exec(clean);
	if (conflict) {
		const bothSides = clean.replace(conflictMarker, lines => lines.replace(/[^\n]/g, ' '));
		return {
			tree: salvage(bothSides)?.tree,
			problems: [],
			broken: true,
			conflict: { start: conflict.index, end: conflict.index + 7 },
		};
	}

	const plain = problems.length > 0 ? undefined : readPlainLines(clean);
	if (plain) return { tree: plain, problems, broken: false };
	const whole = composeTree(clean);
	if (!whole.broken)
		return { tree: whole.tree, problems: [...problems, ...whole.problems], broken: problems.length > 0 };
	const pieces = whole.errors.length > 0 ? salvage(clean) : undefined;
	const ofPieces = pieces?.problems ?? [];
	const found = ofPieces.some(({ code }) => code === 'sidecar.syntax')
		? ofPieces
		: [...explainErrors(whole, clean, maxErrors), ...whole.problems];
	return { tree: pieces?.tree ?? whole.tree, problems: [...problems, ...found], broken: true };
}

/** Each becomes one replacement character, so that offsets stay and the parser, which uses some as marks, never meets them. */
function withoutControlCharacters(text: string, problems: Problem[]): string {
	const first = text.search(controlCharacters);
	if (first < 0) return text;
	problems.push({
		code: 'sidecar.control-character',
		message: l10n.t('This is no character of a text file. The file may be damaged, or not be text at all.'),
		severity: 'error',
		span: { start: first, end: first + 1 },
	});
	return text.replace(controlCharacters, '\ufffd');
}

function refuse(code: string, message: string): YamlReading {
	return {
		tree: undefined,
		problems: [{ code, message, severity: 'error', span: { start: 0, end: 0 } }],
		broken: true,
	};
}
