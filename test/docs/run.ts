/** Runs the examples of the documentation as they stand, against the built packages, beside a target named `storage`. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { pathToFileURL } from 'node:url'
import { createTarget } from '@iscsi/target'
import type { Target, TargetOptions } from '@iscsi/target'
import ts from 'typescript'
import { fromRoot } from './snippets.ts'

/** Preloaded: where `storage` is. */
const PRELOAD = pathToFileURL(fromRoot('test/docs/storage.mjs')).href

/** The target that the documents speak of: `iscsi://storage/iqn.2026-11.example:disk/1`. */
export function storage(chap: TargetOptions['chap']): Promise<Target> {
  const luns = [{ size: '8M' }, { size: '8M' }, { size: '8M' }]
  return createTarget({ name: 'iqn.2026-11.example:disk', luns, ...(chap === undefined ? {} : { chap }) })
}

export interface Run {
  readonly code: number | null
  /** stdout and stderr as they came. */
  readonly output: string
}

interface Place {
  /** The folder that it runs in. */
  readonly cwd: string
  /** The port of `storage`. */
  readonly port: number
  /** When Ctrl-C is pressed: after its first word, or when something has happened. */
  readonly interruptedBy?: 'first word' | Promise<unknown> | undefined
}

/** Runs a program to its end. */
async function run(
  program: string,
  args: readonly string[],
  { cwd, port, interruptedBy }: Place,
): Promise<Run> {
  const env = { PATH: process.env['PATH'], NO_COLOR: '1', STORAGE_PORT: String(port), NODE_NO_WARNINGS: '1' }
  const child = spawn(program, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'], detached: true })
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (output += text))
  // As a terminal does it: to all processes of the line.
  const interrupt = (): boolean => process.kill(-(child.pid ?? 0), 'SIGINT')
  if (interruptedBy === 'first word') child.stdout.once('data', interrupt)
  else void interruptedBy?.then(interrupt)
  const [code] = (await once(child, 'close')) as [number | null]
  return { code, output }
}

/** TypeScript as the JavaScript that Node 20 runs: types gone, `await using` spelled out. */
function toJavaScript(code: string): string {
  const { ES2022, ESNext } = { ES2022: ts.ScriptTarget.ES2022, ESNext: ts.ModuleKind.ESNext }
  return ts.transpileModule(code, {
    compilerOptions: { target: ES2022, module: ESNext, verbatimModuleSyntax: true },
  }).outputText
}

/** Runs TypeScript as a module. It works in the folder that is given, and finds the packages that are built. */
export function runModule(code: string, folder: string, port = 0): Promise<Run> {
  // Node looks for packages from where it was started.
  const program = `process.chdir(${JSON.stringify(folder)});${toJavaScript(code)}`
  const args = ['--import', PRELOAD, '--input-type=module', '--eval', program]
  return run(process.execPath, args, { cwd: import.meta.dirname, port })
}

/** `iscsi` as a function of the shell: the built command. */
const ISCSI = `iscsi() { '${process.execPath}' --import '${PRELOAD}' '${fromRoot('packages/cli/bin/iscsi.js')}' "$@"; }`

/** Those that go on until Ctrl-C. */
const ENDLESS = /\biscsi (target|ping -c 0)\b/

/** Runs a line of a shell block. Seconds of measuring are cut to one. */
export function runLine(line: string, cwd: string, port = 0): Promise<Run> {
  const command = line
    .replace(/\bnpm run (-s )?iscsi -- /, 'iscsi ')
    .replace(/(?<=iscsi perf .*)-t \d+/, '-t 1')
  const script = `set -eo pipefail\n${ISCSI}\n${command}`
  return run('bash', ['-c', script], {
    cwd,
    port,
    interruptedBy: ENDLESS.test(command) ? 'first word' : undefined,
  })
}

/** Runs a program of the workspace. @param interruptedBy when Ctrl-C is pressed */
export function runProgram(
  path: string,
  args: readonly string[],
  cwd: string,
  interruptedBy?: Promise<unknown>,
): Promise<Run> {
  return run(process.execPath, [fromRoot(path), ...args], { cwd, port: 0, interruptedBy })
}
