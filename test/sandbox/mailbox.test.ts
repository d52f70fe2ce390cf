/** The sandbox's mailbox takes letters like any mail server, keeps them, and refuses them when told to. */
import { connect } from 'node:net';
import { createInterface } from 'node:readline';
import { createTransport, type SendMailOptions, type Transporter } from 'nodemailer';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Mailbox, openMailbox } from '../../src/sandbox/mailbox.ts';
import { handClock, MONDAY } from '../support/clock.ts';

let mailbox: Mailbox;
let transport: Transporter;
let heard: number;
beforeEach(async () => {
  heard = 0;
  mailbox = await openMailbox({ now: handClock().now, onLetter: () => (heard += 1) });
  transport = createTransport(mailbox.smtpUrl);
});
afterEach(async () => {
  transport.close();
  await mailbox.close();
});

const write = (over: SendMailOptions = {}) =>
  transport.sendMail({
    ...{
      from: 'Towncrier <bot@velm.example>',
      to: 'Bo <bo@velm.example>',
      subject: 'Ferry',
      text: 'At nine.',
    },
    ...over,
  });

/** Speaks SMTP line by line, as no mail program would; resolves with the answer to each line. */
async function speak(lines: readonly string[]): Promise<string[]> {
  const { hostname, port } = new URL(mailbox.smtpUrl);
  const socket = connect(Number(port), hostname);
  const answers = createInterface({ input: socket })[Symbol.asyncIterator]();
  const answer = async (): Promise<string> => {
    const { value } = (await answers.next()) as { value?: string };
    return value === undefined || /^\d{3} /.test(value) ? (value ?? 'the line is closed') : answer();
  };
  try {
    const heard = [await answer()];
    for (const line of lines) {
      socket.write(`${line}\r\n`);
      heard.push(await answer());
    }
    return heard.slice(1);
  } finally {
    socket.destroy();
  }
}

describe('a letter that was sent', () => {
  it('lies in the mailbox with all its parts', async () => {
    await write({
      subject: 'Paromun vaxtı dəyişdi',
      html: '<p>At <b>nine</b>.</p>',
      headers: { 'x-news': '7' },
    });
    expect(mailbox.list()).toEqual([
      { id: '1', to: 'bo@velm.example', subject: 'Paromun vaxtı dəyişdi', at: MONDAY },
    ]);
    const letter = mailbox.letter('1');
    expect(letter).toMatchObject({
      ...{ from: '"Towncrier" <bot@velm.example>', to: 'bo@velm.example', at: MONDAY },
      ...{ subject: 'Paromun vaxtı dəyişdi', html: '<p>At <b>nine</b>.</p>' },
      headers: { To: 'Bo <bo@velm.example>', 'X-News': '7' },
    });
    expect(letter?.text.trim()).toBe('At nine.');
    expect(heard).toBe(1);
  });

  it('names those it was handed over for, of whom its headers may be silent', async () => {
    await write({ bcc: 'cleo@velm.example' });
    expect(mailbox.list()).toMatchObject([{ to: 'bo@velm.example, cleo@velm.example' }]);
    expect(JSON.stringify(mailbox.letter('1')?.headers)).not.toContain('cleo');
  });

  it('has no HTML where it was plain text', async () => {
    await write();
    expect(mailbox.letter('1')).toMatchObject({ html: '' });
  });

  it('shows a long header as one line, and both values of one that stands there twice', async () => {
    const long = 'harbour '.repeat(30).trim();
    await write({ headers: [{ key: 'X-Long', value: long }, ...twice('X-Stop')] });
    expect(mailbox.letter('1')?.headers).toMatchObject({ 'X-Long': long, 'X-Stop': 'Velm\nOrsa' });
  });
  const twice = (key: string) => ['Velm', 'Orsa'].map(value => ({ key, value }));

  it('is not found under an id that was never given', async () => {
    await write();
    expect(mailbox.letter('2')).toBeNull();
    expect(mailbox.letter('__proto__')).toBeNull();
  });
});

