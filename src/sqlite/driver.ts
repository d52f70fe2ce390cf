/**
 * Chooses the line of better-sqlite3 that this Node can load. 13 speaks Node-API 10 and brings its binary along; it crashes on
 * Node 20, where 12, compiled at the installation, takes its place. 12 in turn aborts on Node 24.19 and later
 * (nodejs/node#65446), so neither line alone serves every Node.
 */
import { createRequire } from 'node:module';
import type BetterSqlite3 from 'better-sqlite3';

const NODE_API_OF_13 = 10;

const require = createRequire(import.meta.url);
const isCurrent = Number(process.versions['napi']) >= NODE_API_OF_13;
const NAME = isCurrent ? 'better-sqlite3' : 'better-sqlite3-12';

/** Where the chosen package stands, for a thread that has to load it by itself. */
export const DRIVER_PATH = require.resolve(NAME);

/** The constructor of better-sqlite3, with its `SqliteError`. */
export const Database: typeof BetterSqlite3 = require(NAME);
