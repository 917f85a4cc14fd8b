/**
 * Lines that belong to the page and not to the article: invitations to share, subscribe or read on,
 * captions' credits, copyright lines. Each pattern takes a whole short line.
 */
const patterns = [
	/^(?:advertisement|anzeige|publicité|реклама|reklama|оглас|oglas)\b/iu,
	/^(?:share|tweet|email|print|comments?|teilen|partager|podeli|подели|поделиться)(?:\s+(?:this|on|article|story|by|diesen|cet|vest|вест)\b.*)?[.:]?$/iu,
	/^(?:follow|like)\s+(?:us|me|him|her|@|\p{Lu}\p{Ll}+.*\bon\s+(?:twitter|facebook|x)\b)/iu,
	/^(?:sign up|subscribe|click here|tap here|download|register|log in|sign in|support us|donate|newsletter)\b/iu,
	/^(?:read|see|watch|listen|related|more|also|lire|mehr|lesen sie|pročitajte|прочитајте|читайте|opširnije)(?:\s+(?:more|also|next|aussi|auch|još|још|также|here|on|from|stories|articles|coverage))*\s*(?::|$|>)/iu,
	/^(?:photo|photos|image|picture|video|foto|фото|bild|credit|getty|copyright|©|\(c\)|all rights reserved)\b.{0,120}$/iu,
	/^©/u,
	/^(?:abstract|full text|caption|photo(?:graph)?s?|correction|editor'?s note)\.?:?$/iu,
	/^(?:https?:\/\/|www\.)\S+$/u,
	/^[^\p{L}\p{N}]+$/u,
];

const longest = 160;

export function isFurniture(block: string): boolean {
	if (block.length > longest) return false;
	// A sentence in quotation marks or with a verb of saying would not stand in furniture.
	if (/^["“„«]/.test(block)) return false;
	return patterns.some(pattern => pattern.test(block));
}
