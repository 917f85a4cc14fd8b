/**
 * What a word adds to a number, or multiplies it by. English whole; German, Serbian in both alphabets, French and Russian
 * as far as a table is cheap: French to 69, and no cases beyond those that stand after a number.
 */
export type NumberWord =
	| { readonly kind: 'add'; readonly number: number }
	| { readonly kind: 'times'; readonly number: number; readonly isPlural: boolean };

const upToNineteen = [
	'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
	'null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn',
	'zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize',
	'nula jedan dva tri četiri pet šest sedam osam devet deset jedanaest dvanaest trinaest četrnaest petnaest šesnaest sedamnaest osamnaest devetnaest',
	'нула један два три четири пет шест седам осам девет десет једанаест дванаест тринаест четрнаест петнаест шеснаест седамнаест осамнаест деветнаест',
	'ноль один два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать тринадцать четырнадцать пятнадцать шестнадцать семнадцать восемнадцать девятнадцать',
	'none ein couple',
	'no eine dve',
	'_ une dvije',
	'_ jedna две',
	'_ једна двије',
	'_ одна',
];
const tens = [
	'twenty thirty forty fifty sixty seventy eighty ninety',
	'zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig',
	'vingt trente quarante cinquante soixante',
	'dvadeset trideset četrdeset pedeset šezdeset sedamdeset osamdeset devedeset',
	'двадесет тридесет четрдесет педесет шездесет седамдесет осамдесет деведесет',
	'двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто',
];
/** Each with its plural; a plural with nothing before it says "that many at least". */
const scales: readonly (readonly [number, singular: string, plural: string])[] = [
	[10, '', 'tens'],
	[12, 'dozen dutzend tuce', 'dozens dutzende'],
	[100, 'hundred hundert sto stotina сто стотина', 'hundreds hunderte stotine stotinu стотине сотни'],
	[
		1e3,
		'k thousand tsd tausend hiljada hiljadu hiljade tisuća tisuće mille хиљада хиљаду хиљаде тыс тысяча тысячи тысяч',
		'thousands tausende',
	],
	[1e5, 'lakh', 'lakhs'],
	[
		1e6,
		'm mn mln mio million milion miliona milijun milijuna милион милиона млн миллион миллиона миллионов',
		'millions millionen milioni милиони миллионы',
	],
	[1e7, 'crore', 'crores'],
	[
		1e9,
		'b bn bln billion mrd mlrd milliarde milliard milijarda milijarde milijardi милијарда милијарде милијарди млрд миллиард миллиарда миллиардов',
		'billions milliarden milliards миллиарды',
	],
	[1e12, 'tn trn tr trillion bio bilion biliona билион триллион триллиона триллионов', 'trillions billionen триллионы'],
];

const words: Map<string, NumberWord> = new Map<string, NumberWord>([
	...upToNineteen.flatMap(list =>
		list.split(' ').map((word, number) => [word, { kind: 'add', number }] as [string, NumberWord]),
	),
	...tens.flatMap(list =>
		list.split(' ').map((word, i) => [word, { kind: 'add', number: (i + 2) * 10 }] as [string, NumberWord]),
	),
	...scales.flatMap(([number, ...forms]) =>
		forms.flatMap((list, i) =>
			list.split(' ').map(word => [word, { kind: 'times', number, isPlural: i === 1 }] as [string, NumberWord]),
		),
	),
]);
words.delete('_');
words.delete('');

const abbreviations = new Set('k m mn mln mio b bn bln mrd mlrd tn trn tr bio tsd тыс млн млрд'.split(' '));

/** Whether a word of size is a number only after one: "2 m", but not "m" alone. */
export function isAbbreviated(word: string): boolean {
	return abbreviations.has(word);
}

/** A billion is a million millions where the language counts in the long scale and the word is spelled as in English. */
const longScale = new Set(['cs', 'da', 'de', 'es', 'fi', 'fr', 'hu', 'it', 'nl', 'no', 'nb', 'pl', 'sv']);

export function numberWord(word: string, language = 'en'): NumberWord | undefined {
	if (word === 'billion' && longScale.has(language.toLowerCase().split(/[-_]/)[0]!))
		return { kind: 'times', number: 1e12, isPlural: false };
	return words.get(word) ?? germanCompound(word);
}

/** `fünfundzwanzig`, `dreihundert`. */
function germanCompound(word: string): NumberWord | undefined {
	const parts = /^(\p{L}{3,5})(?:und(\p{L}+ßig|\p{L}+zig)|(hundert|tausend))$/u.exec(word);
	if (!parts) return undefined;
	const first = words.get(parts[1]!);
	if (first?.kind !== 'add' || first.number > 9) return undefined;
	if (parts[3]) return { kind: 'add', number: first.number * (parts[3] === 'hundert' ? 100 : 1000) };
	const ten = words.get(parts[2]!);
	return ten?.kind === 'add' ? { kind: 'add', number: first.number + ten.number } : undefined;
}

/** The shares that have a word, by the word; "two thirds" is twice one of them. */
export const fractionWords: ReadonlyMap<string, number> = new Map(
	Object.entries({
		2: 'half halves halb halbe hälfte moitié demi demie polovina polovine polovinu половина половине половину половины',
		3: 'third thirds drittel tiers trećina trećine trećinu трећина трећине трећину треть трети',
		4: 'quarter quarters viertel quart quarts četvrtina četvrtine četvrtinu четвртина четвртине четвртину четверть четверти',
		5: 'fifth fifths fünftel',
		6: 'sixth sixths',
		7: 'seventh sevenths',
		8: 'eighth eighths achtel',
		9: 'ninth ninths',
		10: 'tenth tenths zehntel',
	}).flatMap(([parts, list]) => list.split(' ').map((word): [string, number] => [word, 1 / Number(parts)])),
);
