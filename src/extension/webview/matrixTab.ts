import type * as vscode from 'vscode';
import type { OpenCorpus } from '../../core/index';
import type { MatrixAsk, MatrixMemory } from '../../protocol/matrixTab';
import type { MatrixView } from '../../protocol/toPanel';
import type { Choice, PanelChange, PanelSource, PanelTab } from './panelTab';
import type { Subject } from './subject';

/** Enough for a screen: the page asks for what it needs once it knows its own size. */
const firstPart = { row: 0, rows: 60, column: 0, columns: 80 };

/** All claims of a corpus against all its articles, a part at a time. */
export class MatrixTab implements PanelTab {
	readonly #source: PanelSource;
	readonly #subject: Subject;
	#ask: MatrixAsk = {
		tab: 'matrix',
		order: 'contestedness',
		grouping: 'outlet',
		filter: { status: null, tag: null, speaker: null, coder: null, text: '' },
		form: 'grid',
		part: firstPart,
		cell: null,
	};
	#open: OpenCorpus | undefined;
	/** The page does not know yet that the reader has gone back to this choice. */
	#broughtBack = false;

	constructor(source: PanelSource, subject: Subject, memory?: MatrixMemory) {
		this.#source = source;
		this.#subject = subject;
		if (!memory) return;
		const { order, grouping, filter, form, cell } = memory;
		this.#ask = { ...this.#ask, order, grouping, filter, form, cell };
	}

	get open(): OpenCorpus | undefined {
		return this.#open;
	}

	get choice(): Choice {
		const ask = this.#ask;
		return {
			key: JSON.stringify([ask.order, ask.grouping, ask.filter, ask.form]),
			bringBack: () => {
				this.#ask = ask;
				this.#broughtBack = true;
			},
		};
	}

	/** What was asked for last: the same is drawn where the matrix is exported. */
	get asked(): MatrixAsk {
		return this.#ask;
	}

	ask(ask: MatrixAsk): void {
		this.#ask = ask;
		this.#broughtBack = false;
	}

	/** It is about the whole corpus, wherever in it the cursor is. */
	follow(change: PanelChange): boolean {
		return change === 'corpus';
	}

	async view(token: vscode.CancellationToken): Promise<MatrixView> {
		const { open, content } = await this.#source.matrix(this.#ask, this.#subject.corpus, token);
		const view = this.#showing(content);
		if (token.isCancellationRequested) return view;
		this.#open = open;
		this.#broughtBack = false;
		return view;
	}

	instead(content: Parameters<PanelTab['instead']>[0]): MatrixView {
		return this.#showing(content);
	}

	#showing(content: MatrixView['content']): MatrixView {
		const { order, grouping, filter, form, cell } = this.#ask;
		return { tab: 'matrix', ...(this.#broughtBack && { wanted: { order, grouping, filter, form, cell } }), content };
	}
}
