/** How answers reach Telegram: in their turn, as late as it asks, and once more where they surely did not arrive. */
import type { AnswerLane } from '../core/delivery/answer-lane.ts';
import type { Clock, Log } from '../core/shared/ports.ts';
import type { ApiCall } from './api-call.ts';
import { asGrammyFetch, type GrammyFetch, openLine, type Send } from './api-fetch.ts';
import { USUAL_WAIT_SECONDS } from './send-outcome.ts';
import type { TokenWatch } from './token-watch.ts';
import { isUnsent } from './unsent.ts';

/** An answer is tried for so long; a later one answers nothing any more. */
export const PATIENCE_MS = 15 * 60_000;
/** Telegram forgets an inline query after this long, and a press not much later. */
const QUERY_PATIENCE_MS = 30_000;
const MOST_TRIES = 100;
/** After a line that broke, or an error of Telegram's own; the last one again and again. */
const WAITS_MS = [1, 2, 4, 8, 15].map(seconds => seconds * 1_000);
/** What the bot asks for itself is tried again by whoever asks. */
const ANSWER = /^(?:send|edit|forward|copy|deleteMessage|answer|getChat|getFile|save)/;

export interface PatientNeeds {
  readonly lane: AnswerLane;
  readonly watch: TokenWatch;
  readonly clock: Clock;
  readonly log: Log;
}

export function createPatientFetch(needs: PatientNeeds, line: Send = openLine()): GrammyFetch {
  const { lane, watch, clock, log } = needs;

  const send: Send = async call => {
    const response = await line(call);
    if (call.method !== 'getUpdates') watch.heard(response.status);
    return response;
  };

  /** Sends it once: the answer, or for how long to wait before it is sent again. */
  const attempt = async (call: ApiCall, tries: number): Promise<Response | { error: unknown }> => {
    try {
      return await send(call);
    } catch (error) {
      if (!isUnsent(error) || tries >= MOST_TRIES) throw error;
      return { error };
    }
  };

  const answer: Send = async call => {
    const giveUpAt = clock.now() + (call.method.startsWith('answer') ? QUERY_PATIENCE_MS : PATIENCE_MS);
    for (let tries = 1; ; tries += 1) {
      if (call.chat !== null && !(await lane.turn(call.chat, giveUpAt))) return tooLate();
      const got = await attempt(call, tries);
      if ('status' in got && got.status !== 429 && got.status < 500) {
        lane.passed();
        return got;
      }
      const named = 'status' in got && got.status === 429 ? await namedWaitMs(got) : null;
      const waitMs = named ?? WAITS_MS[Math.min(tries, WAITS_MS.length) - 1] ?? 0;
      if (tries >= MOST_TRIES || clock.now() + waitMs > giveUpAt) {
        if ('error' in got) throw got.error;
        return got;
      }
      log.info('answer.postponed', { method: call.method, chat: call.chat?.id ?? null, ms: waitMs });
      if (named !== null && call.chat !== null) slowDown(call.chat, waitMs);
      else await lane.pause(waitMs);
    }
  };

  const slowDown = (chat: NonNullable<ApiCall['chat']>, waitMs: number): void => {
    const untilAt = clock.now() + waitMs;
    if (lane.slowDown(chat, untilAt) === 'everybody') log.warn('answers.held', { until: untilAt });
  };

  return asGrammyFetch(call => (ANSWER.test(call.method) ? answer(call) : send(call)));
}

async function namedWaitMs(response: Response): Promise<number> {
  const found = /"retry_after":\s*(\d+)/.exec(await response.clone().text());
  return 1_000 * (found === null ? USUAL_WAIT_SECONDS : Number(found[1]));
}

/** In Telegram's own words, for an answer that was not even tried. */
function tooLate(): Response {
  const description = 'Too Many Requests: the answer would come too late';
  return Response.json({ ok: false, error_code: 429, description }, { status: 429 });
}
