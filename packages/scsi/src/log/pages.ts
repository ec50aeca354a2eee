/** Log pages of SPC-5 and SBC-4: 00h, 02h, 03h, 05h, 0Dh, 0Eh, 10h, 15h and 2Fh. */
import { text } from '../bytes.ts'
import { decodeFields } from '../fields.ts'
import type { Decoded } from '../fields.ts'
import type { PageCodec } from '../page.ts'
import { counter, parseLogPage, splitLogPage } from './log-page.ts'
import type { LogHeader, LogPage } from './log-page.ts'

/** A log page as LOG SENSE takes it. `encodeLogPage` builds any of them from its parameters. */
export type LogPageCodec<Page> = Omit<PageCodec<Page>, 'encode'>

/** Supported Log Pages (00h), with subpage FFh their subpages too. */
export interface SupportedLogPages extends LogHeader {
  readonly pages: readonly { readonly code: number; readonly subpage: number }[]
}

/** Write (02h), Read (03h) and Verify (05h) Error Counters. A counter that the device does not have is undefined. */
export interface ErrorCounters extends LogPage {
  readonly correctedWithoutDelay: bigint | undefined
  readonly correctedWithDelay: bigint | undefined
  /** Rewrites or rereads. */
  readonly repeated: bigint | undefined
  readonly corrected: bigint | undefined
  readonly correctionAlgorithmProcessed: bigint | undefined
  readonly bytesProcessed: bigint | undefined
  readonly uncorrected: bigint | undefined
}

/** Temperature (0Dh), in degrees Celsius; undefined when the device cannot tell. */
export interface Temperature extends LogPage {
  readonly temperature: number | undefined
  readonly referenceTemperature: number | undefined
}

/** Start-Stop Cycle Counter (0Eh). */
export interface StartStopCycles extends LogPage {
  /** Year and week. */
  readonly manufactured: { readonly year: string; readonly week: string } | undefined
  readonly accounting: { readonly year: string; readonly week: string } | undefined
  readonly specifiedCycles: bigint | undefined
  readonly accumulatedCycles: bigint | undefined
  readonly specifiedLoadUnloadCycles: bigint | undefined
  readonly accumulatedLoadUnloadCycles: bigint | undefined
}

const SELF_TEST_FIELDS = {
  selfTestCode: [0, 7, 3],
  /** 0 passed, 1 and 2 aborted, 3..7 failed, Fh in progress. */
  result: [0, 3, 4],
  segmentNumber: [1, 7, 8],
  /** Power-on hours at its end; FFFFh: more. */
  powerOnHours: [2, 7, 16],
  /** All ones: none. */
  firstFailureAddress: [4, 7, 64],
  senseKey: [12, 3, 4],
  asc: [13, 7, 8],
  ascq: [14, 7, 8],
} as const

/** Self-Test Results (10h), the newest first. */
export interface SelfTestResults extends LogPage {
  readonly results: readonly Decoded<typeof SELF_TEST_FIELDS>[]
}

const SCAN_STATUS_FIELDS = {
  powerOnMinutes: [0, 7, 32],
  /** 0 idle, 1 medium scan, 2 pre-scan, 3.. halted. */
  status: [5, 7, 8],
  scansPerformed: [6, 7, 16],
  /** Of 65536. */
  progress: [8, 7, 16],
  mediumScansPerformed: [10, 7, 16],
} as const

const SCAN_DEFECT_FIELDS = {
  powerOnMinutes: [0, 7, 32],
  reassignStatus: [4, 7, 4],
  senseKey: [4, 3, 4],
  asc: [5, 7, 8],
  ascq: [6, 7, 8],
  lba: [12, 7, 64],
} as const

/** Background Scan Results (15h). */
export interface BackgroundScan extends LogPage {
  readonly status: Decoded<typeof SCAN_STATUS_FIELDS> | undefined
  readonly defects: readonly Decoded<typeof SCAN_DEFECT_FIELDS>[]
}

/** Informational Exceptions (2Fh). */
export interface InformationalExceptions extends LogPage {
  readonly asc: number | undefined
  readonly ascq: number | undefined
  /** Degrees Celsius; undefined when the device cannot tell. */
  readonly temperature: number | undefined
}

