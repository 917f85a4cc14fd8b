import * as vscode from 'vscode';
import type { Cancellation } from '../core/index';
import { after } from './breathe';

/** Work that is done sooner is not worth a message. */
const patience = 1000;
/** So often the message says how far it has come. */
const toldEvery = 200;

/**
 * Does what may take a while, with a notification that tells how far it has come and can stop it, where it takes longer
 * than a moment. Whoever works heeds the signal, and says by the result what came of it.
 *
 * @param inWords how far it has come.
 */
export async function patiently<Result>(
	title: string,
	inWords: (done: number, of: number) => string,
	work: (report: (done: number, of: number) => void, signal: Cancellation) => Promise<Result>,
): Promise<Result> {
	const signal = { aborted: false };
	let [done, of] = [0, 0];
	const working = work((nowDone, nowOf) => ([done, of] = [nowDone, nowOf]), signal);
	const isDoneIn = (time: number): Promise<boolean> =>
		Promise.race([working.then(() => true), after(time).then(() => false)]);
	if (await isDoneIn(patience)) return working;
	return vscode.window.withProgress(
		{ location: vscode.ProgressLocation.Notification, title, cancellable: true },
		async (progress, token) => {
			token.onCancellationRequested(() => (signal.aborted = true));
			let shown = 0;
			while (!(await isDoneIn(toldEvery))) {
				const percent = of ? (100 * done) / of : 0;
				// What begins anew is said in words: the bar cannot go back.
				progress.report({ message: inWords(done, of), increment: Math.max(0, percent - shown) });
				shown = Math.max(shown, percent);
			}
			return working;
		},
	);
}
