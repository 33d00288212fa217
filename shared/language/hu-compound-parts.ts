import { analyse } from './analyse.ts';
import { fold } from './fold.ts';
import { toSkeleton } from './skeleton.ts';

/**
 * Words that often are a part of a Hungarian compound, as the language writes them: of public and social life, of schools, work and
 * homes. An own list; the words of a library come on top of it.
 */
const PARTS = `
  adat akció alap anyag ápoló baba baleset bér beszéd betegség biztosítás bolt cég cél cím család csoport csapat diák díj dolgozó
  egészség egyén élelmiszer élet ellátás ellenőrzés elnök előadás építés érdek erő erőforrás érték értékelés esély est
  fal falu fej fejlesztés feladat felmérés felügyelet felület figyelem fog foglalkozás fogyasztó forrás föld fő főváros
  gazda gazdaság gép gond gondozás gyakorlat gyár gyerek gyermek gyógyszer gyűlés gyűjtés
  ház háztartás hálózat határ hely helyzet hét hiány hír hitel hivatal honlap
  idegen idény idő időszak ifjúság igazgatóság igény ingatlan intézet intézkedés intézmény ipar írás irányítás iroda iskola ismeret
  jármű játék jegy jel jelnyelv jelentés jó jog jogosultság jövedelem jövő
  kapcsolat kár kép képviselő képzés képzettség kérdés kérdőív kereskedelem kert kerület kéz kézi kisebbség kor kör környezet köz központ közösség könyv könyvtár
  kultúra kutatás küldött
  lakás lakó lakosság lap lehetőség leírás lélek levél lista magán mag menedzsment mentés mester mező mezőgazdaság minta mód modell
  mozgás mozgalom munka munkaerő munkás mű műhely nap napló nemzet név nevelés növelés nyelv nyilvántartás nyugdíj
  oktatás óra ország orvos osztály otthon óvoda önkormányzat ösztöndíj
  pálya pályázat park part partner pedagógus pénz piac politika pont portfólió program projekt prevenció
  rajz rend rendezvény rendőrség rész részvétel
  segély segítő segítség siker sor sport stratégia szabadidő szabadság szabály szak szakasz szakember szakma szállás szám szektor szemlélet
  személy személyzet szenvedély szeretet szerep szervezés szervezet szerződés szint szoba szociál szolgálat szolgáltatás szolgáltató szomszéd
  szomszédság szöveg szükséglet szülő születés
  tábor táj találkozó támogatás tanács tanácsadás tanár tanfolyam tankönyv tanulás tanya tárgy tárgyalás társ társadalom teljesítmény telep település
  tér terem térkép termelő természet terület terv tervezés tevékenység tolmács tolmácsolás törvény tudás tudat tulajdon
  udvar ügy út utca üzem üzlet vállalat vállalkozás város védelem vendég verseny vezetés vezető világ vita víz vizsga vonal
  zaj zár záró zene
`;

/** What only looks like a compound of two of them: no mű + vész. */
const WHOLE = 'egyesülés jövedelem művész művészet település';

const split = (list: string): readonly string[] => list.trim().split(/\s+/u);
const toKeys = (list: string): ReadonlySet<string> =>
  new Set(split(list).map((word) => analyse(word, 'hu').key));

/** How a part begins a compound: inside of it, it keeps its ending. */
const heads: ReadonlySet<string> = new Set(split(PARTS).map((part) => toSkeleton(fold(part))));

/** How a part ends a compound: as the key of the word alone. */
const tails = toKeys(PARTS);

const whole = toKeys(WHOLE);

/** Whether compounds often begin so; a piece of a key. */
export const isHungarianHead = (piece: string): boolean => heads.has(piece);

/** Whether compounds often end so; a piece of a key. */
export const isHungarianTail = (piece: string): boolean => tails.has(piece);

/** Whether a key is of a word that is no compound, whatever its pieces look like. */
export const isHungarianWhole = (key: string): boolean => whole.has(key);
