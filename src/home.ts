/** Where the program keeps its data when nobody says so: in the clone it runs from, or in a folder of the user's. */
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { Environment } from './given-text.ts';

const ROOT = join(import.meta.dirname, '..');

/** Defaults by name of setting: none in a clone, whose `data` the general ones name. */
export function homeFallbacks(
  environment: Environment,
  root = ROOT,
  platform = process.platform,
): Environment {
  if (existsSync(join(root, 'src'))) return {};
  return {
    DATA_DIR: join(dataHome(environment, platform), 'towncrier'),
    FEEDS_FILE: join(root, 'data', 'feeds.opml'),
  };
}

/** As the platforms advise: the XDG Base Directory Specification, Apple's and Microsoft's folders for applications. */
function dataHome(environment: Environment, platform: NodeJS.Platform): string {
  if (platform === 'darwin') return join(homedir(), 'Library', 'Application Support');
  if (platform === 'win32') return environment['LOCALAPPDATA'] ?? join(homedir(), 'AppData', 'Local');
  return environment['XDG_DATA_HOME'] || join(homedir(), '.local', 'share');
}
