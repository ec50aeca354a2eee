/** A file that is too long to read in one sitting says why, and there is an end to that too. */
import { describe, expect, test } from '@jest/globals'
import { readText, typeScriptFiles } from './sources.ts'

/** Up to here a file needs no excuse. */
const LIMIT = 400
/** Up to here a comment at the top excuses it: `Longer than 400 lines: <why it is not two files>`. */
const HARD_LIMIT = 600
const EXCUSE = /^\s*\/(\*|\/)[^]*?Longer than 400 lines: \S+ \S+/

/** Why the length of a file is wrong; undefined when it is right. */
function excess(text: string): string | undefined {
  const lines = text.split('\n').length - 1
  if (lines <= LIMIT) return undefined
  if (lines > HARD_LIMIT) return `${String(lines)} lines; the limit is ${String(HARD_LIMIT)}`
  const comment = /^(?:\s*(?:\/\*[^]*?\*\/|\/\/[^\n]*))*/.exec(text)?.[0] ?? ''
  if (EXCUSE.test(comment)) return undefined
  return `${String(lines)} lines; above ${String(LIMIT)} the comment at the top says "Longer than 400 lines: <why>"`
}

describe('the check of sizes', () => {
  const line = 'const a = 1\n'
  const excuse = '/** Vectors.\n *  Longer than 400 lines: one table that is read as a whole. */\n'

  test('a file of 400 lines needs no excuse', () => {
    expect(excess(line.repeat(400))).toBeUndefined()
  })

  test('a file of 401 lines does', () => {
    expect(excess(line.repeat(401))).toMatch(/401 lines/)
    expect(excess(excuse + line.repeat(401))).toBeUndefined()
    expect(excess(`// Longer than 400 lines: it is a table.\n${line.repeat(401)}`)).toBeUndefined()
  })

  test('an excuse stands at the top and gives a reason', () => {
    expect(excess(line + excuse + line.repeat(401))).toMatch(/404 lines/)
    expect(excess(`// Longer than 400 lines: \n${line.repeat(401)}`)).toMatch(/402 lines/)
  })

  test('nothing excuses more than 600', () => {
    expect(excess(excuse + line.repeat(599))).toMatch(/the limit is 600/)
  })
})

test('no file is too long', () => {
  const files = [...typeScriptFiles('packages'), ...typeScriptFiles('test')]
  const long = files.flatMap((file) => {
    const reason = excess(readText(file))
    return reason === undefined ? [] : [`${file}: ${reason}`]
  })
  expect(long).toEqual([])
})
