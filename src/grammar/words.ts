import { list, phrases } from './regex';

// All languages at once: a grammar does not know which one it reads. Words that mean something
// else in another of them are left out, and the analyser, which knows the language, finds them.

/** English words that give somebody a statement or a belief wherever they stand. */
export const englishCues = [
	...list(`said says saying told tells telling announced announces announcing alleged alleges alleging asserted asserts
		asserting insisted insists insisting denied denies denying argued argues arguing
		claimed claiming replied replies replying responded retorted remarked commented explained explains explaining
		warned warns conceded concedes conceding acknowledged acknowledges acknowledging admitted admits admitting
		quipped quips joked jokes reiterated reiterates reiterating 		emphasised emphasises emphasising emphasized emphasizes emphasizing underlined underlines underscored
		underscores underscoring complained complains complaining predicted predicts predicting testified testifies
		tweeted wrote vowed vows vowing pledged pledges pledging urged urges urging accused accuses accuse accusing blamed
		blames blaming criticised criticises criticized criticizes boasted boasts lamented laments contended contends
		contending believed believes implied implies implying hinted hints hinting reportedly allegedly purportedly
		supposedly assured assures assuring recounted recounts confided confides exclaimed mused opined posited
		speculated speculates disclosed discloses divulged stipulated affirmed affirms affirming countered
		cautioned cautions advised refuted rebuffed denounced denounces condemned condemns
		hailed decried rejoined interjected `),
	...phrases(`pointed out / points out / point out / pointing out / called for / calls for / called on / went on to say /
		quoted as saying / is said to / are said to / was said to / were said to / is believed to / are believed to /
		is thought to / are thought to / is understood to / is reported to / in the words of / put it / declined to / declines to / declining to / refused to say / referring to / asked about / did not say`),
];

/**
 * English words that do so only in a frame: "notes that", "Stell added.", "“…,” recalled the mayor".
 * Elsewhere they are nouns (reports, claims, states) or say what happened (the talks continued).
 */
export const framedCues = list(`added adds adding noted notes noting stated states stating recalled recalls recalling
	continued continues concluded concludes concluding suggested suggests suggesting maintained maintains maintaining
	observed observes observing claim claims reported reports reporting found finds shows showed showing revealed reveals
	thought thinks thinking hoped hopes hoping feared fears fearing expected expects agreed agrees agreeing disagreed
	doubted doubts asked asks asking wondered wonders wondering demanded demands demanding promised promises promising
	proposed proposes recommended recommends estimated estimates estimating described describes describing felt feels
	considered considers posted read reads recognised recognized recognises recognizes stipulates repeated repeats mentioned mentions
	questioned questions questioning offered began laughed shrugged sighed shouted shouts whispered wanted wants
	intends intended plans planned learned knew knows means meant say tell argue insist believe deny warn admit
	acknowledge expect fear hope think suggest maintain agree stressed stresses stressing confirmed confirms confirming note
	declared declares declaring disputed disputes disputing summarised summarized`);

/** Others that are cues wherever a speaker stands right before them: "officials say", not "to say the least". */
export const cuesBesideSpeaker = list(`say believe argue insist deny warn writes asked described describes
	referred praised praises rejected rejects indicated indicates`);

/** Those of the above that may stand before their speaker: "added the mayor". Not told, urged: there the hearer follows. */
export const invertedCues = list(`said says added adds wrote writes replied recalled recalls explained explains argued
	argues noted notes insisted insists claimed claims continued continues concluded concludes asked asks warned warns
	admitted admits conceded acknowledged announced stated remarked commented quipped joked observed declared declares
	reported reports predicted complained lamented affirmed suggested demanded exclaimed recounted stressed recognised recognized considers considered reads`);

/** Those that need no verb: the source follows. */
export const accordingTo =
	phrases(`according to / in the words of / in the view of / in the opinion of / quoting / citing /
	laut / nach Angaben von / nach Angaben der / nach Angaben des / nach Worten von / nach Ansicht von / selon / d'après /
	aux yeux de / prema rečima / po rečima / prema navodima / po navodima / po mišljenju / prema mišljenju / kako navodi /
	kako kaže / kako prenosi / према речима / по речима / према наводима / по наводима / по мишљењу / како наводи /
	како каже / како преноси / по словам / по мнению / по данным / согласно / как сообщает / как заявил / как заявила`);

