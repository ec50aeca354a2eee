/** Who may import whom, read from the import statements themselves (docs/architecture.md draws it). */
import { describe, expect, test } from '@jest/globals'
import { posix } from 'node:path'
import { importsOf, packageNames, readText, sourceFiles } from './sources.ts'

interface Walls {
  /** The packages of the workspace that this one may import. */
  readonly packages: readonly string[]
  /** The modules of Node that it may import. */
  readonly node: 'any' | readonly string[]
  /** May it have dependencies from npm? They must then be named in its package.json. */
  readonly npm: boolean
}

const PACKAGES: Readonly<Record<string, Walls>> = {
  protocol: { packages: [], node: [], npm: false },
  scsi: { packages: [], node: [], npm: false },
  transport: { packages: [], node: ['node:net', 'node:perf_hooks', 'node:stream'], npm: false },
  client: { packages: ['protocol', 'scsi', 'transport'], node: 'any', npm: true },
  target: { packages: ['protocol', 'scsi', 'transport'], node: 'any', npm: true },
  cli: { packages: ['client', 'scsi', 'target'], node: 'any', npm: true },
  opentelemetry: { packages: ['client'], node: 'any', npm: true },
}

/** The rooms of `protocol`, and the rooms that each may import. */
const ROOMS: Readonly<Record<string, readonly string[]>> = {
  pdu: [],
  text: [],
  sequence: [],
  framing: ['pdu'],
  login: ['pdu', 'text'],
  task: ['pdu', 'sequence'],
  session: ['pdu', 'text', 'sequence', 'framing', 'login', 'task'],
}

/** Beside the rooms: importable by all of them, importing nothing. */
const BESIDE: ReadonlySet<string> = new Set(['violation.ts', 'bytes.ts', 'provider.ts'])

const DEPENDENCY_FIELDS = ['dependencies', 'optionalDependencies', 'peerDependencies']

function npmDependencies(packageName: string): string[] {
  const manifest = JSON.parse(readText(`packages/${packageName}/package.json`)) as Record<string, object>
  return DEPENDENCY_FIELDS.flatMap((field) => Object.keys(manifest[field] ?? {}))
}

/** Why `file` (a path from the root) may not import `specifier`; undefined when it may. */
function breach(file: string, specifier: string, dependencies: readonly string[]): string | undefined {
  const [, name = '', , ...inside] = file.split('/')
  const walls = PACKAGES[name]
  if (walls === undefined) return `no walls are drawn for the package ${name}`
  if (specifier.startsWith('.')) return relativeBreach(name, inside.join('/'), specifier)
  if (specifier.startsWith('node:')) {
    const allowed = walls.node === 'any' || walls.node.includes(specifier)
    return allowed ? undefined : `${name} may not import ${specifier}`
  }
  if (specifier.startsWith('@iscsi/')) {
    const allowed = walls.packages.some((other) => specifier === `@iscsi/${other}`)
    return allowed ? undefined : `${name} may not import ${specifier}`
  }
  if (!walls.npm) return `${name} has no dependencies, so it may not import ${specifier}`
  const known = dependencies.some(
    (dependency) => specifier === dependency || specifier.startsWith(`${dependency}/`),
  )
  return known ? undefined : `${specifier} is not a dependency in packages/${name}/package.json`
}

function relativeBreach(packageName: string, file: string, specifier: string): string | undefined {
  if (!specifier.endsWith('.ts')) return `${specifier} should end in .ts`
  const target = posix.normalize(posix.join(posix.dirname(file), specifier))
  if (target.startsWith('..')) return `${specifier} leaves packages/${packageName}/src`
  if (packageName !== 'protocol' || file === 'index.ts') return undefined
  if (BESIDE.has(file)) return `${file} stands beside the rooms and imports nothing`
  const [from = ''] = file.split('/')
  const [to = ''] = target.split('/')
  const allowed = ROOMS[from]
  if (allowed === undefined) return `${file} is in no room of protocol`
  return from === to || BESIDE.has(to) || allowed.includes(to)
    ? undefined
    : `the room ${from} may not import ${to}`
}

describe('the check of imports', () => {
  test.each([
    ['packages/protocol/src/framing/a.ts', '../pdu/index.ts'],
    ['packages/protocol/src/framing/a.ts', './b.ts'],
    ['packages/protocol/src/pdu/a.ts', '../bytes.ts'],
    ['packages/protocol/src/session/a.ts', '../login/index.ts'],
    ['packages/protocol/src/index.ts', './session/index.ts'],
    ['packages/transport/src/a.ts', 'node:net'],
    ['packages/client/src/a.ts', '@iscsi/protocol'],
    ['packages/client/src/a.ts', 'node:crypto'],
    ['packages/client/src/a.ts', 'listed'],
    ['packages/client/src/a.ts', 'listed/inside'],
    ['packages/cli/src/a.ts', '@iscsi/target'],
  ])('%s may import %s', (file, specifier) => {
    expect(breach(file, specifier, ['listed'])).toBeUndefined()
  })

  test.each([
    ['packages/protocol/src/framing/a.ts', '../text/index.ts'],
    ['packages/protocol/src/pdu/a.ts', '../session/index.ts'],
    ['packages/protocol/src/login/a.ts', '../framing/index.ts'],
    ['packages/protocol/src/session/a.ts', '../index.ts'],
    ['packages/protocol/src/bytes.ts', './violation.ts'],
    ['packages/protocol/src/attic/a.ts', './b.ts'],
    ['packages/protocol/src/pdu/a.ts', '../bytes.js'],
    ['packages/protocol/src/pdu/a.ts', 'node:buffer'],
    ['packages/scsi/src/a.ts', '@iscsi/protocol'],
    ['packages/scsi/src/a.ts', 'listed'],
    ['packages/transport/src/a.ts', 'node:tls'],
    ['packages/transport/src/a.ts', '@iscsi/protocol'],
    ['packages/client/src/a.ts', '@iscsi/target'],
    ['packages/client/src/a.ts', '@iscsi/protocol/src/bytes.ts'],
    ['packages/client/src/a.ts', '../../protocol/src/bytes.ts'],
    ['packages/client/src/a.ts', 'unlisted'],
    ['packages/target/src/a.ts', '@iscsi/client'],
    ['packages/cli/src/a.ts', '@iscsi/protocol'],
    ['packages/attic/src/a.ts', './b.ts'],
  ])('%s may not import %s', (file, specifier) => {
    expect(breach(file, specifier, ['listed'])).toEqual(expect.any(String))
  })

  test('sees every form of import', () => {
    const text = `
      import a from 'a'
      import type { b } from 'b'
      import 'c'
      export * from 'd'
      export type { e } from 'e'
      const f = await import('f')
      type G = import('g').G
      // import 'a-comment'
    `
    expect(importsOf(text)).toEqual(expect.arrayContaining(['a', 'b', 'c', 'd', 'e', 'f', 'g']))
    expect(importsOf(text)).not.toContain('a-comment')
  })
})

test('walls are drawn for every package', () => {
  expect(packageNames().sort()).toEqual(Object.keys(PACKAGES).sort())
})

test.each(Object.keys(PACKAGES))('the sources of %s import only what they may', (name) => {
  const dependencies = npmDependencies(name)
  const files = sourceFiles(name)
  expect(files).toContain(`packages/${name}/src/index.ts`)
  const breaches = files.flatMap((file) =>
    importsOf(readText(file)).flatMap((specifier) => {
      const reason = breach(file, specifier, dependencies)
      return reason === undefined ? [] : [`${file}: ${reason}`]
    }),
  )
  expect(breaches).toEqual([])
})
