/** The environment, checked once and frozen: one table of name, default, check and sentence of help. */
import { readFileSync } from 'node:fs';
import {
  address,
  cron,
  ids,
  language,
  list,
  oneOf,
  optional,
  publicUrl,
  root,
  secret,
  smtp,
  text,
  token,
  whole,
  zone,
} from './setting-values.ts';

/** One setting. `read` returns the value or throws a sentence that says what is wrong with it. */
interface Setting<Value> {
  readonly name: string;
  /** As README and `.env.example` print it; the empty string means none. */
  readonly fallback: string;
  /** What the sandbox takes in its place, where that differs. */
  readonly sandbox?: string;
  readonly help: string;
  readonly read: (text: string) => Value;
  /** A secret may also stand in a file that `NAME_FILE` names, and never in the log. */
  readonly isSecret?: boolean;
}

const setting = <Value>(
  name: string,
  fallback: string,
  help: string,
  read: (text: string) => Value,
  sandbox?: string,
): Setting<Value> => ({ name, fallback, help, read, ...(sandbox === undefined ? {} : { sandbox }) });

/** A setting without a default, whose value nobody else may know. */
const hidden = <Value>(name: string, help: string, read: (text: string) => Value): Setting<Value | null> => ({
  name,
  fallback: '',
  help,
  read: optional(read),
  isSecret: true,
});

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

const SETTINGS = {
  botToken: hidden('BOT_TOKEN', 'the token from BotFather; without one the sandbox starts', token),
  telegramApiRoot: setting(
    'TELEGRAM_API_ROOT',
    'https://api.telegram.org',
    'another Bot API server, for example a local one',
    root,
  ),
  dataDir: setting(
    'DATA_DIR',
    'data',
    'the folder of `towncrier.db` and `backups/`; the sandbox keeps to `sandbox/` within it',
    text,
  ),
  feedsFile: setting(
    'FEEDS_FILE',
    'data/feeds.opml',
    'OPML read at start: feeds are added, never silently removed',
    text,
  ),
  host: setting('HOST', '127.0.0.1', 'the address the web server listens on', text),
  port: setting('PORT', '8080', 'the port the web server listens on', whole(0, 65_535)),
  publicUrl: setting(
    'PUBLIC_URL',
    '',
    'the https address readers reach the web server by; without it there are no web links',
    optional(publicUrl),
  ),
  webhookSecret: hidden(
    'WEBHOOK_SECRET',
    'with `PUBLIC_URL`: updates by webhook at `/telegram/webhook`; without it: long polling',
    secret,
  ),
  pollCron: setting(
    'POLL_CRON',
    '*/5 * * * *',
    'node-cron expression, seconds allowed, of the polling job; a feed is due by its own schedule',
    cron,
  ),
  pollMinSeconds: setting(
    'POLL_MIN_SECONDS',
    '300',
    'the shortest time between two polls of one feed',
    whole(1, 86_400),
  ),
  sendRate: setting(
    'SEND_RATE',
    '30',
    'messages a second overall; above 30 only with paid broadcasts, which it then asks Telegram for',
    whole(1, 1_000),
  ),
  operatorIds: setting(
    'OPERATOR_IDS',
    '',
    "Telegram user ids, by comma, who may use the operator's commands",
    ids,
  ),
  smtpUrl: hidden('SMTP_URL', '`smtp://…` or `smtps://…`; without it there are no letters', smtp),
  mailFrom: setting('MAIL_FROM', '', 'the address letters come from', optional(address)),
  defaultLanguage: setting('DEFAULT_LANGUAGE', 'en', 'for a chat that says nothing: en, az or ru', language),
  defaultTimeZone: setting(
    'DEFAULT_TIME_ZONE',
    'UTC',
    'for a chat that says nothing: an IANA name such as Asia/Baku',
    zone,
  ),
  lettersAfterHours: setting(
    'LETTERS_AFTER_HOURS',
    '24',
    'how long a reader must be known before letters may be sent',
    whole(0, 8_760),
    '0',
  ),
  fetchAllowHosts: setting(
    'FETCH_ALLOW_HOSTS',
    '',
    'hosts, by comma, that may resolve to private addresses (`127.0.0.1`, `intranet.example`)',
    list,
  ),
  summaryApiUrl: setting(
    'SUMMARY_API_URL',
    '',
    'an OpenAI-compatible endpoint (`https://host/v1`) that polishes summaries; without it the built-in ones stay',
    optional(root),
  ),
  summaryApiKey: hidden('SUMMARY_API_KEY', 'its key, where it asks for one', text),
  summaryModel: setting('SUMMARY_MODEL', '', 'the name of the model it is to use', optional(text)),
  summaryDailyLimit: setting(
    'SUMMARY_DAILY_LIMIT',
    '500',
    'how many articles a day (UTC) it is asked for at most',
    whole(1, 1_000_000),
  ),
  metricsToken: hidden(
    'METRICS_TOKEN',
    'with it, `/metrics` also answers others who bear it (`Authorization: Bearer`); without it: this machine only',
    secret,
  ),
  logLevel: setting('LOG_LEVEL', 'info', "pino's levels; JSON lines on standard output", oneOf(LOG_LEVELS)),
} as const;