describe('the mailbox', () => {
  it('keeps the newest two hundred letters', async () => {
    const pooled = createTransport({
      url: mailbox.smtpUrl,
      pool: true,
      maxConnections: 1,
      maxMessages: Infinity,
    });
    try {
      for (let count = 1; count <= 202; count += 1) {
        await pooled.sendMail({ from: 'a@velm.example', to: 'b@velm.example', subject: String(count) });
      }
    } finally {
      pooled.close();
    }
    const subjects = mailbox.list().map(({ subject }) => subject);
    expect([subjects.length, subjects[0], subjects.at(-1)]).toEqual([200, '3', '202']);
    expect(mailbox.letter('2')).toBeNull();
  });

  it('forgets on demand, and never gives an id twice', async () => {
    await write();
    mailbox.refuse('rcpt', 550, 'no such mailbox');
    mailbox.clear();
    expect(mailbox.list()).toEqual([]);
    await write();
    expect(mailbox.list()).toMatchObject([{ id: '2' }]);
  });

  it('closes soon although a sender keeps its line open', async () => {
    const own = await openMailbox();
    const pooled = createTransport({ url: own.smtpUrl, pool: true });
    try {
      await pooled.sendMail({ from: 'a@velm.example', to: 'b@velm.example', text: 'hello' });
      expect(own.list()).toHaveLength(1);
      const before = performance.now();
      await own.close();
      expect(performance.now() - before).toBeLessThan(2000);
    } finally {
      pooled.close();
    }
  });

  it('is reached from this machine only, and without encryption or a password', async () => {
    expect(mailbox.smtpUrl).toMatch(/^smtp:\/\/127\.0\.0\.1:\d+$/);
    const [hello, tls, auth] = await speak(['EHLO velm.example', 'STARTTLS', 'AUTH PLAIN AGEAYg==']);
    expect([hello?.slice(0, 3), tls?.slice(0, 1), auth?.slice(0, 1)]).toEqual(['250', '5', '5']);
  });
});

describe('a letter is refused', () => {
  it.each([
    ['at its sender', 'mail', 451, 'EENVELOPE'],
    ['at its receiver', 'rcpt', 550, 'EENVELOPE'],
    ['after its text', 'data', 554, 'EMESSAGE'],
  ] as const)('%s', async (_name, at, responseCode, code) => {
    mailbox.refuse(at, responseCode, 'not today');
    await expect(write()).rejects.toMatchObject({
      ...{ code, responseCode, response: expect.stringContaining('not today') },
    });
    expect([mailbox.list(), heard]).toEqual([[], 0]);
    await write();
    expect(mailbox.list()).toHaveLength(1);
  });

  it('as often as was asked for', async () => {
    mailbox.refuse('data', 452, 'full', 2);
    await expect(write()).rejects.toMatchObject({ responseCode: 452 });
    await expect(write()).rejects.toMatchObject({ responseCode: 452 });
    await write();
    expect(mailbox.list()).toHaveLength(1);
  });

  it('with the line broken after a 421', async () => {
    mailbox.refuse('rcpt', 421, 'going down');
    const answers = await speak([
      ...['EHLO velm.example', 'MAIL FROM:<a@velm.example>', 'RCPT TO:<b@velm.example>', 'NOOP'],
    ]);
    expect(answers[2]).toMatch(/^421 .*going down/);
    expect(answers[3]).toBe('the line is closed');
  });

  it('when it says beforehand that it is larger than two megabytes', async () => {
    const answers = await speak(['EHLO velm.example', 'MAIL FROM:<a@velm.example> SIZE=2000001']);
    expect(answers[1]).toMatch(/^552 /);
  });

  it('when it turns out larger than two megabytes, and the line lives on', async () => {
    const line = `${'a'.repeat(78)}\r\n`;
    const answers = await speak([
      ...['EHLO velm.example', 'MAIL FROM:<a@velm.example>', 'RCPT TO:<b@velm.example>', 'DATA'],
      ...[`Subject: large\r\n\r\n${line.repeat(25_001)}.`, 'NOOP'],
    ]);
    expect(answers.slice(3).map(answer => answer.slice(0, 3))).toEqual(['354', '552', '250']);
    expect(mailbox.list()).toEqual([]);
  });

  it('but not when it is just small enough', async () => {
    await write({ text: 'a long line of news\n'.repeat(80_000) });
    expect(mailbox.letter('1')?.text.length).toBeGreaterThan(1_500_000);
  });
});
