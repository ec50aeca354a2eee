import { parseSize } from '@iscsi/target'
import type { LunOptions } from '@iscsi/target'
import { readNumber, readSwitch } from '../spec.ts'
import type { Spec } from '../spec.ts'

const BLOCK_LENGTHS = [512, 4096] as const
/** Of flat space addressing (SAM-5 §4.7), and of the target. */
const MAX_LUN = 16383

function readBlockLength(value: string): 512 | 4096 {
  const length = BLOCK_LENGTHS.find((each) => String(each) === value)
  if (length === undefined) throw new Error(`must be ${BLOCK_LENGTHS.join(' or ')}`)
  return length
}

function readLun(value: string): number {
  const lun = readNumber(value)
  if (lun > MAX_LUN) throw new Error(`must be 0 to ${MAX_LUN}`)
  return lun
}

/** `--lun 1G`, `--lun disk.img,block=4096,ro`. */
export const LUN: Spec<LunOptions> = {
  option: '--lun',
  firstKey: (word) => (/^\d+\s*[KMGT]?(?:i?B)?$/i.test(word) ? 'size' : 'file'),
  keys: [
    {
      name: 'size',
      value: 'SIZE',
      what: 'bytes, or with K, M, G, T',
      read: (size) => ({ size: parseSize(size) }),
    },
    {
      name: 'file',
      value: 'PATH',
      what: 'a file or block device; without it the unit is memory',
      read: readFilePath,
    },
    {
      name: 'lun',
      value: 'N',
      what: `0 to ${MAX_LUN}; default the next that is free`,
      read: (n) => ({ lun: readLun(n) }),
    },
    {
      name: 'block',
      value: '512|4096',
      what: 'bytes in a block',
      read: (n) => ({ blockSize: readBlockLength(n) }),
    },
    {
      name: 'physical-block',
      value: '512|4096',
      what: 'bytes in which thin provisioning allocates',
      read: (n) => ({ physicalBlockSize: readBlockLength(n) }),
    },
    { name: 'ro', what: 'read-only', read: (state) => ({ readOnly: readSwitch(state) }) },
    {
      name: 'removable',
      what: 'a medium that can be ejected',
      read: (state) => ({ removable: readSwitch(state) }),
    },
    {
      name: 'thin',
      what: 'UNMAP and its kin; memory is thin, a file is not',
      read: (state) => ({ thin: readSwitch(state) }),
    },
    {
      name: 'cache',
      what: 'a write may be answered before it is on stable storage; default on',
      read: (state) => ({ writeCache: readSwitch(state) }),
    },
    {
      name: 'sanitize-time',
      value: 'MS',
      what: 'milliseconds that a SANITIZE takes at least',
      read: (n) => ({ sanitizeTime: readNumber(n) }),
    },
    { name: 'serial', value: 'TEXT', what: 'unit serial number', read: (serial) => ({ serial }) },
    {
      name: 'naa',
      value: 'HEX',
      what: 'world wide name: 16 digits, or 32 from 6 on',
      read: (naa) => ({ naa }),
    },
    {
      name: 'vendor',
      value: 'TEXT',
      what: 'at most 8 characters',
      read: (text) => ({ vendor: atMost(8, text) }),
    },
    {
      name: 'product',
      value: 'TEXT',
      what: 'at most 16 characters',
      read: (text) => ({ product: atMost(16, text) }),
    },
    {
      name: 'revision',
      value: 'TEXT',
      what: 'at most 4 characters',
      read: (text) => ({ revision: atMost(4, text) }),
    },
  ],
}

function readFilePath(file: string): Partial<LunOptions> {
  if (file === '') throw new Error('must name a file')
  return { file }
}

function atMost(length: number, text: string): string {
  if (text.length > length) throw new Error(`has more than ${length} characters`)
  return text
}
