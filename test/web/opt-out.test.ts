/** The opt-out page, as a browser and a mail program meet it. */
import { describe, expect, it } from 'vitest';
import type { Language } from '../../src/core/shared/language.ts';
import { loadPhrases } from '../../src/locales/phrases.ts';
import { optOutPages } from '../../src/web/opt-out.ts';

const phrases = loadPhrases();

function open() {
  const done: string[] = [];
  const read = (token: string): Language | null =>
    token === 'ours-az' ? 'az' : token === 'ours-ru' ? 'ru' : null;
  const optOut = (token: string): Language | null => {
    if (read(token) !== null) done.push(token);
    return read(token);
  };
  const routes = optOutPages({ read, optOut, phrases, defaultLanguage: 'en' });
  return {
    done,
    ask: (path: string, method = 'GET', body?: string) =>
      routes.request(path, { method, ...(body === undefined ? {} : { body }) }),
  };
}

describe('the opt-out page', () => {
  it('asks in the language of the letter, and does nothing by being looked at', async () => {
    const { ask, done } = open();
    const page = await ask('/opt-out/ours-az');
    const text = await page.text();
    expect(page.status).toBe(200);
    expect(text).toContain('<html lang="az">');
    expect(text).toContain(phrases('az')('opt-out-button'));
    expect(text).toMatch(/<form method="post">/);
    await ask('/opt-out/ours-az', 'HEAD');
    expect(done).toEqual([]);
  });

  it('opts out by one POST, with or without a body, as often as it comes', async () => {
    const { ask, done } = open();
    for (const body of [undefined, 'List-Unsubscribe=One-Click']) {
      const page = await ask('/opt-out/ours-ru', 'POST', body);
      expect([page.status, page.headers.get('location'), page.headers.get('set-cookie')]).toEqual([
        200,
        null,
        null,
      ]);
      expect(await page.text()).toContain(phrases('ru')('opt-out-done-title'));
    }
    expect(done).toEqual(['ours-ru', 'ours-ru']);
  });

  it('says of any other link only that it leads nowhere', async () => {
    const { ask, done } = open();
    for (const method of ['GET', 'POST']) {
      const page = await ask('/opt-out/%3Cscript%3Ealert(1)%3C%2Fscript%3E', method);
      const text = await page.text();
      expect(page.status).toBe(404);
      expect(text).toContain(phrases('en')('opt-out-unknown-title'));
      expect(text).not.toContain('alert');
    }
    expect((await ask('/opt-out/ours-az', 'POST', 'x'.repeat(20_000))).status).toBe(413);
    expect(done).toEqual([]);
  });

  it('lets nothing in but its own style, and tells nobody its address', async () => {
    const page = await open().ask('/opt-out/ours-az');
    const policy = page.headers.get('content-security-policy') ?? '';
    expect(policy).toMatch(
      /^default-src 'none'; style-src 'sha256-[\w+/]+='; form-action 'self'; base-uri 'none'; frame-ancestors 'none'$/,
    );
    expect(page.headers.get('referrer-policy')).toBe('no-referrer');
    expect(page.headers.get('x-content-type-options')).toBe('nosniff');
    expect(page.headers.get('cache-control')).toBe('no-store');
    expect(page.headers.get('x-robots-tag')).toContain('noindex');
    expect(await page.text()).not.toMatch(/<script|<img|<link|style=/);
  });
});
