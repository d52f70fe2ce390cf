/** A mail server that delivers nowhere: every letter the bot sends is kept here and shown on the page. */
import type { AddressInfo } from 'node:net';
import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

const LETTERS_KEPT = 200;
const LARGEST_BYTES = 2_000_000;

export interface MailboxLetter {
  readonly id: string;
  readonly at: number;
  readonly from: string;
  /** Those the letter was handed over for, which the headers need not name. */
  readonly to: string;
  readonly subject: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly html: string;
  readonly text: string;
}

export type MailboxRow = Pick<MailboxLetter, 'id' | 'to' | 'subject' | 'at'>;

/** Where in the conversation a refusal comes (RFC 5321): at the sender, at the receiver, or after the letter's text. */
export type RefusedAt = 'mail' | 'rcpt' | 'data';

export interface Mailbox {
  readonly smtpUrl: string;
  list(): readonly MailboxRow[];
  letter(id: string): MailboxLetter | null;
  /** Answers the next letters with an error; `code` 421 breaks the line. */
  refuse(at: RefusedAt, code: number, text: string, times?: number): void;
  close(): Promise<void>;
}

export interface MailboxOptions {
  readonly now: () => number;
  readonly onLetter?: () => void;
}

export async function openMailbox({ now, onLetter }: MailboxOptions): Promise<Mailbox> {
  const letters: MailboxLetter[] = [];
  let refusals: { readonly at: RefusedAt; readonly error: Error; times: number }[] = [];
  let lastId = 0;

  function refusalAt(at: RefusedAt): Error | null {
    const found = refusals.find(refusal => refusal.at === at);
    if (found === undefined) return null;
    found.times -= 1;
    if (found.times <= 0) refusals = refusals.filter(refusal => refusal !== found);
    return found.error;
  }

  const server = new SMTPServer({
    ...{ authOptional: true, disabledCommands: ['STARTTLS', 'AUTH'], size: LARGEST_BYTES, logger: false },
    onMailFrom: (_address, _session, done) => done(refusalAt('mail')),
    onRcptTo: (_address, _session, done) => done(refusalAt('rcpt')),
    onData(stream, session, done) {
      simpleParser(stream).then(
        ({ subject = '', from, html, text = '', headerLines }) => {
          const refusal = refusalAt('data');
          if (refusal !== null) return done(refusal);
          lastId += 1;
          letters.push({
            ...{ id: String(lastId), at: now(), from: from?.text ?? '', subject, text },
            to: session.envelope.rcptTo.map(({ address }) => address).join(', '),
            headers: Object.fromEntries(headerLines.map(({ line }) => splitHeader(line))),
            html: html === false ? '' : (html ?? ''),
          });
          if (letters.length > LETTERS_KEPT) letters.shift();
          onLetter?.();
          done();
        },
        (error: Error) => done(error),
      );
    },
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => resolve());
  });
  const { port } = server.server.address() as AddressInfo;
  // A client that breaks off is its own affair; without a listener it would end the process.
  server.on('error', () => {});

  return {
    smtpUrl: `smtp://127.0.0.1:${port}`,
    list: () => letters.map(({ id, to, subject, at }) => ({ id, to, subject, at })),
    letter: id => letters.find(letter => letter.id === id) ?? null,
    refuse(at, code, text, times = 1) {
      refusals.push({ at, times, error: Object.assign(new Error(text), { responseCode: code }) });
    },
    close: () => new Promise(resolve => server.close(() => resolve())),
  };
}

/** Folded lines (RFC 5322, 2.2.3) become one. */
function splitHeader(line: string): [string, string] {
  const colon = line.indexOf(':');
  return [
    line.slice(0, colon),
    line
      .slice(colon + 1)
      .replace(/\r?\n\s+/g, ' ')
      .trim(),
  ];
}
