#!/usr/bin/env node
/** The command line: runs the bot, or does one thing and ends. */
// node-cron loses the repeated autumn hour in a process zone with daylight saving, whatever its `timezone` option says.
process.env['TZ'] = 'UTC';

import { existsSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { readBuildInfo } from './build-info.ts';
import { ARTICLES_USAGE, articlesCommand } from './cli/articles.ts';
import {
  type Command,
  type CommandContext,
  type ExitCode,
  type Terminal,
  UsageError,
} from './cli/command.ts';
import { FEEDS_USAGE, feedsCommand } from './cli/feeds.ts';
import { INSPECT_USAGE, inspectCommand } from './cli/inspect.ts';
import { neverSilent } from './cli/never-silent.ts';
import { type Config, ConfigError, readConfig, secretsOf } from './config.ts';
import { AppError, messageOf } from './core/shared/errors.ts';
import type { Log } from './core/shared/ports.ts';
import { type Fault, faultOf, sayFault, sayPort } from './fault-sentences.ts';
import { homeFallbacks } from './home.ts';
import { keepHeapLean } from './lean-heap.ts';
import { createLog } from './log.ts';
import { folderOfBot } from './world-folder.ts';

const RUN_USAGE = `towncrier [run] [--new]      (starts the bot; without BOT_TOKEN the sandbox)
  --new: begins a new database in a folder that has lost its own.`;

const COMMANDS: Readonly<Record<string, { readonly usage: string; readonly run: Command }>> = {
  run: { usage: RUN_USAGE, run: runCommand },
  feeds: { usage: FEEDS_USAGE, run: feedsCommand },
  articles: { usage: ARTICLES_USAGE, run: articlesCommand },
  inspect: { usage: INSPECT_USAGE, run: inspectCommand },
};

/** A terminal's Ctrl-C reaches both npm and us, and npm passes its own on: within this time two signals are one. */
const SAME_SIGNAL_MS = 1_000;

/** A supervisor's patience is ten seconds; stopping takes less, unless something hangs. */
const LEAVE_MS = 9_500;

const terminal: Terminal = {
  print: line => process.stdout.write(`${line}\n`),
  tell: line => process.stderr.write(`${line}\n`),
  isWatched: process.stderr.isTTY === true,
  read: () => text(process.stdin),
};

process.exitCode = await neverSilent(main(process.argv.slice(2)), terminal);

async function main([name = 'run', ...args]: readonly string[]): Promise<ExitCode> {
  if (['help', '--help', '-h'].includes(name)) {
    terminal.print(usage());
    return 0;
  }
  if (name === '--version' || name === '-v') {
    terminal.print(readBuildInfo().version);
    return 0;
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command === undefined) {
    terminal.tell(`There is no command “${name}”.\n\n${usage()}`);
    return 2;
  }
  if (args.some(arg => arg === '--help' || arg === '-h')) {
    terminal.print(command.usage);
    return 0;
  }
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    // Whoever reads us may have read enough, as `head` does; a bot whose log nobody takes has trouble.
    process.exit(error.code === 'EPIPE' && name !== 'run' ? 0 : 1);
  });
  const stopping = new AbortController();
  if (name !== 'run') process.once('SIGINT', () => stopping.abort());
  try {
    readEnvFile();
    return await command.run(args, {
      config: readConfig(process.env, homeFallbacks(process.env)),
      terminal,
      signal: stopping.signal,
    });
  } catch (error) {
    return explain(error, command.usage);
  }
}

function readEnvFile(): void {
  if (!existsSync('.env')) return;
  try {
    process.loadEnvFile('.env');
  } catch (error) {
    throw new AppError(
      'invalid',
      `.env cannot be read (${messageOf(error)}). It must be a file of NAME=value lines.`,
    );
  }
}

