/** A summary written elsewhere is used only where it says what its article says. */
import { describe, expect, it } from 'vitest';
import { checkFaithful } from '../../src/core/article/faithful.ts';

const ARTICLE = {
  title: 'Lanmoor ferry sails again',
  language: 'en',
  text:
    'The Lanmoor ferry sailed on Tuesday for the first time in nine days, carrying 412 passengers to Velm. ' +
    'Captain Ines Roth said the storm had damaged two of the three piers. ' +
    '“We waited for the wind to turn,” Roth said. Repairs will cost 1.5 million crowns, the harbour board said.',
};
const GOOD =
  'The Lanmoor ferry sailed on Tuesday with 412 passengers, the first time in nine days. Captain Ines Roth said the storm had damaged two of three piers.';
const RUSSIAN = {
  title: 'Паром снова ходит',
  language: 'ru',
  text:
    'Ланмурский паром во вторник вышел в Вельм впервые за девять дней, на борту было 412 пассажиров. Капитан Инна Ротова сообщила, ' +
    'что шторм повредил два причала из трёх. Ремонт обойдётся в 1,5 млн крон, заявили в порту.',
};

const why = (answer: string, article = ARTICLE): string | null => {
  const checked = checkFaithful(answer, article);
  return checked.ok ? null : checked.why;
};

describe('a summary from elsewhere', () => {
  it('is used, cut into its sentences, where every number and every name stands in the article', () => {
    expect(checkFaithful(GOOD, ARTICLE)).toEqual({
      ok: true,
      summary: [
        'The Lanmoor ferry sailed on Tuesday with 412 passengers, the first time in nine days.',
        'Captain Ines Roth said the storm had damaged two of three piers.',
      ],
    });
  });

  it('may bend names and write out numbers as its language does', () => {
    const answer =
      'Паром вышел из Ланмура во вторник впервые за 9 дней с 412 пассажирами. По данным капитана Ротовой, шторм повредил два причала, ремонт обойдётся в 1,5 миллиона крон.';
    expect(why(answer, RUSSIAN)).toBeNull();
  });

  it.each([
    ['a number changed', GOOD.replace('412', '421'), 'A number in it does not stand in the article.'],
    [
      'a number in words changed',
      GOOD.replace('nine', 'eleven'),
      'A number in it does not stand in the article.',
    ],
    [
      'a decimal lost',
      `${GOOD} Repairs will cost 15 million crowns.`,
      'A number in it does not stand in the article.',
    ],
    ['a name changed', GOOD.replace('Roth', 'Brandt'), 'A name in it does not stand in the article.'],
    [
      'a name that is only alike',
      GOOD.replace('Ines', 'Inesa'),
      'A name in it does not stand in the article.',
    ],
    [
      'a name that begins it',
      `Brandt is the captain. ${GOOD}`,
      'A name in it does not stand in the article.',
    ],
    [
      'a quotation altered',
      'Captain Ines Roth said of the storm in Lanmoor: “We waited nine days for the wind.” The ferry sailed on Tuesday.',
      'A quotation in it does not stand in the article.',
    ],
    [
      'other words',
      'A happy crowd of old friends danced merrily under bright lanterns until somebody brought Lanmoor cake.',
      'It is not in the words of the article.',
    ],
    [
      'another language',
      'Der Sturm hat die Fähre von Lanmoor neun Tage lang nicht fahren lassen, und die Reparatur ist nicht billig.',
      expect.stringMatching(/language|name/),
    ],
    ['markup', `**${GOOD}**`, 'It has markup in it.'],
    ['an unfinished sentence', GOOD.slice(0, -1), 'Not every sentence of it is whole.'],
    ['a dangling opening', `However, the ferry sailed. ${GOOD}`, 'It begins in the middle.'],
    ['too little', 'The ferry sailed.', 'It is too short.'],
    ['too much', `${GOOD} ${GOOD} ${GOOD} ${GOOD} ${GOOD}`, 'It is too long.'],
  ])('is not used with %s', (_, answer, reason) => {
    expect(why(answer)).toEqual(reason);
  });
});
