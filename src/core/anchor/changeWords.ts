/**
 * Words by which the kind of a change is told, in lower case. English first, then languages of the
 * region and its agencies; a language that is missing here only makes its changes "other words".
 */
function words(list: string): ReadonlySet<string> {
	return new Set(list.split(/\s+/));
}

export const numberWords = words(
	`zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
	eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million
	millions billion billions trillion dozen dozens half third quarter twice double triple percent percentage first
	second fourth fifth bn mn pct
	jedan jedna dva dve dvije tri četiri pet šest sedam osam devet deset sto stotine hiljada hiljade tisuća milion
	miliona milijun milijuna milijarda milijarde milijardi odsto posto pola
	один одна два две три четыре пять шесть семь восемь девять десять сто тысяч тысячи миллион миллиона миллионов
	миллиард миллиарда миллиардов процент процента процентов
	eins zwei drei vier fünf sechs sieben acht neun zehn hundert tausend million millionen milliarde milliarden prozent
	un une deux trois quatre cinq six sept huit neuf dix cent mille millions milliard milliards
	uno una dos tres cuatro cinco seis siete ocho nueve diez cien mil millón millones`,
);

/** "may" and "march" are two only with their capital, and stand in no list; see `isMonth`. */
export const monthNames = words(
	`january february april june july august september october november december jan feb mar apr jun jul aug sep sept oct
	nov dec
	januar januara februar februara marta aprila maja juna jula avgusta septembra oktobra novembra decembra
	января февраля марта апреля мая июня июля августа сентября октября ноября декабря
	märz mai juni juli oktober dezember
	janvier février mars avril juin juillet août septembre octobre novembre décembre
	enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre`,
);

export const dateWords = words(
	`monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow tonight
	morning afternoon evening night week weeks month months year years decade decades century spring summer autumn
	winter earlier later ago
	ponedeljak utorak sreda srijeda četvrtak petak subota nedelja nedjelja danas juče jučer sutra godine meseca
	понедельник вторник среда среду четверг пятница пятницу суббота субботу воскресенье сегодня вчера завтра года месяца
	montag dienstag mittwoch donnerstag freitag samstag sonntag heute gestern morgen jahr jahre monat
	lundi mardi mercredi jeudi vendredi samedi dimanche lunes martes miércoles jueves viernes sábado domingo`,
);

export const negations = words(
	`not no never none nobody nothing neither nor nowhere without cannot can't don't doesn't didn't won't wouldn't isn't
	aren't wasn't weren't hasn't haven't hadn't shouldn't couldn't mustn't ain't hardly scarcely barely lack lacks lacked
	ne nije nisu nisam nismo niste neće neću nemaju nema nikad nikada niko nitko ništa ni niti bez
	не нет ни никогда никто ничего без нельзя није нису нема никад
	nicht kein keine keinen keiner keinem nie niemals niemand nichts ohne pas jamais rien aucun aucune sans non
	nunca nadie nada ningún ninguna sin tampoco`,
);

/** Prefixes that turn a word into its opposite: legal, illegal. */
export const negatingPrefixes = ['un', 'in', 'im', 'il', 'ir', 'dis', 'non', 'anti', 'mis', 'ne', 'не', 'без', 'bez'];

/** Everyday words that sentences open with, of those that are no plurals. */
export const openers = words(
	`the this that these those there they then when while where what who why how she her his him its our your their
	you and but for from with without after before since until under over between into onto upon about against among
	although though because despite unless whether such each every any all both either other another much more less
	fewer only even just still yet also now here soon once again instead meanwhile however moreover therefore thus
	people police parliament government congress everybody everyone somebody someone anybody anyone men women
	children trade growth turnout traffic work war peace money one nobody none nothing something everything not`,
);

export const hedges = words(
	`may might could would should can perhaps possibly probably likely unlikely apparently reportedly allegedly alleged
	purportedly supposedly seemingly seem seems seemed appear appears appeared suggest suggests suggested suspected
	about around roughly approximately nearly almost some several many few most often sometimes usually generally
	largely mostly partly potential potentially possible probable expected certainly definitely clearly surely
	možda verovatno vjerojatno navodno mogao mogla mogli moglo trebalo oko skoro gotovo izgleda
	возможно вероятно якобы мог могла могли может около почти видимо похоже
	vielleicht wohl vermutlich angeblich möglicherweise könnte könnten soll sollen etwa fast
	peut-être probablement apparemment pourrait pourraient environ presque selon
	quizás quizá probablemente supuestamente podría podrían aproximadamente casi`,
);

/**
 * Regular past and -ing forms are told by their endings. Nouns that are a verb of another language ("war", "son") are
 * left out, and so are those that are a verb as often ("attack", "vote").
 */
export const verbs = words(
	`is are was were be been being am has have had do does did will shall must
	say says said tell tells told claims claimed deny denies denied confirm confirms admit admits insist insists argue
	argues accuse accuses warn warns announce announces concede concedes deem deems doubts fears think thinks thought
	believe believes know knows knew known want wants refuse refuses accept accepts agree agrees reject rejects
	approve approves oppose opposes support supports defend defends protect protects prevent prevents avoid avoids
	allow allows forbid forbids ban bans help helps stop stops halt halts end ends closes opens
	raise raises reduce reduces increase increases expand expands
	go goes went gone come comes came get gets got give gives gave given take takes took taken make makes made keep keeps
	kept hold holds held let lost lose loses won win wins fell fall falls fallen rise rose rises risen grew grow grows
	grown shrink shrinks shrank sink sinks sank sunk double doubles halve halves lead leads led meet meets met leave
	leaves left find finds found begin begins began begun break breaks broke broken bring brings brought build builds
	built buy buys bought sell sells sold send sends sent spend spends spent stand stands stood cut hit put set run runs
	ran shot shoot shoots kill kills fight fights fought flee flees fled write writes wrote written speak speaks spoke
	spoken pay pays paid see sees saw seen seek seeks sought choose chooses chose chosen draw draws drew drawn ask asks
	call calls urge urges become becomes became remain remains seize seizes lie lies lied steal steals stole stolen
	throw throws threw thrown wear wears wore worn drive drives drove driven fly flies flew feel feels felt hear hears
	heard mean means meant understand understood show shows shown join joins serve serves sign signs
	je su bio bila bili biti ima imaju kaže rekao rekla tvrdi izjavio izjavila negirao potvrdio demantovao
	был была были есть сказал сказала заявил заявила отрицал подтвердил опроверг
	ist sind waren haben hatte hatten wird werden wurde wurden sagte est sont était étaient ont avait dit
	eran ha han había dijo`,
);
