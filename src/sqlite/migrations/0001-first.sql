-- Instants are milliseconds since 1970 (UTC). Lists and rules that are only ever read whole are JSON texts.

create table setting (
  name text primary key,
  value text not null
) strict, without rowid;

-- feed ▶ entry ------------------------------------------------------------------------------------------------

create table feed (
  id integer primary key autoincrement,
  url text not null unique,
  title text,
  site_url text,
  topic text,
  section text,
  language text,
  etag text,
  last_modified text,
  added_at integer not null,
  next_poll_at integer not null,
  polled_at integer,
  first_polled_at integer,
  newest_at integer,
  failures integer not null default 0,
  troubled_at integer,
  trouble text,
  paused_at integer,
  retired_at integer
) strict;

create index feed_due on feed (next_poll_at) where paused_at is null and retired_at is null;

create table story (
  id integer primary key autoincrement,
  lead_article_id integer not null references article on delete cascade,
  opened_at integer not null,
  -- none: told to nobody; owed: the fan-out has chats left to look at; done: every chat has its row
  fan_out text not null default 'none' check (fan_out in ('none', 'owed', 'done')),
  owed_at integer,
  -- where the fan-out stands: the topic it is at, and the last chat of its last step
  at_topic text,
  after_chat_id integer
) strict;

create index story_lead on story (lead_article_id);
create index story_fan_out on story (id) where fan_out = 'owed';

create table article (
  id integer primary key autoincrement,
  url text,
  url_key text unique,
  fingerprint text not null,
  source text,
  section text,
  title text not null,
  byline text,
  published_at integer not null,
  language text,
  image text,
  html text not null,
  text text not null,
  summary text not null,
  categories text not null,
  feed_topic text,
  site_views integer not null default 0,
  reads integer not null default 0,
  is_news integer not null check (is_news in (0, 1)),
  made_at integer not null,
  revision integer not null default 1,
  withdrawn_at integer,
  story_id integer references story on delete set null
) strict;

create index article_latest on article (published_at desc, id desc) where withdrawn_at is null;
create index article_fingerprint on article (fingerprint);
create index article_story on article (story_id);
create index article_ungrouped on article (id) where story_id is null;

create table article_topic (
  topic text not null,
  published_at integer not null,
  article_id integer not null references article on delete cascade,
  place integer not null,
  primary key (topic, published_at desc, article_id desc)
) strict, without rowid;

create index article_topic_article on article_topic (article_id, place);

create table story_topic (
  story_id integer not null references story on delete cascade,
  topic text not null,
  primary key (story_id, topic)
) strict, without rowid;

create table entry (
  id integer primary key autoincrement,
  feed_id integer not null references feed on delete cascade,
  identity text not null,
  body text not null,
  -- what the entry says, digested: a corrected entry is told from the same one by it
  digest text not null,
  seen_at integer not null,
  is_news integer not null check (is_news in (0, 1)),
  state text not null default 'new' check (state in ('new', 'made', 'dropped')),
  trouble text,
  article_id integer references article on delete set null,
  unique (feed_id, identity)
) strict;

create index entry_new on entry (id) where state = 'new';
create index entry_article on entry (article_id);

create virtual table article_search using fts5 (
  title, summary, text, byline,
  content = 'article', content_rowid = 'id',
  tokenize = 'unicode61 remove_diacritics 2'
);

create trigger article_search_insert after insert on article begin
  insert into article_search (rowid, title, summary, text, byline)
  values (new.id, new.title, new.summary, new.text, new.byline);
end;

create trigger article_search_delete after delete on article begin
  insert into article_search (article_search, rowid, title, summary, text, byline)
  values ('delete', old.id, old.title, old.summary, old.text, old.byline);
end;

create trigger article_search_update after update of title, summary, text, byline on article begin
  insert into article_search (article_search, rowid, title, summary, text, byline)
  values ('delete', old.id, old.title, old.summary, old.text, old.byline);
  insert into article_search (rowid, title, summary, text, byline)
  values (new.id, new.title, new.summary, new.text, new.byline);
