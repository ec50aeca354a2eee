/** SCSI commands, parameter data and sense as typed values. Knows no transport: a command is bytes. */
export { ADDITIONAL_SENSE_CODES, ascName } from './asc.ts'
export { decodeCdbFields, encodeCdb, serviceActionOf } from './cdb.ts'
export type { CdbDefinition, CdbInput, CdbInputWith, DeviceKind } from './cdb.ts'
export type { ScsiCommand } from './command.ts'
export { decodeFields, encodeFields } from './fields.ts'
export type { Decoded, Encodable, EncodableWith, Field, Fields, FieldValue } from './fields.ts'
export { lunFromWire, lunNumber, lunParts, lunText, lunToWire, WellKnownLun } from './lun.ts'
export type { LunMethod, LunParts } from './lun.ts'
export type { PageCodec } from './page.ts'
export { describeSense, encodeSense, parseSense } from './sense.ts'
export type { Sense, SenseInput } from './sense.ts'
export type {
  SegmentTargetPortGroup,
  SenseDescriptor,
  SenseKeySpecific,
  UserDataSegment,
} from './sense-descriptors.ts'
export { SenseKey, senseKeyName } from './sense-key.ts'
export { ScsiStatus, statusName } from './status.ts'

export { encodeInquiry, inquiry, inquiryVpd, parseInquiry } from './commands/inquiry.ts'
export type { StandardInquiry, StandardInquiryInput } from './commands/inquiry.ts'
export { read6, read10, read12, read16, read32 } from './commands/read.ts'
export {
  encodeCapacity10,
  encodeCapacity16,
  parseCapacity10,
  parseCapacity16,
  readCapacity10,
  readCapacity16,
} from './commands/read-capacity.ts'
export type { Capacity10, Capacity16 } from './commands/read-capacity.ts'
export { encodeReportLuns, parseReportLuns, reportLuns, SelectReport } from './commands/report-luns.ts'
export type { LunList } from './commands/report-luns.ts'
export { requestSense } from './commands/request-sense.ts'
export { synchronizeCache10, synchronizeCache16 } from './commands/synchronize-cache.ts'
export { testUnitReady } from './commands/test-unit-ready.ts'
export { fastRead10, fastRead16, fastWrite10, fastWrite16, TransferFlag } from './commands/transfer.ts'
export { write6, write10, write12, write16, write32 } from './commands/write.ts'
