import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import {
  AccessState,
  encodeTargetPortGroups,
  parseSetTargetPortGroupsList,
  parseTargetPortGroups,
  reportTargetPortGroups,
  setTargetPortGroups,
  TARGET_PORT_GROUP_FIELDS,
} from '../../src/commands/target-port-groups.ts'
import { bytes, hex, expectSurvives, valuesOf } from '../support.ts'

const GROUPS = `
  80 0f 00 01 00 02 00 02 00 00 00 01 00 00 00 02
  02 8f 00 02 00 00 00 01 00 00 00 03`

// SPC-5, REPORT TARGET PORT GROUPS parameter data: length only header, and extended header
const DATA = bytes(`00 00 00 1c ${GROUPS}`)
const EXTENDED = bytes(`00 00 00 20 10 3c 00 00 ${GROUPS}`)

test('REPORT TARGET PORT GROUPS', () => {
  const command = reportTargetPortGroups()
  expect(hex(command.cdb)).toBe('a3 0a 00 00 00 00 00 00 10 00 00 00')
  const { groups, implicitTransitionTime, fullLength } = command.parse(DATA)
  expect(fullLength).toBe(32)
  expect(implicitTransitionTime).toBeUndefined()
  expect(groups).toMatchObject([
    {
      preferred: true,
      state: AccessState.ACTIVE_OPTIMIZED,
      targetPortGroup: 1,
      statusCode: 2,
      ports: [1, 2],
    },
    {
      preferred: false,
      state: AccessState.STANDBY,
      transitioningSupported: true,
      targetPortGroup: 2,
      ports: [3],
    },
  ])
})

test('the extended header', () => {
  const command = reportTargetPortGroups({ parameterDataFormat: 1 })
  expect(hex(command.cdb)).toBe('a3 2a 00 00 00 00 00 00 10 00 00 00')
  const reply = command.parse(EXTENDED)
  expect(reply.implicitTransitionTime).toBe(60)
  expect(reply.groups.map((group) => group.ports)).toEqual([[1, 2], [3]])
})

test('what is cut off is left out', () => {
  expect(parseTargetPortGroups(DATA.subarray(0, 18)).groups).toMatchObject([
    { targetPortGroup: 1, ports: [1] },
  ])
  expectSurvives(parseTargetPortGroups, DATA)
  expectSurvives(parseTargetPortGroups, EXTENDED)
})

test('decode(encode(x)) is x', () => {
  const { state: _, ...others } = TARGET_PORT_GROUP_FIELDS
  const group = fc.record({ values: valuesOf(others), ports: fc.array(fc.nat(65535), { maxLength: 255 }) })
  fc.assert(
    fc.property(fc.array(group), (list) => {
      const groups = list.map(({ values, ports }) => ({ ...values, state: 0, ports }))
      expect(parseTargetPortGroups(encodeTargetPortGroups(groups)).groups).toEqual(groups)
    }),
  )
})

test('SET TARGET PORT GROUPS', () => {
  const groups = [
    { targetPortGroup: 1, state: AccessState.STANDBY },
    { targetPortGroup: 0x0102, state: AccessState.ACTIVE_OPTIMIZED },
  ]
  const command = setTargetPortGroups(groups)
  expect(hex(command.cdb)).toBe('a4 0a 00 00 00 00 00 00 00 0c 00 00')
  expect(command.dataOut).toEqual(bytes('00 00 00 00 02 00 00 01 00 00 01 02'))
  expect(parseSetTargetPortGroupsList(bytes('00 00 00 00 02 00 00 01 00 00 01 02'))).toEqual(groups)
  expectSurvives(parseSetTargetPortGroupsList, bytes('00 00 00 00 02 00 00 01 00 00 01 02'))
  expect(() => setTargetPortGroups([{ targetPortGroup: 65536, state: 0 }])).toThrow(RangeError)
})
