import type { ChangeClass } from '../../src/core/anchor/anchor';
import { wordDiff } from '../../src/core/anchor/wordDiff';
import type { Chance } from '../support/chance';

/** A sentence, and how it reads after one change whose class is known by the way it was made. */
export interface ClassedEdit {
	readonly was: string;
	readonly is: string;
	readonly class: ChangeClass;
}

export const changeClasses = [
	'number',
	'date',
	'name',
	'negation',
	'hedge',
	'verb',
	'words',
	'typography',
] as const satisfies readonly ChangeClass[];

/**
 * What an editor might do to sentences, class by class: one change each, of a word that these lists know. They are not
 * the lists that the classes are told by, and hold many words that those lack.
 */
export function classedEdits(sentences: readonly string[], perClass: number, chance: Chance): ClassedEdit[] {
	return changeClasses.flatMap(kind => {
		const edits: ClassedEdit[] = [];
		for (let attempt = 0; edits.length < perClass && attempt < 40 * perClass; attempt++) {
			const was = chance.oneOf(sentences);
			const is = editors[kind](was, chance);
			if (is !== undefined && is !== was) edits.push({ was, is, class: kind });
		}
		return edits;
	});
}

/** How often changes of one class were told as which: the class, `none` or `several` where there is not one change. */
export function confusionOf(edits: readonly ClassedEdit[]): Map<ChangeClass, Map<string, number>> {
	const rows = new Map<ChangeClass, Map<string, number>>();
	for (const edit of edits) {
		const [change, ...more] = wordDiff(edit.was, edit.is);
		const told = more.length > 0 ? 'several' : (change?.class ?? 'none');
		const row = rows.get(edit.class) ?? new Map<string, number>();
		rows.set(edit.class, row.set(told, (row.get(told) ?? 0) + 1));
	}
	return rows;
}

type Editor = (sentence: string, chance: Chance) => string | undefined;

