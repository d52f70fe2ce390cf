/** Says in one sentence which fault of the machine stopped us: the folder, the user, and what to do. */
import { accessSync, constants, statSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { DATABASE_FILE, howToRestore } from './sqlite/data-folder.ts';

export interface Fault {
  readonly code: string;
  /** The file or folder that the system named, else null. */
  readonly path: string | null;
}

/** What of an error is a fault of the machine's; null for any other. */
export function faultOf(error: unknown): Fault | null {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return null;
  const isOfSystem = 'syscall' in error;
  if (!isOfSystem && !error.code.startsWith('SQLITE_')) return null;
  return { code: error.code, path: 'path' in error && typeof error.path === 'string' ? error.path : null };
}

/** `folder` is the one of the database. Null: the code says nothing that we know of. */
export function sayFault({ code, path }: Fault, folder: string): string | null {
  const file = join(folder, DATABASE_FILE);
  const place = path ?? folder;
  if (code === 'SQLITE_FULL' || code === 'ENOSPC' || code === 'EDQUOT')
    return `There is no room left on the disk of ${place}. Nothing is damaged: free some, and start again.`;
  if (code === 'SQLITE_NOTADB') return `${file} is not a database, or no longer one. ${howToRestore(folder)}`;
  if (code.startsWith('SQLITE_CORRUPT')) return `${file} is damaged. ${howToRestore(folder)}`;
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED'))
    return `Another program holds ${file} and does not let go. End it (“fuser ${file}” names it), and try again.`;
  if (code.startsWith('SQLITE_CANTOPEN') || code.startsWith('SQLITE_READONLY') || code === 'SQLITE_PERM')
    return sayShut(whatIsShut(folder), folder);
  if (code.startsWith('SQLITE_IOERR'))
    return `${file} cannot be read or written (${code}): the disk, or its connection, is failing. Look at the system's log.`;
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS')
    return sayShut({ code, path: place }, folder);
  if (code === 'EISDIR')
    return `${place} is a folder, and should be a file. A mount of a missing file makes one.`;
  if (code === 'ENOTDIR' || code === 'EEXIST') return `${place} cannot be a folder: a file is in the way.`;
  if (code === 'ENOENT') return `${place} does not exist.`;
  if (code === 'EMFILE' || code === 'ENFILE')
    return 'Too many files are open. Raise the limit (“ulimit -n”, LimitNOFILE=), and start again.';
  return null;
}

/** A port that could not be listened on. */
export function sayPort(code: string, host: string, port: number): string | null {
  if (code === 'EADDRINUSE')
    return `Another program listens on port ${port} of ${host} already. End it, or set PORT to another one.`;
  if (code === 'EACCES')
    return `Port ${port} may not be used by user ${userName()}: ports below 1024 belong to the system. Set PORT to another one.`;
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return `${host} is no address of this machine. Set HOST to one that is, such as 127.0.0.1 or 0.0.0.0.`;
  return null;
}

/** SQLite does not say what it may not open: the folder and its files are asked themselves. */
function whatIsShut(folder: string): Fault {
  for (const path of [folder, join(folder, DATABASE_FILE), join(folder, 'towncrier.lock')]) {
    try {
      if (path !== folder && statSync(path, { throwIfNoEntry: false }) === undefined) continue;
      if (path !== folder && statSync(path).isDirectory()) return { code: 'EISDIR', path };
      accessSync(path, constants.R_OK | constants.W_OK);
    } catch (error) {
      return faultOf(error) ?? { code: 'EACCES', path };
    }
  }
  return { code: 'EACCES', path: folder };
}

function sayShut({ code, path }: Fault, folder: string): string {
  if (code === 'EISDIR') return `${path} is a folder, and should be a file. Move it away.`;
  if (code === 'EROFS')
    return `${path} is on a file system that is mounted read-only. Mount it for writing, or set DATA_DIR to another folder.`;
  if (code === 'ENOENT')
    return `${path} does not exist, and could not be made. Check DATA_DIR and its mount.`;
  return (
    `${path} cannot be written by user ${userName()}. Give it to that user (“chown -R ${userName()} ${folder}”), ` +
    'or set DATA_DIR to a folder of its own.'
  );
}

/** In a container the number may have no name. */
function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return String(process.getuid?.() ?? '');
  }
}
