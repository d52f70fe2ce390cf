/** The command line as a process: help, exit codes, and what is written where. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SAMPLES } from '../support/sandbox.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const MAIN = join(ROOT, 'src', 'main.ts');
const TSX = pathToFileURL(join(ROOT, 'node_modules', 'tsx', 'dist', 'loader.mjs')).href;
const ROWS = 10_000;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'towncrier-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function start(args: readonly string[], environment: Record<string, string> = {}) {
  const env = { PATH: process.env['PATH'], HOME: process.env['HOME'], ...environment };
  return spawn(process.execPath, ['--import', TSX, MAIN, ...args], { cwd: folder, env, stdio: 'pipe' });
}

async function towncrier(args: readonly string[], environment: Record<string, string> = {}, input = '') {
  const child = start(args, environment);
  child.stdin.end(input);
  const [out, err, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'exit') as Promise<[number | null]>,
  ]);
  return { code, out, err };
}

describe('towncrier', () => {
  it('explains itself and each command on standard output, whatever the settings are', async () => {
    const environment = { PORT: 'eighty' };
    const [all, one] = await Promise.all([
      towncrier(['--help'], environment),
      towncrier(['feeds', 'add', '--help'], environment),
    ]);
    expect(all).toMatchObject({ code: 0, err: '' });
    for (const command of ['[run]', 'feeds list', 'articles import', 'inspect feed']) {
      expect(all.out).toContain(`towncrier ${command}`);
    }
    expect(one).toMatchObject({ code: 0, err: '', out: expect.stringContaining('towncrier feeds add URL') });
    expect(one.out).not.toContain('articles');
  });

  it('names its version, which package.json states', async () => {
    const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
    expect(await towncrier(['--version'])).toEqual({ code: 0, out: `${version}\n`, err: '' });
  });

  it.each([
    { args: ['paint'], says: 'There is no command “paint”.' },
    { args: ['run', 'faster'], says: 'It takes nothing but --new, and was given “faster”.' },
    { args: ['feeds', 'list', '--loud'], says: "Unknown option '--loud'.\n\ntowncrier feeds list" },
  ])('answers bad usage with a sentence, the usage and 2: $args', async ({ args, says }) => {
    expect(await towncrier(args)).toMatchObject({ code: 2, out: '', err: expect.stringContaining(says) });
  });

  it('answers what did not work with a sentence and 1', async () => {
    const err = `There is no file none.opml.\n`;
    expect(await towncrier(['feeds', 'import', 'none.opml'])).toMatchObject({ code: 1, out: '', err });
  });

  it('lists every problem of its settings and 2, and never prints what the token is', async () => {
    const environment = { BOT_TOKEN: '123456-AAFhush', PORT: 'eighty', LOG_LEVEL: 'loud' };
    const { code, out, err } = await towncrier(['feeds', 'list'], environment);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    for (const name of ['3 problems', 'BOT_TOKEN', 'PORT', 'LOG_LEVEL']) expect(err).toContain(name);
    expect(err).not.toContain('AAFhush');
  });

  it('reads .env, which the environment goes before', async () => {
    writeFileSync(join(folder, '.env'), 'PORT=eighty\nSEND_RATE=none\n');
    const { code, err } = await towncrier(['feeds', 'list'], { PORT: '8080' });
    expect(code).toBe(2);
    expect(err).toContain('SEND_RATE');
    expect(err).not.toContain('PORT');
  });
});

describe('towncrier feeds', () => {
  it('reports on a large feed, and adds the feed that a page names', async () => {
    const item = (at: number): string =>
      `<item><title>Report ${at}</title><link>/${at}</link><description>${'The ferry left. '.repeat(60)}</description></item>`;
    const feed = `<rss version="2.0"><channel><title>The Loopback Times</title>${Array.from({ length: 75 }, (_, at) => item(at)).join('')}</channel></rss>`;
    const page =
      '<html><head><link rel="alternate" type="application/rss+xml" href="/feed.xml"></head></html>';
    const server = createServer((request, response) => response.end(request.url === '/' ? page : feed));
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const environment = { FETCH_ALLOW_HOSTS: '127.0.0.1', DATA_DIR: folder };
    try {
      const [checked, added] = await Promise.all([
        towncrier(['feeds', 'check', `${origin}/feed.xml`], environment),
        towncrier(['feeds', 'add', origin], environment),
      ]);
      expect(feed.length).toBeGreaterThan(70_000);
      expect(checked).toMatchObject({ code: 0, err: '', out: expect.stringContaining('75 entries') });
      expect(added).toMatchObject({ code: 0, err: '', out: 'Added The Loopback Times (75 entries)\n' });
    } finally {
      server.close();
      server.closeAllConnections();
    }
  });
});

describe('a command that nothing can bring to its end any more', () => {
  it('says so and ends with 1', async () => {
    const guard = pathToFileURL(join(ROOT, 'src', 'cli', 'never-silent.ts')).href;
    const script = `import { neverSilent } from '${guard}'; await neverSilent(new Promise(() => {}), { tell: console.error });`;
    const env = { PATH: process.env['PATH'], HOME: process.env['HOME'] };
    const options = { cwd: folder, env, stdio: 'pipe' } as const;
    const child = spawn(process.execPath, ['--import', TSX, '--input-type=module', '-e', script], options);
    const [err, [code]] = await Promise.all([text(child.stderr), once(child, 'exit')]);
    expect({ code, err }).toEqual({ code: 1, err: expect.stringMatching(/^It ended before it was done/) });
  });
});

describe('towncrier inspect', () => {
  it('answers ten thousand lines of standard input, and touches no database', async () => {
    const rows = Array.from({ length: ROWS }, (_, id) =>
      JSON.stringify({ id, title: `Ferry ${id}`, html: `<p>Ferry <b>${id}</b> left at noon.</p>` }),
    );
    const { code, out, err } = await towncrier(['inspect', 'render', '--from', '-'], {}, rows.join('\n'));
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const lines = out.trimEnd().split('\n');
    expect(lines).toHaveLength(ROWS);
    expect(JSON.parse(lines.at(-1) ?? '')).toEqual({
      id: ROWS - 1,
      messages: [`<b>Ferry ${ROWS - 1}</b>\n\nFerry <b>${ROWS - 1}</b> left at noon.`],
    });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('ends quietly when its reader has read enough', async () => {
    const pages = readdirSync(SAMPLES).map(name => join(SAMPLES, name));
    const child = start(['inspect', 'page', ...pages, ...pages, ...pages]);
    child.stdout.once('data', () => child.stdout.destroy());
    const [err, [code]] = await Promise.all([text(child.stderr), once(child, 'exit')]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
  });
});
