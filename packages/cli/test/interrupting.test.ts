/** Ctrl-C, as it is seen on the wire: what is under way is ended by task management, and then it logs out. */
import { randomBytes } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals'
import type { Target } from '@iscsi/target'
import { gateTo } from '../../../test/faults/gate.ts'
import type { Gate } from '../../../test/faults/gate.ts'
import { interrupt } from './run.ts'
import { twoUnits } from './tools.ts'

const MEBIBYTE = 2 ** 20
const INQUIRY = 0x12
const READ_16 = 0x88
const WRITE_10 = 0x2a
// RFC 7143 §11.2.1.2
const TASK_MANAGEMENT_REQUEST = 0x02
const LOGOUT_REQUEST = 0x06
const TASK_MANAGEMENT_RESPONSE = 0x22
const LOGOUT_RESPONSE = 0x26
/** Byte 1 of a task management request: a bit that is always set, and the function (§11.5.1). */
const ABORT_TASK_SET = 0x82
/** Byte 1 of a logout request: likewise, and the reason (§11.14.1). */
const CLOSE_SESSION = 0x80
/** Byte 2 of the answers (§11.6.1, §11.15.1). */
const [FUNCTION_COMPLETE, CLOSED] = [0, 0]

let folder: string
let target: Target
let gate: Gate
let url: string
let source: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'iscsi-interrupting-'))
  source = join(folder, 'source')
  await writeFile(source, randomBytes(8 * MEBIBYTE))
})
afterAll(async () => {
  await rm(folder, { recursive: true })
})
beforeEach(async () => {
  target = await twoUnits()
  gate = await gateTo(target.portal.port)
  url = target.url().replace(`:${target.portal.port}/`, `:${gate.port}/`)
})
afterEach(async () => {
  await gate[Symbol.asyncDispose]()
  await target.close()
})

/** What is said from the first task management request on, each with what it asks for, or what came of it. */
function ending(): (readonly [number, number | undefined])[] {
  const first = gate.passed.findIndex(({ opcode }) => opcode === TASK_MANAGEMENT_REQUEST)
  return first < 0
    ? []
    : gate.passed
        .slice(first)
        .map(({ from, opcode, bytes }) => [opcode, bytes[from === 'initiator' ? 1 : 2]] as const)
}

test.each([
  [
    'from a LUN: one ABORT TASK SET for 8 reads',
    READ_16,
    (): string[] => ['dd', url, '/dev/null'],
    [ABORT_TASK_SET],
  ],
  [
    'to a LUN: one ABORT TASK SET for 8 writes',
    WRITE_10,
    (): string[] => ['dd', source, url, '--yes'],
    [ABORT_TASK_SET],
  ],
])('iscsi dd %s, a logout, and 130', async (_title, opcode, order, functions) => {
  const held = target.faults.add({ kind: 'hold', opcode, times: Infinity })
  const { code, stdout, stderr } = await interrupt(order(), held.hit(8))
  expect({ code, stdout }).toEqual({ code: 130, stdout: '' })
  expect(stderr).toMatch(/^iscsi dd: interrupted by SIGINT: [^\n]*\n$/)
  const said = ending()
  expect(said.splice(-2)).toEqual([
    [LOGOUT_REQUEST, CLOSE_SESSION],
    [LOGOUT_RESPONSE, CLOSED],
  ])
  const isRequest = ([each]: readonly [number, unknown]): boolean => each === TASK_MANAGEMENT_REQUEST
  expect(said.filter(isRequest)).toEqual(functions.map((each) => [TASK_MANAGEMENT_REQUEST, each]))
  expect(said.filter((each) => !isRequest(each))).toEqual(
    functions.map(() => [TASK_MANAGEMENT_RESPONSE, FUNCTION_COMPLETE]),
  )
  expect([held.held, target.breaches, target.sessions]).toEqual([0, [], []])
})

test.each([
  ['source', (): string[] => ['dd', url, '/dev/null']],
  ['destination', (): string[] => ['dd', source, url, '--yes']],
])('iscsi dd whose %s does not say what it can do: a logout, and 130', async (_title, order) => {
  // The first is of connect(), which asks who the unit is.
  const held = target.faults.add({ kind: 'hold', opcode: INQUIRY, skip: 1 })
  const { code, stdout, stderr } = await interrupt(order(), held.hit())
  expect({ code, stdout }).toEqual({ code: 130, stdout: '' })
  expect(stderr).toMatch(/^iscsi dd: interrupted by SIGINT: [^\n]*\n$/)
  expect(gate.passed.slice(-2).map(({ opcode }) => opcode)).toEqual([LOGOUT_REQUEST, LOGOUT_RESPONSE])
  expect([target.breaches, target.sessions]).toEqual([[], []])
})
