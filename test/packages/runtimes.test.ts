/**
 * The packages, as they are published, on every runtime that they are for. The runtimes come from the npm registry; one that
 * can't be had is a failure, not a skip.
 */
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { compile, install, makeConsumer, pack, smoke, STEPS, succeed, temporaryFolder } from './support.ts'
import type { Folder, Smoke } from './support.ts'

const MINUTES = 60_000

interface Runtime {
  readonly name: string
  /** The package that has it, which needs no script at its installation, and the folder that it is installed in. */
  readonly source: string
  readonly folder: string
  /** Its executable in there, and what stands before the program. */
  readonly executable: string
  readonly args: readonly string[]
  /** What the program finds there as its version. */
  readonly versions: Partial<Smoke['versions']>
}

const NAMES = { node: 'Node', bun: 'Bun', deno: 'Deno' } as const

function runtime(
  kind: keyof typeof NAMES,
  version: string,
  how: Pick<Runtime, 'source' | 'executable' | 'args'>,
): Runtime {
  return {
    name: `${NAMES[kind]} ${version}`,
    folder: `${kind}-${version}`,
    versions: { [kind]: version },
    ...how,
  }
}

function node(version: string): Runtime {
  const source = `npm:node-${process.platform}-${process.arch}@${version}`
  return runtime('node', version, { source, executable: 'bin/node', args: [] })
}

function bun(version: string): Runtime {
  const arch = process.arch === 'arm64' ? 'aarch64' : process.arch
  const source = `npm:@oven/bun-${process.platform}-${arch}@${version}`
  return runtime('bun', version, { source, executable: 'bin/bun', args: [] })
}

function deno(version: string): Runtime {
  const source = `npm:deno@${version}`
  return runtime('deno', version, { source, executable: 'bin.cjs', args: ['run', '--allow-all'] })
}

const RUNTIMES: readonly Runtime[] = [
  node('20.19.0'),
  node('22.23.3'),
  node('24.21.0'),
  node('26.10.0'),
  // It has no onread into memory of ours, and hands over its own: the bytes are copied.
  bun('1.3.14'),
  bun('1.4.5'),
  deno('2.8.3'),
  deno('2.9.6'),
]

let consumer: Folder
let runtimes: Folder

beforeAll(async () => {
  const packed = await temporaryFolder()
  consumer = await temporaryFolder()
  runtimes = await temporaryFolder()
  const tarballs = await pack(packed.path)
  await makeConsumer(consumer.path, tarballs.values())
  await compile(consumer.path, 'tsconfig.json')
  await packed[Symbol.asyncDispose]()
  await install(
    runtimes.path,
    RUNTIMES.map(({ folder, source }) => `${folder}@${source}`),
  )
}, 10 * MINUTES)

afterAll(async () => {
  await consumer[Symbol.asyncDispose]()
  await runtimes[Symbol.asyncDispose]()
})

test.each(RUNTIMES.map((runtime) => [runtime.name, runtime] as const))(
  '%s',
  async (_name, { folder, executable, args, versions }) => {
    const command = join(runtimes.path, 'node_modules', folder, executable)
    const said = await smoke(consumer.path, command, args)
    expect(said.versions).toMatchObject(versions)
    expect(said.steps).toEqual(STEPS)
    // The command is for them as well.
    const program = join('node_modules', '@iscsi', 'cli', 'bin', 'iscsi.js')
    expect(await succeed(command, [...args, program, '--help'], consumer.path)).toContain('list the targets')
  },
  2 * MINUTES,
)
