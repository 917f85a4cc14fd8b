import * as v from 'valibot';
import { text } from './text';

/** What stands in a view as long as there is nothing else to show. */
export const waiting = [
	/** Being worked out, and slow enough to say so. */
	v.object({ kind: v.literal('loading') }),
	/** One plain sentence; the log has the rest. */
	v.object({ kind: v.literal('error'), message: text }),
] as const;