/** Verbs of saying in other languages of the corpora we know, in forms that no other of these languages has. */
export const otherCues = [
	...list(`rekao rekla rekli kaže kažu kazao kazala kazali izjavio izjavila izjavili izjavljuje naveo navela naveli
		navodi navode dodao dodala dodali dodaje istakao istakla istakli ističe ističu naglasio naglasila naglasili
		naglašava poručio poručila poručili poručuje objasnio objasnila objašnjava tvrdi tvrde tvrdio tvrdila smatra
		smatraju ocenio ocenila ocenjuje odgovorio odgovorila upozorio upozorila upozorava potvrdio potvrdila potvrđuje
		demantovao demantovala negira negirao priznao priznala saopštio saopštila saopštilo saopštili prenosi preneo
		prenela pita pitao pitala upitao upitala javlja najavio najavila pojasnio pojasnila podsetio podsetila zaključio zaključila navodno`),
	...list(`рекао рекла рекли каже кажу казао казала казали изјавио изјавила изјавили изјављује навео навела навели
		наводи наводе додао додала додали додаје истакао истакла истакли истиче истичу нагласио нагласила наглашава
		поручио поручила поручили поручује објаснио објаснила објашњава тврди тврде тврдио тврдила сматра сматрају
		оценио оценила оцењује одговорио одговорила упозорио упозорила упозорава потврдио потврдила потврђује
		демантовао демантовала негира негирао признао признала саопштио саопштила саопштило саопштили преноси пренео
		пренела пита питао питала упитао упитала јавља најавио најавила појаснио појаснила подсетио подсетила закључио закључила наводно`),
	...list(`сказал сказала сказали говорит говорят говорил говорила заявил заявила заявили заявляет заявляют сообщил
		сообщила сообщили сообщает сообщают отметил отметила отметили отмечает добавил добавила добавили добавляет
		подчеркнул подчеркнула подчеркнули подчёркивает подчеркивает объяснил объяснила объяснили пояснил пояснила
		поясняет считает считают утверждает утверждают утверждал утверждала ответил ответила ответили рассказал
		рассказала рассказали признал признала предупредил предупредила подтвердил подтвердила подтвердили опроверг
		опровергла уточнил уточнила напомнил напомнила заверил заверила объявил объявила якобы`),
	...list(`sagte sagten erklärte erklärten meinte meinten betonte betonten behauptet behauptete behaupteten berichtete
		berichteten ergänzte ergänzten warnte warnten kritisierte kritisierten versicherte versicherten bestätigte
		bestätigten dementierte dementierten bestritt bestritten bekräftigte bekräftigten äußerte äußerten unterstrich
		verkündete beklagte fügte räumte teilte zufolge angeblich`),
	...list(`disait déclaré déclare déclarait affirmé affirme affirmait affirment expliqué explique expliquait ajouté
		ajoute ajoutait estimé estime estimait estiment indiqué indique précisé précise précisait souligné souligne
		soulignait répondu répond regretté regrette dénoncé dénonce averti rappelé rappelle reconnu reconnaît insisté
		insiste conclu conclut rapporté rapporte raconté raconte démenti dément soutenu soutient déploré déplore
		prévenu prévient`),
	...phrases(`a dit / ont dit / dit-il / dit-elle / so der / so die`),
];

/** Words that stand before a name and, with a small letter, belong to it. */
export const titles =
	list(`president chancellor minister premier senator governor mayor secretary ambassador general colonel
	spokesman spokeswoman spokesperson chairman chairwoman director professor judge bishop captain predsednik predsednica
	ministar ministarka gradonačelnik gradonačelnica premijer premijerka председник председница министар министарка
	градоначелник премијер президент министр мэр губернатор`);

/** People and bodies that say things without a name: "the ministry said". */
export const speakers =
	list(`president presidents chancellor minister ministers ministry premier office government governments
	cabinet senator senators governor mayor mayors secretary ambassador ambassadors diplomat diplomats official officials
	spokesman spokeswoman spokesperson spokespeople spokesmen aide aides adviser advisers advisor advisors general generals
	commander soldier soldiers army military police officer officers prosecutor prosecutors judge judges court lawyer lawyers
	attorney attorneys parliament lawmaker lawmakers deputy deputies opposition party council councillor councillors
	committee commission commissioner agency authority authorities regulator union unions bank banker bankers company
	companies firm firms executive executives chairman chairwoman chief head leader leaders director directors manager
	managers owner owners analyst analysts economist economists expert experts scientist scientists researcher researchers
	historian historians professor professors author authors writer writers journalist journalists reporter reporters
	correspondent newspaper newspapers paper daily weekly broadcaster channel outlet media critic critics supporter supporters opponent
	opponents observer observers source sources insider insiders witness witnesses resident residents neighbour neighbours
	neighbor neighbors protester protesters demonstrator demonstrators activist activists campaigner campaigners
	volunteer volunteers voter voters farmer farmers worker workers shopkeeper shopkeepers teacher teachers student
	students doctor doctors nurse nurses engineer engineers driver drivers pilot pilots priest bishop church embassy
	kremlin report reports study survey poll polls statement document documents letter memo review inquiry
	investigation investigators man woman people group groups organisation organization institute university team
	family father mother son daughter brother sister husband wife`);

/** Each is a speaker, though nobody knows which one from the word alone. */
export const pronouns = list(`he she they it He She They It`);

/** The same beside verbs of other languages, where the verb comes first. */
export const otherSpeakers = list(`он она они er sie il elle ils elles ona oni on
	predsednik predsednica ministar ministarka ministarstvo gradonačelnik gradonačelnica premijer premijerka vlada policija
	portparol portparolka direktor direktorka sud stručnjaci izvori председник председница министар министарка министарство
	градоначелник градоначелница премијер премијерка влада полиција портпарол директор директорка суд стручњаци извори
	президент министр министерство мэр губернатор правительство полиция директор суд эксперты источник источники`);

