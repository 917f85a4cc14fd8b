import * as vscode from 'vscode';
import {
	CorpusTree,
	definitionOf,
	draftsIn,
	isDone,
	passageOf,
	placeOfStop,
	type OpenCorpus,
	type Place,
	type StatusWord,
	type SpeakerKey,
	type TreeGroup,
	type TreeItem,
	type TreeTarget,
	type View,
} from '../../../core/index';
import { after, breathe } from '../../breathe';
import type { Destination } from '../../goTo';
import type { Pointed, Session } from '../../session';
import type { WholeReading } from '../../wholeReading';
import { rangeIn } from '../problems';
import { QuotedBranches } from './quotedBranch';
import { TreeDrag } from './treeDrag';

/** An item with the corpus it belongs to; the corpus itself where several are open. */
export type TreeNode =
	| { readonly kind: 'corpus'; readonly open: OpenCorpus }
	| { readonly kind: 'item'; readonly open: OpenCorpus; readonly item: TreeItem };

const statusIcons: Record<StatusWord, string> = {
	contested: 'git-compare',
	changed: 'history',
	inconsistent: 'warning',
	qualified: 'edit',
	questioned: 'question',
	corroborated: 'check-all',
	'single-origin': 'circle-outline',
	unmarked: 'circle-slash',
};

/** A class reads tens of articles, a study hundreds. */
const mostCounted = 300;
/** A list that changes line by line is hard to look at. */
const toldAtOnce = 8;

const groupIcons = {
	claims: 'law',
	sources: 'organization',
	quoted: 'comment-discussion',
	questions: 'comment-unresolved',
	review: 'eye',
	unmarked: 'quote',
	trail: 'history',
} as const;

/** What a group with nothing in it offers to do. */
const nextSteps: Partial<Record<TreeGroup, string>> = {
	claims: 'lateral.markPassage',
	sources: 'lateral.markPassage',
	trail: 'lateral.nextContested',
};

/** Claims by status, sources, who is quoted, notes to review and statements without a note, as a tree in the side bar. */
export function registerTree(
	session: Session,
	wholeReading: WholeReading,
): vscode.TreeView<TreeNode> & vscode.Disposable {
	const provider = new CorpusTreeProvider(session, wholeReading);
	const view = vscode.window.createTreeView('lateral.corpus', {
		treeDataProvider: provider,
		showCollapseAll: true,
		dragAndDropController: new TreeDrag(),
	});
	session.views.tree = () => provider.focusedIn(view);
	const subscriptions = vscode.Disposable.from(
		session.onDidChange(() => provider.refresh()),
		session.trail.onDidChange(() => provider.trailGrew()),
		view.onDidChangeSelection(({ selection: [node] }) => provider.opened(node)),
		// VS Code asks anew when the view is shown again. Told only then, it would draw the tree a second time while the
		// reader opens the first branch, and that one would stay shut.
		view.onDidChangeVisibility(({ visible }) => {
			if (visible) return;
			provider.quoted.closed();
			provider.refresh();
		}),
		view.onDidCollapseElement(({ element }) => {
			if (isQuoted(element)) provider.quoted.closed(element.open);
		}),
	);
	const dispose = view.dispose.bind(view);
	view.dispose = () => {
		subscriptions.dispose();
		provider.dispose();
		dispose();
	};
	return view;
}

class CorpusTreeProvider implements vscode.TreeDataProvider<TreeNode>, vscode.Disposable {
	readonly #session: Session;
	readonly #changed = new vscode.EventEmitter<TreeNode[] | undefined>();
	readonly quoted: QuotedBranches<TreeNode>;
	#trees = new Map<OpenCorpus, CorpusTree>();
	/** The branches with where the reader jumped to, as they were listed. */
	#trails = new Map<OpenCorpus, TreeNode>();
	/** Which line the keyboard is on, which changes the selection for a moment. */
	#isAsked = false;
	/** Articles that had not been read when they were listed. */
	readonly #readSince = new WeakSet<TreeNode>();

