/** Carries letters to a mail server by nodemailer, and tells what became of each. */
import { createTransport, type SendMailOptions } from 'nodemailer';
import type { Article } from '../core/article/article.ts';
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
  close(): void;
}

const CONNECT_MS = 15_000;
const SILENCE_MS = 60_000;

export function openMailer({ smtpUrl, mailFrom, phrases }: MailerOptions): OpenMailer {
  const transport = createTransport({
    url: smtpUrl,
    pool: true,
    maxConnections: 2,
    connectionTimeout: CONNECT_MS,
    greetingTimeout: CONNECT_MS,
    socketTimeout: SILENCE_MS,
    // A letter is made of our own words: nothing in it may make the mail program read a file or fetch an address.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    async send(letter, article) {
      try {
        const { messageId } = await transport.sendMail(compose(letter, article, mailFrom, phrases));
        return { kind: 'accepted', messageId };
      } catch (error) {
        return outcomeOf(error);
      }
    },
    close: () => transport.close(),
  };
}

function compose(letter: Letter, article: Article, mailFrom: string, phrases: Phrases): SendMailOptions {
  const say = phrases(letter.language);
  const domain = mailFrom.slice(mailFrom.lastIndexOf('@') + 1);
  return {
    // Objects and an explicit envelope: nodemailer parses strings, and a comma in one would reach other people.
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

/** Errors before the text of the letter went out; whatever breaks after that leaves it unsure. */
function outcomeOf(error: unknown): LetterOutcome {
  const { code, command, responseCode } = (error instanceof Error ? error : {}) as SmtpError;
  const why = [responseCode, code, command].filter(part => part !== undefined).join(' ') || 'no answer';
  if (responseCode !== undefined) return { kind: responseCode >= 500 ? 'refused' : 'later', why };
  // nodemailer names the command that had no answer: after DATA the server may hold the letter already.
  return command === 'DATA' ? { kind: 'unsure', why } : { kind: 'later', why };
}
