import { sentences } from '../../src/core/text/sentences';
import { changeClasses, classedEdits, confusionOf } from '../../test/anchoring/classedEdits';
import { Chance } from '../../test/support/chance';
import { table } from './table';

/** As what changes are told of which the class is known, in how many of a hundred. */
export function printChangeClasses(texts: readonly string[], seed: number): void {
	const all = texts.flatMap(text =>
		sentences(text).map(({ start, end }) => text.slice(start, end).replace(/\s+/g, ' ')),
	);
	const confused = confusionOf(classedEdits(all, 200, new Chance(seed)));
	const columns = [...changeClasses, 'several'];
	const rows = [...confused].map(([kind, row]) => {
		const made = [...row.values()].reduce((sum, count) => sum + count, 0);
		const shares = columns.map(told => (row.has(told) ? ((100 * (row.get(told) ?? 0)) / made).toFixed(1) : ''));
		return [kind, String(made), ...shares];
	});
	console.log(`\nChanges of known class, told as\n\n${table(['made as', 'changes', ...columns], rows)}`);
}
