/** Closed lists of small words that tell what a capitalised word beside them is. All folded. */
import type { Language } from '../../model/language.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));
type PerLanguage = Readonly<Record<Language, ReadonlySet<string>>>;

/** Words inside a name that are not capitalised. */
export const PARTICLES = set(
  'de da di do dos das del della van von der den ter ten bin ibn ben bint al el ad ar as ould uld zu zum zur af av de-la',
);
/** Particles that may stand before another particle: `van der`, `de la`, `von der`. */
export const SECOND_PARTICLES = set('la las los le der den dem');

/** Prepositions directly before a place; French `en`/`a` and Spanish `a` are checked for a following article by the caller. */
export const PLACE_PREPOSITIONS: PerLanguage = {
  en: set('in to from near at outside across through toward towards'),
  fr: set('a en au aux vers depuis'),
  de: set('in nach aus bei'),
  es: set('en a desde hacia'),
  ru: set('в во из на под'),
};

/** `capital of X`, `government of X`, `island of X`: X is a place. */
export const PLACE_HEADS: PerLanguage = {
  en: set(
    'capital government city town port island islands republic kingdom province region state village coast strait gulf cape army navy people borders border embassy parliament president king queen',
  ),
  fr: set(
    'capitale gouvernement ville port ile iles republique royaume province region village cote detroit golfe cap marine armee peuple frontiere ambassade parlement archipel presidence etat president presidente delegation roi reine',
  ),
  de: set(
    'hauptstadt regierung stadt hafen insel inseln republik konigreich provinz region dorf kuste meerenge golf kap armee marine grenze botschaft parlament',
  ),
  es: set(
    'capital gobierno ciudad puerto isla islas republica reino provincia region pueblo costa estrecho golfo cabo armada ejercito frontera embajada parlamento archipielago presidente presidenta delegacion rey reina',
  ),
  ru: set(
    'столица столице столицы правительство правительства город городе города порт порту порта остров острове острова республика республики область области президент президента президентом',
  ),
};

export const OF: PerLanguage = {
  en: set('of'),
  fr: set('de du des d'),
  de: set('von der des'),
  es: set('de del'),
  ru: set(''),
};

export const ARTICLES: PerLanguage = {
  en: set('the a an'),
  fr: set('le la les l un une du des au aux cet cette ce ces son sa ses leur leurs notre nos'),
  de: set(
    'der die das den dem des ein eine einen einem einer eines im am zum zur beim vom ins kein keine keinen dieser diese dieses diesen diesem seine seiner seinen seinem sein ihre ihrer ihren ihrem ihr jede jeder jedes jeden alle aller allen',
  ),
  es: set('el la los las un una al del este esta ese esa su sus'),
  ru: set(''),
};

/** Verbs that follow a speaker or an actor; third person, news style. */
export const ACTOR_VERBS: PerLanguage = {
  en: set(
    'said says told has had will would was is did does denied denies added announced warned insisted met meets wants called arrived left spoke refused agreed signed',
  ),
  fr: set(
    'a ont avait avaient est sont etait sera dit declare annonce affirme estime dement veut doit devait devrait pourrait refuse propose demande accepte rencontre reclame va aura s se n ne',
  ),
  de: set(
    'sagte sagt hat hatte ist war wird wurde will erklarte betonte warnte traf trifft forderte kundigte lehnte bestatigte dementierte sprach',
  ),
  es: set(
    'dijo dice ha habia es fue sera afirmo anuncio nego declaro aseguro insistio quiere pidio rechazo conto acordo viajo',
  ),
  ru: set(
    'сказал сказала заявил заявила сообщил сообщила отметил добавил подчеркнул опроверг встретился прибыл считает был будет',
  ),
};

/** Words between a role and a name: `ministre des Affaires étrangères`, `head of the delegation`. */
export const CONNECTORS: PerLanguage = {
  en: set('of for the to and s in on'),
  fr: set('de des du d la le les l a aux au et en pour chargee charge'),
  de: set('der des die das fur von und vom im in am zum zur'),
  es: set('de del la las los el y e para en a'),
  ru: set('по и в на'),
};

/** What ministries and envoys are for, and adjectives of office: may stand inside a role. */
export const PORTFOLIOS: PerLanguage = {
  en: set(
    'foreign affairs defence defense interior finance energy economy economic trade state national security special chief deputy vice acting former senior top political nuclear presidential assistant permanent first prime press military legal royal fisheries fishing health justice council general interim visiting new late outgoing then us american world joint atomic ports sea maritime',
  ),
  fr: set(
    'affaires etrangeres defense interieur finances energie economie commerce etat national nationale securite special speciale adjoint adjointe ancien ancienne general generale politique politiques nucleaire presidentiel presidentielle permanent permanente premier premiere juridique royal royale peche sante justice conseil supreme actuel actuelle nouveau nouvelle haut haute retraite interimaire diplomatie presidence gouvernement palais opposition majorite delegation equipe ports port mer marine energie atomique ecologie',
  ),
  de: set(
    'auswartigen auswartige aussern inneren verteidigung finanzen energie wirtschaft nationale nationaler nationalen sicherheit stellvertretende stellvertretender stellvertretenden ehemalige ehemaliger ehemaligen fruhere fruherer fruheren neue neuer neuen amtierende amtierender politische politischer oberste oberster sonder hohe hoher hohen erste erster ersten regierung delegation opposition',
  ),
  es: set(
    'exteriores asuntos relaciones defensa interior hacienda finanzas energia economia comercio estado nacional seguridad especial adjunto adjunta ex antiguo antigua general politico politica nuclear presidencial permanente primer primera juridico real pesca mar marina salud justicia consejo gobierno palacio oposicion delegacion jefe jefa principal interino interina actual nuevo nueva alto alta comision mayor retirado',
  ),
  ru: set(
    'иностранных дел обороны внутренних финансов энергетики экономики мид рф национальной безопасности специальный специального бывший бывшего первый первого заместитель заместителя генеральный генерального главный главного постоянный постоянного иностранным делам безопасности',
  ),
};

