import * as l10n from '@vscode/l10n';
import { day } from '../../../../wording/day';
import { figure } from '../../../../wording/figure';
import { stances, type Stance } from '../../../claims/facts';
import type { ClaimStatus, Position, Silence } from '../../../claims/status';
import type { ArticleName } from '../../claims/crossReferences';
import { grouped } from '../../wording/grouped';
import { lettersOf } from '../../wording/letters';
import { stanceLabel, statusLabel } from '../../wording/statusText';
import { seeArticle } from './claimSection';
import { sectionOf, theirs, type Block, type Line, type Piece, type Section, type Table } from './reportDocument';

/** A table of more cells than this is no overview, and no browser shows it without pain. */
const mostCells = 40_000;

/**
 * Claims against articles, a letter and a word in each cell. For one claim, a row for each article; where there would
 * be too many cells, how many articles say what of each claim.
 *
 * Claims are added one after the other, and of each no more is kept than its row needs: the articles that are silent on
 * the claims of a large corpus are tens of millions together.
 */
export class Matrix {
	readonly #claims: number;
	readonly #articles: readonly ArticleName[];
	readonly #letters = stanceLetters();
	/** Articles that at least one claim says something of. */
	readonly #met = new Set<string>();
	readonly #rows: Row[] = [];

	/** @param articles in the order of their columns. */
	constructor(claims: number, articles: readonly ArticleName[]) {
		this.#claims = claims;
		this.#articles = articles;
	}

