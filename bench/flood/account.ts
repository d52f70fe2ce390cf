/** How much of the machine the bot and its Telegram took meanwhile, and what the bench itself could not keep up with. */
import { loadavg } from 'node:os';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { RunningBot } from './bot.ts';
import type { StrictTelegram } from './telegram.ts';

export interface Account {
  /** What was counted since it was opened, by name. */
  close(): Promise<readonly (readonly [name: string, value: string])[]>;
}

export async function openAccount(telegram: StrictTelegram, bot: RunningBot): Promise<Account> {
  const since = performance.now();
  const [botBefore, ownBefore] = [await bot.cpuSeconds(), process.cpuUsage()];
  const [pollsBefore, refusedBefore] = [telegram.polls(), telegram.refused()];
  // Telegram is played in this process: while its loop is late, so is every answer.
  const late = monitorEventLoopDelay({ resolution: 5 });
  late.enable();
  return {
    async close() {
      late.disable();
      const seconds = (performance.now() - since) / 1_000;
      const share = (used: number): string => `${((100 * used) / seconds).toFixed(0)} %`;
      const { user, system } = process.cpuUsage(ownBefore);
      return [
        ['bot: share of one processor', share((await bot.cpuSeconds()) - botBefore)],
        ['Telegram: share of one processor', share((user + system) / 1e6)],
        ['Telegram: late by, p50, p95', `${ms(late.percentile(50))}, ${ms(late.percentile(95))} ms`],
        ['polls a second', ((telegram.polls() - pollsBefore) / seconds).toFixed(1)],
        ['refusals with 429', String(telegram.refused() - refusedBefore)],
        ['load of the machine', loadavg()[0]?.toFixed(1) ?? ''],
      ];
    },
  };
}

function ms(nanoseconds: number): string {
  return (nanoseconds / 1e6).toFixed(0);
}
