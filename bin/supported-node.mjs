/** The lines of Node that the bot runs on, as `engines` in package.json says; plain enough for any other to read. */

/** Why this Node cannot run the bot, or null when it can. */
export function nodeProblem(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if ((major === 20 && minor >= 19) || (major === 22 && minor >= 14) || major > 22) return null;
  return `Towncrier needs Node 22.14 or newer, or 20.19 and later of 20; this is ${version}.`;
}
