import * as v from 'valibot';
import { key, text } from './text';

/** An article as people know it: core's ArticleName. */
export const articleName = v.object({
	id: key,
	title: text,
	outlet: v.exactOptional(text),
	published: v.exactOptional(text),
	lang: v.exactOptional(text),
});
