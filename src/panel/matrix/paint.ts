import { drawing } from '../../protocol/matrix';
import { readMessage } from '../../protocol/readMessage';
import type { ToPanel } from '../../protocol/toPanel';

type Drawing = Extract<ToPanel, { kind: 'paint' }>['drawing'];

/** What a browser still makes a canvas of. */
const longestSide = 16_000;
const mostDots = 30_000_000;

/**
 * A drawing as a PNG, in base 64: painted stroke by stroke, so that the page need not be allowed to load images. It
 * has two dots to each pixel where there is room for them.
 *
 * @returns `null` where it is none, or too large for a canvas.
 */
export function paint(given: unknown): string | null {
	const fit = readMessage(drawing, given);
	if (!fit) return null;
	const { width, height, font, shapes } = fit;
	const scale = Math.min(2, longestSide / Math.max(width, height), Math.sqrt(mostDots / (width * height)));
	const canvas = document.createElement('canvas');
	canvas.width = Math.floor(width * scale);
	canvas.height = Math.floor(height * scale);
	const context = canvas.getContext('2d');
	if (!context || scale < 0.5) return null;
	context.scale(scale, scale);
	context.fillStyle = '#ffffff';
	context.fillRect(0, 0, width, height);
	for (const shape of shapes)
		if (shape.kind === 'path') path(context, shape);
		else words(context, shape, font);
	const url = canvas.toDataURL('image/png');
	// An engine that is out of memory gives an empty one.
	return url.startsWith('data:image/png;base64,') ? url.slice(url.indexOf(',') + 1) : null;
}

type Shape<Kind> = Extract<Drawing['shapes'][number], { kind: Kind }>;

function path(context: CanvasRenderingContext2D, { d, fill, line, thick = 1, dashes = [] }: Shape<'path'>): void {
	const outline = new Path2D(d);
	if (fill !== undefined) {
		context.fillStyle = fill;
		// oxlint-disable-next-line unicorn/no-array-fill-with-reference-type -- a canvas is filled here, no array
		context.fill(outline);
	}
	if (line === undefined) return;
	context.strokeStyle = line;
	context.lineWidth = thick;
	context.setLineDash([...dashes]);
	context.stroke(outline);
}

function words(context: CanvasRenderingContext2D, shape: Shape<'words'>, font: string): void {
	const { text, at, size, fill, bold, anchor, up } = shape;
	context.font = `${bold ? 'bold ' : ''}${size}px ${font}`;
	context.fillStyle = fill;
	context.textAlign = anchor === 'middle' ? 'center' : anchor === 'end' ? 'right' : 'left';
	for (let i = 0; i + 1 < at.length; i += 2) {
		context.save();
		context.translate(at[i] ?? 0, at[i + 1] ?? 0);
		if (up) context.rotate(-Math.PI / 2);
		context.fillText(text, 0, 0);
		context.restore();
	}
}
