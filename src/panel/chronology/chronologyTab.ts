import type { TemplateResult } from 'lit/html.js';
import {
	chronologyView as chronologyPicture,
	type ChronologyMemory,
	chronologyMemory,
} from '../../protocol/chronologyTab';
import { readMessage } from '../../protocol/readMessage';
import type { ToExtension } from '../../protocol/toExtension';
import type { ChronologyView, PanelView } from '../../protocol/toPanel';
import { togglesTable, turnByKey } from '../drawing/tableTwin';
import { insteadInShort } from '../emptyViews';
import { Pointing } from '../pointing';
import type { Frame, TabContent } from '../tab';
import { chronologyInShort } from './chronologyWords';
import { chronologyView } from './chronologyView';
import type { Chronology, ChronologyActions, Stretch } from './content';
import { neighbourMark } from './keys';

/** So many rows of the table are drawn at first and with each further step. */
const step = 200;

/** When who said what: on the claim that the panel speaks of, or on all claims of the corpus. */
export class ChronologyTab implements TabContent {
	readonly schema = chronologyPicture;
	readonly #frame: Frame;
	readonly #actions: ChronologyActions;
	readonly #pointing: Pointing;
	#memory: ChronologyMemory = {
		scope: 'claim',
		by: 'holder',
		shown: null,
		lane: null,
		about: null,
		asTable: false,
		stop: null,
		scroll: 0,
	};
	#picture: ChronologyView | undefined;
	/** Being worked out anew: the last picture stays until then. */
	#busy = false;
	#rows = step;
	#width = 0;
	#unit = 1;

	/** @param memory what an earlier life of the page kept of this tab, if it did. */
	constructor(memory: unknown, frame: Frame) {
		this.#memory = readMessage(chronologyMemory, memory) ?? this.#memory;
		this.#frame = frame;
		this.#pointing = new Pointing(frame, '[data-note]');
		this.#actions = this.#makeActions();
		this.#measure();
	}

	get memory(): { chronology: ChronologyMemory } {
		return { chronology: this.#memory };
	}

	get busy(): boolean {
		return this.#busy;
	}

	take(picture: PanelView): void {
		if (picture.tab !== 'chronology') return;
		const { scope, by, shown, lane, content } = picture;
		this.#busy = content.kind === 'loading' && this.#chronology !== undefined;
		this.#remember({ scope, by, shown, lane });
		if (this.#busy) return;
		const before = this.subject;
		this.#picture = picture;
		if (content.kind === 'chronology') this.#remember({ about: content.claim?.id ?? 'corpus' });
		if (before === undefined || before === this.subject) return;
		this.#rows = step;
		this.#remember({ stop: null, scroll: 0 });
	}

	view(): TemplateResult {
		return chronologyView(
			{
				...this.#memory,
				content: this.#picture?.content ?? { kind: 'loading' },
				current: this.#memory.stop ?? undefined,
				width: this.#width,
				unit: this.#unit,
				rows: this.#rows,
			},
			this.#actions,
		);
	}

	get subject(): string | undefined {
		const content = this.#picture?.content;
		if (!content || content.kind === 'loading') return undefined;
		return content.kind === 'chronology' ? (content.claim?.id ?? 'corpus') : content.kind;
	}

	get scroll(): number {
		return this.#memory.scroll;
	}

	set scroll(scroll: number) {
		this.#remember({ scroll });
	}

	get inShort(): string {
		const content = this.#chronology;
		return content?.total ? chronologyInShort(content) : insteadInShort(this.#frame.root);
	}

	get claim(): string | undefined {
		return this.#chronology?.claim?.id;
	}

	get home(): HTMLElement | null {
		return this.#frame.root.querySelector<HTMLElement>('[data-stop][tabindex="0"]');
	}

	onKey(event: KeyboardEvent): boolean {
		if (!this.#chronology?.total || event.altKey) return false;
		if (togglesTable(event)) {
			turnByKey(this.#frame.root, this, () => this.#actions.toggleTable());
			return true;
		}
		return this.#onMark(event) || this.#onZoom(event);
	}

	settle(shown: boolean): void {
		this.#pointing.settle(shown);
		if (!shown) return;
		const region = this.#frame.root.querySelector<HTMLElement>('.scrolls');
		if (region) region.tabIndex = region.scrollWidth > region.clientWidth ? 0 : -1;
		const before = `${this.#width} ${this.#unit}`;
		this.#measure();
		if (before !== `${this.#width} ${this.#unit}`) this.#frame.changed();
	}

	/** In the drawing: arrows lead along time and between lanes, Enter does what a click does. */
	#onMark(event: KeyboardEvent): boolean {
		const mark = event.target instanceof SVGElement ? event.target.closest<SVGElement>('.mark') : null;
		if (!mark) return false;
		if (event.key === 'Enter' || event.key === ' ') {
			mark.dispatchEvent(new MouseEvent('click', { ctrlKey: event.ctrlKey || event.metaKey, bubbles: true }));
			return true;
		}
		if (event.ctrlKey || event.metaKey || event.shiftKey) return false;
		const next = neighbourMark(this.#frame.root, mark, event.key);
		next?.focus();
		next?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
		return next !== undefined;
	}

	#onZoom(event: KeyboardEvent): boolean {
		if (event.ctrlKey || event.metaKey) return false;
		switch (event.key) {
			case '+':
			case '=':
				this.#actions.zoom('in');
				return true;
			case '-':
				this.#actions.zoom('out');
				return true;
			case '0':
				this.#actions.zoom('all');
				return true;
			case 'PageUp':
			case 'PageDown':
				if (this.#memory.shown === null) return false;
				this.#actions.move(event.key === 'PageUp' ? 'earlier' : 'later');
				return true;
			default:
				return false;
		}
	}

	get #chronology(): Chronology | undefined {
		const content = this.#picture?.content;
		return content?.kind === 'chronology' ? content : undefined;
	}

	#makeActions(): ChronologyActions {
		const tell = (message: ToExtension): void => this.#frame.tell(message);
		const want: ChronologyActions['want'] = part => {
			this.#remember(part);
			this.#rows = step;
			this.#frame.changed();
			const { scope, by, shown, lane } = this.#memory;
			tell({ kind: 'ask', ask: { tab: 'chronology', scope, by, shown, lane } });
		};
		return {
			want,
			choose: claim => this.#frame.turn('chronology', claim),
			openClaim: claim => this.#frame.turn('claim', claim),
			open: (note, beside) => tell({ kind: 'open', note, beside }),
			enter: ({ opens, time, lane }) => {
				if (!opens) return;
				// Into all that share a lane nobody can go: there only the time becomes shorter.
				const isShared = this.#chronology?.lanes.find(({ id }) => id === lane)?.kind === 'others';
				want({ shown: time ? inWholeDays(time) : null, ...(!isShared && { lane }) });
			},
			zoom: by => {
				const zoomed = this.#zoomed(by);
				if (zoomed) want(zoomed);
			},
			move: to => {
				const shown = this.#memory.shown;
				if (!shown) return;
				const length = (shown.to - shown.from) * (to === 'earlier' ? -1 : 1);
				want({ shown: { from: shown.from + length, to: shown.to + length } });
			},
			toggleTable: () => {
				this.#remember({ asTable: !this.#memory.asTable });
				this.#frame.changed();
			},
			visit: stop => {
				if (stop === this.#memory.stop) return;
				this.#remember({ stop });
				this.#frame.changed();
			},
			hover: note => this.#pointing.hover(note),
			more: () => {
				this.#rows += step;
				this.#frame.changed();
			},
			do: what => tell({ kind: 'do', what }),
		};
	}

	/** Half of what is shown, around what the keyboard is on; twice as much; or all. */
	#zoomed(by: 'in' | 'out' | 'all'): Partial<ChronologyMemory> | undefined {
		const { whole, shown, positions, crowds } = this.#chronology ?? {};
		if (by === 'all' || !whole || !shown) return { shown: null, lane: null };
		const length = shown.to - shown.from;
		if (by === 'in') {
			if (length <= 1) return undefined;
			const { stop } = this.#memory;
			const time =
				positions?.find(({ note }) => note === stop)?.time ?? crowds?.find(({ id }) => id === stop)?.time ?? shown;
			const middle = (time.from + time.to) / 2;
			const from = Math.max(shown.from, Math.min(middle - length / 4, shown.to - length / 2));
			return { shown: inWholeDays({ from, to: from + length / 2 }) };
		}
		const from = Math.max(whole.from, Math.floor(shown.from - length / 2));
		const to = Math.min(whole.to, Math.ceil(shown.to + length / 2));
		const isAll = from <= whole.from && to >= whole.to;
		if (!isAll) return { shown: { from, to } };
		return this.#memory.shown === null ? { lane: null } : { shown: null };
	}

	/** The drawing is as wide as the page, and as large as the reader's letters. */
	#measure(): void {
		const place = this.#frame.root.querySelector('.chronology-drawing') ?? this.#frame.root.querySelector('main');
		const padding = place?.matches('main') ? 40 : 0;
		this.#width = Math.max(220, Math.floor((place?.clientWidth ?? document.documentElement.clientWidth) - padding));
		const size = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
		this.#unit = Math.min(3, Math.max(0.75, (Number.isNaN(size) ? 13 : size) / 13));
	}

	#remember(part: Partial<ChronologyMemory>): void {
		this.#memory = { ...this.#memory, ...part };
	}
}

/** A moment is looked at within its day. */
function inWholeDays({ from, to }: Stretch): Stretch {
	const begin = Math.floor(from);
	return { from: begin, to: Math.max(Math.ceil(to), begin + 1) };
}
