import assert from 'node:assert/strict';
import type * as v from 'valibot';
import type { CrossReferences } from '../../src/core/features/crossReferences';
import type { crossReferences } from '../../src/protocol/crossReferences';

/**
 * Every leaf of a type as a line of text, such as `.claims[].sides[].holders[].role?:string`.
 * Lines compare exactly; the compiler takes two deeply nested types that differ for equal after a few levels.
 */
type Leaves<T> = T extends readonly (infer Item)[]
	? `[]${Leaves<Item>}`
	: T extends string
		? string extends T
			? ':string'
			: `=${T}`
		: T extends number
			? ':number'
			: T extends boolean
				? `=${T}`
				: {
						[Key in keyof T & string]-?: `.${Key}${object extends Pick<T, Key> ? '?' : ''}${Leaves<T[Key]>}`;
					}[keyof T & string];
type Core = Leaves<CrossReferences>;
type Schema = Leaves<v.InferOutput<typeof crossReferences>>;

suite('the schema of cross-references', () => {
	test('has every field of core’s type and no other: one left out would silently be dropped on the way', () => {
		const onlyInCore: [Exclude<Core, Schema>] extends [never] ? true : Exclude<Core, Schema> = true;
		const onlyInSchema: [Exclude<Schema, Core>] extends [never] ? true : Exclude<Schema, Core> = true;

		assert.deepEqual([onlyInCore, onlyInSchema], [true, true]);
	});
});
