-- What readers are to one another. All of it belongs to persons' own chats, which never change their number.

-- What a reader allows, and what their links are sealed with; no row, or no seal, until it is needed.
create table friend_setting (
  chat_id integer not null primary key references chat on update cascade on delete cascade,
  -- whether others may recommend articles to this reader in the chat
  takes integer not null default 1 check (takes in (0, 1)),
  -- whether the reader asked to be told that a link of theirs was opened
  hears integer not null default 0 check (hears in (0, 1)),
  handle text unique,
  secret text,
  -- how many friends were picked on the latest day (days since 1970, UTC); of whom is not kept
  offered_on integer not null default 0,
  offers integer not null default 0,
  check ((handle is null) = (secret is null))
) strict, without rowid;

create table friend_mute (
  -- what a button carries in place of the muted person's own number; never used again
  id integer primary key autoincrement,
  chat_id integer not null references chat on update cascade on delete cascade,
  muted_chat_id integer not null references chat on update cascade on delete cascade,
  muted_at integer not null,
  unique (chat_id, muted_chat_id)
) strict;

create index friend_mute_muted on friend_mute (muted_chat_id);

-- The outbox of tidings: a friend recommended an article to chat_id, or opened the link that chat_id had made.
create table tiding (
  id integer primary key autoincrement,
  kind text not null check (kind in ('recommended', 'opened')),
  chat_id integer not null references chat on update cascade on delete cascade,
  about_chat_id integer not null references chat on update cascade on delete cascade,
  article_id integer not null references article on delete cascade,
  state text not null default 'owed' check (state in ('owed', 'sent', 'dead')),
  due_at integer not null,
  attempts integer not null default 0,
  -- a send before this one got no answer and may have arrived
  was_unsure integer not null default 0 check (was_unsure in (0, 1)),
  message_id integer,
  why text,
  created_at integer not null,
  settled_at integer,
  check ((state = 'sent') = (message_id is not null)),
  -- the promise: the same of the same friend and article is told once
  unique (chat_id, kind, about_chat_id, article_id)
) strict;

create index tiding_due on tiding (due_at) where state = 'owed';
create index tiding_latest on tiding (chat_id, kind, created_at);
create index tiding_about on tiding (about_chat_id);
create index tiding_article on tiding (article_id);
create index tiding_created on tiding (created_at);
