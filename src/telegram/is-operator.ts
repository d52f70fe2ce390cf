/** Who is an operator: the ids in OPERATOR_IDS, and only in a private chat. */
import type { BotContext } from './context.ts';
import type { TelegramNeeds } from './needs.ts';

/** Anybody else falls through to "unknown command": the operators' commands do not exist for them. */
export function isOperator(needs: Pick<TelegramNeeds, 'settings'>): (ctx: BotContext) => boolean {
  return ctx =>
    ctx.chat?.type === 'private' &&
    ctx.from !== undefined &&
    needs.settings.operatorIds.includes(ctx.from.id);
}
