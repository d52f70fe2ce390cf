/** Words from elsewhere (headlines, names, summaries) made safe for a Telegram HTML message. */
import { defuse } from './defuse.ts';
import { escapeHtml } from './escape.ts';

/** Neither markup nor a mention nor a command comes of them. */
export function foreignHtml(text: string): string {
  return escapeHtml(defuse(text));
}
