/**
 * `npm run audit`: asks the registry for known weaknesses of what users install. One that is found fails, and so does a registry
 * that can't be asked if AUDIT=required; otherwise that is said loudly. What needs no registry is test/architecture/dependencies.
 * Arguments go to `pnpm audit`: `npm run audit -- --registry https://…` asks another one.
 */
import { pathToFileURL } from 'node:url'
import { pnpmOutput } from './pnpm.mjs'

function parsed(text) {
  try {
    return JSON.parse(text)
  } catch {
    return { error: { message: text.trim() || 'pnpm audit said nothing' } }
  }
}

/** What the output of `pnpm audit --json` means: whether it is a failure, and what to say. */
export function verdict(output, required) {
  const { metadata, advisories = {}, error } = parsed(output)
  if (metadata === undefined) {
    const said = [
      `NOT AUDITED: the registry does not tell of known weaknesses: ${error?.message ?? output}`,
      'Run "npm run audit" where it does, before anything is released.',
    ]
    return { failed: required, said }
  }
  const found = Object.values(advisories)
  const said = found.map(
    ({ severity, module_name: name, title, url }) => `${severity}: ${name}: ${title} (${url})`,
  )
  return { failed: found.length > 0, said: [...said, `${found.length} known weaknesses`] }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const output = pnpmOutput('audit', '--prod', '--json', ...process.argv.slice(2))
  const { failed, said } = verdict(output, process.env.AUDIT === 'required')
  console.error(`\n${said.join('\n')}\n`)
  process.exitCode = failed ? 1 : 0
}
