/** Which world a database belongs to: the sandbox's, or that of one bot. It serves no other. */
import { AppError } from '../core/shared/errors.ts';
import type { Sqlite } from './database.ts';

/** The sandbox, or a bot by its number, which a new token keeps. */
export type World = 'sandbox' | { readonly bot: number };

const WORLD = 'world';
const SANDBOX = 'sandbox';

export interface WorldMark {
  /** Throws an AppError where the database belongs to another world. */
  check(world: World): void;
  /** From now on it belongs to this one; a database that was marked before keeps its mark. */
  set(world: World): void;
}

export function createWorldMark(sqlite: Sqlite): WorldMark {
  const read = sqlite.prepare<[string], string>('select value from setting where name = ?').pluck();
  const write = sqlite.prepare(`
    insert into setting (name, value) values (:name, :value)
    on conflict do nothing`);
  // Older versions kept no mark: the sandbox's feeds are its samples, on the machine itself.
  const hasSamples = sqlite
    .prepare<[], 1>(`
      select 1 from feed
      where url like 'http://127.0.0.1:%/samples/%' or url like 'http://localhost:%/samples/%'
        or url like 'http://[::1]:%/samples/%'`)
    .pluck();
  const nameOf = (world: World): string => (world === SANDBOX ? SANDBOX : `bot ${world.bot}`);

  return {
    check(world) {
      const found = read.get(WORLD) ?? (hasSamples.get() === 1 ? SANDBOX : null);
      if (found !== null && found !== nameOf(world))
        throw new AppError('conflict', sentenceFor(sqlite.name, found, world));
    },
    set(world) {
      write.run({ name: WORLD, value: nameOf(world) });
    },
  };
}

function sentenceFor(file: string, found: string, world: World): string {
  if (found === SANDBOX) {
    return (
      `${file} was made by the sandbox, and its news is invented: no reader may get it. ` +
      'Set DATA_DIR to another folder; or move it away with its -wal and -shm, and start once with “run --new”.'
    );
  }
  const other = world === SANDBOX ? 'the sandbox was asked for' : `BOT_TOKEN is that of bot ${world.bot}`;
  return (
    `${file} belongs to ${found}, and ${other}. Its readers know only the one they wrote to. ` +
    'Set DATA_DIR to another folder; “feeds export” and “feeds import” take the feeds along.'
  );
}
