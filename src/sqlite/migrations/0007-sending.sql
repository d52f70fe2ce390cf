-- What a message told; edits and announcements, owed with the discipline of deliveries; chats that cannot be found.

-- which article's words a sent delivery showed, in which revision, and its place in the message from 0 on; a story that
-- was only counted ("and 3 more") has no place
alter table delivery add column article_id integer references article on delete set null;
alter table delivery add column revision integer;
alter table delivery add column place integer;
-- since when it has waited too long to be news by itself: it goes with the chat's next message, or its next digest
alter table delivery add column expired_at integer;

create index delivery_told on delivery (article_id, chat_id) where article_id is not null;
-- what a chat is owed, whatever its history is
create index delivery_owed on delivery (chat_id, due_at) where state = 'owed';

-- Telegram did not find the chat: how often, and since when that is counted
alter table chat add column missed_since integer;
alter table chat add column missed_times integer not null default 0;

-- An article whose headline or summary changed, or that was withdrawn: messages that show it are looked for.
create table correction (
  article_id integer primary key references article on delete cascade,
  -- where the search stands: the last chat of its last step
  after_chat_id integer
) strict, without rowid;

create trigger article_corrected after update of title, summary, withdrawn_at on article
when old.title <> new.title or old.summary <> new.summary or old.withdrawn_at is not new.withdrawn_at
begin
  insert into correction (article_id) values (new.id)
  on conflict do update set after_chat_id = null;
end;

-- A message that no longer says what its articles say. It is gone from here once it was edited.
create table message_edit (
  chat_id integer not null references chat on update cascade on delete cascade,
  message_id integer not null,
  due_at integer not null,
  state text not null default 'owed' check (state in ('owed', 'claimed')),
  attempts integer not null default 0,
  lease text,
  lease_until integer,
  primary key (chat_id, message_id),
  check ((state = 'claimed') = (lease is not null))
) strict, without rowid;

create index message_edit_due on message_edit (due_at, chat_id) where state = 'owed';
create index message_edit_claimed on message_edit (lease, lease_until) where state = 'claimed';

-- An operator's word to every chat.
create table announcement (
  id integer primary key autoincrement,
  text text not null,
  -- Telegram's message entities, as the operator's own message had them
  entities text not null,
  state text not null default 'draft' check (state in ('draft', 'owed', 'told', 'cancelled')),
  drafted_at integer not null,
  confirmed_at integer,
  after_chat_id integer
) strict;

create index announcement_owed on announcement (id) where state = 'owed';

-- sending: the request may have gone out; after a crash nobody can tell, and it is not said twice
create table announcement_delivery (
  announcement_id integer not null references announcement on delete cascade,
  chat_id integer not null references chat on update cascade on delete cascade,
  due_at integer not null,
  state text not null default 'owed' check (state in ('owed', 'claimed', 'sending', 'sent', 'unsure', 'dead')),
  attempts integer not null default 0,
  lease text,
  lease_until integer,
  message_id integer,
  settled_at integer,
  why text,
  primary key (announcement_id, chat_id),
  check ((state in ('claimed', 'sending')) = (lease is not null))
) strict, without rowid;

create index announcement_delivery_chat on announcement_delivery (chat_id);
create index announcement_delivery_due on announcement_delivery (due_at, chat_id) where state = 'owed';
create index announcement_delivery_claimed on announcement_delivery (lease, lease_until)
where state in ('claimed', 'sending');

-- Who asked for silence, or is gone, hears no announcement; who is gone has no messages to edit.
create trigger chat_silenced after update of state on chat
when new.state <> 'active'
begin
  update announcement_delivery set state = 'dead', settled_at = new.state_at, why = new.state
  where chat_id = new.id and state = 'owed';
  delete from message_edit where chat_id = new.id and new.state = 'gone' and state = 'owed';
end;
