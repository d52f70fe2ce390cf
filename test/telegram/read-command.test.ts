/** One reader says which command a message begins with, and for which bot it is meant. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCommand } from '../../src/telegram/read-command.ts';

const BOT = 'towncrier_bot';
const read = (text: string) => readCommand(text, BOT);

describe('a command', () => {
  it.each([
    ['/latest', { name: 'latest', number: null, isForUs: true, words: '' }],
    ['/Latest', { name: 'latest', number: null, isForUs: true, words: '' }],
    ['/LATEST  business ', { name: 'latest', number: null, isForUs: true, words: 'business' }],
    ['/full_12', { name: 'full', number: '12', isForUs: true, words: '' }],
    ['/full_12.', { name: 'full', number: '12', isForUs: true, words: '.' }],
    ['/full_12 please', { name: 'full', number: '12', isForUs: true, words: 'please' }],
    ['/full_12@Towncrier_Bot', { name: 'full', number: '12', isForUs: true, words: '' }],
    ['/stop@other_bot', { name: 'stop', number: null, isForUs: false, words: '' }],
    ['/alert@weather_bot rain', { name: 'alert', number: null, isForUs: false, words: 'rain' }],
    ['/search\noil\nprices', { name: 'search', number: null, isForUs: true, words: 'oil\nprices' }],
    ['/announce_all', { name: 'announce_all', number: null, isForUs: true, words: '' }],
  ])('is read out of %j', (text, command) => {
    expect(read(text)).toEqual(command);
  });

  it.each([
    ...['', 'latest', 'see /latest', '/', '/ latest', '//latest', '/etc/passwd', '/новости', '/latestж'],
    ...['/stop@', '/stop@other_bot@more', '/stop@other/x', `/${'a'.repeat(65)}`, '1/2'],
  ])('is none: %j', text => {
    expect(read(text)).toBeNull();
  });

  const name = fc.stringMatching(/^[a-z]{1,20}$/);
  const bot = fc.stringMatching(/^[a-z]{5,20}bot$/);

  it('is ours if it names no bot, or us; in whatever letters', () => {
    fc.assert(
      fc.property(name, bot, fc.boolean(), fc.nat(1e9), (command, other, isLoud, number) => {
        const write = (text: string): string => (isLoud ? text.toUpperCase() : text);
        for (const [addressee, isForUs] of [
          ['', true],
          [`@${BOT}`, true],
          [`@${other}`, other === BOT],
        ] as const) {
          const expected = { name: command, isForUs, words: 'two words' };
          expect(read(`/${write(command + addressee)} two words`)).toEqual({ ...expected, number: null });
          expect(read(`/${write(`${command}_${number}${addressee}`)} two words`)).toEqual({
            ...expected,
            number: String(number),
          });
        }
      }),
    );
  });

  it('is never read out of the middle of a text', () => {
    fc.assert(
      fc.property(
        fc.string().filter(before => /^\s*[^\s/]/.test(before)),
        name,
        (before, command) => {
          expect(read(`${before} /${command}`)).toBeNull();
        },
      ),
    );
  });
});
