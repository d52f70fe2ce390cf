-- How much a story matters, higher first, as a number that the passing of time does not change: its weight and its
-- freshness in one, so that it is computed when an article joins and never again.
alter table story add column rank real not null default 0;
-- since when the story is breaking news; null for most
alter table story add column breaking_at integer;
-- when the alerts and mutes were looked up that its words meet; the fan-out waits for it
alter table story add column matched_at integer;

create index story_rank on story (rank desc);
create index story_unmatched on story (id) where fan_out = 'owed' and matched_at is null;

-- The alerts and mutes a story met: an alert brings it to a chat whatever its topics, a mute keeps it away.
create table alert_hit (
  story_id integer not null references story on delete cascade,
  kind text not null check (kind in ('alert', 'mute')),
  chat_id integer not null references chat on update cascade on delete cascade,
  -- the reader's own words that were met, for /why
  words text not null,
  primary key (story_id, kind, chat_id)
) strict, without rowid;

create index alert_hit_chat on alert_hit (chat_id);
