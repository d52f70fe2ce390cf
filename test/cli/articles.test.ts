/** Saved article pages, or their text print versions, become articles from the command line. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { articlesCommand } from '../../src/cli/articles.ts';
import { UsageError } from '../../src/cli/command.ts';
import { readConfig } from '../../src/config.ts';
import type { Article } from '../../src/core/article/article.ts';
import { openStores, type Stores } from '../../src/stores.ts';
import { MONDAY } from '../support/clock.ts';
import { SAMPLES, TOKEN } from '../support/sandbox.ts';
import { fanOutAll } from '../support/stores.ts';
import { testTerminal } from '../support/terminal.ts';

/** A real page's text form, kept outside the project; a clone without it has the project's own samples. */
const REAL = join(import.meta.dirname, '..', '..', '..', 'shared', 'article-161964.txt');
const ACCORD = join(SAMPLES, '01-world-calder-strait-accord.txt');
const FURNITURE = /Print version|Connect with us|Recommend news to friend|Views:/;
const READER = 1001;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'towncrier-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

async function articles(...args: string[]) {
  const terminal = testTerminal();
  const config = readConfig({ DATA_DIR: folder, BOT_TOKEN: TOKEN });
  const code = await articlesCommand(args, { config, terminal, signal: new AbortController().signal });
  return { code, printed: terminal.printed, told: terminal.told.join('\n') };
}

function look<Seen>(see: (stores: Stores) => Seen): Seen {
  const stores = openStores(folder, Date.now());
  try {
    return see(stores);
  } finally {
    stores.close();
  }
}

function article(id: number): Article {
  const found = look(stores => stores.articles.byId(id));
  if (found === null) throw new Error(`there is no article ${id}`);
  return found;
}

/** Runs the fan-out and says how many deliveries it came to. */
function owed(): number {
  return look(stores => fanOutAll(stores, 5_000, Date.now()));
}

function addReader(...topics: string[]): void {
  look(stores => {
    const met = { id: READER, kind: 'private' as const, name: 'Anna', languageTag: 'en' };
    stores.chats.greet(met, { language: 'en', timeZone: 'UTC' }, MONDAY);
    stores.chats.subscribe(READER, topics, MONDAY);
  });
}

