/** Who may use the operators' commands and buttons: named in the settings, and in private only. */
import type { BotContext } from './context.ts';
import type { TelegramNeeds } from './needs.ts';

export function isOperator({ settings }: Pick<TelegramNeeds, 'settings'>, ctx: BotContext): boolean {
  return ctx.chat?.type === 'private' && ctx.from !== undefined && settings.operatorIds.includes(ctx.from.id);
}
