import type * as vscode from 'vscode';
import type { OpenCorpus } from '../../core/index';
import type { QuotedAsk } from '../../protocol/quotedTab';
import type { PanelView, QuotedView } from '../../protocol/toPanel';
import { patience, type Choice, type From, type PanelChange, type PanelSource, type PanelTab } from './panelTab';
import type { Subject } from './subject';

/** So often the line that shows how far the reading has come moves on. */
const progressPause = 200;

/** Who is quoted in the article that is open or in the corpus, whose articles are read for it as long as the reader lets them. */
export class QuotedTab implements PanelTab {
	readonly #source: PanelSource;
	readonly #subject: Subject;
	#ask: QuotedAsk;
	#open: OpenCorpus | undefined;
	/** The reader has stopped the reading of the corpus: it goes on when they say so. */
	#stopped = false;
	/** The page does not know yet that the reader has gone back to this choice. */
	#broughtBack = false;

	constructor(
		source: PanelSource,
		subject: Subject,
		wanted: Omit<QuotedAsk, 'tab'> = { scope: 'article', by: 'speaker', open: [] },
	) {
		this.#source = source;
		this.#subject = subject;
		this.#ask = { tab: 'quoted', scope: wanted.scope, by: wanted.by, open: wanted.open };
	}

	get open(): OpenCorpus | undefined {
		return this.#open;
	}

	get choice(): Choice {
		const ask = this.#ask;
		return {
			key: `${ask.scope} ${ask.by}`,
			bringBack: () => {
				this.ask(ask);
				this.#broughtBack = true;
			},
		};
	}

	/** Of a corpus, not of an article. */
	showWhole(): void {
		this.ask({ ...this.#ask, scope: 'corpus', open: [] });
	}

	ask(ask: QuotedAsk): void {
		if (ask.scope !== this.#ask.scope) this.#stopped = false;
		this.#ask = ask;
		this.#broughtBack = false;
	}

	/** What is being read when it is stopped ends by itself, with what it has. */
	read(on: boolean): void {
		this.#stopped = !on;
	}

	follow(change: PanelChange): boolean {
		return change === 'corpus' || (change === 'editor' && this.#ask.scope === 'article');
	}

	async view(token: vscode.CancellationToken, show: (view: PanelView) => void): Promise<QuotedView> {
		const stopped = (): boolean => this.#stopped || token.isCancellationRequested;
		let told = Date.now() + patience - progressPause;
		let isFirst = true;
		const reading = {
			signal: {
				get aborted() {
					return stopped();
				},
			},
			report: (done: number, of: number, soFar: () => From<QuotedView['content']>) => {
				if (stopped() || Date.now() - told < progressPause) return;
				// Once what there is, and then no more until the end: a table that changes all the time cannot be read.
				show(this.#showing(isFirst ? this.#from(soFar()) : { kind: 'reading', done, of }));
				this.#broughtBack = false;
				isFirst = false;
				told = Date.now();
			},
		};
		const answer = await this.#source.whoIsQuoted(this.#ask, this.#subject.corpus, reading, token);
		if (token.isCancellationRequested) return this.#showing(answer.content);
		const view = this.#showing(this.#from(answer));
		this.#broughtBack = false;
		return view;
	}

	#from({ open, content }: From<QuotedView['content']>): QuotedView['content'] {
		this.#open = open;
		return content;
	}

	instead(content: Parameters<PanelTab['instead']>[0]): QuotedView {
		return this.#showing(content);
	}

	#showing(content: QuotedView['content']): QuotedView {
		const { tab, ...wanted } = this.#ask;
		return { tab, scope: wanted.scope, ...(this.#broughtBack && { wanted }), content };
	}
}
