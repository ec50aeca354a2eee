import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { controlField, encodeCdb } from '../src/cdb.ts'
import type { CdbDefinition } from '../src/cdb.ts'
import { CDB, decodeCdb, describeCdb, findCdb } from '../src/table.ts'
import { bytes, expectSurvives, valuesOf } from './support.ts'

const rows = Object.entries<CdbDefinition>(CDB)

describe.each(rows)('%s', (_, row) => {
  test('decode(encode(x)) is x', () => {
    fc.assert(
      fc.property(valuesOf(row.fields), fc.nat(255), (fields, control) => {
        for (const name of Object.keys(row.zeroMeans ?? {})) if (fields[name] === 0) fields[name] = 1
        const cdb = encodeCdb(row, { ...fields, control })
        expect(cdb.length).toBe(row.length)
        expect(decodeCdb(cdb, row.device)).toEqual({
          definition: row,
          name: row.name,
          opcode: row.opcode,
          fields,
          control,
        })
      }),
      { numRuns: 20 },
    )
  })

  test('no two fields share a bit, and none lies on operation code, service action or control', () => {
    const taken = new Map<number, string>()
    const claim = (name: string, byte: number, bit: number, width: number): void => {
      for (let at = byte * 8 + 7 - bit; at < byte * 8 + 7 - bit + width; at++) {
        expect([name, taken.get(at)]).toEqual([name, undefined])
        expect(at).toBeLessThan(row.length * 8)
        taken.set(at, name)
      }
    }
    claim('operation code', 0, 7, 8)
    const [controlByte] = controlField(row).control
    claim('control', controlByte, 7, 8)
    if (row.opcode === 0x7f) claim('additional length and service action', 7, 7, 24)
    else if (row.serviceAction !== undefined) claim('service action', 1, 4, 5)
    for (const [name, [byte, bit, width]] of Object.entries(row.fields)) claim(name, byte, Number(bit), width)
  })

  test('has the length that its operation code promises (SPC-5, Operation code)', () => {
    const group = row.opcode >> 5
    const lengths: Record<number, number> = { 0: 6, 1: 10, 2: 10, 3: 32, 4: 16, 5: 12 }
    expect(row.length).toBe(lengths[group])
  })
})

test('every row is found again, and no two answer to the same bytes', () => {
  const keys = rows.map(([, row]) => [row.opcode, row.serviceAction, row.device].join())
  expect(new Set(keys).size).toBe(rows.length)
})

describe('CDBs in words', () => {
  test.each([
    ['00 00 00 00 00 00', 'TEST UNIT READY'],
    ['28 08 00 00 08 00 00 00 08 00', 'READ (10) fua lba=2048 blocks=8'],
    ['88 00 00 00 00 00 00 00 00 00 00 00 00 01 00 00', 'READ (16) lba=0 blocks=1'],
    ['12 01 83 04 00 00', 'INQUIRY evpd pageCode=131 allocationLength=1024'],
    ['9e 10 00 00 00 00 00 00 00 00 00 00 00 20 00 00', 'READ CAPACITY (16) lba=0 allocationLength=32'],
    ['5e 01 00 00 00 00 00 00 18 00', 'PERSISTENT RESERVE IN action=1 allocationLength=24'],
    ['00 00 00 00 00 04', 'TEST UNIT READY control=4'],
    ['c0 01 02', 'operation code C0h c00102'],
    ['9e 1f', 'operation code 9Eh 9e1f'],
    ['', 'empty CDB '],
  ])('%s', (digits, words) => {
    expect(describeCdb(bytes(digits))).toBe(words)
  })

  test('shared operation codes are read as the device reads them', () => {
    const cdb = bytes('08 01 00 00 10 00')
    expect(describeCdb(cdb)).toBe('READ (6) lba=65536 blocks=16')
    expect(describeCdb(cdb, 'tape')).toBe('READ (6) fixed transferLength=16')
    expect(findCdb(bytes('34'), 'tape')?.name).toBe('READ POSITION')
    expect(findCdb(bytes('34'))?.name).toBe('PRE-FETCH (10)')
    expect(findCdb(bytes('28'), 'multimedia')?.name).toBe('READ (10)')
    expect(findCdb(bytes('01'))).toBeUndefined()
  })
})

test('nothing throws', () => {
  expectSurvives((data) => describeCdb(data), bytes(`7f 00 00 00 00 00 00 18 00 09 ${'00'.repeat(22)}`))
  fc.assert(
    fc.property(
      fc.nat(255),
      fc.uint8Array({ maxLength: 32 }),
      fc.constantFrom('block', 'tape', 'multimedia'),
      (opcode, rest, kind) => {
        describeCdb(Uint8Array.of(opcode, ...rest), kind)
      },
    ),
  )
})
