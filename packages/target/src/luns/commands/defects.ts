/** READ DEFECT DATA (10) and (12) (SBC-3 §5.17, §5.18): there are no defects. */
import { CDB } from '@iscsi/scsi'
import { uint16At, uint32At } from '../bytes.ts'
import { goodWith } from '../command.ts'
import type { Command } from '../command.ts'

/** REQ_PLIST, REQ_GLIST and DEFECT LIST FORMAT, which are answered as they were asked: empty lists are valid in any format. */
const LISTS_AND_FORMAT = 0x1f

export const DEFECT_COMMANDS: readonly Command[] = [
  {
    definition: CDB.READ_DEFECT_DATA_10,
    access: 'read',
    needsMedium: true,
    prepare: (_unit, { cdb }) =>
      goodWith(Uint8Array.of(0, (cdb[2] ?? 0) & LISTS_AND_FORMAT, 0, 0), uint16At(cdb, 7)),
  },
  {
    definition: CDB.READ_DEFECT_DATA_12,
    access: 'read',
    needsMedium: true,
    prepare: (_unit, { cdb }) =>
      goodWith(Uint8Array.of(0, (cdb[1] ?? 0) & LISTS_AND_FORMAT, 0, 0, 0, 0, 0, 0), uint32At(cdb, 6)),
  },
]
