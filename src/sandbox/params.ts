/** Reads the parameters of a Bot API call, whichever way they were sent. */
import { badRequest } from './api-error.ts';
import { readForm } from './read-form.ts';
import { isJson, type Json } from './shapes.ts';

/** Nested objects come as JSON strings in forms and in the address, as themselves in JSON. */
function unfold(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  if (!/^\s*[[{]/.test(value)) return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}

export class Params {
  readonly raw: Json;
  readonly files: ReadonlyMap<string, File>;

  constructor(raw: Json, files: ReadonlyMap<string, File> = new Map()) {
    this.raw = raw;
    this.files = files;
  }

  /** The value with nested JSON unfolded. */
  value(name: string): unknown {
    return unfold(this.raw[name]);
  }

  string(name: string): string | undefined {
    const value = this.raw[name];
    if (value === undefined || value === null) return undefined;
    return typeof value === 'object' ? JSON.stringify(value) : String(value);
  }

  integer(name: string): number | undefined {
    const value = this.string(name);
    return value !== undefined && /^\s*[+-]?\d+/.test(value) ? Number.parseInt(value, 10) : undefined;
  }

  flag(name: string): boolean {
    return ['true', '1', 'yes'].includes(this.string(name)?.toLowerCase() ?? '');
  }

  object(name: string): Json | undefined {
    const value = this.value(name);
    return isJson(value) ? value : undefined;
  }

  list(name: string): unknown[] | undefined {
    const value = this.value(name);
    return Array.isArray(value) ? value : undefined;
  }

  messageId(name = 'message_id'): number {
    const id = this.integer(name);
    if (id === undefined || id <= 0) throw badRequest('message identifier is not specified');
    return id;
  }
}

/** Parameters of the address, then of the body; a body that is not what its type says is refused. */
export async function readParams(request: Request): Promise<Params> {
  const raw: Json = Object.fromEntries(new URL(request.url).searchParams);
  if (request.method === 'GET' || request.body === null) return new Params(raw);
  const type = request.headers.get('content-type') ?? '';
  if (type.startsWith('application/json')) {
    const text = await request.text();
    if (text.trim() === '') return new Params(raw);
    let body: unknown;
    try {
      body = JSON.parse(text);
    } catch {
      throw badRequest("can't parse JSON object");
    }
    return new Params({ ...raw, ...(isJson(body) ? body : {}) });
  }
  if (type.startsWith('application/x-www-form-urlencoded')) {
    return new Params({ ...raw, ...Object.fromEntries(new URLSearchParams(await request.text())) });
  }
  if (!type.startsWith('multipart/form-data')) return new Params(raw);
  const form = readForm(Buffer.from(await request.arrayBuffer()), type);
  if (form === null) throw badRequest("can't parse multipart/form-data");
  return new Params({ ...raw, ...form.fields }, form.files);
}
