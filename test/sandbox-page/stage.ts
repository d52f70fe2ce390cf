/** Serves the chat page over real HTTP, under the strictest rules a page can have, with a scripted world behind it. */
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createScriptedWorld, type ScriptedWorld } from './scripted-world.ts';

const PAGE_FILES = fileURLToPath(new URL('../../src/sandbox/page/', import.meta.url));
const RULES = "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'";
const KINDS: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
};

export type Stage = { url: string; world: ScriptedWorld; close(): Promise<void> };

async function bodyOf(request: IncomingMessage): Promise<Record<string, unknown>> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return chunks.length === 0 ? {} : JSON.parse(Buffer.concat(chunks).toString('utf8'));
}

async function serveFile(path: string, response: ServerResponse): Promise<void> {
  const name = path === '/' ? 'index.html' : path.slice(1);
  const kind = KINDS[extname(name)];
  if (kind === undefined || name.includes('..')) {
    response.writeHead(404).end();
    return;
  }
  response.writeHead(200, { 'content-type': kind, 'content-security-policy': RULES });
  response.end(await readFile(PAGE_FILES + name));
}

/** One stage for one test: its own port, its own world. */
export async function openStage(): Promise<Stage> {
  const listeners = new Set<ServerResponse>();
  const world = createScriptedWorld(() => {
    for (const listener of listeners) listener.write('event: changed\ndata: {}\n\n');
  });

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = new URL(request.url ?? '/', 'http://stage').pathname;
    if (path === '/sandbox/events') {
      response.writeHead(200, { 'content-type': 'text/event-stream' }).write(': here\n\n');
      listeners.add(response);
    } else if (path === '/sandbox/file/print.txt') {
      response.writeHead(200, { 'content-type': 'text/plain' }).end('text');
    } else if (path.startsWith('/sandbox/')) {
      const body = await bodyOf(request);
      const answer = path === '/sandbox/state' ? world.state() : world.handle(path, body);
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
    } else {
      await serveFile(path, response);
    }
  }

  const server = createServer((request, response) => {
    serve(request, response).catch(error => response.destroy(error));
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    world,
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