end;

-- chat ▶ subscription ▶ delivery ------------------------------------------------------------------------------

create table chat (
  id integer primary key,
  kind text not null check (kind in ('private', 'group', 'supergroup', 'channel')),
  name text not null,
  language text not null check (language in ('en', 'az', 'ru')),
  time_zone text not null,
  state text not null default 'active' check (state in ('active', 'stopped', 'gone')),
  state_at integer not null,
  known_at integer not null,
  -- Telegram asked us (429) not to write to this chat before; what is owed from now on is due then
  not_before integer not null default 0,
  last_article_id integer references article on delete set null
) strict;

create index chat_last_article on chat (last_article_id);

create table subscription (
  topic text not null,
  chat_id integer not null references chat on update cascade on delete cascade,
  subscribed_at integer not null,
  primary key (topic, chat_id)
) strict, without rowid;

create index subscription_chat on subscription (chat_id);

create table saved (
  chat_id integer not null references chat on update cascade on delete cascade,
  article_id integer not null references article on delete cascade,
  saved_at integer not null,
  primary key (chat_id, article_id)
) strict, without rowid;

create index saved_article on saved (article_id);
create index saved_latest on saved (chat_id, saved_at desc);

-- The outbox. The primary key is the promise: one story reaches a chat once.
create table delivery (
  chat_id integer not null references chat on update cascade on delete cascade,
  story_id integer not null references story on delete cascade,
  due_at integer not null,
  state text not null default 'owed' check (state in ('owed', 'claimed', 'sent', 'dead')),
  attempts integer not null default 0,
  -- a send before this one got no answer and may have arrived
  was_unsure integer not null default 0 check (was_unsure in (0, 1)),
  lease text,
  lease_until integer,
  message_id integer,
  settled_at integer,
  why text,
  primary key (chat_id, story_id),
  check ((state = 'claimed') = (lease is not null)),
  check ((state = 'sent') = (message_id is not null))
) strict, without rowid;

create index delivery_due on delivery (due_at, chat_id) where state = 'owed';
create index delivery_claimed on delivery (chat_id, lease, lease_until) where state = 'claimed';
create index delivery_story on delivery (story_id);

-- Telegram's side -----------------------------------------------------------------------------------------------

-- Updates are stored before they are confirmed, so that none is lost, and kept a while, so that none counts twice.
create table incoming_update (
  id integer primary key,
  body text not null,
  received_at integer not null,
  done_at integer
) strict;

create index incoming_update_open on incoming_update (id) where done_at is null;
create index incoming_update_done on incoming_update (done_at);

create table conversation (
  key text primary key,
  state text not null,
  touched_at integer not null
) strict, without rowid;

-- recommendation ▶ letter -----------------------------------------------------------------------------------------

-- The outbox of letters. The token is made by the conversation that asked for it: however often that runs, it owes one.
create table letter (
  id integer primary key autoincrement,
  token text not null unique,
  article_id integer not null references article on delete cascade,
  sender_chat_id integer not null references chat on update cascade on delete cascade,
  sender_name text not null,
  sender_address text not null,
  friend_name text not null,
  friend_address text not null,
  language text not null check (language in ('en', 'az', 'ru')),
  state text not null default 'owed' check (state in ('owed', 'claimed', 'sent', 'unsure', 'dead')),
  due_at integer not null,
  attempts integer not null default 0,
  lease text,
  lease_until integer,
  -- set, in a commit of its own, before the first byte goes to the mail server: after a crash such a letter is unsure
  sending_at integer,
  message_id text,
  why text,
  created_at integer not null,
  settled_at integer,
  check ((state = 'claimed') = (lease is not null))
) strict;

-- the same friend gets the same article once from the same reader
create unique index letter_once on letter (sender_chat_id, article_id, friend_address);
create index letter_due on letter (due_at) where state = 'owed';
create index letter_claimed on letter (lease_until) where state = 'claimed';
create index letter_article on letter (article_id);
