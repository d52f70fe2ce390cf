/** The rules of the house are held, and the check that holds them can fail. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { cruise, type IConfiguration, type ICruiseResult } from 'dependency-cruiser';
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config';
import { beforeAll, describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..', '..');
const sources = filesBelow('src').filter(file => file.endsWith('.ts'));

function filesBelow(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => relative(ROOT, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}
const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8');

let config: IConfiguration;
let result: ICruiseResult;
beforeAll(async () => {
  config = (await import(join(ROOT, '.dependency-cruiser.mjs'))).default as IConfiguration;
  result = await look(['src'], config);
}, 120_000);

async function look(paths: string[], rules: IConfiguration): Promise<ICruiseResult> {
  const options = {
    ...rules.options,
    tsConfig: { fileName: join(ROOT, 'tsconfig.json') },
    baseDir: ROOT,
    ruleSet: { forbidden: rules.forbidden ?? [] },
    validate: true,
  };
  const { output } = await cruise(paths, options, undefined, {
    tsConfig: extractTSConfig(join(ROOT, 'tsconfig.json')),
  });
  if (typeof output === 'string') throw new Error('the check gave text in place of a result');
  return output;
}

describe('who may import whom', () => {
  it('is looked at in every source file', () => {
    const seen = result.modules
      .map(({ source }) => source)
      .filter(file => file.startsWith('src/') && file.endsWith('.ts'));
    expect(seen.sort()).toEqual(sources);
    expect(sources.length).toBeGreaterThan(100);
  });

  it('is kept', () => {
    expect(result.summary.violations.map(({ from, to, rule }) => `${rule.name}: ${from} → ${to}`)).toEqual(
      [],
    );
  });

  it.each([
    ['core must not know SQLite', 'core-knows-only-core', '^src/stores\\.ts$', '^src/sqlite/'],
    ['adapters are strangers', 'web-is-a-stranger', '^src/outside\\.ts$', '^src/sandbox/'],
    ['a stage looks back', 'core-feed-looks-back', '^src/core/story/', '^src/core/article/'],
  ])('would be found broken: %s', async (_name, rule, from, to) => {
    // The same rule, pointed at imports that exist: a rule that cannot fail would say nothing here either.
    const known = config.forbidden?.some(each => each.name === rule);
    expect(known).toBe(true);
    const pointed: IConfiguration = {
      ...config,
      forbidden: [{ name: rule, severity: 'error', from: { path: from }, to: { path: to } }],
    };
    const { summary } = await look(['src'], pointed);
    expect(summary.violations.length).toBeGreaterThan(0);
  });

  it('lets SQL stand in the sqlite room only', () => {
    const speaksSql = sources.filter(file => /from 'better-sqlite3'|\.prepare\(/.test(read(file)));
    expect(speaksSql.length).toBeGreaterThan(5);
    expect(speaksSql.filter(file => !file.startsWith('src/sqlite/'))).toEqual([]);
  });
});

it('only the driver names a line of better-sqlite3: another import would be the wrong one on Node 20', () => {
  const tests = readdirSync(join(ROOT, 'test'), { recursive: true, encoding: 'utf8' })
    .filter(file => file.endsWith('.ts'))
    .map(file => join('test', file));
  const named = [...sources, ...tests].filter(file =>
    /^import (?!type).*from 'better-sqlite3/m.test(read(file)),
  );
  expect(named).toEqual([]);
  expect(read('src/sqlite/driver.ts')).toContain("'better-sqlite3-12'");
});

describe('a source file', () => {
  it.each(sources)('%s opens with its job and has no more than 250 lines', file => {
    const text = read(file).replace(/^#!.*\n/, '');
    expect(text.startsWith('/**')).toBe(true);
    expect(text.split('\n').length - 1).toBeLessThanOrEqual(250);
  });
});