const editors: Readonly<Record<ChangeClass, Editor>> = {
	number: (sentence, chance) =>
		chance.oneOf([
			() =>
				replaced(
					sentence,
					chance,
					/(?<![\d.,:/-])(?!(?:1[5-9]|20)\d\d)\d+(?![\d:/-]|[.,]\d|(?:st|nd|rd|th)?,? \p{Lu}|s\b)/gu,
					figure => String(Number(figure) + chance.between(1, 40)),
				),
			() => replacedFrom(sentence, chance, ['two', 'three', 'four', 'six', 'seven', 'nine', 'eleven', 'twenty']),
			() => replacedFrom(sentence, chance, ['thousand', 'million', 'billion']),
			() => replacedFrom(sentence, chance, ['half', 'third', 'quarter']),
		])(),
	date: (sentence, chance) =>
		chance.oneOf([
			() => replacedFrom(sentence, chance, weekdays),
			() => replacedFrom(sentence, chance, months),
			() => replaced(sentence, chance, /(?<![\d.,])(?:19|20)\d\d(?![\d.,])/g, () => String(chance.between(1950, 2030))),
			() => replacedFrom(sentence, chance, ['yesterday', 'today', 'tomorrow']),
		])(),
	name: (sentence, chance) =>
		replaced(sentence, chance, /(?<=\p{Ll},? )\p{Lu}\p{Ll}{3,}(?![\p{L}’'-])/gu, word =>
			dated.has(word) ? undefined : chance.oneOf(['Velmar', 'Tarnow', 'Iskra', 'Osterby', 'Quillon', 'Marenka']),
		),
	negation: (sentence, chance) =>
		chance.oneOf([
			() =>
				replaced(
					sentence,
					chance,
					/\b(?:is|are|was|were|has|have|had|will|would|could|should|did)\b(?! not)/g,
					verb => `${verb} not`,
				),
			() => replaced(sentence, chance, / not\b/g, () => ''),
			() => replaced(sentence, chance, /\b(?:is|are|was|were|will|has|had)\b(?! n)/g, verb => `${verb} never`),
			() =>
				replaced(
					sentence,
					chance,
					/\b(?:legal|likely|fair|able|clear|certain|common|popular|true|happy|aware|known)\b/g,
					word => `${word === 'legal' ? 'il' : 'un'}${word}`,
				),
			() => replaced(sentence, chance, /\b(?:some|any|a)\b(?= \p{Ll})/gu, () => 'no'),
		])(),
	hedge: (sentence, chance) =>
		chance.oneOf([
			() =>
				replaced(
					sentence,
					chance,
					/\b(?:is|are|was|were|has|had)\b/g,
					verb =>
						`${verb} ${chance.oneOf(['reportedly', 'allegedly', 'perhaps', 'probably', 'apparently', 'possibly', 'supposedly'])}`,
				),
			() => replaced(sentence, chance, /\b(?:will|can)\b/g, () => chance.oneOf(['may', 'might', 'could'])),
			() => replaced(sentence, chance, /\b(?:may|might|could)\b/g, () => 'will'),
			() =>
				replaced(
					sentence,
					chance,
					/(?<= )\d[\d,.]*%?(?= \p{Ll})/gu,
					figure => `${chance.oneOf(['about', 'nearly', 'roughly', 'almost'])} ${figure}`,
				),
		])(),
	verb: (sentence, chance) =>
		chance.oneOf([
			() =>
				replacedFrom(sentence, chance, [
					'said',
					'denied',
					'confirmed',
					'admitted',
					'insisted',
					'claimed',
					'conceded',
					'boasted',
					'feared',
				]),
			() =>
				replacedFrom(sentence, chance, [
					'says',
					'denies',
					'admits',
					'insists',
					'concedes',
					'fears',
					'thinks',
					'doubts',
				]),
			() => replacedFrom(sentence, chance, ['is', 'was']),
			() => replacedFrom(sentence, chance, ['are', 'were']),
			() =>
				replacedFrom(sentence, chance, [
					'rose',
					'fell',
					'grew',
					'shrank',
					'sank',
					'doubled',
					'halved',
					'began',
					'won',
					'lost',
					'fled',
					'chose',
					'drew',
					'sought',
					'saw',
					'met',
					'made',
					'took',
					'gave',
					'called',
					'asked',
					'told',
					'left',
					'helped',
					'backed',
					'urged',
					'ended',
				]),
			() =>
				replacedFrom(sentence, chance, [
					'approve',
					'reject',
					'build',
					'halt',
					'close',
					'buy',
					'sell',
					'win',
					'lose',
					'make',
					'take',
					'give',
					'help',
					'stop',
					'keep',
					'find',
					'leave',
					'protect',
					'support',
					'oppose',
					'raise',
					'cut',
					'defend',
					'avoid',
					'prevent',
				]),
		])(),
	words: (sentence, chance) =>
		chance.oneOf([
			() =>
				replacedFrom(sentence, chance, [
					'government',
					'city',
					'party',
					'people',
					'state',
					'country',
					'law',
					'money',
					'court',
					'police',
					'border',
					'company',
					'school',
					'war',
					'trade',
					'energy',
					'press',
					'public',
					'river',
					'bridge',
					'women',
					'men',
					'children',
					'workers',
					'voters',
					'officials',
				]),
			() =>
				replacedFrom(sentence, chance, [
					'big',
					'new',
					'old',
					'small',
					'great',
					'good',
					'bad',
					'strong',
					'weak',
					'high',
					'low',
					'recent',
					'large',
					'important',
					'final',
					'former',
					'foreign',
					'national',
					'local',
					'major',
					'serious',
					'real',
				]),
			() =>
				replacedFrom(sentence, chance, [
					'with',
					'against',
					'for',
					'from',
					'after',
					'before',
					'under',
					'over',
					'between',
				]),
		])(),
	typography: (sentence, chance) =>
		chance.oneOf([
			() => replaced(sentence, chance, /[“”"]/g, mark => (mark === '"' ? '”' : '"')),
			() => replaced(sentence, chance, /,(?= )/g, () => chance.oneOf(['', ' –', ';'])),
			() => replaced(sentence, chance, /['’](?=\p{L})/gu, mark => (mark === '’' ? "'" : '’')),
			() => replaced(sentence, chance, /[–—]/g, mark => (mark === '–' ? '—' : '–')),
			() => replaced(sentence, chance, /\.$/g, () => '!'),
			() => replaced(sentence, chance, /(?<=\d),(?=\d{3}\b)/g, () => ''),
		])(),
};

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const months = ['January', 'February', 'April', 'June', 'July', 'August', 'September', 'October', 'November'];
const dated = new Set([...weekdays, ...months, 'March', 'December']);

/** The sentence with one of the places of a pattern changed. */
function replaced(
	sentence: string,
	chance: Chance,
	pattern: RegExp,
	change: (found: string) => string | undefined,
): string | undefined {
	const places = [...sentence.matchAll(pattern)];
	if (places.length === 0) return undefined;
	const place = chance.oneOf(places);
	const [found] = place;
	const { index } = place;
	const put = change(found);
	return put === undefined ? undefined : sentence.slice(0, index) + put + sentence.slice(index + found.length);
}

/** The sentence with a word of the list replaced by another of it. */
function replacedFrom(sentence: string, chance: Chance, words: readonly string[]): string | undefined {
	return replaced(sentence, chance, new RegExp(`(?<![\\p{L}’'-])(?:${words.join('|')})(?![\\p{L}’'-])`, 'gu'), found =>
		chance.oneOf(words.filter(word => word !== found)),
	);
}
