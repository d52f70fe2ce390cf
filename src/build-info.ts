/** This build and the ground it runs on: the version from package.json, its one place, with Node and its time-zone data. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface BuildInfo {
  readonly version: string;
  readonly node: string;
  /** The release of the IANA time-zone database that Node brings along, such as 2026a. */
  readonly timeZones: string;
}

export function readBuildInfo(root = join(import.meta.dirname, '..')): BuildInfo {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  return { version, node: process.versions.node, timeZones: process.versions['tz'] ?? 'unknown' };
}
