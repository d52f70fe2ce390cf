/** What readers are to one another, in SQLite: settings, mutes, seals. */
import type { FriendStore, Muted, Seal } from '../core/recommend/friend.ts';
import { FRIEND_DEFAULTS } from '../core/recommend/friend.ts';
import { makeSeal } from '../core/recommend/referral.ts';
import type { MakeToken } from '../core/shared/ports.ts';
import type { Sqlite } from './database.ts';

interface SettingRow {
  chat_id: number;
  takes: 0 | 1;
  hears: 0 | 1;
  handle: string | null;
  secret: string | null;
}

export function createFriendStore(sqlite: Sqlite): FriendStore {
  const setting = sqlite.prepare<[number], SettingRow>(
    'select chat_id, takes, hears, handle, secret from friend_setting where chat_id = ?',
  );
  const change = sqlite.prepare(`
    insert into friend_setting (chat_id, takes, hears) values (:id, :takes, :hears)
    on conflict (chat_id) do update set takes = excluded.takes, hears = excluded.hears`);
  const seal = sqlite.prepare(`
    insert into friend_setting (chat_id, handle, secret) values (:id, :handle, :secret)
    on conflict (chat_id) do update set handle = excluded.handle, secret = excluded.secret
    where handle is null`);
  const byHandle = sqlite.prepare<[string], SettingRow>(
    'select chat_id, takes, hears, handle, secret from friend_setting where handle = ?',
  );
  const countOffer = sqlite
    .prepare<{ id: number; day: number }, number>(`
      insert into friend_setting (chat_id, offered_on, offers) values (:id, :day, 1)
      on conflict (chat_id) do update set
        offers = iif(offered_on = excluded.offered_on, offers + 1, 1),
        offered_on = excluded.offered_on
      returning offers`)
    .pluck();
  const isMuted = sqlite
    .prepare('select 1 from friend_mute where chat_id = :id and muted_chat_id = :sender')
    .pluck();
  const mute = sqlite.prepare(`
    insert into friend_mute (chat_id, muted_chat_id, muted_at) values (:id, :sender, :now)
    on conflict do nothing`);
  const unmute = sqlite.prepare('delete from friend_mute where chat_id = :id and muted_chat_id = :sender');
  const takeBack = sqlite
    .prepare<{ id: number; mute: number }, string>(`
      delete from friend_mute where id = :mute and chat_id = :id
      returning (select name from chat where chat.id = muted_chat_id)`)
    .pluck();
  const muted = sqlite.prepare<{ id: number; limit: number }, Muted>(`
    select friend_mute.id, name
    from friend_mute join chat on chat.id = muted_chat_id
    where chat_id = :id
    order by muted_at desc, friend_mute.id desc
    limit :limit`);

  const settingsOf = (id: number) => {
    const row = setting.get(id);
    return row === undefined ? FRIEND_DEFAULTS : { takes: row.takes === 1, hears: row.hears === 1 };
  };

  return {
    settingsOf,
    change(id, given) {
      const { takes, hears } = { ...settingsOf(id), ...given };
      change.run({ id, takes: Number(takes), hears: Number(hears) });
    },
    isMuted: (id, sender) => isMuted.get({ id, sender }) !== undefined,
    mute(id, sender, now) {
      mute.run({ id, sender, now });
    },
    unmute(id, sender) {
      unmute.run({ id, sender });
    },
    takeBack: (id, muteId) => takeBack.get({ id, mute: muteId }) ?? null,
    muted: (id, limit) => muted.all({ id, limit }),
    sealOf: sqlite.transaction((id: number, makeToken: MakeToken) => {
      const known = toSeal(setting.get(id));
      if (known !== null) return known;
      const made = { chat: id, ...makeSeal(makeToken) };
      seal.run({ id, handle: made.handle, secret: made.secret });
      return made;
    }).immediate,
    byHandle: handle => toSeal(byHandle.get(handle)),
    countOffer: (id, day) => countOffer.get({ id, day }) ?? 0,
  };
}

function toSeal(row: SettingRow | undefined): Seal | null {
  if (row === undefined || row.handle === null || row.secret === null) return null;
  return { chat: row.chat_id, handle: row.handle, secret: row.secret };
}
