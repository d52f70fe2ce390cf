/** A mail server that delivers nowhere: every letter the bot sends is kept here and shown on the page. */
import type { AddressInfo } from 'node:net';
import { simpleParser } from 'mailparser';
import { SMTPServer, type SMTPServerDataStream } from 'smtp-server';

const LETTERS_KEPT = 200;
const LARGEST_BYTES = 2_000_000;
/** Short: a bot that keeps its line open must not hold up the sandbox's end. */
const CLOSE_TIMEOUT_MS = 200;

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
  /** Throws the letters away, and the refusals that have not come to pass; ids are not used again. */
  clear(): void;
  close(): Promise<void>;
}

export interface MailboxOptions {
  readonly now?: () => number;
  readonly onLetter?: () => void;
}

export async function openMailbox({
  now = Date.now,
  onLetter = () => {},
}: MailboxOptions = {}): Promise<Mailbox> {
  let letters: MailboxLetter[] = [];
  let refusals: { readonly at: RefusedAt; readonly error: Error; times: number }[] = [];
  let lastId = 0;

  function refusalAt(at: RefusedAt): Error | null {
    const found = refusals.find(refusal => refusal.at === at);
    if (found === undefined) return null;
    found.times -= 1;
    if (found.times <= 0) refusals = refusals.filter(refusal => refusal !== found);
    return found.error;
  }

  async function take(stream: SMTPServerDataStream, to: string): Promise<void> {
    const source = await readLetter(stream);
    const refusal = refusalAt('data');
    if (refusal !== null) throw refusal;
    if (source === null) throw refused(552, `A letter has at most ${LARGEST_BYTES} bytes here.`);
    const { subject = '', from, html, text = '', headerLines } = await simpleParser(source);
    lastId += 1;
    const letter = {
      ...{ id: String(lastId), at: now(), from: from?.text ?? '', to, subject, text },
      headers: joinHeaders(headerLines.map(({ line }) => splitHeader(line))),
      html: html === false ? '' : (html ?? ''),
    };
    letters = [...letters, letter].slice(-LETTERS_KEPT);
    onLetter();
  }

  const server = new SMTPServer({
    ...{ authOptional: true, disabledCommands: ['STARTTLS', 'AUTH'], size: LARGEST_BYTES, logger: false },
    // Only this machine can call; asking a name server who that is may take seconds.
    ...{ disableReverseLookup: true, closeTimeout: CLOSE_TIMEOUT_MS },
    onMailFrom: (_address, _session, done) => done(refusalAt('mail')),
    onRcptTo: (_address, _session, done) => done(refusalAt('rcpt')),
    onData(stream, { envelope }, done) {
      take(stream, envelope.rcptTo.map(({ address }) => address).join(', ')).then(() => done(), done);
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
      refusals.push({ at, times, error: refused(code, text) });
    },
    clear() {
      letters = [];
      refusals = [];
    },
    close: () => new Promise(resolve => server.close(() => resolve())),
  };
}

function refused(code: number, text: string): Error {
  return Object.assign(new Error(text), { responseCode: code });
}

/** Null when it is too large: it is then heard to its end, as SMTP wants, but not kept. */
async function readLetter(stream: SMTPServerDataStream): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) if (!stream.sizeExceeded) chunks.push(chunk as Buffer);
  return stream.sizeExceeded ? null : Buffer.concat(chunks);
}

/** Folded lines (RFC 5322, 2.2.3) become one. */
function splitHeader(line: string): [string, string] {
  const colon = line.indexOf(':');
  const value = line.slice(colon + 1).replace(/\r?\n\s+/g, ' ');
  return [line.slice(0, colon), value.trim()];
}

/** A header that stands there twice keeps both values, a line each. */
function joinHeaders(pairs: readonly [string, string][]): Record<string, string> {
  const joined = new Map<string, string>();
  for (const [name, value] of pairs) {
    const before = joined.get(name);
    joined.set(name, before === undefined ? value : `${before}\n${value}`);
  }
  return Object.fromEntries(joined);
}
