import { phrases, words, type Lexicon } from '../lexicon';

export const english: Lexicon = {
	language: 'en',
	frequent: words(`the of and to in a is that for it was on with as by at from be have are this not he they his but had
		has who will would were their which said an or she her been`),
	abbreviations:
		words(`mr mrs ms dr prof sen sens rep reps gov govs gen lt col sgt capt cmdr adm maj rev hon st jr sr pres
		jan feb mar apr jun jul aug sept sep oct nov dec vs etc inc corp co ltd llc no dept univ assn bros ave blvd
		calif fla mass conn pa va md mich minn wis ill ind ariz colo tenn ala ga tex okla ore wash nev neb neb mo ky
		la miss del mont wyo kan ark d-n.y r-n.y d-calif r-fla r-tex r-ky d-mass d-nev r-wis d-vt r-ohio e.g i.e a.m p.m`),
	cues: words(`said says say saying told tells tell telling added adds adding wrote writes writing asked asks asking noted
		notes noting announced announces explained explains argued argues claimed claims insisted insists acknowledged
		acknowledges admitted admits warned warns responded responds replied replies continued continues recalled recalls
		stated states commented comments confirmed confirms joked jokes asserted asserts remarked remarks quipped predicted
		predicts concluded concludes denied denies reported reports suggested suggests testified vowed vows promised promises
		pledged urged urges shouted shouts tweeted tweets posted declared declares complained boasted`),
	auxiliaries: words('has have had'),
	accordingTo: phrases('according to'),
	pronouns: new Map([
		['he', 'he'],
		['she', 'she'],
		['it', 'it'],
		['they', 'they'],
		['i', 'speaker'],
		['we', 'speaker'],
		['his', 'he'],
		['her', 'she'],
		['their', 'they'],
		['its', 'it'],
		['my', 'speaker'],
		['our', 'speaker'],
	]),
	that: words('that'),
	boundaries:
		words(`in on at to for with from by about after before during as when while if because since until into over
		under against between among through and or but that who which what where why how not also according despite within without across toward towards per via`),
	links: words('of'),
	determiners:
		words(`the a an this that these those his her its their my our your some many several one two three another
		each every no`),
	negations: words("not never no n't neither nor nobody"),
	times:
		words(`monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
		september october november december today yesterday tonight tomorrow jan. feb. mar. apr. jun. jul. aug. sept. sep.
		oct. nov. dec.`),
	documents:
		words(`report study poll survey statement document documents letter filing lawsuit complaint memo email paper
		article records data ad bill law ruling indictment affidavit website transcript polls figures statistics analysis
		research findings model calculations census forecast audit review inquiry op-ed editorial column book memoir
		constitution treaty resolution contract sign banner advertisement leaflet newsletter suit headline minutes verdict
		judgment judgement decree manifesto surveys reports studies advert bulletin dossier`),
	anonymous: words(`sources source officials official insiders aides observers critics experts some many people others
		supporters opponents analysts someone critics witnesses`),
	titles:
		words(`mr mrs ms miss dr prof mr. mrs. ms. dr. prof. sen. rep. gov. gen. lt. col. sgt. capt. adm. rev. sir president senator governor
		representative congressman congresswoman secretary minister mayor chancellor king queen prince princess judge
		justice chairman chairwoman chief director professor doctor speaker former prime vice general captain officer deputy assistant acting foreign interior finance defence defense leader ambassador`),
	commonNoun: /(?:ers|ors|ists|ents|ants|ees|men|women|people|ians|ours|ives|ials|police|union|team)$/,
	adverb: /ly$/,
	clitics: /['’](?:s|re|ve|d|ll|m)$/i,
};
