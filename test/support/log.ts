/** A log that tests can read back. */
import type { Log, LogFields } from '../../src/core/shared/ports.ts';

export interface KeptLog extends Log {
  readonly lines: readonly { readonly event: string; readonly fields: LogFields; readonly cause?: unknown }[];
  events(): readonly string[];
}

export function keptLog(): KeptLog {
  const lines: { event: string; fields: LogFields; cause?: unknown }[] = [];
  const keep = (event: string, fields: LogFields = {}): void => {
    lines.push({ event, fields });
  };
  return {
    lines,
    events: () => lines.map(({ event }) => event),
    debug: keep,
    info: keep,
    warn: keep,
    error(event, cause, fields = {}) {
      lines.push({ event, fields, cause });
    },
  };
}
