import { latinise } from './latinise';

/**
 * A name as it is compared: without accents, capitals and forms of address, and in Latin letters where it is spelt with
 * an alphabet. Papers differ in all of these: “Mr Vučić”, “VUCIC”.
 */
export function foldName(name: string): string {
	const bare = name.trim().replace(formOfAddress, '');
	return latinise(bare) || bare.normalize('NFC').toLowerCase();
}

/** Said of everybody, and so no part of a name. A title that not everybody has may be all that tells two people apart. */
const formOfAddress = /^(?:(?:mr|mrs|ms|mx|miss|dr|prof|sir|dame|herr|frau|mme|madame|monsieur)\.? )+(?=\S)/i;

/**
 * A Cyrillic name in the Latin letters that Serbian has for it, folded: “Вучић” is `vucic`. {@link foldName} spells it
 * as Russian is spelt in English, `vuchic`, for the letters do not tell which language they are.
 *
 * @returns `undefined` for a name in another script.
 */
export function foldSerbianName(name: string): string | undefined {
	if (!/\p{Script=Cyrillic}/u.test(name)) return undefined;
	return foldName(Array.from(name.normalize('NFC').toLowerCase(), letter => serbian.get(letter) ?? letter).join(''));
}

/** Only the letters that are spelt otherwise than in Russian. */
const serbian: ReadonlyMap<string, string> = new Map([
	['ж', 'z'],
	['ц', 'c'],
	['ч', 'c'],
	['ш', 's'],
]);
