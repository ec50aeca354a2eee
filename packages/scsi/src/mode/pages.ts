/** Mode pages of SPC-5, SBC-4 and SSC-5. */
import { encodeFields } from '../fields.ts'
import type { Decoded, Encodable } from '../fields.ts'
import type { PageCodec } from '../page.ts'
import { emptyModePage, fixedModePage, splitModePage } from './mode-page.ts'
import type { ModePageHeader } from './mode-page.ts'

type FixedPage<F extends Parameters<typeof fixedModePage>[4]> = PageCodec<
  ModePageHeader & Decoded<F>,
  Encodable<F>
>

/** Read-Write Error Recovery mode page (SBC-4). */
export const READ_WRITE_ERROR_RECOVERY_FIELDS = {
  automaticWriteReallocation: [2, 7, 1],
  automaticReadReallocation: [2, 6, 1],
  transferBlock: [2, 5, 1],
  readContinuous: [2, 4, 1],
  enableEarlyRecovery: [2, 3, 1],
  postError: [2, 2, 1],
  dataTerminateOnError: [2, 1, 1],
  disableCorrection: [2, 0, 1],
  readRetryCount: [3, 7, 8],
  logicalBlockProvisioningErrorReporting: [7, 7, 1],
  writeRetryCount: [8, 7, 8],
  /** Milliseconds; 0: the device's default. */
  recoveryTimeLimit: [10, 7, 16],
} as const

/** Disconnect-Reconnect mode page (SPC-5). Times are in units of 100 microseconds, sizes of 512 bytes. */
export const DISCONNECT_RECONNECT_FIELDS = {
  bufferFullRatio: [2, 7, 8],
  bufferEmptyRatio: [3, 7, 8],
  busInactivityLimit: [4, 7, 16],
  disconnectTimeLimit: [6, 7, 16],
  connectTimeLimit: [8, 7, 16],
  maximumBurstSize: [10, 7, 16],
  enableModifyDataPointers: [12, 7, 1],
  fairArbitration: [12, 6, 3],
  disconnectImmediate: [12, 3, 1],
  dataTransferDisconnectControl: [12, 2, 3],
  firstBurstSize: [14, 7, 16],
} as const

/** Verify Error Recovery mode page (SBC-4). */
export const VERIFY_ERROR_RECOVERY_FIELDS = {
  enableEarlyRecovery: [2, 3, 1],
  postError: [2, 2, 1],
  dataTerminateOnError: [2, 1, 1],
  disableCorrection: [2, 0, 1],
  retryCount: [3, 7, 8],
  /** Milliseconds. */
  recoveryTimeLimit: [10, 7, 16],
} as const

/** Caching mode page (SBC-4). */
export const CACHING_FIELDS = {
  initiatorControl: [2, 7, 1],
  abortPrefetch: [2, 6, 1],
  cachingAnalysisPermitted: [2, 5, 1],
  discontinuity: [2, 4, 1],
  sizeEnable: [2, 3, 1],
  writeCacheEnable: [2, 2, 1],
  multiplicationFactor: [2, 1, 1],
  readCacheDisable: [2, 0, 1],
  demandReadRetentionPriority: [3, 7, 4],
  writeRetentionPriority: [3, 3, 4],
  disablePrefetchTransferLength: [4, 7, 16],
  minimumPrefetch: [6, 7, 16],
  maximumPrefetch: [8, 7, 16],
  maximumPrefetchCeiling: [10, 7, 16],
  forceSequentialWrite: [12, 7, 1],
  cacheSegmentSizeInBlocks: [12, 6, 1],
  disableReadAhead: [12, 5, 1],
  synchronizeCacheProgress: [12, 2, 2],
  nonVolatileCacheDisable: [12, 0, 1],
  cacheSegments: [13, 7, 8],
  cacheSegmentSize: [14, 7, 16],
} as const

