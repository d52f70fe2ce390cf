/**
 * `npm run test:nodes`: the tests on other lines of Node, which come as npm packages.
 *
 *   npm run test:nodes                        the whole suite on 22, 24 and 26
 *   npm run test:nodes -- 24 test/sqlite      one line, some of the tests
 *   npm run test:nodes -- --talk 24 26        only starts the built bot and talks to it
 *   npm run test:nodes -- --packed            installs the packed package into an empty folder, starts that and talks to it
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { build, checkNode, install, root, spawnNpm } from './prepare.mjs';

const LINES = ['22', '24', '26'];

checkNode();
install();
build();

const words = process.argv.slice(2);
const isTalk = words.includes('--talk');
const isPacked = words.includes('--packed');
const lines = words.filter(word => /^\d+$/.test(word));
const rest = words.filter(word => !/^\d+$/.test(word) && word !== '--talk' && word !== '--packed');
const temporary = mkdtempSync(join(tmpdir(), 'towncrier-nodes-'));
process.on('exit', () => rmSync(temporary, { recursive: true, force: true }));
if (isPacked) {
  must(
    spawnNpm(['pack', '--ignore-scripts', '--pack-destination', temporary], {
      cwd: root,
      stdio: ['ignore', 2, 2],
    }),
  );
}
for (const line of lines.length > 0 ? lines : LINES) {
  const folder = fetchNode(line);
  const node = join(folder, process.platform === 'win32' ? 'node.exe' : 'node');
  const env = { ...process.env, PATH: `${folder}${delimiter}${process.env.PATH}` };
  console.log(`▸ Node ${spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout?.trim()}`);
  const talk = join(root, 'scripts', 'talk.mjs');
  const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
  const script = isPacked ? [talk, installPacked(line, env)] : isTalk ? [talk] : [vitest, 'run', ...rest];
  must(
    spawnSync(node, script, { cwd: root, env, stdio: ['ignore', 'inherit', 'inherit'] }),
    `✗ Node ${line}`,
  );
}

/** The entry of the packed package, installed by npm under the Node of this line into a folder of its own. */
function installPacked(line, env) {
  const folder = join(temporary, line);
  mkdirSync(folder);
  const file = readdirSync(temporary).find(name => name.endsWith('.tgz'));
  const startedAt = performance.now();
  const compiled = line === '20' ? ['better-sqlite3-12@npm:better-sqlite3@12.11.1'] : [];
  const words = [
    'install',
    '--prefix',
    folder,
    '--no-audit',
    '--no-fund',
    join(temporary, file),
    ...compiled,
  ];
  must(spawnNpm(words, { cwd: folder, env, stdio: ['ignore', 2, 2] }));
  console.log(`installed in ${((performance.now() - startedAt) / 1000).toFixed(1)} s`);
  return join(folder, 'node_modules', 'towncrier', 'bin', 'towncrier.mjs');
}

/** Ends with the status of what failed. */
function must({ status, error }, word = '') {
  if (error) throw error;
  if (status === 0) return;
  if (word !== '') console.error(word);
  process.exit(status ?? 1);
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
    must(spawnNpm(wanted, { cwd: cache, stdio: ['ignore', 2, 2] }));
  }
  return bin;
}
