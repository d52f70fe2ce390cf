/** What runs Towncrier for others: image, compose, unit, workflows. Engines for them are not everywhere, so their rules are read here. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const ROOT = join(import.meta.dirname, '..', '..');
const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8');
const { version, devDependencies } = JSON.parse(read('package.json'));
const readLock = () => JSON.parse(read('package-lock.json'));

interface Service {
  readonly image: string;
  readonly read_only?: boolean;
  readonly cap_drop?: readonly string[];
  readonly security_opt?: readonly string[];
  readonly restart?: string;
  readonly stop_grace_period?: string;
  readonly ports?: readonly string[];
  readonly volumes?: readonly string[];
  readonly profiles?: readonly string[];
}
interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}
interface Job {
  readonly 'timeout-minutes'?: number;
  readonly needs?: string;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly strategy?: { readonly matrix: { readonly node: readonly string[] } };
  readonly steps: readonly Step[];
}
interface Workflow {
  readonly permissions: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, Job>>;
}

describe('the image', () => {
  const lines = read('Dockerfile')
    .replace(/\\\n/g, ' ')
    .split('\n')
    .filter(line => /^[A-Z]+ /.test(line));
  const all = (word: string): string[] =>
    lines.filter(line => line.startsWith(`${word} `)).map(line => line.slice(word.length + 1).trim());

  it('stands on a slim Node of a named line, the same in both stages', () => {
    const [build, run] = all('FROM').map(line => line.split(' ')[0]);
    expect(build).toMatch(/^node:\d+-\w+-slim$/);
    expect(run).toBe(build);
  });

  it('runs as a user without rights, and fetches nothing but packages', () => {
    expect(all('USER')).toEqual(['node']);
    expect(all('ADD')).toEqual([]);
    expect(lines.filter(line => /\b(?:curl|wget|apt-get|sudo)\b/.test(line))).toEqual([]);
    expect(lines.indexOf('USER node')).toBeLessThan(lines.findIndex(line => line.startsWith('CMD ')));
  });

  it('is asked for its health by no second Node, and stopped by SIGTERM', () => {
    expect(all('HEALTHCHECK')[0]).not.toMatch(/"node"/);
    expect(all('HEALTHCHECK')[0]).toContain('/healthz');
    expect(all('STOPSIGNAL')).toEqual(['SIGTERM']);
    expect(all('CMD')).toEqual(['["node", "dist/main.js"]']);
  });

  it('knows its version: package.json comes along', () => {
    expect(all('COPY').some(line => line.includes('/app/package.json ./'))).toBe(true);
  });
});

describe('compose.yaml', () => {
  const file = parse(read('compose.yaml')) as {
    readonly services: Readonly<Record<string, Service>>;
    readonly volumes: Readonly<Record<string, unknown>>;
  };
  const services = Object.entries(file.services).map(([name, service]) => ({ name, service }));

  it('gives the bot a root that is read-only, its own volume, and time to stop', () => {
    expect(file.services['towncrier']).toMatchObject({
      ...{ read_only: true, restart: 'unless-stopped', stop_grace_period: '15s' },
      tmpfs: ['/tmp'],
      volumes: ['towncrier:/data'],
    });
  });

  it.each(services)('gives $name no rights, and opens its ports on this machine only', ({ service }) => {
    expect(service.cap_drop).toEqual(['ALL']);
    expect(service.security_opt).toEqual(['no-new-privileges:true']);
    for (const port of service.ports ?? []) expect(port).toMatch(/^127\.0\.0\.1:/);
  });

  it.each(services.filter(({ name }) => name !== 'towncrier'))(
    'starts $name only when it is asked for, at a named version',
    ({ service }) => {
      expect(service.profiles).toHaveLength(1);
      expect(service.image).toMatch(/:v?\d+\.\d+/);
    },
  );

  it.each(services)('mounts for $name only volumes and files that exist', ({ service }) => {
    for (const volume of service.volumes ?? []) {
      const [from = ''] = volume.split(':');
      if (from.startsWith('./')) expect(read(from)).not.toBe('');
      else expect(Object.keys(file.volumes)).toContain(from);
    }
  });
});

describe('the unit', () => {
  const unit = read('deploy/towncrier.service');

  it.each([
    'DynamicUser=yes',
    'StateDirectory=towncrier',
    'ProtectSystem=strict',
    'ProtectHome=yes',
    'PrivateDevices=yes',
    'NoNewPrivileges=yes',
    'CapabilityBoundingSet=',
    'RestrictNamespaces=yes',
    'SystemCallFilter=@system-service',
    'TimeoutStopSec=15',
    'Restart=on-failure',
    'RestartPreventExitStatus=2',
  ])('has %s', line => {
    expect(unit.split('\n')).toContain(line);
  });

  it('leaves V8 the right to write machine code', () => {
    expect(unit).not.toMatch(/^MemoryDenyWriteExecute=/m);
  });
});

describe('the workflows', () => {
  const folder = '.github/workflows';
  const workflows = readdirSync(join(ROOT, folder)).map(name => ({
    name,
    workflow: parse(read(join(folder, name))) as Workflow,
  }));
  const of = (name: string): Workflow['jobs'] =>
    workflows.find(each => each.name === name)?.workflow.jobs ?? {};

  it.each(workflows)('$name may read and no more, ends by itself, and pins what it uses', ({ workflow }) => {
    expect(workflow.permissions).toEqual({ contents: 'read' });
    for (const job of Object.values(workflow.jobs)) {
      expect(job['timeout-minutes']).toBeGreaterThan(0);
      for (const { uses, run } of job.steps) {
        if (uses === undefined) expect(run).toBeDefined();
        else expect(uses).toMatch(/^[\w-]+\/[\w-]+@(?:v\d+|[\da-f]{40})$/);
      }
    }
  });

  it('ci.yml tests every line of Node that is promised', () => {
    expect(of('ci.yml')['test']?.strategy?.matrix.node).toEqual(['20', '22', '24', '26']);
  });

  it('release.yml publishes nothing that was not tested', () => {
    const { test, ...others } = of('release.yml');
    expect(test?.steps.map(({ run }) => run)).toContain('npm test');
    for (const job of Object.values(others)) expect(job.needs).toBe('test');
  });

  it('release.yml makes an image for both kinds of machines, with provenance and a list of its parts', () => {
    const push = of('release.yml')['image']?.steps.find(({ uses }) => uses?.startsWith('docker/build-push'));
    expect(push?.with).toMatchObject({
      ...{ platforms: 'linux/amd64,linux/arm64', provenance: 'mode=max', sbom: true, push: true },
    });
  });
});

describe('a release', () => {
  it('has one version, which package.json states, and a section in CHANGELOG.md', () => {
    expect(readLock()).toMatchObject({ version, packages: { '': { version } } });
    expect(read('CHANGELOG.md')).toMatch(new RegExp(`^## \\[?${version.replaceAll('.', '\\.')}\\b`, 'm'));
  });

  it('is built from exact versions, and SQLite for Node 20 stays at the line that runs there', () => {
    const { dependencies } = JSON.parse(read('package.json'));
    for (const range of Object.values({ ...dependencies, ...devDependencies }))
      expect(range).toMatch(/^(?:npm:better-sqlite3@)?\d+\.\d+\.\d+$/);
    const { rangeStrategy, packageRules } = JSON.parse(read('renovate.json'));
    expect(rangeStrategy).toBe('pin');
    expect(packageRules).toContainEqual(
      expect.objectContaining({ matchPackageNames: ['better-sqlite3-12'], allowedVersions: '<13' }),
    );
    expect(devDependencies['better-sqlite3-12']).toMatch(/@12\./);
  });
});
