/** Commands that change something, against the embedded target, tgt and istgt: what each lacks, and what it does otherwise. */
import { afterAll, beforeAll, describe } from '@jest/globals'
import { SenseKey } from '@iscsi/scsi'
import { createTarget } from '@iscsi/target'
import type { Target } from '@iscsi/target'
import { describeWithTarget } from './support/suite.ts'
import {
  SIZE,
  blocksOf,
  LBA,
  expectSense,
  keeping,
  expectKeys,
  reserving,
  ignoring,
  changesSuite,
  WRITE_EXCLUSIVE,
  OURS,
  THEIRS,
} from './changes-suite.ts'
import type { Title, Ways } from './changes-suite.ts'

/** What none of them has. */
const NONE_HAS: readonly Title[] = [
  'WRITE (32)',
  'POPULATE TOKEN',
  'WRITE USING TOKEN',
  'SET TIMESTAMP',
  'WRITE BUFFER',
  'LOG SELECT',
  'SECURITY PROTOCOL OUT',
  'REWIND',
  'SPACE (6)',
  'WRITE FILEMARKS (6)',
]

const EMBEDDED: Ways = {
  lacks: [
    ...NONE_HAS,
    'SET TARGET PORT GROUPS',
    'PREVENT ALLOW MEDIUM REMOVAL',
    'FORMAT UNIT',
    'SEND DIAGNOSTIC',
  ],
}

const SANITIZES = [
  'SANITIZE, BLOCK ERASE',
  'SANITIZE, OVERWRITE',
  'SANITIZE, CRYPTOGRAPHIC ERASE',
  'SANITIZE, EXIT FAILURE MODE',
] as const

const TGT: Ways = {
  lacks: [
    ...NONE_HAS,
    ...SANITIZES,
    'WRITE ATOMIC (16)',
    'COMPARE AND WRITE',
    'WRITE SAME (16), unmap',
    'UNMAP',
    'PERSISTENT RESERVE OUT, PREEMPT AND ABORT',
    'PERSISTENT RESERVE OUT, REGISTER AND MOVE',
    'RESERVE (10)',
    'SET TARGET PORT GROUPS',
    'EXTENDED COPY (LID1)',
  ],
  differs: {
    // It does not know NDOB, and misses the block.
    'WRITE SAME (16), no data': async ({ ours }) => {
      await expectSense(ours.writeSame16(LBA, 6), SenseKey.MEDIUM_ERROR)
    },
    // It formats nothing, and says that it has.
    'FORMAT UNIT': keeping((unit) => unit.formatUnit()),
  },
}

const ISTGT: Ways = {
  lacks: [
    ...NONE_HAS,
    ...SANITIZES,
    'WRITE ATOMIC (16)',
    'ORWRITE (16)',
    'UNMAP',
    'PRE-FETCH (10)',
    'PRE-FETCH (16)',
    'PERSISTENT RESERVE OUT, REGISTER AND MOVE',
    'PREVENT ALLOW MEDIUM REMOVAL',
    'FORMAT UNIT',
    'EXTENDED COPY (LID1)',
    'SEND DIAGNOSTIC',
  ],
  differs: {
    // It takes the data and does not look at it.
    'VERIFY (10)': keeping((unit) => unit.verify10(LBA, 8, blocksOf(8))),
    'VERIFY (12)': keeping((unit) => unit.verify12(LBA, 8, blocksOf(8))),
    'VERIFY (16)': keeping((unit) => unit.verify16(LBA, 8, blocksOf(8))),
    // Of two registrations it drops the later one, whichever is to go.
    'PERSISTENT RESERVE OUT, REGISTER to leave': reserving(async ({ ours }) => {
      await ours.persistentReserveRegister({ key: OURS, newKey: 0n })
      await expectKeys(ours, OURS)
    }),
    'PERSISTENT RESERVE OUT, PREEMPT': reserving(async ({ theirs }) => {
      await theirs.persistentReservePreempt({ key: THEIRS, preemptedKey: OURS, type: WRITE_EXCLUSIVE })
      await expectKeys(theirs, OURS)
    }),
    'PERSISTENT RESERVE OUT, PREEMPT AND ABORT': reserving(async ({ theirs }) => {
      await theirs.persistentReservePreemptAndAbort({
        key: THEIRS,
        preemptedKey: OURS,
        type: WRITE_EXCLUSIVE,
      })
      await expectKeys(theirs, OURS)
    }),
    'MODE SELECT (6)': ignoring('6'),
    'MODE SELECT (10)': ignoring('10'),
  },
  // It does not know NDOB, misses the block (its log: `lu_disk_execute() failed`), and never answers.
  omits: ['WRITE SAME (16), no data'],
}

describe('commands that change something, against the embedded target', () => {
  let changed: Target | undefined
  beforeAll(async () => {
    changed = await createTarget({
      luns: [
        { lun: 0, size: SIZE },
        { lun: 1, size: SIZE },
      ],
    })
  })
  afterAll(async () => {
    await changed?.close()
  })
  changesSuite(() => changed?.url(0) ?? '', 1, EMBEDDED)
})

describeWithTarget('tgt', 'commands that change something, against tgt', {}, (running) => {
  changesSuite(() => running().url(), 2, TGT)
})

describeWithTarget('istgt', 'commands that change something, against istgt', {}, (running) => {
  changesSuite(() => running().url(), 1, ISTGT)
})
