/** LOG SENSE (SPC-4 §6.8) and the log pages of a unit (SPC-4 §7.3): what it has counted since it was powered on. */
import { CDB, encodeLogPage, log, LogPageControl } from '@iscsi/scsi'
import type { LogParameter } from '@iscsi/scsi'
import { putUint16, uint16At } from '../bytes.ts'
import { checkCondition, goodWith } from '../command.ts'
import type { Command } from '../command.ts'
import type { AccessCounter } from '../counters.ts'
import { UnitCounters } from '../counters.ts'
import { invalidCdbField } from '../sense.ts'

/** DS: nothing of this is kept through power loss. */
const DISABLE_SAVE = 0x80
/** SPF: the page is of subpages. */
const SUBPAGE_FORMAT = 0x40

/** PARAMETER CONTROL bytes: TSD is set, for nothing is saved; FORMAT AND LINKING 00b, and 11b for binary lists. */
const DATA_COUNTER = 0x20
const BINARY_LIST = 0x23

const TOTAL_BYTES_PROCESSED = 0x0005
const TOTAL_UNCORRECTED_ERRORS = 0x0006
const ACCUMULATED_START_STOP_CYCLES = 0x0004

/** A temperature that the unit can't tell. */
const NO_TEMPERATURE = 0xff

interface LogPage {
  readonly code: number
  readonly parameters: (counters: UnitCounters) => readonly LogParameter[]
}

function numberParameter(code: number, control: number, length: 4 | 8, count: number): LogParameter {
  const value = new Uint8Array(length)
  const view = new DataView(value.buffer)
  if (length === 8) view.setBigUint64(0, BigInt(count))
  else view.setUint32(0, count)
  return { code, control, value }
}

function errorCounters({ bytes, failures }: AccessCounter): readonly LogParameter[] {
  return [
    numberParameter(TOTAL_BYTES_PROCESSED, DATA_COUNTER, 8, bytes),
    numberParameter(TOTAL_UNCORRECTED_ERRORS, DATA_COUNTER, 4, failures),
  ]
}

const LOG_PAGES: readonly LogPage[] = [
  { code: log.writeErrors.code, parameters: ({ writes }) => errorCounters(writes) },
  { code: log.readErrors.code, parameters: ({ reads }) => errorCounters(reads) },
  { code: log.verifyErrors.code, parameters: ({ verifications }) => errorCounters(verifications) },
  {
    code: log.startStopCycles.code,
    parameters: ({ startStopCycles }) => [
      numberParameter(ACCUMULATED_START_STOP_CYCLES, BINARY_LIST, 4, startStopCycles),
    ],
  },
  {
    code: log.informationalExceptions.code,
    // No exception: ASC and ASCQ are 0 (MRIE is 0 in the mode page, too).
    parameters: () => [{ code: 0, control: BINARY_LIST, value: Uint8Array.of(0, 0, NO_TEMPERATURE, 0) }],
  },
]

/** A counter that has counted nothing yet: the default values. */
const UNUSED = new UnitCounters()

const ALL_SUBPAGES = 0xff

/** Supported Log Pages (00h), or with subpage FFh the pages and subpages. */
function supportedPages(withSubpages: boolean): Uint8Array {
  const pages = LOG_PAGES.map(({ code }) => code)
  const list = withSubpages ? [0, 0, 0, ALL_SUBPAGES, ...pages.flatMap((code) => [code, 0])] : [0, ...pages]
  const header = withSubpages ? [SUBPAGE_FORMAT, ALL_SUBPAGES, 0, 0] : [0, 0, 0, 0]
  const page = Uint8Array.from([...header, ...list])
  putUint16(page, 2, list.length)
  return page
}

export const LOG_SENSE_COMMANDS: readonly Command[] = [
  {
    definition: CDB.LOG_SENSE,
    // No reservation forbids it, not even a RESERVE (SPC-4 table 66, SPC-2 table 10).
    access: 'none',
    prepare: ({ counters }, { cdb }) => {
      const control = (cdb[2] ?? 0) >> 6
      const code = (cdb[2] ?? 0) & 0x3f
      const subpage = cdb[3] ?? 0
      const from = uint16At(cdb, 5)
      const allocationLength = uint16At(cdb, 7)
      if (((cdb[1] ?? 0) & 0x01) !== 0) return checkCondition(invalidCdbField(1, 0)) // SP
      if (code === log.supportedPages.code) {
        if (subpage !== 0 && subpage !== ALL_SUBPAGES) return checkCondition(invalidCdbField(3))
        if (from !== 0) return checkCondition(invalidCdbField(5))
        return goodWith(supportedPages(subpage === ALL_SUBPAGES), allocationLength)
      }
      const page = LOG_PAGES.find((each) => each.code === code)
      if (page === undefined) return checkCondition(invalidCdbField(2, 5))
      if (subpage !== 0) return checkCondition(invalidCdbField(3))
      const isDefault = control === LogPageControl.DEFAULT_CUMULATIVE
      // There are no thresholds.
      if (!isDefault && control !== LogPageControl.CUMULATIVE) return checkCondition(invalidCdbField(2, 7))
      const all = page.parameters(isDefault ? UNUSED : counters)
      const parameters = all.filter((each) => each.code >= from)
      if (parameters.length === 0) return checkCondition(invalidCdbField(5))
      const data = encodeLogPage(code, parameters)
      data[0] = DISABLE_SAVE | code
      return goodWith(data, allocationLength)
    },
  },
]
