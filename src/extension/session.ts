import * as vscode from 'vscode';
import {
	AnnotationService,
	Readings,
	wholePath,
	type Analysis,
	type Corpus,
	type CorpusArticle,
	type CorpusChange,
	type NewAnalyser,
	type NewStatements,
	type OpenCorpus,
	type Statements,
	type TreeTarget,
	type View,
} from '../core/index';
import { figure } from '../wording/figure';
import { breathe } from './breathe';
import { coderHere, type Coder } from './coder';
import type { WhoSaysWhat } from './part';
import { patiently } from './patiently';
import { Trail } from './trail';
import { VsCodeWorkspace } from './workspace';

/** A document of a corpus; `article` where it is one, or is a sidecar of one. */
export interface Found {
	readonly open: OpenCorpus;
	readonly corpus: Corpus;
	/** From the corpus root. */
	readonly path: string;
	readonly article: CorpusArticle | undefined;
}

/** How whoever calls a command says which corpus is meant, where that is not the one that the reader is in. */
export interface NamedCorpus {
	/** The address of any file of it: for a link, or a key of one's own. */
	readonly in?: string;
	/** The same, from within Lateral, as a line of the tree has it. */
	readonly open?: OpenCorpus;
}

/** What changed since the last time, in all corpora; `everything` where corpora or the view are others now. */
export interface SessionChange {
	readonly everything: boolean;
	readonly changes: ReadonlyMap<OpenCorpus, Pick<CorpusChange, 'articles' | 'claims' | 'files'>>;
}

/** What a line of the tree, or a position in the panel, stands for. */
export interface Pointed {
	readonly open: OpenCorpus;
	readonly target: TreeTarget;
}

const nothingFound: Analysis = { blocks: [], quotations: [], attributions: [] };

/** A run of keystrokes gives one new picture; short enough that lens and marks follow within 200 ms. */
const pauseInTyping = 100;

/** What the features share: the open corpora, the view that was chosen, and where a document is in them. */
export class Session implements vscode.Disposable {
	readonly workspace = new VsCodeWorkspace();
	readonly service: AnnotationService;
	readonly log: vscode.LogOutputChannel;
	/** Where the reader has jumped to. */
	readonly trail: Trail;
	/** What is pointed at in the views beside the article, for commands called from there; each view says so itself. */
	readonly views: { panel?: Pointed | undefined; tree?: () => Promise<Pointed | undefined> } = {};
	readonly #memory: vscode.Memento;
	readonly #changed = new vscode.EventEmitter<SessionChange>();
	readonly #readings = new WeakMap<Corpus, Readings>();
	readonly #statements = new WeakMap<Corpus, Statements>();
	#alone = new WeakMap<
		vscode.TextDocument,
		{ readonly analyser: ReturnType<NewAnalyser>; version: number; analysis: Analysis }
	>();
	readonly #subscriptions: vscode.Disposable;
	readonly #analyserLoaded: Promise<void>;
	#newAnalyser: NewAnalyser = () => ({ analyse: () => nothingFound });
	#newStatements: NewStatements | undefined;
	#waiting = new Map<OpenCorpus, { articles: Set<string>; claims: Set<string>; files: Set<string> }>();
	#everything = false;
	#last: OpenCorpus | undefined;
	/** What the text editor used last shows; stays when the keyboard goes into a panel or a tree. */
	#reading = vscode.window.activeTextEditor?.document.uri;
	#coder = coderHere();
	#timer: number | undefined;
	#hasLooked = false;

	/** After a pause in typing: for what stands on the screen. */
	readonly onDidChange = this.#changed.event;

