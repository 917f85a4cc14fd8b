import { furnitureWords, keyOf } from './furnitureWords';

/**
 * Whether a line belongs to the page and not to the article: a row of links, an invitation to share, subscribe or read
 * on, a caption's credit, a copyright line, a notice about cookies.
 *
 * What is furniture is read by nobody further on, so a line is given to the article in doubt: words that a sentence
 * could begin with are not enough, and a line in which somebody says something stays.
 */
export function isFurniture(line: string): boolean {
	if (line.length > longestNotice) return false;
	if (!/[\p{L}\p{N}]/u.test(line)) return true;
	if (isMenuRow(line) || address.test(line)) return true;
	if (line.length <= longest && leadsAway(line)) return true;
	// Who says something is looked for last: few lines come so far.
	return !spoken.test(line) && invites(line) && !saying.test(line);
}

function invites(line: string): boolean {
	if (line.length <= longestAlone && furnitureWords.alone.has(keyOf(line))) return true;
	if (callAtEnd.test(line.slice(-longestCall)) && /\b(?:you|our|us)\b/i.test(line)) return true;
	if (line.length <= longest) {
		if (asks(line) || isCredit(line) || reserved.test(line.slice(-longestCall))) return true;
		if (shortNotices.some(notice => notice.test(line))) return true;
	}
	return notices.some(notice => notice.test(line));
}

/** Heads a list of other articles. */
export function isListHead(line: string): boolean {
	if (line.length > 40 || /[.?!]$/.test(line)) return false;
	return furnitureWords.listHeads.has(keyOf(line)) || /^(?:MORE (?:FROM|ON|IN) |More from \p{Lu})/u.test(line);
}

/** "Home | News | Sport", "Početna › Vesti › Region", "Share · Print": links beside each other. */
export function isMenuRow(line: string): boolean {
	if (line.length > longestMenu) return false;
	const first = anySeparator.test(line) ? separator.exec(line)?.[0].trim() : undefined;
	if (first === undefined) {
		if (line.length > longestAlone) return false;
		const words = line.split(/\s+/);
		return words.length >= 3 && words.length <= 12 && words.every(word => networks.test(word));
	}
	const parts = line.split(separator).filter(part => part !== '');
	if (parts.length < 2 || parts.some(part => part.length > longestLink || /[.?!]$/.test(part.replace('.', ''))))
		return false;
	const all = parts.map(keyOf);
	const links = all.filter((part, i) => furnitureWords.siteLinks.has(part) || parts[i]!.startsWith('©')).length;
	const departments = all.filter(part => furnitureWords.departments.has(part)).length;
	// The stroke and the hyphen part alternatives too ("and/or"): only the way home makes a menu of them.
	if (furnitureWords.home.has(all[0]!)) return true;
	if (/[>›]/.test(first) && furnitureWords.departments.has(all[0]!) && !/\p{N}/u.test(line)) return true;
	if (/[/>-]/.test(first)) return false;
	return links >= 2
		? 2 * (links + departments) >= parts.length
		: links + departments >= Math.max(3, 0.6 * parts.length);
}

/** How many short parts without figures a line has between strokes, dots or arrows: 0 for all that is no row. */
export function partsOfRow(line: string): number {
	if (line.length > longestMenu || /\p{N}/u.test(line)) return 0;
	const parts = line.split(/\s*[|·•›»]\s*/u);
	return parts.every(part => part !== '' && part.length <= longestLink && !/[.?!:;,]$/.test(part)) ? parts.length : 0;
}

