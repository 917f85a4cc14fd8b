import * as v from 'valibot';
import type { CorpusFindings } from '../core/features/claims/corpusSearch';
import { articleName } from './articleName';
import { claimLine } from './crossReferences';
import { count, key, list, text } from './text';

/** What the reader typed to find something in the corpus by. */
export const query = v.pipe(v.string(), v.maxLength(200));

/** The shape of core's CorpusFindings. */
export const findings = v.object({
	claims: list(claimLine),
	passages: list(v.object({ note: key, words: text, article: articleName, holder: text, claim: v.exactOptional(key) })),
	speakers: list(v.object({ id: key, name: text, role: v.exactOptional(text), notes: count })),
}) satisfies v.GenericSchema<unknown, CorpusFindings>;
