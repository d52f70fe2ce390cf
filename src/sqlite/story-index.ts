/** The index of living stories in SQLite: postings of strong words and headline words, counts of what was met. */
import { type HeadlineStory, LONGEST_MS, type Neighbour, WINDOW_MS } from '../core/story/choose-story.ts';
import type { Member, StoryId, StoryIndex, Trace } from '../core/story/story.ts';
import type { Term } from '../core/story/vector.ts';
import type { Sqlite } from './database.ts';

/** Candidates come by the rarest words of a headline; the usual ones stand in too many. */
const HEADLINE_KEYS = 6;
/** Of a word only so many of the newest are looked at: what it costs stays bounded, and rarer words find the rest. */
const NEWEST = 300;
/** So many times what is wanted is looked up, because some stories have ended and are not swept yet. */
const SPARE = 3;
/** When this many articles of a language were counted, all counts are halved: what was usual may become rare. */
const MOST_COUNTED = 60_000;

/** So many characters of a text are read for a close comparison. */
const BEGINNING = 1_500;

interface Window {
  article: number;
  /** The story's newest article was published no earlier than this, and its first no later than that. */
  from: number;
  until: number;
  /** Its first was published no earlier than this. */
  oldest: number;
}

/** A story that may take in what was published at `at`: near enough, not too old, not kept apart from the article. */
const LIVING = `
  story.newest_at >= :from and story.oldest_at >= :oldest and story.oldest_at <= :until
  and not exists (
    select 1 from kept_apart where kept_apart.article_id = :article and kept_apart.story_id = story.id
  )`;

export function createStoryIndex(sqlite: Sqlite): StoryIndex {
  const counted = sqlite
    .prepare<[string], number>('select articles from vocabulary where language = ?')
    .pluck();
  const met = sqlite.prepare<{ language: string; terms: string }, { term: number; articles: number }>(`
    select term, articles
    from met_term
    where language = :language and term in (select value from json_each(:terms))`);
  const copy = sqlite
    .prepare<Window & { fingerprint: string }, number>(`
      select story.id
      from article
      join telling on telling.article_id = article.id
      join story on story.id = telling.story_id
      where article.fingerprint = :fingerprint and ${LIVING}
      order by story.id desc
      limit 1`)
    .pluck();
  const strong = sqlite.prepare<Asked, string>(postings('strong_word', 'article_id')).pluck();
  const said = sqlite.prepare<Asked, string>(postings('headline_word', 'story_id')).pluck();
  const near = sqlite.prepare<
    Window & { articles: string; limit: number },
    { article: number; story: number; terms: Buffer; weights: Buffer }
  >(`
    select found.article_id as article, found.story, terms, weights
    from (
      select place.key, telling.article_id, story.id as story
      from json_each(:articles) as place
      join telling on telling.article_id = place.value
      join story on story.id = telling.story_id
      where ${LIVING}
      order by place.key
      limit :limit
    ) as found
    join likeness on likeness.article_id = found.article_id
    order by found.key`);
  const headlines = sqlite.prepare<
    Window & { stories: string; words: string; limit: number },
    { story: number; newest_at: number; headlines: number; has_text: 0 | 1; words: string }
  >(`
    select
      found.story, newest_at,
      (select count(*) from telling where story_id = found.story) as headlines,
      exists (select 1 from likeness join telling using (article_id) where story_id = found.story) as has_text,
      (
        select json_group_array(json_array(term, headlines))
        from headline_word
        where story_id = found.story and term in (select value from json_each(:words))
      ) as words
    from (
      select place.key, story.id as story, newest_at
      from json_each(:stories) as place
      join story on story.id = place.value
      where ${LIVING}
      order by place.key
      limit :limit
    ) as found
    order by found.key`);
  const members = sqlite.prepare<{ story: StoryId; first: number | null; limit: number }, Member>(`
    select
      article.id as id, title, substr(text, 1, ${BEGINNING}) as text, language, article.published_at as publishedAt,
      article.source as source
    from telling join article on article.id = telling.article_id
    where telling.story_id = :story
    order by telling.article_id is :first desc, telling.published_at desc
    limit :limit`);
  const ended = 'select article_id from telling join story on story.id = story_id where grew_at < :before';
  const sweepLikeness = sqlite.prepare(`delete from likeness where article_id in (${ended})`);
  const sweepWords = sqlite.prepare(`delete from strong_word where article_id in (${ended})`);
  const sweepHeadlines = sqlite.prepare(
    'delete from headline_word where story_id in (select id from story where grew_at < :before)',
  );

  const windowOf = ({ article, publishedAt: at }: { article: number; publishedAt: number }): Window => ({
    article,
    from: at - WINDOW_MS,
    until: at + WINDOW_MS,
    oldest: at - LONGEST_MS,
  });

  return {
    counts(language, terms) {
      const rows = met.all({ language, terms: JSON.stringify(terms) });
      const articles = new Map(rows.map(row => [row.term, row.articles]));
      return { articles: counted.get(language) ?? 0, of: term => articles.get(term) ?? 0 };
    },
    storyOfCopy: (search, fingerprint) => copy.get({ ...windowOf(search), fingerprint }) ?? null,
    neighbours(search, strongest, limit): readonly Neighbour[] {
      const articles = likeliest(strong, strongest, limit);
      return near.all({ ...windowOf(search), articles, limit }).map(({ article, story, terms, weights }) => ({
        article,
        story,
        vector: { terms: toArray(terms, Uint32Array), weights: toArray(weights, Float32Array) },
      }));
    },
    headlineStories(search, words, limit): readonly HeadlineStory[] {
      const keys = words.slice(0, HEADLINE_KEYS).map(term => ({ term, weight: 1 }));
      const stories = likeliest(said, keys, limit);
      const rows = headlines.all({ ...windowOf(search), stories, words: JSON.stringify(words), limit });
      return rows.map(row => ({
        story: row.story,
        newestAt: row.newest_at,
        headlines: row.headlines,
        hasText: row.has_text === 1,
        words: new Map(JSON.parse(row.words) as [Term, number][]),
      }));
    },
    members: (story, first, limit) => members.all({ story, first, limit }),
    sweep: sqlite.transaction(now => {
      const before = now - WINDOW_MS;
      sweepWords.run({ before });
      sweepHeadlines.run({ before });
      return sweepLikeness.run({ before }).changes;
    }).immediate,
  };
}

