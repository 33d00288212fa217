import { expect, test } from 'vitest';
import { analyse, isStopWord } from './analyse.ts';

test.each([
  ['en', 'inclusion', ['inclusions']],
  ['en', 'partnership', ['partnerships']],
  ['en', 'organising', ['organise', 'organised', 'organises']],
  ['mk', 'образование', ['образованието', 'ОБРАЗОВАНИЕТО']],
  [
    'mk',
    'социјален',
    ['социјална', 'социјално', 'социјални', 'социјалната', 'социјалните', 'социјалниот'],
  ],
  ['mk', 'ученик', ['ученици', 'учениците', 'ученикот']],
  ['mk', 'институција', ['институции', 'институциите', 'институцијата']],
  ['mk', 'граѓанин', ['граѓани', 'граѓаните']],
  ['mk', 'прирачник', ['прирачници', 'прирачникот']],
  ['mk', 'дете', ['деца', 'децата']],
  [
    'bg',
    'социален',
    ['социална', 'социално', 'социални', 'социалната', 'социалните', 'социалния', 'социалният'],
  ],
  ['bg', 'къща', ['къщи', 'къщата', 'къщите']],
  ['bg', 'работник', ['работници', 'работниците', 'работникът', 'работника']],
  ['bg', 'място', ['места', 'местата', 'мястото']],
  ['bg', 'театър', ['театри', 'театрите', 'театърът', 'театъра']],
  ['bg', 'общност', ['общности', 'общността', 'общностите']],
  ['bg', 'жилище', ['жилища', 'жилището', 'жилищата']],
  ['ro', 'incluziune', ['incluziunea', 'incluziunii', 'incluziuni']],
  ['ro', 'școală', ['școli', 'școlile', 'școlilor', 'școlii', 'scoala']],
  ['ro', 'copil', ['copii', 'copiilor', 'copiii', 'copilului']],
  ['ro', 'parteneriat', ['parteneriate', 'parteneriatului', 'parteneriatele', 'parteneriatelor']],
  ['ro', 'persoană', ['persoane', 'persoanele', 'persoanelor']],
  ['hu', 'befogadás', ['befogadást', 'befogadásról', 'befogadása', 'befogadással', 'befogadas']],
  ['hu', 'társadalom', ['társadalmat', 'társadalomban', 'társadalmi', 'társadalommal']],
  [
    'hu',
    'önkormányzat',
    ['önkormányzatok', 'önkormányzatnak', 'önkormányzatokkal', 'onkormanyzatainak'],
  ],
  ['hu', 'város', ['városocska', 'városnak', 'városig', 'városáig']],
  ['hu', 'független', ['függetlenebb', 'függetlenebbek', 'függetlenebbekét']],
  ['mk', 'правилата', ['правилото']],
  ['mk', 'информација', ['информацијава', 'информацијана', 'информациите']],
  ['mk', 'јазик', ['јазици', 'јазиците', 'јазикот', 'јазикон']],
  ['mk', 'дијалог', ['дијалози', 'дијалогот', 'дијалозите']],
  ['mk', 'човек', ['човекот', 'луге', 'лугето']],
  ['mk', 'ургентен', ['ургентна', 'ургентниот', 'ургентност', 'ургентноста']],
  ['bg', 'език', ['езици', 'езиците', 'езика']],
  ['bg', 'човек', ['човекът', 'хора', 'хората']],
  ['hu', 'ház', ['házat', 'házak', 'házainkban', 'házéi']],
  ['hu', 'munka', ['munkáék', 'munkáékul', 'munkánkért', 'munkáitokéra']],
  ['hu', 'könyvtár', ['könyvtárra', 'könyvtárában', 'könyvtárainkéi', 'könyvtárnyi']],
  ['hu', 'hegy', ['heggyel', 'hegyek', 'hegyeiken']],
  ['hu', 'gyermek', ['gyermekek', 'gyermekeknek', 'gyermekeket', 'gyermekkel']],
] as const)('gives the forms of %s %s one stem', (locale, word, forms) => {
  const { stem } = analyse(word, locale);
  expect(forms.map((form) => analyse(form, locale).stem)).toEqual(forms.map(() => stem));
});

test.each([
  ['hu', 'roma', 'román'],
  ['bg', 'образование', 'образ'],
  ['mk', 'млади', 'млеко'],
  ['en', 'news', 'new'],
  ['ro', 'romi', 'român'],
  ['bg', 'река', 'реч'],
  ['bg', 'малко', 'мълчание'],
  ['mk', 'река', 'реч'],
] as const)('keeps %s %s and %s apart', (locale, one, other) => {
  expect(analyse(one, locale).key).not.toBe(analyse(other, locale).key);
});

test('reads the older Romanian spelling as the one in use', () => {
  expect(analyse('învăţămînt', 'ro').fold).toBe(analyse('învățământ', 'ro').fold);
});

test('leaves the ending of a word whose language or script has no rules', () => {
  expect(analyse('Wohnungen', 'de').stem).toBe('wohnungen');
  expect(analyse('youth', 'bg').stem).toBe('youth');
  expect(analyse('שיכון', 'en').stem).toBe('שיכון');
});

test('is not misled by words that are also names of object members', () => {
  expect(analyse('constructor', 'en').stem).toBe('constructor');
  expect(analyse('toString', 'toString').stem).toBe('tostring');
});

test('knows stop words by their folded form', () => {
  expect(isStopWord('mas', 'hu')).toBe(true);
  expect(isStopWord('și', 'ro')).toBe(false);
  expect(isStopWord('si', 'ro')).toBe(true);
  expect(isStopWord('housing', 'en')).toBe(false);
});
