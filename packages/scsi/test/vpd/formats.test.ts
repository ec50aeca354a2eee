import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import {
  CAPACITY_PRODUCT_FIELDS,
  capacityProducts,
  FORMAT_PRESET_FIELDS,
  formatPresets,
} from '../../src/vpd/formats.ts'
import { bytes, expectSurvives, hex, valuesOf, zeros } from '../support.ts'

test('Format Presets (B8h) (SBC-5)', () => {
  const data = bytes(`00 b8 00 40 00 00 00 07 03 00 00 03 00 00 02 00 00 00 00 00
    00 00 00 01 00 00 00 ff ${zeros(14)} 81 02 0a 14 00 01 ${zeros(8)} 00 08 00 00 ${zeros(8)}`)
  const page = formatPresets.parse(data)
  expect(page.presets).toEqual([
    {
      identifier: 7,
      schemaType: 3,
      physicalBlockExponent: 3,
      blockLength: 512,
      lastLba: 0x1_0000_00ffn,
      formatProtection: 2,
      protectionFieldUsage: 1,
      protectionIntervalExponent: 2,
      schemaInformation: bytes(`0a 14 00 01 ${zeros(8)} 00 08 00 00 ${zeros(8)}`),
    },
  ])
  expect(hex(formatPresets.encode(page))).toBe(hex(data))
  fc.assert(
    fc.property(fc.array(valuesOf(FORMAT_PRESET_FIELDS), { maxLength: 3 }), (presets) => {
      expect(formatPresets.parse(formatPresets.encode({ presets })).presets).toEqual(presets)
    }),
  )
  expectSurvives(formatPresets.parse, data)
})

test('Capacity/Product Identification Mapping (BAh) (SBC-5)', () => {
  const data = bytes(`00 ba 00 30 00 00 00 01 00 00 00 00
    44 49 53 4b 20 38 54 20 20 20 20 20 20 20 20 20 ${zeros(24)}`)
  const page = capacityProducts.parse(data)
  expect(page.products).toEqual([{ blocks: 1n << 32n, product: 'DISK 8T' }])
  expect(hex(capacityProducts.encode(page))).toBe(hex(data))
  fc.assert(
    fc.property(fc.array(valuesOf(CAPACITY_PRODUCT_FIELDS), { maxLength: 3 }), (products) => {
      expect(capacityProducts.parse(capacityProducts.encode({ products })).products).toEqual(products)
    }),
  )
  expectSurvives(capacityProducts.parse, data)
})
