-- The outbox of letters once more: it keeps what the limits go by and forgets the rest when a letter has come to its end.
create table letter_kept (
  id integer primary key autoincrement,
  token text not null unique,
  -- the limits outlive the article and the reader
  article_id integer references article on delete set null,
  sender_chat_id integer references chat on update cascade on delete set null,
  language text not null check (language in ('en', 'az', 'ru')),
  -- known while the letter is owed, and not longer
  sender_name text,
  sender_address text,
  friend_name text,
  friend_address text,
  -- the friend's address as a keyed hash
  friend_key text not null,
  friend_domain text not null,
  -- why the letter never leaves, though its sender hears the same as always
  withheld text check (withheld in ('opted-out', 'written-to', 'has-article')),
  state text not null default 'owed' check (state in ('owed', 'claimed', 'sent', 'withheld', 'unsure', 'dead')),
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
  check ((state = 'claimed') = (lease is not null)),
  check ((state in ('owed', 'claimed')) = (friend_address is not null)),
  check (state <> 'withheld' or withheld is not null)
) strict;

-- Letters from before this table have no keyed hash: no SQL can make one.
insert into letter_kept (
  id, token, article_id, sender_chat_id, language, sender_name, sender_address, friend_name, friend_address,
  friend_key, friend_domain, state, due_at, attempts, lease, lease_until, sending_at, message_id, why, created_at,
  settled_at
)
select
  id, token, article_id, sender_chat_id, language,
  iif(state in ('owed', 'claimed'), sender_name, null),
  iif(state in ('owed', 'claimed'), sender_address, null),
  iif(state in ('owed', 'claimed'), friend_name, null),
  iif(state in ('owed', 'claimed'), friend_address, null),
  'before-' || id, substr(friend_address, instr(friend_address, '@') + 1),
  state, due_at, attempts, lease, lease_until, sending_at, message_id, why, created_at, settled_at
from letter;

drop table letter;
alter table letter_kept rename to letter;

-- a friend gets an article once from the same reader; what could not be delivered may be tried again
create unique index letter_once on letter (sender_chat_id, article_id, friend_key) where state <> 'dead';
create index letter_due on letter (due_at) where state = 'owed';
create index letter_claimed on letter (lease_until) where state = 'claimed';
create index letter_article on letter (article_id);
create index letter_sender on letter (sender_chat_id, created_at);
create index letter_friend on letter (friend_key, created_at);
create index letter_domain on letter (friend_domain, sending_at) where sending_at is not null;
create index letter_created on letter (created_at);

-- Who takes no letters: asked by its owner, or refused by its mail server. Keyed hashes only.
create table opt_out (
  address_key text primary key,
  why text not null check (why in ('asked', 'refused')),
  since integer not null
) strict, without rowid;

-- Readers who agreed that their name and proven address are remembered.
create table sender (
  chat_id integer primary key references chat on update cascade on delete cascade,
  name text not null,
  address text not null,
  remembered_at integer not null
) strict, without rowid;

-- Codes mailed to prove an address. A code is made when it is sent; only its keyed hash is kept.
create table code (
  id integer primary key autoincrement,
  token text not null unique,
  chat_id integer not null references chat on update cascade on delete cascade,
  language text not null check (language in ('en', 'az', 'ru')),
  address text,
  address_key text not null,
  state text not null default 'owed' check (state in ('owed', 'sent', 'dead')),
  digest text,
  tries integer not null default 0,
  attempts integer not null default 0,
  asked_at integer not null,
  due_at integer not null,
  expires_at integer,
  -- the very address that was proven, as a keyed hash
  proof text,
  proven_at integer,
  check ((state = 'owed') = (address is not null))
) strict;

create index code_chat on code (chat_id, asked_at);
create index code_address on code (address_key, asked_at);
create index code_due on code (due_at) where state = 'owed';

-- Sentences owed to a chat about something its reader began: a row is here until it was said.
create table note (
  id integer primary key autoincrement,
  chat_id integer not null references chat on update cascade on delete cascade,
  phrase text not null,
  args text not null,
  due_at integer not null,
  attempts integer not null default 0
) strict;

create index note_due on note (due_at, id);
create index note_chat on note (chat_id);

-- Which conversations were left alone.
create index conversation_touched on conversation (touched_at);
