/** What is kept, and for how long. */
import { describe, expect, it } from 'vitest';
import { tidyUp } from '../../src/core/upkeep/tidy-up.ts';
import { handClock, MONDAY } from '../support/clock.ts';
import { addReader, addStory, fanOutAll, memoryStores } from '../support/stores.ts';

const DAY = 86_400_000;
const NEVER = new AbortController().signal;

describe('what a chat was told', () => {
  it('is forgotten after ninety days, in steps, and what is younger stays', async () => {
    const stores = memoryStores();
    for (let chat = 1; chat <= 2_500; chat += 1) addReader(stores, chat, ['world']);
    const tell = (at: number): number => {
      const { article } = addStory(stores, ['world'], { title: `News of ${at}` }, at);
      fanOutAll(stores, 5_000, at);
      for (;;) {
        const claims = stores.outbox.claim(at, 1_000, 1_000);
        if (claims.length === 0) return article;
        const told = [{ article, revision: 1, place: 0 }];
        stores.outbox.settle(
          claims.map(claim => ({ claim, as: { to: 'sent', messageId: article, told } })),
          at,
        );
      }
    };
    const old = tell(MONDAY);
    const young = tell(MONDAY + 2 * DAY);
    const clock = handClock(MONDAY + 91 * DAY);
    const tidied = tidyUp({ ...stores, index: stores.stories.index, clock }, NEVER);
    await clock.advance(0);
    expect(await tidied).toBeGreaterThanOrEqual(2_500);
    expect(stores.whys.ofMessage(1, old)).toEqual([]);
    expect(stores.whys.ofMessage(2_500, old)).toEqual([]);
    expect(stores.whys.ofMessage(1, young)).toHaveLength(1);
    // The tally remembers.
    expect(stores.readStatus(clock.now()).deliveries).toEqual({ sent: 5_000, dead: 0 });
    stores.close();
  });
});
