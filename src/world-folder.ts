/** Which folder is whose: the sandbox keeps to one of its own, so that nothing of its world reaches a real bot. */
import { join } from 'node:path';
import type { Config } from './config.ts';
import { hasDatabase } from './sqlite/data-folder.ts';
import type { World } from './sqlite/world.ts';

type Where = Pick<Config, 'botToken' | 'dataDir'>;

/** The bot's number is the first part of its token, and stays when the token is changed. */
export function worldOf({ botToken }: Where): World {
  return botToken === null ? 'sandbox' : { bot: Number.parseInt(botToken, 10) };
}

/** Where the bot that runs keeps everything. */
export function folderOfBot({ botToken, dataDir }: Where): string {
  return botToken === null ? join(dataDir, 'sandbox') : dataDir;
}

/** Where a command looks. Without a token it means the sandbox, but for a folder that only a real bot has ever used. */
export function folderOfCommand(config: Where): string {
  const own = folderOfBot(config);
  return !hasDatabase(own) && hasDatabase(config.dataDir) ? config.dataDir : own;
}
