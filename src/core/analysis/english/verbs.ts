import { words } from '../lexicon';

export type VerbForm = 'base' | 'present' | 'past' | 'participle' | 'ing';

/** What a word may be as a verb. `past` of a regular verb is its participle too. */
export interface VerbReading {
	readonly lemma: string;
	readonly form: VerbForm;
}

/** base past participle; the same word twice where they are alike. */
const irregular = `
be was been/have had had/do did done/say said said/tell told told/write wrote written/think thought thought/
know knew known/see saw seen/find found found/make made made/take took taken/give gave given/get got gotten/
go went gone/come came come/become became become/begin began begun/run ran run/win won won/lose lost lost/
keep kept kept/hold held held/leave left left/put put put/mean meant meant/feel felt felt/hear heard heard/
read read read/lead led led/meet met met/speak spoke spoken/stand stood stood/understand understood understood/
set set set/show showed shown/pay paid paid/sit sat sat/send sent sent/build built built/fall fell fallen/cut cut cut/
rise rose risen/drive drove driven/buy bought bought/wear wore worn/choose chose chosen/seek sought sought/
throw threw thrown/catch caught caught/deal dealt dealt/break broke broken/beat beat beaten/fight fought fought/
draw drew drawn/grow grew grown/foresee foresaw foreseen/forget forgot forgotten/forgive forgave forgiven/swear swore sworn/
sing sang sung/shoot shot shot/hit hit hit/hurt hurt hurt/let let let/quit quit quit/spread spread spread/bring brought brought/
teach taught taught/sell sold sold/lie lied lied/lay laid laid/eat ate eaten/drink drank drunk/sleep slept slept/
stick stuck stuck/strike struck struck/shake shook shaken/hide hid hidden/ride rode ridden/wake woke woken/withdraw withdrew withdrawn/
overtake overtook overtaken/undergo underwent undergone/cast cast cast/bet bet bet/spend spent spent/lend lent lent/
bear bore borne/tear tore torn/fly flew flown/hang hung hung/steal stole stolen/mistake mistook mistaken/offset offset offset/
rewrite rewrote rewritten/retell retold retold/misspeak misspoke misspoken/uphold upheld upheld/shut shut shut/weep wept wept/
split split split/bind bound bound/bend bent bent/swing swung swung/spring sprang sprung/shrink shrank shrunk/sink sank sunk/
shed shed shed/breed bred bred/feed fed fed/dig dug dug/wind wound wound/lean leaned leaned/blow blew blown/outlay outlaid outlaid/flee fled fled/arise arose arisen/bite bit bitten/bleed bled bled/burst burst burst/cling clung clung/creep crept crept/dive dived dived/freeze froze frozen/grind ground ground/kneel knelt knelt/leap leapt leapt/light lit lit/overhear overheard overheard/shine shone shone/slide slid slid/spit spat spat/sting stung stung/strive strove striven/swim swam swum/thrust thrust thrust/weave wove woven/burn burnt burnt/spell spelt spelt/overcome overcame overcome/undo undid undone/stride strode stridden/forbid forbade forbidden/bid bid bid/broadcast broadcast broadcast/oversee oversaw overseen/outrun outran outrun/withstand withstood withstood/mislead misled misled/undercut undercut undercut/rebuild rebuilt rebuilt/repay repaid repaid/redo redid redone`;

