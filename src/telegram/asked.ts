/** What an update asks of us: one of our commands, or a press on one of our buttons. */
import type { BotContext } from './context.ts';
import { type Command, readCommand } from './read-command.ts';
import {
  type CommandName,
  isCommandName,
  isVerb,
  type Rule,
  ruleOfButton,
  ruleOfCommand,
  type Verb,
} from './rules.ts';

type Updated = Pick<BotContext, 'message' | 'channelPost' | 'callbackQuery' | 'me'>;

export type Asked =
  | { readonly kind: 'command'; readonly name: CommandName; readonly words: string; readonly rule: Rule }
  | {
      readonly kind: 'press';
      readonly verb: Verb;
      readonly words: readonly string[];
      readonly rule: Rule;
    };

/** The words of a message, or those under its picture. */
export function wordsOfMessage(ctx: Pick<Updated, 'message' | 'channelPost'>): string {
  const message = ctx.message ?? ctx.channelPost;
  return message?.text ?? message?.caption ?? '';
}

/** The command a message begins with, whether or not we know it. */
export function commandOf(ctx: Updated): Command | null {
  return readCommand(wordsOfMessage(ctx), ctx.me.username);
}

/** The command, or the press, if it is one of ours; the number of `/full_12` is its words. */
export function askedOf(ctx: Updated): Asked | null {
  if (ctx.callbackQuery !== undefined) {
    const [verb = '', ...words] = ctx.callbackQuery.data?.split(':') ?? [];
    return isVerb(verb) ? { kind: 'press', verb, words, rule: ruleOfButton(verb) } : null;
  }
  const command = commandOf(ctx);
  if (command === null || !command.isForUs || !isCommandName(command.name)) return null;
  const { name, number, words } = command;
  const rule = ruleOfCommand(name);
  if (number !== null && rule.isNumbered !== true) return null;
  return { kind: 'command', name, words: number ?? words, rule };
}

/** Whether it changes what the chat gets. */
export function isChange(asked: Asked, { reader }: Pick<BotContext, 'reader'>): boolean {
  switch (asked.rule.changes) {
    case 'always':
      return true;
    case 'when stopped':
      return reader.state !== 'active';
    case 'with words':
      return asked.kind === 'command' ? asked.words !== '' : !isLook(asked.words);
    default:
      return false;
  }
}

/** A button that opens a list, or a page of it. */
function isLook([first]: readonly string[]): boolean {
  return first === undefined || first === 'list' || first === 'in';
}
