import { expect, test } from 'vitest';
import { collectWords, joinLines } from './join-lines.ts';

const join = (lines: readonly string[], others: readonly string[] = []): string =>
  joinLines(lines, collectWords([...lines, ...others]));

test('a word divided at the end of a line is whole again', () => {
  expect(join(['Социал-', 'ното включ\u00ad', 'ване е за раз\u2010', 'говори'])).toBe(
    'Социалното включване е за разговори',
  );
});

test('a compound keeps its hyphen where the document has it elsewhere', () => {
  expect(join(['държави-', 'те членки'])).toBe('държавите членки');
  expect(join(['икономически и социално-', 'икономически'], ['социално-икономически'])).toBe(
    'икономически и социално-икономически',
  );
  expect(join(['a well-', 'known way'], ['a well-known way'])).toBe('a well-known way');
});

test('a comparative keeps its hyphen, a word that only begins so does not', () => {
  expect(join(['това е най-', 'добрият, по-', 'голям'])).toBe('това е най-добрият, по-голям');
  expect(join(['хората по-', 'знават'], ['всички познават улицата'])).toBe('хората познават');
});

test('a dash, a range and a name after a hyphen stay as they are', () => {
  expect(join(['from Skopje –', 'and back'])).toBe('from Skopje – and back');
  expect(join(['in 2011-', '2014'])).toBe('in 2011- 2014');
  expect(join(['Sofia-', 'Plovdiv'])).toBe('Sofia- Plovdiv');
});

test('no soft hyphen stays inside', () => {
  expect(join(['включ\u00adване'])).toBe('включване');
});

test('a word is whole again whose hyphen was left out, where the document has it whole elsewhere', () => {
  const others = ['за социалното включване на хората', 'за една включена улица'];
  expect(join(['социалното включ', 'ване остава'], others)).toBe('социалното включване остава');
});

test('two words stay two which both stand alone elsewhere, and of which the document has no whole', () => {
  const others = ['it is a part of it', 'they came apart at once', 'some times are good'];
  expect(join(['this is a', 'part'], others)).toBe('this is a part');
  expect(join(['they in', 'side'], ['he is in here', 'the inside of', 'the side door'])).toBe(
    'they in side',
  );
  expect(join(['the table', 'and sat'], others)).toBe('the table and sat');
});
