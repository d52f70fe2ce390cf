/** The addresses at which our own web server is reached, by whom. */
import type { Config } from './config.ts';
import type { Webhook } from './telegram/say-hello.ts';
import { TELEGRAM_WEB } from './web/share-page.ts';

/** From this machine. */
export function ownAddress(host: string, port: number): string {
  const isAnywhere = host === '0.0.0.0' || host === '::';
  return `http://${isAnywhere ? '127.0.0.1' : host}:${port}`;
}

export function webhookOf({ publicUrl, webhookSecret }: Config): Webhook | null {
  if (publicUrl === null || webhookSecret === null) return null;
  return { url: `${publicUrl}/telegram/webhook`, secret: webhookSecret };
}

/** Where Telegram opens our share page: at an https address only, but for a sandbox's Telegram, which comes to `own`. */
export function sharePageOf({ publicUrl }: Config, own: string | null): string | null {
  const base = publicUrl ?? own;
  return base === null ? null : `${base}/share`;
}

/** The sandbox shows the page in its own, whose reader may call this machine by its name or by its number. */
export function framedBy(isSandbox: boolean): readonly string[] {
  return isSandbox ? [...TELEGRAM_WEB, "'self'", 'http://localhost:*', 'http://127.0.0.1:*'] : TELEGRAM_WEB;
}
