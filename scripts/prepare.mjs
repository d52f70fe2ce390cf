/**
 * Makes a clone ready: installs what is missing and builds what is stale. Plain Node without packages, because it
 * runs before there are any. A second run finds everything in place and does nothing.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { nodeProblem } from '../bin/supported-node.mjs';

export const root = resolve(import.meta.dirname, '..');

/** Node-API 10 came with 22.14; the current line of better-sqlite3 needs it and brings its binary along. */
const HAS_CURRENT_SQLITE = Number(process.versions.napi) >= 10;

/** Stops with a sentence on a Node the bot does not run on: an error from deep inside a package would not say so. */
export function checkNode() {
  const problem = nodeProblem();
  if (problem === null) return;
  console.error(problem);
  process.exit(1);
}

/**
 * Installs the packages of package-lock.json, unless exactly these are there already. No package runs a script of its own:
 * the one that is to be compiled, and only on Node 20, is compiled here.
 */
export function install() {
  const stamp = join(root, 'node_modules', '.towncrier-installed');
  const wanted = digest([join(root, 'package-lock.json')]);
  if (!isStamped(stamp, wanted)) {
    console.error('Installing packages …');
    const ci = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
    endWith(spawnNpm(ci, { cwd: root, stdio: ['ignore', 2, 2] }));
    writeFileSync(stamp, wanted);
  }
  if (HAS_CURRENT_SQLITE) return;
  const compiled = join(root, 'node_modules', '.towncrier-compiled');
  if (isStamped(compiled, process.versions.modules)) return;
  compileSqlite();
  writeFileSync(compiled, process.versions.modules);
}

/** By the package's own script; the compiler's words are shown only where it fails. */
function compileSqlite() {
  console.error('Compiling SQLite for Node 20, a minute or two (not needed on Node 22.14 and later) …');
  const { status, stdout, stderr } = spawnNpm(['run', 'install'], {
    cwd: join(root, 'node_modules', 'better-sqlite3-12'),
    stdio: ['ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (status === 0) return;
  console.error(`${stdout ?? ''}${stderr ?? ''}`.trim().split('\n').slice(-30).join('\n'));
  console.error(
    'SQLite could not be compiled. It needs python3, make and a C++ compiler; or use Node 22.14 or newer.',
  );
  process.exit(1);
}

/** Compiles src to dist and copies what is not TypeScript, unless dist was made from these very files. */
export function build() {
  const sources = filesBelow(join(root, 'src'));
  const stamp = join(root, 'dist', '.towncrier-built');
  const rules = ['tsconfig.json', 'tsconfig.build.json', 'package-lock.json'].map(file => join(root, file));
  const wanted = digest([...sources, ...rules]);
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
function run(command, args) {
  endWith(spawnSync(command, args, { cwd: root, stdio: ['ignore', 2, 2] }));
}

/** On Windows npm is a script, which only a shell can start. */
export function spawnNpm(args, options) {
  return spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
}

function endWith({ status, signal, error }) {
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
