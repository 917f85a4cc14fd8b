import * as vscode from 'vscode';
import {
	CorpusTree,
	definitionOf,
	passageOf,
	type OpenCorpus,
	type StatusWord,
	type TreeItem,
	type TreeTarget,
} from '../../core/index';
import type { Session } from '../session';
import { rangeIn } from './problems';

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
/** Takes some ten milliseconds. */
const countedAtOnce = 8;

const groupIcons = { claims: 'law', sources: 'organization', review: 'eye', unmarked: 'quote' } as const;

/** Claims by status, sources, notes to review and statements without a note, as a tree in the side bar. */
export function registerTree(session: Session): vscode.TreeView<TreeNode> & vscode.Disposable {
	const provider = new CorpusTreeProvider(session);
	const view = vscode.window.createTreeView('lateral.corpus', {
		treeDataProvider: provider,
		showCollapseAll: true,
	});
	const subscription = session.onDidChange(() => provider.refresh());
	view.onDidChangeVisibility(() => provider.refresh());
	const dispose = view.dispose.bind(view);
	view.dispose = () => {
		subscription.dispose();
		provider.dispose();
		dispose();
	};
	return view;
}

class CorpusTreeProvider implements vscode.TreeDataProvider<TreeNode>, vscode.Disposable {
	readonly #session: Session;
	readonly #changed = new vscode.EventEmitter<TreeNode[] | undefined>();
	#trees = new Map<OpenCorpus, CorpusTree>();

	readonly onDidChangeTreeData = this.#changed.event;

	constructor(session: Session) {
		this.#session = session;
	}

	refresh(): void {
		this.#trees = new Map();
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
		const { target } = node.item;
		const items = this.#items(node.open, tree.children(target));
		if (target.kind === 'group' && target.group === 'unmarked') void this.#count(node.open, items);
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
		let counted: TreeNode[] = [];
		const tell = async () => {
			if (counted.length) this.#changed.fire(counted);
			counted = [];
			await new Promise<void>(resolve => void setTimeout(resolve, 0));
		};
		for (const node of listed.slice(0, mostCounted)) {
			const id = node.kind === 'item' && node.item.target.kind === 'article' ? node.item.target.article : '';
			const article = open.corpus.article(id);
			if (!article || readings.has(article, view)) continue;
			readings.of(article, view);
			counted.push(node);
			if (counted.length < countedAtOnce) continue;
			await tell();
			if (this.#trees !== trees) return; // They are listed, and counted, anew.
		}
		await tell();
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
			return item;
		}
		const { open } = node;
		const { target } = node.item;
		// What is told of an article may be more by now than when it was listed.
		const item = (target.kind === 'article' && this.#tree(open).article(target.article)) || node.item;
		const shown = new vscode.TreeItem(
			item.label,
			item.hasChildren ? vscode.TreeItemCollapsibleState.Collapsed : vscode.TreeItemCollapsibleState.None,
		);
		shown.id = `${open.folder} ${open.root} ${item.id}`;
		if (item.description !== undefined) shown.description = item.description;
		if (item.tooltip !== undefined) shown.tooltip = item.tooltip;
		shown.accessibilityInformation = { label: item.spoken };
		shown.contextValue = item.target.kind;
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
				return new vscode.ThemeIcon('file-text');
			case 'note':
				return new vscode.ThemeIcon('note');
			case 'quotation':
				return new vscode.ThemeIcon('quote');
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
					arguments: [{ claim: target.claim }],
				};
			case 'note': {
				const passage = passageOf(corpus, target.note);
				const [place] = passage
					? [passage]
					: definitionOf(corpus, { kind: 'note', note: target.note, span: { start: 0, end: 0 } });
				const file = place && corpus.file(place.path);
				return place && file && goTo(place.path, rangeIn(file, place.span));
			}
			case 'quotation': {
				const path = corpus.article(target.article)?.path;
				const file = path === undefined ? undefined : corpus.file(path);
				return file && goTo(file.path, rangeIn(file, target));
			}
			default:
				return undefined;
		}
	}

	#items(open: OpenCorpus, items: readonly TreeItem[]): TreeNode[] {
		return items.map(item => ({ kind: 'item', open, item }));
	}

	#tree(open: OpenCorpus): CorpusTree {
		const known = this.#trees.get(open);
		if (known) return known;
		const tree = new CorpusTree(open.corpus, this.#session.readings(open.corpus), this.#session.view);
		this.#trees.set(open, tree);
		return tree;
	}

	dispose(): void {
		this.#changed.dispose();
	}
}
