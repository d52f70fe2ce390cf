import { expect, test } from 'vitest';
import { measureHostile } from '../../bench/feeds/hostile.ts';

/** A second where this is measured; several on a machine with other work to do. */
const PATIENCE_MS = 5_000;

test('no document made to hang or to flood the reader takes long or much memory', { timeout: 60_000 }, () => {
  for (const { name, ms, mb } of measureHostile()) {
    expect(ms, name).toBeLessThan(PATIENCE_MS);
    expect(mb, name).toBeLessThan(250);
  }
});
