import { anyOf, letters, lineEnd, list, phrases } from './regex';
import type { Rule } from './rule';
import { scopes } from './scopes';

/** Alone on their line. */
const alone = anyOf([
	...list(`advertisement advertising sponsored anzeige werbung publicité реклама reklama oglas оглас home menu search
		subscribe newsletter newsletters donate print share tweet comments cookies login register navigation`),
	...phrases(`sponsored content / skip to content / skip to main content / back to top / load more / show more /
		next article / previous article / log in / sign in / sign up / about us / contact us / privacy policy /
		cookie policy / terms of use / terms of service / all rights reserved / all rights reserved. / click here /
		copy link / related articles / related stories / related / read more / read also / also read / see also /
		read next / pročitajte i / pročitajte još / прочитајте и / читайте также / lesen sie auch / lire aussi /
		follow us / support us / join us`),
]);

/** Begin a line that leads away from the article, up to a colon or an arrow. */
const leads = anyOf(
	phrases(`read more / read also / also read / read next / see also / see more / watch / listen / more on this / related /
		related articles / recommended / lesen sie auch / mehr zum thema / lire aussi / à lire aussi / pročitajte i /
		pročitajte još / opširnije / прочитајте и / читайте также / по теме / tags / topics / filed under / photo / photos /
		image / picture / video / credit / foto / bild / фото / source photo`),
);

/** Ask the reader for something. */
const appeals = anyOf(
	phrases(`share this / tweet this / email this / print this / save this / share on / subscribe to / subscribe now /
		subscribe today / sign up for / sign up here / sign up to / sign up now / register for free / register now /
		log in to / follow us / join us / support our / support us / donate now / donate to / donate here /
		become a member / download our / download the app / click here / tap here / listen to this article /
		you may also like / photo by / photograph by / image by`),
);

/** Head a list of other articles: it is furniture down to the next blank line. */
const listHeads = anyOf(
	phrases(`most read / most popular / most viewed / most shared / trending / trending now / popular / latest news /
		top stories / editors' picks / editor's choice / recommended for you / related articles / related stories /
		you may also like / more from this section / najčitanije / najnovije / најчитаније / најновије /
		самое читаемое / meistgelesen / les plus lus`),
);

const item = `[${letters}\\p{N}&©’'-]{1,25}(?:\\s[${letters}\\p{N}&’'-]{1,25}){0,4}`;
/** Home | World | Balkans */
const menu = `${item}(?:\\s?[|·•›]\\s?${item}){2,12}[ \\t]{0,4}`;

/** A whole line that belongs to the page, without `^` and `$`. */
const line =
	`\\s{0,8}(?:(?i:${alone})[ \\t]{0,4}` +
	`|(?i:${leads})\\s?[:»›>→|–—].{0,200}` +
	`|(?i:${appeals})(?![${letters}]).{0,160}` +
	`|(?:©|\\([cC]\\)\\s?\\d|(?i:copyright)\\s(?:©|\\d|\\()|(?i:all\\srights\\sreserved)).{0,200}` +
	`|${menu}` +
	`|(?i:(?:the\\s)?(?:opinions|views)\\sexpressed\\s(?:in|here|by|on)\\s).{0,300}` +
	`|(?:[*_=~#•·—–-]\\s?){3,80}` +
	`|\\d{1,3}\\s(?:(?i:min|minute)(?:\\s|-)(?i:read)|(?i:comments?|shares?))[ \\t]{0,4})`;

/** Both are to be asked at the start of a line. */
export const isMenu = `(?=\\s{0,8}${menu}$)`;
export const isFurniture = `(?=${line}$)`;

export const furniture: readonly Rule[] = [
	{ name: scopes.furniture, begin: `^\\s{0,8}(?i:${listHeads})\\s?:?${lineEnd}`, while: '^(?=\\s*\\S)' },
	{ name: scopes.furniture, match: `^${line}$` },
];

/** Glued to the end of a sentence, as text copied from a page has it: "…he said.Read more: …". */
export const gluedFurniture: Rule = {
	name: scopes.furniture,
	match: `(?<=[.!?…”"’»])(?:(?i:advertisement)(?=\\s|$)|(?:${anyOf(
		phrases(`Read more / Read also / Also read / See also / Sign up / Subscribe / Click here / Follow us / Share this /
				Related / © / Most read / Photo`),
	)})(?![${letters}])|\\s(?i:${leads})\\s?[:»›>→]|\\s(?:DONATE|SUBSCRIBE|SIGN UP|READ MORE|ADVERTISEMENT)(?![${letters}])).{0,300}$`,
};
