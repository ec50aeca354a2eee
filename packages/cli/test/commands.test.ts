/** What is loaded for what: a command costs what it needs, and help costs nothing. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { Command } from 'commander'
import { expect, test } from '@jest/globals'
import { COMMANDS } from '../src/commands/index.ts'
import { SUMMARIES } from '../src/commands/summaries.ts'

const COMMAND = fileURLToPath(new URL('../bin/iscsi.js', import.meta.url))

/** Runs in the process of the command, before it: says at its end which of our packages were loaded. */
const WITNESS = `
  import { register } from 'node:module'
  register('data:text/javascript,' + encodeURIComponent(\`
    import { writeSync } from 'node:fs'
    export async function load(url, context, next) {
      const [, name] = /packages\\\\/(\\\\w+)\\\\/dist\\\\/index.js$/.exec(url) ?? []
      if (name !== undefined) writeSync(2, 'loads ' + name + '\\\\n')
      return next(url, context)
    }\`))`

/** The packages that the built command loads for these arguments, itself left out. */
async function loadedBy(args: readonly string[]): Promise<string[]> {
  const witness = `data:text/javascript,${encodeURIComponent(WITNESS)}`
  const child = spawn(process.execPath, ['--import', witness, COMMAND, ...args], {
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let stderr = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text))
  await once(child, 'close')
  const names = [...stderr.matchAll(/^loads (?<name>\w+)$/gm)].map((match) => match.groups?.['name'] ?? '')
  return names.filter((name) => name !== 'cli').sort()
}

test.each([
  [['--help'], []],
  [['--version'], []],
  [['sense', '70000500000000'], ['scsi']],
  [
    ['capacity', 'iscsi://127.0.0.1:1/iqn.x:y/0'],
    ['client', 'protocol', 'scsi', 'transport'],
  ],
  [
    ['target', '--lun', 'x=y'],
    ['protocol', 'scsi', 'target', 'transport'],
  ],
])('%j loads %j', async (args, packages) => {
  expect(await loadedBy(args)).toEqual(packages)
})

test('every summary is of a command, which adds itself by that name', async () => {
  expect(Object.keys(COMMANDS)).toEqual(Object.keys(SUMMARIES))
  for (const [name, load] of Object.entries(COMMANDS)) {
    const program = new Command().enablePositionalOptions()
    const add = await load()
    add(program)
    expect(program.commands.map((command) => command.name())).toEqual([name])
  }
})
