import type { Language } from '../model/language.ts';
import { fold } from './fold.ts';

/** Words that carry grammar and no topic: skipped in matching, and the surest sign of a language. */
const LISTS: Readonly<Record<Language, string>> = {
  en: `a an the this that these those of to in on at by for from with about into over under between through
    and or but nor so if then than as because while although though whether is are was were be been being am do does did done
    has have had having will would shall should can could may might must i you he she it we they me him her us them my
    your his its our their mine yours who whom whose what which when where why how there here not no yes any some
    isn't aren't wasn't didn't doesn't don't hasn't haven't won't didnt doesnt dont isnt arent wasnt werent hasnt havent hadnt wont wouldnt cant couldnt shouldnt thats theres whats whos wheres hows im ive please pls tell show give
    also just only very too more most much many such own same other up out off per acc vs
    get gets got gotten getting make makes made making put puts putting let lets like things thing anyone anybody anything s
    against down onto upon
    during someone somebody back now happen happens happened become becomes became
    yet supposed doing thru across ever`,
  fr: `le la les l un une des du de d au aux en à dans sur sous par pour avec sans chez vers entre et ou où mais donc or ni
    car que qu qui quoi dont quel quelle quels quelles quand comment pourquoi combien est sont était étaient été être
    suis es sommes êtes sera seront serait ai as a avons avez ont avait avaient aura auront aurait eu avoir
    fait il elle ils elles on nous vous je tu me te se lui leur leurs ce cet cette ces c s son sa ses mon ma mes
    ton ta tes notre nos votre vos y ne n pas plus si ça cela ceci ici là aussi très tout tous toute toutes même
    comme lors lorsque ainsi t j m lequel laquelle lesquels lesquelles est-ce dit-on ils sont duquel desquels auquel auxquels celui celle ceux celles
    doit doivent peut peuvent contre jusqu va vont vas allait allaient pouvait pouvaient devait devaient devra devront faut fallait
    censé censée censés
    pendant durant faisait faisaient font faire pk pq maintenant
    tant pu dû`,
  de: `der die das den dem des ein eine einen einem einer eines und oder aber denn sondern doch wenn weil dass daß ob als
    wie wer wen wem wessen was wann wo wohin woher warum wieso weshalb welche welcher welches welchen welchem wieviel
    ist sind war waren bin bist sein gewesen wird werden wurde wurden worden würde hat haben hatte hatten gehabt
    kann können konnte soll sollen sollte muss müssen darf ich du er sie es wir ihr mich mir dich dir ihn ihm uns euch
    ihnen mein dein sein seine seiner seinen seinem ihre ihren ihrem ihrer unser euer nicht kein keine keinen nein ja
    in im an am auf aus bei beim mit nach von vom vor zu zum zur für über unter um durch gegen ohne bis seit zwischen
    auch nur noch schon sehr mehr so da dort hier man sich viele viel etwas jemand ins ans aufs fürs ums durchs übers vors
    je jemals
    woran worauf woraus worin worüber worum womit wofür wogegen wodurch wovon wovor wozu wonach wobei denn mal eigentlich ab zurück
    raus runter davon gabs gibts
    musste mussten müsste dürfen durfte durften konnten sollten
    während geworden gemacht macht machte machen jetzt passiert passierte geschah lautet lautete lauten lauteten`,
  es: `el la los las lo un una unos unas de del a al en con por para sin sobre entre hasta desde hacia y e o u pero ni que
    qué quien quién quienes quiénes cual cuál cuales cuáles cuando cuándo donde dónde adónde como cómo cuanto cuánto
    cuántos cuántas cuanta cuánta porque por_qué es son era eran fue fueron ser sido siendo está están estaba estaban estar
    estado ha han había habían haber he hay hubo será serán sería tiene yo tú él ella ellos ellas nosotros me te se le les
    nos su sus mi mis tu tus este esta estos estas ese esa esos esas eso esto aquel no sí ya más muy también si quienes
    tras según lo_de
    va van iba iban vamos tan tanto tanta alguien podía podían
    contra puede pueden debe deben debía podrá podrán pudo deberá deberán
    durante mientras tenía tenían tienen tuvo tuvieron hizo hicieron hace hacen puso pusieron ahora ocurrió estuvo estuvieron`,
  ru: `такой такая такое такие таков какова каковы и в во не что он на я с со как а то все она так его но да ты к у же вы за бы по только ее её мне было вот от меня еще ещё
    нет о об из ему теперь когда даже ну ли если уже или ни быть был была были будет будут него до вас нибудь опять
    вам ведь там потом себя ничего ей может они тут где есть надо ней для мы тебя их чем сам чтоб без чего раз
    тоже себе под ж тогда кто этот эта это эти того потому этого какой какая какие какое каком каких какую совсем ним
    здесь этом один почти мой тем чтобы нее сейчас куда зачем почему сколько всех при об хоть после над
    больше через эту нас про кого кому кем чём откуда который которая которые ли
    какого каким какому сделать сделал сделала сделали делает делают против делись делся делась деваться
    должен должна должны каков какова каково каковы
    скольким скольких сколькими
    чей чья чьё чьи правда случилось произошло стал стала стали станет станут стать
    этой этим этих этому ними них им своего своей свою своих свой своё свои своим чему занимались занимался занимается стало`,
};

const SETS = Object.fromEntries(
  Object.entries(LISTS).map(([language, words]) => [
    language,
    new Set(words.split(/\s+/).flatMap((word) => [word, fold(word)])),
  ]),
) as unknown as Readonly<Record<Language, ReadonlySet<string>>>;

/** `word` in lower case, accents kept. */
export const isFunctionWord = (word: string, language: Language): boolean => SETS[language].has(word);

export const functionWordCount = (words: readonly string[], language: Language): number =>
  words.reduce((count, word) => count + (SETS[language].has(word) ? 1 : 0), 0);

/** All of them, for reading misspelt ones. */
export const functionWordsOf = (language: Language): ReadonlySet<string> => SETS[language];
