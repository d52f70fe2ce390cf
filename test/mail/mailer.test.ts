/** Letters on their way: what a real mail server receives, and what the mailer makes of its answers. */
import { afterEach, describe, expect, it } from 'vitest';
import type { Letter, LetterOutcome } from '../../src/core/recommend/letter.ts';
import { openMailer } from '../../src/mail/mailer.ts';
import { openBreakingOffice, openPostOffice, type PostOffice, type ReceivedLetter } from './post-office.ts';
import { article, letter, phrases, TOKEN } from './samples.ts';

const closers: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0).toReversed()) await close();
});

async function send(
  office: PostOffice,
  sent: Letter = letter(),
  webRoot: string | null = 'https://towncrier.example',
): Promise<LetterOutcome> {
  closers.push(() => office.close());
  const mailer = openMailer({ smtpUrl: office.url, mailFrom: 'news@towncrier.example', webRoot, phrases });
  closers.push(() => mailer.close());
  return mailer.send(sent, article(), TOKEN);
}

async function deliver(sent: Letter): Promise<ReceivedLetter> {
  const office = await openPostOffice();
  expect(await send(office, sent)).toMatchObject({ kind: 'accepted' });
  const [received, ...more] = office.received;
  if (received === undefined || more.length > 0) throw new Error(`${office.received.length} letters came`);
  return received;
}

const refusal = (responseCode: number, words = 'no'): Error =>
  Object.assign(new Error(words), { responseCode });

describe('a letter that arrives', () => {
  it('comes from us, goes to the friend, and is answered to the sender', async () => {
    const { from, to, mail } = await deliver(letter());
    expect({ from, to }).toEqual({ from: 'news@towncrier.example', to: ['rauf@anvik.example'] });
    expect(mail.from?.value).toEqual([{ name: 'Towncrier', address: 'news@towncrier.example' }]);
    expect([mail.to].flat()[0]?.value).toEqual([{ name: 'Rauf', address: 'rauf@anvik.example' }]);
    expect(mail.replyTo?.value).toEqual([{ name: 'Anna Karimova', address: 'anna@velm.example' }]);
    expect(mail.cc ?? mail.bcc).toBeUndefined();
  });

  it('has the same words as HTML and as text, under a fixed subject', async () => {
    const { mail, raw } = await deliver(letter());
    expect(mail.subject).toBe('A friend recommends an article to you');
    expect(raw).toMatch(/^Content-Type: multipart\/alternative/m);
    for (const part of [mail.text, String(mail.html)]) {
      expect(part).toContain('Harbour of Velm reopens after the storm');
      expect(part).toContain('The harbour of Velm reopened on Monday.');
      expect(part).toContain('https://velm.example/news/');
      expect(part).toContain('Anna Karimova has read this article');
    }
  });

  it('is marked as sent by a machine and keeps its Message-ID however often it is tried', async () => {
    const first = await deliver(letter());
    const second = await deliver(letter({ attempts: 1 }));
    expect(first.mail.headers.get('auto-submitted')).toBe('auto-generated');
    expect(first.mail.messageId).toBe('<5f0c7a2e9b1d4c3a8e6f@towncrier.example>');
    expect(second.mail.messageId).toBe(first.mail.messageId);
  });

  it('carries names of every alphabet whole', async () => {
    const { mail } = await deliver(letter({ senderName: 'Günel Səfərova', friendName: 'Игорь Савельев' }));
    expect(mail.replyTo?.value[0]?.name).toBe('Günel Səfərova');
    expect([mail.to].flat()[0]?.value[0]?.name).toBe('Игорь Савельев');
    expect(mail.text).toContain('Hello, Игорь Савельев!');
  });
});

describe('a letter whose fields try to reach others', () => {
  const HOSTILE = [
    'Rauf\r\nBcc: victim@other.example',
    'Rauf, victim@other.example',
    'Rauf <victim@other.example>',
    '"Rauf" <victim@other.example>, "x',
    'team: victim@other.example;',
    "Rauf' (victim@other.example)",
    'Rauf\u0000\nRCPT TO:<victim@other.example>',
  ];

  it.each(HOSTILE)('goes to the friend only, whoever is called %j', async name => {
    const { to, mail } = await deliver(letter({ friendName: name, senderName: name }));
    expect(to).toEqual(['rauf@anvik.example']);
    expect([mail.to].flat().flatMap(all => all?.value.map(({ address }) => address))).toEqual([
      'rauf@anvik.example',
    ]);
    expect(mail.replyTo?.value.map(({ address }) => address)).toEqual(['anna@velm.example']);
    expect(mail.headers.has('bcc')).toBe(false);
  });

  it.each([
    'rauf@anvik.example, victim@other.example',
    'rauf@anvik.example\r\nBcc: victim@other.example',
    'team: victim@other.example;',
    '<victim@other.example> rauf@anvik.example',
  ])('is not sent at all to the address %j', async friendAddress => {
    const office = await openPostOffice();
    expect(await send(office, letter({ friendAddress }))).toMatchObject({ kind: 'unwelcome' });
    expect(office.received).toEqual([]);
  });
});

