import { concat, elements, uint } from '../bytes.ts'
import type { CdbInput } from '../cdb.ts'
import { receiveCommand } from '../command.ts'
import type { ScsiCommand } from '../command.ts'
import { decodeFields, encodeFields } from '../fields.ts'
import type { Decoded, Encodable } from '../fields.ts'

/** GET CONFIGURATION (MMC-6). */
export const GET_CONFIGURATION = {
  name: 'GET CONFIGURATION',
  standard: 'MMC-6',
  device: 'multimedia',
  opcode: 0x46,
  length: 10,
  query: true,
  fields: { requestType: [1, 1, 2], startingFeature: [2, 7, 16], allocationLength: [7, 7, 16] },
} as const

/** Feature descriptor header (MMC-6). */
const FEATURE_FIELDS = {
  code: [0, 7, 16],
  version: [2, 5, 4],
  persistent: [2, 1, 1],
  current: [2, 0, 1],
} as const

/** A profile of the profile list (feature 0000h). */
export interface Profile {
  readonly code: number
  readonly current: boolean
}

/** A feature of a drive. */
export interface Feature extends Decoded<typeof FEATURE_FIELDS> {
  /** What follows the header; its meaning is the feature's. */
  readonly data: Uint8Array
}

/** What a drive can do now. */
export interface Configuration {
  readonly currentProfile: number | undefined
  readonly features: readonly Feature[]
  /** From the profile list (feature 0000h); empty when it is not there. */
  readonly profiles: readonly Profile[]
  /** Bytes the device has, header included. */
  readonly fullLength: number | undefined
}

/** Lists features: `requestType` 0 all, 1 the current ones, 2 `startingFeature` only. */
export function getConfiguration(
  options: CdbInput<typeof GET_CONFIGURATION> = {},
): ScsiCommand<Configuration> {
  const allocationLength = options.allocationLength ?? 8192
  return receiveCommand(
    GET_CONFIGURATION,
    { ...options, allocationLength },
    allocationLength,
    parseConfiguration,
  )
}

/** Reads GET CONFIGURATION parameter data; a feature whose header is cut off is left out. */
export function parseConfiguration(data: Uint8Array): Configuration {
  const length = uint(data, 0, 4)
  const fullLength = length === undefined ? undefined : length + 4
  const end = Math.min(data.length, fullLength ?? 0)
  const features: Feature[] = []
  for (let at = 8; at + 4 <= end;) {
    const next = at + 4 + (data[at + 3] ?? 0)
    features.push({
      ...decodeFields(FEATURE_FIELDS, data.subarray(at)),
      data: data.subarray(at + 4, Math.min(next, end)),
    })
    at = next
  }
  const list = features.find((feature) => feature.code === 0)?.data ?? new Uint8Array(0)
  const profiles = elements(list, 0, list.length, 4).map((profile) => ({
    code: uint(profile, 0, 2) ?? 0,
    current: ((profile[2] ?? 0) & 1) === 1,
  }))
  return { currentProfile: uint(data, 6, 2), features, profiles, fullLength }
}

/**
 * Builds GET CONFIGURATION parameter data, for a target. The profile list is the feature with code 0, its data 4 bytes a profile.
 *
 * @throws RangeError or TypeError when a value does not fit, such as over 255 bytes of data
 */
export function encodeConfiguration(configuration: {
  readonly currentProfile: number
  readonly features: readonly (Encodable<typeof FEATURE_FIELDS> & { readonly data: Uint8Array })[]
}): Uint8Array {
  const features = configuration.features.map(({ data, ...fields }) => {
    const header = new Uint8Array(4)
    encodeFields(FEATURE_FIELDS, fields, header, 'feature')
    encodeFields({ length: [3, 7, 8] }, { length: data.length }, header, 'feature: data')
    return concat(header, data)
  })
  const reply = concat(new Uint8Array(8), ...features)
  const values = { length: reply.length - 4, currentProfile: configuration.currentProfile }
  encodeFields({ length: [0, 7, 32], currentProfile: [6, 7, 16] }, values, reply, 'GET CONFIGURATION data')
  return reply
}
