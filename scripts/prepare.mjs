/**
 * Installs the workspace when a manifest or the lock file changed since the last time, then builds it.
 * A stamp instead of an install on every run: resolving pnpm through npx takes seconds, and minutes offline.
 * What was built of a source that is gone goes too, which tsc leaves: it would be published.
 */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pnpm, root, run } from './pnpm.mjs'

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

const wanted = fingerprint()
if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted) {
  pnpm('install', '--frozen-lockfile', '--prefer-offline')
  writeFileSync(stamp, wanted)
}
for (const name of readdirSync(join(root, 'packages'))) {
  const [dist, src] = ['dist', 'src'].map((folder) => join(root, 'packages', name, folder))
  for (const file of existsSync(dist) ? readdirSync(dist, { recursive: true }) : []) {
    const stem = /^(.*)\.(?:js|d\.ts)(?:\.map)?$/.exec(file)?.[1]
    if (stem !== undefined && !existsSync(join(src, `${stem}.ts`))) rmSync(join(dist, file))
  }
}
// With arguments, only those projects and what they need: the demo need not wait for the tests to be type-checked.
run(process.execPath, [
  join(root, 'node_modules', 'typescript', 'bin', 'tsc'),
  '-b',
  ...process.argv.slice(2),
])
