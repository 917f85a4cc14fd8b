import {
	asSvg,
	CorpusMatrix,
	drawMatrix,
	printMatrix,
	type Corpus,
	type Drawing,
	type OpenCorpus,
} from '../../core/index';
import type { MatrixAsk } from '../../protocol/matrixTab';
import type { MatrixView } from '../../protocol/toPanel';
import type { Session } from '../session';
import { bytesOf, saveMatrix, type MatrixFile } from './saveMatrix';

/** The matrix of each corpus as it is now, made when it is asked for: while somebody scrolls it is one and the same. */
export class MatrixSource {
	readonly #session: Session;
	readonly #made = new WeakMap<Corpus, { readonly key: string; readonly matrix: CorpusMatrix }>();

	constructor(session: Session) {
		this.#session = session;
	}

	/** What a page shows of it. */
	content(corpus: Corpus, ask: MatrixAsk): MatrixView['content'] {
		const matrix = this.#of(corpus);
		return ask.form === 'table'
			? { kind: 'table', ...matrix.table(ask, ask.part.row, ask.part.rows) }
			: { kind: 'window', ...matrix.window(ask, ask.part, ask.cell) };
	}

	/** A picture of it, to be painted; `undefined` where no corpus is open. */
	drawing(ask: MatrixAsk, from: OpenCorpus | undefined): Drawing | undefined {
		const open = this.#session.stillOpen(from);
		return open && drawMatrix(this.#of(open.corpus), ask);
	}

	/** Writes it to a file that the reader names. */
	async export(as: 'svg' | 'print', ask: MatrixAsk, from: OpenCorpus | undefined): Promise<void> {
		const open = this.#session.stillOpen(from);
		if (!open) return;
		const matrix = this.#of(open.corpus);
		await this.#save(open, as, as === 'svg' ? asSvg(drawMatrix(matrix, ask)) : printMatrix(matrix, ask));
	}

	/** The same with a picture of it that a page has painted, in base 64. */
	async savePicture(png: string, from: OpenCorpus | undefined): Promise<void> {
		const open = this.#session.stillOpen(from);
		if (open) await this.#save(open, 'png', bytesOf(png));
	}

	async #save(open: OpenCorpus, as: MatrixFile, content: string | Uint8Array): Promise<void> {
		await saveMatrix(this.#session, as, content, this.#session.uriOf(open, ''));
	}

	#of(corpus: Corpus): CorpusMatrix {
		const { view } = this.#session;
		const key = JSON.stringify([corpus.version, view.kind, 'coder' in view && view.coder, view.blind]);
		const known = this.#made.get(corpus);
		if (known?.key === key) return known.matrix;
		const matrix = new CorpusMatrix(corpus, view);
		this.#made.set(corpus, { key, matrix });
		return matrix;
	}
}
