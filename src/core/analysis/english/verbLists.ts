import { words } from '../lexicon';

/** base past participle; the same word twice where they are alike. */
export const irregularVerbs = `
	be was been/ have had had/ do did done/ say said said/ tell told told/ write wrote written/ think thought
	thought/ know knew known/ see saw seen/ find found found/ make made made/ take took taken/ give gave given/ get
	got gotten/ go went gone/ come came come/ become became become/ begin began begun/ run ran run/ win won won/
	lose lost lost/ keep kept kept/ hold held held/ leave left left/ put put put/ mean meant meant/ feel felt felt/
	hear heard heard/ read read read/ lead led led/ meet met met/ speak spoke spoken/ stand stood stood/ understand
	understood understood/ set set set/ show showed shown/ pay paid paid/ sit sat sat/ send sent sent/ build built
	built/ fall fell fallen/ cut cut cut/ rise rose risen/ drive drove driven/ buy bought bought/ wear wore worn/
	choose chose chosen/ seek sought sought/ throw threw thrown/ catch caught caught/ deal dealt dealt/ break broke
	broken/ beat beat beaten/ fight fought fought/ draw drew drawn/ grow grew grown/ foresee foresaw foreseen/
	forget forgot forgotten/ forgive forgave forgiven/ swear swore sworn/ sing sang sung/ shoot shot shot/ hit hit
	hit/ hurt hurt hurt/ let let let/ quit quit quit/ spread spread spread/ bring brought brought/ teach taught
	taught/ sell sold sold/ lie lied lied/ lay laid laid/ eat ate eaten/ drink drank drunk/ sleep slept slept/ stick
	stuck stuck/ strike struck struck/ shake shook shaken/ hide hid hidden/ ride rode ridden/ wake woke woken/
	withdraw withdrew withdrawn/ overtake overtook overtaken/ undergo underwent undergone/ cast cast cast/ bet bet
	bet/ spend spent spent/ lend lent lent/ bear bore borne/ tear tore torn/ fly flew flown/ hang hung hung/ steal
	stole stolen/ mistake mistook mistaken/ offset offset offset/ rewrite rewrote rewritten/ retell retold retold/
	misspeak misspoke misspoken/ uphold upheld upheld/ shut shut shut/ weep wept wept/ split split split/ bind bound
	bound/ bend bent bent/ swing swung swung/ spring sprang sprung/ shrink shrank shrunk/ sink sank sunk/ shed shed
	shed/ breed bred bred/ feed fed fed/ dig dug dug/ wind wound wound/ lean leaned leaned/ blow blew blown/ outlay
	outlaid outlaid/ flee fled fled/ arise arose arisen/ bite bit bitten/ bleed bled bled/ burst burst burst/ cling
	clung clung/ creep crept crept/ dive dived dived/ freeze froze frozen/ grind ground ground/ kneel knelt knelt/
	leap leapt leapt/ light lit lit/ overhear overheard overheard/ shine shone shone/ slide slid slid/ spit spat
	spat/ sting stung stung/ strive strove striven/ swim swam swum/ thrust thrust thrust/ weave wove woven/ burn
	burnt burnt/ spell spelt spelt/ overcome overcame overcome/ undo undid undone/ stride strode stridden/ forbid
	forbade forbidden/ bid bid bid/ broadcast broadcast broadcast/ oversee oversaw overseen/ outrun outran outrun/
	withstand withstood withstood/ mislead misled misled/ undercut undercut undercut/ rebuild rebuilt rebuilt/ repay
	repaid repaid/ redo redid redone`
	.split('/')
	.map(line => line.trim().split(/\s+/));

