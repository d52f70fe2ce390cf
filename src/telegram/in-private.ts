/** Leads a person from a group or a channel into their private chat with us, where what concerns them alone is answered. */
import { InlineKeyboard } from 'grammy';
import { rest } from './answer.ts';
import type { Asked } from './asked.ts';
import type { BotContext } from './context.ts';
import { findArticle, isArticle } from './find-article.ts';
import type { TelegramNeeds } from './needs.ts';

/** Places that a link opens besides articles, in the private chat; anything else is a greeting. */
export const PLACES = ['latest', 'saved', 'catchup'] as const;

/** A press opens the private chat; to a command the way is shown, but in a channel, where all would see it. */
export async function leadToPrivate(
  needs: Pick<TelegramNeeds, 'articles' | 'chats'>,
  ctx: BotContext,
  asked: Asked,
): Promise<void> {
  const linkTo = (payload: string): string => `https://t.me/${ctx.me.username}?start=${payload}`;
  if (asked.kind === 'press') {
    await rest(ctx, { url: linkTo(payloadOfPress(asked)) });
    return;
  }
  if (ctx.reader.kind === 'channel') return;
  const found = asked.name === 'full' ? findArticle(needs, ctx, asked.words) : null;
  if (found !== null && !isArticle(found)) {
    await ctx.reply(found.why);
    return;
  }
  const url = linkTo(found === null ? placeOf(asked.name) : `f${found.id}`);
  await ctx.reply(ctx.say('in-private'), {
    reply_markup: new InlineKeyboard().url(ctx.say('button-in-private'), url),
  });
}

function payloadOfPress(asked: Extract<Asked, { kind: 'press' }>): string {
  const [number = ''] = asked.words;
  // Data that somebody made up would make a link that Telegram refuses.
  if (!/^\d{1,15}$/.test(number)) return placeOf(asked.verb);
  switch (asked.verb) {
    case 'full':
      return `f${number}`;
    case 'card':
    case 'summary':
    case 'print':
    case 'recommend':
    case 'offer':
    case 'in-telegram':
    case 'sources':
    case 'save':
    case 'by-mail':
    case 'pick':
      return `a${number}`;
    default:
      return placeOf(asked.verb);
  }
}

function placeOf(name: string): string {
  return PLACES.find(place => place === name) ?? 'hello';
}
