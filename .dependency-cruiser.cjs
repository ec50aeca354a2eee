/**
 * Who may import whom. The drawing that this spells out is docs/architecture.md; test/architecture/imports.test.ts
 * checks the same directions without this tool.
 */

/** Each package of the workspace, and the packages that its sources may import. */
const PACKAGES = {
  protocol: [],
  scsi: [],
  transport: [],
  client: ['protocol', 'scsi', 'transport'],
  target: ['protocol', 'scsi', 'transport'],
  cli: ['client', 'scsi', 'target'],
  opentelemetry: ['client'],
}

/** Each room of `protocol`, and the rooms that it may import. `session` imports all. */
const ROOMS = {
  pdu: [],
  text: [],
  sequence: [],
  framing: ['pdu'],
  login: ['pdu', 'text'],
  task: ['pdu', 'sequence'],
  session: ['pdu', 'text', 'sequence', 'framing', 'login', 'task'],
}

/** The files beside the rooms, which every room may import and which import nothing. */
const BESIDE = '(violation|bytes|provider)\\.ts$'

const oneOf = (names) => `(${names.join('|')})`

const packageRules = Object.entries(PACKAGES).map(([name, allowed]) => ({
  name: `package-${name}`,
  comment: `packages/${name} may import ${allowed.join(', ') || 'no other package'}`,
  severity: 'error',
  from: { path: `^packages/${name}/src/` },
  to: { path: '^packages/', pathNot: `^packages/${oneOf([name, ...allowed])}/src/` },
}))

const roomRules = Object.entries(ROOMS).map(([name, allowed]) => ({
  name: `room-${name}`,
  comment: `protocol's room ${name} may import ${allowed.join(', ') || 'no other room'}`,
  severity: 'error',
  from: { path: `^packages/protocol/src/${name}/` },
  to: {
    path: '^packages/protocol/src/',
    pathNot: `^packages/protocol/src/(${oneOf([name, ...allowed])}/|${BESIDE})`,
  },
}))

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...packageRules,
    ...roomRules,
    {
      name: 'beside-the-rooms',
      comment: 'the files beside the rooms of protocol import nothing',
      severity: 'error',
      from: { path: `^packages/protocol/src/${BESIDE}` },
      to: {},
    },
    {
      name: 'pure',
      comment: 'protocol and scsi import nothing but their own files: no Node, no npm package',
      severity: 'error',
      from: { path: '^packages/(protocol|scsi)/src/' },
      to: { pathNot: ['^packages/', '^\\.'] },
    },
    {
      name: 'transport-only-net',
      comment:
        'transport imports nothing but its own files, node:net, the clock of node:perf_hooks and the types of node:stream',
      severity: 'error',
      from: { path: '^packages/transport/src/' },
      to: { pathNot: ['^packages/', '^\\.', '^(node:)?(net|perf_hooks|stream)$'] },
    },
    {
      name: 'through-the-front-door',
      comment: 'a package is imported through its index, never a file inside it',
      severity: 'error',
      from: { path: '^packages/([^/]+)/' },
      to: { path: '^packages/[^/]+/src/', pathNot: ['^packages/$1/', '^packages/[^/]+/src/index\\.ts$'] },
    },
    {
      name: 'no-test-in-src',
      severity: 'error',
      from: { path: '^packages/[^/]+/src/' },
      to: { path: '/test/' },
    },
    {
      name: 'no-dev-dependency-in-src',
      comment: 'a peer dependency is a dev dependency too: how else would it be built',
      severity: 'error',
      from: { path: '^packages/[^/]+/src/' },
      to: {
        dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'],
        dependencyTypesNot: ['npm-peer'],
      },
    },
    {
      name: 'no-cycle',
      comment: 'at run time; two files of one room may know each other by type',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    { name: 'no-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    exclude: { path: '(^|/)(dist|coverage)/' },
    doNotFollow: { path: 'node_modules' },
    // Types count too: a type that crosses a wall is a wall with a hole.
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['@iscsi/source', 'import', 'node', 'default'],
      extensions: ['.ts', '.js', '.mjs', '.cjs', '.json'],
    },
  },
}
