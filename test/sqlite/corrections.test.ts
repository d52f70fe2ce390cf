import { describe, expect, it } from 'vitest';
import { createArticleStore } from '../../src/sqlite/article-store.ts';
import { createCorrectionStore } from '../../src/sqlite/correction-store.ts';
import { openDatabase } from '../../src/sqlite/database.ts';
import { createStoryStore } from '../../src/sqlite/story-store.ts';
import { MONDAY } from '../support/clock.ts';
import { draft } from '../support/samples.ts';

describe('withdrawing an article', () => {
  it('leaves a story that others tell to the earliest of them, which is owed as before', () => {
    const { sqlite } = openDatabase(':memory:', MONDAY);
    const articles = createArticleStore(sqlite);
    const [wrong, second, third] = ['Wrong', 'Second', 'Third'].map(
      title => articles.keep(draft({ title }), MONDAY).id,
    );
    const story = createStoryStore(sqlite).open(wrong ?? 0, ['world'], true, MONDAY);
    sqlite.prepare('update article set story_id = ?').run(story);
    const corrections = createCorrectionStore(sqlite);
    const lead = sqlite.prepare('select lead_article_id, fan_out from story').raw();

    expect(corrections.withdraw(wrong ?? 0, MONDAY)).toEqual({ messages: 0 });
    expect(lead.get()).toEqual([second, 'owed']);
    corrections.withdraw(second ?? 0, MONDAY);
    corrections.withdraw(third ?? 0, MONDAY);
    expect(lead.get()).toEqual([third, 'done']);
    sqlite.close();
  });
});
