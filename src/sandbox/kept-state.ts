/** Keeps the sandbox's world in a file between runs, so that a restart finds the chats as they were. */
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { PublishedSample } from './samples.ts';
import type { Json } from './shapes.ts';
import type { World } from './world.ts';

/** Raised when the shape changes: an older file is then left aside and the world begins anew. */
const VERSION = 1;
/** Changes come in bursts; one write carries all of them. */
const GATHER_MS = 200;

export interface KeptState {
  readonly world: Json;
  readonly updates: { readonly nextId: number; readonly owed: readonly Json[] };
  readonly published: readonly PublishedSample[];
}

/** Null when there is none, or it is of another version. @throws when the file is there and cannot be read */
export function readState(file: string): KeptState | null {
  if (!existsSync(file)) return null;
  const state = JSON.parse(readFileSync(file, 'utf8')) as KeptState & { readonly version: number };
  return state.version === VERSION ? state : null;
}

/** Writes after each change of the world. `close` writes what is still unwritten. */
export function keepState(file: string, world: World, stateOf: () => Json): { close(): void } {
  let timer: NodeJS.Timeout | null = null;
  const write = (): void => {
    timer = null;
    // Renamed into place: whoever pulls the plug finds the old file or the new one, never half of one.
    writeFileSync(`${file}.new`, JSON.stringify({ version: VERSION, ...stateOf() }));
    renameSync(`${file}.new`, file);
  };
  const stopListening = world.onChange(() => {
    timer ??= setTimeout(write, GATHER_MS);
  });
  return {
    close() {
      stopListening();
      if (timer !== null) clearTimeout(timer);
      write();
    },
  };
}