/** Regular verbs of everyday news. Cue verbs are added from their own list. */
export const regularVerbs = words(`
	abandon abolish absorb accelerate accept accommodate accompany accumulate accuse achieve acquire act activate
	adapt add address adjust administer admire adopt advance affect aggravate aim alarm alienate align allocate
	allot allow alter amass amend amount amplify amuse analyse analyze anger animate announce annoy answer appear
	appease applaud apply appoint apprehend approach arouse arrange arrest arrive ascend assassinate assault
	assemble assess assign assist assume assure astonish attach attain attempt attend attract attribute authorise
	authorize avert avoid await award backfire backtrack bake balk ban banish bargain bark base batter beckon
	befriend behave belong benefit betray bewilder blackmail blame blaze bless block blunder blur boil bolster
	bombard book boost boot borrow bother bounce bow boycott brighten broaden browse bury bypass calculate calm
	campaign cancel capitalise capitalize capture care carry carve categorise categorize cater cause cease celebrate
	cement center centre chair change chant charge chase chat cheat check cheer cherish choke chop circulate
	circumvent claim clarify clash classify cleanse clear climb close clutch coach coalesce coax coincide
	collaborate collapse collect collide combine commemorate commence commission commit compare compensate compete
	compile complete complicate comply compose compound comprise compromise conceal concede conceive concentrate
	concern condone conduct confer confine confirm confiscate conform confront confuse connect conquer consent
	conserve consist consolidate conspire constitute constrain construct consult consume contact contain contaminate
	contemplate contend contradict contrast contribute control convene converge convert convey convict cook
	cooperate coordinate cope correct correspond corrupt cost counsel count court cover craft crash crawl create
	cripple cross crush cultivate curb curtail cushion damage dance date dazzle deceive decimate declassify decline
	decorate dedicate deem deepen default defer defy degrade delay delegate delete deliberate delight deliver
	demolish denounce depart depend depict deplete deploy deport depress deprive derail derive descend deserve
	design designate destroy deter deteriorate devastate develop deviate devote diagnose dictate die differ digest
	dilute diminish direct disagree disappear disappoint disarm discard discharge discipline discourage discredit
	discriminate disguise disgust dismantle dispatch disperse displace display dispose disqualify disregard disrupt
	dissent dissolve distance distinguish distort distract distribute disturb diversify divide dodge dominate donate
	double downgrade draft drag drain dress drift drop drown dwarf dwindle earmark earn ease edit educate elect
	elevate elicit eliminate elude embark embarrass embody embrace emerge emit employ empower emulate enable enact
	encompass encounter end endanger endure enforce engage engineer enhance enjoy enlarge enlist enrage enrich enrol
	enroll ensure entail enter entertain entice entitle entrench envisage envision equate equip eradicate erase
	erode erupt escalate escape escort establish evacuate evade evaluate evict evoke evolve exacerbate examine
	exceed exclude excuse execute exempt exercise exhaust exhibit exile exist exit exonerate expand expedite expel
	experience expire explode exploit explore export expose extend extort extract fabricate face facilitate fail
	falter famish fascinate fasten feature federate fetch fiddle fill film filter finalise finalize finance finish
	fire fit fix flaunt flex flirt float flood flourish flow fluctuate flunk focus fold follow force forfeit forge
	form formalise formalize formulate foster found fracture frame frighten fuel fulfil fulfill function fund funnel
	gain galvanise galvanize gather gauge gaze generalise generalize generate glance glare glorify gloss gossip
	govern grab grant grapple grasp greet grieve groom grumble guarantee guide halt hamper handcuff handle happen
	harass harden harm harness harvest hasten haunt head heal heed help herald hijack hinder hire hoist honor honour
	hop host hover huddle humiliate hurl hurry hype idealise identify ignore illuminate illustrate imitate immigrate
	impact impair impeach impede imperil implement implicate import impose impress imprison improve incite include
	increase inflame inflict influence inhabit inherit initiate inject injure innovate insert inspect inspire
	install instigate instil instill insulate integrate intensify interact intercept interfere interpret interrogate
	interrupt intervene intimidate introduce invade invalidate invest investigate invite invoke involve irritate
	isolate issue jail jeopardise jeopardize join judge juggle jump justify kick kill kiss knit label lack lag land
	landscape last laud launch lavish leak learn lecture legalise legalize legislate legitimise legitimize lessen
	levy liberate license lift limit linger link liquidate list litigate live load locate lock look loom loosen love
	lower lure lurk magnify maintain malfunction manage mandate maneuver manipulate manoeuvre manufacture march
	marginalise marginalize mark marry marvel mask massacre match matter maximise maximize measure mediate memorise
	memorize merge merit migrate mimic mingle minimise miss mitigate mix mobilise mobilize moderate modernise
	modernize modify monitor motivate mount move multiply murder muster name narrow navigate need neglect negotiate
	neutralise neutralize nominate normalise normalize notch nudge nurture obey obfuscate oblige obscure obstruct
	obtain occupy occur offend ooze open operate oppress orchestrate order organize oust outlaw outline outnumber
	outpace outperform outrage outsource outweigh overcharge overhaul overlook override overrule overrun overshadow
	overturn overwhelm owe own parade paralyse paralyze pardon participate partner pass patrol pause penalise
	penalize penetrate perceive perform permit perpetrate perpetuate persecute persevere persist persuade pertain
	phase pick pinpoint pioneer place plague plant play plead plummet plunge point poison polarise polarize police
	ponder populate portray pose possess postpone pounce pour practice practise preach precede preclude preempt
	preoccupy prepare present preserve preside press pressure presuppose prevail prevent print privatise privatize
	probe proceed process proclaim procure produce profit prohibit proliferate prolong prompt prosecute prosper
	protect prove provide provoke publicise publicize publish pull pump punch punish purchase pursue push qualify
	quarrel quell quiz race radicalise radicalize raise rally range rank rate ratify rattle ravage reach react
	reaffirm realign reap reassess rebel rebound rebuff recede receive reckon reclaim recoil reconcile reconsider
	reconstruct recover recruit recycle redeem redirect reduce refer refine reflect reform refrain refuel refund
	refute regain regard register regulate rehabilitate reignite reimburse reinforce reinstate reinvent reiterate
	rejoice relate relax relay release relieve relinquish relish relocate rely remain remedy remove renew renounce
	renovate rent reopen reorganise reorganize repair repeal repeat repel replace replenish represent reproduce
	repudiate require rescue resemble resent reserve reshape reside resign resist resolve resonate resort restore
	restrain restrict restructure result resume resurface resurrect retain retaliate rethink retire retreat retrieve
	return reunite revamp revel reverberate reverse revert revise revisit revive revoke revolt revolve reward rid
	rig risk rival roam roar rob roll rotate rouse rule rumble rush sabotage sacrifice sail salvage sanction satisfy
	saturate save scare scatter score scour scramble scrap scrape scratch scrutinise scrutinize sculpt search secede
	secure seem segregate seize select separate serve settle sever shape share shatter shelter shield shift ship
	shiver shorten shout showcase shrug shun shutter sign signify simplify simulate skip skyrocket slap slash
	slaughter slice slip slow smash smear smile smooth smuggle snatch soar soften solicit solve soothe sound span
	spare spark specialise specialize specify speculate spew splash spoil sponsor squander squeeze stabilise
	stabilize stage stalk stall standardise standardize start startle starve stay steer stem step stifle stimulate
	stir stop strain strand strengthen stress stretch stroll struggle study stumble stun subdue submerge submit
	subpoena subscribe subsidise subsidize substitute subvert succeed succumb sue suffer suffocate suit summon
	supersede supervise supplement supply suppress surge surpass surprise surrender surround survive suspect suspend
	sustain swallow swap swarm sway switch symbolise symbolize sympathise sympathize tackle talk tame tamper tangle
	target tarnish taste tax tempt tend terminate terrify terrorise terrorize test testify thank thrive throttle
	thwart tie tighten tolerate top topple torment torture totter touch tow trace track trade trail train trample
	transcend transfer transform translate transmit transport trap travel traverse treasure treat trek trigger trim
	triple triumph trounce trust try tumble turn underestimate undermine underpin unearth unfold unify unite unleash
	unravel unsettle unveil update upgrade upset urge use usher utilise utilize utter vacate validate vanish vary
	vault veer verify veto view vilify vindicate violate visit vote vouch wait waive walk wander wane want warm
	warrant wash waste watch wave waver weaken weigh welcome widen wield wipe wish withhold witness woo work worry
	worsen wrap wrestle yearn yell yield zoom`);

