import * as l10n from '@vscode/l10n';
import type { Problem } from '../problem';
import { composeTree, type YamlReading } from './composeTree';
import { salvage } from './salvage';

/** Some 6,000 notes, twenty times the largest sidecar that people have shown us: above it reading is no longer instant. */
const maxLength = 4_000_000;

/** What YAML allows nowhere: control characters but for tab, line feed and carriage return. */
// oxlint-disable-next-line no-control-regex -- these characters are what it looks for
const controlCharacters = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/g;

const conflictMarker = /^(?:<<<<<<<|=======|\|\|\|\|\|\|\||>>>>>>>)(?: .*)?\r?$/gm;

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
		const { tree } = salvage(clean.replace(conflictMarker, line => ' '.repeat(line.length)));
		return { tree, problems: [conflictProblem(conflict)], broken: true };
	}

	const reading = composeTree(clean);
	const whole = reading.broken ? salvage(clean, reading) : reading;
	return { ...whole, problems: [...problems, ...whole.problems], broken: whole.broken || problems.length > 0 };
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

function conflictProblem(marker: RegExpExecArray): Problem {
	return {
		code: 'sidecar.conflict',
		message: l10n.t('Two versions of this file were merged and disagree from here on. Choose, or keep both.'),
		severity: 'error',
		span: { start: marker.index, end: marker.index + 7 },
	};
}

function refuse(code: string, message: string): YamlReading {
	return {
		tree: undefined,
		problems: [{ code, message, severity: 'error', span: { start: 0, end: 0 } }],
		broken: true,
	};
}
