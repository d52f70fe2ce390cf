/** Who may import whom: the rules of docs/architecture.md, held by dependency-cruiser in `npm test`. */

// Inside core a stage looks back, never ahead.
const STAGES = ['shared', 'feed', 'article', 'story', 'reader', 'delivery', 'recommend', 'upkeep'];
const ADAPTERS = [
  'sqlite',
  'fetch',
  'telegram',
  'mail',
  'web',
  'press',
  'summariser',
  'sandbox',
  'locales',
  'thread',
];
/** Pure libraries that core may use, each with its reason in docs/dependencies.md. */
const PURE = ['temporal-polyfill', 'snowball-stemmers', 'eld', 'mailchecker'];

const looksAhead = STAGES.slice(0, -1).map((stage, place) => ({
  name: `core-${stage}-looks-back`,
  comment: `core/${stage} knows only the stages before it`,
  severity: 'error',
  from: { path: `^src/core/${stage}/` },
  to: { path: `^src/core/(${STAGES.slice(place + 1).join('|')})/` },
}));

const strangers = ADAPTERS.map(room => ({
  name: `${room}-is-a-stranger`,
  comment: `${room} may know core, threads and itself, and no other room`,
  severity: 'error',
  from: { path: `^src/${room}/` },
  to: { path: '^src/', pathNot: `^src/(core|thread|${room})/` },
}));

export default {
  forbidden: [
    ...looksAhead,
    ...strangers,
    {
      name: 'core-knows-only-core',
      severity: 'error',
      from: { path: '^src/core/' },
      to: { path: '^src/', pathNot: '^src/core/' },
    },
    {
      name: 'core-uses-only-pure-libraries',
      comment: 'no I/O, no clock, no dice: hashing and the spelling of addresses are pure',
      severity: 'error',
      from: { path: '^src/core/' },
      to: {
        dependencyTypesNot: ['local'],
        pathNot: [`node_modules/(${PURE.join('|')})/`, '^src/', '^(node:)?(crypto|url)$'],
      },
    },
    {
      name: 'sandbox-does-not-know-core',
      comment: 'an emulator that knows the product would forgive its mistakes',
      severity: 'error',
      from: { path: '^src/sandbox/' },
      to: { path: '^src/core/' },
    },
    {
      name: 'no-circles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-strays',
      severity: 'error',
      from: { orphan: true, path: '^src/', pathNot: ['^src/(sandbox|web)/page/', '\\.d\\.ts$'] },
      to: {},
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};
