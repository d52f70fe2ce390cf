-- What the operator's own summariser was asked. One row for each revision of an article: an answer is asked for once.
create table polished (
  article_id integer not null references article on delete cascade,
  revision integer not null,
  -- tried: no answer yet; used: its answer is the summary; refused: it failed the check, or failed too often
  state text not null check (state in ('tried', 'used', 'refused')),
  attempts integer not null,
  why text,
  settled_at integer not null,
  primary key (article_id, revision)
) strict, without rowid;

-- How it is doing: what was spent of the day's budget, and until when it is left in peace.
create table summariser (
  only integer primary key check (only = 1),
  day text not null,
  spent integer not null,
  failures integer not null,
  not_before integer not null
) strict;

insert into summariser (only, day, spent, failures, not_before) values (1, '', 0, 0, 0);

create index article_made on article (made_at) where withdrawn_at is null;
