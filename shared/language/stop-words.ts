import type { Locale } from '../locales.ts';
import { fold } from './fold.ts';

/**
 * Words too frequent to tell texts apart, as the languages write them. Apart from their grammar: a browser reads only those of one language, from
 * its index.
 */
const LISTS: Readonly<Record<Locale, string>> = {
  en: `
  a about all also an and any are as at be been but by can could did do does for from had has have he her here
  his how i if in into is it its just may me more most my no not of off on one only or other our out over own
  s she should so some such t than that the their them then there these they this those to too under up us very
  was we were what when where which who whom whose why will with would you your`,
  mk: `
  а ако ама без би биде бидат било во врз где да дали дека до додека е ги го за зад зошто и или им има истиот
  исто ја јас каде како кај ќе кога кого кое кои која кој кон ли ме меѓу ми многу може му на над нас не
  него неа некои нема ни ние но о од околу оваа овие ова овој од освен па по под пред преку при само
  се секој си сите сме со сред сум што та така таа тие тоа тој туку ту тука уште чие чиј`,
  bg: `
  а ако ала без беше би бил била били било благодарение в вас ваш вече ви вие все всеки всички всичко във върху
  г ги го да дали до докато дори е една един едни едно за зад защо защото и из или им има имат й как какво както
  като кога когато кого което които кой който колко която къде към ли между ме ми мнозина много може могат му на над
  най нас наш не него неговия неговата нея неин ни ние нито но някои някой няма о обаче около освен от още по
  под поради пред през при с са само се сега си след според сред срещу със съм също така такива такъв там
  те тези ти то това тогава този той толкова тя тях у че чрез ще я`,
  ro: `
  a acea aceasta această aceea acei aceia acel acela acele acelea acest acesta aceste acestea acestei acestor acestui
  ai al ale alt alta altă alte altele alți am ar are aș asupra au avea ca că care către ce cea cei cel cele celor
  cu cum da dar de deci decât despre din dintr dintre doar după e ea ei el ele era este eu fi fie fiecare fiind fost
  i iar ie îi îl îmi în înainte într între își l la le li lor lui m mai mea mei meu mi mod n ne nici nimic noi nostru nu
  o ori orice ori pe pentru peste poate pot prin printr printre să sa sau săi său se si și spre sub sunt t ta tot toate
  toți tu un una unde unei unele unii unor unui v va vor vă`,
  hu: `
  a abban ahhoz ahogy ahol aki akik akkor alatt által általában amely amelyek amelyekben amelyet amelynek ami amit
  amíg amikor arra arról az azok azon azonban azt aztán azután azzal be belül bár csak de e egy egyes egyéb
  egyik egyre el ellen előtt először és ennek erre ez ezek ezen ezért ezt ezzel fel felé ha hanem hiszen hogy
  hogyan illetve ilyen is így jól kell keresztül ki kívül köré közé között közül le legalább legyen lehet lenne lesz
  ma már más mások mely mert meg mellett mi mind minden mindenki mindig mint mivel most nagyon nem nincs
  ő ők össze pedig s saját sem semmi számára szerint szinte több tovább úgy újra után utána vagy vagyis valaki
  valamint van vannak végül vele vissza volt voltak`,
};

const STOP_WORDS = new Map(
  Object.entries(LISTS).map(([tag, list]) => [tag, new Set(list.trim().split(/\s+/u).map(fold))]),
);

const NONE: ReadonlySet<string> = new Set();

/** All such words of a language (BCP 47), folded; none for one that search does not know. */
export function getStopWords(tag: string): ReadonlySet<string> {
  return STOP_WORDS.get(tag) ?? NONE;
}

/** Whether a folded word is one of them. */
export function isStopWord(folded: string, tag: string): boolean {
  return getStopWords(tag).has(folded);
}
