-- What is owed and what is settled part ways: a story is owed to a million chats in a row as narrow as can be, and the
-- claim of a chat is a row of its own instead of a state of each of its deliveries.

create table settled_delivery (
  -- no index by story beside the key: a story is settled in the order in which it is told
  story_id integer not null references story on delete cascade,
  chat_id integer not null references chat on update cascade on delete cascade,
  state text not null check (state in ('sent', 'dead')),
  settled_at integer not null,
  message_id integer check ((state = 'sent') = (message_id is not null)),
  -- which article's words it showed, in which revision, and its place in the message from 0 on; a story that was only
  -- counted ("and 3 more") has no place
  article_id integer references article on delete set null,
  revision integer,
  place integer,
  -- the local date of the digest that it came with
  slot_on text,
  -- the instant for which it counts against the chat's daily cap; null where it does not
  counts_at integer,
  why text,
  primary key (story_id, chat_id)
) strict, without rowid;

insert into settled_delivery
select
  story_id, chat_id, state, coalesce(settled_at, due_at), message_id, article_id, revision, place, slot_on,
  iif(state = 'sent', counts_at, null), why
from delivery
where state in ('sent', 'dead');

create index settled_delivery_chat on settled_delivery (chat_id, message_id);
create index settled_delivery_told on settled_delivery (article_id, chat_id) where article_id is not null;
create index settled_delivery_counted on settled_delivery (chat_id, counts_at) where counts_at is not null;

-- All that was ever sent, or died; counting the rows would take longer with every day, and they are not kept for ever.
create table tally (
  state text primary key,
  deliveries integer not null
) strict, without rowid;

insert into tally
select 'sent', count(*) from settled_delivery where state = 'sent'
union all
select 'dead', count(*) from settled_delivery where state = 'dead';

create trigger digest_was_sent after insert on settled_delivery
when new.slot_on is not null and new.state = 'sent' begin
  update chat set digested_on = new.slot_on
  where id = new.chat_id and (digested_on is null or digested_on < new.slot_on);
end;

-- The outbox. The primary key, and the look into settled_delivery before a story is owed, are the promise: one story
-- reaches a chat once. A story is never deleted, and the million rows that it is owed by do not each look for it.
create table owed_delivery (
  chat_id integer not null references chat on update cascade on delete cascade,
  story_id integer not null,
  due_at integer not null,
  attempts integer not null default 0,
  -- a send before this one got no answer and may have arrived
  was_unsure integer not null default 0,
  -- which digest it waits for: its kind, its time, and the local date it counts for
  slot text,
  slot_at integer,
  slot_on text,
  counts_at integer,
  -- since when it has waited too long to be news by itself: it goes with the chat's next message, or its next digest
  expired_at integer,
  why text,
  primary key (chat_id, story_id)
) strict, without rowid;

insert into owed_delivery
select chat_id, story_id, due_at, attempts, was_unsure, slot, slot_at, slot_on, counts_at, expired_at, why
from delivery
where state in ('owed', 'claimed');

drop table delivery;
alter table owed_delivery rename to delivery;

create index delivery_due on delivery (due_at, chat_id);
create index delivery_counted on delivery (chat_id, counts_at) where counts_at is not null;

-- Chats that are being written to, one message at a time: all that was due to them when they were taken.
create table claimed_chat (
  chat_id integer primary key references chat on update cascade on delete cascade,
  lease text not null,
  lease_until integer not null
) strict;

create index chat_capped on chat (id) where daily_cap is not null;
-- Those whom breaking news reaches at once, and where the search for them stands.
create index chat_breaking on chat (id) where lets_breaking = 1;
alter table story add column hurried_to integer;
