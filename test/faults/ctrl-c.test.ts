/** Ctrl-C in the demo: what is under way is aborted on the wire, then it logs out. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { expect, test } from '@jest/globals'
import { gateTo } from './gate.ts'
import { stage } from './support.ts'

const DEMO = fileURLToPath(new URL('../../packages/cli/dist/demo.js', import.meta.url))
const TASK_MANAGEMENT = 0x02
const LOGOUT = 0x06

test.each([
  ['one read: ABORT TASK', 0x28, 1, [0x81]],
  ['a stream of writes: one ABORT TASK SET', 0x8a, 4, [0x82]],
  ['a stream of reads: one ABORT TASK SET', 0x88, 4, [0x82]],
])('with the target: %s, then a logout, and 130', async (_, opcode, commands, functions) => {
  await using scene = await stage()
  await using gate = await gateTo(scene.target.portal.port)
  const held = scene.target.faults.add({ kind: 'hold', opcode, times: commands })
  const url = scene.target.url(0).replace(`:${scene.target.portal.port}/`, `:${gate.port}/`)
  const child = spawn(process.execPath, [DEMO, url, '--write'], { stdio: ['ignore', 'ignore', 'pipe'] })
  let complaint = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => (complaint += text))
  const closed = once(child, 'close')
  await held.hit(commands)
  child.kill('SIGINT')
  expect(await closed).toEqual([130, null])
  expect(complaint).toMatch(/^\nInterrupted: .*aborted \(the target ended it\)\n$/)
  const said = gate.passed.filter(({ from }) => from === 'initiator')
  const requests = said.filter((pdu) => pdu.opcode === TASK_MANAGEMENT)
  expect(requests.map(({ bytes }) => bytes[1])).toEqual(functions)
  expect(said.at(-1)?.opcode).toBe(LOGOUT)
  expect(scene.target.breaches).toEqual([])
})
