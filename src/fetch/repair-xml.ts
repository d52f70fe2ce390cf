/** Makes balanced XML of a damaged feed: what is not well-formed is read as a browser would, and written anew. */
import { Parser } from 'htmlparser2';

const DEEPEST = 200;

/** Null when there is no feed in it to repair. Document types are dropped: no entity of theirs is ever expanded. */
export function repairXml(text: string): string | null {
  const root = /<(?:\w+:)?(?:rss|feed|RDF|channel)[\s>]/i.exec(text);
  if (root === null) return null;
  const out: string[] = ['<?xml version="1.0" encoding="utf-8"?>'];
  let depth = 0;
  let isTooDeep = false;
  let isCdata = false;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        depth += 1;
        if (depth > DEEPEST) isTooDeep = true;
        const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(value)}"`);
        out.push(`<${name}${written.join('')}>`);
      },
      ontext(data) {
        out.push(isCdata ? `<![CDATA[${data.replaceAll(']]>', ']]]]><![CDATA[>')}]]>` : escapeXml(data));
      },
      oncdatastart() {
        isCdata = true;
      },
      oncdataend() {
        isCdata = false;
      },
      onclosetag(name) {
        depth -= 1;
        out.push(`</${name}>`);
      },
    },
    { xmlMode: true, decodeEntities: true, recognizeCDATA: true },
  );
  // Controls that XML forbids would stop the parser again.
  parser.write(text.slice(root.index).replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, ''));
  parser.end();
  return isTooDeep ? null : out.join('');
}

function escapeXml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