type Settings = typeof SETTINGS;
export type Config = { readonly [Key in keyof Settings]: ReturnType<Settings[Key]['read']> };

/** The rows of the table, for README, `.env.example` and the tests that hold them to it. */
export const SETTING_ROWS: readonly Omit<Setting<unknown>, 'read'>[] = Object.values(SETTINGS);

/** Every problem of an environment at once. */
export class ConfigError extends Error {
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(
      `The environment has ${problems.length === 1 ? 'a problem' : `${problems.length} problems`}:\n${problems.map(line => `  - ${line}`).join('\n')}`,
    );
    this.name = 'ConfigError';
    this.problems = problems;
  }
}

export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads the environment into a frozen Config, or throws one ConfigError that lists every problem.
 * `fallbacks`: by name, defaults that depend on where the program stands.
 */
export function readConfig(environment: Environment, fallbacks: Environment = {}): Config {
  const given = new Map<string, string>();
  const problems: string[] = [];
  const attempt = (name: string, read: () => void): void => {
    try {
      read();
    } catch (problem) {
      problems.push(`${name} ${problem instanceof Error ? problem.message : String(problem)}`);
    }
  };
  for (const setting of Object.values<Setting<unknown>>(SETTINGS)) {
    attempt(setting.name, () => given.set(setting.name, givenOf(setting, environment)));
  }
  const isSandbox = given.get('BOT_TOKEN') === '';
  const values: Record<string, unknown> = {};
  for (const [key, setting] of Object.entries<Setting<unknown>>(SETTINGS)) {
    const { name, fallback, sandbox, read } = setting;
    const text = given.get(name);
    // Its file could not be read, which is among the problems.
    if (text === undefined) continue;
    attempt(name, () => {
      values[key] = read(text || (isSandbox ? sandbox : undefined) || (fallbacks[name] ?? fallback));
    });
  }
  // Every key of SETTINGS was read above; what could not be is among the problems.
  const config = values as Config;
  if (problems.length === 0) problems.push(...contradictions(config));
  if (problems.length > 0) throw new ConfigError(problems);
  return Object.freeze(config);
}

/** Telegram sends updates to no others (core.telegram.org/bots/api#setwebhook); the empty one is 443. */
const WEBHOOK_PORTS = ['', '443', '80', '88', '8443'];
/** Shorter ones, such as a local server's "none" for a key, are words that the log needs. */
const LEAST_SECRET = 8;

/** The secrets of a configuration, which the log blackens. */
export function secretsOf(config: Config): readonly string[] {
  return Object.entries<Setting<unknown>>(SETTINGS)
    .filter(([, { isSecret }]) => isSecret === true)
    .map(([key]) => config[key as keyof Config])
    .filter((value): value is string => typeof value === 'string' && value.length >= LEAST_SECRET);
}

/** The text given for a setting, or the empty string; throws the end of a sentence that begins with its name. */
function givenOf({ name, isSecret }: Setting<unknown>, environment: Environment): string {
  const given = environment[name]?.trim() ?? '';
  const file = isSecret === true ? (environment[`${name}_FILE`]?.trim() ?? '') : '';
  if (file === '') return given;
  if (given !== '') throw new Error(`and ${name}_FILE are both given: leave one out.`);
  let text: string;
  try {
    text = readFileSync(file, 'utf8').trim();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new Error(`is to be read from ${file}, as ${name}_FILE says, which failed (${code}).`);
  }
  if (text === '') throw new Error(`is to be read from ${file}, as ${name}_FILE says, which is empty.`);
  return text;
}

function contradictions(config: Config): string[] {
  const found: string[] = [];
  const { publicUrl: url, webhookSecret } = config;
  if (webhookSecret !== null && url !== null && !WEBHOOK_PORTS.includes(new URL(url).port)) {
    found.push('PUBLIC_URL must have port 443, 80, 88 or 8443: Telegram sends updates to no other.');
  }
  if (config.webhookSecret !== null && config.publicUrl === null) {
    found.push('WEBHOOK_SECRET needs PUBLIC_URL: Telegram must know where to send updates.');
  }
  if (config.smtpUrl !== null && config.mailFrom === null && config.botToken !== null) {
    found.push('SMTP_URL needs MAIL_FROM: letters must come from an address.');
  }
  if (config.summaryApiUrl !== null && config.summaryModel === null) {
    found.push('SUMMARY_API_URL needs SUMMARY_MODEL: the endpoint must know which model to use.');
  }
  return found;
}
