/** The documents name what exists: every setting, command, job, dependency and page. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SETTING_ROWS } from '../../src/config.ts';
import { JOBS } from '../../src/schedule.ts';
import { READER_COMMANDS } from '../../src/telegram/commands.ts';
import { DESK_COMMANDS } from '../../src/telegram/features/desk.ts';
import { OPERATOR_COMMANDS } from '../../src/telegram/features/operators.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8');
const readme = read('README.md');
const documents = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', ...markdownBelow('docs')];

function markdownBelow(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter(file => file.endsWith('.md'))
    .map(file => join(folder, file));
}

describe('README.md', () => {
  it.each(SETTING_ROWS)('says what $name means and what it is by default', ({ name, fallback }) => {
    const row = readme.split('\n').find(line => line.startsWith('|') && line.includes(`\`${name}\``));
    expect(row).toBeDefined();
    if (fallback !== '') expect(row).toContain(fallback);
  });

  it.each([...READER_COMMANDS, ...OPERATOR_COMMANDS, ...DESK_COMMANDS])('names /%s', command => {
    expect(readme).toMatch(new RegExp(`\`/${command}\\b`));
  });

  it('names no setting that does not exist', () => {
    const named = [...readme.matchAll(/^\| `([A-Z][A-Z_]+)`/gm)].map(match => match[1]);
    expect(named.sort()).toEqual(SETTING_ROWS.map(({ name }) => name).sort());
  });

  it.each(['run', 'feeds', 'articles', 'inspect'])('shows the command `%s`', command => {
    expect(readme).toMatch(new RegExp(`node dist/main\\.js ${command}|towncrier ${command}`));
  });
});

describe('.env.example', () => {
  it('names every setting with its default, and nothing else', () => {
    const named = [...read('.env.example').matchAll(/^#?([A-Z][A-Z_]+)=(.*)$/gm)].map(match => [
      match[1],
      match[2],
    ]);
    expect(named).toEqual(SETTING_ROWS.map(({ name, fallback }) => [name, fallback]));
  });
});

describe('docs', () => {
  it.each(JOBS)('operating.md says what the job “%s” does', job => {
    expect(read('docs/operating.md')).toContain(`\`${job}\``);
  });

  it('dependencies.md has a reason for every dependency, and for nothing else', () => {
    const { dependencies, devDependencies } = JSON.parse(read('package.json'));
    const named = [...read('docs/dependencies.md').matchAll(/^\| `([^`]+)` \|/gm)].map(match => match[1]);
    const wanted = Object.keys({ ...dependencies, ...devDependencies });
    expect(named.sort()).toEqual(wanted.sort());
  });

  it.each(documents)('%s links only to files that exist', file => {
    const links = [...read(file).matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)/g)].map(
      match => match[1] ?? '',
    );
    for (const link of links) expect(existsSync(join(ROOT, dirname(file), link)), link).toBe(true);
  });
});
