import { describe, expect, test } from '@jest/globals'
import { parseSize, wishesOf } from '../src/options.ts'

test('sizes', () => {
  expect([parseSize(512), parseSize('512'), parseSize('4K'), parseSize('1g'), parseSize('2 MiB')]).toEqual([
    512,
    512,
    4096,
    2 ** 30,
    2 ** 21,
  ])
  for (const bad of [0, -1, 1.5, '', '1X', '0']) expect(() => parseSize(bad)).toThrow(RangeError)
})

describe('FirstBurstLength is never above MaxBurstLength', () => {
  test('its default gives way', () => {
    expect(wishesOf({ maxBurstLength: 4096 })).toMatchObject({ maxBurstLength: 4096, firstBurstLength: 4096 })
  })

  test('as long is allowed', () => {
    const lengths = { maxBurstLength: 4096, firstBurstLength: 4096 }
    expect(wishesOf(lengths)).toMatchObject(lengths)
  })

  test.each([
    [{ maxBurstLength: 4096, firstBurstLength: 4097 }, 'firstBurstLength 4097 exceeds maxBurstLength 4096'],
    [{ firstBurstLength: 2 ** 21 }, 'firstBurstLength 2097152 exceeds maxBurstLength 1048576'],
  ])('%j is refused', (lengths, message) => {
    expect(() => wishesOf(lengths)).toThrow(RangeError)
    expect(() => wishesOf(lengths)).toThrow(message)
  })
})
