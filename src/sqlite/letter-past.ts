/** When letters were asked for and handed over, for the limits: each answer is one step along an index. */
import type { LetterPast } from '../core/recommend/letter.ts';
import type { Sqlite } from './database.ts';

type Values = Record<string, string | number>;

export function createLetterPast(sqlite: Sqlite): LetterPast {
  const nth = (column: string, where: string) =>
    sqlite
      .prepare<Values, number>(`
        select ${column} from letter
        ${where}
        order by ${column} desc
        limit 1 offset :nth - 1`)
      .pluck();
  const ofReader = nth('created_at', 'where sender_chat_id = :chat');
  const ofAll = nth('created_at', '');
  const ownToFriend = nth(
    'created_at',
    `where friend_key = :friend and sender_chat_id = :chat and state <> 'dead'`,
  );
  // A letter of a reader who is no more still came from somebody else.
  const othersToFriend = nth(
    'created_at',
    `where friend_key = :friend and sender_chat_id is not :chat and state <> 'dead' and withheld is null`,
  );
  const toDomain = nth('sending_at', 'where friend_domain = :domain and sending_at is not null');
  const has = (whose: string) =>
    sqlite.prepare<Values>(`
      select 1 from letter where friend_key = :friend and article_id = :article and state <> 'dead' and ${whose}`);
  const hasOfAnybody = has('withheld is null');
  const hasOfReader = has('sender_chat_id = :chat');

  return {
    ofReader: (chat, nth) => ofReader.get({ chat, nth }) ?? null,
    ofAll: nth => ofAll.get({ nth }) ?? null,
    toFriend: (friend, { chat, isTheirs }) =>
      (isTheirs ? ownToFriend : othersToFriend).get({ friend, chat, nth: 1 }) ?? null,
    hasArticle: (friend, article, chat) =>
      (chat === undefined
        ? hasOfAnybody.get({ friend, article })
        : hasOfReader.get({ friend, article, chat })) !== undefined,
    toDomain: (domain, nth) => toDomain.get({ domain, nth }) ?? null,
  };
}
