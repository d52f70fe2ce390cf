/** What letters keep among the settings: the operator's switch, and the secret that addresses are hashed with. */
import { randomBytes } from 'node:crypto';
import type { LetterSwitch } from '../core/recommend/letter-switch.ts';
import type { Sqlite } from './database.ts';

const SWITCH = 'letters';
const SECRET = 'letter-secret';

export interface LetterSettings {
  readonly letterSwitch: LetterSwitch;
  /** Made at the first start and never changed: every opt-out hangs on it. */
  readonly letterSecret: string;
}

export function createLetterSettings(sqlite: Sqlite): LetterSettings {
  const read = sqlite.prepare<[string], string>('select value from setting where name = ?').pluck();
  const write = sqlite.prepare(`
    insert into setting (name, value) values (:name, :value)
    on conflict (name) do update set value = excluded.value`);
  const make = sqlite.prepare(
    'insert into setting (name, value) values (:name, :value) on conflict do nothing',
  );

  make.run({ name: SECRET, value: randomBytes(32).toString('hex') });
  return {
    letterSwitch: {
      isOn: () => read.get(SWITCH) !== 'off',
      turn(on) {
        write.run({ name: SWITCH, value: on ? 'on' : 'off' });
      },
    },
    letterSecret: read.get(SECRET) ?? '',
  };
}
