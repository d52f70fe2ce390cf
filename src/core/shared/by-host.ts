/** Sorts work by the host it is asked of: politeness and patience count by host. */
import { hostOf } from './url.ts';

/** In the order of each host's first thing; `addressOf` null for a thing that asks nobody. `hosts` holds those before. */
export function byHost<Thing>(
  things: readonly Thing[],
  addressOf: (thing: Thing) => string | null,
  hosts = new Map<string, Thing[]>(),
): readonly (readonly Thing[])[] {
  for (const thing of things) {
    const address = addressOf(thing);
    const host = address === null ? '' : hostOf(address);
    const others = hosts.get(host);
    if (others === undefined) hosts.set(host, [thing]);
    else others.push(thing);
  }
  return [...hosts.values()];
}
