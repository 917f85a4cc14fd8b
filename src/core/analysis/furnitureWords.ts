import { latinise } from '../text/latinise';

/** Most lines are; spelling them letter by letter would cost more than all the rest. */
const plainLatin = /^(?:[a-z0-9 ,;:'!?()>|-]|\.(?![a-z]))*$/i;

/**
 * What pages print around articles, in English, Serbian, Russian, German and French, as `keyOf` spells it: one entry
 * serves both Serbian alphabets.
 *
 * A phrase belongs here if no reporter would begin a sentence, or fill a line, with it.
 */
export const furnitureWords = {
	/** Are furniture where they are all that a line says. */
	alone:
		keys(`advertisement / advertising / sponsored / sponsored content / promoted content / paid content / share / tweet /
		email / e-mail / print / comment / comments / share this / share this article / share this story / share article /
		share on facebook / save article / copy link / link copied / bookmark / subscribe / subscribe now / newsletter /
		newsletters / sign up / sign in / log in / login / register / donate / donate now / support us / download / click here /
		tap here / follow us / contact us / about us / privacy policy / cookie policy / cookie settings / terms of use /
		terms of service / terms and conditions / accept all / accept cookies / accept all cookies / reject all / manage cookies /
		manage preferences / skip to content / skip to main content / skip navigation / back to top / load more / show more /
		show comments / view comments / leave a comment / post a comment / add a comment / join the conversation / next article /
		previous article / read more / read also / also read / see also / see more / read next / more stories / related /
		related articles / related stories / related topics / continue reading / keep reading / story continues below /
		story continues below advertisement / article continues below / article continues after advertisement /
		scroll to continue / listen to this article / toggle navigation / open menu / close menu / report an error /
		report a typo / print this page / image / photo / photos / photograph / photographs / picture / caption / view gallery /
		image caption / image source / file photo / archive photo / video / play video / watch live / abstract / full text /
		getty / getty images / all rights reserved / thank you for reading / thanks for reading /
		thanks for signing up / email address / your email address / your comment / was this article helpful / thank you for subscribing / watch for us in your inbox / posted / updated / published /
		previous / keywords / most read / most popular / most viewed / correction / corrections /
		editor's note /
		oglas / oglasi / reklama / podeli / podelite / podijeli / podeli vest / štampaj / komentari / vaš komentar / pošalji komentar /
		ostavi komentar / ostavite komentar / prijavi se / prijava / registracija / pretplata / pretplatite se / pročitajte i /
		pročitajte još / pročitaj još / čitajte još / pročitajte više / opširnije / nastavi sa čitanjem / ključne reči / objavljeno / ažurirano / povezane vesti / povezani članci / slične vesti /
		prati nas / pratite nas / kontakt / impresum / učitaj još / prihvati kolačiće / prihvati sve / sva prava zadržana /
		реклама / на правах рекламы / поделиться / распечатать / комментарии / оставить комментарий / подписаться / подпишитесь /
		войти / регистрация / читайте также / читать далее / подробнее / по теме / материалы по теме / наверх / показать ещё /
		все права защищены / подписывайтесь на нас /
		anzeige / werbung / teilen / drucken / kommentare / kommentieren / kommentar schreiben / anmelden / einloggen / registrieren /
		abonnieren / jetzt abonnieren / mehr lesen / weiterlesen / lesen sie auch / mehr zum thema / zum thema / impressum /
		datenschutz / alle akzeptieren / nach oben / artikel teilen / artikel merken / alle rechte vorbehalten /
		publicité / partager / imprimer / commentaires / commenter / se connecter / s'identifier / s'inscrire / s'abonner /
		abonnez-vous / lire aussi / à lire aussi / lire la suite / sur le même sujet / mentions légales / tout accepter /
		retour en haut / partager cet article / tous droits réservés`),

	/** Lead away from the article, before a colon or an arrow. */
	leads:
		keys(`read / read more / read also / also read / read next / read the full story / see / see also / see more / watch /
		watch also / watch now / listen / more / more on this / related / related story / related stories / related article /
		related articles / related coverage / don't miss / you may also like / recommended / tags / topics / filed under /
		share / share this / follow us / subscribe / advertisement /
		pročitajte / pročitajte i / pročitajte još / pročitaj još / pročitajte takođe / čitajte još / opširnije / povezano /
		povezane vesti / tagovi / oznake / vezane vesti / podeli / pogledajte / pogledajte i / pogledajte još / bonus video / podeli vest /
		читайте также / читайте ещё / смотрите также / по теме / теги / метки / ещё по теме / поделиться /
		lesen sie auch / lesen sie mehr / lesen sie hier / mehr zum thema / mehr dazu / siehe auch / schlagwörter / schlagworte /
		themen / auch interessant /
		lire / lire aussi / à lire / à lire aussi / à lire également / voir aussi / sur le même sujet / mots-clés / étiquettes`),

	/** Begin the credit or the caption of a picture, before a colon, a stroke or a ©. */
	credits:
		keys(`photo / photos / photo credit / photograph / image / images / image credit / image source / picture / pictures /
		credit / video / file photo / foto / izvor fotografije / ilustracija / slika / фото / изображение / bild / bildquelle /
		crédit / crédit photo / crédits`),

	/** Begin a line that asks the reader for something. */
	appeals:
		keys(`share this / tweet this / email this / print this / subscribe to our / subscribe to the / subscribe now /
		subscribe today / subscribe for / sign up for our / sign up for the / sign up here / sign up to our / sign up now /
		sign up today / sign up with your / register for free / register now / register to read / log in to / sign in to /
		follow us / like us on / join us on / join our / support our journalism / support independent journalism /
		support our work / donate now / donate to our / donate here / become a member / become a subscriber / download our /
		download the app / get the app / click here / tap here / listen to this article / you may also like / get our /
		get the latest / get breaking news / never miss / don't miss a story / enter your email / your email address /
		thank you for subscribing / already a subscriber / already have an account / to continue reading / want to read more /
		you have reached your / this article is for subscribers / this content is for /
		subscribe or / story continues below / send us your / have a tip / got a tip / have a story / skip to /
		pretplatite se na / prijavite se na / pratite nas na / pratite nas i / preuzmite našu / preuzmite aplikaciju /
		podelite ovaj / podelite ovu / podržite naš / podržite nas / postanite član / zapratite nas / vaša email adresa /
		подписывайтесь на / подпишитесь на / следите за нами / скачайте наше / поддержите нас / присоединяйтесь к нам /
		abonnieren sie unseren / abonnieren sie den / melden sie sich für / folgen sie uns / laden sie unsere / unterstützen sie uns /
		teilen sie diesen / jetzt anmelden / jetzt abonnieren / sie haben bereits ein / um weiterzulesen /
		abonnez-vous à / inscrivez-vous à / suivez-nous / téléchargez notre / téléchargez l'application / soutenez-nous /
		partagez cet / déjà abonné / recevez notre / pour lire la suite / cet article est réservé`),

	/** Head a list of other articles. */
	listHeads: keys(`most read / most popular / most viewed / most shared / most commented / trending now / latest news /
		latest stories / top stories / editors' picks / editor's picks / editor's choice / recommended for you / read also /
		related / related articles / related stories / related coverage / related news / related topics / you may also like /
		you might also like / more stories / more from this section / more on this story / more on this topic / read next /
		up next / around the web / from around the web / in case you missed it / sponsored links / tags / topics /
		najčitanije / najnovije / najnovije vesti / poslednje vesti / povezane vesti / povezani članci / slične vesti / pročitajte još /
		pročitajte i / preporučujemo / izdvajamo / iz iste rubrike / tagovi /
		самое читаемое / популярное / последние новости / материалы по теме / читайте также / похожие новости / теги /
		meistgelesen / meist gelesen / das könnte sie auch interessieren / mehr zum thema / lesen sie auch / weitere artikel /
		les plus lus / à lire aussi / lire aussi / sur le même sujet / les plus partagés / articles similaires`),

	/** A way to the front page, which only menus have. */
	home: keys(`home / homepage / home page / front page / početna / naslovna / početna strana / naslovna strana / главная / startseite /
		accueil / à la une`),

	/** Links of a site to its own pages; in a row or column with others of their kind. */
	siteLinks:
		keys(`home / homepage / front page / search / menu / sign in / log in / login / log out / register / subscribe /
		subscriptions / donate / newsletter / newsletters / podcast / podcasts / video / videos / live tv / tv guide / e-paper /
		epaper / rss / about / about us / contact / contact us / contacts / advertise / advertise with us / advertising / careers / jobs /
		privacy / privacy policy / cookies / cookie policy / cookie settings / terms / terms of use / terms of service /
		accessibility / help / faq / sitemap / site map / archive / archives / editorial policy / corrections / my account /
		share / print / email / e-mail / tweet / save / copy link / report an error / comments / comment / like / link / facebook /
		twitter / x / instagram / whatsapp / telegram / viber / linkedin / youtube / tiktok / reddit / pinterest / mastodon /
		bluesky / messenger / threads / flipboard / english / русский / српски / srpski / deutsch / français / español / latinica / ћирилица /
		shop / games / crossword / crosswords / obituaries / classifieds / our team / masthead / letters to the editor /
		početna / naslovna / pretraga / meni / prijava / registracija / pretplata / kontakt / o nama / impresum / oglašavanje /
		marketing / uslovi korišćenja / politika privatnosti / podeli / štampaj / komentari / arhiva / najnovije /
		главная / поиск / меню / войти / вход / подписка / контакты / о нас / о проекте / рекламодателям / реклама / архив / поделиться /
		startseite / suche / menü / anmelden / abo / abonnieren / kontakt / über uns / impressum / datenschutz / agb / werbung /
		mediadaten / teilen / drucken / mein konto /
		accueil / recherche / menu / se connecter / connexion / s'abonner / abonnement / contact / à propos / qui sommes-nous /
		mentions légales / publicité / partager / imprimer`),

	/** Departments of a paper. A line of its own may be a heading; a row of them is a menu. */
	departments:
		keys(`news / world / politics / business / economy / money / markets / finance / sport / sports / football / culture /
		arts / opinion / comment / analysis / science / technology / tech / health / education / environment / climate / travel /
		lifestyle / life / style / fashion / food / entertainment / weather / local / national / international / europe / balkans /
		region / society / crime / media / books / film / tv / radio / music / features / interviews / letters / blogs / live /
		latest / trending / photos / multimedia / magazine / motoring / property / family / fact check / explainers /
		vesti / vijesti / svet / svijet / politika / ekonomija / biznis / društvo / hronika / sport / kultura / region / beograd /
		srbija / zabava / magazin / tehnologija / nauka / zdravlje / kolumne / mišljenja / stav / uživo / život / turizam / auto /
		новости / мир / политика / экономика / общество / бизнес / спорт / культура / наука / технологии / мнения / происшествия /
		авто / здоровье / недвижимость / в мире / регионы / армия /
		nachrichten / politik / wirtschaft / panorama / gesellschaft / kultur / wissen / wissenschaft / digital / reise / meinung /
		welt / ausland / inland / gesundheit / technik / karriere / leben / finanzen / regional / wetter /
		actualités / politique / économie / société / monde / culture / sports / sciences / santé / planète / opinions / débats /
		idées / international / régions / météo / médias`),

	/** Say above the headline what kind of piece it is. */
	labels:
		keys(`analysis / opinion / comment / commentary / editorial / column / interview / exclusive / feature / features /
		explainer / review / letters / fact check / news / news analysis / breaking / breaking news / live / live updates / obituary /
		investigation / special report / long read / profile / world / politics / business / economy / sport / sports / culture /
		perspective / essay / podcast / video / guest essay /
		analiza / mišljenje / komentar / intervju / kolumna / lični stav / stav / reportaža / ekskluzivno / vesti / vijesti / politika /
		društvo / ekonomija / svet / kultura / hronika /
		анализ / аналитика / мнение / комментарий / интервью / репортаж / эксклюзив / новости / политика / общество / экономика / мир /
		analyse / kommentar / meinung / leitartikel / reportage / kolumne / exklusiv / politik / wirtschaft / ausland / panorama /
		opinion / tribune / chronique / éditorial / entretien / enquête / reportage / point de vue / monde / société / économie`),
} as const satisfies Readonly<Record<string, ReadonlySet<string>>>;

/**
 * How a phrase is looked up: "ЧИТАЙТЕ ТАКЖЕ", "Читайте также…" and "читайте также" are one key, and so are
 * "pročitajte", "procitajte" and "прочитајте".
 */
export function keyOf(phrase: string): string {
	const key = plainLatin.test(phrase)
		? phrase
				.toLowerCase()
				.replaceAll("'", '')
				.replace(/[^a-z0-9]+/g, '-')
				.replace(/^-|-$/g, '')
		: latinise(phrase);
	// A caron is left out where Latin letters have it and spelt with an h where Cyrillic ones do.
	return key.replace(/([csz])h/g, '$1');
}

function keys(phrases: string): ReadonlySet<string> {
	return new Set(phrases.split('/').map(keyOf));
}