describe('articles import', () => {
  it('takes a folder with all its pages, and importing again changes nothing', async () => {
    const pages = readdirSync(SAMPLES).filter(name => name.endsWith('.txt'));
    const first = await articles('import', SAMPLES);
    expect(first).toMatchObject({
      code: 0,
      told: `${pages.length} new, 0 corrected, 0 unchanged, 0 failed.`,
    });
    const before = look(stores => stores.articles.latest(null, { skip: 0, limit: 100 }));
    expect(before.articles).toHaveLength(pages.length);
    expect(before.articles.every(({ topics, summary }) => topics.length > 0 && summary.length > 0)).toBe(
      true,
    );

    const second = await articles('import', SAMPLES);
    expect(second.told).toBe(`0 new, 0 corrected, ${pages.length} unchanged, 0 failed.`);
    expect(look(stores => stores.articles.latest(null, { skip: 0, limit: 100 }))).toEqual(before);
  });

  it('takes a saved page, and keeps its corrected words when it is saved again', async () => {
    const file = join(folder, 'ferry.html');
    const save = (when: string): void =>
      writeFileSync(
        file,
        `<!doctype html><html lang="en"><head><title>Ferry leaves Lanmoor</title>
        <link rel="canonical" href="https://lanmoor.example/news/ferry"></head><body><nav>Home</nav><article>
        <h1>Ferry leaves Lanmoor</h1><p>The ferry left the harbour of Lanmoor at ${when} with four hundred people.</p>
        <p>It was the first to leave in nine days, after the storm that closed the strait.</p></article></body></html>`,
      );
    save('noon');
    const [line] = (await articles('import', '--json', file)).printed;
    const { id, kept } = JSON.parse(line ?? '');
    expect(kept).toBe('new');
    expect(article(id)).toMatchObject({
      url: 'https://lanmoor.example/news/ferry',
      title: 'Ferry leaves Lanmoor',
      language: 'en',
    });
    save('midnight');
    expect((await articles('import', file)).told).toContain('1 corrected');
    expect(article(id).text).toContain('at midnight');
    expect(article(id).text).not.toContain('Home');
  });

  it('tells a page from a text by what it holds, whatever its name is', async () => {
    const file = join(folder, 'accord.html');
    writeFileSync(
      file,
      `TOWNCRIER SAMPLES / World news\n\nAccord holds\n\n05 June 2026 [17:35] - SAMPLES\n\nIt holds.\n`,
    );
    expect(await articles('import', file)).toMatchObject({ code: 0, told: expect.stringContaining('1 new') });
    expect(article(1)).toMatchObject({ title: 'Accord holds', section: 'World news' });
  });

  it('owes nothing to anybody, unless it is asked to push, and then once', async () => {
    addReader('world');
    await articles('import', ACCORD);
    expect(owed()).toBe(0);
    await articles('import', '--push', ACCORD);
    expect(owed()).toBe(1);
    await articles('import', '--push', ACCORD);
    expect(owed()).toBe(0);
  });

  it('says what it could not read, and imports the others', async () => {
    const note = join(folder, 'note.txt');
    writeFileSync(note, 'Buy milk.\n');
    const { code, told, printed } = await articles('import', note, ACCORD);
    expect(code).toBe(1);
    expect(told).toContain(`${note}: It is neither an article page nor the text of its print version.`);
    expect(told).toContain('1 new, 0 corrected, 0 unchanged, 1 failed.');
    expect(printed).toEqual([expect.stringContaining(ACCORD)]);
  });

  it('refuses a path that is not there, and a folder without pages, in a sentence', async () => {
    await expect(articles('import', join(folder, 'none'))).rejects.toThrow(
      `There is no file ${join(folder, 'none')}.`,
    );
    await expect(articles('import', folder)).rejects.toThrow('There is no .html or .txt file in there.');
  });

  it('tells what is wrong with how it was asked', async () => {
    await expect(articles()).rejects.toThrow(UsageError);
    await expect(articles('export')).rejects.toThrow('There is no “articles export”.');
    await expect(articles('import')).rejects.toThrow('It takes files or folders.');
  });
});

describe.skipIf(!existsSync(REAL))('the print version of a real page', () => {
  it('becomes one article with all that its head and foot say, and none of its furniture', async () => {
    const { code, printed } = await articles('import', '--json', REAL);
    expect(code).toBe(0);
    const { id } = JSON.parse(printed[0] ?? '');
    const { section, title, publishedAt, source, byline, url, views, text, html } = article(id);
    expect(section).toBe('World news');
    expect(title.length).toBeGreaterThan(20);
    expect(source).toMatch(/^\p{Lu}/u);
    expect(byline).toMatch(/^\p{Lu}\S+ \p{Lu}\S+$/u);
    expect(url).toMatch(/^https?:\/\/(?:www\.)?today\.az\/.*161964/);
    expect(views).toBeGreaterThan(0);
    // Its date line has the time of Baku, four hours ahead of UTC.
    const [, day, hour] = /(\d{1,2}) \w+ 20\d\d \[(\d\d):\d\d\]/.exec(readFileSync(REAL, 'utf8')) ?? [];
    const inBaku = new Date(publishedAt + 4 * 3_600_000);
    expect([inBaku.getUTCDate(), inBaku.getUTCHours()]).toEqual([Number(day), Number(hour)]);
    for (const words of [text, html]) {
      expect(words.length).toBeGreaterThan(600);
      expect(words).not.toMatch(FURNITURE);
      expect(words).not.toContain(title);
    }
  });
});