/** Regular verbs of everyday news. Cue verbs are added from their own list. */
const regular = `
accept achieve act add address adopt advance affect aim allow amount answer apply approach arrest arrive assign assist assume
attach attempt attend attract avoid award ban base behave belong benefit block boost borrow bother cancel capture care carry
cause cease celebrate change charge chase check cheer claim clash clear climb close collect combine commit compare compete
complete concern conduct confront connect consist construct contact contain contribute control convert cook cost count
cover crash create cross damage dance date deliver depend deploy deserve design destroy develop die differ direct disappear
divide dominate donate double drag dress drop earn elect eliminate embrace emerge employ enable encounter end endure engage
enjoy ensure enter escape establish evolve exceed exist expand experience explode explore export expose extend face fail
fill film finance finish fire fit fix flee flow focus follow force form found frame fund gain gather govern grab grant greet
guarantee guide handle happen harm head heal help hire host identify ignore illustrate impact implement import impose improve
include increase influence injure install introduce invest investigate invite involve issue jail join judge jump kick kill kiss
lack land last launch learn lift limit link list live load locate lock look love lower maintain manage march mark marry
match matter measure miss mix mount move murder name need negotiate nominate obtain occupy occur open operate order organize
overcome owe own participate pass pause perform pick place plant play point pose possess pour prepare present preserve press
pressure prevent print proceed process produce profit prompt protect prove provide publish pull punish purchase push qualify
race raise range rank rate reach react receive recover reduce refer reflect reform regain regulate relate release rely remain
remove rent repair repeat replace represent require rescue reserve resign resist resolve restore restrict result retain retire
return reverse risk roll rule rush sail save score search secure select separate serve settle shape share shift ship shout sign
skip slip smile solve sound spark specify stage start stay stem step stop stretch struggle study submit succeed suffer suit
supply surge surprise surround survive suspend switch tackle talk target tax tend test thank tie top touch track trade train
transfer transform translate travel treat trigger trust try turn unite unveil use vary view violate visit vote wait walk want
warm wash waste watch wave weigh welcome wish witness work worry wrap yell seem appear emerge tend happen remain deem pose lurk vary`;

/** Words ending in -ed or -ing that are no verb forms. */
const neverVerbs =
	words(`hundred red bed indeed need speed seed weed breed creed greed deed feed naked sacred wicked rugged
	united morning evening nothing something anything everything thing king ring string during sibling ceiling wedding
	alleged so-called beloved`);

/** Words that are a verb's form and as often a noun. Their neighbours decide. */
const nounsToo =
	words(`act address aim answer approach arrest attack attempt award ban base benefit bet block boost call care
	case cause challenge chance change charge chase check claim clash comment complaint concern concerns condemn conduct
	contact contest control cost count cover crash cross cut damage dance date deal debate decision defeat defense demand
	design desire dispute document doubt drag draw dream dress drink drive drop end endorsement escape estimate exchange
	experience export express face fall favor fear feature feed feel fight figure fill film finance find finding fire fit fix
	focus force form frame fund gain grant guarantee guess guide handle harm haul head help hike hint hit hold hope host
	impact import increase influence interest interview invite issue jail joke judge jump kick kill lack land last launch lead
	leave level lie lift limit line link list load lock look loss love march mark market master match matter mean measure
	mention minister mistake mix move murder name need note notice object offer open order outline pass pay peak pick place
	plan plant play pledge point poll position post pray press pressure price prize process produce profit program project
	promise proposal protest pull purchase push question quote race raise rally range rank rate reach read reason record
	reform refuse regret release remark rent repair report request rescue research reserve respect rest result return review
	ride ring rise risk roll rule run rush sail save score search sense serve set shape share shift ship shock shot
	show sign signal slam slip smile sort sound source spark speech spin split spread stage stand start state statement stay
	step stop strike struggle study subject suit supply support surge surprise suspect switch talk target tax test thank
	thanks think thought threat tie time top touch track trade train transfer travel treat trial trigger trust try turn tweet
	use value view visit voice vote vow wait walk want warning wash waste watch wave welcome win wish witness wonder word work
	worry worth wound wrap yell board back book bill campaign brand air bid blast brief cite cast center cheer complain
	concede counter court draft echo edge endorse favour field finish fine flag floor forecast foot gamble gift grill ground
	group gun hand home house influence insult lash launch lobby lecture lament mail map mind mock model mourn net nod note
	number oath page paint park party patent pen perk phone picture pitch plea plot praise present prompt rap rate rebuke
	reply respond retort reward ridicule row sample scale scold scoff scream sentence service shout shrug side sketch snub
	space spell sport spot stance stock storm stress style swipe taunt team tease term tone tour toast toll tout type vent
	volunteer warn whisper writing meeting hearing building spending funding feeling saying meaning beginning ending ruling
	filing briefing polling voting opening training understanding warning reporting reading being setting rating housing
	text email message bet wager gripe rant sigh cry chant dream fear regard needle second fault credit pan trash
	torch hail scorn respect champion echo slight savage bash rip knock lobby dare counsel desire love hate detail
	shooting killing bombing advertising gathering wing fighting banking teaching drawing painting`);

