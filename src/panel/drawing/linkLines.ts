import { nothing, svg, type TemplateResult } from 'lit/html.js';

/**
 * How the line of a link is broken, so that types are told apart without colour; its label says the same in words.
 * Where a statement comes from is a whole line, `contradicts` the most restless. Lengths are pixels: line, gap, …
 */
const dashes: Readonly<Record<string, string>> = {
	cites: '',
	copies: '10 4',
	contradicts: '2 3',
	corroborates: '14 3 3 3',
	qualifies: '7 3 2 3 2 3',
	updates: '5 5',
	rewords: '1 5',
	shortens: '10 3 1 3',
	'same-event': '16 8',
	changed: '1 3',
	excludes: '4 2 4 8',
	// What belongs together anyway is joined by a whole line, without an arrow head.
	stance: '',
	holds: '',
	notes: '',
};

/** A type of the corpus's own: none of the nine, and its label tells which. */
const ownDash = '12 3 2 3 2 3 2 3';

/**
 * The `stroke-dasharray` of a type of link, or of another tie: `changed`, by which a holder comes to another position;
 * `excludes` between claims; of a passage to its claim, a holder to a passage, an article to the claims of its notes.
 */
export function dashOf(type: string): string {
	return Object.hasOwn(dashes, type) ? (dashes[type] ?? '') : ownDash;
}

export interface LinkLine {
	/** As in the file: it chooses the dashes. */
	readonly type: string;
	/** The `d` of the line's path; a link that has a direction leads from its beginning to its end. */
	readonly path: string;
	/** Symmetric links have no arrow head. */
	readonly symmetric?: boolean;
	/** What it is called and where that stands; left out where so many labels would hide each other. */
	readonly label?: { readonly text: string; readonly x: number; readonly y: number } | undefined;
	/** Belongs to what the keyboard or the mouse is on. */
	readonly current?: boolean;
}

/**
 * The line of one link. For the eye only: whoever draws it also says it in the names of the two ends and in the
 * table. Its arrow head needs {@link arrowHeads} in the same drawing.
 */
export function linkLine({ type, path, symmetric = false, label, current = false }: LinkLine): TemplateResult {
	return svg`<g class="link-line" data-link=${type} ?data-current=${current} aria-hidden="true">
		<path
			d=${path}
			stroke-dasharray=${dashOf(type) || nothing}
			marker-end=${symmetric ? nothing : `url(#${current ? 'arrow-head-current' : 'arrow-head'})`}
		/>
		${label ? svg`<text x=${label.x} y=${label.y}>${label.text}</text>` : nothing}
	</g>`;
}

/** Put once into the drawing of a page that has link lines, wherever in the page those stand. */
export function arrowHeads(): TemplateResult {
	const head = (id: string): TemplateResult =>
		svg`<marker id=${id} viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8"
			markerUnits="userSpaceOnUse" orient="auto-start-reverse"><path d="M0 .5 8 4 0 7.5Z"/></marker>`;
	return svg`<defs>${head('arrow-head')}${head('arrow-head-current')}</defs>`;
}
