/** Real mail servers on loopback for the tests: one that takes letters, one that breaks off on command. */
import { createServer, type Server, type Socket } from 'node:net';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

export interface ReceivedLetter {
  /** As MAIL FROM and RCPT TO said, whatever the headers say. */
  readonly from: string;
  readonly to: readonly string[];
  readonly raw: string;
  readonly mail: ParsedMail;
}

export interface PostOffice {
  readonly url: string;
  readonly received: readonly ReceivedLetter[];
  close(): Promise<void>;
}

/** Takes every letter, unless the options answer otherwise. */
export async function openPostOffice(options: SMTPServerOptions = {}): Promise<PostOffice> {
  const received: ReceivedLetter[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    disableReverseLookup: true,
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', async () => {
        const raw = Buffer.concat(chunks);
        const { mailFrom, rcptTo } = session.envelope;
        received.push({
          from: mailFrom === false ? '' : mailFrom.address,
          to: rcptTo.map(({ address }) => address),
          raw: raw.toString('latin1'),
          mail: await simpleParser(raw),
        });
        done(null, 'taken');
      });
    },
    ...options,
  });
  const url = await listen(server.server as Server);
  return { url, received, close: () => new Promise(resolve => server.close(() => resolve())) };
}

/** Says yes to every command and breaks the connection at the given moment. */
export async function openBreakingOffice(at: 'RCPT' | 'end of letter'): Promise<PostOffice> {
  const server = createServer(socket => {
    socket.on('error', () => undefined);
    socket.write('220 ready\r\n');
    answer(socket, at);
  });
  const url = await listen(server);
  return { url, received: [], close: () => new Promise(resolve => server.close(() => resolve())) };
}

function answer(socket: Socket, at: 'RCPT' | 'end of letter'): void {
  let letter: string | null = null;
  socket.on('data', chunk => {
    const said = chunk.toString('latin1');
    if (letter !== null) {
      letter += said;
      if (letter.endsWith('\r\n.\r\n')) socket.destroy();
    } else if (said.startsWith('RCPT') && at === 'RCPT') socket.destroy();
    else if (said.startsWith('DATA')) {
      letter = '';
      socket.write('354 go on\r\n');
    } else socket.write('250 yes\r\n');
  });
}

async function listen(server: Server): Promise<string> {
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return `smtp://127.0.0.1:${address.port}`;
}
