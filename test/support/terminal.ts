/** A terminal that tests can read back. */
import type { Terminal } from '../../src/cli/command.ts';

export interface TestTerminal extends Terminal {
  /** Standard output and standard error, a line each. */
  readonly printed: readonly string[];
  readonly told: readonly string[];
}

export function testTerminal(input = ''): TestTerminal {
  const printed: string[] = [];
  const told: string[] = [];
  return {
    ...{ printed, told, isWatched: false },
    print: line => void printed.push(line),
    tell: line => void told.push(line),
    read: () => Promise.resolve(input),
  };
}