describe('a mail server that does not take the letter', () => {
  it('and asks to come back gets it later', async () => {
    const office = await openPostOffice({ onRcptTo: (_to, _session, done) => done(refusal(451)) });
    expect(await send(office)).toMatchObject({ kind: 'later', why: expect.stringContaining('451') });
  });

  it('and does not know the friend never gets it again', async () => {
    const office = await openPostOffice({
      onRcptTo: (_to, _session, done) => done(refusal(550, '5.1.1 No such user')),
    });
    expect(await send(office)).toMatchObject({ kind: 'refused', why: expect.stringContaining('550') });
  });

  it.each([
    [550, '5.1.1 User unknown', { kind: 'refused' }],
    [550, '5.1.2 Bad destination system', { kind: 'refused' }],
    [553, '5.1.3 Bad mailbox syntax', { kind: 'refused' }],
    [551, '5.1.6 Mailbox has moved', { kind: 'refused' }],
    [550, '5.2.1 Mailbox disabled', { kind: 'refused' }],
    [550, '5.1.8 Bad sender’s system address', { kind: 'unwelcome', reason: 'ours' }],
    [552, '5.2.2 Mailbox full', { kind: 'later', reason: 'full' }],
    [452, '4.2.2 Over quota', { kind: 'later', reason: 'full' }],
    [552, 'Quota exceeded', { kind: 'later', reason: 'full' }],
    [552, '5.3.4 Message size exceeds fixed limit', { kind: 'unwelcome', reason: 'big' }],
    [552, '5.2.3 Message length exceeds administrative limit', { kind: 'unwelcome', reason: 'big' }],
    [552, 'Message too large', { kind: 'unwelcome', reason: 'big' }],
    [554, 'This looks like spam', { kind: 'unwelcome', reason: 'spam' }],
    [550, 'Blocked, see https://list.example', { kind: 'unwelcome', reason: 'spam' }],
    [550, '5.7.1 Message rejected by policy', { kind: 'unwelcome', reason: 'spam' }],
    [550, 'Relaying not permitted', { kind: 'unwelcome', reason: 'ours' }],
    [554, 'Relay access denied', { kind: 'unwelcome', reason: 'ours' }],
    [530, '5.7.8 Authentication required', { kind: 'unwelcome', reason: 'ours' }],
    [550, 'No such user here', { kind: 'unwelcome', reason: 'address' }],
    [550, 'No', { kind: 'unwelcome', reason: 'other' }],
    [554, '5.5.0 Something', { kind: 'unwelcome', reason: 'other' }],
    [450, '4.7.1 Greylisted, come back in five minutes', { kind: 'later', reason: 'asked' }],
    [550, '5.7.1 Relaying denied', { kind: 'unwelcome', reason: 'ours' }],
    [421, 'Too many connections', { kind: 'later' }],
  ])(
    'and says “%i %s”, to the address or after the text, is believed just that',
    async (code, words, outcome) => {
      const atAddress = await openPostOffice({
        onRcptTo: (_to, _session, done) => done(refusal(code, words)),
      });
      expect(await send(atAddress)).toMatchObject(outcome);
      const afterText = await openPostOffice({
        onData(stream, _session, done) {
          stream.resume().on('end', () => done(refusal(code, words)));
        },
      });
      expect(await send(afterText)).toMatchObject(outcome);
    },
  );

  it('because the connection broke before the text gets it later', async () => {
    expect(await send(await openBreakingOffice('RCPT'))).toMatchObject({ kind: 'later' });
  });

  it('or may have taken it when the connection broke after the text: unsure, and never sent again', async () => {
    expect(await send(await openBreakingOffice('end of letter'))).toMatchObject({ kind: 'unsure' });
  });

  it('because it is down gets it later', async () => {
    const office = await openPostOffice();
    await office.close();
    expect(await send({ ...office, close: async () => undefined })).toMatchObject({ kind: 'later' });
  });
});
