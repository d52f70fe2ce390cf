/** From what a mail server answered to what became of the letter: only a few of its refusals speak of the friend's mailbox. */
import type { LetterOutcome, Reason } from '../core/recommend/letter.ts';

/** What nodemailer throws. */
interface SmtpError {
  readonly code?: string;
  readonly command?: string;
  readonly responseCode?: number;
  readonly response?: string;
}

/** Where a refusal is about this friend or this letter; before that (greeting, login, sender) it is about us. */
const ABOUT_THE_LETTER = new Set(['RCPT TO', 'DATA']);

/** RFC 3463: the class, the subject and the detail behind the code, where the server names them. */
const ENHANCED = /^\d{3}[ -]\d\.(\d{1,3}\.\d{1,3})\b/;

/**
 * The first row that fits, by the code of RFC 3463 or else by words. Of the mailbox itself speak 5.1.x, but for what is
 * said there of the sender's address, and 5.2.1; a bare 550 may mean anything.
 */
const REASONS: readonly (readonly [reason: Reason, codes: RegExp | null, words: RegExp | null])[] = [
  ['mailbox', /^(?:1\.(?!7$|8$|9$)\d+|2\.1)$/, null],
  [
    'full',
    /^2\.2$/,
    /mailbox (?:is )?full|quota|(?:insufficient|not enough|out of).{0,20}(?:storage|space)/i,
  ],
  [
    'big',
    /^(?:2\.3|3\.4)$/,
    /too (?:large|big)|(?:message|maximum|exceed\w*).{0,20}size|size (?:limit|exceed)/i,
  ],
  [
    'ours',
    /^(?:1\.[789]|7\.(?:8|9|14|23|25|26))$/,
    /relay|authenticat|sender.{0,20}(?:reject|denied|verif)|\bspf\b|dkim/i,
  ],
  ['spam', /^7\.\d+$/, /spam|block|blacklist|listed|policy|reputation|virus|content/i],
  ['address', null, /user|recipient|mailbox|address|does(?: not|n't) exist|unknown|account/i],
];

/** Without an answer to the whole text it stays unsure what became of it; before that it was surely not taken. */
export function outcomeOfError(error: unknown, isHandedOver: boolean): LetterOutcome {
  const { code, command, responseCode, response = '' } = (error instanceof Error ? error : {}) as SmtpError;
  const why = [responseCode, code, command].filter(part => part !== undefined).join(' ') || 'no answer';
  if (responseCode === undefined) {
    return isHandedOver ? { kind: 'unsure', why } : { kind: 'later', why, reason: 'unreached' };
  }
  // A login that is refused is ours to mend: what is owed stays owed until then.
  if (!ABOUT_THE_LETTER.has(command ?? '')) return { kind: 'later', why, reason: 'unreached' };
  const reason = reasonOf(response);
  const said = ENHANCED.exec(response)?.[0] ?? null;
  const detail = said === null ? why : `${said} ${why}`;
  if (reason === 'full') return { kind: 'later', why: detail, reason };
  if (responseCode < 500) return { kind: 'later', why: detail, reason: 'asked' };
  return reason === 'mailbox' ? { kind: 'refused', why: detail } : { kind: 'unwelcome', why: detail, reason };
}

function reasonOf(response: string): Reason {
  const [, detail] = ENHANCED.exec(response) ?? [];
  // 5.7.x is any policy, of which the words tell more.
  const areWordsAsked = detail === undefined || detail.startsWith('7.');
  const row = REASONS.find(
    ([, codes, words]) =>
      (detail !== undefined && codes?.test(detail)) || (areWordsAsked && words?.test(response)),
  );
  return row?.[0] ?? 'other';
}
