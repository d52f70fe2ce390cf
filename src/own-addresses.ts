/** The addresses at which our own web server is reached, by whom. */
import { TELEGRAM_WEB } from './web/share-page.ts';

/** From this machine. */
export function ownAddress(host: string, port: number): string {
  const isAnywhere = host === '0.0.0.0' || host === '::';
  return `http://${isAnywhere ? '127.0.0.1' : host}:${port}`;
}

/** The sandbox shows the page in its own, whose reader may call this machine by its name or by its number. */
export function framedBy(isSandbox: boolean): readonly string[] {
  return isSandbox ? [...TELEGRAM_WEB, "'self'", 'http://localhost:*', 'http://127.0.0.1:*'] : TELEGRAM_WEB;
}
