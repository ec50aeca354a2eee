/** The mode pages of a unit (SPC-4 §7.5, SBC-3 §6.5): what each says, and which bits MODE SELECT may change. */
import { mode } from '@iscsi/scsi'
import type { LogicalUnit } from '../logical-unit.ts'

/** The settings that MODE SELECT can change. */
export interface ModeSettings {
  readonly writeCache: boolean
  readonly softwareWriteProtect: boolean
}

export interface ModePage {
  readonly code: number
  readonly subpage: number
  readonly encode: (settings: ModeSettings) => Uint8Array
  /** Ones wherever a bit can be changed; absent: nowhere. */
  readonly changeable?: Uint8Array
  /** Takes over what a changed page says. */
  readonly apply?: (unit: LogicalUnit, page: Uint8Array) => void
}

const BUSY_TIMEOUT_UNLIMITED = 0xffff
const UNRESTRICTED_REORDERING = 1

export const MODE_PAGES: readonly ModePage[] = [
  { code: 0x01, subpage: 0, encode: () => mode.readWriteErrorRecovery.encode({}) },
  { code: 0x02, subpage: 0, encode: () => mode.disconnectReconnect.encode({}) },
  { code: 0x07, subpage: 0, encode: () => mode.verifyErrorRecovery.encode({}) },
  {
    code: 0x08,
    subpage: 0,
    encode: ({ writeCache }) => mode.caching.encode({ writeCacheEnable: writeCache }),
    changeable: mode.caching.encode({ writeCacheEnable: true }),
    apply: (unit, page) => {
      unit.writeCache = mode.caching.parse(page).writeCacheEnable === true
    },
  },
  {
    code: 0x0a,
    subpage: 0,
    encode: ({ softwareWriteProtect }) =>
      mode.control.encode({
        queueAlgorithmModifier: UNRESTRICTED_REORDERING,
        softwareWriteProtect,
        busyTimeoutPeriod: BUSY_TIMEOUT_UNLIMITED,
      }),
    changeable: mode.control.encode({ softwareWriteProtect: true }),
    apply: (unit, page) => {
      unit.softwareWriteProtect = mode.control.parse(page).softwareWriteProtect === true
    },
  },
  { code: 0x0a, subpage: 0x01, encode: () => mode.controlExtension.encode({ maximumSenseDataLength: 0 }) },
  { code: 0x1c, subpage: 0, encode: () => mode.informationalExceptions.encode({}) },
]

/** Settings as they were before any MODE SELECT. */
export function defaultSettings(unit: LogicalUnit): ModeSettings {
  return { writeCache: unit.defaultWriteCache, softwareWriteProtect: false }
}
