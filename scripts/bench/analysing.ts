import { Analyser } from '../../src/core/analysis/analyser';
import { changeOfTokens, encodeTokens } from '../../src/core/features/article/tokens';
import { measured, type Took } from './measure';
import { Chance } from '../../test/support/chance';
import { writeArticle } from './writtenArticle';

export interface Analysing {
	/** A whole article of a thousand words, each another one: the first ones after the start … */
	readonly first: readonly Took[];
	/** … and those that follow, once the engine has compiled what it runs. */
	readonly later: readonly Took[];
	/** The same article again after a letter was typed in it. */
	readonly afterEdit: readonly Took[];
	/** The same up to what an editor is handed over of its colours. */
	readonly colours: readonly Took[];
}

const articles = 100;
const speakers = [
	{ id: 'mira', name: 'Mira Stell', role: 'mayor' },
	{ id: 'odon', name: 'Ödön Nemes', role: 'engineer' },
	{ id: 'ana', name: 'Ana Perić', role: 'judge' },
];

/** Reads made-up articles of a thousand words, with some twenty quotations and reported statements each. */
export async function analyseArticles(): Promise<Analysing> {
	const chance = new Chance(3);
	const statements = Array.from({ length: 20 }, (_, n) => ({
		claim: `c-${n}`,
		stance: 'asserts',
		words: `the bridge has cost the town more than ${n + 2} schools`,
	}));
	const texts = Array.from(
		{ length: 2 * articles },
		() => writeArticle({ place: 'Harmere', thing: 'the bridge' }, statements, speakers, 1000, chance).text,
	);
	const throughput: Took[] = [];
	for (const text of texts) {
		const { clock, processor } = await measured(() => new Analyser({ sources: speakers }).analyse(text));
		const thousands = text.split(/\s+/).length / 1000;
		throughput.push({ clock: clock / thousands, processor: processor / thousands });
	}
	const some = texts.slice(0, articles);
	const afterEdit: Took[] = [];
	for (const text of some) {
		const analyser = new Analyser({ sources: speakers });
		analyser.analyse(text);
		const at = chance.between(0, text.length);
		afterEdit.push(await measured(() => analyser.analyse(`${text.slice(0, at)}x${text.slice(at)}`)));
	}
	const colours: Took[] = [];
	for (const text of some) {
		const analyser = new Analyser({ sources: speakers });
		const before = encodeTokens(text, analyser.analyse(text));
		const at = chance.between(0, text.length);
		const edited = `${text.slice(0, at)}x${text.slice(at)}`;
		colours.push(await measured(() => changeOfTokens(before, encodeTokens(edited, analyser.analyse(edited)))));
	}
	return { first: throughput.slice(0, articles), later: throughput.slice(articles), afterEdit, colours };
}
