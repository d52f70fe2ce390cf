/** Reads the files that a command was given; what is wrong with one is told in a sentence. */
import { readFileSync } from 'node:fs';
import { AppError, messageOf } from '../core/shared/errors.ts';

const SENTENCES: Readonly<Record<string, (path: string) => string>> = {
  ENOENT: path => `There is no file ${path}.`,
  ENOTDIR: path => `There is no file ${path}.`,
  EISDIR: path => `${path} is a folder, not a file.`,
  EACCES: path => `${path} may not be read by this user.`,
  EPERM: path => `${path} may not be read by this user.`,
};

/** @throws AppError with a sentence that names the file */
export function readBytes(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    throw new AppError('missing', sayWhy(error, path));
  }
}

/** @throws AppError with a sentence that names the file */
export function readText(path: string): string {
  return new TextDecoder().decode(readBytes(path));
}

/** What the system said of a path, as a sentence that names it. */
export function sayWhy(error: unknown, path: string): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return SENTENCES[code]?.(path) ?? `${path} cannot be read: ${messageOf(error)}.`;
}
