/** Sends what Telegram refuses once more, without the part that it refused; in plain words without buttons at last. */
import type { Transformer } from 'grammy';
import type { Mended, Part } from '../core/delivery/delivery.ts';
import { mendedNote } from '../core/delivery/mended.ts';
import type { TelegramNeeds } from './needs.ts';
import { leaveOut, partRefused } from './refused-part.ts';
import { type Payload, rowsOf, withinLimits } from './render/within-limits.ts';
import { type ApiRefusal, outcomeOfRefusal } from './send-outcome.ts';

/** Two parts may be at fault at once; after them everything is left out, and after that it is over. */
const MOST_TIMES_AGAIN = 3;

export interface Tried<Answer> {
  readonly answer: Answer;
  /** As it was taken, or refused last. */
  readonly payload: Payload;
  /** Null when it was taken as it was, or refused for something else than its parts. */
  readonly mended: Mended | null;
}

/** `refusalOf` is null for an answer that is none; what speaks of the chat, the pace or the server ends the trying. */
export async function callWithout<Answer>(
  whole: Payload,
  call: (payload: Payload) => Promise<Answer>,
  refusalOf: (answer: Answer) => ApiRefusal | null,
  first?: Answer,
): Promise<Tried<Answer>> {
  let payload = whole;
  let answer = first ?? (await call(payload));
  const parts: Part[] = [];
  let why = '';
  while (parts.length < MOST_TIMES_AGAIN) {
    const refusal = refusalOf(answer);
    if (refusal === null || !isOfMessage(refusal)) break;
    const lighter = withoutRefused(payload, refusal, parts);
    if (lighter === null) break;
    parts.push(lighter.part);
    why ||= refusal.description;
    payload = lighter.payload;
    answer = await call(payload);
  }
  return { answer, payload, mended: parts.length === 0 ? null : { parts, why } };
}

function withoutRefused(payload: Payload, { description }: ApiRefusal, leftOut: readonly Part[]) {
  if (leftOut.includes('everything')) return null;
  const part = partRefused(description);
  // A part refused twice is not what is wrong.
  const named = part === null || leftOut.includes(part) ? null : leaveOut(payload, part, description);
  if (part !== null && named !== null) return { part, payload: named };
  const bare = leaveOut(payload, 'everything', description);
  return bare === null ? null : { part: 'everything' as const, payload: bare };
}

function isOfMessage(refusal: ApiRefusal): boolean {
  return outcomeOfRefusal(refusal, 0).kind === 'refused' || partRefused(refusal.description) === 'topic';
}

/** The calls that carry words; of buttons alone nothing would be left. */
const CARRIES = /^(?:send(?:Message|Document|Photo)|editMessage(?:Text|Caption)|answerInlineQuery)$/;

/** The same for answers to readers: to be installed on the bot's api. `tell`: once an answer went out without a part. */
export function mendAnswers(tell: (mended: Mended, article: number | null) => void): Transformer {
  return async (previous, method, payload, signal) => {
    if (!CARRIES.test(method)) return previous(method, payload, signal);
    const whole = withinLimits(payload as Payload);
    const { answer, mended } = await callWithout(
      whole,
      each => previous(method, each as typeof payload, signal),
      given => (given.ok ? null : given),
    );
    if (answer.ok && mended !== null) tell(mended, articleOf(whole));
    return answer;
  };
}

/** Verbs whose button names the article that the message itself shows. */
const OF_ARTICLE = /^(?:save|full|summary|recommend):(\d{1,15})/;

function articleOf(payload: Payload): number | null {
  for (const { callback_data: data } of rowsOf(payload)?.flat() ?? []) {
    const [, id] = OF_ARTICLE.exec(typeof data === 'string' ? data : '') ?? [];
    if (id !== undefined) return Number(id);
  }
  return null;
}

/** Notes for the operators, and in the log, that an answer went out without a part. */
export function tellMended({
  operatorNotes,
  clock,
  log,
  wake,
}: Pick<TelegramNeeds, 'operatorNotes' | 'clock' | 'log' | 'wake'>) {
  return (mended: Mended, article: number | null): void => {
    log.warn('answer.mended', { without: mended.parts.join(), why: mended.why, article });
    const { subject, note } = mendedNote(mended, article === null ? [] : [article]);
    operatorNotes.owe(subject, note, clock.now());
    wake('drain notes');
  };
}
