/** News written from one mould about different events stays apart; the same event in another's words is joined. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Stores } from '../../../src/stores.ts';
import { type Arrival, arrive, HOUR } from '../../support/arrivals.ts';
import { MONDAY } from '../../support/clock.ts';
import { memoryStores } from '../../support/stores.ts';

let stores: Stores;
beforeEach(() => {
  stores = memoryStores();
});
afterEach(() => stores.close());

/** How many stories they became, in the order in which they came, an hour apart. */
function storiesOf(...arrivals: readonly Arrival[]): readonly number[] {
  const told = arrivals.map(
    (arrival, hour) => arrive(stores, { at: MONDAY + hour * HOUR, ...arrival }).story,
  );
  const names = [...new Set(told)];
  return told.map(story => names.indexOf(story));
}

const quake = (place: string, magnitude: string, town: string): Arrival => ({
  ...{ title: `M ${magnitude} earthquake strikes near ${place}`, source: 'Quake Desk' },
  text: `An earthquake of magnitude ${magnitude} struck 30 km from ${town} on Monday, the geological survey said.
No tsunami warning was issued and there were no immediate reports of damage or casualties.`,
});
const tremor = (place: string, magnitude: string, town: string): Arrival => ({
  ...{ title: `Strong tremor shakes ${town}`, source: 'The Bell' },
  text: `People in ${town} ran out of their houses when the ground shook for half a minute; seismologists in ${place} put the
tremor at ${magnitude}. Shops near the harbour closed for an hour.`,
});

describe('news from one mould', () => {
  it('is as many stories as there are events, each joined by its own twin from another source', () => {
    expect(
      storiesOf(
        quake('Velmia', '5.2', 'Lanmoor'),
        tremor('Velmia', '5.2', 'Lanmoor'),
        quake('Maravia', '4.8', 'Belen'),
        quake('Tarvel', '5.5', 'Orsa'),
        tremor('Tarvel', '5.5', 'Orsa'),
      ),
    ).toEqual([0, 0, 1, 2, 2]);
  });

  it.each<[string, readonly Arrival[]]>([
    [
      'Russian, by the day and the price',
      ['20 ноября составила 78,12', '21 ноября составила 79,40', '22 ноября составила 77,05'].map(words => ({
        title: `Цена нефти на ${words.slice(0, 9)}`,
        text: `Цена фьючерсов на нефть на бирже ${words} доллара за баррель. Участники рынка ждут данных о запасах и встречи министров.`,
      })),
    ],
    [
      'Azerbaijani, by the guest',
      ['İtaliyanın səfirini', 'Dünya Bankının nümayəndəsini', 'Qazaxıstanın xarici işlər nazirini'].map(
        who => ({
          title: `Prezident ${who} qəbul edib`,
          text: `Prezident çərşənbə günü ${who} qəbul edib. Görüşdə əlaqələrin inkişafından məmnunluq ifadə olunub, əməkdaşlıq müzakirə edilib.`,
        }),
      ),
    ],
    [
      'German, by the clubs',
      ['Bremen Augsburg 2:1', 'Freiburg Mainz 0:0', 'Leipzig Köln 1:2'].map(words => {
        const [home = '', away = '', score = ''] = words.split(' ');
        return {
          title: `${home} gegen ${away} endet ${score}`,
          text: `${home} und ${away} haben sich am Samstag in der Liga ${score} getrennt. Vor ausverkauftem Haus begannen die Gastgeber druckvoll, die Gäste lauerten auf Konter.`,
        };
      }),
    ],
    [
      'English, by the weekday alone',
      ['Monday', 'Tuesday', 'Wednesday'].map(day => ({
        title: `Stocks close mixed on ${day}`,
        text: `Stocks closed mixed on ${day} as investors weighed the outlook for rates. Volume was near its average of twenty days.`,
      })),
    ],
  ])('stays apart in %s', (_language, arrivals) => {
    expect(storiesOf(...arrivals)).toEqual([0, 1, 2]);
  });

  it('under one headline is told apart by what the texts name', () => {
    const talk = (guest: string, topic: string): Arrival => ({
      title: 'What was said in the palace',
      text: `With ${guest} the head of state spoke for an hour, chiefly about ${topic}, according to a person in the room.`,
    });
    expect(storiesOf(talk('the envoy of Velmia', 'fishing'), talk('a bank mission', 'water pipes'))).toEqual([
      0, 1,
    ]);
  });
});

