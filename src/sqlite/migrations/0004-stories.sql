-- How each article tells its story: what the story's lead and rank are chosen by. Kept beside the article, whose own row is long.
create table telling (
  article_id integer primary key references article on delete cascade,
  story_id integer not null references story on delete cascade,
  -- who tells it, as one word for all its articles
  source text not null,
  -- the feed it came by first, in the order in which the operator added them
  feed_id integer,
  published_at integer not null,
  joined_at integer not null,
  length integer not null,
  is_news integer not null check (is_news in (0, 1)),
  is_withdrawn integer not null default 0 check (is_withdrawn in (0, 1))
) strict;

create index telling_story on telling (story_id, published_at);

insert into telling
select
  article.id, story_id, lower(coalesce(source, url, '')),
  (select min(feed_id) from entry where entry.article_id = article.id),
  published_at, made_at, length(text), is_news, withdrawn_at is not null
from article
where story_id is not null;

create trigger telling_follows after update of is_news, text, withdrawn_at on article begin
  update telling set
    is_news = new.is_news, length = length(new.text), is_withdrawn = new.withdrawn_at is not null
  where article_id = new.id;
end;

-- When the story's articles were published, from the first to the newest, and when the last one joined: by these it lives
-- or has ended.
alter table story add column oldest_at integer not null default 0;
alter table story add column newest_at integer not null default 0;
alter table story add column grew_at integer not null default 0;
alter table story add column pinned_at integer;

update story set
  oldest_at = coalesce((select min(published_at) from telling where story_id = story.id), opened_at),
  newest_at = coalesce((select max(published_at) from telling where story_id = story.id), opened_at),
  grew_at = opened_at;

create index story_grew on story (grew_at);

-- What the articles of living stories are compared by; swept when the story has ended.
create table likeness (
  article_id integer primary key references article on delete cascade,
  -- terms (32 bits each) and their weights (32-bit floats), as the machine has them
  terms blob not null,
  weights blob not null
) strict;

-- The strongest words of each, by which others find it.
create table strong_word (
  term integer not null,
  article_id integer not null references article on delete cascade,
  weight real not null,
  primary key (term, article_id)
) strict, without rowid;

create index strong_word_article on strong_word (article_id);

-- In how many headlines of a living story a word stands.
create table headline_word (
  term integer not null,
  story_id integer not null references story on delete cascade,
  headlines integer not null,
  primary key (term, story_id)
) strict, without rowid;

create index headline_word_story on headline_word (story_id);

-- In how many articles of a language a term was met, of how many: what is rare. Halved now and then, so that it ages.
create table vocabulary (
  language text primary key,
  articles integer not null
) strict, without rowid;

create table met_term (
  language text not null,
  term integer not null,
  articles integer not null,
  primary key (language, term)
) strict, without rowid;

-- The operator split the article from the story: it is never joined to it again.
create table kept_apart (
  article_id integer not null references article on delete cascade,
  story_id integer not null references story on delete cascade,
  split_at integer not null,
  primary key (article_id, story_id)
) strict, without rowid;

create index kept_apart_story on kept_apart (story_id);

-- What a chat was shown when it last asked to be brought up to date.
create table catch_up (
  chat_id integer primary key references chat on update cascade on delete cascade,
  asked_at integer not null,
  -- the stories in the order in which they are shown, JSON
  stories text not null
) strict;
