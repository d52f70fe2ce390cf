/**
 * `npm run test:nodes`: the tests on other lines of Node, which come as npm packages.
 *
 *   npm run test:nodes                        the whole suite on 22, 24 and 26
 *   npm run test:nodes -- 24 test/sqlite      one line, some of the tests
 *   npm run test:nodes -- --talk 24 26        only starts the built bot and talks to it
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { build, checkNode, install, root, spawnNpm } from './prepare.mjs';

const LINES = ['22', '24', '26'];

checkNode();
install();
build();

const words = process.argv.slice(2);
const isTalk = words.includes('--talk');
const lines = words.filter(word => /^\d+$/.test(word));
const rest = words.filter(word => word !== '--talk' && !/^\d+$/.test(word));
for (const line of lines.length > 0 ? lines : LINES) {
  const folder = fetchNode(line);
  const node = join(folder, process.platform === 'win32' ? 'node.exe' : 'node');
  console.log(`▸ Node ${spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout?.trim()}`);
  const script = isTalk
    ? [join(root, 'scripts', 'talk.mjs')]
    : [join(root, 'node_modules', 'vitest', 'vitest.mjs'), 'run', ...rest];
  const { status, error } = spawnSync(node, script, {
    cwd: root,
    env: { ...process.env, PATH: `${folder}${delimiter}${process.env.PATH}` },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (error) throw error;
  if (status !== 0) {
    console.error(`✗ Node ${line}`);
    process.exit(status ?? 1);
  }
}

/** The folder of this line's binary, from the cache or from npm. */
function fetchNode(line) {
  const os = process.platform === 'win32' ? 'win' : process.platform;
  const name = `node-${os}-${process.arch}`;
  const cache = join(root, 'node_modules', '.cache', 'nodes', line);
  const bin = join(cache, 'node_modules', name, 'bin');
  if (!existsSync(bin)) {
    mkdirSync(cache, { recursive: true });
    const wanted = ['install', '--prefix', cache, '--no-save', '--no-audit', '--no-fund', `${name}@${line}`];
    const { status, error } = spawnNpm(wanted, { cwd: cache, stdio: ['ignore', 2, 2] });
    if (error) throw error;
    if (status !== 0) process.exit(status ?? 1);
  }
  return bin;
}
