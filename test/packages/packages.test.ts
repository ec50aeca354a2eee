/** What is published: each tarball is whole and true, and together they are enough for a project that has nothing else. */
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import {
  compile,
  filesIn,
  makeConsumer,
  manifestIn,
  pack,
  PACKAGES,
  run,
  smoke,
  STEPS,
  succeed,
  temporaryFolder,
  tool,
} from './support.ts'
import type { Folder } from './support.ts'

const MINUTES = 60_000

let packed: Folder
let consumer: Folder
let tarballs: ReadonlyMap<string, string>

beforeAll(async () => {
  packed = await temporaryFolder()
  consumer = await temporaryFolder()
  tarballs = await pack(packed.path)
  await makeConsumer(consumer.path, tarballs.values())
}, 5 * MINUTES)

afterAll(async () => {
  await packed[Symbol.asyncDispose]()
  await consumer[Symbol.asyncDispose]()
})

describe.each(PACKAGES.map(({ name }) => name))('%s', (name) => {
  const tarball = (): string => tarballs.get(name) ?? ''

  test(
    'publint and attw have nothing to say against it',
    async () => {
      const { code, stdout } = await run(
        process.execPath,
        [tool('publint/src/cli.js'), tarball(), '--strict'],
        packed.path,
      )
      expect([code, stdout]).toEqual([0, expect.stringContaining('All good!')])
      await succeed(
        process.execPath,
        [tool('@arethetypeswrong/cli/dist/index.js'), tarball(), '--profile', 'esm-only'],
        packed.path,
      )
    },
    MINUTES,
  )

  test('has its licence, its README, and of each source what was made of it; nothing else', async () => {
    const files = await filesIn(tarball())
    const sources = files.filter((path) => path.startsWith('src/'))
    expect(sources).toContain('src/index.ts')
    const made = sources.flatMap((path) => {
      const stem = path.replace(/^src\/(.*)\.ts$/, 'dist/$1')
      return ['.js', '.js.map', '.d.ts', '.d.ts.map'].map((ending) => stem + ending)
    })
    const others = files.filter((path) => !sources.includes(path) && !path.startsWith('bin/'))
    expect([...others].sort()).toEqual(['LICENSE', 'README.md', 'package.json', ...made].sort())
  })

  test('its package.json is for users: no workspace, no sources as an entry, the versions of its siblings', async () => {
    const manifest = await manifestIn(tarball())
    expect(manifest).toMatchObject({ license: 'MIT', type: 'module', engines: { node: '>=20.19' } })
    expect(JSON.stringify(manifest)).not.toMatch(/workspace:|@iscsi\/source/)
    const { dependencies = {} } = manifest as { dependencies?: Record<string, string> }
    const siblings = PACKAGES.filter((each) => Object.hasOwn(dependencies, each.name))
    expect(siblings.map((each) => dependencies[each.name])).toEqual(siblings.map(({ version }) => version))
    // A library has no side effects; a command has nothing to import.
    const command = { exports: { './package.json': './package.json' } }
    expect(manifest).toMatchObject('bin' in manifest ? command : { sideEffects: false })
  })

  test('brings no script that npm would run at an installation', async () => {
    const { scripts = {} } = (await manifestIn(tarball())) as { scripts?: Record<string, string> }
    expect(scripts).toEqual({})
  })
})

describe('a project outside of the workspace, with strict TypeScript and the tarballs alone', () => {
  test(
    'compiles for Node and runs',
    async () => {
      expect(await compile(consumer.path, 'tsconfig.json')).toBe('')
      const { steps, placedDirectly, copied } = await smoke(consumer.path)
      expect(steps).toEqual(STEPS)
      // Large reads go from the socket into the caller's memory.
      expect(placedDirectly).toBeGreaterThan(copied)
    },
    3 * MINUTES,
  )

  test(
    'type-checks as a bundler sees it',
    async () => {
      expect(await compile(consumer.path, 'tsconfig.bundler.json')).toBe('')
    },
    3 * MINUTES,
  )

  test(
    'has a command that works',
    async () => {
      const command = join(consumer.path, 'node_modules', '.bin', 'iscsi')
      const versions = PACKAGES.filter(({ name }) => name === '@iscsi/cli').map(({ version }) => version)
      expect([(await succeed(command, ['--version'], consumer.path)).trim()]).toEqual(versions)
      expect(await succeed(command, ['--help'], consumer.path)).toContain('serve memory and files')
      const { code, stderr } = await run(
        command,
        ['capacity', 'iscsi://127.0.0.1:1/iqn.x:y/0'],
        consumer.path,
      )
      expect([code, stderr]).toEqual([1, expect.stringMatching(/^iscsi capacity: .*ECONNREFUSED.*\n$/)])
    },
    3 * MINUTES,
  )
})
