-- What an article is looked up by holds all that is asked of an alert that is met: a million alerts are then one search in
-- one table, however many of them an article meets.
create table alert_by_key (
  key text not null,
  alert_id integer not null references alert on delete cascade,
  chat_id integer not null,
  kind text not null,
  words text not null,
  made_at integer not null,
  primary key (key, alert_id)
) strict, without rowid;

insert into alert_by_key
select key, alert_id, chat_id, kind, words, made_at
from alert_key join alert on alert.id = alert_id
order by key, alert_id;

drop table alert_key;
alter table alert_by_key rename to alert_key;

create index alert_key_alert on alert_key (alert_id);

-- The alert is the truth: its keys say the same, whoever changes it.
create trigger alert_changed after update of chat_id, kind, words, made_at on alert begin
  update alert_key set chat_id = new.chat_id, kind = new.kind, words = new.words, made_at = new.made_at
  where alert_id = new.id;
end;

-- What a story meets is written in the order in which it is read and looked for by its story alone: with an index by chat
-- every alert that is met would cost a page of its own.
create table alert_met (
  story_id integer not null references story on delete cascade,
  kind text not null,
  chat_id integer not null,
  -- the reader's own words that were met, for /why
  words text not null,
  primary key (story_id, kind, chat_id)
) strict, without rowid;

insert into alert_met select story_id, kind, chat_id, words from alert_hit order by story_id, kind, chat_id;
drop table alert_hit;
alter table alert_met rename to alert_hit;
