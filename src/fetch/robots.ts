/** robots.txt, read once a day for each site. */
import robotsParser from 'robots-parser';
import type { Clock, Instant } from '../core/shared/ports.ts';
import type { Http } from './http.ts';
import { groupsFor } from './robots-groups.ts';

/** RFC 9309, 2.4: not longer than a day; 2.5: at least 500 KiB are read. */
const KEPT_MS = 24 * 3_600_000;
const ROBOTS_BYTES = 512 * 1024;
const TIMEOUT_MS = 10_000;
const MOST_SITES = 2_000;

// The package is CommonJS and exports the function itself; its typings describe a module with a default.
const parse = robotsParser as unknown as typeof robotsParser.default;

export interface Robots {
  /** What the site asks of robots that would read the page. */
  of(url: string, signal: AbortSignal): Promise<Asked>;
}

export interface Asked {
  readonly isAllowed: boolean;
  /** The pause it wishes between two pages; 0 where it names none. */
  readonly delayMs: number;
}

interface Rules {
  readonly until: Instant;
  readonly of: (url: string) => Asked;
}

const ALLOWED: Asked = { isAllowed: true, delayMs: 0 };
const REFUSED: Asked = { isAllowed: false, delayMs: 0 };

export function createRobots(http: Http, clock: Clock, agentName: string): Robots {
  const sites = new Map<string, Promise<Rules>>();

  const read = async (origin: string, signal: AbortSignal): Promise<Rules> => {
    const address = `${origin}/robots.txt`;
    const answer = await http.get(address, { maxBytes: ROBOTS_BYTES, timeoutMs: TIMEOUT_MS, signal });
    const until = clock.now() + KEPT_MS;
    // RFC 9309, 2.3.1: no robots.txt allows everything, a server in trouble nothing until it answers again.
    if (answer.kind === 'failed') return { until: clock.now(), of: () => ALLOWED };
    if (answer.status >= 500) return { until: clock.now() + KEPT_MS / 24, of: () => REFUSED };
    if (answer.status !== 200) return { until, of: () => ALLOWED };
    const rules = parse(address, groupsFor(new TextDecoder().decode(answer.body), agentName));
    const delayMs = 1_000 * (rules.getCrawlDelay(agentName) ?? 0);
    return { until, of: url => ({ isAllowed: rules.isAllowed(url, agentName) !== false, delayMs }) };
  };

  return {
    async of(url, signal) {
      const { origin } = new URL(url);
      const asked = sites.get(origin);
      // No turn is given away before the question is noted: pages asked for together ask once.
      const known = asked === undefined ? undefined : await asked;
      if (known !== undefined && known.until > clock.now()) return known.of(url);
      if (sites.size >= MOST_SITES) sites.clear();
      const reading = read(origin, signal);
      sites.set(origin, reading);
      return (await reading).of(url);
    },
  };
}
