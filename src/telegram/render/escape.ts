/** Words made safe to stand in a Telegram HTML message. */

/** Only the four named entities that the Bot API knows (core.telegram.org/bots/api#html-style). */
export function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
