/** Takes out of a robots.txt what concerns us: the parser's time grows with every agent times every rule. */

const MOST_RULES = 2_000;
/** No address of ours is longer, and no pattern needs more of `*`: each is tried at many places of an address. */
const LONGEST_PATTERN = 2_048;
const MOST_STARS = 10;
const AGENT = /^user-?agent$/;
const RULE = /^(?:allow|disallow|crawl-?delay)$/;

/** The groups that name `agentName` or `*`, each with the rules it had. */
export function groupsFor(robots: string, agentName: string): string {
  const own = agentName.toLowerCase();
  const kept: string[] = [];
  let named = new Set<string>();
  let isNaming = false;
  let rules = 0;
  for (const line of robots.split(/[\r\n]+/)) {
    const [name, value] = readLine(line);
    if (AGENT.test(name)) {
      if (!isNaming) named = new Set();
      isNaming = true;
      const agent = value.toLowerCase().split('/', 1)[0]?.trim() ?? '';
      if (agent === own || agent === '*') named.add(agent);
    } else if (RULE.test(name)) {
      if (isNaming) for (const agent of named) kept.push(`User-agent: ${agent}`);
      isNaming = false;
      if (named.size === 0 || rules >= MOST_RULES || !isPattern(value)) continue;
      rules += 1;
      kept.push(`${name}: ${value}`);
    }
  }
  return kept.join('\n');
}

function readLine(line: string): readonly [string, string] {
  const at = line.indexOf(':');
  if (at < 0) return ['', ''];
  const name = line.slice(0, Math.min(at, 100)).trim().toLowerCase();
  return [
    name,
    line
      .slice(at + 1)
      .split('#', 1)[0]
      ?.trim() ?? '',
  ];
}

function isPattern(value: string): boolean {
  return value.length <= LONGEST_PATTERN && value.split('*').length <= MOST_STARS + 1;
}
