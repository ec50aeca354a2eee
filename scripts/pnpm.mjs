/** The pnpm that package.json names, from the registry: npm is all that a machine needs to have. */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The workspace. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)))

/** Runs a command that says itself what is wrong, and ends with its status when that is not 0. */
export function run(command, args, env = {}) {
  const options = { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, ...env } }
  const { status, error } = spawnSync(command, args, options)
  if (error) throw error
  if (status !== 0) process.exit(status ?? 1)
}

/** How npx runs it. */
function command(args) {
  const { packageManager } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  return ['--yes', '--prefer-offline', packageManager, ...args]
}

/** Runs it. */
export function pnpm(...args) {
  run('npx', command(args), { CI: 'true' })
}

/** Runs it for what it says on stdout, however it ends. */
export function pnpmOutput(...args) {
  const { stdout, error } = spawnSync('npx', command(args), { cwd: root, encoding: 'utf8' })
  if (error) throw error
  return stdout
}
