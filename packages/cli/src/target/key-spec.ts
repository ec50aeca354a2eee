import { parseSize } from '@iscsi/target'
import type { KeyWishes } from '@iscsi/target'
import { readNumber, readSwitch, readWord } from '../spec.ts'
import type { Spec, SpecKey } from '../spec.ts'

const DIGESTS = ['None', 'CRC32C'] as const

const LEVELS = { 0: 0, 1: 1 } as const

const bytes = (value: string): number => parseSize(value)
const digests = (value: string): readonly (typeof DIGESTS)[number][] =>
  value.split('+').map(readWord(DIGESTS))

/** The keys by their names in RFC 7143 §13. */
const KEYS: readonly SpecKey<KeyWishes>[] = [
  {
    name: 'HeaderDigest',
    value: 'A+B',
    what: 'None, CRC32C or both, most wanted first',
    read: (value) => ({ headerDigest: digests(value) }),
  },
  { name: 'DataDigest', value: 'A+B', what: 'likewise', read: (value) => ({ dataDigest: digests(value) }) },
  { name: 'InitialR2T', what: 'no unsolicited data', read: (value) => ({ initialR2T: readSwitch(value) }) },
  {
    name: 'ImmediateData',
    what: 'data in the command itself',
    read: (value) => ({ immediateData: readSwitch(value) }),
  },
  {
    name: 'MaxRecvDataSegmentLength',
    value: 'SIZE',
    what: 'longest data segment taken',
    read: (value) => ({ maxRecvDataSegmentLength: bytes(value) }),
  },
  {
    name: 'MaxBurstLength',
    value: 'SIZE',
    what: 'longest sequence of Data-In or Data-Out',
    read: (value) => ({ maxBurstLength: bytes(value) }),
  },
  {
    name: 'FirstBurstLength',
    value: 'SIZE',
    what: 'most unsolicited data of a command',
    read: (value) => ({ firstBurstLength: bytes(value) }),
  },
  {
    name: 'MaxOutstandingR2T',
    value: 'N',
    what: 'R2Ts at a time for a command',
    read: (value) => ({ maxOutstandingR2T: readNumber(value) }),
  },
  {
    name: 'DataPDUInOrder',
    what: 'data PDUs in order',
    read: (value) => ({ dataPDUInOrder: readSwitch(value) }),
  },
  {
    name: 'DataSequenceInOrder',
    what: 'sequences in order',
    read: (value) => ({ dataSequenceInOrder: readSwitch(value) }),
  },
  {
    name: 'DefaultTime2Wait',
    value: 'SECONDS',
    what: 'before a reconnection',
    read: (value) => ({ defaultTime2Wait: readNumber(value) }),
  },
  {
    name: 'DefaultTime2Retain',
    value: 'SECONDS',
    what: 'that tasks are kept',
    read: (value) => ({ defaultTime2Retain: readNumber(value) }),
  },
  {
    name: 'ErrorRecoveryLevel',
    value: 'N',
    what: '0, or 1: lost PDUs are sent again',
    read: (value) => ({ errorRecoveryLevel: LEVELS[readWord(['0', '1'])(value)] }),
  },
]

/** `--keys InitialR2T=Yes,MaxBurstLength=64K`. */
export const KEY: Spec<KeyWishes> = { option: '--keys', keys: KEYS }
