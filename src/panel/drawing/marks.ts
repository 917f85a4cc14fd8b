import { svg, type TemplateResult } from 'lit/html.js';
import { stanceShapes } from '../glyphs';
import type { Side } from '../content';

/** A stance's shape in a drawing, with its middle at (x, y). Its colour is `--stance` of a `data-stance` around it. */
export function stanceMark(stance: Side['stance'], x: number, y: number, size = 16): TemplateResult {
	const scale = size / 16;
	return svg`<g class="stance-mark" transform="translate(${x - size / 2} ${y - size / 2}) scale(${scale})">
		<circle class="under" cx="8" cy="8" r="6.5"/>${stanceShapes[stance]}
	</g>`;
}

/**
 * Shows where the keyboard is: an outline around SVG is drawn around its box and cut off at edges, so marks carry a
 * ring of their own, which `drawing.css` shows while they have the focus (`.mark:focus-visible`).
 */
export function focusRing(x: number, y: number, width: number, height: number): TemplateResult {
	return svg`<rect class="focus-ring" x=${x - width / 2} y=${y - height / 2} width=${width} height=${height} rx="4"/>`;
}
