#!/usr/bin/env node
/** `npm run demo`: the main job of the SDK, step by step, against the embedded target or a real one. */
import { parseArgs } from 'node:util'
import { parseUrl } from '@iscsi/client'
import { createTarget } from '@iscsi/target'
import { runDemo } from './demo-steps.ts'
import { Narrator } from './narrator.ts'
import { printableLines } from './printable.ts'

const USAGE = `usage: npm run demo [-- iscsi://[user%secret@]host[:port]/target-name/lun [--write]]

Without a URL it starts the embedded target on a free loopback port.
With a URL it works on that logical unit, and only reads unless --write is given:
then it overwrites the first blocks and 64 MiB of it.`

/** What a shell makes of an end by SIGINT: 128 and the signal's number. */
const INTERRUPTED = 130

/** Ctrl-C ends the demo in good order: what is under way is aborted on the wire, then we log out. A second one ends it at once. */
const interrupt = new AbortController()

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      write: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  })
  if (values.help) {
    process.stdout.write(`${USAGE}\n`)
    return
  }
  const [url] = positionals
  if (positionals.length > 1) throw new TypeError(`one URL at most\n\n${USAGE}`)
  if (url !== undefined && parseUrl(url).target === undefined)
    throw new TypeError(`the URL names no target\n\n${USAGE}`)

  process.once('SIGINT', () => {
    process.exitCode = INTERRUPTED
    interrupt.abort(new Error('interrupted'))
  })
  // Who has seen enough (`| head`) is no reason to leave a session open, or a target.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    process.exitCode = error.code === 'EPIPE' ? 0 : 1
    if (process.exitCode === 1) process.stderr.write(`\nstdout: ${error.message}`)
    interrupt.abort(error)
  })
  const narrator = new Narrator()
  if (url !== undefined) {
    await runDemo({ url, writes: values.write, narrator, signal: interrupt.signal, target: undefined })
    return
  }
  await using target = await createTarget({ luns: [{ size: '64M' }], alias: 'the embedded target' })
  narrator.say(`Embedded target ${target.name} listens on ${target.portal.host}:${target.portal.port}`)
  await runDemo({ url: target.url(0), writes: true, narrator, signal: interrupt.signal, target })
}

main().catch((error: unknown) => {
  // Nobody looks any more, and that is no error.
  if (process.exitCode === 0) return
  const name = interrupt.signal.aborted ? 'Interrupted' : error instanceof Error ? error.name : 'Error'
  const text = error instanceof Error ? error.message : String(error)
  process.stderr.write(`\n${name}: ${printableLines(text)}\n`)
  process.exitCode ??= 1
})