/** Words that are a verb's form and as often a noun or an adjective. Their neighbours decide. */
export const nounsToo = words(`
	abandon act address advertising aim air alarm anger answer approach arrest assault attack attempt award back ban
	banking bargain base bash beginning being benefit bet bid bill blackmail blast blaze block board bombing book
	boost boot bounce bow boycott brand brief briefing building call campaign care case cast cause cement center
	centre chair challenge champion chance change chant charge chase chat cheat check cheer cite claim clash coach
	collapse comment commission complain complaint compound compromise concede concern concerns condemn conduct
	consent contact contest contrast control convict correct cost counsel count counter court cover craft crash
	crawl credit cross cry cushion cut damage dance dare date deal debate decision default defeat defense delay
	delegate deliberate delight demand design desire detail discharge discipline disguise dispatch display dispute
	disregard document doubt draft drag drain draw drawing dream dress drift drink drive drop ease echo edge edit
	email end ending endorse endorsement engineer escape escort estimate exchange excuse execute exercise exhaust
	exhibit exile exit experience export express extract face fall fault favor favour fear feature feed feel feeling
	field fight fighting figure filing fill film filter finance find finding fine finish fire fit fix flag flex
	float flood floor focus fold foot force forecast forge form fracture frame fuel fund funding gain gamble
	gathering gauge gaze gift glance glare gloss gossip grant grasp grill gripe groom ground group guarantee guess
	guide gun hail halt hand handle harm harness harvest hate haul head hearing help herald hike hint hit hold home
	honor honour hope host house housing hype impact import increase influence insult interest interview invite
	issue jail joke judge jump kick kill killing knock lack lag lament land landscape lash last launch lead leak
	leave lecture legalise level levy license lie lift limit line link list load lobby lock look loss love lower
	lure mail mandate maneuver manoeuvre map march mark market mask massacre master match matter mean meaning
	measure meeting mention merit message mimic mind minister mistake mix mock model moderate monitor mourn move
	murder name narrow need needle neglect net nod notch note notice nudge number oath object offer open opening
	order outlaw outline overhaul page paint painting pan parade pardon park partner party pass patent patrol pay
	peak pen perk permit phase phone pick picture pioneer pitch place plague plan plant play plea pledge plot plunge
	point poison police poll polling position post practice practise praise pray present press pressure price prize
	probe process produce profit program project promise prompt proposal protest pull pump punch purchase push
	question quiz quote race raise rally range rank rant rap rate rating reach read reading reason rebel rebound
	rebuke record recruit reform refrain refund refuse regard register regret relay release relish remark remedy
	rent repair repeal reply report reporting request rescue research reserve resort respect respond rest result
	retort retreat return review revolt reward ride ridicule rig ring rip rise risk rival roar roll row rule ruling
	rumble run rush sabotage sacrifice sail sample sanction savage save saying scale scare scoff scold score scorn
	scramble scrap scratch scream search second sense sentence serve service set setting shape share shelter shield
	shift ship shiver shock shooting shot shout show showcase shrug shutter side sigh sign signal sketch slam slap
	slash slaughter slice slight slip slow smear smile smooth snatch snub sort sound source space span spare spark
	speech spell spending spin splash split spoil sponsor sport spot spread squeeze stage stall stance stand start
	state statement stay stem step stir stock stop storm strain strand stress strike stroll struggle study style
	subject subpoena substitute sue suit summon supplement supply support surge surprise surrender suspect swallow
	swap swarm sway swipe switch sympathise talk target taste taunt tax teaching team tease term test text thank
	thanks think thought threat tie time toast toll tone top torch torment torture touch tour tout trace track trade
	trail train training transfer transport trap trash travel treasure treat trek trial trigger triple triumph trust
	try tumble turn tweet type understanding update upgrade upset use value vault vent veto view visit voice
	volunteer vote voting vow wager wait walk wane warn warning warrant wash waste watch wave welcome whisper
	win wing wish witness wonder word work worry worth wound wrap writing yell yield`);
