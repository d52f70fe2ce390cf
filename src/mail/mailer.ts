/** Carries letters to a mail server by nodemailer, and tells what became of each. */
import { createTransport, type SendMailOptions } from 'nodemailer';
import type { Article } from '../core/article/article.ts';
import { checkAddress } from '../core/recommend/address.ts';
import type { Letter, LetterOutcome, Mailer } from '../core/recommend/letter.ts';
import type { Phrases } from '../core/shared/language.ts';
import { letterHtml } from './letter-html.ts';
import { letterText } from './letter-text.ts';

export interface MailerOptions {
  readonly smtpUrl: string;
  /** The address every letter comes from. */
  readonly mailFrom: string;
  readonly phrases: Phrases;
}

export interface OpenMailer extends Mailer {
  /** Breaks off what is in flight. */
  close(): void;
}

const CONNECT_MS = 15_000;
const SILENCE_MS = 60_000;

/** A connection a letter: they are few, and a pool would send again by itself what a broken connection left open. */
export function openMailer({ smtpUrl, mailFrom, phrases }: MailerOptions): OpenMailer {
  const closing = new AbortController();
  return {
    async send(letter, article) {
      // nodemailer reads even the envelope as a list, so whatever is not one plain address must not come near it.
      if (![letter.friendAddress, letter.senderAddress].every(text => checkAddress(text).ok))
        return { kind: 'refused', why: 'not one plain address' };
      const watch = watchHandingOver();
      const transport = createTransport({
        url: smtpUrl,
        connectionTimeout: CONNECT_MS,
        greetingTimeout: CONNECT_MS,
        socketTimeout: SILENCE_MS,
        // A letter is made of our own words: nothing in it may make the mail program read a file or fetch an address.
        disableFileAccess: true,
        disableUrlAccess: true,
        logger: watch.logger,
      });
      try {
        const { messageId } = await transport.sendMail({
          ...compose(letter, article, mailFrom, phrases),
          signal: closing.signal,
        });
        return { kind: 'accepted', messageId };
      } catch (error) {
        return outcomeOf(error, watch.isHandedOver());
      } finally {
        transport.close();
      }
    },
    close: () => closing.abort(),
  };
}

/** nodemailer calls every broken connection the same; only its log says whether the whole text had gone out. */
function watchHandingOver() {
  let isHandedOver = false;
  const ignore = (): void => undefined;
  return {
    isHandedOver: () => isHandedOver,
    logger: {
      ...{ trace: ignore, debug: ignore, warn: ignore, error: ignore, fatal: ignore },
      info(entry: unknown): void {
        if (typeof entry === 'object' && entry !== null && 'tnx' in entry && 'outByteCount' in entry)
          isHandedOver = true;
      },
    },
  };
}

function compose(letter: Letter, article: Article, mailFrom: string, phrases: Phrases): SendMailOptions {
  const say = phrases(letter.language);
  const domain = mailFrom.slice(mailFrom.lastIndexOf('@') + 1);
  return {
    // Objects and an explicit envelope: a string with a comma in it would reach other people.
    envelope: { from: mailFrom, to: [letter.friendAddress] },
    from: { name: say('letter-from'), address: mailFrom },
    to: { name: letter.friendName, address: letter.friendAddress },
    replyTo: { name: letter.senderName, address: letter.senderAddress },
    // The same for every try, so that a mail program can tell a repeated letter.
    messageId: `<${letter.token}@${domain}>`,
    subject: say('letter-subject'),
    text: letterText(letter, article, say),
    html: letterHtml(letter, article, say),
    headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
  };
}

interface SmtpError {
  readonly code?: string;
  readonly command?: string;
  readonly responseCode?: number;
}

/** Without an answer to the whole text it stays unsure what became of it; before that it was surely not taken. */
function outcomeOf(error: unknown, isHandedOver: boolean): LetterOutcome {
  const { code, command, responseCode } = (error instanceof Error ? error : {}) as SmtpError;
  const why = [responseCode, code, command].filter(part => part !== undefined).join(' ') || 'no answer';
  if (responseCode !== undefined) return { kind: responseCode >= 500 ? 'refused' : 'later', why };
  return { kind: isHandedOver ? 'unsure' : 'later', why };
}
