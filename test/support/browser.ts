/** Opens a real Chromium for the tests that look at a page as a person does; it lives in the temporary folder only. */
import { access, mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import chromium from '@sparticuz/chromium';
import { type Browser, chromium as playwright } from 'playwright-core';

/** Bears the version of the package, so that an update never runs yesterday's browser. */
const HOME = 'towncrier-chromium-143.0.4';

/**
 * The package's own list is meant for a cloud function: it turns off the very rules (same origin, mixed content) that
 * a page under test should be held to, and squeezes everything into one process, which then dies with its first tab.
 */
const UNWANTED = new Set(['--disable-web-security', '--allow-running-insecure-content', '--single-process']);

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

/**
 * The package unpacks into `os.tmpdir()` and takes a file that exists for one that is complete. Two test files that
 * start together would run a half-written browser, so each unpacks into a folder of its own and the first to finish
 * gives its folder the shared name.
 */
async function unpack(): Promise<string> {
  const home = join(tmpdir(), HOME);
  if (await exists(home)) return home;
  const mine = await mkdtemp(`${home}-`);
  const before = process.env['TMPDIR'];
  process.env['TMPDIR'] = mine;
  try {
    await chromium.executablePath();
  } finally {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
  }
  await mkdir(join(mine, 'home'), { recursive: true });
  try {
    await rename(mine, home);
  } catch (error) {
    if (!(await exists(home))) throw error;
    await rm(mine, { recursive: true, force: true });
  }
  return home;
}

/** A machine without fonts of its own (a bare container) gets the package's, or every glyph would be a box. */
async function fonts(home: string): Promise<Record<string, string>> {
  return (await exists('/etc/fonts/fonts.conf')) ? {} : { FONTCONFIG_PATH: join(home, 'fonts') };
}

/** A headless Chromium; `close()` on it ends its processes and removes its profile. */
export async function openBrowser(): Promise<Browser> {
  const home = await unpack();
  const env = Object.entries(process.env).filter((pair): pair is [string, string] => pair[1] !== undefined);
  return playwright.launch({
    executablePath: join(home, 'chromium'),
    args: chromium.args.filter(flag => !UNWANTED.has(flag)),
    env: { ...Object.fromEntries(env), HOME: join(home, 'home'), ...(await fonts(home)) },
    headless: true,
  });
}
