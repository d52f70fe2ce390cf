/** The first half of the job "fan out": looks up whose alerts and mutes each owed story meets. */
import type { Clock, Log } from '../shared/ports.ts';
import type { AlertStore } from './alert.ts';
import { keysOf } from './phrase.ts';

const STORIES_PER_CLAIM = 50;

export interface MatchNeeds {
  readonly alerts: Pick<AlertStore, 'unmatched' | 'settleMatch'>;
  readonly clock: Clock;
  readonly log: Log;
}

/** Works until every owed story was looked up, letting other work in between. Returns the alerts and mutes met. */
export async function matchAlerts({ alerts, clock, log }: MatchNeeds, signal: AbortSignal): Promise<number> {
  let met = 0;
  for (;;) {
    const leads = alerts.unmatched(STORIES_PER_CLAIM);
    if (leads.length === 0) return met;
    for (const lead of leads) {
      if (signal.aborted) return met;
      const hits = alerts.settleMatch(lead.story, keysOf(lead), clock.now());
      if (hits > 0) log.info('story.matched', { story: lead.story, hits });
      met += hits;
      await clock.sleep(0);
    }
  }
}
