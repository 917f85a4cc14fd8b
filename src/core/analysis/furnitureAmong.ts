import { goesHome, isListHead, menuLink, partsOfRow } from './furniture';
import type { PageLines } from './pageLines';

/**
 * Which blocks belong to the page: those that say so themselves, menus that stand one below the other, and
 * the items under a heading such as "Most read".
 *
 * @param first For each block, whether a blank line is before it.
 */
export function furnitureAmong(blocks: readonly string[], first: readonly boolean[], pageLines: PageLines): boolean[] {
	const furniture = blocks.map(block => pageLines.has(block));
	markEdges(blocks, furniture);
	markColumns(blocks, furniture);
	markLists(blocks, first, furniture, pageLines);
	// The paper's name, above the menu that leads to its front page.
	if (furniture[1] && !furniture[0] && isName(blocks[0]!) && goesHome(blocks[1]!)) furniture[0] = true;
	return furniture;
}

/** In any language: a row of links above all else or below it, unless rows beside it make it a table. */
function markEdges(blocks: readonly string[], furniture: boolean[]): void {
	const mark = (index: number, beside: number) => {
		const parts = partsOfRow(blocks[index]!);
		if (parts >= leastLinks && partsOfRow(blocks[beside]!) !== parts) furniture[index] = true;
	};
	const last = blocks.length - 1;
	// A page of nothing else is a list.
	if (last < 3) return;
	mark(0, 1);
	mark(last, last - 1);
}

/** Of which no article begins or ends with as many in a row. */
const leastLinks = 4;

/** A menu that lost its row: short lines, of which several are links that no article has. */
function markColumns(blocks: readonly string[], furniture: boolean[]): void {
	let column: { from: number; to: number; links: number; departments: number; known: number } | undefined;
	const close = () => {
		if (column) {
			const { from, to, links, departments, known } = column;
			const sure = links + departments + known;
			if (links >= 2 && sure >= 3 && 2 * sure >= to - from) {
				// The paper's name above its departments.
				const named = from === 1 && departments >= 2 && isName(blocks[0]!);
				furniture.fill(true, named ? 0 : from, to);
			}
		}
		column = undefined;
	};
	for (const [index, block] of blocks.entries()) {
		const link = menuLink(block);
		const known = furniture[index]!;
		if ((link === undefined && !known) || (column && index - column.to > longestGap)) close();
		// It begins and ends with a link: what is above or below may be the headline.
		if (known || link === 'link' || link === 'department') {
			column ??= { from: index, to: index, links: 0, departments: 0, known: 0 };
			column.to = index + 1;
			column[link === 'link' ? 'links' : link === 'department' ? 'departments' : 'known']++;
		}
	}
	close();
}

/** So many lines of a menu may be words that only this site has. */
const longestGap = 3;

/** What follows a heading such as "Most read", as long as it looks like headlines. */
function markLists(
	blocks: readonly string[],
	first: readonly boolean[],
	furniture: boolean[],
	pageLines: PageLines,
): void {
	for (let index = 0; index < blocks.length; index++) {
		if (!isListHead(blocks[index]!)) continue;
		const end = endOfList(blocks, first, index + 1, pageLines);
		furniture.fill(true, index, end);
		index = end - 1;
	}
}

/** Where a list ends: at the next blank line if it stands right below its heading, else where text begins. */
function endOfList(blocks: readonly string[], first: readonly boolean[], from: number, pageLines: PageLines): number {
	const last = Math.min(blocks.length, from + longestList);
	const apart = first[from];
	let end = from;
	for (; end < last && isItem(blocks[end]!); end++) {
		if (first[end] && !apart) return end;
	}
	// What stands right above text may be its heading.
	const headed = end > from && end < blocks.length && !pageLines.has(blocks[end]!) && !numbered.test(blocks[end - 1]!);
	return headed && (apart || !first[end]) ? end - 1 : end;
}

const longestList = 15;
const longestItem = 140;
const numbered = /^\d{1,2}[.)]?\s/;

/** A headline, perhaps with a number and a date. */
function isItem(block: string): boolean {
	if (block.length > longestItem || isListHead(block)) return false;
	return numbered.test(block) || !/[.:;,…!”"»]$/.test(block);
}

function isName(block: string): boolean {
	return block.length <= 50 && block.split(/\s+/).length <= 5 && !/[.?!:;,]$/.test(block);
}
