import * as l10n from '@vscode/l10n';
import type { TemplateResult } from 'lit/html.js';
import { quotedView as quotedPicture, mostOpen, type QuotedMemory, quotedMemory } from '../../protocol/quotedTab';
import { readMessage } from '../../protocol/readMessage';
import type { ToExtension } from '../../protocol/toExtension';
import type { PanelView, QuotedView } from '../../protocol/toPanel';
import { figure } from '../../wording/figure';
import { outletColumns, speakerColumns } from './columns';
import type { Outlet, QuotedActions, Speaker, WhoIsQuoted } from './content';
import { Listing, type Column } from './listing';
import { quotedView } from './quotedView';
import { countOfOutlets, countOfSpeakers, countOfStatements } from '../counts';
import { insteadInShort } from '../emptyViews';
import { reachScrolls } from '../scrolls';
import type { Frame, TabContent } from '../tab';
import { articleInShort } from '../words';

/** So many rows are drawn at first and with each further step: thousands at once would be felt. */
const step = 200;

/** Who is quoted, in the article that is open or in the whole corpus: a table to sort, to filter and to open rows of. */
export class QuotedTab implements TabContent {
	readonly schema = quotedPicture;
	readonly #frame: Frame;
	readonly #actions: QuotedActions;
	#memory: QuotedMemory = {
		scope: 'article',
		by: 'speaker',
		open: [],
		sort: { by: 'words', descending: true },
		filter: '',
		scroll: 0,
	};
	#picture: QuotedView | undefined;
	/** The last picture stays while another one is worked out; this is how far that has come. */
	#coming: QuotedView['content'] | undefined;
	#drawn = step;
	/** The row or the statement that Tab comes to. */
	#current: string | undefined;

	/** @param memory what an earlier life of the page kept of this tab, if it did. */
	constructor(memory: unknown, frame: Frame) {
		this.#memory = readMessage(quotedMemory, memory) ?? this.#memory;
		this.#frame = frame;
		this.#actions = this.#makeActions();
	}

	get memory(): { quoted: QuotedMemory } {
		return { quoted: this.#memory };
	}

	get busy(): boolean {
		return this.#coming !== undefined || this.#table?.reading === true;
	}

	take(picture: PanelView): void {
		if (picture.tab !== 'quoted') return;
		const { content, scope, wanted } = picture;
		this.#remember({ scope, ...(wanted && { ...wanted, open: [...wanted.open] }) });
		if (content.kind === 'reading' && this.#coming?.kind !== 'reading')
			this.#frame.say(l10n.t('Reading articles. This can be stopped.'));
		const waiting = content.kind === 'loading' || content.kind === 'reading';
		this.#coming = waiting ? content : undefined;
		if (waiting && this.#table && this.#picture?.scope === scope) return;
		const before = this.subject;
		this.#picture = picture;
		if (before === undefined || this.subject === undefined || this.subject === before) return;
		this.#drawn = step;
		this.#remember({ scroll: 0 });
	}

	view(): TemplateResult {
		const { sort, filter } = this.#memory;
		return quotedView(
			{
				...this.#memory,
				content: this.#picture?.content ?? { kind: 'loading' },
				coming: this.#coming,
				speakers: this.#outlets ? [] : this.#speakers.rows(sort, filter),
				outlets: this.#outlets?.rows(sort, filter),
				drawn: this.#drawn,
				current: this.#current,
			},
			this.#actions,
		);
	}

	get subject(): string | undefined {
		const content = this.#picture?.content;
		if (!content || content.kind === 'loading' || content.kind === 'reading') return undefined;
		return content.kind === 'speakers' ? (content.article?.id ?? 'corpus') : content.kind;
	}

	get scroll(): number {
		return this.#memory.scroll;
	}

	set scroll(scroll: number) {
		this.#remember({ scroll });
	}

	get inShort(): string {
		const table = this.#table;
		if (!table?.speakers.length) return insteadInShort(this.#frame.root);
		const speakers = countOfSpeakers(table.speakers.length + table.more);
		return table.article
			? l10n.t('Who is quoted in {0}: {1}', articleInShort(table.article), speakers)
			: l10n.t('Who is quoted in the corpus: {0}', speakers);
	}

	get home(): HTMLElement | null {
		return this.#frame.root.querySelector<HTMLElement>('[data-row][tabindex="0"]');
	}

	/** A speaker of the corpus, by name. */
	seek(name: string): void {
		if (this.#memory.by !== 'speaker') this.#actions.group('speaker');
		this.#change({ filter: name });
		if (this.#memory.scope !== 'corpus') this.#ask({ scope: 'corpus', open: [] });
	}

	/** Escape empties the filter before it leads back to the article. */
	onKey(event: KeyboardEvent): boolean {
		if (event.key !== 'Escape' || !(event.target instanceof HTMLInputElement) || !this.#memory.filter) return false;
		this.#actions.filter('');
		return true;
	}

	settle(): void {
		reachScrolls(this.#frame.root);
	}

	get #table(): WhoIsQuoted | undefined {
		const content = this.#picture?.content;
		return content?.kind === 'speakers' ? content : undefined;
	}

	get #speakers(): Listing<Speaker> {
		const table = this.#table;
		const columns = table ? speakerColumns(this.#memory.scope, table.labels) : [];
		return new Listing(columns, table?.speakers ?? [], countOfSpeakers);
	}

	/** Where it is outlets that have rows, and they are there: speakers stay until then. */
	get #outlets(): Listing<Outlet> | undefined {
		const table = this.#table;
		if (!table?.outlets || this.#memory.by !== 'outlet') return undefined;
		return new Listing(outletColumns(table.labels), table.outlets, countOfOutlets);
	}

	get #listing(): Listing<Outlet> | Listing<Speaker> {
		return this.#outlets ?? this.#speakers;
	}

	#makeActions(): QuotedActions {
		const tell = (message: ToExtension): void => this.#frame.tell(message);
		return {
			scope: scope => {
				if (scope !== this.#memory.scope) this.#ask({ scope, open: [] });
			},
			group: by => {
				if (by === this.#memory.by) return;
				this.#change({ sort: { by: 'words', descending: true }, filter: '', by, open: [] });
				this.#ask({ scope: this.#memory.scope, open: [] });
			},
			read: on => tell({ kind: 'read', on }),
			sort: by => {
				const { sort } = this.#memory;
				const columns: readonly Pick<Column<never>, 'id' | 'title' | 'isFigure'>[] = this.#listing.columns;
				const column = columns.find(({ id }) => id === by);
				const descending = sort.by === by ? !sort.descending : column?.isFigure === true;
				this.#change({ sort: { by, descending } });
				this.#frame.say(
					descending
						? l10n.t('Sorted by {0}, descending', column?.title ?? by)
						: l10n.t('Sorted by {0}, ascending', column?.title ?? by),
				);
			},
			filter: filter => {
				this.#change({ filter });
				const { all, counted } = this.#listing;
				const { length } = this.#listing.rows(this.#memory.sort, filter);
				this.#frame.say(l10n.t('{0} of {1}', figure(length), counted(all.length)));
			},
			toggle: speaker => {
				const open = this.#toggled(speaker.key);
				this.#ask({ scope: this.#memory.scope, open });
				if (open.includes(speaker.key)) this.#frame.say(countOfStatements(speaker.statements));
			},
			// Whom it quotes most has come with its figures.
			toggleOutlet: ({ key, speakers }) => {
				const open = this.#toggled(key);
				this.#change({ open });
				if (open.includes(key)) this.#frame.say(countOfSpeakers(speakers));
			},
			seek: name => {
				this.seek(name);
				this.home?.focus();
			},
			open: ({ article, start, end }, beside) => tell({ kind: 'openPassage', article: article.id, start, end, beside }),
			visit: row => {
				if (row === this.#current) return;
				this.#current = row;
				this.#frame.changed();
			},
			more: () => {
				this.#drawn += step;
				this.#frame.changed();
			},
			copy: () => {
				const { sort, filter } = this.#memory;
				const listing = this.#listing;
				tell({ kind: 'copy', text: listing.tabbed(sort, filter) });
				const count = listing.counted(listing.rows(sort, filter).length);
				this.#frame.say(l10n.t('The table is on the clipboard: {0}', count));
			},
			do: what => tell({ kind: 'do', what }),
		};
	}

	/** The open rows, and this one too; without it, if it is one of them. */
	#toggled(key: string): string[] {
		const { open } = this.#memory;
		const others = open.filter(each => each !== key);
		return open.includes(key) ? others : [...others.slice(1 - mostOpen), key];
	}

	#ask(ask: Pick<QuotedMemory, 'scope' | 'open'>): void {
		this.#change(ask);
		this.#frame.tell({ kind: 'ask', ask: { tab: 'quoted', by: this.#memory.by, ...ask } });
	}

	/** Another order or another choice begins with its first rows. */
	#change(part: Partial<QuotedMemory>): void {
		if ('sort' in part || 'filter' in part) this.#drawn = step;
		this.#remember(part);
		this.#frame.changed();
	}

	#remember(part: Partial<QuotedMemory>): void {
		this.#memory = { ...this.#memory, ...part };
	}
}
