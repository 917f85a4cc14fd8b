import * as vscode from 'vscode';
import { isSameStop, stopAt, type OpenCorpus, type Stop, type StopPlace } from '../core/index';

/** More are not a way back but a history. */
const longest = 20;

/** A stop and the corpus it is in, which is named: the open one is another after each reading. */
interface Remembered {
	readonly corpus: string;
	readonly stop: Stop;
}

/** The last passages that the reader jumped to, the last one first, each once. Kept with the workspace. */
export class Trail implements vscode.Disposable {
	readonly #memory: vscode.Memento;
	readonly #changed = new vscode.EventEmitter<void>();
	readonly onDidChange = this.#changed.event;

	constructor(memory: vscode.Memento) {
		this.#memory = memory;
	}

	add(open: OpenCorpus, place: StopPlace): void {
		const stop = stopAt(open.corpus, place);
		if (!stop) return;
		const corpus = nameOf(open);
		const others = this.#all().filter(each => each.corpus !== corpus || !isSameStop(each.stop, stop));
		void this.#memory.update('trail', [{ corpus, stop }, ...others].slice(0, longest));
		this.#changed.fire();
	}

	stopsIn(open: OpenCorpus): Stop[] {
		const corpus = nameOf(open);
		return this.#all().flatMap(each => (each.corpus === corpus ? each.stop : []));
	}

	#all(): readonly Remembered[] {
		return this.#memory.get<readonly Remembered[]>('trail') ?? [];
	}

	dispose(): void {
		this.#changed.dispose();
	}
}

function nameOf({ folder, root }: OpenCorpus): string {
	return `${folder} ${root}`;
}
