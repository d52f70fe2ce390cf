/** Makes what nodemailer sends: fixed subject and text, objects in place of strings, an envelope that names one address. */
import type { SendMailOptions } from 'nodemailer';
import type { Article } from '../core/article/article.ts';
import type { CodeMail } from '../core/recommend/code.ts';
import type { Letter, LetterWords } from '../core/recommend/letter.ts';
import type { Phrases } from '../core/shared/language.ts';
import { codeHtml, codeText } from './code-mail.ts';
import { letterHtml } from './letter-html.ts';
import { letterText } from './letter-text.ts';
import { type OptOutWays, optOutHeaders, optOutWays } from './opt-out-ways.ts';

export interface MailHead {
  /** The address every letter comes from. */
  readonly mailFrom: string;
  /** Where readers reach our web server, without a closing slash; null: nowhere. */
  readonly webRoot: string | null;
  readonly phrases: Phrases;
}

export function composeLetter(
  head: MailHead,
  letter: Letter,
  article: Article,
  optOutToken: string,
): SendMailOptions {
  const say = head.phrases(letter.language);
  const optOut = optOutWays(optOutToken, head.webRoot, head.mailFrom);
  return {
    ...envelope(head, letter.friendAddress, say('letter-from'), optOut),
    to: { name: letter.friendName, address: letter.friendAddress },
    // Only ever a proven address.
    replyTo: { name: letter.senderName, address: letter.senderAddress },
    // The same for every try, so that a mail program can tell a repeated letter.
    messageId: messageId(letter.token, head.mailFrom),
    subject: say('letter-subject'),
    text: letterText(letter, article, optOut, say),
    html: letterHtml(letter, article, optOut, say),
  };
}

export function composeCode(head: MailHead, mail: CodeMail, optOutToken: string): SendMailOptions {
  const say = head.phrases(mail.language);
  const optOut = optOutWays(optOutToken, head.webRoot, head.mailFrom);
  return {
    ...envelope(head, mail.address, say('letter-from'), optOut),
    to: { name: '', address: mail.address },
    messageId: messageId(mail.id, head.mailFrom),
    subject: say('code-subject'),
    text: codeText(mail, optOut, say),
    html: codeHtml(mail, optOut, say),
  };
}

export interface LetterPreview {
  readonly from: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** The letter as it will look, but for the friend's own way out: that link is in the friend's copy only. */
export function previewLetter(head: MailHead, words: LetterWords, article: Article): LetterPreview {
  const say = head.phrases(words.language);
  const optOut = optOutWays('…', head.webRoot, head.mailFrom);
  return {
    from: `${say('letter-from')} <${head.mailFrom}>`,
    subject: say('letter-subject'),
    text: letterText(words, article, optOut, say),
    html: letterHtml(words, article, optOut, say),
  };
}

function envelope(
  { mailFrom }: MailHead,
  address: string,
  name: string,
  optOut: OptOutWays,
): SendMailOptions {
  return {
    // Objects and an explicit envelope: a string with a comma in it would reach other people.
    envelope: { from: mailFrom, to: [address] },
    from: { name, address: mailFrom },
    headers: {
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
      ...optOutHeaders(optOut),
    },
  };
}

function messageId(id: string, mailFrom: string): string {
  return `<${id}@${mailFrom.slice(mailFrom.lastIndexOf('@') + 1)}>`;
}
