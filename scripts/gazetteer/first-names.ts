import { createRequire } from 'node:module';
import anyAscii from 'any-ascii';
import { fold } from '../../src/text/fold.ts';

const require = createRequire(import.meta.url);

type GivenNames = Partial<Record<'generic' | 'male' | 'female', readonly string[] | null>>;

const LOCALES = [
  'en',
  'fr',
  'de',
  'es',
  'it',
  'pt_BR',
  'pt_PT',
  'pl',
  'ro',
  'hu',
  'nl',
  'sv',
  'da',
  'nb_NO',
  'fi',
  'cs_CZ',
  'sk',
  'hr',
  'sr_RS_latin',
  'tr',
  'ru',
  'uk',
  'el',
  'lv',
  'az',
  'ka_GE',
  'de_AT',
  'de_CH',
  'es_MX',
  'fr_CH',
  'fr_CA',
  'fr_BE',
  'en_NG',
  'en_IN',
  'en_ZA',
  'fa',
  'ar',
  'id_ID',
] as const;

/** Given names of the Arabic, Persian, Turkic, Slavic and Asian world that faker lacks or writes otherwise. */
const FURTHER =
  'abbas abdel abdul abdullah abdallah ahmad ahmed akbar ali amin amir anwar ayman aziz bashar bassam benyamin benjamin binyamin ' +
  'ebrahim emomali farid fayez faisal faycal fuad hakan hamad hamid haidar hassan hasan hossein hosein hussein husein ibrahim ilham ' +
  'imran ismail jalal jamal jamil javad jawad jibril kamal karim kassym khaled khalid khalifa leila mahmoud mahmud majid mansour ' +
  'marwan masoud massoud mehdi mevlut mohamed mohammad mohammed muhammad muhammed muqtada mustafa nabih nadim najib narendra nasser ' +
  'nawaf nayib nikol nouri nursultan omar osama qassem rached rafiq ramzan rashid recep rustem saad saddam said salah saleh salem ' +
  'salim salman sameh samir serzh sheikh shavkat tarik tariq tamim tareq turki walid yahya yasser yassir youssef yousef yusuf yussef zayed zakaria ' +
  'serguei sergei sergey sergej sergueï sergiy serhiy dmitri dmitry dmitrij dmytro yuri youri iouri juri vladimir volodymyr volodimir wolodymyr ' +
  'oleksandr oleksiy andriy andrii mykola mykhailo yevgeny evgueni yevgueni yevhen evgeny igor ihor oleg oleh pavlo viktor viktoria ' +
  'xi kim wang li shinzo fumio yoshihide shigeru taro jae moon yukiya narendra manmohan subrahmanyam imran shehbaz bilawal ' +
  'emmanuel ursula angela olaf annalena keir rishi boris giorgia kaja federica josep antony mike marco jd kamala donald joe barack hillary ' +
  'helga wendy frank-walter jean-yves jean-noel jean-claude philip laurent ernest';

/** Given names that are ordinary words or places in one of the languages: as names they prove nothing. */
const ORDINARY =
  'may june august april santa real paris london florence vienna victoria sydney dakota israel georgia jordan chad kenya china asia ' +
  'india america virginia austin chelsea brooklyn royal bank will mark sol may grant hope faith joy grace rose lily violet dawn summer ' +
  'autumn art bill rich frank penny crystal amber ruby pearl ivy olive hazel sandy rocky stone king queen prince duke earl major general ' +
  'noble justice chance sunny star angel heaven destiny genesis journey trinity messiah said mars mai juin lune pays mer sud nord est ouest ' +
  'les des une son mon ton ser sus los las una ella don dona mar luz sol cruz rey paz salvador santos dios marina natal domingo ' +
  'der die das den ein eine und sie was wer wie wo war hat man an in am im um zu mit von vor aus bei auf la le el al de da do du di ' +
  'so no on or is it as at be by he me my us we up to ad de do go ha ho if of the and for one two see so lot see day sea ' +
  'nation europe west east north south moscow berlin madrid roma rome milan lyon nice tours nancy orange lourdes sofia ankara damas lima cali ' +
  'page price case cash clay cliff colt dean drew ford gene guy harm hunter jade jewel lane lance mason max miles pace parker porter ' +
  'ray reed reese ridge river robin rod rusty sage shade shirley skip spencer stark sterling story tanner taylor tucker van vance wade ward ' +
  'merci mercy merle merci premier marine marin aime celeste constant desire fleur innocent juste modeste parfait prudent reine roman ' +
  'alba alma alta aurora blanca bonita clara consuelo esperanza gloria linda luna mercedes paloma perla pia rosario soledad ' +
  'ernst frei gross klein lang wolf wolke stern heil held treu ' +
  'вера надежда любовь роман слава лев мир майя свет';

/** Folded given names, sorted; Cyrillic ones in both scripts. */
export function firstNames(): string[] {
  const names = new Set(FURTHER.split(' ').flatMap((name) => fold(name).split('-')));
  const {
    allLocales,
  }: { allLocales: Record<string, { person?: { first_name?: GivenNames } }> } = require('@faker-js/faker');
  for (const locale of LOCALES) {
    const given = allLocales[locale]?.person?.first_name;
    for (const list of [given?.generic, given?.male, given?.female]) {
      for (const name of list ?? []) {
        addWords(name, names);
        if (/[^ -\u024f]/.test(name)) addWords(anyAscii(name), names);
      }
    }
  }
  for (const word of ORDINARY.split(' ')) names.delete(fold(word));
  return [...names].sort();
}

function addWords(name: string, into: Set<string>): void {
  for (const word of fold(name).split(/[^\p{L}]+/u)) if (word.length > 1) into.add(word);
}
