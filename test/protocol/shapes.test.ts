import assert from 'node:assert/strict';
import type * as v from 'valibot';
import type { CrossReferences } from '../../src/core/features/claims/crossReferences';
import type { ComparedArticles, ComparedPassages, QuotationVariants } from '../../src/core/features/compare/comparison';
import type { Drawing } from '../../src/core/features/matrix/drawing';
import type { MatrixTable, MatrixWindow } from '../../src/core/features/matrix/matrix';
import type { QuotedTable } from '../../src/core/features/speakers/quotedTable';
import type { comparedArticles, comparedPassages, quotationVariants } from '../../src/protocol/comparison';
import type { ClaimMap } from '../../src/core/features/map/claimMap';
import type { claimMap } from '../../src/protocol/claimMap';
import type { crossReferences } from '../../src/protocol/crossReferences';
import type { drawing, matrixTable, matrixWindow } from '../../src/protocol/matrix';
import type { CorpusFindings } from '../../src/core/features/claims/corpusSearch';
import type { findings } from '../../src/protocol/findings';
import type { quotedTable } from '../../src/protocol/quotedTable';

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
type Differing<Core, Schema> = Exclude<Leaves<Core>, Leaves<Schema>> | Exclude<Leaves<Schema>, Leaves<Core>>;
type Same<Core, Schema> = [Differing<Core, Schema>] extends [never] ? true : Differing<Core, Schema>;

suite('a schema of what core works out', () => {
	test('has every field of core’s type and no other: one left out would silently be dropped on the way', () => {
		const claims: Same<CrossReferences, v.InferOutput<typeof crossReferences>> = true;
		const map: Same<ClaimMap, v.InferOutput<typeof claimMap>> = true;
		const found: Same<CorpusFindings, v.InferOutput<typeof findings>> = true;
		const speakers: Same<QuotedTable, v.InferOutput<typeof quotedTable>> = true;
		const passages: Same<ComparedPassages, v.InferOutput<typeof comparedPassages>> = true;
		const variants: Same<QuotationVariants, v.InferOutput<typeof quotationVariants>> = true;
		const articles: Same<ComparedArticles, v.InferOutput<typeof comparedArticles>> = true;

		assert.ok(claims && found && map && speakers && passages && variants && articles);
	});

	test('has every field of the matrix', () => {
		const window: Same<MatrixWindow, v.InferOutput<typeof matrixWindow>> = true;
		const table: Same<MatrixTable, v.InferOutput<typeof matrixTable>> = true;
		const picture: Same<Drawing, v.InferOutput<typeof drawing>> = true;

		assert.deepEqual([window, table, picture], [true, true, true]);
	});
});
