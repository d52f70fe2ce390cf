/** Who may use the operator's commands: the ids in OPERATOR_IDS, in a private chat. */
import type { BotContext } from './context.ts';
import type { TelegramNeeds } from './needs.ts';

/** Anybody else falls through to "unknown command": the commands do not exist for them. */
export function isOperator({ settings }: Pick<TelegramNeeds, 'settings'>): (ctx: BotContext) => boolean {
  return ctx =>
    ctx.chat?.type === 'private' && ctx.from !== undefined && settings.operatorIds.includes(ctx.from.id);
}
