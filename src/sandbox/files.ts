/** Keeps the files that the bot sent, for as long as the sandbox runs. */
import { randomUUID } from 'node:crypto';
import type { StoredFile } from './shapes.ts';

/** The newest only: a sandbox that runs for weeks must not fill the memory. */
const FILES_KEPT = 100;

export interface Files {
  add(file: File): Promise<StoredFile>;
  find(id: string): StoredFile | undefined;
}

export function createFiles(): Files {
  const files = new Map<string, StoredFile>();
  return {
    async add(file) {
      const id = randomUUID();
      const stored: StoredFile = {
        ...{ id, uniqueId: id.slice(0, 8), name: file.name, type: file.type || 'application/octet-stream' },
        bytes: new Uint8Array(await file.arrayBuffer()),
      };
      files.set(id, stored);
      for (const oldest of files.keys()) {
        if (files.size <= FILES_KEPT) break;
        files.delete(oldest);
      }
      return stored;
    },
    find: id => files.get(id),
  };
}
