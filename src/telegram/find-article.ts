/** Which article a command means: a number, an address, or the one looked at last. */
import type { Article } from '../core/article/article.ts';
import type { BotContext } from './context.ts';
import type { TelegramNeeds } from './needs.ts';

/** `12`, `#12`, `12.`, `12 please`: whatever follows a number, but a second one. */
const NUMBER = /^\s*#?(\d{1,15})(?![\p{L}\p{N}])\P{N}*$/u;
const ADDRESS = /https?:\/\/[^\s<>"]+/giu;
/** Ends a sentence, not an address. */
const AFTER = /[.,;:!?)\]»”’']+$/u;

/** The addresses within a text, without the stop or bracket that follows them. */
export function addressesIn(text: string): readonly string[] {
  return (text.match(ADDRESS) ?? []).map(address =>
    URL.canParse(address.replace(AFTER, '')) ? address.replace(AFTER, '') : address,
  );
}

/** The article, or the sentence that tells the reader why there is none. */
export function findArticle(
  needs: Pick<TelegramNeeds, 'articles' | 'chats'>,
  ctx: BotContext,
  words: string,
): Article | { readonly why: string } {
  if (words.trim() === '') {
    const last = needs.chats.lastArticle(ctx.reader.id);
    const article = last === null ? null : needs.articles.byId(last);
    return article ?? { why: ctx.say('article-which') };
  }
  const number = Number(NUMBER.exec(words)?.[1] ?? Number.NaN);
  if (!Number.isNaN(number)) {
    return needs.articles.byId(number) ?? { why: ctx.say('article-unknown', { number: String(number) }) };
  }
  const [address] = addressesIn(words);
  if (address !== undefined)
    return needs.articles.byUrl(address) ?? { why: ctx.say('article-unknown-address') };
  return { why: ctx.say('article-which') };
}

export function isArticle(found: Article | { readonly why: string }): found is Article {
  return 'id' in found;
}
