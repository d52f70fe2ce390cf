-- Headlines by the beginnings of their words. Without an index of beginnings, full-text search gathers all the words that
-- begin so, in every text, before it answers.
create virtual table headline_search using fts5 (
  title,
  content = 'article', content_rowid = 'id',
  tokenize = 'unicode61 remove_diacritics 2',
  prefix = '2 3 4'
);

insert into headline_search (rowid, title) select id, title from article;

create trigger headline_search_insert after insert on article begin
  insert into headline_search (rowid, title) values (new.id, new.title);
end;

create trigger headline_search_delete after delete on article begin
  insert into headline_search (headline_search, rowid, title) values ('delete', old.id, old.title);
end;

create trigger headline_search_update after update of title on article begin
  insert into headline_search (headline_search, rowid, title) values ('delete', old.id, old.title);
  insert into headline_search (rowid, title) values (new.id, new.title);
end;
