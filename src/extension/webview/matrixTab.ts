import type * as vscode from 'vscode';
import type { OpenCorpus } from '../../core/index';
import type { MatrixAsk, MatrixMemory } from '../../protocol/matrixTab';
import type { MatrixView } from '../../protocol/toPanel';
import type { PanelChange, PanelSource, PanelTab } from './panelTab';
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

	/** What was asked for last: the same is drawn where the matrix is exported. */
	get asked(): MatrixAsk {
		return this.#ask;
	}

	ask(ask: MatrixAsk): void {
		this.#ask = ask;
	}

	/** It is about the whole corpus, wherever in it the cursor is. */
	follow(change: PanelChange): boolean {
		return change === 'corpus';
	}

	async view(token: vscode.CancellationToken): Promise<MatrixView> {
		const { open, content } = await this.#source.matrix(this.#ask, this.#subject.corpus, token);
		if (!token.isCancellationRequested) this.#open = open;
		return { tab: 'matrix', content };
	}

	instead(content: Parameters<PanelTab['instead']>[0]): MatrixView {
		return { tab: 'matrix', content };
	}
}
