-- When chats may be written to. Chats that chose the same share a row, so that the passing of a digest's time or of a
-- quiet night moves one row on, whether one chat lives by it or a million. Minutes are those of the local day.
create table rhythm (
  id integer primary key,
  time_zone text not null,
  digest_minute integer not null default 480 check (digest_minute between 0 and 1439),
  -- 1 is Monday
  digest_weekday integer not null default 1 check (digest_weekday between 1 and 7),
  quiet_from integer check (quiet_from between 0 and 1439),
  quiet_to integer check (quiet_to between 0 and 1439),
  -- What it comes to, reckoned by the core and good until fresh_until: the next digests, each with the local date it
  -- counts for, the quiet hours under way or next (none where they are equal), the local day.
  fresh_until integer not null default 0,
  daily_at integer not null default 0,
  daily_on text not null default '',
  weekly_at integer not null default 0,
  weekly_on text not null default '',
  quiet_from_at integer not null default 0,
  quiet_until_at integer not null default 0,
  day_from_at integer not null default 0,
  day_until_at integer not null default 0,
  check ((quiet_from is null) = (quiet_to is null)),
  check (quiet_from <> quiet_to)
) strict;

create unique index rhythm_choice on rhythm (
  time_zone, digest_minute, digest_weekday, coalesce(quiet_from, -1), coalesce(quiet_to, -1)
);
create index rhythm_stale on rhythm (fresh_until);

alter table chat add column rhythm_id integer references rhythm;
alter table chat add column usual_mode text not null default 'instant' check (usual_mode in ('instant', 'daily', 'weekly'));
alter table chat add column daily_cap integer check (daily_cap between 1 and 100);
alter table chat add column lets_breaking integer not null default 0 check (lets_breaking in (0, 1));
alter table chat add column is_silent integer not null default 0 check (is_silent in (0, 1));
alter table chat add column summary_length text not null default 'normal' check (summary_length in ('short', 'normal', 'long'));
alter table chat add column backfill text not null default 'none' check (backfill in ('none', 'three', 'digest'));
alter table chat add column thread_id integer;
alter table chat add column paused_at integer;
-- null while paused: until resumed
alter table chat add column paused_until integer check (paused_until is null or paused_at is not null);
-- the local date of the last digest it was sent: there is one a date, whatever is chosen anew in between
alter table chat add column digested_on text;

create index chat_rhythm on chat (rhythm_id);
create index chat_paused on chat (paused_until) where paused_until is not null;

insert into rhythm (time_zone) select distinct time_zone from chat;
update chat set rhythm_id = (select id from rhythm where rhythm.time_zone = chat.time_zone);

-- Every chat has a rhythm, however it came in.
create trigger chat_gets_rhythm after insert on chat when new.rhythm_id is null begin
  insert into rhythm (time_zone)
  select new.time_zone
  where not exists (
    select 1 from rhythm
    where time_zone = new.time_zone and digest_minute = 480 and digest_weekday = 1 and quiet_from is null
  );
  update chat set rhythm_id = (
    select id from rhythm
    where time_zone = new.time_zone and digest_minute = 480 and digest_weekday = 1 and quiet_from is null
  )
  where id = new.id;
end;

alter table subscription add column mode text not null default 'instant' check (mode in ('instant', 'daily', 'weekly'));

-- which digest a delivery waits for: its kind, its time, and the local date it counts for
alter table delivery add column slot text check (slot in ('daily', 'weekly'));
alter table delivery add column slot_at integer check ((slot is null) = (slot_at is null));
alter table delivery add column slot_on text check ((slot is null) = (slot_on is null));
-- the instant for which it counts against the chat's daily cap; null where it does not
alter table delivery add column counts_at integer;

create index delivery_counted on delivery (chat_id, counts_at) where counts_at is not null;

create trigger digest_is_sent after update of state on delivery
when new.state = 'sent' and new.slot_on is not null begin
  update chat set digested_on = new.slot_on
  where id = new.chat_id and (digested_on is null or digested_on < new.slot_on);
end;

-- when those who let breaking stories come at once were hurried to; null for a story that is not breaking
alter table story add column hurried_at integer;

create index story_breaking on story (id) where breaking_at is not null and hurried_at is null;
create index story_opened on story (opened_at);

-- Following a story ---------------------------------------------------------------------------------------------

create table story_follow (
  story_id integer not null references story on delete cascade,
  chat_id integer not null references chat on update cascade on delete cascade,
  -- the message that what comes later answers
  message_id integer not null,
  followed_at integer not null,
  primary key (story_id, chat_id)
) strict, without rowid;

create index story_follow_chat on story_follow (chat_id);

-- Articles that joined a followed story and are still to be owed to its followers, with the last chat of the last step.
create table story_news (
  article_id integer primary key references article on delete cascade,
  story_id integer not null references story on delete cascade,
  after_chat_id integer
) strict, without rowid;

create index story_news_story on story_news (story_id);

create trigger article_joins_followed_story after update of story_id on article
when new.story_id is not old.story_id and new.is_news = 1
  and exists (select 1 from story_follow where story_id = new.story_id)
begin
  insert into story_news (article_id, story_id)
  select new.id, new.story_id
  where not exists (select 1 from story_news where article_id = new.id);
end;

-- The outbox of follow-ups, in the discipline of the other one. An article follows up once in a chat.
create table follow_up (
  chat_id integer not null references chat on update cascade on delete cascade,
  article_id integer not null references article on delete cascade,
  story_id integer not null references story on delete cascade,
  reply_to integer not null,
  due_at integer not null,
  state text not null default 'owed' check (state in ('owed', 'claimed', 'sent', 'dead')),
  attempts integer not null default 0,
  was_unsure integer not null default 0 check (was_unsure in (0, 1)),
  lease text,
  lease_until integer,
  message_id integer,
  settled_at integer,
  why text,
  primary key (chat_id, article_id),
  check ((state = 'claimed') = (lease is not null)),
  check ((state = 'sent') = (message_id is not null))
) strict, without rowid;

create index follow_up_due on follow_up (due_at, chat_id) where state = 'owed';
create index follow_up_claimed on follow_up (chat_id, lease, lease_until) where state = 'claimed';
create index follow_up_article on follow_up (article_id);
create index follow_up_story on follow_up (story_id);

-- Who asked for silence, or is gone, hears of no story any more.
create trigger chat_stops_following after update of state on chat
when new.state <> 'active' begin
  update follow_up set state = 'dead', settled_at = new.state_at, why = new.state
  where chat_id = new.id and state = 'owed';
end;
