import { attributions } from './attribution';
import { dates, figures, links } from './figures';
import { furniture, gluedFurniture } from './furniture';
import { page, pageParts } from './page';
import { quotationNames, quotations } from './quotations';
import type { Grammar, Rule } from './rule';

const include = (part: string): Rule => ({ include: `#${part}` });

/** The grammar of the language `news-article`; `npm run grammar` writes it to `syntaxes/`. */
export const newsArticle: Grammar = {
	name: 'News Article',
	scopeName: 'text.news-article',
	patterns: page,
	repository: {
		...pageParts,
		furniture: { patterns: furniture },
		prose: { patterns: [gluedFurniture, include('data'), include('quotations'), include('attributions')] },
		'headline-prose': { patterns: [include('data'), include('quotations')] },
		data: { patterns: [links, include('dates'), ...figures] },
		dates,
		attributions: { patterns: attributions },
		quotations: { patterns: quotationNames.map(name => include(name)) },
		...quotations,
	},
};
