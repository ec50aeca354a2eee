/** Third-Party Copy VPD page (8Fh) (SPC-4; SBC-4 for the block device limits). */
import { concat, elements, uint } from '../bytes.ts'
import { decodeFields, encodeFields } from '../fields.ts'
import type { Decoded } from '../fields.ts'
import type { PageCodec } from '../page.ts'
import { joinVpdPage, splitVpdPage } from './vpd-page.ts'
import type { VpdHeader, VpdHeaderInput } from './vpd-page.ts'

const BLOCK_ROD_LIMITS_FIELDS = {
  maximumRangeDescriptors: [10, 7, 16],
  /** Seconds. */
  maximumInactivityTimeout: [12, 7, 32],
  /** Seconds. */
  defaultInactivityTimeout: [16, 7, 32],
  /** Blocks; 0: no limit is told. */
  maximumTokenTransferSize: [20, 7, 64],
  /** Blocks; 0: not told. */
  optimalTransferCount: [28, 7, 64],
} as const

const PARAMETER_DATA_FIELDS = {
  maximumCscdCount: [8, 7, 16],
  maximumSegmentCount: [10, 7, 16],
  maximumDescriptorListLength: [12, 7, 32],
  maximumInlineDataLength: [16, 7, 32],
} as const

const ROD_TOKEN_FEATURES_FIELDS = {
  remoteTokens: [4, 3, 4],
  /** Seconds. */
  minimumTokenLifetime: [16, 7, 32],
  maximumTokenLifetime: [20, 7, 32],
  maximumTokenInactivityTimeout: [24, 7, 32],
} as const

const ROD_TYPE_FIELDS = {
  rodType: [0, 7, 32],
  internal: [4, 7, 1],
  tokenIn: [4, 1, 1],
  tokenOut: [4, 0, 1],
  preference: [6, 7, 16],
} as const

const GENERAL_COPY_FIELDS = {
  totalConcurrentCopies: [4, 7, 32],
  maximumIdentifiedConcurrentCopies: [8, 7, 32],
  maximumSegmentLength: [12, 7, 32],
  /** Powers of 2. */
  dataSegmentGranularity: [16, 7, 8],
  inlineDataGranularity: [17, 7, 8],
} as const

const STREAM_COPY_FIELDS = { maximumStreamTransferSize: [4, 7, 32] } as const

const HELD_DATA_FIELDS = { heldDataLimit: [4, 7, 32], heldDataGranularity: [8, 7, 8] } as const

/** One third-party copy descriptor. */
export type ThirdPartyCopyDescriptor =
  | ({ readonly kind: 'block-rod-limits' } & Decoded<typeof BLOCK_ROD_LIMITS_FIELDS>)
  | {
      readonly kind: 'supported-commands'
      readonly commands: readonly { readonly opcode: number; readonly serviceActions: readonly number[] }[]
    }
  | ({ readonly kind: 'parameter-data' } & Decoded<typeof PARAMETER_DATA_FIELDS>)
  | { readonly kind: 'supported-descriptors'; readonly types: readonly number[] }
  | { readonly kind: 'supported-cscd-ids'; readonly ids: readonly number[] }
  | ({ readonly kind: 'rod-token-features' } & Decoded<typeof ROD_TOKEN_FEATURES_FIELDS>)
  | { readonly kind: 'rod-types'; readonly types: readonly Decoded<typeof ROD_TYPE_FIELDS>[] }
  | ({ readonly kind: 'general-copy' } & Decoded<typeof GENERAL_COPY_FIELDS>)
  | ({ readonly kind: 'stream-copy' } & Decoded<typeof STREAM_COPY_FIELDS>)
  | ({ readonly kind: 'held-data' } & Decoded<typeof HELD_DATA_FIELDS>)
  | { readonly kind: 'other'; readonly type: number; readonly data: Uint8Array }

/** A descriptor to be sent, as bytes: its type and what follows its 4 bytes of header. */
export interface ThirdPartyCopyDescriptorInput {
  readonly type: number
  readonly data: Uint8Array
}

/** Third-Party Copy (8Fh). */
export const thirdPartyCopy: PageCodec<
  VpdHeader & { readonly descriptors: readonly ThirdPartyCopyDescriptor[] },
  VpdHeaderInput & { readonly descriptors: readonly ThirdPartyCopyDescriptorInput[] }
> = {
  code: 0x8f,
  name: 'Third-Party Copy',
  parse(data) {
    const { header, page } = splitVpdPage(data)
    const descriptors: ThirdPartyCopyDescriptor[] = []
    for (let at = 4; at + 4 <= page.length;) {
      const next = at + 4 + (uint(page, at + 2, 2) ?? 0)
      descriptors.push(parseDescriptor(page.subarray(at, next)))
      at = next
    }
    return { ...header, descriptors }
  },
  encode(value) {
    const list = value.descriptors.map(({ type, data }) => {
      const head = new Uint8Array(4)
      encodeFields(
        { type: [0, 7, 16], length: [2, 7, 16] },
        { type, length: data.length },
        head,
        'copy descriptor',
      )
      return concat(head, data)
    })
    return joinVpdPage(0x8f, value, concat(...list))
  },
}

function parseDescriptor(data: Uint8Array): ThirdPartyCopyDescriptor {
  const type = uint(data, 0, 2) ?? 0
  switch (type) {
    case 0x0000:
      return { kind: 'block-rod-limits', ...decodeFields(BLOCK_ROD_LIMITS_FIELDS, data) }
    case 0x0001:
      return { kind: 'supported-commands', commands: parseCommands(data.subarray(5, 5 + (data[4] ?? 0))) }
    case 0x0004:
      return { kind: 'parameter-data', ...decodeFields(PARAMETER_DATA_FIELDS, data) }
    case 0x0008:
      return { kind: 'supported-descriptors', types: Array.from(data.subarray(5, 5 + (data[4] ?? 0))) }
    case 0x000c: {
      const ids = elements(data, 6, 6 + (uint(data, 4, 2) ?? 0), 2).map((id) => uint(id, 0, 2) ?? 0)
      return { kind: 'supported-cscd-ids', ids }
    }
    case 0x0106:
      return { kind: 'rod-token-features', ...decodeFields(ROD_TOKEN_FEATURES_FIELDS, data) }
    case 0x0108: {
      const list = elements(data, 8, 8 + (uint(data, 6, 2) ?? 0), 64)
      return { kind: 'rod-types', types: list.map((each) => decodeFields(ROD_TYPE_FIELDS, each)) }
    }
    case 0x8001:
      return { kind: 'general-copy', ...decodeFields(GENERAL_COPY_FIELDS, data) }
    case 0x9101:
      return { kind: 'stream-copy', ...decodeFields(STREAM_COPY_FIELDS, data) }
    case 0xc001:
      return { kind: 'held-data', ...decodeFields(HELD_DATA_FIELDS, data) }
  }
  return { kind: 'other', type, data: data.subarray(4) }
}

function parseCommands(
  data: Uint8Array,
): readonly { readonly opcode: number; readonly serviceActions: readonly number[] }[] {
  const commands: { readonly opcode: number; readonly serviceActions: readonly number[] }[] = []
  for (let at = 0; at + 2 <= data.length;) {
    const next = at + 2 + (data[at + 1] ?? 0)
    commands.push({ opcode: data[at] ?? 0, serviceActions: Array.from(data.subarray(at + 2, next)) })
    at = next
  }
  return commands
}