describe('the same event told again', () => {
  const fire = (dead: number): Arrival => ({
    title: `${dead} dead in hotel fire in Lanmoor`,
    text: `At least ${dead} people died when a fire broke out in the Gannet hotel in Lanmoor on Sunday night, the police said.
Guests jumped from windows of the third floor. The owner, Piers Aldous, is being questioned.`,
  });

  it('is one story while its toll rises, from the same source and in the same words', () => {
    expect(storiesOf(fire(12), fire(15), fire(19))).toEqual([0, 0, 0]);
  });

  it('is news again where only the figure of another day differs', () => {
    const report = (count: number, day: number): Arrival => ({
      title: `Ceasefire violated ${count} times in a day`,
      text: `The ceasefire was violated ${count} times over the past day, the ministry said. Machine guns were used along the line of contact.`,
      at: MONDAY + day * 24 * HOUR,
    });
    expect(storiesOf(report(12, 0), report(31, 1), report(7, 2))).toEqual([0, 1, 2]);
  });

  it('is one story where another source edits the wire copy and puts its own line before it', () => {
    const copy = fire(12);
    const edited = {
      ...copy,
      title: 'Night of terror at the Gannet',
      text: `LANMOOR, Channel Nine News. ${copy.text?.replace('the police said', 'officers said')}`,
      source: 'Channel Nine',
    };
    expect(storiesOf(copy, edited)).toEqual([0, 0]);
  });
});

describe('agencies', () => {
  it('put their own marks before the same news', () => {
    expect(
      storiesOf(
        {
          ...{ title: 'Minister quits over harbour deal', source: 'The Bell' },
          text: `LANMOOR (AP) — Housing minister Ed Farrow resigned on Friday over a land deal in Velm county. Prime minister Ann Cole
accepted the resignation within an hour.`,
        },
        {
          ...{ title: 'Housing minister Farrow resigns', source: 'Gazette' },
          text: `LANMOOR, March 3 (Reuters) - Housing minister Ed Farrow resigned on Friday over a land deal in Velm county. Prime minister
Ann Cole accepted his resignation in a letter.`,
        },
      ),
    ).toEqual([0, 0]);
  });
});

describe('what a source writes under everything', () => {
  const TRAILER = `Velm Courier is read by people in forty countries. Subscribe to our evening letter to have the news of the county in
your mailbox each day at six. Readers who take out a yearly subscription before the end of the month pay half.`;

  it('does not join different news', () => {
    expect(
      storiesOf(
        { title: 'Council votes on new harbour wall', text: `The wall would cost nine million. ${TRAILER}` },
        { title: 'Orsa choir sings in the cathedral', text: `Tickets are sold at the door. ${TRAILER}` },
      ),
    ).toEqual([0, 1]);
  });

  it('does not join different headlines when it is the whole text', () => {
    expect(
      storiesOf(
        { title: 'Council votes on new harbour wall', text: TRAILER },
        { title: 'Orsa choir sings in the cathedral', text: TRAILER },
      ),
    ).toEqual([0, 1]);
  });

  it('leaves an article joined that its source only gave another headline', () => {
    const text = `The council of Lanmoor voted on Monday for a new harbour wall that would cost nine million.
Fishermen had asked for it since the storm of March. ${TRAILER}`;
    expect(
      storiesOf(
        { title: 'Council votes on new harbour wall', text },
        { title: 'Fishermen get their wall after the storm', text },
      ),
    ).toEqual([0, 0]);
  });
});

describe('headlines without texts', () => {
  it('of one source and one mould stay apart, and others’ words for them find the right one', () => {
    expect(
      storiesOf(
        { title: 'FT: Rangers 2-1 Hearts', source: 'Score Feed' },
        { title: 'FT: Celtic 3-0 Dundee', source: 'Score Feed' },
        { title: 'FT: Aberdeen 1-1 Hibernian', source: 'Score Feed' },
        { title: 'Kilbride settles it as Rangers and Hearts finish 2-1', source: 'The Bell' },
      ),
    ).toEqual([0, 1, 2, 0]);
  });

  it('are not joined by the same score', () => {
    expect(
      storiesOf(
        { title: 'Velm — Orsa 2:1', source: 'Score Feed' },
        { title: 'Lanmoor — Anvik 2:1', source: 'The Bell' },
      ),
    ).toEqual([0, 1]);
  });
});

describe('odd texts', () => {
  it.each([
    ['signs only', '😀 😀 😀 !!! … — — «» 12 12 12 12'.repeat(20)],
    ['one endless word', 'а'.repeat(100_000)],
    ['no full stops', 'Velm Orsa Anvik 12 '.repeat(5_000)],
    [
      'written from the right',
      'وقع زلزال قوي في المدينة اليوم وقال المسؤولون إنه لا توجد إصابات حتى الآن. '.repeat(9),
    ],
  ])('are grouped like any other: %s', (_kind, text) => {
    expect(storiesOf({ title: 'Odd', text }, { title: 'Odd', text, source: 'The Bell' })).toEqual([0, 0]);
  });
});
