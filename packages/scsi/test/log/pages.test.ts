import { describe, expect, test } from '@jest/globals'
import { log, rawLog } from '../../src/log/pages.ts'
import { bytes, expectSurvives, zeros } from '../support.ts'

describe('log pages', () => {
  test('supported pages (00h)', () => {
    const data = bytes('00 00 00 03 00 0d 2f')
    expect(log.supportedPages.parse(data).pages).toEqual([
      { code: 0, subpage: 0 },
      { code: 0x0d, subpage: 0 },
      { code: 0x2f, subpage: 0 },
    ])
    expectSurvives(log.supportedPages.parse, data)
  })

  test('and subpages (00h/FFh)', () => {
    const data = bytes('40 ff 00 04 00 00 19 20')
    expect(log.supportedSubpages.parse(data).pages).toEqual([
      { code: 0, subpage: 0 },
      { code: 0x19, subpage: 0x20 },
    ])
    expectSurvives(log.supportedSubpages.parse, data)
  })

  test.each([
    ['writeErrors', '02'],
    ['readErrors', '03'],
    ['verifyErrors', '05'],
  ] as const)('%s (%sh)', (name, code) => {
    const data = bytes(`${code} 00 00 25
      00 00 03 01 01  00 01 03 01 02  00 02 03 01 03  00 03 03 01 04  00 04 03 01 05
      00 05 03 08 00 00 00 01 00 00 00 00`)
    expect(log[name].parse(data)).toMatchObject({
      pageCode: Number.parseInt(code, 16),
      correctedWithoutDelay: 1n,
      correctedWithDelay: 2n,
      repeated: 3n,
      corrected: 4n,
      correctionAlgorithmProcessed: 5n,
      bytesProcessed: 0x1_0000_0000n,
      uncorrected: undefined,
    })
    expectSurvives(log[name].parse, data)
  })

  test('temperature (0Dh)', () => {
    const data = bytes('0d 00 00 0c 00 00 03 02 00 1e 00 01 03 02 00 ff')
    expect(log.temperature.parse(data)).toMatchObject({ temperature: 30, referenceTemperature: undefined })
    expectSurvives(log.temperature.parse, data)
  })

  test('start-stop cycles (0Eh)', () => {
    const data = bytes(`0e 00 00 34
      00 01 03 06 32 30 32 36 34 37  00 02 03 06 20 20 20 20 20 20
      00 03 03 04 00 00 c3 50  00 04 03 04 00 00 00 0c  00 05 03 04 00 09 27 c0  00 06 03 04 00 00 01 00`)
    expect(log.startStopCycles.parse(data)).toMatchObject({
      manufactured: { year: '2026', week: '47' },
      accounting: { year: '', week: '' },
      specifiedCycles: 50000n,
      accumulatedCycles: 12n,
      specifiedLoadUnloadCycles: 600000n,
      accumulatedLoadUnloadCycles: 256n,
    })
    expectSurvives(log.startStopCycles.parse, data)
  })

  test('self-test results (10h); those that never ran are left out', () => {
    const data = bytes(`10 00 00 28
      00 01 03 10 47 02 01 00 00 00 00 00 00 00 12 34 03 11 00 00
      00 02 03 10 ${zeros(16)}`)
    expect(log.selfTestResults.parse(data).results).toEqual([
      {
        selfTestCode: 2,
        result: 7,
        segmentNumber: 2,
        powerOnHours: 256,
        firstFailureAddress: 0x1234n,
        senseKey: 3,
        asc: 0x11,
        ascq: 0,
      },
    ])
    expectSurvives(log.selfTestResults.parse, data)
  })

  test('background scan (15h)', () => {
    const data = bytes(`15 00 00 28
      00 00 03 0c 00 00 10 00 00 01 00 05 80 00 00 04
      00 01 03 14 00 00 0f 00 53 11 00 00 00 00 00 00 00 00 00 00 00 00 12 34`)
    expect(log.backgroundScan.parse(data)).toMatchObject({
      status: {
        powerOnMinutes: 4096,
        status: 1,
        scansPerformed: 5,
        progress: 0x8000,
        mediumScansPerformed: 4,
      },
      defects: [{ powerOnMinutes: 0xf00, reassignStatus: 5, senseKey: 3, asc: 0x11, ascq: 0, lba: 0x1234n }],
    })
    expect(log.backgroundScan.parse(bytes('15 00 00 00'))).toMatchObject({ status: undefined, defects: [] })
    expectSurvives(log.backgroundScan.parse, data)
  })

  test('informational exceptions (2Fh)', () => {
    const data = bytes('2f 00 00 08 00 00 03 04 5d 10 28 46')
    expect(log.informationalExceptions.parse(data)).toMatchObject({ asc: 0x5d, ascq: 0x10, temperature: 40 })
    expectSurvives(log.informationalExceptions.parse, data)
  })

  test('any other page', () => {
    expect(rawLog(0x18, 1)).toMatchObject({ code: 0x18, subpage: 1, name: 'log page 18h/01h' })
    expect(rawLog(0x18).parse(bytes('18 00 00 05 00 01 03 01 aa')).parameters).toEqual([
      { code: 1, control: 3, value: bytes('aa') },
    ])
  })
})
