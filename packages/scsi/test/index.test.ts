import { describe, expect, test } from '@jest/globals'
import * as scsi from '../src/index.ts'
import { bytes } from './support.ts'

describe('the package', () => {
  test('has a builder for every command of its table', () => {
    const built = new Set(Object.values(scsi.CDB).map((row: scsi.CdbDefinition) => row.name))
    expect(built.has('READ (10)')).toBe(true)
    expect(built.size).toBe(Object.keys(scsi.CDB).length - 2) // READ (6) and WRITE (6) are of disks and of tapes
  })

  test('every parser takes any bytes at all', () => {
    const parsers = Object.entries(scsi).filter(([name]) => name.startsWith('parse'))
    expect(parsers.length).toBeGreaterThan(40)
    for (const [, parse] of parsers) {
      if (typeof parse !== 'function') continue
      for (const data of [
        new Uint8Array(0),
        new Uint8Array(300),
        new Uint8Array(300).fill(0xff),
        bytes('00 ff 00 ff'),
      ]) {
        expect(() => {
          Reflect.apply(parse, undefined, [data])
        }).not.toThrow()
      }
    }
  })
})
