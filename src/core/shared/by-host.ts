/** Sorts work by the host it is asked of: politeness and patience count by host. */
import { hostOf } from './url.ts';

/** In the order of each host's first thing; `addressOf` null for a thing that asks nobody. */
export function byHost<Thing>(
  things: readonly Thing[],
  addressOf: (thing: Thing) => string | null,
): readonly (readonly Thing[])[] {
  const hosts = new Map<string, Thing[]>();
  for (const thing of things) {
    const address = addressOf(thing);
    const host = address === null ? '' : hostOf(address);
    const others = hosts.get(host);
    if (others === undefined) hosts.set(host, [thing]);
    else others.push(thing);
  }
  return [...hosts.values()];
}
