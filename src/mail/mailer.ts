/** Carries letters to a mail server by nodemailer, and tells what became of each. */
import { createTransport, type SendMailOptions, type Transporter } from 'nodemailer';
import { plainAddress } from '../core/recommend/address.ts';
import type { LetterOutcome, Mailer } from '../core/recommend/letter.ts';
import { composeCode, composeLetter, type MailHead } from './compose.ts';
import { outcomeOfError } from './smtp-answer.ts';

export interface MailerOptions extends MailHead {
  readonly smtpUrl: string;
}

export interface OpenMailer extends Mailer {
  /** Breaks off what is in flight. */
  close(): void;
}

const CONNECT_MS = 15_000;
const SILENCE_MS = 60_000;

/** A connection a letter: they are few, and a pool would send again by itself what a broken connection left open. */
export function openMailer(options: MailerOptions): OpenMailer {
  const closing = new AbortController();

  const send = async (mail: SendMailOptions): Promise<LetterOutcome> => {
    const watch = watchHandingOver();
    const transport = openTransport(options.smtpUrl, watch.logger);
    try {
      const { messageId } = await transport.sendMail({ ...mail, signal: closing.signal });
      return { kind: 'accepted', messageId };
    } catch (error) {
      return outcomeOfError(error, watch.isHandedOver());
    } finally {
      transport.close();
    }
  };

  return {
    async send(letter, article, optOutToken) {
      // nodemailer reads even the envelope as a list, so whatever is not one plain address must not come near it.
      if (![letter.friendAddress, letter.senderAddress].every(isPlain)) return NOT_PLAIN;
      return send(composeLetter(options, letter, article, optOutToken));
    },
    async sendCode(mail, optOutToken) {
      return isPlain(mail.address) ? send(composeCode(options, mail, optOutToken)) : NOT_PLAIN;
    },
    async knock() {
      const transport = openTransport(options.smtpUrl, watchHandingOver().logger);
      const breakOff = (): void => transport.close();
      closing.signal.addEventListener('abort', breakOff);
      try {
        await transport.verify();
        return 'open';
      } catch {
        // Whatever kept us out would have kept a letter out.
        return 'shut';
      } finally {
        closing.signal.removeEventListener('abort', breakOff);
        transport.close();
      }
    },
    close: () => closing.abort(),
  };
}

const NOT_PLAIN: LetterOutcome = { kind: 'unwelcome', why: 'not one plain address', reason: 'address' };

function isPlain(address: string): boolean {
  return plainAddress(address) === address;
}

function openTransport(smtpUrl: string, logger: ReturnType<typeof watchHandingOver>['logger']): Transporter {
  return createTransport({
    url: smtpUrl,
    connectionTimeout: CONNECT_MS,
    greetingTimeout: CONNECT_MS,
    socketTimeout: SILENCE_MS,
    // A letter is made of our own words: nothing in it may make the mail program read a file or fetch an address.
    disableFileAccess: true,
    disableUrlAccess: true,
    logger,
  });
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
