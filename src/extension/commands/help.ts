import * as vscode from 'vscode';
import type { PlainPages } from '../plainPages';

/** A command and a key of the manifest, as VS Code has read it: titles are in the reader's language. */
export interface Contributed {
	readonly commands: readonly { readonly command: string; readonly title: string }[];
	readonly keybindings: readonly { readonly command: string; readonly key: string; readonly mac?: string }[];
}

/** How to read with Lateral by keyboard and ear, as a text; what VS Code's own help of that kind does not say. */
export function registerHelp(pages: PlainPages): vscode.Disposable {
	return vscode.commands.registerCommand('lateral.accessibilityHelp', () =>
		pages.show('help', vscode.l10n.t('Lateral: Accessibility Help')),
	);
}

/** The text of that page. The keys are those of the manifest, so that it never tells of others. */
export function helpPage({ commands, keybindings }: Contributed): () => string {
	const keyOf = (id: string): string => {
		const binding = keybindings.find(({ command }) => command === `lateral.${id}`);
		return binding ? inWords(binding.key) : vscode.l10n.t('no key, but in the command palette');
	};
	const named = (...ids: string[]): string[] =>
		ids.flatMap(id => {
			const title = commands.find(({ command }) => command === `lateral.${id}`)?.title;
			return title === undefined ? [] : vscode.l10n.t('{0}: {1}', title, keyOf(id));
		});
	return () =>
		[
			vscode.l10n.t('Lateral: Accessibility Help'),
			'',
			vscode.l10n.t(
				'Everything that Lateral does can be done by keyboard. This text says with which keys, what you hear, and what to turn on to hear it.',
			),
			vscode.l10n.t(
				'All commands are in the command palette, F1, under the word Lateral. Most keys are two in a row: press Ctrl+K, let go, then press the second. On a Mac, Command takes the place of Ctrl.',
			),
			vscode.l10n.t(
				'Keys can be changed in VS Code’s keyboard shortcuts; this text tells those that Lateral comes with.',
			),
			'',
			vscode.l10n.t('Turning announcements on'),
			vscode.l10n.t(
				'After a jump Lateral says who takes which side of which claim, how the claim stands, and in which article. It shows this in the status bar, which screen readers do not read by themselves.',
			),
			vscode.l10n.t(
				'To have it read out, set editor.accessibilitySupport to on, in the settings or with the command Toggle Screen Reader Accessibility Mode. Lateral then says it as a notification that goes away by itself. The value auto is not enough: VS Code does not tell extensions whether it has found a screen reader.',
			),
			vscode.l10n.t(
				'What you missed is kept: the command Notifications: Show Notifications lists it while it lasts, and the trail lists every passage you jumped to.',
			),
			'',
			vscode.l10n.t('Reading an article'),
			...named('nextNote', 'previousNote', 'nextClaim', 'previousClaim', 'nextContested', 'previousContested'),
			...named('nextQuotation', 'previousQuotation', 'selectQuotation'),
			vscode.l10n.t(
				'After such a jump the words are selected, so that your screen reader reads them. You then hear the holder, the stance, the claim, its status with how many stand on each side, the outlet and the date, and whether the words have been altered.',
			),
			vscode.l10n.t(
				'Show or Focus Hover, Ctrl+K Ctrl+I, tells of the words at the cursor what the mouse would show: each claim with its positions, and why a statement was given to somebody. Alt+F2 opens it as plain text.',
			),
			vscode.l10n.t(
				'The line above a paragraph that counts its claims is not read by screen readers. The same is said after each jump, in the hover, in the Problems view and in the panel.',
			),
			'',
			vscode.l10n.t('Hearing both sides'),
			...named(
				'readSides',
				'goToOtherSide',
				'findPassages',
				'peekPassages',
				'nextPassage',
				'previousPassage',
				'goToOrigin',
			),
			vscode.l10n.t(
				'Read the Sides of This Claim opens a text: the claim, its status and why, then side by side every position with its holder, words, figure, outlet and date, then who is silent. Read it line by line, or have it read whole. Escape does not close it; Ctrl+W does.',
			),
			vscode.l10n.t(
				'Go to the Origin lists whom a passage cites or copies. Each Enter goes one hop further; at the end you hear that it is the end, and why.',
			),
			'',
			vscode.l10n.t('Going back'),
			...named('showTrail'),
			vscode.l10n.t('Go Back and Go Forward, Alt+Left and Alt+Right (Ctrl+Alt+Minus on Linux), work after every jump.'),
			'',
			vscode.l10n.t('Contested claims as problems'),
			vscode.l10n.t(
				'F8 goes to the next problem and Shift+F8 to the one before, across articles. A contested claim is among them as information, with the passages that stand against it.',
			),
			'',
			vscode.l10n.t('The tree'),
			vscode.l10n.t(
				'Open the view Lateral with View: Show Lateral in the palette. Right opens a branch, Left closes it, Enter goes to a passage or shows a claim in the panel. Shift+F10 lists what can be done with a line: its sides, its other passages, its origin.',
			),
			vscode.l10n.t(
				'A claim is read as its text, its status, and how many stand on each side. A passage is read as its holder, stance, outlet and words.',
			),
			'',
			vscode.l10n.t('The panel'),
			...named('showCrossReferences', 'focusCrossReferences'),
			vscode.l10n.t(
				'Down and Up go from position to position, Right and Left to the other side, Home and End to the first and the last. Enter opens the passage, Ctrl+Enter beside the panel, Escape goes back to the article. Tab reaches the buttons of the position you are on.',
			),
			vscode.l10n.t('The keys for jumps and for reading the sides work there too, for the position you are on.'),
			vscode.l10n.t(
				'In the claim’s view Shift+F10 lists all that can be done with that position. Ctrl+F, or a slash where you are not typing, finds words in the panel. Alt+Left and Alt+Right go back and forward through what the panel has shown. In the matrix, the comparisons, the chronology and the map, T shows the same facts as a table, and goes back.',
			),
			'',
			vscode.l10n.t('Marking and writing'),
			...named('markPassage', 'markAgain', 'markNextStatement', 'unmarkedStatements', 'linkPassage', 'editNote'),
			...named('changeStance', 'changeClaim', 'removeNote', 'reviewEvidence', 'undo', 'redo'),
			vscode.l10n.t(
				'Select words, or put the cursor on a statement. A list opens to find or name the claim, then one for the stance. Escape writes nothing. What was done is told in a message, with a button to take it back.',
			),
			vscode.l10n.t(
				'Notes are conversations at their passage: Comments: Go to Next Comment goes from one to the next, and Ctrl+Enter sends what you wrote.',
			),
			'',
			vscode.l10n.t('Seeing more or less'),
			vscode.l10n.t(
				'Stances differ by the shape of their line and by a word, never by colour alone. The panel follows high-contrast themes, zoom (Ctrl+Plus) and the setting workbench.reduceMotion. lateral.codeLens and lateral.labels turn off the lines and labels in the article.',
			),
			'',
		].join('\n');
}

/** `ctrl+k shift+j` as it is read out: Ctrl+K, Shift+J. */
function inWords(key: string): string {
	return key
		.split(' ')
		.map(chord => chord.replace(/(^|\+)(\w)/g, (_, plus: string, letter: string) => plus + letter.toUpperCase()))
		.join(', ');
}
