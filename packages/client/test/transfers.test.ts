import { expect, test } from '@jest/globals'
import { CDB } from '@iscsi/scsi'
import type { CdbDefinition } from '@iscsi/scsi'
import * as transfers from '../src/transfers.ts'

test.each(Object.entries(transfers))(
  '%s may be sent twice as its row of the table says',
  (row, { repeatable }) => {
    const rows = new Map(Object.entries<CdbDefinition>(CDB))
    expect(repeatable).toBe(rows.get(row)?.query === true)
  },
)
