/**
 * Small letters of other alphabets, and signs that are read as words, each with what stands for it: the way they are
 * mostly written in Latin letters without marks. Letters that only have marks on them are not listed.
 */
const table =
	'ßss æae œoe øo đdj ðd þth łl ıi əe ħh ŋng ' +
	'аa бb вv гg дd еe жzh зz иi йj кk лl мm нn оo пp рr сs тt уu фf хh цc чch шsh щsh ъu ыy ь эe юyu яya ' +
	'ёyo ђdj єye іi їyi јj љlj њnj ћc џdz ґg ѓgj ќkj ѕdz ўu ғgh қkh ңng үue ұu һh әae өoe ' +
	'αa βv γg δd εe ζz ηi θth ιi κk λl μm νn ξx οo πp ρr σs ςs τt υy φf χch ψps ωo ' +
	'աa բb գg դd եe զz էe ըy թt ժzh իi լl խkh ծts կk հh ձdz ղgh ճch մm յy նn շsh ոo չch պp ջj ռr սs վv տt րr ցts ւv փp քk օo ֆf ևev ' +
	'აa ბb გg დd ეe ვv ზz თt იi კk ლl მm ნn ოo პp ჟzh რr სs ტt უu ფf ქk ღgh ყq შsh ჩch ცts ძdz წts ჭch ხkh ჯj ჰh ' +
	'ءa آaa أa ؤu إi ئe اa بb ةh تt ثth جj حh خkh دd ذth رr زz سs شsh صs ضdh طt ظz عa غgh فf قq كk لl مm نn هh وw ىa يy پp چch ژzh کk گg یy ' +
	'٠0 ١1 ٢2 ٣3 ٤4 ٥5 ٦6 ٧7 ٨8 ٩9 ۰0 ۱1 ۲2 ۳3 ۴4 ۵5 ۶6 ۷7 ۸8 ۹9 ' +
	'%-percent- &-and- €-euro- $-dollar- £-pound-';

const latin = new Map(
	Array.from(table.matchAll(/(\S)([a-z0-9-]*)/g), ([, letter = '', letters = '']) => [letter, letters]),
);

/** What may be spelt by others; of most texts that are only a few. */
const otherSigns = /[%&$]|[^\0-\x7f]/gu;

/**
 * A text's words in small letters from a to z and digits, with a hyphen between them: “Vučić’s U.S. trip” leads to
 * `vucics-us-trip`. Of a script that is not spelt with an alphabet nothing is left.
 */
export function latinise(text: string): string {
	const small = text.normalize('NFC').toLowerCase();
	// A hard sign is silent in Russian, where such a vowel follows, and a vowel in Bulgarian.
	const joined = small.replace(/(?<=\p{L})\.(?=\p{L})|['’ʼ]|ъ(?=[еёюя])/gu, '');
	const spelt = joined.replace(otherSigns, letter => latin.get(letter) ?? spelled(letter));
	return spelt.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
}

function spelled(marked: string): string {
	const letter = marked.normalize('NFD').replace(/\p{M}+/gu, '');
	return latin.get(letter) ?? letter;
}
