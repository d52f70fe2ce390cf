/** Articles about one event become one story; those about another event do not, however alike. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Stores } from '../../../src/stores.ts';
import { arrive, HOUR } from '../../support/arrivals.ts';
import { MONDAY } from '../../support/clock.ts';
import { memoryStores } from '../../support/stores.ts';

let stores: Stores;
beforeEach(() => {
  stores = memoryStores();
});
afterEach(() => stores.close());

const FERRY = `A ferry with 212 passengers ran aground off Lanmoor on Monday evening in thick fog, the coast guard said.
All passengers of the Aurelia were taken off by lifeboats within three hours, and nobody was seriously hurt.
Captain Mara Quist told investigators that the radar had failed shortly before the ship struck the Gannet reef.`;
const FERRY_RETOLD = `More than two hundred people were rescued by lifeboats after the ferry Aurelia struck the Gannet reef
near Lanmoor in fog on Monday. The coast guard said that nobody was seriously hurt. The ship's radar had failed, its
captain, Mara Quist, said to investigators, and the Aurelia remains aground with its stern in deep water.`;
const FERRY_STRIKE = `Crews of the county's ferries will stop work for two days from Thursday in a dispute over night shifts,
and thirty sailings between Lanmoor and the outer islands are cancelled. The seafarers' union turned down an offer of four
per cent, and its secretary Piers Aldous called it an insult to people who had not seen a rise since the spring.
The company said that it would hire buses for school children and run one boat a day for the hospital's patients.
Hoteliers on the islands expect to lose half of their bookings for the holiday weekend. The masters, the Aurelia's among them,
asked both sides back to the table, and the county offered a mediator. Talks are to go on until midnight.`;
const QUAKE_IN_TARVEL = `An earthquake of magnitude 6.1 shook the Tarvel valley on Sunday night and brought down forty houses in
the town of Orsa. Rescuers pulled nineteen people from the rubble by morning, governor Ilan Dray said.`;
const QUAKE_IN_MARAVIA = `An earthquake of magnitude 5.4 shook northern Maravia on Monday and damaged a school and a bridge in the
port of Belen. Rescuers searched the rubble of two warehouses, and mayor Teodora Vance closed the harbour.`;

describe('an article', () => {
  it('joins the story that another source tells in other words', () => {
    const first = arrive(stores, { title: 'Ferry runs aground off Lanmoor', text: FERRY });
    const retold = arrive(stores, {
      ...{ title: 'Rescue at sea: all safe after Aurelia hits reef', text: FERRY_RETOLD },
      ...{ source: 'Orsa Gazette', at: MONDAY + HOUR },
    });
    expect(retold.story).toBe(first.story);
  });

  it('joins the story of the same wire copy under another headline', () => {
    const first = arrive(stores, { title: 'Ferry runs aground off Lanmoor', text: FERRY });
    const copy = arrive(stores, {
      title: 'Passengers tell of a night of fear',
      text: FERRY,
      source: 'The Bell',
    });
    expect(copy.story).toBe(first.story);
  });

  it('about another event at the same place, with the same ship, opens a story of its own', () => {
    const first = arrive(stores, { title: 'Ferry runs aground off Lanmoor', text: FERRY });
    const strike = arrive(stores, {
      ...{ title: 'Ferry crews at Lanmoor to strike', text: FERRY_STRIKE },
      ...{ source: 'Orsa Gazette', at: MONDAY + 20 * HOUR },
    });
    expect(strike.story).not.toBe(first.story);
  });

  it('about another event of the same kind elsewhere opens a story of its own', () => {
    const one = arrive(stores, { title: 'Quake shakes the Tarvel valley', text: QUAKE_IN_TARVEL });
    const other = arrive(stores, {
      title: 'Quake shakes northern Maravia',
      text: QUAKE_IN_MARAVIA,
      source: 'The Bell',
    });
    expect(other.story).not.toBe(one.story);
  });

  it.each([
    [
      'Azerbaijani',
      `Velm limanında bazar ertəsi axşam 212 sərnişini olan “Aurelia” bərəsi dumanda qayaya çırpılıb. Sahil
mühafizəsi bütün sərnişinlərin üç saat ərzində xilasedici qayıqlarla çıxarıldığını, ağır yaralanan olmadığını bildirib.
Kapitan Mara Kvist radarın qəzadan bir az əvvəl sıradan çıxdığını deyib.`,
      `“Aurelia” bərəsindən iki yüzdən çox sərnişin xilas edilib: gəmi Velm limanı yaxınlığında dumanda qayaya
çırpılmışdı. Kapitan Mara Kvistin sözlərinə görə, radar sıradan çıxıb. Sahil mühafizəsi deyir ki, ağır yaralanan yoxdur.`,
    ],
    [
      'Russian',
      `Паром «Аурелия» с 212 пассажирами сел на рифы у Ланмура в понедельник вечером в густом тумане, сообщила
береговая охрана. Всех пассажиров за три часа сняли спасательные шлюпки, тяжело никто не пострадал.
Капитан Мара Квист сказала следователям, что незадолго до удара отказал радар.`,
      `Более двухсот человек спасены с парома «Аурелия», который в тумане налетел на рифы близ Ланмура. По словам
капитана Мары Квист, на судне отказал радар. Береговая охрана подтвердила, что тяжело пострадавших нет.`,
    ],
  ])('finds its story in %s too', (_language, text, retold) => {
    const first = arrive(stores, { title: text.slice(0, 40), text });
    expect(arrive(stores, { title: retold.slice(0, 40), text: retold, source: 'The Bell' }).story).toBe(
      first.story,
    );
  });

  it('joins only while the story lives: what comes three days later is news again', () => {
    const first = arrive(stores, { title: 'Ferry runs aground off Lanmoor', text: FERRY });
    const inTime = arrive(stores, {
      ...{ title: 'All safe after Aurelia hits reef', text: FERRY_RETOLD },
      ...{ source: 'Orsa Gazette', at: MONDAY + 70 * HOUR },
    });
    expect(inTime.story).toBe(first.story);
    // The window moved on with the article that joined.
    const later = { title: 'Aurelia: how the radar failed', text: FERRY, source: 'The Bell' };
    expect(arrive(stores, { ...later, at: MONDAY + 130 * HOUR }).story).toBe(first.story);
    expect(arrive(stores, { ...later, at: MONDAY + 210 * HOUR }).story).not.toBe(first.story);
  });

  it('leaves nothing behind in the index once its story has ended', () => {
    arrive(stores, { title: 'Ferry runs aground off Lanmoor', text: FERRY });
    arrive(stores, {
      title: 'Quake shakes the Tarvel valley',
      text: QUAKE_IN_TARVEL,
      at: MONDAY + 60 * HOUR,
    });
    expect(stores.stories.index.sweep(MONDAY + 80 * HOUR)).toBe(1);
    expect(stores.stories.index.sweep(MONDAY + 80 * HOUR)).toBe(0);
  });
});

describe('a headline without a text', () => {
  it('joins the story whose headlines say the same', () => {
    const first = arrive(stores, { title: 'Aurelia ferry runs aground off Lanmoor in fog' });
    const second = arrive(stores, {
      title: 'Ferry aground off Lanmoor: Aurelia passengers safe',
      source: 'The Bell',
    });
    expect(second.story).toBe(first.story);
  });

  it('finds its story by the rare words when hundreds of newer ones say the usual one', () => {
    const first = arrive(stores, { title: 'Aurelia ferry runs aground off Lanmoor in fog' });
    for (let day = 0; day < 320; day += 1)
      arrive(stores, { title: `Ferry velm${day} orsa${day} anvik${day}` });
    const second = arrive(stores, {
      title: 'Ferry aground off Lanmoor: Aurelia passengers safe',
      source: 'The Bell',
    });
    expect(second.story).toBe(first.story);
  });

  it('joins no story by a word that stands in every headline, nor by one word alone', () => {
    const first = arrive(stores, { title: 'Live: council of Velm votes on the new harbour' });
    expect(
      arrive(stores, { title: 'Live: glaciers of Anvik are thinning faster', source: 'The Bell' }).story,
    ).not.toBe(first.story);
    const one = arrive(stores, { title: 'Harbour', source: 'The Bell' });
    expect(one.story).not.toBe(first.story);
  });

  it('is joined by the full text that comes under nearly the same headline', () => {
    const bare = arrive(stores, { title: 'Ferry Aurelia runs aground off Lanmoor' });
    const full = arrive(stores, {
      title: 'Ferry Aurelia runs aground off Lanmoor reef',
      text: FERRY,
      source: 'The Bell',
    });
    expect(full.story).toBe(bare.story);
  });
});
