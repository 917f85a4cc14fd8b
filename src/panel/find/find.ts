import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { live } from 'lit/directives/live.js';
import type { Tab } from '../../protocol/tab';
import type { ToExtension } from '../../protocol/toExtension';
import type { Findings } from '../../protocol/toPanel';
import { counted } from '../../wording/counted';
import { icon, statusIcon } from '../glyphs';
import { articleInShort, countOfNotes, languageOf, quoted } from '../words';

/** What a search asks of the frame around it. */
export interface FindFrame {
	tell(message: ToExtension): void;
	changed(): void;
	say(words: string): void;
	/** Shows what was found in its tab, with the keyboard on it; `seek` is what to look for there. */
	go(tab: Tab, seek: string, claim?: string): void;
	/** The reader has had enough of it. */
	close(): void;
}

/** A pause in typing. */
const rest = 80;

interface Option {
	readonly id: string;
	readonly view: TemplateResult;
	/** @param open to the words in the article, rather than to what the panel says of them. */
	readonly go: (open: boolean) => void;
}

interface Group {
	readonly id: string;
	readonly title: string;
	readonly options: readonly Option[];
}

/**
 * A search through the claims, words and speakers of the corpus, in the place of the view. The keyboard stays in the
 * field; arrows go through what was found, Enter goes there.
 */
export class Find {
	readonly #frame: FindFrame;
	#typed = '';
	#findings: Findings | undefined;
	#active = 0;
	#waiting: ReturnType<typeof setTimeout> | undefined;

	constructor(frame: FindFrame) {
		this.#frame = frame;
	}

	/** An answer to what is no longer typed says nothing. */
	take(query: string, findings: Findings): void {
		if (query !== this.#typed) return;
		this.#findings = findings;
		this.#active = 0;
		this.#frame.changed();
		this.#frame.say(inShort(findings));
	}

	focus(root: HTMLElement): void {
		root.querySelector<HTMLInputElement>('.find input')?.select();
	}

	/** Looks for this, which stands in the field from now on, once the typing rests. */
	type(typed: string): void {
		this.#typed = typed;
		if (typed.trim() === '') this.#findings = undefined;
		clearTimeout(this.#waiting);
		this.#waiting = setTimeout(() => typed.trim() && this.#frame.tell({ kind: 'find', query: typed }), rest);
		this.#frame.changed();
	}

	/** @returns whether the key was meant for the search. */
	onKey(event: KeyboardEvent): boolean {
		const options = this.#options();
		switch (event.key) {
			case 'ArrowDown':
				return this.#activate((this.#active + 1) % Math.max(1, options.length));
			case 'ArrowUp':
				return this.#activate((this.#active || options.length) - 1);
			case 'Enter':
				if (!options[this.#active]) return false;
				options[this.#active]?.go(event.ctrlKey || event.metaKey);
				return true;
			case 'Escape':
				this.#frame.close();
				return true;
			default:
				return false;
		}
	}

	view(): TemplateResult {
		const groups = this.#groups().filter(({ options }) => options.length);
		const active = this.#options()[this.#active]?.id;
		const name = l10n.t('Find claims, words and speakers');
		return html`<div class="find" role="search">
			<h1 class="unseen" tabindex="-1">${l10n.t('Find')}</h1>
			<div class="tools">
				<input
					type="text"
					role="combobox"
					aria-label=${name}
					placeholder=${name}
					aria-expanded=${groups.length > 0}
					aria-controls=${groups.length ? 'found' : nothing}
					aria-autocomplete="list"
					aria-activedescendant=${active ?? nothing}
					maxlength="200"
					spellcheck="false"
					.value=${live(this.#typed)}
					@input=${(event: Event) => this.type(event.target instanceof HTMLInputElement ? event.target.value : '')}
				/>
				<button
					class="icon-button"
					aria-label=${l10n.t('Close the search')}
					title=${l10n.t('Close the search (Escape)')}
					@click=${() => this.#frame.close()}
				>
					${icon('close')}
				</button>
			</div>
			${groups.length ? this.#list(groups, active) : html`<p class="muted">${this.#nothingYet()}</p>`}
		</div>`;
	}

	#list(groups: readonly Group[], active: string | undefined): TemplateResult {
		return html`<div id="found" role="listbox" aria-label=${l10n.t('Found')}>
			${groups.map(
				({ id, title, options }) =>
					html`<div role="group" aria-labelledby="found-${id}">
						<p id="found-${id}" class="group" role="presentation">${title}</p>
						${options.map(
							option =>
								html`<div
									class="row"
									id=${option.id}
									role="option"
									aria-selected=${option.id === active}
									@click=${(event: MouseEvent) => option.go(event.ctrlKey || event.metaKey)}
								>
									${option.view}
								</div>`,
						)}
					</div>`,
			)}
		</div>`;
	}

	#nothingYet(): string {
		if (this.#typed.trim() === '') return l10n.t('Type a few letters. They need not be spelled right.');
		return this.#findings ? l10n.t('Nothing resembles “{0}”.', this.#typed) : '';
	}

	#activate(index: number): boolean {
		this.#active = index;
		this.#frame.changed();
		document.getElementById(this.#options()[index]?.id ?? '')?.scrollIntoView({ block: 'nearest' });
		return true;
	}

	#options(): Option[] {
		return this.#groups().flatMap(({ options }) => options);
	}

	#groups(): Group[] {
		const { claims = [], passages = [], speakers = [] } = this.#findings ?? {};
		return [
			{ id: 'claims', title: l10n.t('Claims'), options: claims.map((claim, index) => this.#claim(claim, index)) },
			{ id: 'passages', title: l10n.t('Words'), options: passages.map((found, index) => this.#passage(found, index)) },
			{
				id: 'speakers',
				title: l10n.t('Speakers'),
				options: speakers.map((found, index) => this.#speaker(found, index)),
			},
		];
	}

	#claim({ id, text, status }: Findings['claims'][number], index: number): Option {
		return {
			id: `found-claim-${index}`,
			view: html`${icon(statusIcon[status.word])}<span class="text" dir="auto">${text}</span>
				<span class="muted">${status.label}</span>`,
			go: () => this.#frame.go('claim', '', id),
		};
	}

	/** Words that no claim is on have nothing but their passage. */
	#passage({ note, words, article, holder, claim }: Findings['passages'][number], index: number): Option {
		return {
			id: `found-passage-${index}`,
			view: html`${icon('quote')}<span class="text"
					><span dir="auto" lang=${languageOf(article) ?? nothing}>${quoted(words)}</span>
					<span class="muted"><bdi>${holder}</bdi> · <bdi>${articleInShort(article)}</bdi></span></span
				>`,
			go: open => {
				if (open || claim === undefined) this.#frame.tell({ kind: 'open', note, beside: false });
				else this.#frame.go('claim', note, claim);
			},
		};
	}

	#speaker({ name, role, notes }: Findings['speakers'][number], index: number): Option {
		return {
			id: `found-speaker-${index}`,
			view: html`${icon('person')}<span class="text"><bdi>${name}</bdi> <span class="muted">${role ?? ''}</span></span>
				<span class="muted">${countOfNotes(notes)}</span>`,
			go: () => this.#frame.go('quoted', name),
		};
	}
}

function inShort({ claims, passages, speakers }: Findings): string {
	const found = claims.length + passages.length + speakers.length;
	if (!found) return l10n.t('Nothing found');
	return counted(found, l10n.t('{0} place found'), l10n.t('{0} places found'));
}
