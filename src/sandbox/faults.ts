/** Bad weather on demand: what shall go wrong with the bot's next calls, and Telegram's flood limits. */
import { ApiError, badRequest, tooMany } from './api-error.ts';
import type { Chat, Json } from './shapes.ts';

/**
 * A number is an HTTP status that the call answers with. `cut` breaks the line before the call is done, `cut-after`
 * when it is done but not yet answered; `garbage` is a proxy's page in place of an answer, `hang` never answers.
 */
const KINDS = ['cut', 'cut-after', 'garbage', 'hang'] as const;
type Kind = (typeof KINDS)[number] | `${number}`;

export interface Fault {
  readonly kind: Kind;
  /** Only for this method; without it for every call that does something in a chat. */
  readonly method?: string;
  readonly chatId?: number;
  readonly retryAfter?: number;
  readonly description?: string;
  /** Only for a call whose parameters, as JSON, contain this. */
  readonly contains?: string;
  times: number;
}

/** A bot that hears nothing and cannot say hello shows nothing of interest: these need to be named. */
const ONLY_BY_NAME = /^(?:getUpdates|getMe|getWebhookInfo|setWebhook|deleteWebhook|[sg]etMy\w+)$/i;

export interface Faults {
  add(fault: Json): Fault;
  clear(): void;
  list(): readonly Fault[];
  /** The fault this call meets, which is used up by it; null when the weather is fine. */
  take(method: string, chatId: number | undefined, params?: Json): Fault | null;
}

export function createFaults(): Faults {
  let faults: Fault[] = [];
  return {
    add(given) {
      const fault = readFault(given);
      faults.push(fault);
      return fault;
    },
    clear() {
      faults = [];
    },
    list: () => faults,
    take(method, chatId, params = {}) {
      const fault = faults.find(each => {
        const isMethod =
          each.method === undefined
            ? !ONLY_BY_NAME.test(method)
            : each.method.toLowerCase() === method.toLowerCase();
        const isMeant = each.contains === undefined || JSON.stringify(params).includes(each.contains);
        return isMethod && isMeant && (each.chatId === undefined || each.chatId === chatId);
      });
      if (fault === undefined) return null;
      fault.times -= 1;
      if (fault.times <= 0) faults = faults.filter(each => each !== fault);
      return fault;
    },
  };
}

function readFault({ kind, method, chat_id, retry_after, description, contains, times }: Json): Fault {
  const name = String(kind);
  const isKnown = (KINDS as readonly string[]).includes(name) || /^[45]\d\d$/.test(name);
  if (!isKnown) throw badRequest(`a fault is one of ${KINDS.join(', ')} or a status from 400 to 599`);
  return {
    kind: name as Kind,
    times: Math.max(1, Number(times ?? 1)),
    ...(method === undefined ? {} : { method: String(method) }),
    ...(chat_id === undefined ? {} : { chatId: Number(chat_id) }),
    ...(retry_after === undefined ? {} : { retryAfter: Number(retry_after) }),
    ...(description === undefined ? {} : { description: String(description) }),
    ...(contains === undefined ? {} : { contains: String(contains) }),
  };
}

/** The error a fault with a status answers. */
export function errorOf({ kind, retryAfter, description }: Fault): ApiError {
  const code = Number(kind);
  if (code === 429) return tooMany(retryAfter ?? 1);
  const words: Readonly<Record<number, string>> = {
    400: 'Bad Request: chat not found',
    401: 'Unauthorized',
    403: 'Forbidden: bot was blocked by the user',
    404: 'Not Found',
    500: 'Internal Server Error',
    502: 'Bad Gateway',
  };
  return new ApiError(code, description ?? words[code] ?? 'Error');
}

/** How much may be sent; null where it does not matter, as in tests of something else. */
export interface FloodLimits {
  readonly perSecond: number;
  /** In one private chat: this many at once, then one a second. */
  readonly privateBurst: number;
  readonly groupPerMinute: number;
}

/** What Telegram says of itself (core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this). */
export const TELEGRAM_LIMITS: FloodLimits = { perSecond: 30, privateBurst: 20, groupPerMinute: 20 };

/** @returns what each send calls first; it throws the 429 when there were too many */
export function createFloodGate(limits: FloodLimits | null, now: () => number): (chat: Chat) => void {
  if (limits === null) return () => {};
  let recent: number[] = [];
  const recentByChat = new Map<number, number[]>();
  return chat => {
    const at = now();
    recent = recent.filter(sentAt => sentAt > at - 1000);
    if (recent.length >= limits.perSecond) throw tooMany(1);
    const isPrivate = chat.type === 'private';
    const windowMs = isPrivate ? limits.privateBurst * 1000 : 60_000;
    const most = isPrivate ? limits.privateBurst : limits.groupPerMinute;
    const inChat = (recentByChat.get(chat.id) ?? []).filter(sentAt => sentAt > at - windowMs);
    const oldest = inChat[0];
    if (inChat.length >= most && oldest !== undefined) {
      throw tooMany(Math.max(1, Math.ceil((oldest + windowMs - at) / 1000)));
    }
    recent.push(at);
    recentByChat.set(chat.id, [...inChat, at]);
  };
}
