import { describe, expect, test } from '@jest/globals'
import {
  CACHING_FIELDS,
  CONTROL_EXTENSION_FIELDS,
  CONTROL_FIELDS,
  DEVICE_CONFIGURATION_FIELDS,
  DISCONNECT_RECONNECT_FIELDS,
  INFORMATIONAL_EXCEPTIONS_FIELDS,
  mode,
  POWER_CONDITION_FIELDS,
  rawMode,
  READ_WRITE_ERROR_RECOVERY_FIELDS,
  VERIFY_ERROR_RECOVERY_FIELDS,
  XOR_CONTROL_FIELDS,
} from '../../src/mode/pages.ts'
import { bytes, hex, expectRoundTrips, expectSurvives, zeros } from '../support.ts'

test.each([
  ['readWriteErrorRecovery', READ_WRITE_ERROR_RECOVERY_FIELDS],
  ['disconnectReconnect', DISCONNECT_RECONNECT_FIELDS],
  ['verifyErrorRecovery', VERIFY_ERROR_RECOVERY_FIELDS],
  ['caching', CACHING_FIELDS],
  ['control', CONTROL_FIELDS],
  ['controlExtension', CONTROL_EXTENSION_FIELDS],
  ['xorControl', XOR_CONTROL_FIELDS],
  ['deviceConfiguration', DEVICE_CONFIGURATION_FIELDS],
  ['powerCondition', POWER_CONDITION_FIELDS],
  ['informationalExceptions', INFORMATIONAL_EXCEPTIONS_FIELDS],
] as const)('%s: decode(encode(x)) is x', (name, fields) => {
  expectRoundTrips(mode[name], fields)
})

describe('vectors', () => {
  test.each([
    [
      'readWriteErrorRecovery',
      '81 0a c0 08 00 00 00 80 08 00 13 88',
      {
        parametersSaveable: true,
        automaticWriteReallocation: true,
        automaticReadReallocation: true,
        readRetryCount: 8,
        logicalBlockProvisioningErrorReporting: true,
        writeRetryCount: 8,
        recoveryTimeLimit: 5000,
      },
    ],
    [
      'disconnectReconnect',
      '02 0e 80 80 00 0a 00 0b 00 0c 02 00 d9 00 00 40',
      {
        bufferFullRatio: 128,
        bufferEmptyRatio: 128,
        busInactivityLimit: 10,
        disconnectTimeLimit: 11,
        connectTimeLimit: 12,
        maximumBurstSize: 512,
        enableModifyDataPointers: true,
        fairArbitration: 5,
        disconnectImmediate: true,
        dataTransferDisconnectControl: 1,
        firstBurstSize: 64,
      },
    ],
    [
      'verifyErrorRecovery',
      '07 0a 04 03 00 00 00 00 00 00 00 64',
      { postError: true, retryCount: 3, recoveryTimeLimit: 100 },
    ],
    [
      'caching',
      '88 12 14 00 ff ff 00 00 ff ff ff ff 81 20 00 10 00 00 00 00',
      {
        parametersSaveable: true,
        writeCacheEnable: true,
        readCacheDisable: false,
        discontinuity: true,
        disablePrefetchTransferLength: 0xffff,
        maximumPrefetch: 0xffff,
        maximumPrefetchCeiling: 0xffff,
        forceSequentialWrite: true,
        nonVolatileCacheDisable: true,
        cacheSegments: 32,
        cacheSegmentSize: 16,
      },
    ],
    [
      'control',
      '0a 0a 26 12 18 c0 00 00 ff ff 00 1e',
      {
        taskSetType: 1,
        descriptorSense: true,
        globalLoggingTargetSaveDisable: true,
        queueAlgorithmModifier: 1,
        queueErrorManagement: 1,
        unitAttentionInterlock: 1,
        softwareWriteProtect: true,
        applicationTagOwner: true,
        taskAbortedStatus: true,
        busyTimeoutPeriod: 0xffff,
        extendedSelfTestCompletionTime: 30,
      },
    ],
    [
      'controlExtension',
      `4a 01 00 1c 05 07 fc ${zeros(25)}`,
      {
        timestampChangeableByOutsideMeans: true,
        scsiPrecedence: false,
        implicitAsymmetricAccessEnabled: true,
        initialCommandPriority: 7,
        maximumSenseDataLength: 252,
      },
    ],
    [
      'xorControl',
      `10 16 02 00 00 00 10 00 ${zeros(4)} 00 00 20 00 00 00 30 00 00 00 00 05`,
      {
        xorDisable: true,
        maximumXorWriteSize: 0x1000,
        maximumRegenerateSize: 0x2000,
        maximumRebuildTransferSize: 0x3000,
        rebuildDelay: 5,
      },
    ],
    [
      'deviceConfiguration',
      '10 0e 20 01 02 03 00 64 40 00 18 00 02 00 01 10',
      {
        changeActiveFormat: true,
        activePartition: 1,
        writeBufferFullRatio: 2,
        readBufferEmptyRatio: 3,
        writeDelayTime: 100,
        logicalObjectIdentifiers: true,
        enableEndOfDataGeneration: true,
        synchronizeAtEarlyWarning: true,
        bufferSizeAtEarlyWarning: 512,
        selectDataCompression: 1,
        rewindOnReset: 2,
      },
    ],
    [
      'powerCondition',
      `1a 26 41 0f 00 00 00 0a 00 00 00 14 00 00 00 1e 00 00 00 28 00 00 00 32 ${zeros(15)} 54`,
      {
        backgroundPrecedence: 1,
        standbyY: true,
        idleC: true,
        idleB: true,
        idleA: true,
        standbyZ: true,
        idleATimer: 10,
        standbyZTimer: 20,
        idleBTimer: 30,
        idleCTimer: 40,
        standbyYTimer: 50,
        checkConditionFromIdle: 1,
        checkConditionFromStandby: 1,
        checkConditionFromStopped: 1,
      },
    ],
    [
      'informationalExceptions',
      '1c 0a 11 06 00 00 02 58 00 00 00 01',
      { enableWarning: true, logErrors: true, methodOfReporting: 6, intervalTimer: 600, reportCount: 1 },
    ],
  ] as const)('%s', (name, digits, values) => {
    const page = bytes(digits)
    expect(mode[name].parse(page)).toMatchObject(values)
    expect(hex(mode[name].encode(values))).toBe(
      hex(Uint8Array.of((page[0] ?? 0) & 0x7f, ...page.subarray(1))),
    )
    expectSurvives(mode[name].parse, page)
  })

  test('protocolSpecificPort', () => {
    const page = bytes('99 06 05 01 02 03 04 05')
    const values = { parametersSaveable: true, protocolIdentifier: 5, specific: bytes('01 02 03 04 05') }
    expect(mode.protocolSpecificPort.parse(page)).toEqual(values)
    expect(hex(mode.protocolSpecificPort.encode(values))).toBe('19 06 05 01 02 03 04 05')
    expect(() => mode.protocolSpecificPort.encode({ ...values, protocolIdentifier: 16 })).toThrow(RangeError)
    expectSurvives(mode.protocolSpecificPort.parse, page)
  })

  test('any other page', () => {
    expect(rawMode(0x1d)).toMatchObject({ code: 0x1d, subpage: 0, name: 'mode page 1dh/00h' })
    expect(rawMode(0x1d).parse(bytes('1d 01 aa'))).toEqual(bytes('1d 01 aa'))
  })
})
