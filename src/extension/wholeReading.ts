import * as vscode from 'vscode';
import type { OpenCorpus } from '../core/index';
import { breathe } from './breathe';
import type { Session } from './session';

/** Whoever shows how far the reading has come is told so often, in milliseconds. */
const toldEvery = 500;

/**
 * Reads whole corpora for who says what in them, as long as somebody wants to know.
 *
 * Thousands of articles take some ten seconds, in which the editor stays usable and what has been read is there already.
 * What changes while a corpus is wanted is read again.
 */
export class WholeReading implements vscode.Disposable {
	readonly #session: Session;
	readonly #progressed = new vscode.EventEmitter<OpenCorpus>();
	readonly #wanted = new Map<OpenCorpus, number>();
	readonly #running = new Map<OpenCorpus, Promise<void>>();
	readonly #subscription: vscode.Disposable;

	/** Some more articles of a corpus have been read, or the last of them. */
	readonly onDidProgress = this.#progressed.event;

	constructor(session: Session) {
		this.#session = session;
		this.#subscription = session.onDidChange(() => {
			for (const open of this.#wanted.keys()) void this.#read(open);
		});
	}

	/** Begins reading; it goes on until it is done or everybody who wanted it has disposed of what they were given. */
	want(open: OpenCorpus): vscode.Disposable {
		this.#wanted.set(open, (this.#wanted.get(open) ?? 0) + 1);
		void this.#read(open);
		let wanted = true;
		return new vscode.Disposable(() => {
			const others = (this.#wanted.get(open) ?? 1) - 1;
			if (wanted && others) this.#wanted.set(open, others);
			else if (wanted) this.#wanted.delete(open);
			wanted = false;
		});
	}

	isReading(open: OpenCorpus): boolean {
		return this.#running.has(open);
	}

	/** Resolves when what is being read has been read, or nobody wants it any more. */
	async settled(open: OpenCorpus): Promise<void> {
		await this.#running.get(open)?.catch(() => {}); // What failed is in the log.
	}

	async #read(open: OpenCorpus): Promise<void> {
		if (this.#running.has(open)) return;
		let hasRead = false;
		const running = this.#readOn(open, () => (hasRead = true));
		this.#running.set(open, running);
		try {
			await running;
		} catch (error) {
			this.#session.log.error('A corpus could not be read for who is quoted in it.', String(error));
		}
		this.#running.delete(open);
		if (hasRead) this.#progressed.fire(open);
	}

	async #readOn(open: OpenCorpus, tell: () => void): Promise<void> {
		await this.#session.settled();
		const statements = this.#session.statements(open.corpus);
		if (!statements || statements.progress.read === statements.progress.of) return;
		const isWanted = () => this.#wanted.has(open) && this.#session.service.corpora().includes(open);
		let told = Date.now();
		const report = () => {
			tell();
			if (Date.now() - told < toldEvery) return;
			told = Date.now();
			this.#progressed.fire(open);
		};
		const signal = {
			get aborted() {
				return !isWanted();
			},
		};
		await statements.read({ report, pause: breathe(), signal });
	}

	dispose(): void {
		this.#wanted.clear();
		this.#subscription.dispose();
		this.#progressed.dispose();
	}
}
