import { phrases, words, type Lexicon, type Person } from '../lexicon';

/** Serbian in Latin letters; the Cyrillic lexicon is the same one letter by letter. */
export const serbianLatin: Lexicon = {
	language: 'sr-Latn',
	frequent: words(`je i u na da se su za od sa ne koji koja koje što kao bi iz nije biti će o po ali to ili do samo već
		pre posle bio bila bilo sve kako može`),
	abbreviations: words('dr mr prof g gđa br str tzv npr itd sl st'),
	cues: words(`rekao rekla rekli rekle kaže kažu kazao kazala kazali izjavio izjavila izjavili izjavljuje naveo navela
		naveli navodi navode dodao dodala dodali dodaje dodaju istakao istakla istakli ističe ističu naglasio naglasila
		naglasili naglašava poručio poručila poručili poručuje poručuju objasnio objasnila objasnili objašnjava tvrdi tvrde
		tvrdio tvrdila smatra smatraju smatrao smatrala ocenio ocenila ocenili ocenjuje ocijenio ocijenila napisao napisala
		napisali piše pišu odgovorio odgovorila odgovorili odgovara upitao upitala upitali pita pitao pitala najavio
		najavila najavili najavljuje upozorio upozorila upozorili upozorava potvrdio potvrdila potvrdili potvrđuje
		demantovao demantovala demantovali negira negirao priznao priznala priznali saopštio saopštila saopštilo saopštili
		prenosi prenose preneo prenela javlja javio javila izvestio izvestila pojasnio pojasnila pozvao pozvala pozvali
		nazvao nazvala naziva podsetio podsetila podsetili obećao obećala obećali misli mislim veruje verovao primetio
		primetila zaključio zaključila nastavio nastavila ponovio ponovila uzvratio uzvratila viknuo viknula optužio
		optužila optužili nada izrazio izrazila ispričao ispričala ispričali osudio osudila predložio predložila zatražio zatražila objavio objavila`),
	auxiliaries: words('je su sam smo bi se ju'),
	accordingTo: phrases(
		'prema rečima / po rečima / prema / po navodima / po mišljenju / kako navodi / kako kaže / kako prenosi',
	),
	pronouns: new Map<string, Person>([
		['on', 'he'],
		['ona', 'she'],
		['oni', 'they'],
		['one', 'they'],
		['ja', 'speaker'],
		['mi', 'speaker'],
	]),
	that: words('da kako'),
	boundaries:
		words(`u na za sa s od do iz o po pri pre posle nakon tokom kod prema preko zbog bez protiv između i ili ali
		a da ako kad kada kako što jer te pa ne takođe još već juče danas novinarima medijima agenciji`),
	links: words(''),
	determiners: words('ovaj ova ovi taj ta ti jedan jedna neki neke mnogi'),
	negations: words('ne nije nisu nikada nikad'),
	times: words(`ponedeljak utorak sredu četvrtak petak subotu nedelju januara februara marta aprila maja juna jula
		avgusta septembra oktobra novembra decembra juče danas sinoć jutros ranije kasnije večeras`),
	documents: words('izveštaj studija anketa saopštenje dokument istraživanje pismo presuda odluka'),
	anonymous: words('izvor izvori sagovornik sagovornici stručnjaci kritičari posmatrači neki mnogi svedoci zvaničnici'),
	titles: words(`predsednik predsednica ministar ministarka gradonačelnik gradonačelnica premijer premijerka poslanik
		poslanica direktor direktorka gospodin gospođa portparol portparolka šef šefica načelnik`),
	commonNoun: /(?:ija|stvo|ost|nik|nici|sindikat|vlada|sud)$/,
};

const letters: Readonly<Record<string, string>> = {
	a: 'а', b: 'б', c: 'ц', č: 'ч', ć: 'ћ', d: 'д', đ: 'ђ', e: 'е', f: 'ф', g: 'г', h: 'х', i: 'и', j: 'ј', k: 'к',
	l: 'л', m: 'м', n: 'н', o: 'о', p: 'п', r: 'р', s: 'с', š: 'ш', t: 'т', u: 'у', v: 'в', z: 'з', ž: 'ж',
}; // prettier-ignore

function inCyrillic(latin: Lexicon, language: string): Lexicon {
	const spell = (word: string): string =>
		word
			.replace(/lj/g, 'љ')
			.replace(/nj/g, 'њ')
			.replace(/dž/g, 'џ')
			.replace(/[a-zčćđšž]/g, letter => letters[letter] ?? letter);
	const all = (set: ReadonlySet<string>): Set<string> => new Set([...set].map(spell));
	return {
		language,
		frequent: all(latin.frequent),
		abbreviations: all(latin.abbreviations),
		cues: all(latin.cues),
		auxiliaries: all(latin.auxiliaries),
		accordingTo: latin.accordingTo.map(phrase => phrase.map(spell)),
		pronouns: new Map([...latin.pronouns].map(([word, person]) => [spell(word), person])),
		that: all(latin.that),
		boundaries: all(latin.boundaries),
		links: all(latin.links),
		determiners: all(latin.determiners),
		negations: all(latin.negations),
		times: all(latin.times),
		documents: all(latin.documents),
		anonymous: all(latin.anonymous),
		titles: all(latin.titles),
		commonNoun: /(?:ија|ство|ост|ник|ници|синдикат|влада|суд)$/,
	};
}

export const serbianCyrillic: Lexicon = inCyrillic(serbianLatin, 'sr-Cyrl');
