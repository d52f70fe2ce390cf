/** Each command and each button has its rule; what has none is not even installed. */
import { Composer } from 'grammy';
import { describe, expect, it } from 'vitest';
import { packed } from '../../src/telegram/buttons.ts';
import { READER_COMMANDS } from '../../src/telegram/commands.ts';
import type { BotContext } from '../../src/telegram/context.ts';
import { DESK_COMMANDS } from '../../src/telegram/features/desk.ts';
import { OPERATOR_COMMANDS } from '../../src/telegram/features/operators.ts';
import { onCommand } from '../../src/telegram/on-command.ts';
import { COMMAND_NAMES, type CommandName, ruleOfCommand, type Verb } from '../../src/telegram/rules.ts';

describe('the rules', () => {
  it('name every command, and the operators’ as theirs', () => {
    const operators = [...OPERATOR_COMMANDS, ...DESK_COMMANDS];
    expect([...COMMAND_NAMES].sort()).toEqual([...READER_COMMANDS, ...operators].sort());
    for (const name of COMMAND_NAMES) {
      const isOperators = operators.some(each => each === name);
      expect(ruleOfCommand(name).matter === 'operators', name).toBe(isOperators);
    }
  });

  it.each(['forget', 'constructor', 'toString', ''])('let nothing be installed without one: %j', name => {
    const install = () => onCommand(new Composer<BotContext>(), name as CommandName, async () => undefined);
    expect(install).toThrow('has no rule');
    expect(() => packed(name as Verb)).toThrow('has no rule');
  });
});
