/** Articles in SQLite: keeping, correcting, counting reads. */
import type { Article, ArticleDraft, ArticleStore } from '../core/article/article.ts';
import type { EntryId } from '../core/feed/entry.ts';
import type { Instant } from '../core/shared/ports.ts';
import { urlKey } from '../core/shared/url.ts';
import { createArticleLists } from './article-lists.ts';
import { ARTICLE_COLUMNS, type ArticleRow, toArticle } from './article-row.ts';
import { type Sqlite, unhurried } from './database.ts';
import { createTellHeld } from './held-news.ts';
import { createWaitingEntries } from './waiting-entries.ts';

type Outcome = ReturnType<ArticleStore['keep']>;

interface KeptRow {
  id: number;
  title: string;
  text: string;
  is_news: 0 | 1;
  story_id: number | null;
  fan_out: string | null;
}

export function createArticleStore(sqlite: Sqlite): ArticleStore {
  const byId = sqlite.prepare<[number], ArticleRow>(`select ${ARTICLE_COLUMNS} from article where id = ?`);
  const byKey = sqlite.prepare<[string], ArticleRow>(
    `select ${ARTICLE_COLUMNS} from article where url_key = ?`,
  );
  const same = sqlite.prepare<{ urlKey: string | null; fingerprint: string }, KeptRow>(`
    select article.id, title, text, is_news, story_id, fan_out
    from article left join story on story.id = article.story_id
    where url_key = :urlKey or (fingerprint = :fingerprint and (:urlKey is null or url_key is null))
    order by url_key is :urlKey desc
    limit 1`);
  const sharesAddress = sqlite
    .prepare<[number], number>(`select coalesce(body ->> 'sharesAddress', 0) from entry where id = ?`)
    .pluck();
  const insert = sqlite.prepare(`
    insert into article (
      url, url_key, fingerprint, source, section, title, byline, published_at, language, image,
      html, text, summary, categories, feed_topic, site_views, page_trouble, is_news, made_at
    ) values (
      :url, :urlKey, :fingerprint, :source, :section, :title, :byline, :publishedAt, :language, :image,
      :html, :text, :summary, :categories, :feedTopic, :views, :pageTrouble, :isNews, :now
    )`);
  const ofEntry = sqlite.prepare<[number], KeptRow>(`
    select article.id, title, text, article.is_news, story_id, fan_out
    from entry join article on article.id = entry.article_id left join story on story.id = article.story_id
    where entry.id = ?`);
  // Of another feed's article an entry is only one more mention.
  const mayCorrect = sqlite
    .prepare<{ entry: number; article: number }, number>(`
      select not exists (select 1 from entry where article_id = :article)
        or exists (
          select 1 from entry
          where article_id = :article and feed_id = (select feed_id from entry where id = :entry)
        )`)
    .pluck();
  const correct = sqlite.prepare(`
    update article set
      title = :title, byline = :byline, image = :image, html = :html, text = :text, summary = :summary,
      fingerprint = :fingerprint, page_trouble = :pageTrouble, revision = revision + 1
    where id = :id`);
  const retitle = sqlite.prepare(`
    update article set title = :title, byline = :byline, revision = revision + 1 where id = :id`);
  const becomeNews = sqlite.prepare('update article set is_news = 1 where id = ?');
  const oweStory = sqlite.prepare(`
    update story set fan_out = 'owed', owed_at = :now, at_topic = null, after_chat_id = null where id = :story`);
  const settle = sqlite.prepare(
    `update entry set state = 'made', article_id = :article, trouble = :trouble where id = :entry`,
  );
  const countRead = sqlite.prepare('update article set reads = reads + 1 where id = ?');

  const keep = (draft: ArticleDraft, now: Instant, entry: number | null = null): Outcome => {
    // An address that several articles have finds none of them.
    const isShared = entry !== null && sharesAddress.get(entry) === 1;
    const key = draft.url === null || isShared ? null : urlKey(draft.url);
    const found =
      (entry === null ? undefined : ofEntry.get(entry)) ??
      same.get({ urlKey: key, fingerprint: draft.fingerprint });
    const row = {
      ...draft,
      urlKey: key,
      summary: JSON.stringify(draft.summary),
      categories: JSON.stringify(draft.categories),
      isNews: Number(draft.isNews),
    };
    if (found === undefined) {
      return { id: Number(insert.run({ ...row, now }).lastInsertRowid), kept: 'new' };
    }
    if (draft.isNews && found.fan_out !== 'done' && found.fan_out !== 'owed') {
      // Known before, and news only now (an import with --push): its story is owed from this moment on.
      becomeNews.run(found.id);
      if (found.story_id !== null) oweStory.run({ story: found.story_id, now });
    }
    const hasOtherTitle = found.title !== draft.title;
    // A much shorter text is a feed that cut its teaser, or a page that could not be read again: no correction.
    const hasOtherText = found.text !== draft.text && draft.text.length * 2 > found.text.length;
    const isCorrected =
      (hasOtherTitle || hasOtherText) &&
      (entry === null || mayCorrect.get({ entry, article: found.id }) === 1);
    if (isCorrected && hasOtherText) correct.run({ ...row, id: found.id });
    else if (isCorrected) retitle.run({ id: found.id, title: draft.title, byline: draft.byline });
    return { id: found.id, kept: isCorrected ? 'corrected' : 'unchanged' };
  };

  return {
    ...createArticleLists(sqlite),
    ...createWaitingEntries(sqlite),
    byId: id => toArticleOrNull(byId.get(id)),
    byUrl(url) {
      const key = urlKey(url);
      return key === null ? null : toArticleOrNull(byKey.get(key));
    },
    keep: sqlite.transaction((draft: ArticleDraft, now: Instant) => keep(draft, now)).immediate,
    settleEntry: unhurried(sqlite, (entry: EntryId, draft: ArticleDraft, now: Instant) => {
      const result = keep(draft, now, entry);
      settle.run({ entry, article: result.id, trouble: draft.pageTrouble });
      return result;
    }),
    tellHeld: createTellHeld(sqlite),
    countRead(id) {
      countRead.run(id);
    },
  };
}

function toArticleOrNull(row: ArticleRow | undefined): Article | null {
  return row === undefined ? null : toArticle(row);
}
