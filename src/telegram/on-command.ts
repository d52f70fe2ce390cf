/** Handles a command of ours; one without a rule stops the start. */
import type { Composer } from 'grammy';
import { askedOf } from './asked.ts';
import type { BotContext } from './context.ts';
import { type CommandName, isCommandName } from './rules.ts';

/** `words`: all that follows the name, or the number of `/full_12`. */
export function onCommand<Ctx extends BotContext>(
  feature: Composer<Ctx>,
  name: CommandName,
  handle: (ctx: Ctx, words: string) => Promise<unknown>,
): void {
  if (!isCommandName(name)) throw new Error(`the command ${name} has no rule`);
  feature.use(async (ctx, next) => {
    const asked = askedOf(ctx);
    if (asked?.kind === 'command' && asked.name === name) await handle(ctx, asked.words);
    else await next();
  });
}
