import { html, nothing, type TemplateResult } from 'lit/html.js';
import { day } from '../wording/day';
import type { Article } from './content';

/** "Halvard Newswire · Jan 18, 2023"; the title where there is no outlet, and in the tooltip otherwise. */
export function articleLabel(article: Article): TemplateResult {
	return html`<bdi title=${article.outlet ? article.title : nothing}>${article.outlet ?? article.title}</bdi>${
			article.published ? html` · <time datetime=${article.published}>${day(article.published)}</time>` : nothing
		}`;
}
