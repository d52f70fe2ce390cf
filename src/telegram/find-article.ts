/** Which article a command means: a number, an address, or the one looked at last. */
import type { Article } from '../core/article/article.ts';
import type { BotContext } from './context.ts';
import type { TelegramNeeds } from './needs.ts';

/** The article, or the sentence that tells the reader why there is none. */
export function findArticle(
  needs: Pick<TelegramNeeds, 'articles' | 'chats'>,
  ctx: BotContext,
  words: string,
): Article | { readonly why: string } {
  const name = words.trim();
  if (name === '') {
    const last = needs.chats.lastArticle(ctx.reader.id);
    const article = last === null ? null : needs.articles.byId(last);
    return article ?? { why: ctx.say('article-which') };
  }
  if (/^#?\d{1,15}$/.test(name)) {
    const number = Number(name.replace('#', ''));
    return needs.articles.byId(number) ?? { why: ctx.say('article-unknown', { number: String(number) }) };
  }
  if (/^https?:\/\//i.test(name))
    return needs.articles.byUrl(name) ?? { why: ctx.say('article-unknown-address') };
  return { why: ctx.say('article-which') };
}

export function isArticle(found: Article | { readonly why: string }): found is Article {
  return 'id' in found;
}
