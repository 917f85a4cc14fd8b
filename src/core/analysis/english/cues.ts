import { learnVerbs } from './verbs';

/**
 * What may follow a cue verb, one letter each:
 *
 * - `q` a quotation, in front of it or behind it
 * - `c` a clause with or without "that"
 * - `t` a clause only with "that"
 * - `w` a question: if, whether, why, how
 * - `r` first the person spoken to: told reporters that …
 * - `i` "to" and a verb
 * - `o` a noun phrase: what is praised, denied, demanded
 * - `p` somebody "to" do something: urged the council to wait
 * - `g` a verb in -ing: denied taking the money
 */
export type Complements = string;

export interface Cue {
	/** The verb, and a particle that belongs to it: "point out". */
	readonly verb: string;
	readonly particle: string | undefined;
	readonly takes: Complements;
}

const table: readonly (readonly [Complements, string])[] = [
	['qcw', 'say add'],
	['qcr', 'tell remind assure inform notify reassure'],
	['qcwrp', 'advise warn'],
	['qwrop', 'ask'],
	[
		'qc',
		`note explain insist acknowledge admit state comment confirm joke contend assert remark quip conclude reiterate
		emphasize emphasise stress repeat complain concede tweet boast exclaim lament muse opine allege caution
		counter reason observe testify declare argue claim report reveal indicate suggest predict recall retort relate
		post message scoff snap shout yell scream cry sigh whisper shrug interject conclude crow gush fume tease
		chant proclaim pronounce mutter warn protest attest affirm speculate theorize theorise surmise posit reckon
		retweet email text hint charge vent rave muse blurt bellow boom bark snarl thunder wail pontificate editorialize editorialise extrapolate hypothesize hypothesise postulate rule summarize summarise acknowledge intone enthuse gripe grumble marvel enthuse recount stipulate volunteer rant elaborate clarify specify
		signal imply insinuate worry fear fret bemoan bet wager joke quote disclose divulge confess confide certify
		respond reply answer write announce mention underscore underline highlight`,
	],
	[
		'c',
		`think believe hope know feel suspect doubt guess assume imagine expect wish realize realise understand estimate
		calculate figure conclude decide agree learn discover determine recognize recognise foresee forecast project
		dream pretend swear presume deem consider anticipate remember forget notice appreciate worry concur`,
	],
	['q', 'continue'],
	['qt', 'maintain communicate'],
	['t', 'recommend propose demand request move suggest order urge ask'],
	['qc', 'rule order decree'],
	['c', 'find'],
	['co', `show demonstrate confirm deny dispute indicate reveal`],
	['ciw', 'vow promise pledge threaten swear agree decide hope claim expect wonder'],
	[
		'i',
		`want plan decline refuse intend seek offer aim wish prefer prepare opt volunteer hesitate hope
		propose elect demand request resolve`,
	],
	[
		'go',
		`support oppose endorse criticize criticise defend praise condemn denounce attack blast mock slam reject dismiss
		blame accuse question challenge applaud decry disavow welcome favor favour advocate recommend propose demand
		reaffirm deride ridicule assail rebuke chide rip bash tout hail cheer salute trumpet espouse embrace repudiate
		renounce disown scold lambaste lambast excoriate savage pan skewer berate disparage belittle malign vilify demonize
		lampoon satirize taunt insult ridicule scorn castigate chastise admonish fault credit thank congratulate commend
		laud extol champion bemoan lament deplore regret hate dislike love prefer detest loathe admire respect fear
		reiterate address discuss describe label characterize characterise portray depict brand dub term call deem consider
		view regard compare liken cite mention reference invoke quote highlight outline detail recount express voice echo
		rebut refute downplay minimize exaggerate overstate slight trash torch knock needle bad-mouth second
		request announce reveal confirm predict want seek urge back despise resent push promote pitch protest suggest
		vow promise pledge threaten oppose`,
	],
	[
		'p',
		`urge encourage beg implore exhort press order instruct challenge persuade convince expect want
		tell ask remind dare counsel`,
	],
	['w', 'wonder ask question inquire enquire debate consider explain decide discuss know show'],
	['g', 'deny admit suggest recommend propose consider favor oppose regret'],
];

const withParticle: readonly (readonly [Complements, string])[] = [
	[
		'qco',
		'point out/make clear/make it clear/put it/shoot back/fire back/chime in/hit back/spell out/call out/cry out/lash out/speak out/figure out',
	],
	[
		'qo',
		`call for/call on/call upon/point to/talk about/speak about/refer to/allude to/agree with/disagree with/object to/
		complain about/complain of/boast about/boast of/brag about/warn of/warn about/warn against/joke about/rail against/
		speak out for/wax poetic about/gush about/rave about/vent about/rant about/lash out at/hit back at/push back against/push back on/argue for/argue against/argue about/vote for/vote against/
		side with/speak of/hint at/comment on/weigh in on/elaborate on/dwell on/reflect on/focus on/write about/write of/
		ask for/ask about/apologize for/apologise for/take issue with/take aim at/shrug off/laugh off/brush off/wave off/
		play down/write off/come out against/come out for/come out in favor of/speak out against/distance himself from/
		distance herself from/distance themselves from/insist on/believe in/dream of/think of/think about/know about/
		worry about/care about/wonder about/approve of/disapprove of/learn of/hear of/hope for/wish for/long for/
		lay out/set out/lay into/tear into/rip into/sneer at/scoff at/laugh at/marvel at/bristle at/respond to/react to/
		reply to/opt for/plead for/push for/press for/fight for/look for/stand by/stand up for/stick up for/
		go after/poke fun at/make fun of/accuse of/preach about/cast doubt on/raise questions about/raise concerns about/
		sign off on/subscribe to/testify about/inquire about/guess at/lie about/quarrel with/differ with/settle on/decide on/
		take credit for/make light of/lean toward/pray for/back off/rule out/shout down/defer to/plead guilty to/appeal to/appeal for`,
	],
	['q', 'go on'],
	['i', 'be set/be ready'],
];

const byVerb = new Map<string, Cue[]>();
for (const [takes, list] of table) {
	for (const verb of list.split(/\s+/)) merge(verb, undefined, takes);
}
for (const [takes, list] of withParticle) {
	for (const phrase of list.split('/')) {
		const [verb, ...rest] = phrase.trim().split(/\s+/);
		merge(verb!, rest.join(' '), takes);
	}
}
learnVerbs(byVerb.keys());

function merge(verb: string, particle: string | undefined, takes: Complements): void {
	const list = byVerb.get(verb) ?? [];
	const known = list.findIndex(cue => cue.particle === particle);
	if (known >= 0) list[known] = { verb, particle, takes: list[known]!.takes + takes };
	else list.push({ verb, particle, takes });
	// The longest particle is tried first.
	list.sort((a, b) => (b.particle?.length ?? 0) - (a.particle?.length ?? 0));
	byVerb.set(verb, list);
}

/** The cues a verb can be, those with a particle first. */
export function cuesOf(lemma: string): readonly Cue[] {
	return byVerb.get(lemma) ?? none;
}

const none: readonly Cue[] = [];
