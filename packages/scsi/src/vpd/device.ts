/** VPD pages about the device as a whole: 84h, 8Ah, 8Dh and 92h (SPC-5), and 89h (SAT). */
import { concat, elements, text, uint } from '../bytes.ts'
import { encodeFields } from '../fields.ts'
import type { Decoded, Encodable } from '../fields.ts'
import type { PageCodec } from '../page.ts'
import { fixedVpdPage, joinVpdPage, splitVpdPage } from './vpd-page.ts'
import type { VpdHeader, VpdHeaderInput } from './vpd-page.ts'

/** Software Interface Identification (84h). */
export const softwareInterfaces: PageCodec<
  VpdHeader & {
    /** Each an EUI-48 of whoever defined the interface. */
    readonly interfaces: readonly number[]
  },
  VpdHeaderInput & { readonly interfaces: readonly number[] }
> = {
  code: 0x84,
  name: 'Software Interface Identification',
  parse(data) {
    const { header, page } = splitVpdPage(data)
    return { ...header, interfaces: elements(page, 4, page.length, 6).map((each) => uint(each, 0, 6) ?? 0) }
  },
  encode(value) {
    const list = value.interfaces.map((identifier) => {
      const bytes = new Uint8Array(6)
      encodeFields({ identifier: [0, 7, 48] }, { identifier }, bytes, 'software interface')
      return bytes
    })
    return joinVpdPage(0x84, value, concat(...list))
  },
}

/** ATA Information VPD page (89h) (SAT-3): who translates, and what the ATA device behind it says of itself. */
export const ATA_INFORMATION_FIELDS = {
  /** Of the translation layer. */
  vendor: [8, 'text', 8],
  product: [16, 'text', 16],
  revision: [32, 'text', 4],
  /** The Register Device to Host FIS, or for parallel ATA what stands in its place. */
  deviceSignature: [36, 'bytes', 20],
  /** By which the next field was got: ECh IDENTIFY DEVICE, A1h IDENTIFY PACKET DEVICE. */
  commandCode: [56, 7, 8],
  /** 256 words, each with its low byte first. */
  identifyData: [60, 'bytes', 512],
} as const

/** What IDENTIFY DEVICE calls the device (ACS-3); undefined where the page ends before. */
export interface AtaNames {
  readonly serialNumber: string | undefined
  readonly firmwareRevision: string | undefined
  readonly modelNumber: string | undefined
}

const fixedAtaInformation = fixedVpdPage(0x89, 'ATA Information', 572, ATA_INFORMATION_FIELDS)

/** ATA Information (89h). */
export const ataInformation: PageCodec<
  VpdHeader & Decoded<typeof ATA_INFORMATION_FIELDS> & AtaNames,
  VpdHeaderInput & Encodable<typeof ATA_INFORMATION_FIELDS>
> = {
  ...fixedAtaInformation,
  parse(data) {
    const page = fixedAtaInformation.parse(data)
    const { identifyData } = page
    return {
      ...page,
      serialNumber: ataString(identifyData, 10, 10),
      firmwareRevision: ataString(identifyData, 23, 4),
      modelNumber: ataString(identifyData, 27, 20),
    }
  },
}

/** An ATA string: two characters a word, the first one in the high byte (ACS-3). */
function ataString(data: Uint8Array | undefined, word: number, words: number): string | undefined {
  if (data === undefined || data.length < (word + words) * 2) return undefined
  const swapped = elements(data, word * 2, (word + words) * 2, 2).flatMap(([low = 0, high = 0]) => [
    high,
    low,
  ])
  return text(Uint8Array.from(swapped)).trimStart()
}

/** Power Condition VPD page (8Ah) (SPC-5). Recovery times are in milliseconds; 0: not told, FFFFh: more than 65534. */
export const POWER_CONDITION_FIELDS = {
  standbyY: [4, 1, 1],
  standbyZ: [4, 0, 1],
  idleC: [5, 2, 1],
  idleB: [5, 1, 1],
  idleA: [5, 0, 1],
  stoppedRecoveryTime: [6, 7, 16],
  standbyZRecoveryTime: [8, 7, 16],
  standbyYRecoveryTime: [10, 7, 16],
  idleARecoveryTime: [12, 7, 16],
  idleBRecoveryTime: [14, 7, 16],
  idleCRecoveryTime: [16, 7, 16],
} as const

/** Power Condition (8Ah). */
export const powerCondition: PageCodec<
  VpdHeader & Decoded<typeof POWER_CONDITION_FIELDS>,
  VpdHeaderInput & Encodable<typeof POWER_CONDITION_FIELDS>
> = fixedVpdPage(0x8a, 'Power Condition', 18, POWER_CONDITION_FIELDS)

/** A level that the power consumption mode page can choose. */
export interface PowerLevel {
  /** POWER CONSUMPTION IDENTIFIER. */
  readonly identifier: number
  /** 0 gigawatts, 1 megawatts, 2 kilowatts, 3 watts, 4 milliwatts, 5 microwatts. */
  readonly powerUnits: number
  /** The most that is drawn, in these units. */
  readonly maximum: number
}

/** Power Consumption (8Dh). */
export const powerConsumption: PageCodec<
  VpdHeader & { readonly levels: readonly PowerLevel[] },
  VpdHeaderInput & { readonly levels: readonly PowerLevel[] }
> = {
  code: 0x8d,
  name: 'Power Consumption',
  parse(data) {
    const { header, page } = splitVpdPage(data)
    const levels = elements(page, 4, page.length, 4).map((each) => ({
      identifier: each[0] ?? 0,
      powerUnits: (each[1] ?? 0) & 0x07,
      maximum: uint(each, 2, 2) ?? 0,
    }))
    return { ...header, levels }
  },
  encode(value) {
    const list = value.levels.map((each) => {
      const descriptor = new Uint8Array(4)
      const fields = { identifier: [0, 7, 8], powerUnits: [1, 2, 3], maximum: [2, 7, 16] } as const
      encodeFields(fields, { ...each }, descriptor, 'power consumption descriptor')
      return descriptor
    })
    return joinVpdPage(0x8d, value, concat(...list))
  },
}

/** SCSI Feature Sets (92h). */
export const featureSets: PageCodec<
  VpdHeader & {
    /** SCSI FEATURE SET CODEs. */
    readonly featureSets: readonly number[]
  },
  VpdHeaderInput & { readonly featureSets: readonly number[] }
> = {
  code: 0x92,
  name: 'SCSI Feature Sets',
  parse(data) {
    const { header, page } = splitVpdPage(data)
    return { ...header, featureSets: elements(page, 8, page.length, 2).map((each) => uint(each, 0, 2) ?? 0) }
  },
  encode(value) {
    const list = value.featureSets.map((code) => {
      const bytes = new Uint8Array(2)
      encodeFields({ code: [0, 7, 16] }, { code }, bytes, 'SCSI feature set')
      return bytes
    })
    return joinVpdPage(0x92, value, concat(new Uint8Array(4), ...list))
  },
}
