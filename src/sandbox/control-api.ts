/** What the page, and tests, do in the sandbox over HTTP: see everything, be a person, make bad weather. */
import { type Context, Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import { ApiError } from './api-error.ts';
import type { CallLog } from './call-log.ts';
import type { Faults } from './faults.ts';
import type { Mailbox } from './mailbox.ts';
import type { Telegram } from './methods/method.ts';
import { type Params, readParams } from './params.ts';
import type { People, Place } from './people.ts';
import type { Samples } from './samples.ts';
import { isJson, type Json, type Message } from './shapes.ts';
import { chatShape, NotHere } from './world.ts';

/** Browsers and proxies give up on a silent stream; a line now and then keeps it open. */
const HEARTBEAT_MS = 20_000;

export interface ControlNeeds {
  readonly telegram: Telegram;
  readonly people: People;
  readonly faults: Faults;
  readonly calls: CallLog;
  readonly mailbox: Mailbox;
  readonly samples: Samples;
  /** Told the address of the feed that has something new. */
  readonly onPublish: (feedUrl: string) => void;
  /** Aborts when the sandbox closes: streams end then. */
  readonly closing: AbortSignal;
}

export function createControlApi(needs: ControlNeeds): Hono {
  const { telegram, people, faults, mailbox, samples } = needs;
  const { world, files } = telegram;
  const api = new Hono();
  const done = { ok: true };

  api.onError((error, c) => {
    if (error instanceof NotHere || error instanceof ApiError) return c.json({ error: error.message }, 400);
    throw error;
  });

  api.get('/state', c => c.json(stateOf(needs)));
  api.get('/events', c => streamChanges(c, needs));

  api.post('/message', async c => {
    const params = await readParams(c.req.raw);
    return c.json(
      people.write(placeOf(params), params.string('text') ?? '', params.integer('reply_to_message_id')),
    );
  });
  api.post('/callback', async c => {
    const params = await readParams(c.req.raw);
    return c.json(await people.press(placeOf(params), params.messageId(), params.string('data') ?? ''));
  });
  api.post('/inline', async c => {
    const params = await readParams(c.req.raw);
    const answer = await people.ask(
      placeOf(params),
      params.string('query') ?? '',
      params.string('offset') ?? '',
    );
    return c.json(answer);
  });
  api.post('/inline/choose', async c => {
    const params = await readParams(c.req.raw);
    return c.json(people.choose(placeOf(params), params.string('result_id') ?? ''));
  });
  api.post('/contact', async c => {
    const params = await readParams(c.req.raw);
    const requestId = params.integer('request_id');
    if (requestId === undefined) return c.json(people.shareContact(placeOf(params)));
    const ids = (params.list('user_ids') ?? []).map(Number);
    return c.json(people.shareUsers(placeOf(params), requestId, ids));
  });
  api.get('/prepared/:id', c =>
    c.json({
      allowed: telegram.prepared.allowed(c.req.param('id'), Number(c.req.query('user_id'))),
    }),
  );
  api.post('/prepared/:id', async c => {
    const params = await readParams(c.req.raw);
    return c.json(people.sendPrepared(placeOf(params), c.req.param('id')));
  });
  api.post('/location', async c => {
    const params = await readParams(c.req.raw);
    const [latitude, longitude] = ['latitude', 'longitude'].map(name => Number(params.value(name)));
    return c.json(people.shareLocation(placeOf(params), latitude ?? 0, longitude ?? 0));
  });
  api.post('/block', async c => {
    people.block(numberOf(await readParams(c.req.raw), 'user_id'));
    return c.json(done);
  });
  api.post('/unblock', async c => {
    people.unblock(numberOf(await readParams(c.req.raw), 'user_id'));
    return c.json(done);
  });
  api.post('/reset', async c => {
    people.clear(numberOf(await readParams(c.req.raw), 'chat_id'));
    return c.json(done);
  });

  api.post('/publish', c => {
    const published = samples.publish(new URL(c.req.url).origin);
    if (published === null) return c.json({ error: 'Every sample story has been published.' }, 409);
    world.changed();
    needs.onPublish(published.feedUrl);
    return c.json({ ...published, remaining: samples.remaining() });
  });
  api.post('/fault', async c => {
    const fault = faults.add((await readParams(c.req.raw)).raw);
    world.changed();
    return c.json(fault);
  });
  api.delete('/fault', c => {
    faults.clear();
    world.changed();
    return c.json(done);
  });

  api.get('/mail/:id', c => {
    const letter = mailbox.letter(c.req.param('id'));
    return letter === null ? c.json({ error: 'This letter is gone.' }, 404) : c.json(letter);
  });
  api.get('/file/:id', c => {
    const file = files.find(c.req.param('id'));
    if (file === undefined) return c.text('This file was sent before the sandbox was started anew.', 404);
    return c.body(file.bytes.slice(), 200, {
      'content-type': file.type,
      // What a bot sends may be HTML: it must not run on the page's own address.
      'content-security-policy': "sandbox; default-src 'none'",
      'content-disposition': `inline; filename*=UTF-8''${encodeURIComponent(file.name)}`,
    });
  });
  return api;
}

function numberOf(params: Params, name: string): number {
  const value = params.integer(name);
  if (value === undefined) throw new NotHere(`The call lacks ${name}.`);
  return value;
}

function placeOf(params: Params): Place {
  return { chatId: numberOf(params, 'chat_id'), fromId: numberOf(params, 'from_id') };
}

/** Everything the page shows. */
function stateOf({ telegram: { world, commands }, faults, calls, mailbox, samples }: ControlNeeds): Json {
  const chats = [...world.chats.values()].filter(chat => chat.migratedTo === null);
  return {
    me: world.me,
    users: [...world.users.values()],
    chats: chats.map(chat => ({
      ...chatShape(world, chat),
      members: [...chat.members.keys()],
      messages: chat.messages.map(withFileAddresses),
    })),
    commands: Object.fromEntries(commands),
    mailbox: mailbox.list(),
    calls: calls.list(),
    faults: faults.list(),
    blocked: chats
      .filter(chat => chat.type === 'private' && chat.members.get(world.me.id) === 'kicked')
      .map(chat => chat.id),
    now: world.now(),
    remaining: samples.remaining(),
  };
}

function withFileAddresses(message: Message): Json {
  const addressOf = (file: Json): Json => ({ url: `/sandbox/file/${String(file['file_id'])}`, ...file });
  const { document, photo } = message;
  return {
    ...message,
    ...(isJson(document) ? { document: addressOf(document) } : {}),
    ...(Array.isArray(photo) ? { photo: photo.filter(isJson).map(addressOf) } : {}),
  };
}

/** One line for each change, gathered while the last line is still on its way. */
function streamChanges(c: Context, { telegram: { world }, closing }: ControlNeeds): Response {
  return streamSSE(c, async stream => {
    let wake: () => void = () => {};
    let isChanged = true;
    const stopListening = world.onChange(() => {
      isChanged = true;
      wake();
    });
    const heartbeat = setInterval(() => wake(), HEARTBEAT_MS);
    const end = (): void => wake();
    closing.addEventListener('abort', end);
    stream.onAbort(end);
    while (!stream.aborted && !stream.closed && !closing.aborted) {
      await stream.writeSSE(isChanged ? { event: 'changed', data: '' } : { event: 'alive', data: '' });
      isChanged = false;
      await new Promise<void>(resolve => {
        wake = resolve;
        if (isChanged || stream.aborted || closing.aborted) resolve();
      });
    }
    stopListening();
    clearInterval(heartbeat);
    closing.removeEventListener('abort', end);
  });
}
