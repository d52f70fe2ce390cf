/** A Bot API that takes everything at once: an HTTP server in a process of its own, so that it costs the bot nothing. */
import { type ChildProcess, fork } from 'node:child_process';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Loopback {
  readonly url: string;
  /** How many messages it took since the last asking, and the text of the last one. */
  taken(): Promise<{ readonly messages: number; readonly last: string }>;
  close(): void;
}

export async function openLoopback(): Promise<Loopback> {
  const child = fork(import.meta.filename, ['serve']);
  const { port } = (await heard(child)) as { port: number };
  return {
    url: `http://127.0.0.1:${port}`,
    async taken() {
      const answer = heard(child);
      child.send('taken');
      return (await answer) as { messages: number; last: string };
    },
    close: () => void child.kill(),
  };
}

function heard(child: ChildProcess): Promise<unknown> {
  return new Promise(resolve => child.once('message', resolve));
}

if (process.argv[2] === 'serve') serve();

function serve(): void {
  let messages = 0;
  let last = '';
  let id = 0;
  const take = (request: IncomingMessage, response: ServerResponse): void => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      messages += 1;
      id += 1;
      if (messages % 1_000 === 1) last = Buffer.concat(chunks).toString('utf8');
      const body = `{"ok":true,"result":{"message_id":${id},"date":1780000000,"chat":{"id":1,"type":"private"},"text":"x"}}`;
      response.writeHead(200, {
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(body),
      });
      response.end(body);
    });
  };
  const server = createServer(take);
  server.keepAliveTimeout = 60_000;
  server.listen(0, '127.0.0.1', () => process.send?.({ port: (server.address() as AddressInfo).port }));
  process.on('message', () => {
    process.send?.({ messages, last });
    messages = 0;
  });
}