/** Capitalised at the start of a sentence, and no part of a name. */
export const noNames =
	list(`The A An And But Or So Yet As At By For From In Into Of On Over Since To Under Until Upon With
	Within Without After Before During While When Where Who What Why How If Although Though Because Then There Here
	This That These Those He She They It We You I His Her Their Its Our My Your One Two Three Some Many Most Few Both
	Each Every All Any No Not Nobody Also Still Even Only Just Now Later Earlier Meanwhile However Instead Asked Speaking
	Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September
	October November December Yesterday Today Tomorrow Last Next Der Die Das Ein Eine Und Aber Im Am In Nach Le La Les Un
	Une Et Mais En Au Aux Il Elle U Na Za I A Ali Kako Prema Po Он Она Они В На По Как У И А Но С О К`);

/** Parts of names with a small letter. */
export const nameParticles = list(
	'de del della der den di da dos du van von zu zum al el bin ibn la le af av ten ter y',
);

export const months = [
	...list(`January February March April May June July August September October November December`),
	...list(
		`Jan. Feb. Mar. Apr. Jun. Jul. Aug. Sep. Sept. Oct. Nov. Dec. Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec`,
	),
	...list(`Januar Februar März Mai Juni Juli Oktober Dezember`),
	...list(`janvier février mars avril mai juin juillet août septembre octobre novembre décembre`),
	...list(`januar januara februar februara mart marta april aprila maj maja jun juna jul jula avgust avgusta septembar
		septembra oktobar oktobra novembar novembra decembar decembra`),
	...list(`јануар јануара фебруар фебруара март марта април априла мај маја јун јуна јул јула август августа септембар
		септембра октобар октобра новембар новембра децембар децембра`),
	...list(`января февраля марта апреля мая июня июля августа сентября октября ноября декабря`),
];

export const scales =
	list(`hundred thousand million billion trillion hundreds thousands millions billions mn bn tn mln mlrd
	Tausend Millionen Million Milliarden Milliarde Mio. Mrd. mille millions milliard milliards hiljada miliona milion
	milijardi milijarda хиљада милиона милион милијарди милијарда тысяч тысячи млн млрд миллионов миллиона миллиардов`);

export const units = [
	...list(`% ‰ percent percentage points point seats votes people soldiers troops deaths cases jobs households`),
	...phrases(`per cent / per-cent / percentage points / percentage point / basis points / cubic metres / cubic meters /
		square metres / square kilometres / square miles / year-old / years old / pour cent`),
	...list(`year years month months week weeks day days hour hours minute minutes second seconds decade decades century
		centuries times fold`),
	...list(`km m cm mm kg g t ha l km² m² m³ °C °F kW MW GW kWh MWh GWh TWh mph km/h metre metres meter meters kilometre
		kilometres kilometer kilometers mile miles foot feet kilo kilos kilogram kilograms tonne tonnes ton tons litre litres
		liter liters barrel barrels hectare hectares acre acres degrees megawatts gigawatts`),
	...list(`euro euros dollar dollars pound pounds rouble roubles ruble rubles dinar dinars franc francs yuan`),
	...list(`Prozent Jahr Jahre Jahren Monat Monate Monaten Woche Wochen Tag Tage Tagen Stunden Euro Dollar Kilometer`),
	...list(`an ans année années mois semaine semaines jour jours heure heures`),
	...list(`odsto posto godina godine godinu meseci meseca mesec dana dan sati sata evra evro dinara dolara`),
	...list(`одсто посто година године годину месеци месеца месец дана дан сати сата евра динара долара`),
	...list(`процентов процента процент лет года год месяцев месяца дней дня часов евро долларов рублей`),
];

export const currencies = list('US$ € $ £ ¥ ₽ ₴ EUR USD GBP CHF RSD RUB UAH CNY');

export const numberWords =
	list(`one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
	sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million
	billion trillion hundreds thousands millions billions dozen dozens half quarter third thirds several`);

/** Begin a line that says who made the text, and when. */
export const bylineWords = [
	...list('By BY Von Par Piše Pišu Пише Пишу Autor Autorka Аутор Автор Text Words Author'),
	...phrases('Reporting by / Additional reporting by / Written by / Edited by / Translated by / Compiled by'),
];

/** Words over a headline that say which part of the paper this is. */
export const sections =
	list(`World Europe Balkans Politics Business Economy Opinion Analysis Comment Commentary Editorial
	Interview Feature Features News Exclusive Explainer Culture Sport Sports Science Health Technology Local National
	International Letters Review Live Breaking Weltpolitik Politik Wirtschaft Meinung Kommentar Politique Monde Svet
	Politika Društvo Ekonomija Свет Политика Друштво Економија Общество Экономика`);

/** Last words of newspapers' names. */
export const papers =
	list(`Agency Chronicle Courier Daily Dispatch Examiner Express Gazette Globe Guardian Herald Independent
	Journal Mail Mirror Monitor News Newswire Observer Post Press Radio Record Review Standard Star Sun Telegraph Television
	Times Tribune Weekly Wire Zeitung Novine Gazeta`);