const readings = new Map<string, VerbReading>();
const bases = new Set<string>();

function add(word: string, lemma: string, form: VerbForm): void {
	if (!readings.has(word)) readings.set(word, { lemma, form });
}

/** Teaches the tables a verb with all its forms. A verb in the irregular list keeps its own past. */
function learn(lemma: string): void {
	if (bases.has(lemma)) return;
	bases.add(lemma);
	add(lemma, lemma, 'base');
	add(thirdPerson(lemma), lemma, 'present');
	for (const stem of stems(lemma)) {
		add(`${stem}ed`, lemma, 'past');
		add(`${stem}ing`, lemma, 'ing');
	}
}

for (const line of irregular.replace(/\s*\n/g, ' ').split('/')) {
	const [base = '', past = '', participle = ''] = line.trim().split(' ');
	bases.add(base);
	add(past, base, 'past');
	if (participle !== past) add(participle, base, 'participle');
	add(base, base, 'base');
	add(thirdPerson(base), base, 'present');
	for (const stem of stems(base)) add(`${stem}ing`, base, 'ing');
}
for (const verb of words(regular)) learn(verb);

function thirdPerson(lemma: string): string {
	if (lemma === 'have') return 'has';
	if (/(?:s|x|z|ch|sh|o)$/.test(lemma)) return `${lemma}es`;
	return /[^aeiou]y$/.test(lemma) ? `${lemma.slice(0, -1)}ies` : `${lemma}s`;
}

/** What stands before -ed and -ing: hope hop-, deny deni-/deny-, admit admitt-. */
function stems(lemma: string): string[] {
	if (lemma.endsWith('ie')) return [lemma.slice(0, -1), `${lemma.slice(0, -2)}y`];
	if (/[^aeiou]y$/.test(lemma)) return [`${lemma.slice(0, -1)}i`, lemma];
	if (/(?:ee|oe|ye)$/.test(lemma)) return [lemma.slice(0, -1), lemma];
	if (lemma.endsWith('e')) return [lemma.slice(0, -1)];
	// Both spellings are read: "focused" and "focussed", "planned"; a wrong one never occurs in print.
	if (/[^aeiou][aeiou][bdfgklmnprtvz]$/.test(lemma)) return [`${lemma}${lemma.at(-1)!}`, lemma];
	return [lemma];
}

/** Learns further verbs: the cue lexicon's. */
export function learnVerbs(lemmas: Iterable<string>): void {
	for (const lemma of lemmas) learn(lemma);
}

/** How a lower-case word reads as a verb; regular endings of unknown words count. */
export function verbReading(word: string): VerbReading | undefined {
	const known = readings.get(word);
	if (known) return known;
	if (word.length < 5 || neverVerbs.has(word)) return undefined;
	const prefixed = /^(?:re|un|out|over|mis|dis)-?(\w{3,})$/.exec(word);
	const stem = prefixed && readings.get(prefixed[1]!);
	if (stem && stem.form !== 'base') return { lemma: word, form: stem.form };
	if (word.endsWith('ed')) return { lemma: word, form: 'past' };
	if (word.endsWith('ing')) return { lemma: word, form: 'ing' };
	return undefined;
}

/** Whether a verb form is a noun as often: claim, report, plans. */
export function isNounToo(word: string): boolean {
	if (nounsToo.has(word)) return true;
	if (word.endsWith('ies')) return nounsToo.has(`${word.slice(0, -3)}y`);
	if (word.endsWith('es') && nounsToo.has(word.slice(0, -2))) return true;
	return word.endsWith('s') && nounsToo.has(word.slice(0, -1));
}
