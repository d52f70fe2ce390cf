-- how often an article of the entry was begun: counted before the work, so that no text can end the program for ever
alter table entry add column tries integer not null default 0;
-- when it was given up because of that, and up to when the operators were told of a feed's entries
alter table entry add column set_aside_at integer;
alter table feed add column aside_told_at integer;

-- the feeds take turns, and of each its news goes first
create index entry_turn on entry (feed_id, is_news desc, id) where state = 'new';
create index entry_aside on entry (feed_id, id) where set_aside_at is not null;
