import { phrases, words, type Lexicon } from '../lexicon';

export const french: Lexicon = {
	language: 'fr',
	frequent: words(`le la les de des du un une et est en que qui dans pour pas sur au aux avec ce se il elle par plus
		sont ne son sa ses cette mais ont été être à l' d' qu' n' s' c'`),
	abbreviations: words('m mm dr pr st etc av bd'),
	cues: words(`dit disent disait disaient dira déclaré déclare déclarait déclarent affirmé affirme affirmait affirment
		expliqué explique expliquait expliquent ajouté ajoute ajoutait ajoutent assuré assure assurait assurent estimé
		estime estimait estiment indiqué indique indiquait indiquent précisé précise précisait précisent annoncé annonce
		annonçait annoncent souligné souligne soulignait soulignent écrit écrivait écrivent répondu répond répondait
		répondent demandé demande demandait demandent lancé lance lançait regretté regrette regrettait dénoncé dénonce
		dénonçait dénoncent averti avertit confié confie confiait rappelé rappelle rappelait rappellent reconnu reconnaît
		reconnaissait insisté insiste insistait poursuivi poursuit poursuivait conclu conclut concluait rapporté rapporte
		rapportent raconté raconte racontait martelé martèle tweeté promis promet jugé juge jugeait jugent soutenu soutient
		soutenait nié nie démenti dément confirmé confirme critiqué critique appelé qualifié qualifie plaisanté s'exclame
		s'inquiète s'interroge déploré déplore salué salue révélé révèle pense pensait croit croyait souhaite espère
		commenté commente observé observe admis admet réagi réagit résumé résume témoigne témoigné prévient prévenu`),
	auxiliaries: words("a ont avait avaient s'est est aura t"),
	accordingTo: phrases("selon / d'après / pour / aux yeux de / de l'avis de"),
	pronouns: new Map([
		['il', 'he'],
		['elle', 'she'],
		['ils', 'they'],
		['elles', 'they'],
		['on', 'they'],
		['je', 'speaker'],
		["j'", 'speaker'],
		['nous', 'speaker'],
	]),
	that: words("que qu' si"),
	boundaries: words(`à dans en sur par pour avec sans sous chez vers lors après avant depuis pendant contre entre au aux
		et ou mais donc car que qui quand si comme lorsque tout ce ne pas devant auprès mardi`),
	links: words("de du des d' la le l'"),
	determiners: words("le la les un une des l' son sa ses leur ce cette plusieurs"),
	negations: words("ne n' pas jamais"),
	times: words(`lundi mardi mercredi jeudi vendredi samedi dimanche janvier février mars avril mai juin juillet août
		septembre octobre novembre décembre hier aujourd'hui soir matin`),
	documents: words('rapport étude sondage communiqué document enquête lettre texte arrêt jugement'),
	anonymous: words('sources source observateurs experts critiques certains plusieurs responsables proches'),
	titles: words(`m mme mlle monsieur madame dr président présidente ministre maire premier première député députée
		sénateur sénatrice porte-parole directeur directrice chef`),
	commonNoun: /(?:eurs?|istes?|ants?|iers?|police|syndicat|gouvernement|ministère|tion)$/,
	clitics: /-(?:t-)?(?:ils?|elles?|on|je|nous|vous)$/i,
};
