-- What a told message shows now, where its reader turned it in place: an edit keeps it. A page of the full text from 0 on; null
-- for something that is no article any more.
create table turned_message (
  chat_id integer not null references chat on update cascade on delete cascade,
  message_id integer not null,
  page integer,
  turned_at integer not null,
  primary key (chat_id, message_id)
) strict, without rowid;

create index turned_message_at on turned_message (turned_at);

-- Articles that came in a flood: they are told in a message of their own, so that they drown nobody else's story.
create table held_article (
  article_id integer primary key references article on delete cascade
) strict;

-- Operators hear of a flood once a day and feed; entries that come before they are told are counted in.
create trigger feed_flooded after insert on entry when new.is_held = 1 begin
  insert into operator_note (subject, phrase, args, owed_at)
  select
    'flood ' || id || ' ' || strftime('%Y-%m-%d', new.seen_at / 1000, 'unixepoch'),
    'operator-flooded',
    json_object('feed', cast(id as text), 'title', coalesce(title, ''), 'count', 1),
    new.seen_at
  from feed
  where id = new.feed_id
  on conflict (subject) do update set args = json_set(args, '$.count', json_extract(args, '$.count') + 1)
  where told_at is null;
end;
