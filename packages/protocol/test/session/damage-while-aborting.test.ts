/** Data that is lost while its command is being aborted already: a status that comes first says nothing about the buffers. */
import { expect, test } from '@jest/globals'
import { damaged, end, piece, reading } from '../support/lossy-wire.ts'
import type { Read } from '../support/lossy-wire.ts'
import { managementResponse } from '../support/session-pdus.ts'

const LEVEL_0 = { offers: { errorRecoveryLevel: 0 } }

/** Begins the end of a read, and returns the tag of the ABORT TASK. */
function abort({ target, tag }: Read): number {
  target.session.abort(tag, target.now)
  target.pump()
  return target.take('task-management-request').pdu.initiatorTaskTag
}

test('is not believed to have come when the status is good', () => {
  const read = reading(2, LEVEL_0)
  const { target, tag } = read
  abort(read)
  target.receive(damaged(piece(read, 0)))
  target.receive(piece(read, 1, { final: true }))
  target.receive(end(read, { expDataSN: 2 }))
  expect(target.outcomeOf(tag)).toMatchObject({ kind: 'violated', violation: { rule: 'data-digest' } })
  // One ABORT TASK is enough.
  expect(target.kinds).toEqual([])
})

test('is not what ended the command, if the abort did', () => {
  const read = reading(1, LEVEL_0)
  const { target, tag } = read
  const management = abort(read)
  target.receive(damaged(piece(read, 0)))
  target.send(managementResponse(management, 0))
  expect(target.outcomeOf(tag)).toMatchObject({ kind: 'aborted', cause: 'requested' })
})

test('and too much to be asked for again, is not believed to have come either', () => {
  const read = reading(1)
  const { target, tag } = read
  abort(read)
  target.receive(end(read, { expDataSN: 5000 }))
  expect(target.outcomeOf(tag)).toMatchObject({ kind: 'violated', violation: { rule: 'data-sequence' } })
})
