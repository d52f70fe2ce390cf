/**
 * Reads multipart/form-data as forgivingly as Telegram does: grammY writes file names without quotation marks and in
 * any letters, which `request.formData()` and the usual packages refuse.
 */

export interface Form {
  readonly fields: Readonly<Record<string, string>>;
  readonly files: ReadonlyMap<string, File>;
}

const BLANK_LINE = '\r\n\r\n';

/** @returns null when the bytes are not what `type` says */
export function readForm(bytes: Buffer, type: string): Form | null {
  const boundary = /boundary=(?:"([^"]+)"|([^\s;]+))/i.exec(type);
  if (boundary === null) return null;
  const mark = Buffer.from(`--${boundary[1] ?? boundary[2]}`);
  const fields: Record<string, string> = {};
  const files = new Map<string, File>();
  for (let at = bytes.indexOf(mark); at >= 0; ) {
    const next = bytes.indexOf(mark, at + mark.length);
    // What follows the last mark is its two dashes.
    if (next < 0) return { fields, files };
    const part = readPart(bytes.subarray(at + mark.length + 2, next - 2));
    if (part === null) return null;
    if (part.fileName === null) fields[part.name] = part.content.toString('utf8');
    else files.set(part.name, new File([part.content], part.fileName, { type: part.type }));
    at = next;
  }
  return null;
}

function readPart(
  part: Buffer,
): { name: string; fileName: string | null; type: string; content: Buffer } | null {
  const end = part.indexOf(BLANK_LINE);
  if (end < 0) return null;
  const head = part.subarray(0, end).toString('utf8');
  const name = parameter(head, 'name');
  if (name === null) return null;
  const type = /^content-type:\s*(\S+)/im.exec(head)?.[1] ?? 'application/octet-stream';
  return {
    name,
    fileName: parameter(head, 'filename'),
    type,
    content: part.subarray(end + BLANK_LINE.length),
  };
}

function parameter(head: string, name: string): string | null {
  const found = new RegExp(`[;\\s]${name}=(?:"([^"]*)"|([^;\\r\\n]*))`, 'i').exec(head);
  return found?.[1] ?? found?.[2]?.trim() ?? null;
}
