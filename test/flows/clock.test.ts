/** The time of day is set while the bot runs, or between two runs: news goes on, and nobody is told anything twice. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Household, household } from '../support/bot.ts';
import { openPublisher, type Publisher } from '../support/press.ts';
import { ANNA, openTestSandbox, type TestSandbox } from '../support/sandbox.ts';
import { type SettableClock, settableClock } from '../support/settable-clock.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Each about something else, or they would be one story. */
const NEWS: readonly (readonly [title: string, text: string])[] = [
  ['Harbour opens after the storm', 'Two dredgers worked day and night, and the first ferry left at noon.'],
  ['Potters of Velm win prize', 'The jury praised Ilgar Renn for glazes made of river clay and beech ash.'],
  ['Chess title goes to Aylin Dorr', 'She beat the champion of Estavar with a sacrifice of the queen.'],
];

let sandbox: TestSandbox;
let publisher: Publisher;
let house: Household;
let clock: SettableClock;
let published = 0;

beforeEach(async () => {
  sandbox = await openTestSandbox();
  publisher = await openPublisher();
  clock = settableClock();
  published = 0;
  house = household(sandbox, { world: publisher.feed('world') }, {}, clock);
});
afterEach(async () => {
  await house.close();
  await publisher.close();
  await sandbox.close();
});

const told = (title: string) =>
  sandbox
    .person(ANNA)
    .received()
    .filter(({ text }) => text?.includes(title));
/** Publishes something new, and resolves once it was told. */
async function tell(): Promise<string> {
  const [title = '', text = ''] = NEWS[published] ?? [];
  published += 1;
  publisher.publish('world', { slug: `news-${published}`, title, text });
  await sandbox.until(() => told(title).length > 0);
  return title;
}

describe('news is told, once,', () => {
  it.each([
    ['an hour back', -HOUR],
    ['three days ahead', 3 * DAY],
  ])('while the clock is %s, and when it is right again', async (_, ms) => {
    await house.start();
    await sandbox.person(ANNA).say('/subscribe world');
    await house.log.seen('feed.polled');
    const titles = [await tell()];
    for (const by of [ms, -ms]) {
      clock.move(by);
      titles.push(await tell());
    }
    expect(titles.map(title => told(title).length)).toEqual([1, 1, 1]);
    expect(house.log.lines.filter(({ event }) => event === 'clock.jumped')).toHaveLength(2);
  });

  it('after a run with the clock three days ahead', async () => {
    clock.move(3 * DAY);
    await house.start();
    await sandbox.person(ANNA).say('/subscribe world');
    await house.log.seen('feed.polled');
    await tell();
    await house.stop();
    clock.move(-3 * DAY);
    await house.start();
    expect(house.log.events()).toContain('clock.behind');
    await tell();
  });
});
