import { expect, test } from '@jest/globals'
import {
  BufferMode,
  parseBufferDescriptor,
  readBuffer10,
  readBufferDescriptor,
  writeBuffer,
} from '../../src/commands/buffer.ts'
import { bytes, hex, expectSurvives } from '../support.ts'

test('READ BUFFER (10) (SPC-5)', () => {
  const command = readBuffer10({
    mode: BufferMode.DATA,
    bufferId: 1,
    offset: 0x010203,
    allocationLength: 0x040506,
  })
  expect(hex(command.cdb)).toBe('3c 02 01 01 02 03 04 05 06 00')
  expect(command.parse(bytes('aa'))).toEqual(bytes('aa'))
})

test('READ BUFFER in descriptor mode', () => {
  const command = readBufferDescriptor(2)
  expect(hex(command.cdb)).toBe('3c 03 02 00 00 00 00 00 04 00')
  expect(command.parse(bytes('09 01 00 00'))).toEqual({ offsetBoundary: 9, capacity: 0x010000 })
  expectSurvives(parseBufferDescriptor, bytes('09 01 00 00'))
})

test('WRITE BUFFER (SPC-5)', () => {
  const command = writeBuffer(bytes('aa bb'), {
    mode: BufferMode.MICROCODE_OFFSETS_SAVE,
    modeSpecific: 1,
    offset: 512,
  })
  expect(hex(command.cdb)).toBe('3b 27 00 00 02 00 00 00 02 00')
  expect(command.dataOut).toEqual(bytes('aa bb'))
})