	constructor(log: vscode.LogOutputChannel, memory: vscode.Memento, whoSaysWhat: Promise<WhoSaysWhat>) {
		this.log = log;
		this.#memory = memory;
		this.trail = new Trail(memory);
		this.#analyserLoaded = this.#load(whoSaysWhat);
		this.service = new AnnotationService({ workspace: this.workspace, log, pause: breathe() });
		this.#subscriptions = vscode.Disposable.from(
			this.service.onDidChange(change => {
				if (change.kind === 'corpora') this.#later(true);
				else {
					if (change.change.files.has('sources.yaml') || change.change.files.has('lateral.yaml'))
						this.readings(change.open.corpus).clear();
					this.#gather(change.open, change.change);
				}
			}),
			vscode.workspace.onDidChangeConfiguration(event => {
				if (!event.affectsConfiguration('lateral.layer') && !event.affectsConfiguration('lateral.blindFirstPass'))
					return;
				this.#coder = coderHere();
				this.#later(true);
			}),
			vscode.window.onDidChangeActiveTextEditor(editor => {
				if (!editor) return;
				// The corpus of the one before is the reader's still while they look at a file of none.
				this.#follow();
				this.#reading = editor.document.uri;
			}),
		);
	}

	/** Reads every folder; with a progress that can be cancelled in the status bar where it takes longer than a moment. */
	async index(): Promise<void> {
		await patiently(
			vscode.l10n.t('Lateral reads the corpus'),
			(done, of) => vscode.l10n.t('{0} of {1} files', figure(done), figure(of)),
			(report, signal) =>
				this.service
					.index(({ done, of }) => report(done, of), signal)
					.finally(() => {
						this.#hasLooked = true;
						this.#later(true);
					}),
		);
	}

	/** Whether the open folders have been read, or as much of them as the reader wanted to wait for. */
	get hasLooked(): boolean {
		return this.#hasLooked;
	}

	async #load(whoSaysWhat: Promise<WhoSaysWhat>): Promise<void> {
		try {
			({ newAnalyser: this.#newAnalyser, newStatements: this.#newStatements } = await whoSaysWhat);
			// What was asked for until now was told that nothing is said anywhere.
			this.#alone = new WeakMap();
			for (const { corpus } of this.service.corpora()) this.readings(corpus).clear();
			this.#later(true);
		} catch (error) {
			this.log.error('The analyser could not be loaded; quotations are not recognised.', String(error));
		}
	}

	/** Resolves when everything reported so far has been taken in and articles can be analysed. */
	async settled(): Promise<void> {
		await this.#analyserLoaded;
		await this.workspace.settled();
		await this.service.settled();
	}

	/** Who codes here, as the settings have it now. */
	get coder(): Coder {
		return this.#coder;
	}

	/**
	 * Which notes count: the base, one coder, or all; kept with the workspace. Until it is chosen, what the reader
	 * writes himself: with a layer of his own that one, else the base.
	 */
	get view(): View {
		const { layer, isBlind } = this.#coder;
		const blind = isBlind && layer !== undefined && { blind: layer };
		const coder = this.#memory.get<string>('view') ?? layer ?? '';
		if (coder === '') return { kind: 'base', ...blind };
		return coder === '*' ? { kind: 'all', ...blind } : { kind: 'coder', coder, ...blind };
	}

	async setView(view: View): Promise<void> {
		await this.#memory.update('view', view.kind === 'base' ? '' : view.kind === 'all' ? '*' : view.coder);
		this.#later(true);
	}

	find(uri: vscode.Uri): Found | undefined {
		const located = this.workspace.locate(uri);
		const place = located && this.service.locate(located.folder, located.path);
		if (!place) return undefined;
		const { corpus } = place.open;
		return { open: place.open, corpus, path: place.path, article: corpus.articleOf(place.path) };
	}

	/** The corpus that the reader is in: that of the text editor used last, else the first. */
	current(): OpenCorpus | undefined {
		const corpora = this.service.corpora();
		this.#follow();
		return this.#last && corpora.includes(this.#last) ? this.#last : corpora[0];
	}

	/** The corpus that is named; without a name that which the reader is in. `undefined` where it is no longer open. */
	corpusNamed({ in: address, open }: NamedCorpus = {}): OpenCorpus | undefined {
		if (open) return this.service.corpora().includes(open) ? open : undefined;
		return address === undefined ? this.current() : this.find(vscode.Uri.parse(address))?.open;
	}

	/** A corpus as long as it is open, else the one that the reader is in. */
	stillOpen(open: OpenCorpus | undefined): OpenCorpus | undefined {
		return open && this.service.corpora().includes(open) ? open : this.current();
	}

	/** The text editor that the reader is in, or was in before they went to a view beside it. */
	editor(): vscode.TextEditor | undefined {
		const last = this.#reading?.toString();
		return (
			vscode.window.activeTextEditor ??
			vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === last)
		);
	}

	#follow(): void {
		const here = this.#reading && this.find(this.#reading)?.open;
		if (here) this.#last = here;
	}

	/** The article that a document is, if it has been taken in as it stands now. */
	articleAt(document: vscode.TextDocument): (Found & { readonly article: CorpusArticle }) | undefined {
		const found = this.find(document.uri);
		if (!found?.article || found.article.path !== found.path || found.article.text !== document.getText())
			return undefined;
		return { ...found, article: found.article };
	}

	/** Whether a document is read as an article: by its language, or because its corpus has it. */
	isArticle(document: vscode.TextDocument): boolean {
		return document.languageId === 'news-article' || this.articleAt(document) !== undefined;
	}

	/** The article of a corpus that an editor shows, or whose sidecar it shows. */
	articleIn(open: OpenCorpus, editor: vscode.TextEditor | undefined): CorpusArticle | undefined {
		const found = editor && this.find(editor.document.uri);
		return found?.open === open && found.article?.path !== undefined ? found.article : undefined;
	}

	uriOf(open: OpenCorpus, path: string): vscode.Uri {
		return this.workspace.uriOf(open.folder, wholePath(open, path));
	}

	readings(corpus: Corpus): Readings {
		const known = this.#readings.get(corpus);
		if (known) return known;
		const readings = new Readings(corpus, options => this.#newAnalyser(options));
		this.#readings.set(corpus, readings);
		return readings;
	}

	/** Who says what in all articles of a corpus; `undefined` until the analyser has been loaded. See {@link WholeReading}. */
	statements(corpus: Corpus): Statements | undefined {
		const statements = this.#statements.get(corpus) ?? this.#newStatements?.(corpus, this.readings(corpus));
		if (!statements) return undefined;
		this.#statements.set(corpus, statements);
		statements.show(this.view);
		return statements;
	}

	/** Who says what in a document, whether or not it belongs to a corpus. */
	analysisOf(document: vscode.TextDocument): Analysis {
		const found = this.articleAt(document);
		if (found) return this.readings(found.corpus).of(found.article, this.view);
		const known = this.#alone.get(document);
		if (known?.version === document.version) return known.analysis;
		const analyser = known?.analyser ?? this.#newAnalyser({});
		const analysis = analyser.analyse(document.getText());
		this.#alone.set(document, { analyser, version: document.version, analysis });
		return analysis;
	}

	#gather(open: OpenCorpus, change: CorpusChange): void {
		const gathered = this.#waiting.get(open) ?? { articles: new Set(), claims: new Set(), files: new Set() };
		for (const key of ['articles', 'claims', 'files'] as const) for (const each of change[key]) gathered[key].add(each);
		this.#waiting.set(open, gathered);
		this.#later(false);
	}

	#later(everything: boolean): void {
		this.#everything ||= everything;
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => {
			const change = { everything: this.#everything, changes: this.#waiting };
			this.#waiting = new Map();
			this.#everything = false;
			this.#changed.fire(change);
		}, pauseInTyping);
	}

	dispose(): void {
		clearTimeout(this.#timer);
		this.#subscriptions.dispose();
		this.trail.dispose();
		this.service.dispose();
		this.workspace.dispose();
		this.#changed.dispose();
	}
}
