const layer = (name) => `^src/${name}/`;
const test = '[.]test[.]tsx?$';

/** The arrows of ARCHITECTURE.md, one rule each. @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'no-circular',
      severity: 'error',
      comment: 'Cycles hide where a thing belongs.',
      from: {},
      to: { circular: true },
    },
    {
      name: 'domain-is-pure',
      severity: 'error',
      comment:
        'The domain knows no framework, browser or package. Move I/O to an adapter and pass the result in.',
      from: { path: layer('domain'), pathNot: test },
      to: { pathNot: layer('domain') },
    },
    {
      name: 'adapters-know-only-the-domain',
      severity: 'error',
      comment:
        'Adapters never meet each other; the composition root introduces them. Packing and unpacking (archive) is below them all.',
      from: { path: '^src/(formats|verification|storage|sharing|issuance|solver)/', pathNot: test },
      to: { path: '^src/', pathNot: ['^src/domain/', '^src/archive/', '^src/$1/'] },
    },
    {
      name: 'archive-knows-nothing',
      severity: 'error',
      comment: 'It turns bytes into bytes.',
      from: { path: layer('archive'), pathNot: test },
      to: { path: '^src/', pathNot: layer('archive') },
    },
    {
      name: 'queries-know-only-the-domain',
      severity: 'error',
      comment: 'Queries speak to ports declared in the domain; app passes in the real ones.',
      from: { path: layer('queries'), pathNot: test },
      to: { path: '^src/', pathNot: ['^src/(domain|queries)/'] },
    },
    {
      name: 'features-see-domain-queries-ui-i18n',
      severity: 'error',
      comment:
        'A feature renders; it never opens a database, fetches or parses a format, and never knows another feature. Addresses (paths.ts) are common knowledge.',
      from: { path: '^src/features/([^/]+)/', pathNot: test },
      to: {
        path: '^src/',
        pathNot: ['^src/(domain|queries|ui|i18n)/', '^src/paths[.]ts$', '^src/features/$1/'],
      },
    },
    {
      name: 'ui-kit-is-domain-free',
      severity: 'error',
      comment: 'The kit takes text and callbacks.',
      from: { path: layer('ui'), pathNot: test },
      to: { path: '^src/', pathNot: ['^src/ui/'] },
    },
    {
      name: 'i18n-knows-only-domain-words',
      severity: 'error',
      comment: 'Text is keyed by the codes of the domain; it sees their types and nothing that runs.',
      from: { path: layer('i18n'), pathNot: test },
      to: { path: '^src/', pathNot: ['^src/i18n/', '^src/domain/'] },
    },
    {
      name: 'i18n-takes-only-types-from-the-domain',
      severity: 'error',
      comment: 'See i18n-knows-only-domain-words.',
      from: { path: layer('i18n'), pathNot: test },
      to: { path: layer('domain'), dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'only-app-composes',
      severity: 'error',
      comment: 'Nothing depends on the composition root.',
      from: { path: '^src/', pathNot: ['^src/app/', '^src/main[.]tsx$'] },
      to: { path: '^src/app/' },
    },
    {
      name: 'idb-stays-in-storage',
      severity: 'error',
      comment: 'One owner per dangerous dependency.',
      from: { path: '^src/', pathNot: ['^src/storage/', test] },
      to: { path: 'node_modules/(idb|fake-indexeddb)/' },
    },
    {
      name: 'highs-stays-in-solver',
      severity: 'error',
      comment: 'One owner per dangerous dependency. The worker names the address of its WebAssembly.',
      from: { path: '^src/', pathNot: ['^src/solver/', '^src/app/worker/', test] },
      to: { path: 'node_modules/highs/' },
    },
    {
      name: 'not-to-test',
      severity: 'error',
      comment: 'Production code never imports tests or fixtures.',
      from: { path: '^src/', pathNot: [test, '^src/test/'] },
      to: { path: [test, '^src/test/'] },
    },
    {
      name: 'not-to-dev-dep',
      severity: 'error',
      comment: 'What ships is declared as a dependency.',
      from: { path: '^src/', pathNot: [test, '^src/test/', '/fixtures/'] },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-orphans',
      severity: 'error',
      comment: 'A module that nothing uses is dead.',
      from: {
        orphan: true,
        pathNot: [
          '[.]d[.]ts$',
          '^src/main[.]tsx$',
          '^src/service-worker/service-worker[.]ts$',
          test,
          '[.]json$',
        ],
      },
      to: {},
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
