/** The log: one JSON line an event on standard output, with tokens and addresses scrubbed at the last stage. */
import { pino } from 'pino';
import type { LogLevel } from './config.ts';
import type { Log, LogFields } from './core/shared/ports.ts';

/** A bot token (BotFather's form), wherever it stands: in an address, a message, a stack. */
const TOKEN = /\b\d{5,}:[\w-]{20,}/g;
const ADDRESS = /[\w.%+-]+@[\w-]+(?:\.[\w-]+)+/g;

export interface OpenLog extends Log {
  /** Writes what still waits. Call it when the process ends. */
  flush(): void;
}

/**
 * `write` takes finished lines, all of one turn of the loop together: in a broadcast a call for each would be a good part
 * of a message's cost. Errors are written at once. `secrets` are removed to the letter.
 */
export function createLog(
  level: LogLevel,
  secrets: readonly string[],
  write: (lines: string) => void,
): OpenLog {
  const scrub = (lines: string): string => {
    let clean = lines;
    for (const secret of secrets) clean = clean.replaceAll(secret, '[secret]');
    clean = clean.replace(TOKEN, '[token]');
    // The search for addresses looks at every word, and few lines hold any.
    return clean.includes('@') ? clean.replace(ADDRESS, '[address]') : clean;
  };
  let waiting = '';
  const flush = (): void => {
    const lines = waiting;
    waiting = '';
    if (lines !== '') write(scrub(lines));
  };
  const logger = pino(
    { level, base: null, messageKey: 'event', timestamp: () => `,"at":"${new Date().toISOString()}"` },
    {
      write(line) {
        if (waiting === '') setImmediate(flush);
        waiting += line;
      },
    },
  );
  return {
    debug: (event, fields) => logger.debug(fields ?? {}, event),
    info: (event, fields) => logger.info(fields ?? {}, event),
    warn: (event, fields) => logger.warn(fields ?? {}, event),
    error(event, cause, fields) {
      logger.error({ ...fields, ...causeOf(cause) }, event);
      flush();
    },
    flush,
  };
}

/** What may be told of an error: never the objects that hang on it (grammY's hold the token and the reader's words). */
function causeOf(cause: unknown): LogFields {
  if (!(cause instanceof Error)) return { cause: String(cause) };
  const inner =
    cause.cause instanceof Error ? { because: `${cause.cause.name}: ${cause.cause.message}` } : {};
  return { cause: `${cause.name}: ${cause.message}`, stack: cause.stack ?? null, ...inner };
}

/** For the command line, whose messages are for a person. */
export const SILENT: Log = { debug() {}, info() {}, warn() {}, error() {} };
