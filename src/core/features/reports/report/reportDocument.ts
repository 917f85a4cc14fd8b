import type { Run } from '../../claims/crossReferences';

/**
 * A report as plain data: sections of paragraphs, lists and tables, which is all that a writer needs to know.
 *
 * A string is a sentence of ours; what comes from a file stands in a piece of its own, with its language, so that it is
 * broken and spoken as what it is. Neither is ever markup: a writer escapes both, and makes nothing but what `kind` says.
 */
export interface ReportDocument {
	/** BCP 47, of our own sentences. */
	readonly language: string;
	readonly direction: 'ltr' | 'rtl';
	readonly title: Line;
	readonly lead: readonly Line[];
	readonly sections: readonly (Section | LaterSection)[];
	/** What made it: “Lateral 0.1.0”. */
	readonly madeBy: string;
}

/** What the rest of a report knows of a section. */
export interface SectionHead {
	/** Unique in the report, of letters, digits, `-` and `_`: an address that stays as long as its thing does. */
	readonly id: string;
	readonly title: Line;
	/** Whether the list of contents names it. */
	readonly listed: boolean;
}

export interface SectionBody {
	readonly blocks: readonly Block[];
	readonly sections: readonly (Section | LaterSection)[];
}

export interface Section extends SectionHead, SectionBody {}

/**
 * A section that is made when it is written and not kept, for all of them would fill the memory: there may be thousands.
 * Nothing leads into it but to its head.
 */
export interface LaterSection extends SectionHead {
	readonly make: () => SectionBody;
}

export type Block =
	| { readonly kind: 'paragraph'; readonly line: Line }
	/** What the reader must know before believing what stands beside it. */
	| { readonly kind: 'warning'; readonly line: Line }
	| Quotation
	| { readonly kind: 'list'; readonly items: readonly Line[] }
	| { readonly kind: 'facts'; readonly facts: readonly Fact[] }
	/** Things of several blocks each, in an order that counts. */
	| { readonly kind: 'entries'; readonly entries: readonly (readonly Block[])[] }
	| Table;

/** Words of an article, with what they are to be seen in. */
export interface Quotation {
	readonly kind: 'quotation';
	readonly runs: readonly Run[];
	readonly language: string | undefined;
}

export interface Fact {
	readonly name: string;
	readonly values: readonly Line[];
}

/** The first cell of each row names the row, those of `columns` the columns. */
export interface Table {
	readonly kind: 'table';
	readonly id: string;
	readonly caption: string;
	readonly columns: readonly Line[];
	readonly rows: readonly (readonly Line[])[];
}

export type Line = readonly Piece[];

export type Piece =
	| string
	| { readonly kind: 'theirs'; readonly text: string; readonly language: string | undefined }
	/** Leads to the section with this id. */
	| { readonly kind: 'see'; readonly section: string; readonly line: Line }
	/** A web address from a file; `isWebAddress` holds of it. */
	| { readonly kind: 'address'; readonly url: string }
	/** A hash or an id: letter for letter. */
	| { readonly kind: 'code'; readonly text: string }
	/** A letter that stands for a word beside it. */
	| { readonly kind: 'letter'; readonly text: string };

/** All sections that a report can lead to, each before those in it. */
export function* headsIn(sections: readonly (Section | LaterSection)[]): Generator<SectionHead> {
	for (const section of sections) {
		yield section;
		if ('sections' in section) yield* headsIn(section.sections);
	}
}

export function bodyOf(section: Section | LaterSection): SectionBody {
	return 'make' in section ? section.make() : section;
}

/** Words of a file, as a piece of a line. */
export function theirs(text: string, language?: string): Piece {
	return { kind: 'theirs', text, language };
}

/** An address that may be followed: of the web, and with nothing in it that could end a link early. */
export function isWebAddress(url: string): boolean {
	return /^https?:\/\/[^\s<>"'`\\^{}|\p{Cc}]+$/iu.test(url);
}

/** A web address as one to follow, anything else as the words that it is. */
export function address(url: string): Piece {
	return isWebAddress(url) ? { kind: 'address', url } : theirs(url);
}

/** The id of the section on a thing: the same in every report, and no two things have one. */
export function sectionOf(kind: 'claim' | 'article' | 'source', id: string): string {
	return `${kind}-${id.replace(/[^a-z0-9-]/gu, character => `_${character.codePointAt(0)!.toString(16)}_`)}`;
}

/** A hash or an id, as a line of its own. */
export function code(text: string): Line {
	return [{ kind: 'code', text }];
}

/** A fact with its values; none where there are none. */
export function fact(name: string, ...values: readonly Line[]): Fact[] {
	return values.length ? [{ name, values }] : [];
}

/** A fact in the words of a file; none where the file does not say it. */
export function given(name: string, text: string | undefined): Fact[] {
	return text === undefined ? [] : fact(name, [theirs(text)]);
}