	get #isTooLarge(): boolean {
		return this.#claims > 1 && this.#claims * this.#articles.length > mostCells;
	}

	add({ id, text, status, said, silence: { silent, unread } }: ClaimInMatrix): void {
		const head: Line[] = [
			[{ kind: 'see', section: sectionOf('claim', id), line: [theirs(text)] }],
			[statusInWords(status)],
		];
		if (this.#isTooLarge) {
			const counts = [...stances.map(stance => saying(said, stance)), silent.length, unread.length];
			this.#rows.push({ head, cells: counts.map((count): Line => [figure(count)]) });
			return;
		}
		const quiet = new Map([
			...silent.map(id => [id, l10n.t('silent')] as const),
			...unread.map(id => [id, l10n.t('not read')] as const),
		]);
		for (const id of [...said.keys(), ...quiet.keys()]) this.#met.add(id);
		const cells = this.#articles.map(({ id }) => this.#cell(said.get(id) ?? [], quiet.get(id)));
		this.#rows.push({ head, cells });
	}

	section(): Section {
		const isEmpty = !this.#rows.length || !(this.#met.size || this.#isTooLarge);
		const nothing: Block = { kind: 'paragraph', line: [l10n.t('Nobody has marked a passage for a claim yet.')] };
		return {
			id: 'matrix',
			title: [l10n.t('Who says what: the matrix')],
			listed: true,
			blocks: isEmpty
				? [nothing]
				: this.#isTooLarge
					? [this.#whyCounts(), this.#counts()]
					: [this.#legend(), this.#table()],
			sections: [],
		};
	}

	#legend(): Block {
		const letters = stances.flatMap((stance): Piece[] => [...this.#letterAndWord(stance), '; ']);
		return {
			kind: 'paragraph',
			line: [
				...letters,
				l10n.t(
					'silent: read to the end and says nothing on it; not read: not read to the end, so nobody knows; an empty cell: nothing was to be expected.',
				),
			],
		};
	}

	#table(): Table {
		const shown = this.#articles.flatMap((article, column) => (this.#met.has(article.id) ? [{ article, column }] : []));
		const [only] = this.#rows;
		if (only && this.#claims === 1)
			return tableOf(
				l10n.t('What each article says of the claim'),
				[[l10n.t('Article')], [l10n.t('What it says')]],
				shown.map(({ article, column }) => [seeArticle(article), only.cells[column] ?? []]),
			);
		return tableOf(
			l10n.t('What each article says of each claim'),
			[
				...claimAndStatus(),
				...shown.map(({ article }): Line => [
					{ kind: 'see', section: sectionOf('article', article.id), line: [theirs(inShort(article))] },
				]),
			],
			this.#rows.map(({ head, cells }) => [...head, ...shown.map(({ column }) => cells[column] ?? [])]),
		);
	}

	#whyCounts(): Block {
		return {
			kind: 'paragraph',
			line: [
				l10n.t(
					'A table of {0} claims and {1} articles would be too large to read: here is how many articles say what of each claim. A report on one claim has all of them.',
					figure(this.#claims),
					figure(this.#articles.length),
				),
			],
		};
	}

	#counts(): Table {
		return tableOf(
			l10n.t('How many articles say what of each claim'),
			[
				...claimAndStatus(),
				...stances.map((stance): Line => [stanceLabel(stance)]),
				[l10n.t('silent')],
				[l10n.t('not read')],
			],
			this.#rows.map(({ head, cells }) => [...head, ...cells]),
		);
	}

	/** What no longer stands counts for nothing: beside it, an article may well be silent. */
	#cell(said: readonly Position[], quiet: string | undefined): Line {
		const inTurn = stances.flatMap(stance => said.filter(position => position.stance === stance));
		const alike = grouped(inTurn, ({ stance, value, live }) => `${stance} ${live} ${value ?? ''}`);
		const each = [...alike.values()].map((same): Line => {
			const { stance, value, live } = same[0]!;
			return [
				...this.#letterAndWord(stance),
				...(value === null ? [] : [' ', theirs(value)]),
				...(same.length > 1 ? [` (${figure(same.length)}×)`] : []),
				...(live ? [] : [` (${l10n.t('evidence altered')})`]),
			];
		});
		const all = quiet === undefined || said.some(({ live }) => live) ? each : [...each, [quiet]];
		return all.flatMap((line, index) => (index ? ['; ', ...line] : line));
	}

	#letterAndWord(stance: Stance): Piece[] {
		return [{ kind: 'letter', text: this.#letters[stance] }, ' ', stanceLabel(stance)];
	}
}

interface Row {
	/** The claim, which names the row, and its status. */
	readonly head: readonly Line[];
	/** One for each article, or one for each count. */
	readonly cells: readonly Line[];
}

/** What a row is made of. */
export interface ClaimInMatrix {
	readonly id: string;
	readonly text: string;
	readonly status: Pick<ClaimStatus, 'status' | 'evidence'>;
	/** The positions on it, by the id of their article. */
	readonly said: ReadonlyMap<string, readonly Position[]>;
	readonly silence: Silence;
}

function saying(said: ReadonlyMap<string, readonly Position[]>, stance: Stance): number {
	return [...said.values()].filter(here => here.some(each => each.stance === stance && each.live)).length;
}

function tableOf(caption: string, columns: readonly Line[], rows: Table['rows']): Table {
	return { kind: 'table', id: 'matrix-table', caption, columns, rows };
}

function claimAndStatus(): Line[] {
	return [[l10n.t('Claim')], [l10n.t('Status')]];
}

function statusInWords({ status, evidence }: ClaimInMatrix['status']): string {
	const label = statusLabel(status);
	return evidence === 'altered' ? `${label} · ${l10n.t('evidence altered')}` : label;
}

function stanceLetters(): Readonly<Record<Stance, string>> {
	const letters = lettersOf(stances.map(stanceLabel));
	const of = (stance: Stance): string => (letters[stances.indexOf(stance)] ?? '').toUpperCase();
	return {
		asserts: of('asserts'),
		denies: of('denies'),
		qualifies: of('qualifies'),
		questions: of('questions'),
		mentions: of('mentions'),
	};
}

/** What an article is cited by over a column: its outlet, else its title, and its day. */
function inShort({ outlet, title, published }: ArticleName): string {
	return published === undefined ? (outlet ?? title) : l10n.t('{0}, {1}', outlet ?? title, day(published));
}