/** Log pages as values, to be given to `logSense`. */
export const log: {
  readonly supportedPages: LogPageCodec<SupportedLogPages>
  readonly supportedSubpages: LogPageCodec<SupportedLogPages>
  readonly writeErrors: LogPageCodec<ErrorCounters>
  readonly readErrors: LogPageCodec<ErrorCounters>
  readonly verifyErrors: LogPageCodec<ErrorCounters>
  readonly temperature: LogPageCodec<Temperature>
  readonly startStopCycles: LogPageCodec<StartStopCycles>
  readonly selfTestResults: LogPageCodec<SelfTestResults>
  readonly backgroundScan: LogPageCodec<BackgroundScan>
  readonly informationalExceptions: LogPageCodec<InformationalExceptions>
} = {
  supportedPages: { code: 0x00, name: 'Supported Log Pages', parse: parseSupported },
  supportedSubpages: {
    code: 0x00,
    subpage: 0xff,
    name: 'Supported Log Pages and Subpages',
    parse: parseSupported,
  },
  writeErrors: { code: 0x02, name: 'Write Error Counters', parse: parseErrorCounters },
  readErrors: { code: 0x03, name: 'Read Error Counters', parse: parseErrorCounters },
  verifyErrors: { code: 0x05, name: 'Verify Error Counters', parse: parseErrorCounters },
  temperature: { code: 0x0d, name: 'Temperature', parse: parseTemperature },
  startStopCycles: { code: 0x0e, name: 'Start-Stop Cycle Counter', parse: parseStartStopCycles },
  selfTestResults: { code: 0x10, name: 'Self-Test Results', parse: parseSelfTestResults },
  backgroundScan: { code: 0x15, name: 'Background Scan Results', parse: parseBackgroundScan },
  informationalExceptions: {
    code: 0x2f,
    name: 'Informational Exceptions',
    parse: parseInformationalExceptions,
  },
}

/** Any other page, to be given to `logSense`: its parameters. */
export function rawLog(code: number, subpage = 0): LogPageCodec<LogPage> {
  const name = `log page ${code.toString(16).padStart(2, '0')}h/${subpage.toString(16).padStart(2, '0')}h`
  return { code, subpage, name, parse: parseLogPage }
}

function parseSupported(data: Uint8Array): SupportedLogPages {
  const { header, body } = splitLogPage(data)
  const size = header.subpageFormat === true ? 2 : 1
  const pages: { readonly code: number; readonly subpage: number }[] = []
  for (let at = 0; at + size <= body.length; at += size) {
    pages.push({ code: (body[at] ?? 0) & 0x3f, subpage: size === 2 ? (body[at + 1] ?? 0) : 0 })
  }
  return { ...header, pages }
}

function parseErrorCounters(data: Uint8Array): ErrorCounters {
  const page = parseLogPage(data)
  return {
    ...page,
    correctedWithoutDelay: counterOf(page, 0),
    correctedWithDelay: counterOf(page, 1),
    repeated: counterOf(page, 2),
    corrected: counterOf(page, 3),
    correctionAlgorithmProcessed: counterOf(page, 4),
    bytesProcessed: counterOf(page, 5),
    uncorrected: counterOf(page, 6),
  }
}

function parseTemperature(data: Uint8Array): Temperature {
  const page = parseLogPage(data)
  return {
    ...page,
    temperature: celsius(valueOf(page, 0)?.[1]),
    referenceTemperature: celsius(valueOf(page, 1)?.[1]),
  }
}

function parseStartStopCycles(data: Uint8Array): StartStopCycles {
  const page = parseLogPage(data)
  return {
    ...page,
    manufactured: week(valueOf(page, 1)),
    accounting: week(valueOf(page, 2)),
    specifiedCycles: counterOf(page, 3),
    accumulatedCycles: counterOf(page, 4),
    specifiedLoadUnloadCycles: counterOf(page, 5),
    accumulatedLoadUnloadCycles: counterOf(page, 6),
  }
}

function parseSelfTestResults(data: Uint8Array): SelfTestResults {
  const page = parseLogPage(data)
  const used = page.parameters.filter((each) => each.value.some((byte) => byte !== 0)) // all zeros: never ran
  return { ...page, results: used.map((each) => decodeFields(SELF_TEST_FIELDS, each.value)) }
}

function parseBackgroundScan(data: Uint8Array): BackgroundScan {
  const page = parseLogPage(data)
  const status = valueOf(page, 0)
  const defects = page.parameters.filter((each) => each.code >= 0x0001 && each.code <= 0x0800)
  return {
    ...page,
    status: status === undefined ? undefined : decodeFields(SCAN_STATUS_FIELDS, status),
    defects: defects.map((each) => decodeFields(SCAN_DEFECT_FIELDS, each.value)),
  }
}

function parseInformationalExceptions(data: Uint8Array): InformationalExceptions {
  const page = parseLogPage(data)
  const value = valueOf(page, 0)
  return { ...page, asc: value?.[0], ascq: value?.[1], temperature: celsius(value?.[2]) }
}

function valueOf(page: LogPage, code: number): Uint8Array | undefined {
  return page.parameters.find((each) => each.code === code)?.value
}

function counterOf(page: LogPage, code: number): bigint | undefined {
  const value = valueOf(page, code)
  return value === undefined ? undefined : counter(value)
}

function celsius(byte: number | undefined): number | undefined {
  return byte === 0xff ? undefined : byte
}

function week(value: Uint8Array | undefined): { readonly year: string; readonly week: string } | undefined {
  if (value === undefined || value.length < 6) return undefined
  return { year: text(value.subarray(0, 4)), week: text(value.subarray(4, 6)) }
}
