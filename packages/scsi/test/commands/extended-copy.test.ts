import { expect, test } from '@jest/globals'
import { extendedCopy } from '../../src/commands/extended-copy.ts'
import { bytes, hex, zeros } from '../support.ts'

test('EXTENDED COPY (LID1) (SPC-4)', () => {
  const designator = { codeSet: 1, association: 0, type: 3, identifier: bytes('50 00 00 00 00 00 00 01') }
  const command = extendedCopy({
    listId: 7,
    listIdUsage: 2,
    priority: 1,
    cscds: [{ designator, blockLength: 512 }],
    segments: [
      { kind: 'block-to-block', source: 0, destination: 0, blocks: 8, sourceLba: 0, destinationLba: 64 },
    ],
    inlineData: bytes('aa bb'),
  })
  expect(hex(command.cdb)).toBe('83 00 00 00 00 00 00 00 00 00 00 00 00 4e 00 00')
  expect(command.dataOut).toEqual(
    bytes(`
      07 11 00 20 00 00 00 00 00 00 00 1c 00 00 00 02
      e4 00 00 00 01 03 00 08 50 00 00 00 00 00 00 01 ${zeros(12)} 00 00 02 00
      02 00 00 18 00 00 00 00 00 00 00 08 ${zeros(8)} 00 00 00 00 00 00 00 40
      aa bb`),
  )
  expect(() => extendedCopy({ listId: 256, cscds: [], segments: [] })).toThrow(RangeError)
})
