/** The text of a page's bytes. */

export function decodePage(bytes: Uint8Array, contentType: string | null): string {
  const label = /charset="?([\w-]+)/i.exec(contentType ?? '')?.[1] ?? 'utf-8';
  return new TextDecoder(label).decode(bytes);
}
