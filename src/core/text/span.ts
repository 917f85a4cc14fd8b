/** A stretch of a text in UTF-16 code units, `end` excluded. */
export interface Span {
	readonly start: number;
	readonly end: number;
}

/** Whether two spans share at least one code unit. Empty spans share none. */
export function overlaps(a: Span, b: Span): boolean {
	return a.start < b.end && b.start < a.end;
}

/** Whether `inner` lies wholly within `outer`; an equal span does. */
export function contains(outer: Span, inner: Span): boolean {
	return outer.start <= inner.start && inner.end <= outer.end;
}

/** Whether the offset is inside the span or at one of its ends, as a cursor is. */
export function touches(span: Span, offset: number): boolean {
	return span.start <= offset && offset <= span.end;
}

/** The smallest span that all of them lie in. They may be more than a function takes arguments. */
export function around(spans: readonly Span[]): Span {
	let start = Number.POSITIVE_INFINITY;
	let end = Number.NEGATIVE_INFINITY;
	for (const span of spans) {
		start = Math.min(start, span.start);
		end = Math.max(end, span.end);
	}
	return { start, end };
}
