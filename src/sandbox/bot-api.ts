/** The Bot API over HTTP, as far as a news bot uses it (core.telegram.org/bots/api#making-requests). */

import type { HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { type Context, Hono } from 'hono';
import { ApiError } from './api-error.ts';
import type { CallLog } from './call-log.ts';
import { errorOf, type Fault, type Faults } from './faults.ts';
import { ABOUT } from './methods/about.ts';
import { ANSWERING } from './methods/answer.ts';
import { EDITING } from './methods/edit.ts';
import type { Method, Telegram } from './methods/method.ts';
import { PREPARING } from './methods/prepare.ts';
import { RECEIVING } from './methods/receive.ts';
import { SENDING } from './methods/send.ts';
import { type Params, readParams } from './params.ts';

/** Telegram takes the names of methods in any case. */
const METHODS: ReadonlyMap<string, Method> = new Map(
  Object.entries({ ...RECEIVING, ...SENDING, ...EDITING, ...ANSWERING, ...PREPARING, ...ABOUT }).map(
    ([name, method]): [string, Method] => [name.toLowerCase(), method],
  ),
);

export interface BotApiNeeds {
  readonly token: string;
  readonly telegram: Telegram;
  readonly faults: Faults;
  readonly calls: CallLog;
}

type Bindings = { Bindings: HttpBindings };

export function createBotApi({ token, telegram, faults, calls }: BotApiNeeds): Hono<Bindings> {
  const api = new Hono<Bindings>();
  api.all('/:bot{bot[^/]+}/:method', async c => {
    const name = c.req.param('method');
    if (c.req.param('bot') !== `bot${token}`) return refuse(c, new ApiError(401, 'Unauthorized'));
    let params: Params | null = null;
    try {
      params = await readParams(c.req.raw);
      const fault = faults.take(name, params.integer('chat_id'), params.raw);
      if (fault !== null) telegram.world.changed();
      if (fault !== null && /^\d/.test(fault.kind)) throw errorOf(fault);
      if (fault?.kind === 'cut') return cut(c);
      if (fault?.kind === 'garbage') return c.html('<h1>502 Bad Gateway</h1>', 502);
      if (fault?.kind === 'hang') return await hang(c);
      const method = METHODS.get(name.toLowerCase());
      if (method === undefined) throw new ApiError(404, 'Not Found: method not found');
      const result = await method(telegram, params, c.req.raw.signal);
      calls.add(name, params, null);
      return isCutAfter(fault) ? cut(c) : c.json({ ok: true, result });
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      calls.add(name, params, error);
      return refuse(c, error);
    }
  });
  api.get('/file/:bot{bot[^/]+}/:folder/:id', c => {
    const file = telegram.files.find(c.req.param('id'));
    if (c.req.param('bot') !== `bot${token}` || file === undefined) return c.notFound();
    return c.body(file.bytes.slice(), 200, { 'content-type': file.type });
  });
  return api;
}

const isCutAfter = (fault: Fault | null): boolean => fault?.kind === 'cut-after';

function refuse(c: Context, { code, message, parameters }: ApiError): Response {
  return c.json(
    {
      ok: false,
      error_code: code,
      description: message,
      ...(parameters === undefined ? {} : { parameters }),
    },
    code as 400,
  );
}

/** Breaks the line without a word. */
function cut(c: Context<Bindings>): Response {
  c.env.outgoing.destroy();
  return RESPONSE_ALREADY_SENT;
}

/** Leaves the caller waiting until it gives up. */
async function hang(c: Context<Bindings>): Promise<Response> {
  await new Promise(resolve => c.env.outgoing.once('close', resolve));
  return RESPONSE_ALREADY_SENT;
}
