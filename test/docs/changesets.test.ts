/** What will be released: the files in .changeset, and what becomes of them in CHANGELOG.md. */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { textOf, withVersion } from '../../scripts/version.mjs'

function read(path: string): string {
  return readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')
}

interface Manifest {
  readonly name: string
  readonly version: string
  readonly private?: boolean
  readonly peerDependencies?: Readonly<Record<string, string>>
}

/** The packages that are published. */
const PACKAGES = readdirSync(new URL('../../packages', import.meta.url))
  .map((name) => JSON.parse(read(`packages/${name}/package.json`)) as Manifest)
  .filter((manifest) => manifest.private !== true)
const PUBLISHED = PACKAGES.map(({ name }) => name)

const FRONT_MATTER = /^---\n(?<lines>(?:'@iscsi\/[\w-]+': (?:patch|minor|major)\n)+)---\n\n\S/

describe('.changeset', () => {
  test('all published packages have one version', () => {
    const { fixed } = JSON.parse(read('.changeset/config.json')) as { fixed: string[][] }
    expect(fixed.map((names) => [...names].sort())).toEqual([[...PUBLISHED].sort()])
    expect(new Set(PACKAGES.map(({ version }) => version)).size).toBe(1)
  })

  test('none is a peer of another: Changesets would make a major version of every change', () => {
    const peers = PACKAGES.flatMap(({ peerDependencies = {} }) => Object.keys(peerDependencies))
    expect(peers.filter((name) => PUBLISHED.includes(name))).toEqual([])
  })

  test('every changeset names packages that there are, and says something', () => {
    const files = readdirSync(new URL('../../.changeset', import.meta.url)).filter((name) =>
      name.endsWith('.md'),
    )
    for (const file of files.filter((name) => name !== 'README.md')) {
      const lines = FRONT_MATTER.exec(read(`.changeset/${file}`))?.groups?.['lines'] ?? ''
      const names = [...lines.matchAll(/'(?<name>.*)'/g)].map((match) => match.groups?.['name'])
      expect([file, names.length > 0, names.filter((name) => !PUBLISHED.includes(name ?? ''))]).toEqual([
        file,
        true,
        [],
      ])
    }
  })
})

describe('a version in the changelog', () => {
  test('is the first one under the introduction', () => {
    expect(withVersion('# Changelog\n\nAll of it.\n', '0.1.0', '2026-11-22', ['One.'])).toBe(
      '# Changelog\n\nAll of it.\n\n## 0.1.0, 2026-11-22\n\nOne.\n',
    )
  })

  test('stands above those before, with the texts of all changesets', () => {
    const texts = ["---\n'@iscsi/client': minor\n---\n\nOne.\n", "---\n'@iscsi/scsi': patch\n---\n\n- Two.\n"]
    const before = '# Changelog\n\n## 0.1.0, 2026-11-22\n\nOld.\n'
    expect(withVersion(before, '0.2.0', '2026-12-24', texts.map(textOf))).toBe(
      '# Changelog\n\n## 0.2.0, 2026-12-24\n\nOne.\n\n- Two.\n\n## 0.1.0, 2026-11-22\n\nOld.\n',
    )
  })
})
