/** A saved page becomes an article that is served as summary and full text, and pushed when that is asked for. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { articlesCommand } from '../../src/cli/articles.ts';
import { type Household, household } from '../support/bot.ts';
import {
  ANNA,
  BABEK,
  openTestSandbox,
  SAMPLES,
  type TestPerson,
  type TestSandbox,
} from '../support/sandbox.ts';
import { testTerminal } from '../support/terminal.ts';

const ROOT = join(import.meta.dirname, '..', '..');
/** A real page's text form, kept outside the project; a clone without it has the project's own samples. */
const REAL = join(ROOT, '..', 'shared', 'article-161964.txt');
const OWN = join(SAMPLES, '01-world-calder-strait-accord.txt');
const FURNITURE = /Print version|Connect with us|Recommend news to friend|Your e-mail|Friend's name|Views:/;

let sandbox: TestSandbox;
let house: Household;
let anna: TestPerson;
beforeEach(async () => {
  sandbox = await openTestSandbox();
  house = household(sandbox);
  anna = sandbox.person(ANNA);
});
afterEach(async () => {
  await house.close();
  await sandbox.close();
});

async function importPage(...args: string[]): Promise<{ kept: string; id: number }> {
  const terminal = testTerminal();
  const context = { config: house.config(), terminal, signal: new AbortController().signal };
  expect(await articlesCommand(['import', '--json', ...args], context)).toBe(0);
  return JSON.parse(terminal.printed[0] ?? '{}');
}

async function fullText(id: number): Promise<string> {
  const pages = [(await anna.say(`/full ${id}`)).text ?? ''];
  for (;;) {
    const shown = anna.last();
    if (!anna.labels(shown).some(label => label.includes('Next'))) return pages.join('\n\n');
    await anna.press('Next');
    const next = await sandbox.until(() => anna.last()?.text !== pages.at(-1) && anna.last()?.text);
    pages.push(next);
  }
}

const PAGES = [
  { name: 'an article of the project’s own', path: OWN },
  { name: 'a real page of today.az', path: REAL },
].filter(({ path }) => existsSync(path));

describe.each(PAGES)('$name', ({ path }) => {
  it('is served as summary and as full text, without the page’s furniture', async () => {
    const { id, kept } = await importPage(path);
    expect(kept).toBe('new');
    await house.start();
    const card = (await anna.say(`/summary ${id}`)).text ?? '';
    const full = await fullText(id);
    expect(full.length).toBeGreaterThan(600);
    expect(card).not.toMatch(FURNITURE);
    expect(full).not.toMatch(FURNITURE);
    // Each sentence of the summary stands in the article to the letter.
    const summary = card.split('\n\n').slice(1, -1);
    expect(summary.length).toBeGreaterThan(0);
    for (const sentence of summary) expect(full).toContain(sentence);
  });

  it('is imported once, however often it is imported', async () => {
    const first = await importPage(path);
    expect(await importPage(path)).toMatchObject({ kept: 'unchanged', id: first.id });
    expect(await importPage('--push', path)).toMatchObject({ id: first.id });
  });

  it('reaches who follows world news when it is imported with --push beside the running bot, once', async () => {
    await house.start();
    await anna.say('/subscribe world');
    await sandbox.person(BABEK).say('/subscribe sport');
    const { id } = await importPage('--push', path);
    const isCard = (text = ''): boolean => text.includes(`/full_${id} `);
    await sandbox.until(() => anna.received().some(({ text }) => isCard(text)));
    await importPage('--push', path);
    await house.restart();
    await anna.say('/help');
    expect(anna.received().filter(({ text }) => isCard(text))).toHaveLength(1);
    expect(
      sandbox
        .person(BABEK)
        .received()
        .some(({ text }) => isCard(text)),
    ).toBe(false);
  });
});

describe.skipIf(!existsSync(REAL))('the real page of today.az', () => {
  it('keeps its section, headline, time in Baku, source, byline, address and views', async () => {
    const { id } = await importPage(REAL);
    await house.start();
    await anna.say('/timezone Asia/Baku');
    const { text = '', reply_markup: markup } = await anna.say(`/summary ${id}`);
    const [headline, provenance, byline] = text.split('\n');
    expect(headline?.length).toBeGreaterThan(20);
    expect(provenance).toMatch(/ · World news · \d{1,2} \w+ \d{4}, \d\d:\d\d$/);
    expect(byline).toMatch(/^By \S+/);
    expect(text).toMatch(/\/full_\d+ · [\d,]+ views$/);
    expect(JSON.stringify(markup)).toMatch(/https?:\/\/(?:www\.)?today\.az\/news\//);
  });
});
