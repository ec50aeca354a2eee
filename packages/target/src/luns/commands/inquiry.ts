/** INQUIRY (SPC-4 §6.6): the standard data; the vital product data pages are in vpd.ts. */
import { CDB } from '@iscsi/scsi'
import { asciiField, putUint16, uint16At } from '../bytes.ts'
import { checkCondition, goodWith } from '../command.ts'
import type { Command } from '../command.ts'
import type { LogicalUnit } from '../logical-unit.ts'
import { invalidCdbField } from '../sense.ts'
import type { Sense } from '../sense.ts'
import { vpdPage } from './vpd.ts'

/** Peripheral qualifier and device type: a direct-access block device that is there. */
const DIRECT_ACCESS = 0x00
/** Qualifier 011b, type 1Fh: the target can't have a unit at this LUN. */
const NO_UNIT = 0x7f
const WELL_KNOWN_UNIT = 0x1e

const SPC_4 = 0x06
/** Version descriptors (SPC-4, table of version descriptor values): SAM-5, iSCSI, SPC-4, SBC-3. */
const VERSION_DESCRIPTORS = [0x00a0, 0x0960, 0x0460, 0x04c0]
const STANDARD_LENGTH = 96

function standardInquiry(unit: LogicalUnit): Uint8Array {
  const { vendor, product, revision } = unit.identity
  const data = new Uint8Array(STANDARD_LENGTH)
  data[0] = DIRECT_ACCESS
  data[1] = unit.removable ? 0x80 : 0
  data[2] = SPC_4
  data[3] = 0x10 | 0x02 // HISUP; response data format 2
  data[4] = STANDARD_LENGTH - 5
  data[5] = 0x10 | 0x08 // TPGS 01b: implicit asymmetric access; 3PC
  data[7] = 0x02 // CMDQUE
  data.set(asciiField(vendor, 8), 8)
  data.set(asciiField(product, 16), 16)
  data.set(asciiField(revision, 4), 32)
  VERSION_DESCRIPTORS.forEach((code, index) => {
    putUint16(data, 58 + index * 2, code)
  })
  return data
}

interface InquiryFields {
  readonly evpd: boolean
  readonly page: number
  readonly allocationLength: number
}

function readCdb(cdb: Uint8Array): InquiryFields | Sense {
  const flags = cdb[1] ?? 0
  const page = cdb[2] ?? 0
  const evpd = (flags & 0x01) !== 0
  if ((flags & 0x02) !== 0) return invalidCdbField(1, 1) // CMDDT, obsolete
  if (!evpd && page !== 0) return invalidCdbField(2)
  return { evpd, page, allocationLength: uint16At(cdb, 3) }
}

/** The answer of a LUN that has no unit, or of a well known unit, cut to its allocation length. */
export function absentInquiry(cdb: Uint8Array, wellKnown: boolean): Uint8Array | Sense {
  const fields = readCdb(cdb)
  if ('key' in fields) return fields
  if (fields.evpd) return invalidCdbField(2)
  const data = new Uint8Array(36)
  data[0] = wellKnown ? WELL_KNOWN_UNIT : NO_UNIT
  data[2] = SPC_4
  data[3] = 0x02
  data[4] = data.length - 5
  data.fill(0x20, 8)
  return data.subarray(0, fields.allocationLength)
}

export const INQUIRY_COMMANDS: readonly Command[] = [
  {
    definition: CDB.INQUIRY,
    access: 'always',
    prepare: (unit, { cdb, nexus }) => {
      const fields = readCdb(cdb)
      if ('key' in fields) return checkCondition(fields)
      const data = fields.evpd ? vpdPage(unit, fields.page, nexus.port) : standardInquiry(unit)
      return data === undefined ? checkCondition(invalidCdbField(2)) : goodWith(data, fields.allocationLength)
    },
  },
]
