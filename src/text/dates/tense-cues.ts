/** Words that tell whether a clause looks back or ahead, per language; endings are read on lower-case words only. */
import type { Language } from '../../model/language.ts';

/** Auxiliaries of what was over before the time named: `by Wednesday they had agreed`. */
export const PLUPERFECT: ReadonlySet<string> = new Set('had avait avaient hatte hatten había habían'.split(' '));

interface TenseCues {
  readonly future: string;
  readonly past: string;
  readonly futureEnding?: RegExp;
  readonly pastEnding?: RegExp;
  /** words whose ending misleads */
  readonly neither: string;
  /** begin a clause of their own: verbs beyond count less */
  readonly joints: string;
}

export const TENSE_CUES: Readonly<Record<Language, TenseCues>> = {
  en: {
    future:
      'will would shall due scheduled planned expected plan plans set going meet meets begin begins open opens start starts hopes aims intends resume resumes convene convenes visit visits travel travels host hosts upcoming must should may could vote votes return returns reconvene reconvenes gather gathers',
    past: 'was were had did said told met held went came began left spoke took made gave saw ran flew sat rose fell broke won sent has have',
    pastEnding: /[a-z]{2}ed$/u,
    neither: 'need indeed speed exceed proceed feed united hundred agreed-upon',
    joints: 'that which who when while but and before after because',
  },
  fr: {
    future:
      'va vont doit doivent devait devaient devrait devraient prévu prévue prévus prévues attendu attendue attendus attendues programmé programmée fixé fixée compte comptent prévoit prévoient espère espèrent peut pourrait pourraient reprend reprennent renouent ouvre débute débutent commence commencent réunit réunissent retrouvent rend rendent arrive arrivent rouvre siège votent vote',
    past: 'a ont avait avaient fut furent était étaient eut',
    pastEnding: /\p{L}{2}[^t]ée?s?$/u,
    futureEnding: /\p{L}{2}(?:ra|ront|rai|rez|rons|rait|raient)$/u,
    neither:
      'sera-ce année années journée soirée matinée armée armées députés député employé employés opéra caméra contra extra ultra infra paraît vrai apparait disparait trait extrait retrait portrait',
    joints: 'que qui dont où mais et lorsque quand tandis alors car',
  },
  de: {
    future:
      'wird werden werde würden würde soll sollen solle will wollen wolle geplant vorgesehen erwartet angesetzt trifft treffen beginnt beginnen reist reisen startet starten tagt tagen empfängt besucht fliegt kommt kommen plant planen muss müssen kann könnte können möchte tritt übernimmt übernehmen reden beraten verhandeln findet finden geht gehen setzen stimmt stimmen',
    past: 'war waren hatte hatten hat haben wurde wurden kam kamen traf trafen sprach sprachen ging gingen begann begannen gab gaben fand fanden lief blieb verließ teilte flog flogen',
    pastEnding: /\p{L}{2}(?:te|ten)$/u,
    neither:
      'heute bitte gute guten beste besten letzte letzten erste ersten zweite zweiten dritte dritten könnte könnten sollte sollten müsste müssten möchte möchten bekannte bekannten weite weiten späte späten erwarten starten seite leute',
    joints: 'dass der die das und aber wenn weil während wo',
  },
  es: {
    future:
      'va van debe deben debía debían previsto prevista previstos previstas planea planean prevé prevén espera esperan comienza comienzan programado programada convocado convocada quiere quieren puede pueden podría viaja viajan vota votan empieza empiezan arranca arrancan inicia inician reanuda reanudan reúne reúnen sientan vuelve vuelven llega llegan',
    past: 'habría habrían fue fueron dijo dijeron hubo ha han había habían tuvo tuvieron hizo hicieron era eran estuvo vino pidió supo pudo puso quiso trajo dio vio cayó',
    futureEnding: /\p{L}{2}(?:rá|rán|ré|remos|ría|rían)$/u,
    pastEnding: /\p{L}{2}(?:ó|aron|ieron|eron|ujo|ujeron)$/u,
    neither: 'mayoría minoría secretaría tesorería',
    joints: 'que quien cuando pero y mientras donde porque',
  },
  ru: {
    future:
      'будет будут намечен намечена намечено намечены планирует планируют планируется запланирован запланирована запланировано запланированы состоится состоятся пройдёт пройдет пройдут встретится встретятся начнётся начнется начнутся ожидается ожидаются должен должна должно должны предстоит проведёт проведет проведут прибудет прибудут посетит посетят обсудит обсудят подпишет подпишут приедет приедут откроется откроются завершится завершатся вылетит отправится отправятся примет примут выступит выступят соберётся соберется соберутся возобновятся возобновится вернётся вернется вернутся продолжится продолжатся проголосует проголосуют рассмотрит рассмотрят объявит объявят может могут вступит',
    past: 'был была было были',
    pastEnding: /\p{L}{2}(?:л|ла|ло|ли|лся|лась|лось|лись|вш\p{L}{2,3})$/u,
    neither: 'дела сила если силы стол после сколько мало около тепло дело число тысяч стала-бы апрель',
    joints: 'что который которая которые которое где когда но а и если',
  },
};
