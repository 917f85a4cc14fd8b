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

export const dateWords = words(
	`monday tuesday wednesday thursday friday saturday sunday january february march april june july august september
	october november december jan feb mar apr jun jul aug sep sept oct nov dec today yesterday tomorrow tonight
	morning afternoon evening night week weeks month months year years decade decades century spring summer autumn
	winter fall earlier later ago
	ponedeljak utorak sreda srijeda četvrtak petak subota nedelja nedjelja januar januara februar februara marta
	aprila maja juna jula avgusta septembra oktobra novembra decembra danas juče jučer sutra godine meseca
	понедельник вторник среда среду четверг пятница пятницу суббота субботу воскресенье января февраля марта апреля
	мая июня июля августа сентября октября ноября декабря сегодня вчера завтра года месяца
	montag dienstag mittwoch donnerstag freitag samstag sonntag januar februar märz mai juni juli oktober dezember
	heute gestern morgen jahr jahre monat lundi mardi mercredi jeudi vendredi samedi dimanche janvier février mars
	avril juin juillet août septembre octobre novembre décembre lunes martes miércoles jueves viernes sábado domingo
	enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre`,
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

export const verbs = words(
	`is are was were be been being am has have had do does did will shall must
	say says said tell tells told claim claims claimed deny denies denied confirm confirms confirmed admit admits
	admitted announce announced insist insisted argue argued accuse accused warn warned promise promised reject
	rejected accept accepted agree agreed refuse refused think thinks thought believe believes believed know knows knew
	want wants wanted go goes went gone come comes came get gets got give gives gave given take takes took taken
	make makes made keep kept hold held let lost lose loses won win wins fell fall falls rose rise rises risen
	grew grow grows led lead leads met meet meets left leave leaves found find finds began begin begins broke break
	brought bring built buy bought sold sell sent send spent spend stood stand cut hit put set ran run runs shot
	killed kill kills fought fight wrote write writes spoke speak speaks paid pay pays
	je su bio bila bili biti ima imaju kaže rekao rekla tvrdi izjavio izjavila negirao potvrdio demantovao
	был была были есть сказал сказала заявил заявила отрицал подтвердил опроверг
	ist sind war waren hat haben hatte hatten wird werden wurde wurden sagte est sont était étaient ont avait dit
	es son era eran ha han había dijo`,
);
