-- How the feed publishes, as JSON: the usual gap between entries and the publisher's wishes, for the polls that
-- find nothing changed and so are told nothing.
alter table feed add column rhythm text;
-- the first failure since the last success, and when the operators were told of it
alter table feed add column failing_since integer;
alter table feed add column told_at integer;
-- where a permanent redirect leads, and since when it has
alter table feed add column moving_to text;
alter table feed add column moving_since integer;

create index feed_failing on feed (failing_since) where failing_since is not null;
create index feed_told on feed (told_at) where told_at is not null;

-- what else an entry is known by when its feed gives it a new guid: its address, and the words of its headline
alter table entry add column url_key text;
alter table entry add column title_key text;
-- news over the cap of its poll: told together, once the articles of all of them are made
alter table entry add column is_held integer not null default 0 check (is_held in (0, 1));

create index entry_url on entry (feed_id, url_key) where url_key is not null;
create index entry_title on entry (feed_id, title_key, seen_at) where title_key is not null;
create index entry_held on entry (id) where is_held = 1;

-- why the page behind an article could not be read, so that it has only what the feed carried; null for a whole one
alter table article add column page_trouble text;

-- an entry's trouble is why it was dropped, or why its page could not be read
create index entry_trouble on entry (feed_id, seen_at) where trouble is not null;
