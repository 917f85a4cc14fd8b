import { CorpusMatrix, type Corpus, type View } from '../../core/index';
import type { MatrixAsk } from '../../protocol/matrixTab';
import type { MatrixView } from '../../protocol/toPanel';

/** The matrix of each corpus as it is now, made when it is asked for: while somebody scrolls it is one and the same. */
export class MatrixSource {
	readonly #made = new WeakMap<Corpus, { readonly key: string; readonly matrix: CorpusMatrix }>();

	/** What a page shows of it. */
	content(corpus: Corpus, view: View, ask: MatrixAsk): MatrixView['content'] {
		const matrix = this.of(corpus, view);
		return ask.form === 'table'
			? { kind: 'table', ...matrix.table(ask, ask.part.row, ask.part.rows) }
			: { kind: 'window', ...matrix.window(ask, ask.part, ask.cell) };
	}

	of(corpus: Corpus, view: View): CorpusMatrix {
		const key = JSON.stringify([corpus.version, view.kind, 'coder' in view && view.coder, view.blind]);
		const known = this.#made.get(corpus);
		if (known?.key === key) return known.matrix;
		const matrix = new CorpusMatrix(corpus, view);
		this.#made.set(corpus, { key, matrix });
		return matrix;
	}
}
