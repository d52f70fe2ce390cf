/** Whatever zones, windows, caps and modes chats choose, and whatever happens when: silence is kept, and nothing comes twice. */
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { MODES } from '../../src/core/reader/orders.ts';
import { dayMinuteAt } from '../../src/core/shared/wall-clock.ts';
import { type Newsroom, openNewsroom } from '../support/newsroom.ts';
import { openTestSandbox, type TestSandbox } from '../support/sandbox.ts';

const ZONES = [
  ...['Asia/Baku', 'Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Africa/Casablanca'],
  ...['Asia/Kathmandu', 'Pacific/Apia', 'UTC'],
];
/** The nights on which clocks change in Berlin, on Lord Howe and in New York, and one on which they do not. */
const STARTS = ['2026-03-27T00:00', '2026-10-02T12:00', '2026-10-30T06:00', '2026-06-01T00:00'];
const MINUTE_MS = 60_000;

let sandbox: TestSandbox;
let room: Newsroom | null = null;
let lastId = 50_000;
beforeAll(async () => {
  sandbox = await openTestSandbox({ now: () => room?.now() ?? 0 });
});
afterAll(() => sandbox.close());

const minute = fc.integer({ min: 0, max: 1_439 });
const chat = fc.record({
  timeZone: fc.constantFrom(...ZONES),
  quiet: fc.option(
    fc.record({ from: minute, to: minute }).filter(({ from, to }) => from !== to),
    { freq: 6 },
  ),
  digestMinute: minute,
  digestWeekday: fc.integer({ min: 1, max: 7 }),
  dailyCap: fc.option(fc.integer({ min: 1, max: 3 })),
  letsBreaking: fc.boolean(),
  mode: fc.constantFrom(...MODES),
});
const event = fc.record({
  afterMinutes: fc.integer({ min: 0, max: 900 }),
  topics: fc.subarray(['world', 'law'], { minLength: 1 }),
  isBreaking: fc.boolean(),
  /** How long Telegram refuses the message meanwhile, in seconds. */
  refusal: fc.option(fc.integer({ min: 1, max: 20_000 }), { freq: 3 }),
});

it('no message without breaking news comes in quiet hours, and each chat gets each story at most once', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...STARTS),
      fc.array(chat, { minLength: 1, maxLength: 4 }),
      fc.array(event, { minLength: 1, maxLength: 10 }),
      async (start, chats, events) => {
        const here = await openNewsroom(start, sandbox);
        room = here;
        try {
          const readers = chats.map(choices => {
            lastId += 1;
            here.reader(lastId, ['world', 'law'], choices);
            here.orders.change(lastId, choices);
            here.orders.setMode(lastId, 'law', choices.mode);
            return { id: lastId, ...choices };
          });
          const breaking = new Set<string>();
          for (const [place, { afterMinutes, topics, isBreaking, refusal }] of events.entries()) {
            await here.until(here.now() + afterMinutes * MINUTE_MS);
            const title = `Event ${place} of the day`;
            const { story } = here.story(title, topics);
            if (isBreaking) {
              here.breaks(story);
              breaking.add(title);
            }
            if (refusal !== null)
              sandbox.faults.add({ kind: '429', retry_after: refusal, method: 'sendMessage', times: 1 });
          }
          await here.until(here.now() + 17 * 24 * 60 * MINUTE_MS);
          sandbox.faults.clear();
          for (const reader of readers) check(here, reader, events.length, breaking);
        } finally {
          await here.close();
        }
      },
    ),
    { numRuns: 25 },
  );
}, 240_000);

interface Reader {
  readonly id: number;
  readonly timeZone: string;
  readonly quiet: { readonly from: number; readonly to: number } | null;
  readonly letsBreaking: boolean;
}

function check(here: Newsroom, reader: Reader, stories: number, breaking: ReadonlySet<string>): void {
  const seen: string[] = [];
  for (const { date, text = '' } of here.received(reader.id)) {
    const titles = text.match(/Event \d+ of the day/g) ?? [];
    expect(titles.length).toBeGreaterThan(0);
    seen.push(...titles);
    const passes = reader.letsBreaking && titles.some(title => breaking.has(title));
    if (reader.quiet === null || passes) continue;
    const { from, to } = reader.quiet;
    const shown = dayMinuteAt(date * 1000, reader.timeZone);
    const isQuiet = from < to ? shown >= from && shown < to : shown >= from || shown < to;
    expect(isQuiet, `${new Date(date * 1000).toISOString()} in ${reader.timeZone}`).toBe(false);
  }
  // At most once, and nothing is lost: a weekly digest that was refused until it was too late comes a week later.
  expect(seen.toSorted()).toEqual([...new Set(seen)].toSorted());
  expect(seen).toHaveLength(stories);
}
