/** The packages as their users get them: packed, and installed in a folder that knows nothing of this workspace. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import { cp, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The workspace. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url))

/** What the tests look at in a package.json. */
export interface Manifest {
  readonly name: string
  readonly version: string
  readonly private?: boolean
  readonly [field: string]: unknown
}

function manifestOf(path: string): Manifest {
  return JSON.parse(readFileSync(join(ROOT, path), 'utf8')) as Manifest
}

/** The packages that are published: all of `packages/` but those that say `private`. */
export const PACKAGES: readonly Manifest[] = readdirSync(join(ROOT, 'packages'))
  .map((name) => manifestOf(`packages/${name}/package.json`))
  .filter((manifest) => manifest.private !== true)

export interface Ending {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Runs a command to its end. @throws Error if it takes more than `limit` milliseconds; it is killed then */
export async function run(
  command: string,
  args: readonly string[],
  cwd: string,
  limit = 120_000,
): Promise<Ending> {
  // In its own group, so that what it has started dies with it.
  const child = spawn(command, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'], detached: true })
  let [stdout, stderr] = ['', '']
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text))
  const timeout = AbortSignal.timeout(limit)
  timeout.addEventListener('abort', () => {
    if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, 'SIGKILL')
  })
  const [code] = (await once(child, 'close')) as [number | null]
  if (timeout.aborted)
    throw new Error(`${command} ${args.join(' ')} has not ended in ${limit} ms:\n${stdout}${stderr}`)
  return { code, stdout, stderr }
}

/** The same for a command that has to succeed; the result is its stdout. */
export async function succeed(...command: Parameters<typeof run>): Promise<string> {
  const { code, stdout, stderr } = await run(...command)
  if (code !== 0)
    throw new Error(`${command[0]} ${command[1].join(' ')} ended with ${String(code)}:\n${stdout}${stderr}`)
  return stdout
}

/** A program of the workspace's own dependencies, by the file that Node runs. */
export function tool(path: string): string {
  return join(ROOT, 'node_modules', path)
}

/** A folder of its own outside of the workspace, removed at the end. */
export interface Folder extends AsyncDisposable {
  readonly path: string
}

export async function temporaryFolder(): Promise<Folder> {
  const path = await mkdtemp(join(tmpdir(), `iscsi-packages-${process.pid}-`))
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }) }
}

/** Packs all packages as a release does; the result are the paths of the tarballs, by the packages' names. */
export async function pack(folder: string): Promise<ReadonlyMap<string, string>> {
  const { packageManager } = manifestOf('package.json')
  const filters = PACKAGES.flatMap(({ name }) => ['--filter', name])
  const packing = ['--recursive', ...filters, 'pack', '--pack-destination', folder]
  await succeed('npx', ['--yes', '--prefer-offline', String(packageManager), ...packing], ROOT)
  const files = await readdir(folder)
  return new Map(
    PACKAGES.map(({ name, version }) => {
      const file = `${name.slice(1).replace('/', '-')}-${version}.tgz`
      if (!files.includes(file)) throw new Error(`no tarball of ${name} among ${files.join(', ')}`)
      return [name, join(folder, file)]
    }),
  )
}

/** Makes a project as a user would: installs these by npm, and has the sources of `consumer/`. */
export async function makeConsumer(folder: string, tarballs: Iterable<string>): Promise<void> {
  const { devDependencies } = manifestOf('package.json') as { devDependencies?: Record<string, string> }
  await cp(join(import.meta.dirname, 'consumer'), folder, { recursive: true })
  await writeFile(join(folder, 'package.json'), '{ "private": true, "type": "module" }\n')
  await install(folder, [...tarballs, `@types/node@${devDependencies?.['@types/node'] ?? ''}`])
}

/** Installs packages of the registry, or tarballs, without running scripts of theirs. */
export async function install(folder: string, packages: readonly string[]): Promise<void> {
  const flags = ['--prefix', folder, '--prefer-offline', '--ignore-scripts', '--no-audit', '--no-fund']
  await succeed('npm', ['install', ...flags, ...packages], folder)
}

/** Runs the workspace's own tsc on a tsconfig.json of the project; the result is what it complains of. */
export async function compile(folder: string, project: string): Promise<string> {
  const { stdout } = await run(process.execPath, [tool('typescript/bin/tsc'), '--project', project], folder)
  return stdout
}

/** The last line of what the smoke program says. */
export interface Smoke {
  readonly versions: { readonly node: string; readonly bun: string; readonly deno: string }
  readonly steps: readonly string[]
  /** Bytes of read data. */
  readonly placedDirectly: number
  readonly copied: number
}

/** What the smoke program goes through, in its order. */
export const STEPS: readonly string[] = [
  'login',
  'refused',
  'small',
  'large',
  'file',
  'disk',
  'streams',
  'abort',
  'reconnect',
  'alone',
  'close',
]

/** Runs the compiled smoke program by a runtime; it has to end by itself. */
export async function smoke(
  folder: string,
  command = process.execPath,
  args: readonly string[] = [],
): Promise<Smoke> {
  const stdout = await succeed(command, [...args, 'smoke.js'], folder, 60_000)
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as Smoke
}

/** The names of the files in a tarball. */
export async function filesIn(tarball: string): Promise<readonly string[]> {
  const listed = await succeed('tar', ['--list', '--gzip', '--file', tarball], ROOT)
  return listed
    .trim()
    .split('\n')
    .map((path) => path.replace(/^package\//, ''))
}

/** The package.json in a tarball. */
export async function manifestIn(tarball: string): Promise<Manifest> {
  const flags = ['--extract', '--to-stdout', '--gzip', '--file', tarball, 'package/package.json']
  return JSON.parse(await succeed('tar', flags, ROOT)) as Manifest
}
