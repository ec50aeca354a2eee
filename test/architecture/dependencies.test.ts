/**
 * What a user of the packages installs beside them. This is the part of an audit that needs no registry; npm run audit asks one
 * for known weaknesses.
 */
import { existsSync, readFileSync, realpathSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from '@jest/globals'
import { verdict } from '../../scripts/audit.mjs'
import { packageNames, readText } from './sources.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

/** What all packages together bring along, and why: a new one is a decision, not an accident. */
const DEPENDENCIES: Readonly<Record<string, string>> = {
  '@node-rs/crc32': 'digests in native code; optional, with code of our own in its place',
  'ansi-regex': 'of strip-ansi',
  'cli-progress': 'the progress bars of the cli',
  commander: 'the command line of the cli',
  'emoji-regex': 'of string-width',
  eventemitter3: 'events',
  'fastest-levenshtein': 'the nearest name of an option that does not exist',
  'is-fullwidth-code-point': 'of string-width',
  'p-queue': 'bounds what streams have under way',
  'p-timeout': 'of p-queue',
  picocolors: 'the colours of the cli',
  'string-width': 'of cli-progress',
  'strip-ansi': 'of string-width',
}

/** Licences that ask for no more than their text. */
const LICENCES: ReadonlySet<string> = new Set([
  'MIT',
  'ISC',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
])

/** What npm would run at an installation. */
const INSTALL_SCRIPTS = ['preinstall', 'install', 'postinstall']

interface Manifest {
  readonly name: string
  readonly license?: string
  readonly scripts?: Readonly<Record<string, string>>
  readonly dependencies?: Readonly<Record<string, string>>
  readonly optionalDependencies?: Readonly<Record<string, string>>
}

/** The folder in which a module of `folder` finds a package: in a node_modules there or above. */
function resolve(name: string, folder: string): string | undefined {
  for (let at = folder; ; at = dirname(at)) {
    const candidate = join(at, 'node_modules', name)
    if (existsSync(candidate)) return realpathSync(candidate)
    if (dirname(at) === at) return undefined
  }
}

/** The manifests of everything that the published packages need, and what that needs, without ourselves. */
function installed(): ReadonlyMap<string, Manifest> {
  const found = new Map<string, Manifest>()
  const visit = (folder: string): void => {
    const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest
    if (found.has(folder)) return
    found.set(folder, manifest)
    for (const name of Object.keys(manifest.dependencies ?? {})) {
      const there = resolve(name, folder)
      if (there === undefined) throw new Error(`${manifest.name} needs ${name}, which is not installed`)
      visit(there)
    }
    for (const name of Object.keys(manifest.optionalDependencies ?? {})) {
      const there = resolve(name, folder)
      // Prebuilt binaries for other machines than this are not installed.
      if (there !== undefined) visit(there)
    }
  }
  for (const name of packageNames()) visit(join(ROOT, 'packages', name))
  return new Map(
    [...found.values()].flatMap((manifest) =>
      manifest.name.startsWith('@iscsi/') ? [] : [[manifest.name, manifest]],
    ),
  )
}

test('is what was decided, and nothing else', () => {
  // One package for each machine has the binary of crc32.
  const names = [...installed().keys()].filter((name) => !name.startsWith('@node-rs/crc32-'))
  expect(names.sort()).toEqual(Object.keys(DEPENDENCIES).sort())
})

test('runs nothing at its installation', () => {
  const running = [...installed().values()].filter(({ scripts = {} }) =>
    INSTALL_SCRIPTS.some((name) => Object.hasOwn(scripts, name)),
  )
  expect(running.map(({ name }) => name)).toEqual([])
})

test('has licences that a user of ours can live with', () => {
  const others = [...installed().values()].filter(({ license = '' }) => !LICENCES.has(license))
  expect(others.map(({ name, license }) => [name, license])).toEqual([])
})

test('comes from the registry, by the hash in the lock file, and so do the tools; no script of theirs runs', () => {
  const resolutions = readText('pnpm-lock.yaml').match(/^ {4}resolution: .*$/gm) ?? []
  expect(resolutions.length).toBeGreaterThan(100)
  const strangers = resolutions.filter((line) => !/\{integrity: sha512-[\w+/]+=*\}$/.test(line))
  expect(strangers).toEqual([])
  expect(readText('pnpm-workspace.yaml')).toContain('onlyBuiltDependencies: []')
})

describe('what a registry answers', () => {
  const metadata = { vulnerabilities: {}, dependencies: 13 }

  test('nothing known', () => {
    const answer = JSON.stringify({ advisories: {}, metadata })
    expect(verdict(answer, true)).toEqual({ failed: false, said: ['0 known weaknesses'] })
  })

  test('a weakness fails', () => {
    const known = { severity: 'high', module_name: 'x', title: 'it leaks', url: 'https://a.example/1' }
    expect(verdict(JSON.stringify({ advisories: { 1: known }, metadata }), false)).toEqual({
      failed: true,
      said: ['high: x: it leaks (https://a.example/1)', '1 known weaknesses'],
    })
  })

  test.each(['{ "error": { "message": "405" } }', 'ENOTFOUND', ''])('no answer: %s', (output) => {
    expect(verdict(output, true)).toMatchObject({ failed: true })
    const { failed, said } = verdict(output, false)
    expect([failed, said[0]]).toEqual([false, expect.stringContaining('NOT AUDITED')])
  })
})
