import { expect, test } from 'vitest';
import { measureHostile } from '../../bench/feeds/hostile.ts';

/** Of the processor: a second where this is measured; what grows with the square of its length takes minutes. */
const PATIENCE_MS = 10_000;

test('no document made to hang or to flood the reader takes long or much memory', {
  timeout: 300_000,
}, () => {
  for (const { name, ms, mb } of measureHostile()) {
    expect(ms, name).toBeLessThan(PATIENCE_MS);
    expect(mb, name).toBeLessThan(250);
  }
});
