#!/usr/bin/env node
/** `npx towncrier`: the program, or a sentence where this Node cannot run it. */
import { createRequire } from 'node:module';
import { nodeProblem } from './supported-node.mjs';

const problem = nodeProblem() ?? sqliteProblem();
if (problem === null) {
  await import('../dist/main.js');
} else {
  console.error(problem);
  process.exitCode = 1;
}

/** The package brings no SQLite for Node 20, since npm would compile it on every other Node as well. */
function sqliteProblem() {
  if (Number(process.versions.napi) >= 10) return null;
  try {
    createRequire(import.meta.url).resolve('better-sqlite3-12');
    return null;
  } catch {
    return `On Node 20 SQLite is to be compiled beside Towncrier: npm install better-sqlite3-12@npm:better-sqlite3@12.11.1
That needs python3, make and a C++ compiler; Node 22.14 or newer needs nothing of it.`;
  }
}