/** A sentence and an exit code for what a person can mend; anything else is a defect and shows its stack. */
function explain(error: unknown, usageOfCommand: string): ExitCode {
  const isBadOption =
    error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
  if (error instanceof UsageError || isBadOption) {
    // Node's own advice on strange options goes on about dashes.
    const sentence = messageOf(error).replace(/\. To specify a positional.*$/su, '.');
    terminal.tell(`${sentence}\n\n${usageOfCommand}`);
    return 2;
  }
  if (error instanceof ConfigError) {
    terminal.tell(error.message);
    return 2;
  }
  const fault = faultOf(error);
  if (error instanceof AppError || fault !== null) {
    terminal.tell(fault === null ? messageOf(error) : sentenceFor(fault, error));
    return 1;
  }
  throw error;
}

/** The settings were read before anything could be opened, or the fault is theirs. */
function sentenceFor(fault: Fault, error: unknown): string {
  const config = readConfig(process.env);
  const isOfPort =
    error instanceof Error && 'syscall' in error && /listen|getaddrinfo/.test(String(error.syscall));
  const sentence = isOfPort
    ? sayPort(fault.code, config.host, config.port)
    : sayFault(fault, folderOfBot(config));
  return sentence ?? messageOf(error);
}

function usage(): string {
  const lines = Object.values(COMMANDS).map(command => command.usage);
  return ['Usage:', ...[...lines, 'towncrier --version'].map(line => line.replace(/^/gm, '  '))].join('\n');
}

/** Resolves with the first signal that asks us to stop; a second one, after a moment, ends the process at once. */
function askedToStop(): Promise<string> {
  return new Promise(resolve => {
    let firstAt: number | null = null;
    for (const signal of ['SIGTERM', 'SIGINT'] as const) {
      process.on(signal, () => {
        firstAt ??= Date.now();
        if (Date.now() - firstAt > SAME_SIGNAL_MS) process.exit(1);
        resolve(signal);
      });
    }
  });
}

async function runCommand(args: readonly string[], { config }: CommandContext): Promise<ExitCode> {
  const isNew = args.length === 1 && args[0] === '--new';
  if (args.length > 0 && !isNew)
    throw new UsageError(`It takes nothing but --new, and was given “${args.join(' ')}”.`);
  return run(config, isNew);
}

/** Runs until a signal asks it to stop: then what is in flight is finished. */
async function run(config: Config, isNew: boolean): Promise<ExitCode> {
  const log = createLog(config.logLevel, secretsOf(config), lines => process.stdout.write(lines));
  process.on('exit', log.flush);
  log.info('app.starting', { ...readBuildInfo() });
  const die = (error: unknown): void => {
    // Nobody knows what state a defect left behind: what is in flight is kept in the database, and a new start takes it up.
    log.error('process.failed', error);
    const fault = faultOf(error);
    if (fault !== null) terminal.tell(sentenceFor(fault, error));
    process.exit(1);
  };
  process.on('uncaughtException', die);
  process.on('unhandledRejection', die);
  const asked = askedToStop();
  // Only here, because the bot brings much along that the other commands can start without.
  const { openApp } = await import('./app.ts');
  const { warmUp } = await import('./warm-up.ts');
  warmUp();
  keepHeapLean();
  const app = await openApp(config, log, { isNew });
  terminal.tell(
    app.isSandbox
      ? `Towncrier runs in its sandbox, a pretend Telegram: open ${app.url.replace('127.0.0.1', 'localhost')}/`
      : `Towncrier runs; health at ${app.url}/healthz`,
  );
  const failure = app.ended.then(
    () => null,
    (error: unknown) => ({ error }),
  );
  const cause = await Promise.race([asked, failure]);
  log.info('app.stopping', { signal: typeof cause === 'string' ? cause : null });
  leaveAnyway(log, typeof cause === 'string' ? 0 : 1);
  await app.stop();
  if (typeof cause !== 'string' && cause !== null) {
    terminal.tell(messageOf(cause.error));
    return 1;
  }
  return 0;
}

/**
 * Whatever still holds the process by then, it ends: what was in flight is in the database and is taken up by the
 * next start. Held by nothing else, the process ends before this.
 */
function leaveAnyway(log: Log, code: ExitCode): void {
  setTimeout(() => {
    log.warn('app.held', { by: process.getActiveResourcesInfo().join(', ') });
    process.exit(code);
  }, LEAVE_MS).unref();
}
