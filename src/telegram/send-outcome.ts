/** From what the Bot API answered to what became of the message: a closed set, decided here and nowhere else. */
import type { SendOutcome } from '../core/delivery/delivery.ts';
import type { Instant } from '../core/shared/ports.ts';
import { partRefused } from './refused-part.ts';

/** A Bot API answer that is not `ok` (core.telegram.org/bots/api#making-requests). */
export interface ApiRefusal {
  readonly error_code: number;
  readonly description: string;
  readonly parameters?: { readonly retry_after?: number; readonly migrate_to_chat_id?: number };
}

/**
 * Descriptions rather than codes decide where both exist: Telegram turns some 403 into 400 and back (seen in the
 * source of its Bot API server). Gone is what Telegram says is gone, and nothing else.
 */
const GONE =
  /bot was blocked|user is deactivated|bot was kicked|is not a member|(?:chat|channel) was de(?:leted|activated)|can't initiate conversation|can't send messages to (?:the )?bots|USER_IS_BLOCKED|USER_(?:IS_)?DEACTIVATED|USER_IS_BOT/i;

/** Said at times of everybody by mistake, and every night of groups that close: it passes. */
const BARRED =
  /no(?:t enough)? (?:rights|write access)|administrator rights|chat not found|bot is restricted|CHAT_(?:ADMIN_REQUIRED|RESTRICTED|WRITE_FORBIDDEN|FORBIDDEN)|CHAT_(?:SEND|GUEST_SEND)_\w*FORBIDDEN|CHANNEL_PRIVATE|USER_BANNED_IN_CHANNEL|PEER_ID_INVALID/i;

/** What an edit meets whose message was deleted, is too old, or says these very words; an answer nobody waits for any more. */
const MOOT =
  /query is too old|message to edit not found|message is not modified|message can't be edited|there is no text in the message|MESSAGE_ID_INVALID/i;

/** Telegram names no wait in some 429 answers (its own servers restarting); this long is what it names most. */
export const USUAL_WAIT_SECONDS = 30;

export function outcomeOfRefusal(refusal: ApiRefusal, now: Instant): SendOutcome {
  const { error_code: code, description, parameters } = refusal;
  if (parameters?.migrate_to_chat_id !== undefined)
    return { kind: 'moved', to: parameters.migrate_to_chat_id };
  if (code === 429) {
    return { kind: 'slow-down', untilAt: now + (parameters?.retry_after ?? USUAL_WAIT_SECONDS) * 1000 };
  }
  if (GONE.test(description)) return { kind: 'gone', why: description };
  if (BARRED.test(description)) return { kind: 'barred', what: 'chat', why: description };
  if (partRefused(description) === 'topic') return { kind: 'barred', what: 'topic', why: description };
  if (MOOT.test(description)) return { kind: 'moot', why: description };
  if (code >= 500) return { kind: 'unreached', why: `${code} ${description}` };
  // A wrong token or a wrong server is ours to mend: what is owed stays owed until then.
  if (code === 401 || code === 404) return { kind: 'unreached', why: `${code} ${description}` };
  if (code === 403) return { kind: 'barred', what: 'chat', why: description };
  return { kind: 'refused', why: description };
}

/** Error codes of connections that never came about: the message surely did not arrive. */
const NOT_CONNECTED = new Set([
  ...['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'ENETUNREACH', 'EHOSTUNREACH', 'ENETDOWN', 'EADDRNOTAVAIL'],
  ...[
    'UND_ERR_CONNECT_TIMEOUT',
    'CERT_HAS_EXPIRED',
    'DEPTH_ZERO_SELF_SIGNED_CERT',
    'ERR_TLS_CERT_ALTNAME_INVALID',
  ],
]);

/** After a request that threw: either it never left, or its answer never came. */
export function outcomeOfFailure(thrown: unknown): SendOutcome {
  const codes = errorCodes(thrown);
  const why = codes.at(-1) ?? 'no answer';
  return codes.some(code => NOT_CONNECTED.has(code)) ? { kind: 'unreached', why } : { kind: 'unsure', why };
}

function errorCodes(thrown: unknown): string[] {
  const codes: string[] = [];
  for (let error = thrown; error instanceof Error; error = error.cause) {
    if ('code' in error && typeof error.code === 'string') codes.push(error.code);
    if (error instanceof AggregateError) for (const inner of error.errors) codes.push(...errorCodes(inner));
    if (error.name === 'TimeoutError' || error.name === 'AbortError') codes.push(error.name);
  }
  return codes;
}
