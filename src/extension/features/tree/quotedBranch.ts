import * as vscode from 'vscode';
import type { CorpusTree, OpenCorpus } from '../../../core/index';
import { Pause } from '../../pause';
import type { Session } from '../../session';
import type { WholeReading } from '../../wholeReading';

/** So long the tree may be kept waiting for its list, in milliseconds: enough for a class's corpus. */
const atOnce = 40;

/** VS Code has drawn by then what it asked for last, in milliseconds. A change it is told of before may close the branch. */
const drawing = 300;

/** VS Code has asked for a list by then, unless it has lost that there is a new one. */
const answered = 1000;

/** The tree's item “Who is quoted”, of one of the open corpora. */
interface Branch {
	readonly open: OpenCorpus;
}

/**
 * Keeps the branch “Who is quoted” of each corpus in step: its articles are read as long as it is open, what has been
 * read is drawn meanwhile, and “In this article” follows the editor.
 */
export class QuotedBranches<Node extends Branch> implements vscode.Disposable {
	readonly #session: Session;
	readonly #wholeReading: WholeReading;
	readonly #redraw: (node: Node) => void;
	readonly #drawn = new Map<OpenCorpus, Node>();
	/** Held as long as the branch is open. */
	readonly #reading = new Map<OpenCorpus, vscode.Disposable>();
	/** Those that VS Code has been told of and has not asked for. It loses what it is told while a list is on its way. */
	readonly #told = new Set<OpenCorpus>();
	readonly #soon = new Pause(() => this.#redrawAll(), drawing);
	readonly #again = new Pause(() => this.#redrawAll(), answered);
	readonly #subscriptions: vscode.Disposable;
	/** Stays when the keyboard goes elsewhere. */
	#editor = vscode.window.activeTextEditor;

	constructor(session: Session, wholeReading: WholeReading, redraw: (node: Node) => void) {
		this.#session = session;
		this.#wholeReading = wholeReading;
		this.#redraw = redraw;
		this.#subscriptions = vscode.Disposable.from(
			wholeReading.onDidProgress(open => this.#tell(open)),
			vscode.window.onDidChangeActiveTextEditor(editor => {
				if (!editor) return;
				this.#editor = editor;
				for (const open of this.#reading.keys()) this.#tell(open);
			}),
		);
	}

	/** What the tree of a corpus shows in the branch. */
	shownIn(open: OpenCorpus): ConstructorParameters<typeof CorpusTree>[3] {
		return {
			statements: this.#session.statements(open.corpus),
			isReading: () => this.#wholeReading.isReading(open),
			here: () => this.#session.articleIn(open, this.#editor),
		};
	}

	/** To be told of the item each time that it is made: VS Code knows the last one only. */
	drawn(node: Node): void {
		this.#drawn.set(node.open, node);
	}

	/** To be called before the branch is listed: it is open now. */
	listing({ open }: Node): void {
		this.#told.delete(open);
		if (this.#reading.has(open)) return;
		const until = Date.now() + atOnce;
		const read = this.#session.statements(open.corpus)?.readAtOnce(() => Date.now() < until);
		this.#reading.set(open, this.#wholeReading.want(open));
		// How many there are stands beside the item, which has been drawn without.
		if (read) this.#tell(open);
	}

	/** Nobody looks at it any more, in one corpus or in any. */
	closed(open?: OpenCorpus): void {
		for (const [each, reading] of this.#reading)
			if (!open || each === open) {
				reading.dispose();
				this.#reading.delete(each);
			}
	}

	/** Other corpora are open than before. */
	keepOnly(corpora: readonly OpenCorpus[]): void {
		for (const open of this.#reading.keys()) if (!corpora.includes(open)) this.closed(open);
		for (const open of this.#drawn.keys()) if (!corpora.includes(open)) this.#drawn.delete(open);
	}

	#tell(open: OpenCorpus): void {
		this.#told.add(open);
		this.#soon.begin();
	}

	#redrawAll(): void {
		for (const open of this.#told) {
			const node = this.#drawn.get(open);
			if (node) this.#redraw(node);
			// Of a branch that is closed, VS Code draws the item and asks for nothing.
			if (!this.#reading.has(open)) this.#told.delete(open);
		}
		if (this.#told.size) this.#again.begin();
	}

	dispose(): void {
		this.#soon.cancel();
		this.#again.cancel();
		this.closed();
		this.#subscriptions.dispose();
	}
}
