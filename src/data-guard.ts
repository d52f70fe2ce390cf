/** Guards the database while the bot runs: when it is lost nothing is sent any more, and whoever can help is told. */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { messageOf } from './core/shared/errors.ts';
import type { Log } from './core/shared/ports.ts';
import type { Heartbeat } from './heartbeat.ts';
import { DATABASE_FILE } from './sqlite/data-folder.ts';
import type { OperatorWarning } from './telegram/operator-warning.ts';

/** `gone`: another file, or none, is in its place. `damaged`: it can no longer be read as a database. */
type Loss = 'gone' | 'damaged';

/** What the guard can do once everything is open. */
export interface Means {
  /** Takes and sends nothing more; the web server goes on, and says why. */
  halt(): void;
  readonly warn: Pick<OperatorWarning, 'ofLostFile' | 'ofDamage' | 'ofFullDisk'>;
}

export interface DataGuard {
  arm(means: Means): void;
  /** To be called now and then: whether the file is still the one that was opened. */
  look(): void;
  /** Something that was thrown, which may tell of the database. */
  heed(error: unknown): void;
  /** The check of the file found this. */
  damaged(why: string): void;
  /** Why the bot is halted, or null. */
  illness(): string | null;
}

export interface GuardNeeds {
  readonly folder: string;
  readonly log: Log;
  readonly heartbeat: Heartbeat;
  /** Writes all that the open database holds into a new file, and returns its name. */
  readonly rescue: () => string;
}

/** A full disk shows with each write; once so often is enough for a person. */
const FULL_AGAIN_MS = 6 * 3_600_000;

export function createDataGuard({ folder, log, heartbeat, rescue }: GuardNeeds): DataGuard {
  const file = join(folder, DATABASE_FILE);
  const opened = placeOf(file);
  let means: Means | null = null;
  let illness: string | null = null;
  let fullSince = Number.NEGATIVE_INFINITY;

  const lose = (loss: Loss, why: string): void => {
    if (illness !== null) return;
    illness = why;
    means?.halt();
    log.warn('database.lost', { loss, why });
    const copy = loss === 'gone' ? tryRescue() : null;
    void (copy === null ? means?.warn.ofDamage(why) : means?.warn.ofLostFile(copy));
  };
  /** The file has no name any more, but while it is open it is still whole. */
  const tryRescue = (): string | null => {
    try {
      const copy = rescue();
      log.warn('database.rescued', { copy });
      return copy;
    } catch (error) {
      log.warn('database.unrescued', { why: messageOf(error) });
      return null;
    }
  };

  return {
    arm(given) {
      means = given;
      if (illness !== null) means.halt();
    },
    look() {
      if (placeOf(file) !== opened) lose('gone', `${file} was deleted or replaced while the bot ran.`);
    },
    heed(error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : '';
      if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB')
        lose('damaged', `${file} is damaged (${code}).`);
      if (code !== 'SQLITE_FULL' || heartbeat.elapsed() - fullSince < FULL_AGAIN_MS) return;
      fullSince = heartbeat.elapsed();
      void means?.warn.ofFullDisk(folder);
    },
    damaged: why => lose('damaged', `${file} is damaged: ${why}.`),
    illness: () => illness,
  };
}

/** A log that shows the guard what is reported: each boundary reports what it catches. */
export function heedErrors(log: Log, heed: (error: unknown) => void): Log {
  return {
    debug: (event, fields) => log.debug(event, fields),
    info: (event, fields) => log.info(event, fields),
    warn: (event, fields) => log.warn(event, fields),
    error(event, cause, fields) {
      log.error(event, cause, fields);
      heed(cause);
    },
  };
}

/** Which file it is; null where there is none. */
function placeOf(file: string): string | null {
  const found = statSync(file, { throwIfNoEntry: false });
  return found === undefined ? null : `${found.dev}:${found.ino}`;
}
