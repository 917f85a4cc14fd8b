import type { BlockKind } from './analysis';
import { furnitureWords, keyOf } from './furnitureWords';
import { furnitureAmong } from './furnitureAmong';
import type { PageLines } from './pageLines';

/**
 * What each block of an article is.
 *
 * @param blocks Their words, in the article's order.
 * @param first For each, whether a blank line is before it: lines right below each other belong together.
 */
export function kindsOf(blocks: readonly string[], first: readonly boolean[], pageLines: PageLines): BlockKind[] {
	const furniture = furnitureAmong(blocks, first, pageLines);
	const ofArticle: number[] = [];
	for (const index of blocks.keys()) {
		if (!furniture[index]) ofArticle.push(index);
	}
	const kinds: BlockKind[] = blocks.map(() => 'furniture');
	const head = new Head(pageLines);
	for (const [at, index] of ofArticle.entries()) {
		const next = ofArticle[at + 1];
		const kind = head.kindOf(blocks[index]!, {
			index: at,
			ofText: index,
			count: ofArticle.length,
			next: next === undefined ? undefined : blocks[next]!,
			below: !first[index] && ofArticle[at - 1] === index - 1,
			last: next !== index + 1 || first[next]!,
		});
		kinds[index] = kind ?? inBody(blocks[index]!);
	}
	return kinds;
}

/** Where a block stands among those that are no furniture. */
interface Place {
	readonly index: number;
	readonly ofText: number;
	readonly count: number;
	readonly next: string | undefined;
	/** Right below the block before, without a blank line. */
	readonly below: boolean;
	/** A blank line follows, or the end. */
	readonly last: boolean;
}

/** What stands above the first paragraph, read block by block. */
class Head {
	readonly #pageLines: PageLines;
	#left = longestHead;
	#headline = false;
	#before: BlockKind | undefined;

	constructor(pageLines: PageLines) {
		this.#pageLines = pageLines;
	}

	/** `undefined` where the text has begun. */
	kindOf(block: string, place: Place): BlockKind | undefined {
		if (this.#left === 0) return undefined;
		const kind = this.#kindOf(block, place);
		this.#left = kind === undefined && inBody(block) === 'paragraph' ? 0 : this.#left - 1;
		this.#before = kind;
		return kind;
	}

	#kindOf(block: string, { index, ofText, count, next, below, last }: Place): BlockKind | undefined {
		const words = block.split(/\s+/, 40).length;
		if (isByline(block, words)) return 'byline';
		if (ofText > 0 && isDate(block, words)) return 'dateline';
		// "Ana Kolt", with the date below.
		const above = this.#before === 'headline' || this.#before === 'standfirst';
		if (
			above &&
			words <= 4 &&
			isName(block, words) &&
			next !== undefined &&
			isDate(next, next.split(/\s+/, 40).length)
		) {
			return 'byline';
		}
		const beside = this.#before === 'byline' || this.#before === 'dateline';
		if (beside && isName(block, words)) {
			// The agency's name, between who wrote it and when, or closing these lines.
			if (next !== undefined && isDate(next, next.split(/\s+/, 40).length)) return 'byline';
			if (below && last) return 'byline';
		}
		if (!this.#headline) {
			if (index === 0 && next !== undefined && isLabel(block) && this.#couldBeHeadline(next)) return 'section';
			if (index === 0 || this.#before === 'section') {
				if (count > 1 && this.#couldBeHeadline(block)) {
					this.#headline = true;
					return 'headline';
				}
			}
		}
		if (this.#before === 'headline' && block.length <= longestStandfirst && !/[.?!…:,]["”’]?$/.test(block)) {
			return 'standfirst';
		}
		return undefined;
	}

	#couldBeHeadline(block: string): boolean {
		return block.length <= longestHeadline && oneSentence(block) && !this.#pageLines.has(block);
	}
}

/** Label, headline, standfirst, byline, date and place take no more blocks. */
const longestHead = 6;
const longestHeadline = 250;
const longestStandfirst = 400;

const bylineStart =
	/^(?:by|von|par|piše|pišu|autor|autorka|пише|аутор|автор|reporting by|written by|translated(?: automatically)? (?:by|from)|preveo|prevela|prevod|перевод|превод|übersetzt von|traduit par|traduction)[:\s]+(?:the\s+)?\p{Lu}[^.!?]{1,80}$/iu;

function isByline(block: string, words: number): boolean {
	return words <= 12 && block.length <= 120 && bylineStart.test(block) && /^\S+\s+(?:\S+\s+){0,3}\p{Lu}/u.test(block);
}

const year = /\b(?:1[89]|20)\d\d\b|\b\d{1,2}[./]\s?\d{1,2}[./]/;
const time = /^\d{1,2}[:.]\d{2}(?:\s?(?:[ap]\.?m\.?|h|uhr|[A-Z]{2,4}))?$/iu;
const labelledDate =
	/^(?:(?:last )?(?:updated|published|posted|modified)|objavljeno|ažurirano|објављено|ажурирано|опубликовано|обновлено|veröffentlicht|aktualisiert|publié|mis à jour)(?:\s?:|\son|\sle|\sam)?\s(?!in\s|by\s)(?:\p{L}+[,.]?\s){0,2}\d/iu;

function isDate(block: string, words: number): boolean {
	if (words > 10 || block.length > 100 || /(?:[?!]|(?<!\d)\.)["”]?$/.test(block)) return false;
	return year.test(block) || time.test(block) || labelledDate.test(block);
}

/** "Halvard Newswire": each word that is not a small one has a capital. */
function isName(block: string, words: number): boolean {
	if (words > 6 || block.length > 60 || /[.?!:;,…"”»’)]$/.test(block)) return false;
	return block.split(/\s+/).every(word => /^[\p{Lu}\p{N}&|/–—-]/u.test(word) || word.length <= 3);
}

function isLabel(block: string): boolean {
	return block.length <= 40 && furnitureWords.labels.has(keyOf(block));
}

/** A headline may end with a full stop, and say something short after a colon or semicolon, but does not run on. */
function oneSentence(block: string): boolean {
	return !/\p{Ll}[.?!]["”’]?\s+["“‘]?\p{Lu}\p{Ll}*(?:\s+\p{Ll}+){2}/u.test(block);
}

function inBody(block: string): BlockKind {
	if (/^#{1,6}\s/.test(block)) return 'section';
	const words = block.split(/\s+/, 11).length;
	if (labelledDate.test(block) && isDate(block, words)) return 'furniture';
	if (words <= 9 && !/[.?!:;,…"”»’)]$/.test(block) && /^["“‘„«]?[\p{Lu}\p{N}]/u.test(block)) return 'section';
	return 'paragraph';
}
