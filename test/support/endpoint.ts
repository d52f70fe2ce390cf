/** A real HTTP server that answers as an OpenAI-compatible endpoint would, one prepared answer after the other. */
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Asked {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: { model: string; messages: { role: string; content: string }[] };
}

/** `text` is the message of a good answer; `never` leaves the question open. */
export type Prepared =
  | { readonly text: string }
  | { readonly status: number; readonly headers?: Record<string, string>; readonly raw?: string }
  | 'never';

export interface Endpoint {
  readonly url: string;
  readonly asked: readonly Asked[];
  /** The last one is given again and again. */
  prepare(...answers: Prepared[]): void;
  close(): Promise<void>;
}

export async function openEndpoint(): Promise<Endpoint> {
  const asked: Asked[] = [];
  let answers: Prepared[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', chunk => chunks.push(chunk));
    request.on('end', () => {
      const body = JSON.parse(Buffer.concat(chunks).toString('utf8'));
      asked.push({ path: request.url ?? '', headers: request.headers, body });
      const answer = (answers.length > 1 ? answers.shift() : answers[0]) ?? { status: 500 };
      if (answer === 'never') return;
      if ('text' in answer) {
        response.writeHead(200, { 'content-type': 'application/json' });
        response.end(JSON.stringify({ choices: [{ message: { role: 'assistant', content: answer.text } }] }));
        return;
      }
      response.writeHead(answer.status, answer.headers);
      response.end(answer.raw ?? '');
    });
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    asked,
    prepare(...next) {
      answers = next;
    },
    close: () =>
      new Promise(resolve => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
