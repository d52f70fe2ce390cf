/** robots.txt, read once a day for each site. */
import robotsParser from 'robots-parser';
import type { Clock, Instant } from '../core/shared/ports.ts';
import type { Http } from './http.ts';

/** RFC 9309, 2.4: not longer than a day; 2.5: at least 500 KiB are read. */
const KEPT_MS = 24 * 3_600_000;
const ROBOTS_BYTES = 512 * 1024;
const TIMEOUT_MS = 10_000;
const MOST_SITES = 2_000;

// The package is CommonJS and exports the function itself; its typings describe a module with a default.
const parse = robotsParser as unknown as typeof robotsParser.default;

export interface Robots {
  allows(url: string, signal: AbortSignal): Promise<boolean>;
}

interface Rules {
  readonly until: Instant;
  readonly allows: (url: string) => boolean;
}

export function createRobots(http: Http, clock: Clock, agentName: string): Robots {
  const sites = new Map<string, Promise<Rules>>();

  const read = async (origin: string, signal: AbortSignal): Promise<Rules> => {
    const address = `${origin}/robots.txt`;
    const answer = await http.get(address, { maxBytes: ROBOTS_BYTES, timeoutMs: TIMEOUT_MS, signal });
    const until = clock.now() + KEPT_MS;
    // RFC 9309, 2.3.1: no robots.txt allows everything, a server in trouble nothing until it answers again.
    if (answer.kind === 'failed') return { until: clock.now(), allows: () => true };
    if (answer.status >= 500) return { until: clock.now() + KEPT_MS / 24, allows: () => false };
    if (answer.status !== 200) return { until, allows: () => true };
    const rules = parse(address, new TextDecoder().decode(answer.body));
    return { until, allows: url => rules.isAllowed(url, agentName) !== false };
  };

  return {
    async allows(url, signal) {
      const { origin } = new URL(url);
      const known = await sites.get(origin);
      if (known !== undefined && known.until > clock.now()) return known.allows(url);
      if (sites.size >= MOST_SITES) sites.clear();
      const reading = read(origin, signal);
      sites.set(origin, reading);
      return (await reading).allows(url);
    },
  };
}
