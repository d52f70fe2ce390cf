/** The numbers an operator wants at a glance, each counted from an index or a small table. */
import type { ReadStatus, Status } from '../core/upkeep/status.ts';
import type { Sqlite } from './database.ts';

type Counts<Name extends string> = Record<Name, number>;

export function createReadStatus(sqlite: Sqlite): ReadStatus {
  const feeds = sqlite.prepare<[], Counts<'active' | 'paused' | 'troubled' | 'retired'>>(`
    select
      count(*) filter (where paused_at is null and retired_at is null) as active,
      count(*) filter (where paused_at is not null) as paused,
      count(*) filter (where trouble is not null and retired_at is null) as troubled,
      count(*) filter (where retired_at is not null) as retired
    from feed`);
  const articles = sqlite.prepare<[], number>('select count(*) from article').pluck();
  const setAside = sqlite
    .prepare<[], number>('select count(*) from entry where set_aside_at is not null')
    .pluck();
  const chats = sqlite.prepare<[], Counts<'active' | 'stopped' | 'gone'>>(`
    select
      count(*) filter (where state = 'active') as active,
      count(*) filter (where state = 'stopped') as stopped,
      count(*) filter (where state = 'gone') as gone
    from chat`);
  const subscriptions = sqlite.prepare<[], number>('select count(*) from subscription').pluck();
  const deliveries = sqlite.prepare<[], Status['deliveries']>(`
    select
      (select deliveries from tally where state = 'sent') as sent,
      (select deliveries from tally where state = 'dead') as dead`);
  const oldestDue = sqlite
    .prepare<[number], number>(`
      select due_at from delivery where due_at <= ? order by due_at limit 1`)
    .pluck();
  const letters = sqlite.prepare<[], Status['letters']>(`
    select
      count(*) filter (where state in ('owed', 'claimed')) as owed,
      count(*) filter (where state = 'sent') as sent,
      count(*) filter (where state = 'dead') as dead,
      count(*) filter (where state = 'unsure') as unsure
    from letter`);

  return now => ({
    feeds: feeds.get() ?? { active: 0, paused: 0, troubled: 0, retired: 0 },
    articles: articles.get() ?? 0,
    setAside: setAside.get() ?? 0,
    chats: chats.get() ?? { active: 0, stopped: 0, gone: 0 },
    subscriptions: subscriptions.get() ?? 0,
    deliveries: deliveries.get() ?? { sent: 0, dead: 0 },
    oldestDueAt: oldestDue.get(now) ?? null,
    letters: letters.get() ?? { owed: 0, sent: 0, dead: 0, unsure: 0 },
  });
}
