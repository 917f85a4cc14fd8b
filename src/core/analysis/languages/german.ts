import { phrases, words, type Lexicon } from '../lexicon';

export const german: Lexicon = {
	language: 'de',
	frequent: words(`der die das und ist nicht ein eine mit den von zu im für auf dem sich des auch es wird sie er wie
		bei nach aus dass sind hat werden oder einer einem war haben über`),
	abbreviations: words('dr prof hr fr st str nr bzw ca usw vgl evtl mio mrd abs'),
	cues: words(`sagt sagte sagten sagen gesagt erklärt erklärte erklärten meint meinte meinten betont betonte betonten
		behauptet behauptete behaupteten schreibt schrieb schrieben berichtet berichtete berichteten teilt teilte teilten
		kündigt kündigte kündigten fügt fügte fügten ergänzt ergänzte ergänzten warnt warnte warnten fordert forderte
		forderten fragt fragte fragten antwortet antwortete antworteten kritisiert kritisierte kritisierten nennt nannte
		nannten bezeichnet bezeichnete bezeichneten räumt räumte räumten gesteht gestand versichert versicherte versicherten
		bestätigt bestätigte bestätigten dementiert dementierte dementierten bestreitet bestritt bestritten glaubt glaubte
		findet fand ruft rief riefen twittert twitterte spricht sprach sprachen heißt hieß zitiert zitierte klagt klagte
		lobt lobte bekräftigt bekräftigte bekräftigten äußert äußerte äußerten unterstreicht unterstrich verkündet
		verkündete beklagt beklagte erzählt erzählte erzählten erinnert erinnerte vermutet vermutete verspricht versprach
		hofft hoffte droht drohte wiederholt wiederholte stellt stellte weist wies`),
	auxiliaries: words('hat haben hatte hatten habe habe'),
	accordingTo: phrases('laut / nach angaben / nach worten / zufolge / nach ansicht / nach meinung / so'),
	pronouns: new Map([
		['er', 'he'],
		['sie', 'she'],
		['ich', 'speaker'],
		['wir', 'speaker'],
		['es', 'it'],
	]),
	that: words('dass ob'),
	boundaries: words(`in im am an auf bei mit nach vor zu zum zur über unter gegen für um aus seit während wegen ohne bis
		und oder aber denn weil wenn als dass ob wie auch noch nur dann daraufhin anschließend später gegenüber laut durch
		nicht sich heute gestern zudem außerdem weiter hinzu dazu`),
	links: words('des der von vom'),
	determiners: words('der die das ein eine einer ein sein seine ihr ihre kein keine ein dieser diese mehrere viele'),
	negations: words('nicht kein keine nie niemals'),
	times: words(`montag dienstag mittwoch donnerstag freitag samstag sonntag januar februar märz april mai juni juli
		august september oktober november dezember heute gestern abend morgen vormittag nachmittag`),
	documents: words('bericht studie umfrage erklärung mitteilung urteil papier dokument gutachten statistik brief'),
	anonymous: words('kreise quellen insider beobachter experten kritiker beamte einige manche viele leute'),
	titles: words(`herr frau dr prof präsident präsidentin minister ministerin bürgermeister bürgermeisterin kanzler
		kanzlerin sprecher sprecherin abgeordneter abgeordnete chef chefin direktor direktorin`),
	titleEnding: /(?:minister|präsident|sprecher|chef|meister|direktor|leiter|anwalt|ärzt|vorsitzend)(?:in|e|er)?$/,
	commonNoun: /(?:ung|heit|keit|schaft|nis|tum|leute|polizei|innen|ministerium|verband|partei|gericht)$/,
};
