/** Reads the command that a message begins with: its name, the number behind it, the bot it is meant for, its words. */

export interface Command {
  /** In small letters, without the slash and the number. */
  readonly name: string;
  /** The 12 of `/full_12`. */
  readonly number: string | null;
  /** False for a command that names another bot. */
  readonly isForUs: boolean;
  readonly words: string;
}

// As Telegram marks a command (core.telegram.org/bots/features#commands): the name ends where no letter goes on.
const COMMAND = /^\s*\/(\w{1,64})(?:@(\w{1,64}))?(?![\w@/\p{L}\p{M}])\s*(.*)$/su;
const NUMBERED = /^(.*[^_\d])_(\d{1,15})$/;

/** Null for a text that does not begin with a command. `bot` is our username; a command that names no bot is for us. */
export function readCommand(text: string, bot: string): Command | null {
  const [whole, typed = '', addressee = bot, words = ''] = COMMAND.exec(text) ?? [];
  if (whole === undefined) return null;
  const [, name = typed, number = null] = NUMBERED.exec(typed) ?? [];
  return {
    name: name.toLowerCase(),
    number,
    isForUs: addressee.toLowerCase() === bot.toLowerCase(),
    words: words.trim(),
  };
}
