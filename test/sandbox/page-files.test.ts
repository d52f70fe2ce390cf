/** The chat page's files come whole, typed and under rules that keep strange scripts out. */
import { request } from 'node:http';
import { createTransport } from 'nodemailer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { openTestSandbox, type TestSandbox } from '../support/sandbox.ts';

let sandbox: TestSandbox;
beforeAll(async () => {
  sandbox = await openTestSandbox();
});
afterAll(() => sandbox.close());

const get = (path: string, headers: Record<string, string> = {}) => fetch(sandbox.url + path, { headers });

/** Without what a client does to an address before it sends it. */
function statusOf(path: string): Promise<number | undefined> {
  const { hostname, port } = new URL(sandbox.url);
  return new Promise((resolve, reject) => {
    const asked = request({ hostname, port, path }, answer => {
      answer.resume();
      resolve(answer.statusCode);
    });
    asked.on('error', reject).end();
  });
}

describe('a file of the page', () => {
  it.each([
    ['/', 'text/html; charset=utf-8'],
    ['/main.js', 'text/javascript; charset=utf-8'],
    ['/base.css', 'text/css; charset=utf-8'],
    ['/icon.svg', 'image/svg+xml'],
  ])('%s comes as %s', async (path, type) => {
    const response = await get(path);
    expect([response.status, response.headers.get('content-type')]).toEqual([200, type]);
    expect((await response.text()).length).toBeGreaterThan(100);
  });

  it('bears the rules of the page', async () => {
    const { headers } = await get('/');
    const rules = (headers.get('content-security-policy') ?? '').split('; ');
    expect(rules).toEqual(
      expect.arrayContaining([
        ...["default-src 'self'", "object-src 'none'", "base-uri 'none'", "form-action 'none'"],
        "frame-ancestors 'none'",
      ]),
    );
    expect(rules.join()).not.toMatch(/script-src|unsafe-eval/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
  });

  it('is asked for again each time, and not sent again while it is the same', async () => {
    const first = await get('/main.js');
    const etag = first.headers.get('etag') ?? '';
    expect(first.headers.get('cache-control')).toBe('no-cache');
    for (const known of [etag, `W/${etag}`, `"other", ${etag}`]) {
      const again = await get('/main.js', { 'if-none-match': known });
      expect([known, again.status, await again.text()]).toEqual([known, 304, '']);
    }
    expect((await get('/main.js', { 'if-none-match': '"other"' })).status).toBe(200);
  });

  it.each([
    ...['/../sandbox.ts', '/..%2fsandbox.ts', '/%2e%2e/sandbox.ts', '/..\\sandbox.ts'],
    ...['//etc/passwd', '/page/main.js', '/main.js%00.html', '/nothing.js'],
  ])('is not found beyond the folder: %s', async path => {
    // What is no address at all is refused before anybody looks for it.
    expect([400, 404]).toContain(await statusOf(path));
  });
});

it('in a real browser the page lives within its rules, and a letter keeps its looks', async () => {
  const browser = await openBrowser();
  try {
    const page = await browser.newPage();
    page.setDefaultTimeout(8_000);
    const complaints: string[] = [];
    page.on('console', message => message.type() === 'error' && complaints.push(message.text()));
    page.on('pageerror', error => complaints.push(String(error)));
    await createTransport(sandbox.smtpUrl).sendMail({
      ...{ from: 'a@velm.example', to: 'b@velm.example', subject: 'Ferry' },
      html: '<p style="color: rgb(1, 2, 3)">At nine.</p>',
    });
    await page.goto(sandbox.url);
    await page.getByRole('heading', { name: 'Towncrier', exact: true }).first().waitFor();
    await page.getByRole('tab', { name: /^Mailbox/ }).click();
    await page.getByRole('button', { name: /Ferry/ }).click();
    await page.frameLocator('.letter-frame').getByText('At nine.').waitFor();
    // As a string: the test's own program knows nothing of a browser's window.
    const colour = page.frames().at(-1)?.evaluate('getComputedStyle(document.querySelector("p")).color');
    expect(await colour).toBe('rgb(1, 2, 3)');
    expect(complaints).toEqual([]);
  } finally {
    await browser.close();
  }
});
