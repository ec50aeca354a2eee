/**
 * Installs the workspace when a manifest or the lock file changed since the last time, then builds it.
 * A stamp instead of an install on every run: resolving pnpm through npx takes seconds, and minutes offline.
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const stamp = join(root, 'node_modules', '.prepared')
const packages = readdirSync(join(root, 'packages')).map((name) => join('packages', name, 'package.json'))
const inputs = [
  'package.json',
  'pnpm-lock.yaml',
  'pnpm-workspace.yaml',
  'test/package.json',
  'docs/examples/package.json',
  ...packages,
]

function fingerprint() {
  const hash = createHash('sha256').update(process.version)
  for (const input of inputs) {
    const path = join(root, input)
    if (existsSync(path)) hash.update(input).update(readFileSync(path))
  }
  return hash.digest('hex')
}

/** Runs a command that says itself what is wrong, and ends with its status when that is not 0. */
function run(command, args, env = {}) {
  const options = { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, ...env } }
  const { status, error } = spawnSync(command, args, options)
  if (error) throw error
  if (status !== 0) process.exit(status ?? 1)
}

const wanted = fingerprint()
if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted) {
  const { packageManager } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  run(
    'npx',
    ['--yes', '--prefer-offline', packageManager, 'install', '--frozen-lockfile', '--prefer-offline'],
    {
      CI: 'true',
    },
  )
  writeFileSync(stamp, wanted)
}
// With arguments, only those projects and what they need: the demo need not wait for the tests to be type-checked.
run(process.execPath, [
  join(root, 'node_modules', 'typescript', 'bin', 'tsc'),
  '-b',
  ...process.argv.slice(2),
])
