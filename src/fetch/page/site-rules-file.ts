/** Reads `site-rules.json`, where an operator writes how the pages of a site are read. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AppError, messageOf } from '../../core/shared/errors.ts';
import type { SiteRules } from './site-rules.ts';

export const SITE_RULES_FILE = 'site-rules.json';

const TEXTS = ['host', 'content', 'title', 'byline', 'date'] as const;
const KEYS = new Set<string>([...TEXTS, 'remove', 'isPrintForm']);

/** The rules in `folder`, none where there is no such file. @throws AppError naming what is wrong with it */
export function readSiteRules(folder: string): readonly SiteRules[] {
  const file = join(folder, SITE_RULES_FILE);
  if (!existsSync(file)) return [];
  let rules: unknown;
  try {
    rules = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new AppError('invalid', `${file} is not JSON: ${messageOf(error)}.`);
  }
  if (!Array.isArray(rules)) throw new AppError('invalid', `${file} must be a list of rules.`);
  return rules.map((rule, at) => checked(rule, `Rule ${at + 1} of ${file}`));
}

function checked(rule: unknown, name: string): SiteRules {
  if (typeof rule !== 'object' || rule === null) throw new AppError('invalid', `${name} is not an object.`);
  const fields = rule as Record<string, unknown>;
  if (typeof fields['host'] !== 'string') throw new AppError('invalid', `${name} has no "host".`);
  const unknown = Object.keys(fields).find(key => !KEYS.has(key));
  if (unknown !== undefined) throw new AppError('invalid', `${name} has “${unknown}”, which means nothing.`);
  const wrong = TEXTS.find(key => fields[key] !== undefined && typeof fields[key] !== 'string');
  if (wrong !== undefined) throw new AppError('invalid', `${name}: "${wrong}" must be text.`);
  const { remove } = fields;
  if (remove !== undefined && !(Array.isArray(remove) && remove.every(each => typeof each === 'string'))) {
    throw new AppError('invalid', `${name}: "remove" must be a list of selectors.`);
  }
  return rule as SiteRules;
}
