import { numberWord } from './numberWords';
import { phrases, TokenReader, tokensOf, type Phrases } from './tokens';

export interface Unit {
	/** What can be compared: `time`, `length`, `mass`, `ratio`, `points`, `currency:EUR`, `count`, `currency:EUR/time`, … */
	readonly dimension: string;
	/** How many of the dimension's base unit one of these is. */
	readonly factor: number;
}

const day = 86_400;
/** The Gregorian calendar's mean year, and a month as its twelfth: twelve months are a year. */
const year = 365.2425 * day;

/** By dimension: what one is in the base unit, and its names. The base units are second, metre, kilogram, and the whole. */
const fixed: Readonly<Record<string, readonly (readonly [number, string])[]>> = {
	time: [
		[1, 's, sec, second, seconds, sekunde, sekunden, secondes, sekundi, секунд'],
		[60, 'min, minute, minutes, minuten, minuta, minuti, минут'],
		[3600, 'h, hr, hrs, hour, hours, stunde, stunden, heure, heures, sat, sati, sata, сати, часа, часов'],
		[day, 'd, day, days, tag, tage, tagen, jour, jours, dan, dana, дана, день, дня, дней'],
		[7 * day, 'week, weeks, woche, wochen, semaine, semaines, nedelja, nedelje, недеља, недель'],
		[14 * day, 'fortnight, fortnights'],
		[
			year / 12,
			'month, months, monat, monate, monaten, mois, mesec, meseca, meseci, месец, месеци, месяц, месяца, месяцев',
		],
		[
			year,
			'y, yr, yrs, year, years, jahr, jahre, jahren, ans, année, années, godina, godine, година, године, год, года, лет',
		],
		[10 * year, 'decade, decades, jahrzehnt, jahrzehnte, décennies, decenija, decenije, деценија'],
		[100 * year, 'century, centuries, jahrhundert, jahrhunderte, siècle, siècles, vek, veka, vekova, век, века, веков'],
		[1000 * year, 'millennium, millennia'],
	],
	length: [
		[1e-3, 'mm, millimetre, millimetres, millimeter, millimeters'],
		[0.01, 'cm, centimetre, centimetres, centimeter, centimeters'],
		[1, 'm, metre, metres, meter, meters, mètre, mètres, metara, метров'],
		[1000, 'km, kilometre, kilometres, kilometer, kilometers, kilomètres, kilometara, км'],
		[0.0254, 'inch, inches'],
		[0.3048, 'ft, foot, feet'],
		[0.9144, 'yd, yard, yards'],
		[1609.344, 'mi, mile, miles'],
		[1852, 'nautical mile, nautical miles'],
	],
	mass: [
		[1e-6, 'mg, milligram, milligrams'],
		[1e-3, 'g, gram, grams, gramm'],
		[1, 'kg, kilo, kilos, kilogram, kilograms, kilogramm, кг'],
		// In news a ton is the metric one unless it says otherwise.
		[1000, 't, ton, tons, tonne, tonnes, tonnen, tona, tone, metric ton, metric tons, тонн'],
		[1e6, 'kt, kilotonnes'],
		[1e9, 'mt, megatonnes'],
		[0.45359237, 'lb, lbs'],
		[0.028349523125, 'oz, ounce, ounces'],
	],
	area: [
		[1, 'm 2, m ², sqm, square metre, square metres, square meter, square meters'],
		[1e4, 'ha, hectare, hectares, hektar'],
		[1e6, 'km 2, km ², square kilometre, square kilometres, square kilometer, square kilometers'],
		[4046.8564224, 'acre, acres'],
		[2589988.110336, 'square mile, square miles'],
	],
	volume: [
		[1e-3, 'l, litre, litres, liter, liters'],
		[1, 'm 3, m ³, cubic metre, cubic metres, cubic meter, cubic meters'],
		[1e9, 'bcm'],
		[0.158987294928, 'bbl, barrel, barrels'],
	],
	energy: [
		[1, 'kwh, kilowatt hours'],
		[1e3, 'mwh, megawatt hours'],
		[1e6, 'gwh, gigawatt hours'],
		[1e9, 'twh, terawatt hours'],
	],
	power: [
		[1, 'kw, kilowatt, kilowatts'],
		[1e3, 'mw, megawatt, megawatts'],
		[1e6, 'gw, gigawatt, gigawatts'],
	],
	ratio: [
		[
			0.01,
			'%, percent, percents, per cent, pct, prozent, v h, pour cent, procenat, procenta, odsto, posto, процената, одсто, процент, процента, процентов',
		],
		[0.001, '‰, per mille, per mill, permille, promille, pour mille, promila, промилле'],
	],
	points: [
		[
			0.01,
			'pp, percentage point, percentage points, per cent points, percent points, % points, prozentpunkt, prozentpunkte, points de pourcentage',
		],
	],
	times: [[1, 'x, ×, fold, times, mal, fois, puta, пута, раз, раза']],
};

