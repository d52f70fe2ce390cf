/** A text that is only the beginning of its article is told from one that is whole. */
import { expect, it } from 'vitest';
import { isTeaser, isWholeText } from '../../src/core/article/whole-text.ts';

const LINE = 'The Lanmoor ferry sailed on Tuesday for the first time in nine days.';

it.each([
  `${LINE} Engineers found cracks in…`,
  `${LINE} Engineers found [...]`,
  `${LINE} Read more`,
  'Die Fähre ist am Dienstag wieder gefahren. Weiterlesen',
  'Le bac est reparti mardi. Pour lire la suite, abonnez-vous',
  'El barco zarpó el martes. Seguir leyendo',
  'Prom wypłynął we wtorek. Czytaj dalej',
  'Паром вышел во вторник. Читать далее',
  'Bərə çərşənbə axşamı yola düşüb. Ardını oxu',
])('a teaser says that it goes on: %s', text => {
  expect(isTeaser({ text, pageTrouble: null })).toBe(true);
  expect(isWholeText(text)).toBe(false);
});

it('is one, too, where the page could not be read and the feed has little', () => {
  expect(isTeaser({ text: LINE, pageTrouble: 'The site does not answer.' })).toBe(true);
  expect(isTeaser({ text: LINE.repeat(20), pageTrouble: 'The site does not answer.' })).toBe(false);
});

it('is not one where it is short and ends as texts end, or long and ends in dots', () => {
  expect(isTeaser({ text: LINE, pageTrouble: null })).toBe(false);
  expect(isTeaser({ text: `${LINE.repeat(20)} And so on…`, pageTrouble: null })).toBe(false);
});
