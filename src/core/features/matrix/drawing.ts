/** A picture as plain data: told in SVG here, painted on a canvas by the panel, and the same in both. Lengths are CSS pixels. */
export interface Drawing {
	/** What it shows, for those who cannot see it. */
	readonly title: string;
	readonly width: number;
	readonly height: number;
	/** Those that its words are written in, the best first, as CSS lists them. */
	readonly font: string;
	/** Later ones lie over earlier ones. */
	readonly shapes: readonly Shape[];
}

export type Shape =
	| {
			readonly kind: 'path';
			/** SVG path data. */
			readonly d: string;
			readonly fill?: string;
			readonly line?: string;
			/** How thick the line is. */
			readonly thick?: number;
			/** How long the strokes of a broken line are, and the gaps between them. */
			readonly dashes?: readonly number[];
	  }
	| {
			readonly kind: 'words';
			readonly text: string;
			/** Where the words stand, each place as x and y of their base line: the same words may stand in many. */
			readonly at: readonly number[];
			readonly size: number;
			readonly fill: string;
			readonly bold?: boolean;
			/** Which end of them stands there; the first one where nothing is said. */
			readonly anchor?: 'middle' | 'end';
			/** They run upwards. */
			readonly up?: boolean;
	  };

/** Fonts that a system has anyway: a picture that asks for another one would look different on each machine. */
export const drawnFont = "'Segoe UI', 'Helvetica Neue', 'Liberation Sans', Arial, sans-serif";

/** The drawing as the text of an SVG, the same for the same drawing byte for byte. It loads nothing and runs nothing. */
export function asSvg({ title, width, height, font, shapes }: Drawing): string {
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" font-family="${font}">`,
		`<title>${escaped(title)}</title>`,
		`<path d="M0 0H${width}V${height}H0Z" fill="#ffffff"/>`,
		...shapes.map(shape => (shape.kind === 'path' ? path(shape) : words(shape))),
		'</svg>\n',
	].join('\n');
}

function path({ d, fill, line, thick = 1, dashes }: Extract<Shape, { kind: 'path' }>): string {
	return `<path d="${escaped(d)}" fill="${escaped(fill ?? 'none')}"${
		line === undefined ? '' : ` stroke="${escaped(line)}" stroke-width="${thick}"`
	}${dashes ? ` stroke-dasharray="${dashes.join(' ')}"` : ''}/>`;
}

function words({ text, at, size, fill, bold, anchor, up }: Extract<Shape, { kind: 'words' }>): string {
	const look = `font-size="${size}" fill="${escaped(fill)}"${bold ? ' font-weight="bold"' : ''}${
		anchor ? ` text-anchor="${anchor}"` : ''
	}`;
	const lines: string[] = [];
	for (let i = 0; i + 1 < at.length; i += 2) {
		const [x, y] = [at[i]!, at[i + 1]!];
		const place = up ? `transform="translate(${x} ${y}) rotate(-90)"` : `x="${x}" y="${y}"`;
		lines.push(`<text ${place} ${look}>${escaped(text)}</text>`);
	}
	return lines.join('\n');
}

/** Text and attributes of XML, in which control characters and half letters may not stand at all. */
function escaped(text: string): string {
	return text
		.replace(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, ' ')
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;');
}