/** Never converted: rates move. A name that several countries' money has is a currency of its own. */
const currencies: readonly (readonly [string, string])[] = [
	['EUR', '€, euro, euros, evro, evra, evri, евро, евра'],
	['USD', '$, us $, us dollar, us dollars, dollar, dollars, dolar, dolara, долар, долара, доллар, доллара, долларов'],
	['GBP', '£, sterling, pound sterling, pounds sterling, pound, pounds'],
	['JPY', '¥, yen'],
	['RUB', '₽, rouble, roubles, ruble, rubles, rubel, rublja, рубаља, рублей'],
	['UAH', '₴, hryvnia, hryvnias'],
	['AUD', 'a $, australian dollar, australian dollars'],
	['CAD', 'c $, canadian dollar, canadian dollars'],
	['CNY', 'yuan, renminbi, rmb'],
	['INR', '₹, rupee, rupees'],
	['ILS', '₪, shekel, shekels'],
	['dinar', 'dinar, dinars, dinara, динар, динара'],
	['franc', 'franc, francs, franken'],
	['crown', 'crown, crowns, krone, kroner, kronor, koruna'],
];
const codes =
	'EUR USD GBP JPY RUB UAH AUD CAD CNY INR ILS AED ALL AMD ARS AZN BAM BGN BRL BYN CHF CLP COP CZK DKK EGP GEL HKD HRK HUF IDR IQD IRR ISK KRW KWD KZT MAD MDL MKD MXN MYR NGN NOK NZD PEN PHP PKR PLN QAR RON RSD SAR SEK SGD SYP THB TND TRY TWD VND XAF ZAR';

const currencyNames: Phrases<Unit> = phrases([
	...currencies.map(([code, names]) => [{ dimension: `currency:${code}`, factor: 1 }, names] as const),
	...codes.split(' ').map(code => [{ dimension: `currency:${code}`, factor: 1 }, code.toLowerCase()] as const),
]);
const unitNames: Phrases<Unit> = phrases(
	Object.entries(fixed).flatMap(([dimension, units]) =>
		units.map(([factor, names]) => [{ dimension, factor }, names] as const),
	),
);

/** A currency's sign, code or name, before a number or after it. */
export function readCurrency(reader: TokenReader): Unit | undefined {
	return reader.takePhrase(currencyNames);
}

const divisions = phrases([['per', 'per, a, an, each, every, /, pro, je, par']]);
const frequencies = phrases([
	[day, 'daily'],
	[7 * day, 'weekly'],
	[year / 12, 'monthly'],
	[year, 'annually, yearly, annual'],
]);

/** A unit with a fixed factor or a currency, alone or by another one: `km`, `EUR`, `km/h`, `cubic metres a day`. */
export function readUnit(reader: TokenReader): Unit | undefined {
	const unit = readSimpleUnit(reader);
	return unit && readDivision(reader, unit);
}

/** The second half of a unit such as `EUR per month`; the unit as it is where there is none. */
export function readDivision(reader: TokenReader, unit: Unit): Unit {
	const often = reader.takePhrase(frequencies);
	if (often !== undefined) return over(unit, { dimension: 'time', factor: often });
	return (
		reader.try(() => {
			if (!reader.takePhrase(divisions)) return undefined;
			const by = readSimpleUnit(reader);
			return by && over(unit, by);
		}) ?? unit
	);
}

function readSimpleUnit(reader: TokenReader): Unit | undefined {
	return reader.takePhrase(unitNames) ?? readCurrency(reader);
}

function over(unit: Unit, by: Unit): Unit {
	return { dimension: `${unit.dimension}/${by.dimension}`, factor: unit.factor / by.factor };
}

/** A share of a whole. */
export const wholes: Unit = { dimension: 'ratio', factor: 1 };
/** What is counted where no unit is named; "people", "votes" and every other noun. */
export const counting: Unit = { dimension: 'count', factor: 1 };

/** Reads `text` as a unit alone; with a word of size, as in `EUR bn` or `million people`. Any other noun is counted. */
export function parseUnit(text: string, language?: string): Unit & { readonly scale: number } {
	const tokens = tokensOf(text.slice(0, longestUnit));
	for (const order of [[readUnit], [readUnit, readScale], [readScale, readUnit]]) {
		const reader = new TokenReader(tokens);
		const parts = order.map(read => read(reader, language));
		if (!reader.isAtEnd || parts.includes(undefined)) continue;
		const unit = parts.find(part => typeof part === 'object');
		return { ...(unit ?? counting), scale: parts.find(part => typeof part === 'number') ?? 1 };
	}
	return { ...counting, scale: readScale(new TokenReader(tokens), language) ?? 1 };
}

const longestUnit = 60;

function readScale(reader: TokenReader, language?: string): number | undefined {
	const word = reader.next && numberWord(reader.next.text, language);
	if (word?.kind !== 'times') return undefined;
	reader.skip();
	return word.number;
}