	readonly onDidChangeTreeData = this.#changed.event;

	constructor(session: Session, wholeReading: WholeReading) {
		this.#session = session;
		this.quoted = new QuotedBranches(session, wholeReading, node => this.#changed.fire([node]));
	}

	/** A passage that is opened from the tree is a stop of the trail. */
	opened(node: TreeNode | undefined): void {
		if (node?.kind !== 'item' || this.#isAsked) return;
		const place = placeOf(node.open, node.item.target);
		if (place) this.#session.trail.add(node.open, place);
	}

	/**
	 * The line that the keyboard is on. VS Code tells only which lines are selected, and that arrow keys do not change:
	 * so this one is selected, or no longer selected, for a moment.
	 */
	async focusedIn(view: vscode.TreeView<TreeNode>): Promise<Pointed | undefined> {
		const before = view.selection;
		this.#isAsked = true;
		try {
			await vscode.commands.executeCommand('list.toggleSelection');
			const after = view.selection;
			await vscode.commands.executeCommand('list.toggleSelection');
			const node = after.find(each => !before.includes(each)) ?? before.find(each => !after.includes(each));
			return node?.kind === 'item' ? { open: node.open, target: node.item.target } : undefined;
		} finally {
			this.#isAsked = false;
		}
	}

	/** Only that branch is drawn anew: the reader is on their way from another. */
	trailGrew(): void {
		this.#trees.clear();
		if (this.#trails.size) this.#changed.fire([...this.#trails.values()]);
	}

	refresh(): void {
		this.#trees = new Map();
		this.#trails = new Map();
		this.quoted.keepOnly(this.#session.service.corpora());
		this.#changed.fire(undefined);
	}

	getChildren(node?: TreeNode): TreeNode[] {
		if (!node) {
			const corpora = this.#session.service.corpora();
			const [only] = corpora;
			if (corpora.length !== 1 || !only) return corpora.map(open => ({ kind: 'corpus', open }));
			return this.#items(only, this.#tree(only).groups());
		}
		const tree = this.#tree(node.open);
		if (node.kind === 'corpus') return this.#items(node.open, tree.groups());
		if (isQuoted(node)) this.quoted.listing(node);
		const { target } = node.item;
		const items = this.#items(node.open, tree.children(target));
		if (target.kind === 'group' && target.group === 'unmarked') void this.#count(node.open, items);
		if (target.kind === 'article' && !this.#readSince.has(node)) void this.#tellRead([node]);
		return items;
	}

	/**
	 * Reads the articles that were listed, a few at a time, and writes beside each how much of it is marked. Beyond
	 * the first hundreds an article is counted when it is opened: a list so long is searched, not read.
	 */
	async #count(open: OpenCorpus, listed: readonly TreeNode[]): Promise<void> {
		const trees = this.#trees;
		const readings = this.#session.readings(open.corpus);
		const { view } = this.#session;
		const pause = breathe();
		let counted: TreeNode[] = [];
		for (const node of listed.slice(0, mostCounted)) {
			const id = node.kind === 'item' && node.item.target.kind === 'article' ? node.item.target.article : '';
			const article = open.corpus.article(id);
			if (!article || readings.has(article, view)) continue;
			readings.of(article, view);
			counted.push(node);
			await pause();
			if (this.#trees !== trees) return; // They are listed, and counted, anew.
			if (counted.length < toldAtOnce) continue;
			await this.#tellRead(counted);
			counted = [];
		}
		await this.#tellRead(counted);
	}

	async #tellRead(nodes: TreeNode[]): Promise<void> {
		if (!nodes.length) return;
		for (const node of nodes) this.#readSince.add(node);
		await after(0);
		this.#changed.fire(nodes);
	}

	getParent(node: TreeNode): TreeNode | undefined {
		if (node.kind === 'corpus') return undefined;
		const tree = this.#tree(node.open);
		const parent = tree.parent(node.item.target);
		const item = parent && tree.item(parent);
		if (item) return { kind: 'item', open: node.open, item };
		return this.#session.service.corpora().length > 1 ? { kind: 'corpus', open: node.open } : undefined;
	}

	getTreeItem(node: TreeNode): vscode.TreeItem {
		if (node.kind === 'corpus') {
			const uri = this.#session.uriOf(node.open, '');
			const item = new vscode.TreeItem(uri, vscode.TreeItemCollapsibleState.Expanded);
			item.id = `corpus ${uri.toString()}`;
			item.accessibilityInformation = { label: vscode.l10n.t('Corpus {0}', node.open.root || uri.path) };
			return item;
		}
		const { open } = node;
		const { target } = node.item;
		// What is told of an article, or of who is quoted, may be more by now than when it was listed.
		const item =
			(target.kind === 'article' && this.#readSince.has(node) && this.#tree(open).article(target.article)) ||
			((isQuoted(node) || isTrail(node)) && this.#tree(open).item(target)) ||
			node.item;
		const shown = new vscode.TreeItem(
			item.label,
			item.hasChildren ? vscode.TreeItemCollapsibleState.Collapsed : vscode.TreeItemCollapsibleState.None,
		);
		shown.id = `${open.folder} ${open.root} ${item.id}`;
		if (item.description !== undefined) shown.description = item.description;
		if (item.tooltip !== undefined) shown.tooltip = item.tooltip;
		shown.accessibilityInformation = { label: item.spoken };
		const article = target.kind === 'article' ? open.corpus.article(target.article) : undefined;
		const done = article !== undefined && isDone(article, this.#session.coder.layer);
		shown.contextValue = contextOf(open, target, done, this.#session.view);
		shown.iconPath = this.#icon(open, item.target);
		const command = this.#command(open, item.target);
		if (command) shown.command = command;
		return shown;
	}

	#icon(open: OpenCorpus, target: TreeTarget): vscode.ThemeIcon {
		switch (target.kind) {
			case 'group':
				return new vscode.ThemeIcon(groupIcons[target.group]);
			case 'status':
				return new vscode.ThemeIcon(statusIcons[target.status]);
			case 'claim':
				return new vscode.ThemeIcon(
					statusIcons[open.corpus.status(target.claim, this.#session.view)?.status ?? 'unmarked'],
				);
			case 'source':
				return new vscode.ThemeIcon(
					open.corpus.source(target.source)?.kind?.value === 'outlet' ? 'broadcast' : 'person',
				);
			case 'article':
			case 'quotedHere':
			case 'quoting':
				return new vscode.ThemeIcon('file-text');
			case 'speaker':
				return new vscode.ThemeIcon(iconOf(open, target.speaker));
			case 'moreSpeakers':
				return new vscode.ThemeIcon('table');
			case 'reading':
				return new vscode.ThemeIcon('loading~spin');
			case 'statement':
				return new vscode.ThemeIcon('comment');
			case 'note':
				return new vscode.ThemeIcon(target.under === 'questions' ? 'comment' : 'note');
			case 'quotation':
				return new vscode.ThemeIcon('quote');
			case 'stop':
				return new vscode.ThemeIcon(target.note === undefined ? 'quote' : 'note');
			case 'hint':
				return new vscode.ThemeIcon('lightbulb');
		}
	}

	#command(open: OpenCorpus, target: TreeTarget): vscode.Command | undefined {
		const goTo = (path: string, range: vscode.Range): vscode.Command => ({
			title: vscode.l10n.t('Open'),
			command: 'vscode.open',
			arguments: [
				this.#session.uriOf(open, path),
				{ selection: range, preview: true } satisfies vscode.TextDocumentShowOptions,
			],
		});
		const { corpus } = open;
		switch (target.kind) {
			case 'claim':
				return {
					title: vscode.l10n.t('Show Cross-References'),
					command: 'lateral.showClaim',
					arguments: [{ claim: target.claim, open }],
				};
			case 'note':
			case 'stop':
			case 'statement':
			case 'quotation': {
				if (target.kind === 'note' && target.under === 'questions')
					return {
						title: vscode.l10n.t('Open Conversation'),
						command: 'lateral.openConversation',
						arguments: [{ note: target.note, open }],
					};
				const place = placeOf(open, target) ?? sidecarOf(open, target);
				const file = place && corpus.file(place.path);
				return place && file && goTo(place.path, rangeIn(file, place.span));
			}
			case 'hint': {
				const command = nextSteps[target.group];
				return command === undefined ? undefined : { title: vscode.l10n.t('Do This Next'), command };
			}
			case 'moreSpeakers':
				return {
					title: vscode.l10n.t('Show Who Is Quoted'),
					command: 'lateral.showWhoIsQuoted',
					arguments: [{ open }],
				};
			default:
				return undefined;
		}
	}

	#items(open: OpenCorpus, items: readonly TreeItem[]): TreeNode[] {
		return items.map(item => {
			const node: TreeNode = { kind: 'item', open, item };
			if (isQuoted(node)) this.quoted.drawn(node);
			if (isTrail(node)) this.#trails.set(open, node);
			return node;
		});
	}

	#tree(open: OpenCorpus): CorpusTree {
		const known = this.#trees.get(open);
		if (known) return known;
		const readings = this.#session.readings(open.corpus);
		const tree = new CorpusTree(open.corpus, readings, this.#session.view, this.quoted.shownIn(open), {
			layer: this.#session.coder.layer,
			trail: this.#session.trail.stopsIn(open),
		});
		this.#trees.set(open, tree);
		return tree;
	}

	dispose(): void {
		this.quoted.dispose();
		this.#changed.dispose();
	}
}

/** The words that a line leads to, where it leads to words. */
function placeOf({ corpus }: OpenCorpus, target: TreeTarget): Destination | undefined {
	switch (target.kind) {
		case 'note':
			return passageOf(corpus, target.note);
		case 'stop':
			return placeOfStop(corpus, target);
		case 'statement':
		case 'quotation': {
			const path = corpus.article(target.article)?.path;
			const { article, start, end } = target;
			return path === undefined ? undefined : { article, path, span: { start, end } };
		}
		default:
			return undefined;
	}
}

/** Where a note's words are lost, what its sidecar says. */
function sidecarOf({ corpus }: OpenCorpus, target: TreeTarget): Place | undefined {
	if (target.kind !== 'note') return undefined;
	return definitionOf(corpus, { kind: 'note', note: target.note, span: { start: 0, end: 0 } })[0];
}

function isTrail(node: TreeNode): boolean {
	return node.kind === 'item' && node.item.target.kind === 'group' && node.item.target.group === 'trail';
}

function isQuoted(node: TreeNode): boolean {
	return node.kind === 'item' && node.item.target.kind === 'group' && node.item.target.group === 'quoted';
}

function iconOf({ corpus }: OpenCorpus, speaker: SpeakerKey): string {
	if (speaker.startsWith('unnamed:document')) return 'file';
	if (speaker.startsWith('unnamed:')) return 'question';
	const kind = speaker.startsWith('source:') ? corpus.source(speaker.slice('source:'.length))?.kind?.value : undefined;
	return { outlet: 'broadcast', person: 'person', body: 'organization', document: 'file' }[kind ?? 'person'];
}

/** By which `package.json` knows what can be done with an item. */
function contextOf({ corpus }: OpenCorpus, target: TreeTarget, done: boolean, view: View): string {
	switch (target.kind) {
		case 'group':
			return `group ${target.group}`;
		case 'note':
			return target.under === 'review' || target.under === 'questions' ? `note ${target.under}` : 'note';
		case 'claim':
			return corpus.claim(target.claim)?.draft === undefined ? 'claim' : 'claim draft';
		case 'article':
			return `article${done ? ' done' : ''}${draftsIn(corpus, target.article, view).length ? ' drafts' : ''}`;
		default:
			return target.kind;
	}
}
