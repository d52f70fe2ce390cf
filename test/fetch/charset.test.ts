import { describe, expect, test } from 'vitest';
import { measureCharsets, TEXTS } from '../../bench/feeds/charsets.ts';
import { encode } from '../../bench/feeds/encode.ts';
import { decode } from '../../src/fetch/charset.ts';

const russian = TEXTS['ru']?.join(' ') ?? '';

describe('a feed is read with right, missing and wrong labels when it is in', () => {
  for (const [encoding, { misses, of }] of measureCharsets())
    test(encoding, () => {
      expect(misses).toEqual([]);
      expect(of).toBeGreaterThan(5);
    });
});

test('a UTF-8 document that is damaged or cut off stays UTF-8', () => {
  const bytes = Buffer.from(`<title>${russian}</title>`);
  expect(decode(bytes.subarray(0, bytes.length - 9), 'text/xml; charset=windows-1251')).toContain(
    'Городской совет',
  );
  bytes[30] = 0xff;
  expect(decode(bytes, null)).toContain('новый маршрут трамвая');
});

test('a declaration is found behind what a server printed before it', () => {
  const xml = `<b>Notice</b>\n<?xml version='1.0' encoding='win-1251'?><title>${russian}</title>`;
  expect(decode(encode(xml, 'windows-1251'), null)).toBe(xml);
});

test('capitals and a single word are no reason to doubt a right label', () => {
  for (const [text, encoding] of [
    [russian.toUpperCase(), 'koi8-r'],
    ['Привет', 'iso-8859-5'],
    ['Íslensk orð, það er þýtt', 'windows-1252'],
    ['Łódź źródło żółć', 'iso-8859-2'],
    ['Ο δήμος ενέκρινε', 'windows-1253'],
  ] as const)
    expect(decode(encode(text, encoding), `text/xml; charset=${encoding}`)).toBe(text);
});

test('UTF-32 is read with its mark and without', () => {
  const text = '<title>Şəhər 🚋</title>';
  const points = [...text].map(character => character.codePointAt(0) ?? 0);
  const bytes = Buffer.alloc(points.length * 4);
  for (const [at, point] of points.entries()) bytes.writeUInt32BE(point, at * 4);
  expect(decode(bytes, null)).toBe(text);
  expect(decode(Buffer.concat([Buffer.from([0, 0, 0xfe, 0xff]), bytes]), null)).toBe(text);
});

test('no bytes at all are no text', () => {
  expect(decode(new Uint8Array(), 'text/xml; charset=utf-16')).toBe('');
});
