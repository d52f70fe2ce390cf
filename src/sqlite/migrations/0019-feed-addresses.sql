-- Every address that a feed is or was known by, as a key: a list that is read at each start finds a feed that has moved,
-- and does not bring back one that was removed.
create table feed_address (
  key text primary key,
  feed_id integer references feed on delete set null,
  -- when its feed was removed; what has neither a feed nor this is nobody's
  removed_at integer
) strict, without rowid;

create index feed_address_feed on feed_address (feed_id) where feed_id is not null;
