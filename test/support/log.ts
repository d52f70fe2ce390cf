/** A log that tests can read back. */
import type { Log, LogFields } from '../../src/core/shared/ports.ts';

export interface KeptLog extends Log {
  readonly lines: readonly { readonly event: string; readonly fields: LogFields; readonly cause?: unknown }[];
  events(): readonly string[];
  /** Resolves once the event was reported this often, from the beginning on. */
  seen(event: string, times?: number): Promise<void>;
}

export function keptLog(): KeptLog {
  const lines: { event: string; fields: LogFields; cause?: unknown }[] = [];
  let waiting: { readonly isSeen: () => boolean; readonly resolve: () => void }[] = [];
  const add = (line: { event: string; fields: LogFields; cause?: unknown }): void => {
    lines.push(line);
    for (const { isSeen, resolve } of waiting) if (isSeen()) resolve();
    waiting = waiting.filter(({ isSeen }) => !isSeen());
  };
  const keep = (event: string, fields: LogFields = {}): void => add({ event, fields });
  return {
    lines,
    events: () => lines.map(({ event }) => event),
    seen(event, times = 1) {
      const isSeen = (): boolean => lines.filter(line => line.event === event).length >= times;
      return isSeen() ? Promise.resolve() : new Promise(resolve => waiting.push({ isSeen, resolve }));
    },
    debug: keep,
    info: keep,
    warn: keep,
    error(event, cause, fields = {}) {
      add({ event, fields, cause });
    },
  };
}
