/** The environment is checked once: every problem at once, and defaults as the documents have them. */
import { describe, expect, it } from 'vitest';
import { ConfigError, readConfig, SETTING_ROWS } from '../../src/config.ts';

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
