/** `npm test`: makes the clone ready, runs every check, then the tests, whose closing line is the last. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { build, checkNode, install, root } from './prepare.mjs';

checkNode();
install();
build();

const bin = name => join(root, 'node_modules', name);
const checks = [
  ['format and lint', bin('@biomejs/biome/bin/biome'), ['check', '--error-on-warnings', '.']],
  ['types', bin('typescript/bin/tsc'), ['--noEmit']],
  [
    'architecture',
    bin('dependency-cruiser/bin/dependency-cruise.mjs'),
    ['--config', '.dependency-cruiser.mjs', 'src'],
  ],
  ['unused code', bin('knip/bin/knip.js'), []],
  ['tests', bin('vitest/vitest.mjs'), ['run', ...process.argv.slice(2)]],
];
for (const [name, script, args] of checks) {
  console.log(`▸ ${name}`);
  const { status, error } = spawnSync(process.execPath, [script, ...args], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (error) throw error;
  if (status !== 0) {
    console.error(`✗ ${name}`);
    process.exit(status ?? 1);
  }
}
