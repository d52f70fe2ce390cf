/** The environment is checked once: every problem at once, and defaults as the documents have them. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ConfigError, readConfig, SETTING_ROWS, secretsOf } from '../../src/config.ts';
import { homeFallbacks } from '../../src/home.ts';

const problemsOf = (environment: Record<string, string>): readonly string[] => {
  try {
    readConfig(environment);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  return [];
};
const TOKEN = '123456:ABC-def_ghi';

describe('settings', () => {
  it('have defaults that are themselves good', () => {
    expect(readConfig({})).toMatchObject({ botToken: null, port: 8080, sendRate: 30, lettersAfterHours: 0 });
    expect(readConfig({ BOT_TOKEN: TOKEN })).toMatchObject({ botToken: TOKEN, lettersAfterHours: 24 });
    expect(Object.isFrozen(readConfig({}))).toBe(true);
  });

  it.each([
    ['BOT_TOKEN', 'nonsense'],
    ['TELEGRAM_API_ROOT', 'telegram.org'],
    ['PORT', '80a'],
    ['PORT', '65536'],
    ['PUBLIC_URL', 'http://news.example'],
    ['PUBLIC_URL', 'https://news.example/?from=telegram'],
    ['PUBLIC_URL', 'https://news.example/#top'],
    ['WEBHOOK_SECRET', 'short'],
    ['POLL_CRON', 'every minute'],
    ['POLL_MIN_SECONDS', '0'],
    ['SEND_RATE', '-1'],
    ['OPERATOR_IDS', '1, two'],
    ['SMTP_URL', 'mail.example'],
    ['MAIL_FROM', 'Me <me@example.org>'],
    ['DEFAULT_LANGUAGE', 'fr'],
    ['DEFAULT_TIME_ZONE', 'Mars/Olympus'],
    ['LETTERS_AFTER_HOURS', '1.5'],
    ['SUMMARY_API_URL', 'api.example'],
    ['SUMMARY_DAILY_LIMIT', '0'],
    ['LOG_LEVEL', 'loud'],
  ])('a bad %s is named with what it must be: %s', (name, value) => {
    expect(problemsOf({ [name]: value })).toEqual([expect.stringMatching(new RegExp(`^${name} .*\\.$`))]);
  });

  it.each([
    ['https://news.example', []],
    ['https://news.example:8443/towncrier', []],
    [
      'https://news.example:9443',
      ['PUBLIC_URL must have port 443, 80, 88 or 8443: Telegram sends updates to no other.'],
    ],
  ])('take %s as the address of a webhook only where Telegram would', (address, problems) => {
    const webhook = { PUBLIC_URL: address, WEBHOOK_SECRET: 'a-secret-of-thirty-two-characters' };
    expect(problemsOf(webhook)).toEqual(problems);
    expect(problemsOf({ PUBLIC_URL: address })).toEqual([]);
  });

  it('that are bad are told all at once, without their values where those are secret', () => {
    const problems = problemsOf({
      BOT_TOKEN: 'secret-but-wrong',
      PORT: 'x',
      LOG_LEVEL: 'y',
      SMTP_URL: 'user:pass',
    });
    expect(problems.map(problem => problem.split(' ')[0])).toEqual([
      'BOT_TOKEN',
      'PORT',
      'SMTP_URL',
      'LOG_LEVEL',
    ]);
    expect(problems.join()).not.toMatch(/secret-but-wrong|pass/);
  });

  it('that contradict each other are told too', () => {
    expect(problemsOf({ BOT_TOKEN: TOKEN, WEBHOOK_SECRET: 'a-long-enough-secret' })).toEqual([
      expect.stringMatching(/^WEBHOOK_SECRET needs PUBLIC_URL/),
    ]);
    expect(problemsOf({ BOT_TOKEN: TOKEN, SMTP_URL: 'smtp://mail.example' })).toEqual([
      expect.stringMatching(/^SMTP_URL needs MAIL_FROM/),
    ]);
    expect(problemsOf({ SUMMARY_API_URL: 'https://api.example/v1' })).toEqual([
      expect.stringMatching(/^SUMMARY_API_URL needs SUMMARY_MODEL/),
    ]);
  });

  it('are each explained', () => {
    for (const { help } of SETTING_ROWS) expect(help.length).toBeGreaterThan(10);
  });
});

describe('a secret in a file of its own', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'towncrier-secrets-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));
  const file = (name: string, text: string): string => {
    const path = join(folder, name);
    writeFileSync(path, text);
    return path;
  };

  it('is read without the line feed that editors leave, and makes the bot a real one', () => {
    const config = readConfig({
      BOT_TOKEN_FILE: file('token', `${TOKEN}\n`),
      METRICS_TOKEN_FILE: file('metrics', 'metrics-token-of-16\n'),
      SUMMARY_API_KEY_FILE: file('key', 'sk-0123456789\n'),
    });
    expect(config).toMatchObject({ botToken: TOKEN, lettersAfterHours: 24, summaryApiKey: 'sk-0123456789' });
    expect([...secretsOf(config)].sort()).toEqual([TOKEN, 'metrics-token-of-16', 'sk-0123456789'].sort());
  });

  it('that cannot be read, is empty, or is given twice stops the start with a sentence', () => {
    const empty = file('empty', '\n');
    expect(problemsOf({ BOT_TOKEN_FILE: join(folder, 'none') })).toEqual([
      expect.stringMatching(
        /^BOT_TOKEN is to be read from .*none, as BOT_TOKEN_FILE says, which failed \(ENOENT\)\.$/,
      ),
    ]);
    expect(problemsOf({ SMTP_URL_FILE: empty })).toEqual([expect.stringMatching(/^SMTP_URL .* is empty\.$/)]);
    expect(problemsOf({ WEBHOOK_SECRET: 'a'.repeat(20), WEBHOOK_SECRET_FILE: empty })).toEqual([
      expect.stringMatching(/^WEBHOOK_SECRET and WEBHOOK_SECRET_FILE are both given/),
    ]);
  });

  it('is for secrets only', () => {
    expect(readConfig({ PORT_FILE: join(folder, 'none') })).toMatchObject({ port: 8080 });
  });
});

describe('the data folder', () => {
  it('is the clone’s own in a clone', () => {
    expect(homeFallbacks({})).toEqual({});
    expect(readConfig({}, homeFallbacks({}))).toMatchObject({
      dataDir: 'data',
      feedsFile: 'data/feeds.opml',
    });
  });

  it('of an installed package is the user’s, where each system keeps such things', () => {
    const folder = tmpdir();
    expect(homeFallbacks({ XDG_DATA_HOME: '/home/ada/.data' }, folder, 'linux')).toEqual({
      DATA_DIR: '/home/ada/.data/towncrier',
      FEEDS_FILE: join(folder, 'data', 'feeds.opml'),
    });
    expect(homeFallbacks({}, folder, 'linux')['DATA_DIR']).toMatch(/\.local\/share\/towncrier$/);
    expect(homeFallbacks({}, folder, 'darwin')['DATA_DIR']).toMatch(/Application Support\/towncrier$/);
    const config = readConfig({ DATA_DIR: 'elsewhere' }, homeFallbacks({}, folder, 'linux'));
    expect(config.dataDir).toBe('elsewhere');
  });
});
