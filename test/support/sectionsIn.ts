import { bodyOf, type LaterSection, type Section } from '../../src/core/features/reports/report/reportDocument';

/** All sections of a report as they are written, each before those in it. */
export function* sectionsIn(sections: readonly (Section | LaterSection)[]): Generator<Section> {
	for (const head of sections) {
		const section = { id: head.id, title: head.title, listed: head.listed, ...bodyOf(head) };
		yield section;
		yield* sectionsIn(section.sections);
	}
}
