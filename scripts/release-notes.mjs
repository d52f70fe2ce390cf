/** `node scripts/release-notes.mjs`: the section of CHANGELOG.md about the version in package.json; without one a release is not made. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './prepare.mjs';

const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const sections = readFileSync(join(root, 'CHANGELOG.md'), 'utf8').split(/^(?=## )/m);
const section = sections.find(text => /^## \[?v?([^\s\]]+)/.exec(text)?.[1] === version);
if (section === undefined) {
  console.error(`CHANGELOG.md has no section “## ${version}”.`);
  process.exit(1);
}
if (/unreleased/i.test(section.split('\n', 1)[0])) {
  console.error(`The section “## ${version}” of CHANGELOG.md still says that it is unreleased.`);
  process.exit(1);
}
console.log(section.slice(section.indexOf('\n')).trim());
