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
