import { words, type Person } from './lexicon';

/** Given names that are far more often a woman's, or a man's, in the languages read here. A guess, for "he" and "she" only. */
const women =
	words(`mary elizabeth sarah karen susan hillary emily kate katherine jane anne ann alice grace helen ruth rachel
	jennifer michelle nancy margaret catherine carol joan judith kathleen megan amy heidi joy beth claire charlotte ellen
	emma eve irene jean judy kim laurie lauren lily lucy marion meg nicole rose sally sue tracy wendy yvonne angela
	mercedes ingrid gudrun heike ute elke birgit anke marie louise sophie chloé élise agnès`);
const men =
	words(`john james robert michael david william george thomas paul peter mark donald bernie ted joe jim bill steve
	tom mike jeff chris daniel andrew kevin brian richard charles edward henry jack frank gary larry scott eric stephen
	gregory joshua jerry dennis walter patrick harold douglas carl arthur ryan roger albert jonathan justin gerald keith
	samuel ralph lawrence nicholas roy benjamin bruce harry fred wayne louis philip martin simon adam alan tomas jonas hans
	klaus jürgen wolfgang uwe pierre jacques michel françois nikola luka sava ilija aleksa andrija mustafa никола лука сава
	илья никита илија алекса`);

export function personByGivenName(name: string): Person | undefined {
	const [given = '', family] = name.toLowerCase().split(' ');
	if (family === undefined) return undefined;
	if (men.has(given)) return 'he';
	return women.has(given) || /[aая]$/.test(given) ? 'she' : undefined;
}