/** Whether a line is one of the links of a menu that stands one below the other. */
export function menuLink(line: string): 'link' | 'department' | 'short' | undefined {
	if (line.length > longestLink || /[.?!:;,…"”»\d]$/.test(line)) return undefined;
	const key = keyOf(line);
	if (furnitureWords.siteLinks.has(key)) return 'link';
	if (furnitureWords.departments.has(key)) return 'department';
	// A third word, and it may be the headline between the menu and the buttons to share.
	return line.split(/\s+/, 3).length <= 2 ? 'short' : undefined;
}

/** Whether a row of links or a link goes to the front page. */
export function goesHome(line: string): boolean {
	return line.length <= longestMenu && line.split(separator).some(part => furnitureWords.home.has(keyOf(part)));
}

/** Where furniture begins that lost its line break: "…,” she said.Sign up here for our letter". */
export function gluedFurniture(text: string): number | undefined {
	for (const { index } of text.matchAll(sentenceMeetsCapital)) {
		glued.lastIndex = index + 1;
		if (glued.test(text) && isFurniture(text.slice(index + 1))) return index + 1;
	}
	return undefined;
}

/** Begins with a mark or a dash, as dialogue does. */
const spoken = /^["“„«'‘–—-]/;

const longestAlone = 50;
/** A line with one link or invitation is no longer. */
const longest = 250;
/** Nor is a notice about cookies or whose opinions these are. */
const longestNotice = 500;
const longestMenu = 400;
const longestLink = 32;

/** What a separator has in it; asked first, because it is found faster. */
const anySeparator = /[|·•›»→‧∙]|\s[/>–-]\s/;
const separator = /\s*[|·•›»→‧∙]\s*|\s+[/>–-]\s+/u;

/** Somebody says something: no page does, but a caption or an article that begins with "Follow us" might. */
const saying =
	/(?<!\p{L})(?:said|says|told|asked|added|wrote|argued|according to|rek(?:ao|la|li)|kaže|kažu|izjavi(?:o|la)|dodaje|рекао|рекла|каже|изјавио|изјавила|сказала?|заявила?|говорит|сообщила?|sagte|sagt|erklärte|a déclaré|a dit|selon|affirme)(?!\p{L})/iu;

const networks =
	/^(?:facebook|twitter|x|instagram|whatsapp|telegram|viber|linkedin|youtube|tiktok|reddit|pinterest|messenger|e-?mail|print|share|rss|copy|link)$/i;

/** An address, a handle or hashtags, and nothing else. */
const address =
	/^(?:https?:\/\/\S+|www\.\S+|[\w.+-]{1,64}@[\w-]{1,64}\.[\w.-]{1,64}|@\w{2,40}|#[\p{L}\p{N}_]+(?:\s+#[\p{L}\p{N}_]+)*|[a-z0-9-]{2,40}\.(?:com|org|net|info|co\.uk|rs|ru|de|fr|eu))$/u;

const beforeColon = /^[^\p{L}\p{N}“„«"]{0,4}(\p{L}[\p{L}\s’'-]{1,30}?)\s?[:»›>→]+\s*\S/u;

function leadsAway(line: string): boolean {
	const lead = beforeColon.exec(line)?.[1];
	if (lead === undefined || !furnitureWords.leads.has(keyOf(lead))) return false;
	// "Read: the law says so" is a teaser's lead only in a line that does not go on as a text does.
	return lead === lead.toUpperCase() || !/[.?!]["”]?\s+\p{Lu}.*[.]$/u.test(line);
}

function isCredit(line: string): boolean {
	const lead = /^(\p{L}[\p{L}\s]{1,25}?)\s?(?:[:©|/(]|\bby\s\p{Lu}|\bcourtesy\b)/u.exec(line)?.[1];
	if (lead !== undefined && furnitureWords.credits.has(keyOf(lead))) return true;
	return creditAtEnd.test(line.slice(-longestCredit));
}

const longestCredit = 90;
/** Closes a caption: "The bridge in May. (Photo: Ana Kolt)", "… | Photo: Ana Kolt / Varn Press". */
const creditAtEnd =
	/(?:[([]|[|·•]\s|[.?!]\s)(?:photo|image|picture|foto|фото|bild|crédit|credit)s?(?:\s?[:©/|]|\sby\s|\scourtesy\s)[^()[\].]{2,60}[)\].]?$|\bgetty images\b.{0,20}$/iu;

/** "… until spring. DONATE NOW" */
const callAtEnd = /[.?!]\s(?:DONATE|SUBSCRIBE|SIGN UP|JOIN|SUPPORT US)(?:\s(?:NOW|HERE|TODAY|US))?[.!»>]?$/;

const reserved =
	/(?:all rights reserved|sva prava zadržana|сва права задржана|все права защищены|alle rechte vorbehalten|tous droits réservés)\.?$/iu;

/** Calls and reservations stand at the end of a line. */
const longestCall = 40;

function asks(line: string): boolean {
	const words = keyOf(line.slice(0, longestAppeal)).split('-', 6);
	if (!firstWords.has(words[0]!)) return false;
	for (let count = 2; count <= words.length; count++) {
		if (furnitureWords.appeals.has(words.slice(0, count).join('-'))) return true;
	}
	return false;
}

const longestAppeal = 60;
const firstWords: ReadonlySet<string> = new Set(Array.from(furnitureWords.appeals, key => key.split('-', 1)[0]!));

const shortNotices = [
	/^(?:advertisement|anzeige|werbung|publicité|реклама|oglas|reklama)\s?[–—:|(-].{0,80}$/iu,
	/^(?:©|\(c\)\s?\d|copyright\s?(?:©|\(c\)|\d))/iu,
	// Counters: "12 comments", "Komentari (4)", "5 min read".
	/^\d[\d.,]{0,8}\s?[km]?\s(?:comments?|shares?|views?|likes?|min(?:ute)?s?[\s-]read|komentara?|komentari|pregleda?|deljenja|коментара?|коментари|прегледа|комментари\p{L}{1,2}|просмотр\p{L}{0,2}|kommentare?|aufrufe|commentaires?|partages?)$/iu,
	/^(?:comments?|komentar\p{L}?|коментар\p{L}?|комментарии|kommentare?|commentaires?)\s?[:(]?\s?\d[\d.,]{0,8}\)?$/iu,
	/^(?:reading time|vreme čitanja|време читања|время чтения|lesezeit|temps de lecture)\W{1,3}(?:ca\. )?\d{1,3}\s\p{L}{1,8}\.?$/iu,
	/^(?:this|the) (?:article|story|post|piece|column) (?:was |has been |is )?(?:first |originally )?(?:published|appeared|republished|syndicated|translated)\b/iu,
	/^(?:follow|like) (?:@\w|(?:\S+ ){1,14}on (?:twitter|facebook|instagram|x|bluesky|mastodon|telegram)\b)/iu,
	/^(?:subscribe to|sign up (?:for|to)) .{1,100}\b(?:newsletters?|podcasts?|here|alerts?|e-?mails?|inbox|updates)\b/iu,
	/^(?:share|podeli|podelite|подели|поделиться|teilen|partager)\s(?:on|via|by|with|na|preko|на|в|auf|per|sur|par)\s\S+(?:\s\S+){0,3}$/iu,
	// "Updated 3 hours ago"; a date that says which day it was is the article's.
	/^(?:\p{L}{4,14}\W{1,2}(?:\p{L}{2,8}\s)?)?(?:\d{1,3}|an?|one)\s?(?:s|sec|m|min|h|hr|d|seconds?|minutes?|hours?|days?|weeks?|months?)\s(?:ago|read)$/iu,
	/^(?:\p{L}{4,14}\W{1,2})?(?:pre|пре|vor|il y a)\s\d{1,3}\s?\p{L}{1,8}$/iu,
	/^(?:\p{L}{4,14}\s)?\d{1,3}\s\p{L}{3,8}\sназад$/iu,
	/^get (?:\S+\s){1,8}(?:in|to) your (?:inbox|email|phone)\b/iu,
	/^you(?:’ve|'ve| have)? (?:read|used|viewed|reached) .{0,40}\b(?:free|limit)\b/iu,
	/^(?:comments are|comments have been) (?:closed|moderated)/iu,
];

/** Whole notices. They begin as no paragraph would. */
const notices = [
	/^(?:this (?:web)?site|we|our (?:web)?site|we and our partners|our partners and we) uses? (?:\S+ ){0,3}cookies\b/iu,
	/^(?:ovaj sajt|ova stranica|sajt|naš sajt|овај сајт|сајт) koristi (?:\S+ ){0,2}kolačiće|^(?:овај сајт|сајт) користи (?:\S+ ){0,2}колачиће|^koristimo kolačiće/iu,
	/^(?:наш сайт|этот сайт|сайт|мы) использу(?:ет|ем) (?:файлы )?(?:cookies?|куки)/iu,
	/^(?:diese (?:web)?seite|unsere (?:web)?seite|wir) (?:verwendet|verwenden|nutzt|nutzen) (?:\S+ ){0,2}cookies/iu,
	/^(?:ce site|notre site|nous) utilis(?:e|ent|ons) (?:\S+ ){0,2}cookies/iu,
	/^by (?:continuing|using|clicking|signing up|subscribing|submitting|registering)\b.{1,120}\b(?:you|i) (?:agree|accept|consent|acknowledge)/iu,
	/^(?:the )?(?:opinions?|views?)(?: and opinions)? expressed (?:in|here|by|on|are|herein|within)\b.{0,80}\b(?:those of|do not|does not|not necessarily|own|solely)\b/iu,
	/^stavovi (?:izneti|izneseni|izraženi|iskazani) |^ставови (?:изнети|изнесени|изражени) /iu,
	/^(?:мнение|мнения) (?:автора|авторов|редакции).{0,40}не совпада/iu,
	/^die (?:hier )?(?:geäußerten|vertretenen|ausgedrückten) (?:meinungen|ansichten)\b/iu,
	/^les (?:opinions|propos|points de vue|avis) exprimée?s? (?:dans|ici|sur|par|n’engagent|n'engagent)/iu,
	/^(?:this (?:material|content|article)|no part of this|redistribution of this|reproduction of this|(?:any )?reproduction) .{0,80}\b(?:prohibited|reproduced|republished|redistributed|permission)\b/iu,
];

/** Unlike the longer lists these are told by their capitals too; text that was glued has no blank before them. */
const glued =
	/(?:Read more|READ MORE|Read also|READ ALSO|Also read|See also|Sign up|SIGN UP|Subscribe|SUBSCRIBE|Click here|Follow us|Share this|Advertisement|ADVERTISEMENT|Related|©|Photo|Pročitajte|Прочитајте|Читайте|Lesen Sie|Lire aussi|À lire)/uy;

const sentenceMeetsCapital = /[.?!…”"’»][RASCFPLПЧÀ©]/g;
