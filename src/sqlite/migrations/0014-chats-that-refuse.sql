-- What operators should hear of once: the subject is the promise that it is told once.
create table operator_note (
  subject text primary key,
  phrase text not null,
  args text not null,
  owed_at integer not null,
  told_at integer
) strict, without rowid;

create index operator_note_owed on operator_note (owed_at) where told_at is null;
create index operator_note_told on operator_note (told_at) where told_at is not null;

-- Chats that take nothing from us for now: a right is missing, a topic of the forum is closed. What is owed to them waits.
create table barred_chat (
  chat_id integer primary key references chat on update cascade on delete cascade,
  what text not null check (what in ('chat', 'topic')),
  why text not null,
  since integer not null,
  held_until integer not null
) strict;

-- Who brought the bot into a group or channel (a person's number), and when they were told that it may not write there.
alter table chat add column added_by integer;
alter table chat add column told_barred_at integer;
alter table chat drop column missed_since;
alter table chat drop column missed_times;

-- Chats that were given up for a right that was missing, perhaps for an hour: they have their news again, or are asked anew.
update chat set state = 'active'
where state = 'gone' and exists (
  select 1 from settled_delivery
  where settled_delivery.chat_id = chat.id and settled_delivery.state = 'dead' and settled_at = state_at
    and (
      why like '%not enough rights%' or why like '%no rights to send%' or why like '%CHAT_WRITE_FORBIDDEN%'
      or why like '%PEER_ID_INVALID%' or why like '%chat not found%'
    )
);
