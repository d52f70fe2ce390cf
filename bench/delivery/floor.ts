/** The floor of a broadcast: a bare loop of the same HTTP client, sending the same bodies and remembering nothing. */
import { fork } from 'node:child_process';
import { Pool } from 'undici';

/** As many as the outbox has in flight at most. */
const AT_ONCE = 100;

export interface Floor {
  readonly perSecond: number;
  readonly cpuMicros: number;
}

/** `body` is a message of the broadcast; each chat gets it with its own number. */
export function bareLoop(url: string, body: string, messages: number): Promise<Floor> {
  return new Promise((resolve, reject) => {
    const child = fork(import.meta.filename, ['loop', url, body, String(messages)]);
    child.once('message', result => resolve(result as Floor));
    child.once('exit', code => code !== 0 && reject(new Error(`the bare loop ended with ${code}`)));
  });
}

if (process.argv[2] === 'loop') {
  const [, , , url = '', body = '', messages = ''] = process.argv;
  process.send?.(await loop(url, body, Number(messages)));
  process.disconnect?.();
}

async function loop(url: string, body: string, messages: number): Promise<Floor> {
  const pool = new Pool(url, { connections: AT_ONCE });
  const rest = body.slice(body.indexOf(','));
  let chat = 0;
  const work = async (): Promise<void> => {
    while (chat < messages) {
      chat += 1;
      const { body: answer } = await pool.request({
        ...{ method: 'POST', path: '/bot1:x/sendMessage', headers: { 'content-type': 'application/json' } },
        body: `{"chat_id":${chat}${rest}`,
      });
      await answer.json();
    }
  };
  const cpu = process.cpuUsage();
  const since = performance.now();
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  const seconds = (performance.now() - since) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  await pool.close();
  return { perSecond: messages / seconds, cpuMicros: (user + system) / messages };
}
