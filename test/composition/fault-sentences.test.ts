/** A fault of the machine is told in one sentence: where, by whom, and what to do. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { faultOf, sayFault, sayPort } from '../../src/fault-sentences.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'towncrier-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

it.each([
  ['SQLITE_FULL', /no room left on the disk of .*free some/],
  ['ENOSPC', /no room left/],
  ['SQLITE_NOTADB', /is not a database.*To restore/],
  ['SQLITE_CORRUPT_INDEX', /is damaged\. To restore/],
  ['SQLITE_BUSY', /Another program holds/],
  ['SQLITE_CANTOPEN', /cannot be written by user \S+\..*chown.*DATA_DIR/],
  ['SQLITE_READONLY_DIRECTORY', /cannot be written by user/],
  ['EACCES', /cannot be written by user/],
  ['EROFS', /mounted read-only/],
  ['SQLITE_IOERR_READ', /disk, or its connection, is failing/],
  ['EISDIR', /is a folder, and should be a file/],
])('%s names the folder', (code, sentence) => {
  const told = sayFault({ code, path: null }, folder);
  expect(told).toMatch(sentence);
  expect(told).toContain(folder);
});

it('a folder in the place of the database is told as what it is', () => {
  mkdirSync(join(folder, 'towncrier.db'));
  expect(sayFault({ code: 'SQLITE_CANTOPEN', path: null }, folder)).toMatch(/towncrier\.db is a folder/);
});

it('a port that is taken, or belongs to the system, is told with the setting', () => {
  expect(sayPort('EADDRINUSE', '127.0.0.1', 8080)).toMatch(/8080.*set PORT/);
  expect(sayPort('EACCES', '127.0.0.1', 80)).toMatch(/below 1024/);
});

it('a defect is no fault of the machine', () => {
  expect(faultOf(new TypeError('undefined is no function'))).toBeNull();
  expect(sayFault({ code: 'SQLITE_MISUSE', path: null }, folder)).toBeNull();
});
