/** abortTask() of tasks that have ended, or end, by something else than the abort. */
import { expect, test } from '@jest/globals'
import { event, QUICK } from './losses.ts'
import { BLOCK, dataOf, settled, stage } from './support.ts'

test('says what their errors say of them', async () => {
  await using scene = await stage({ maxCommands: 1 })
  const session = await scene.open(QUICK)
  const held = scene.target.faults.add({ kind: 'hold', opcode: 0x2a })
  const written = session.write10(0, 1, dataOf(BLOCK))
  const lost = settled(written)
  await held.hit()
  const late = session.write10(0, 1, dataOf(BLOCK), { timeout: 1 })
  expect(await settled(late)).toMatchObject({ code: 'ERR_ISCSI_TIMEOUT', outcome: 'not-sent' })
  expect(await session.abortTask(late)).toEqual({ outcome: 'not-sent', response: undefined })
  const back = event(session, 'reconnect')
  scene.target.faults.dropConnections()
  expect(await lost).toMatchObject({ code: 'ERR_ISCSI_CONNECTION', outcome: 'unknown' })
  expect(await session.abortTask(written)).toEqual({ outcome: 'unknown', response: undefined })
  await back
  const refused = session.read10(-1, 1)
  expect(await settled(refused)).toBeInstanceOf(RangeError)
  expect(await session.abortTask(refused)).toEqual({ outcome: 'not-sent', response: undefined })
  const beyond = session.read10(2 ** 31, 1)
  expect(await settled(beyond)).toMatchObject({ code: 'ERR_ISCSI_SCSI', outcome: 'executed' })
  expect(await session.abortTask(beyond)).toEqual({ outcome: 'completed', response: undefined })
})
