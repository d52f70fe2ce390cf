/** What is logged names things and counts, and never a secret. */
import { describe, expect, it } from 'vitest';
import { createLog } from '../../src/log.ts';

const TOKEN = '123456789:AAF-secret_token-of-the-bot_12345678';

function logged(write: (log: ReturnType<typeof createLog>) => void, level: 'info' | 'warn' = 'info'): string {
  let text = '';
  const log = createLog(level, [TOKEN, 'smtp://user:pa55word@mail.example'], lines => {
    text += lines;
  });
  write(log);
  log.flush();
  return text;
}

describe('the log', () => {
  it('is one JSON line an event', () => {
    const line = JSON.parse(logged(log => log.info('feed.polled', { feed: 3, entries: 12 })));
    expect(line).toMatchObject({
      event: 'feed.polled',
      feed: 3,
      entries: 12,
      at: expect.stringMatching(/^\d{4}-/),
    });
  });

  it('never holds the token or the mail password, wherever they stand', () => {
    const text = logged(log => {
      const inner = new Error(`request to https://api.telegram.org/bot${TOKEN}/sendMessage failed`);
      log.error('update.failed', new Error(`call with ${TOKEN}`, { cause: inner }), {
        why: `smtp://user:pa55word@mail.example`,
      });
      log.warn('x', { why: `bot${TOKEN}` });
    });
    expect(text).not.toContain('AAF-secret_token');
    expect(text).not.toContain('pa55word');
    expect(text).toContain('update.failed');
  });

  it('never holds what people wrote, though errors carry it', () => {
    const error = Object.assign(new Error('Call to sendMessage failed'), {
      payload: { text: 'a private word' },
      ctx: { message: 'a private word' },
    });
    expect(logged(log => log.error('update.failed', error))).not.toContain('a private word');
  });

  it('is written before the loop goes round again, and errors at once', async () => {
    let text = '';
    const log = createLog('info', [], lines => {
      text += lines;
    });
    log.info('feed.polled');
    log.info('feed.polled');
    await new Promise(resolve => setImmediate(resolve));
    expect(text.trim().split('\n')).toHaveLength(2);
    log.error('update.failed', new Error('x'));
    expect(text).toContain('update.failed');
  });

  it('says no more than it is asked to', () => {
    expect(logged(log => log.info('feed.polled'), 'warn')).toBe('');
  });
});