/** What has the word, newest first, as one list in JSON: hundreds of rows would cost more than all the rest. */
function postings(table: string, id: string): string {
  return `
    select json_group_array(${id}) from (
      select ${id} from ${table} where term = :term order by ${id} desc limit :most
    )`;
}

interface Asked {
  readonly term: Term;
  readonly most: number;
}

/** What shares most of the words, weighed as who asks has them: a list in JSON, likeliest first, newest of equals. */
function likeliest(
  posted: { get(asked: Asked): string | undefined },
  words: readonly { readonly term: Term; readonly weight: number }[],
  limit: number,
): string {
  const shared = new Map<number, number>();
  for (const { term, weight } of words) {
    const ids = JSON.parse(posted.get({ term, most: NEWEST }) ?? '[]') as number[];
    for (const id of ids) shared.set(id, (shared.get(id) ?? 0) + weight);
  }
  const best = [...shared].sort(([a, one], [b, other]) => other - one || b - a);
  return JSON.stringify(best.slice(0, SPARE * limit).map(([id]) => id));
}

/** Writes and moves what the index finds articles by; each expects to run inside a transaction of its caller. */
export function createTraces(sqlite: Sqlite) {
  const count = sqlite
    .prepare(`
    insert into vocabulary (language, articles) values (:language, 1)
    on conflict (language) do update set articles = articles + 1
    returning articles`)
    .pluck();
  const meet = sqlite.prepare(`
    insert into met_term (language, term, articles)
    select :language, value, 1 from json_each(:terms) where true
    on conflict (language, term) do update set articles = articles + 1`);
  const age = [
    'update vocabulary set articles = articles / 2 where language = :language',
    'delete from met_term where language = :language and articles < 2',
    'update met_term set articles = articles / 2 where language = :language',
  ].map(sql => sqlite.prepare(sql));
  const keepLikeness = sqlite.prepare(
    'insert into likeness (article_id, terms, weights) values (:article, :terms, :weights)',
  );
  const keepWord = sqlite.prepare(
    'insert into strong_word (term, article_id, weight) values (:term, :article, :weight)',
  );
  const addHeadline = sqlite.prepare(`
    insert into headline_word (term, story_id, headlines)
    select value, :story, 1 from json_each(:terms) where true
    on conflict (term, story_id) do update set headlines = headlines + 1`);

  return {
    keep(article: number, story: StoryId, { language, counted, headline, body }: Trace): void {
      const articles = Number(count.get({ language }));
      meet.run({ language, terms: JSON.stringify(counted) });
      if (articles >= MOST_COUNTED) for (const step of age) step.run({ language });
      addHeadline.run({ story, terms: JSON.stringify(headline) });
      if (body === null) return;
      const { terms, weights } = body.vector;
      keepLikeness.run({ article, terms: toBlob(terms), weights: toBlob(weights) });
      for (const { term, weight } of body.strongest) keepWord.run({ term, article, weight });
    },
    /** The article's headline leaves one story for another. */
    moveHeadline: createHeadlineMove(sqlite, addHeadline),
  };
}

function createHeadlineMove(sqlite: Sqlite, add: { run(row: object): unknown }) {
  const take = sqlite.prepare(`
    update headline_word set headlines = headlines - 1
    where story_id = :story and term in (select value from json_each(:terms))`);
  const drop = sqlite.prepare('delete from headline_word where story_id = :story and headlines < 1');
  return (headline: readonly Term[], from: StoryId, to: StoryId): void => {
    const terms = JSON.stringify(headline);
    take.run({ story: from, terms });
    drop.run({ story: from });
    add.run({ story: to, terms });
  };
}

function toBlob(numbers: Uint32Array | Float32Array): Buffer {
  return Buffer.from(numbers.buffer, numbers.byteOffset, numbers.byteLength);
}

/** Copied, because a view of 32-bit numbers must begin at a multiple of four bytes and a buffer from a pool may not. */
function toArray<Numbers>(blob: Buffer, kind: new (bytes: ArrayBuffer) => Numbers): Numbers {
  return new kind(new Uint8Array(blob).buffer);
}
