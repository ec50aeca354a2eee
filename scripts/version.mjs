/**
 * `npm run version`: what `.changeset/` holds becomes a version. Changesets raises the versions; its texts go to the top of
 * CHANGELOG.md, once, because all packages have one version.
 */
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const changelog = join(root, 'CHANGELOG.md')

/** The text of a changeset: what stands under its front matter. */
export function textOf(changeset) {
  return changeset.replace(/^---\n[^]*?\n---\n/, '').trim()
}

/** The changelog with a section for this version above all others. @param texts of the changesets */
export function withVersion(text, version, date, texts) {
  const section = `## ${version}, ${date}\n\n${texts.join('\n\n')}\n`
  const first = text.search(/^## /m)
  return first < 0
    ? `${text.trimEnd()}\n\n${section}`
    : `${text.slice(0, first)}${section}\n${text.slice(first)}`
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const folder = join(root, '.changeset')
  const changesets = readdirSync(folder).filter((name) => name.endsWith('.md') && name !== 'README.md')
  if (changesets.length === 0) throw new Error('there is no changeset: nothing to release')
  const texts = changesets.sort().map((name) => textOf(readFileSync(join(folder, name), 'utf8')))
  const bin = join(root, 'node_modules', '@changesets', 'cli', 'bin.js')
  const { status } = spawnSync(process.execPath, [bin, 'version'], { cwd: root, stdio: 'inherit' })
  if (status !== 0) process.exit(status ?? 1)
  const manifest = readFileSync(join(root, 'packages', 'client', 'package.json'), 'utf8')
  const date = new Date().toISOString().slice(0, 10)
  const released = withVersion(readFileSync(changelog, 'utf8'), JSON.parse(manifest).version, date, texts)
  writeFileSync(changelog, released)
}
