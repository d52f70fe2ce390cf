/** Days and months are known by their names, in the forms in which dates are written. */
import { expect, it } from 'vitest';
import { isCalendarWord } from '../../../src/core/story/calendar-words.ts';
import { wordsIn } from '../../../src/core/story/read-words.ts';

it.each([
  ['en', 'on Tuesday, 20 November or Nov 21', ['tuesday', 'novemb', 'nov']],
  ['ru', 'во вторник, 20 ноября', ['вторник', 'ноябр']],
  ['az', '20 noyabr', ['noyabr']],
  ['de', 'am Dienstag, 3. März', ['dienstag', 'marz']],
])('in %s', (language, text, expected) => {
  const stems = [...wordsIn(text, language)].map(({ stem }) => stem);
  expect(stems.filter(stem => isCalendarWord(stem, language))).toEqual(expected);
});
