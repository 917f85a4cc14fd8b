import { words } from '../lexicon';

/** The words English has a fixed number of, by what they do in a clause. */
export const closedClasses = {
	pronoun: words(`i you he she it we they there someone somebody anyone anybody everyone everybody nobody nothing
		something anything everything himself herself itself themselves myself ourselves yourself themself others
		mine yours hers theirs none`),
	objectPronoun: words('me him us them'),
	determiner: words(`the a an this these those his her its their my our your some any many several both each every all
		another no few most much such half either neither`),
	modal: words(`will would can could may might must shall should cannot can't won't wouldn't couldn't shouldn't 'll 'd
		mustn't mightn't needn't`),
	auxiliary:
		words(`is are was were be been being am 's 're 'm has have had having 've do does did done isn't aren't wasn't
		weren't hasn't haven't hadn't don't doesn't didn't ain't`),
	negation: words("not never n't"),
	preposition:
		words(`of in on at by for with from into onto about against between among through during before after above
		below under over near behind beyond inside outside within without despite toward towards across around along amid
		amidst upon per via like unlike including concerning regarding versus throughout alongside atop beneath besides
		except up down off out past ahead`),
	conjunction: words('and or but nor yet &'),
	subordinator:
		words(`that if whether because although though while unless until till since as than once whereas lest so
		when where why how wherever whenever`),
	relative: words('who whom whose which what whoever whatever'),
	adverb:
		words(`also then later now just still even often always once again already soon here too very quite rather almost
		nearly only perhaps maybe meanwhile however instead therefore thus moreover nevertheless nonetheless furthermore
		indeed further far ever sometimes together twice first next last thereafter earlier elsewhere anyway away back
		well much more less least long ago likewise afterward afterwards else forth hence somehow somewhat though tonight
		today yesterday tomorrow`),
	adjective: words('own other same former new old recent such main'),
	time: words(`monday tuesday wednesday thursday friday saturday sunday mondays sundays january february march april june
		july august september october november december jan. feb. mar. apr. jun. jul. aug. sept. sep. oct. nov. dec. today
		yesterday tonight tomorrow`),
} as const;

/** After "last", "this", "next", "every", or a number: "last week", "two days ago". */
export const timeNouns =
	words(`week weeks month months year years day days night morning afternoon evening weekend summer
	winter spring fall autumn hour hours minutes season decade monday tuesday wednesday thursday friday saturday sunday`);