/** Heads of organisation names, singular and inflected. */
export const ORGANISATION_HEADS = set(
  'ministry department agency authority committee council commission court union organisation organization federation association assembly congress ' +
    'parliament party university institute college academy school hospital bank fund group company corporation corp inc airlines motors times post news gazette ' +
    'telegraph tribune herald journal courier observer workers movement front league alliance army navy guard police office bureau centre center foundation society club lines ' +
    'ministere departement agence autorite comite conseil cour organisation federation assemblee congres parlement parti universite institut academie ecole hopital ' +
    'banque fonds groupe compagnie societe mouvement alliance ligue armee garde bureau fondation quotidien journal courrier gazette vigie ' +
    'ministerium behorde amt ausschuss rat kommission gericht organisation verband bund bundestag kongress partei universitat institut hochschule krankenhaus konzern gruppe bewegung stiftung zeitung kurier rundschau ' +
    'ministerio departamento agencia autoridad comite consejo comision tribunal corte organizacion federacion asociacion asamblea congreso parlamento partido universidad instituto colegio escuela banco fondo grupo empresa compania movimiento liga alianza armada ejercito guardia oficina fundacion sociedad diario gaceta faro cofradia sindicato pesquerias ' +
    'министерство министерства министерстве министерством министерству департамент агентство агентства комитет комитета совет совета комиссия комиссии суд союз союза организация организации федерация ассоциация партия партии университет институт банк фонд группа компания газета',
);

/** Heads that begin an organisation's name although written small: `ministère russe des Affaires étrangères`. */
export const SMALL_ORGANISATION_HEADS = set(
  'ministere departement ministerio ministerium министерство министерства министерстве министерством',
);

const MONTHS =
  'january february march april may june july august september october november december ' +
  'janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre ' +
  'januar februar marz april mai juni juli august september oktober november dezember ' +
  'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre';
/** Months, which some people are called: `Theresa May`. Folded. */
export const MONTH_NAMES = set(MONTHS);
/** Before these words a month is one. Folded. */
export const BEFORE_MONTHS = set(
  'in since until till by of last next early late mid this from to before after on during through between and or ' +
    'en de du des d au depuis jusqu jusque fin debut mi ce dernier im seit bis vom am anfang ende mitte letzten nachsten ' +
    'el desde hasta del principios finales mediados pasado proximo',
);

/** Words that are capitalised without being names: titles of address, weekdays, months, headings. */
export const NEVER_NAMES = set(
  `${MONTHS} ` +
    'monday tuesday wednesday thursday friday saturday sunday ' +
    'lundi mardi mercredi jeudi vendredi samedi dimanche ' +
    'montag dienstag mittwoch donnerstag freitag samstag sonntag ' +
    'lunes martes miercoles jueves viernes sabado domingo ' +
    'понедельник вторник среда среду четверг пятница пятницу суббота субботу воскресенье ' +
    'introduction contexte developpements conclusion context background hintergrund fazit contexto antecedentes photo video live exclusive breaking update ' +
    'according after before during meanwhile however also although despite earlier later asked since until while both each most ' +
    'selon apres avant pendant autour maintenant merci cher chers chere cheres plusieurs aucun aucune depuis lors lorsque quand ensuite enfin ainsi hier demain ici malgre parmi outre sinon tandis toutefois cependant pourtant interroge interrogee ' +
    'laut nach wahrend seit zudem dabei danach dort heute gestern morgen allerdings dennoch trotz auch bereits erst noch sollte obwohl denn liebe lieber ' +
    'segun tras durante mientras despues antes ademas tambien desde cuando aunque ayer hoy manana nadie todos otro otra dos tres cuatro ' +
    'по после перед также однако если как когда пока ранее позже вчера сегодня завтра между тем кроме того ' +
    'i ii iii iv v vi vii viii ix x xi xii majesty excellency highness majeste excellence altesse majestad excelencia',
);

/** Nouns before the name of a building or street: a place, whoever it is named after. */
export const NAMED_PLACES = set(
  'hotel palace palais palacio palast villa chateau schloss castillo castle musee museum museo stade stadium aeroport airport flughafen aeropuerto gare bahnhof rue avenue boulevard calle plaza place square strasse platz street road hall salon salle restaurant cafe ' +
    'гостиница гостинице отель отеле дворец дворце улица улице площадь площади аэропорт аэропорту',
);

/** Nouns before the name of a newspaper, ship or company: never a person. */
export const NAMED_THINGS = set(
  'quotidien journal hebdomadaire magazine chaine agence compagnie navire bateau remorqueur cargo petrolier operation ' +
    'newspaper daily weekly magazine channel agency ship vessel tanker trawler tugboat operation codenamed ' +
    'zeitung tageszeitung magazin sender agentur schiff frachter firma konzern operation ' +
    'diario periodico semanario revista cadena agencia buque barco pesquero arrastrero palangrero patrullera remolcador naviera empresa operacion ' +
    'газета газете агентство агентству судно судна корабль танкер телеканал компания',
);

/** First words of place names: a run that starts so is no person unless a given name or role says otherwise. */
export const GEOGRAPHIC_FIRST: ReadonlySet<string> = new Set(
  'cap cape kap cabo punta puerto port porto san santa santo saint sainte sankt ile isla insel mont monte mount lac lago lake rio mar mer gulf golfe golfo north south east west nord sud norte sur este oeste nueva nuevo new neu nouvelle schloss palais palacio camp fort villa мыс остров порт'.split(
    ' ',
  ),
);
