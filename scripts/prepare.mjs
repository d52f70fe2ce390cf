/**
 * Makes a clone ready: installs what is missing and builds what is stale. Plain Node without packages, because it
 * runs before there are any. A second run finds everything in place and does nothing.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '..');
const LEAST_NODE = [20, 19];

/** Stops with a sentence when this Node is too old: an error from deep inside a package would not say so. */
export function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const isOldEnough = major > LEAST_NODE[0] || (major === LEAST_NODE[0] && minor >= LEAST_NODE[1]);
  if (isOldEnough) return;
  console.error(`Towncrier needs Node ${LEAST_NODE.join('.')} or newer; this is ${process.version}.`);
  process.exit(1);
}

/** Installs the packages of package-lock.json, unless exactly these are there already, built for this Node. */
export function install() {
  const stamp = join(root, 'node_modules', '.towncrier-installed');
  const wanted = digest([join(root, 'package-lock.json')], process.versions.modules);
  if (isStamped(stamp, wanted)) return;
  console.error(
    'Installing packages; where no prebuilt SQLite can be fetched it is compiled, which takes a few minutes …',
  );
  run('npm', ['ci', '--no-audit', '--no-fund']);
  writeFileSync(stamp, wanted);
}

/** Compiles src to dist and copies what is not TypeScript, unless dist was made from these very files. */
export function build() {
  const sources = filesBelow(join(root, 'src'));
  const stamp = join(root, 'dist', '.towncrier-built');
  const rules = ['tsconfig.json', 'tsconfig.build.json', 'package-lock.json'].map(file => join(root, file));
  const wanted = digest([...sources, ...rules], process.versions.modules);
  if (isStamped(stamp, wanted)) return;
  console.error('Building …');
  rmSync(join(root, 'dist'), { recursive: true, force: true });
  run(process.execPath, [
    join(root, 'node_modules/typescript/bin/tsc'),
    '-p',
    join(root, 'tsconfig.build.json'),
  ]);
  for (const file of sources.filter(name => !name.endsWith('.ts'))) {
    const copy = join(root, 'dist', relative(join(root, 'src'), file));
    mkdirSync(dirname(copy), { recursive: true });
    cpSync(file, copy);
  }
  writeFileSync(stamp, wanted);
}

/** Runs a command to its end with the terminal's own streams; its failure is this process's. */
export function run(command, args) {
  // On Windows npm is a script, which only a shell can start.
  const shell = process.platform === 'win32' && command === 'npm';
  const { status, signal, error } = spawnSync(command, args, { cwd: root, stdio: ['ignore', 2, 2], shell });
  if (error) throw error;
  if (status !== 0) process.exit(status ?? (signal === 'SIGINT' ? 130 : 1));
}

function filesBelow(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath ?? entry.path, entry.name))
    .sort();
}

function digest(files, ...rest) {
  const hash = createHash('sha256');
  for (const file of files)
    hash.update(relative(root, file)).update('\0').update(readFileSync(file)).update('\0');
  return hash.update(rest.join('\0')).digest('hex');
}

function isStamped(stamp, wanted) {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted;
}