/** Control mode page (SPC-5). */
export const CONTROL_FIELDS = {
  /** Task set type: 0 one for all I_T nexuses, 1 one for each. */
  taskSetType: [2, 7, 3],
  taskManagementOnly: [2, 4, 1],
  disableProtectionInformationCheck: [2, 3, 1],
  /** Sense data in descriptor format. */
  descriptorSense: [2, 2, 1],
  globalLoggingTargetSaveDisable: [2, 1, 1],
  reportLogExceptionCondition: [2, 0, 1],
  /** 0 restricted reordering, 1 unrestricted. */
  queueAlgorithmModifier: [3, 7, 4],
  noUnitAttentionOnRelease: [3, 3, 1],
  queueErrorManagement: [3, 2, 2],
  reportACheck: [4, 6, 1],
  unitAttentionInterlock: [4, 5, 2],
  softwareWriteProtect: [4, 3, 1],
  applicationTagOwner: [5, 7, 1],
  taskAbortedStatus: [5, 6, 1],
  applicationTagModePageEnabled: [5, 5, 1],
  rejectWriteWithoutProtection: [5, 4, 1],
  autoloadMode: [5, 2, 3],
  /** Units of 100 ms; FFFFh: no limit. */
  busyTimeoutPeriod: [8, 7, 16],
  /** Seconds. */
  extendedSelfTestCompletionTime: [10, 7, 16],
} as const

/** Control Extension mode page (SPC-5). */
export const CONTROL_EXTENSION_FIELDS = {
  timestampChangeableByOutsideMeans: [4, 2, 1],
  scsiPrecedence: [4, 1, 1],
  implicitAsymmetricAccessEnabled: [4, 0, 1],
  initialCommandPriority: [5, 3, 4],
  maximumSenseDataLength: [6, 7, 8],
} as const

/** XOR Control mode page (SBC-2), of block devices; obsolete. Sizes are in blocks. */
export const XOR_CONTROL_FIELDS = {
  xorDisable: [2, 1, 1],
  maximumXorWriteSize: [4, 7, 32],
  maximumRegenerateSize: [12, 7, 32],
  maximumRebuildTransferSize: [16, 7, 32],
  rebuildDelay: [22, 7, 16],
} as const

/** Device Configuration mode page (SSC-5), of tapes. */
export const DEVICE_CONFIGURATION_FIELDS = {
  changeActiveFormat: [2, 5, 1],
  activeFormat: [2, 4, 5],
  activePartition: [3, 7, 8],
  writeBufferFullRatio: [4, 7, 8],
  readBufferEmptyRatio: [5, 7, 8],
  /** Units of 100 ms. */
  writeDelayTime: [6, 7, 16],
  objectBufferRecovery: [8, 7, 1],
  logicalObjectIdentifiers: [8, 6, 1],
  reportSetmarks: [8, 5, 1],
  automaticVelocityControl: [8, 4, 1],
  stopOnConsecutiveFilemarks: [8, 3, 2],
  recoverObjectBufferOrder: [8, 1, 1],
  reportEarlyWarning: [8, 0, 1],
  gapSize: [9, 7, 8],
  endOfDataDefined: [10, 7, 3],
  enableEndOfDataGeneration: [10, 4, 1],
  synchronizeAtEarlyWarning: [10, 3, 1],
  softwareWriteProtect: [10, 2, 1],
  blockAddressModeLock: [10, 1, 1],
  blockAddressMode: [10, 0, 1],
  bufferSizeAtEarlyWarning: [11, 7, 24],
  selectDataCompression: [14, 7, 8],
  wormTamperReadEnable: [15, 7, 2],
  onlyIfReserved: [15, 5, 1],
  rewindOnReset: [15, 4, 2],
  associatedWriteProtect: [15, 2, 1],
  persistentWriteProtect: [15, 1, 1],
  permanentWriteProtect: [15, 0, 1],
} as const

/** Power Condition mode page (SPC-5). Timers are in units of 100 ms. */
export const POWER_CONDITION_FIELDS = {
  backgroundPrecedence: [2, 7, 2],
  standbyY: [2, 0, 1],
  idleC: [3, 3, 1],
  idleB: [3, 2, 1],
  idleA: [3, 1, 1],
  standbyZ: [3, 0, 1],
  idleATimer: [4, 7, 32],
  standbyZTimer: [8, 7, 32],
  idleBTimer: [12, 7, 32],
  idleCTimer: [16, 7, 32],
  standbyYTimer: [20, 7, 32],
  checkConditionFromIdle: [39, 7, 2],
  checkConditionFromStandby: [39, 5, 2],
  checkConditionFromStopped: [39, 3, 2],
} as const

/** Informational Exceptions Control mode page (SPC-5). */
export const INFORMATIONAL_EXCEPTIONS_FIELDS = {
  performance: [2, 7, 1],
  enableBackgroundFunction: [2, 5, 1],
  enableWarning: [2, 4, 1],
  disableExceptionControl: [2, 3, 1],
  test: [2, 2, 1],
  enableBackgroundError: [2, 1, 1],
  logErrors: [2, 0, 1],
  /** Method of reporting: 0 none, 2 unit attention, 3..5 with the next command, 6 on request. */
  methodOfReporting: [3, 3, 4],
  /** Units of 100 ms. */
  intervalTimer: [4, 7, 32],
  reportCount: [8, 7, 32],
} as const

