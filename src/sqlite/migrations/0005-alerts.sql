-- The words a chat wants to be told of (an alert) or to be spared (a mute).
create table alert (
  id integer primary key autoincrement,
  chat_id integer not null references chat on update cascade on delete cascade,
  kind text not null check (kind in ('alert', 'mute')),
  -- as the reader typed them
  words text not null,
  -- the form in which two phrases are the same one
  phrase text not null,
  made_at integer not null,
  unique (chat_id, phrase)
) strict;

-- What an article is looked up by: its runs of up to five words meet these keys. A phrase has a key for each manner of stemming.
create table alert_key (
  key text not null,
  alert_id integer not null references alert on delete cascade,
  primary key (key, alert_id)
) strict, without rowid;

create index alert_key_alert on alert_key (alert_id);