const protocolSpecificPort: PageCodec<
  ModePageHeader & { readonly protocolIdentifier: number | undefined; readonly specific: Uint8Array },
  { readonly protocolIdentifier: number; readonly specific: Uint8Array }
> = {
  code: 0x19,
  subpage: 0,
  name: 'Protocol Specific Port',
  parse(data) {
    const split = splitModePage(data)
    const page = split?.data ?? data
    const protocol = page[2]
    return {
      parametersSaveable: split?.parametersSaveable,
      protocolIdentifier: protocol === undefined ? undefined : protocol & 0x0f,
      specific: page.subarray(3),
    }
  },
  encode({ protocolIdentifier, specific }) {
    const page = emptyModePage(0x19, 0, 3 + specific.length)
    encodeFields(
      { protocol: [2, 3, 4] },
      { protocol: protocolIdentifier },
      page,
      'Protocol Specific Port mode page',
    )
    page.set(specific, 3)
    return page
  },
}

/** Mode pages as values, to be given to `modeSense6` and `modeSense10`; `page.encode(...)` is for `modeSelect…`. */
export const mode: {
  readonly readWriteErrorRecovery: FixedPage<typeof READ_WRITE_ERROR_RECOVERY_FIELDS>
  readonly disconnectReconnect: FixedPage<typeof DISCONNECT_RECONNECT_FIELDS>
  readonly verifyErrorRecovery: FixedPage<typeof VERIFY_ERROR_RECOVERY_FIELDS>
  readonly caching: FixedPage<typeof CACHING_FIELDS>
  readonly control: FixedPage<typeof CONTROL_FIELDS>
  readonly controlExtension: FixedPage<typeof CONTROL_EXTENSION_FIELDS>
  /** Page 10h of block devices. */
  readonly xorControl: FixedPage<typeof XOR_CONTROL_FIELDS>
  /** Page 10h of tapes. */
  readonly deviceConfiguration: FixedPage<typeof DEVICE_CONFIGURATION_FIELDS>
  readonly protocolSpecificPort: typeof protocolSpecificPort
  readonly powerCondition: FixedPage<typeof POWER_CONDITION_FIELDS>
  readonly informationalExceptions: FixedPage<typeof INFORMATIONAL_EXCEPTIONS_FIELDS>
} = {
  readWriteErrorRecovery: fixedModePage(
    0x01,
    0,
    'Read-Write Error Recovery',
    12,
    READ_WRITE_ERROR_RECOVERY_FIELDS,
  ),
  disconnectReconnect: fixedModePage(0x02, 0, 'Disconnect-Reconnect', 16, DISCONNECT_RECONNECT_FIELDS),
  verifyErrorRecovery: fixedModePage(0x07, 0, 'Verify Error Recovery', 12, VERIFY_ERROR_RECOVERY_FIELDS),
  caching: fixedModePage(0x08, 0, 'Caching', 20, CACHING_FIELDS),
  control: fixedModePage(0x0a, 0, 'Control', 12, CONTROL_FIELDS),
  controlExtension: fixedModePage(0x0a, 0x01, 'Control Extension', 32, CONTROL_EXTENSION_FIELDS),
  xorControl: fixedModePage(0x10, 0, 'XOR Control', 24, XOR_CONTROL_FIELDS),
  deviceConfiguration: fixedModePage(0x10, 0, 'Device Configuration', 16, DEVICE_CONFIGURATION_FIELDS),
  protocolSpecificPort,
  powerCondition: fixedModePage(0x1a, 0, 'Power Condition', 40, POWER_CONDITION_FIELDS),
  informationalExceptions: fixedModePage(
    0x1c,
    0,
    'Informational Exceptions Control',
    12,
    INFORMATIONAL_EXCEPTIONS_FIELDS,
  ),
}

/**
 * Any other page, to be given to `modeSense6` and `modeSense10`: its bytes, header included.
 * Code 3Fh asks for all pages (subpage FFh: and all subpages); the first of them is this one's value.
 */
export function rawMode(
  code: number,
  subpage = 0,
): Pick<PageCodec<Uint8Array>, 'code' | 'subpage' | 'name' | 'parse'> {
  const name = `mode page ${code.toString(16).padStart(2, '0')}h/${subpage.toString(16).padStart(2, '0')}h`
  return { code, subpage, name, parse: (data) => data }
}
