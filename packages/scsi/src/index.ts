/** SCSI commands, parameter data and sense as typed values. Knows no transport: a command is bytes. */
export { ADDITIONAL_SENSE_CODES, ascName } from './asc.ts'
export { decodeCdbFields, encodeCdb, serviceActionOf } from './cdb.ts'
export type { CdbDefinition, CdbInput, CdbInputWith, DeviceKind } from './cdb.ts'
export type { ScsiCommand } from './command.ts'
export {
  BufferMode,
  parseBufferDescriptor,
  readBuffer10,
  readBufferDescriptor,
  writeBuffer,
} from './commands/buffer.ts'
export { compareAndWrite } from './commands/compare-and-write.ts'
export type { CscdDescriptor, IdentificationCscd, SegmentDescriptor } from './commands/copy-descriptors.ts'
export {
  encodeDiagnosticPage,
  parseDiagnosticPage,
  receiveDiagnosticResults,
  SelfTestCode,
  sendDiagnostic,
} from './commands/diagnostic.ts'
export type { DiagnosticPage, ReceivedDiagnosticPage } from './commands/diagnostic.ts'
export { encodeExtendedCopyList, extendedCopy } from './commands/extended-copy.ts'
export type { ExtendedCopy } from './commands/extended-copy.ts'
export { formatUnit } from './commands/format-unit.ts'
export type { FormatParameters } from './commands/format-unit.ts'
export { encodeConfiguration, getConfiguration, parseConfiguration } from './commands/get-configuration.ts'
export type { Configuration, Feature, Profile } from './commands/get-configuration.ts'
export { encodeLbaStatus, getLbaStatus16, parseLbaStatus } from './commands/get-lba-status.ts'
export type { LbaStatusList } from './commands/get-lba-status.ts'
export { encodeInquiry, inquiry, inquiryVpd, parseInquiry } from './commands/inquiry.ts'
export type { StandardInquiry, StandardInquiryInput } from './commands/inquiry.ts'
export { LogPageControl, logSelect, logSense } from './commands/log.ts'
export { modeSelect10, modeSelect6 } from './commands/mode-select.ts'
export { ModePageControl, modeSense10, modeSense6 } from './commands/mode-sense.ts'
export type { ModeSenseReply } from './commands/mode-sense.ts'
export { orWrite16 } from './commands/or-write.ts'
export {
  encodeFullStatus,
  encodeReservation,
  encodeReservationCapabilities,
  encodeReservationKeys,
  parseFullStatus,
  parseReservation,
  parseReservationCapabilities,
  parseReservationKeys,
  persistentReserveReadFullStatus,
  persistentReserveReadKeys,
  persistentReserveReadReservation,
  persistentReserveReportCapabilities,
  ReservationType,
} from './commands/persistent-reserve-in.ts'
export type {
  FullStatus,
  HeldReservation,
  Registration,
  RegistrationInput,
  Reservation,
  ReservationKeys,
} from './commands/persistent-reserve-in.ts'
export {
  parseRegisterAndMoveList,
  parseReserveOutList,
  persistentReserveClear,
  persistentReservePreempt,
  persistentReservePreemptAndAbort,
  persistentReserveRegister,
  persistentReserveRegisterAndIgnore,
  persistentReserveRegisterAndMove,
  persistentReserveRelease,
  persistentReserveReserve,
  ReserveOutAction,
} from './commands/persistent-reserve-out.ts'
export type {
  PreemptOptions,
  RegisterAndMoveList,
  RegisterAndMoveOptions,
  RegisterOptions,
  ReservationKey,
  ReserveOutList,
} from './commands/persistent-reserve-out.ts'
export { preFetch10, preFetch16 } from './commands/pre-fetch.ts'
export { preventAllowMediumRemoval } from './commands/prevent-allow.ts'
export {
  encodeCapacity10,
  encodeCapacity16,
  parseCapacity10,
  parseCapacity16,
  readCapacity10,
  readCapacity16,
} from './commands/read-capacity.ts'
export type { Capacity10, Capacity16 } from './commands/read-capacity.ts'
export {
  DefectFormat,
  encodeDefectData10,
  encodeDefectData12,
  parseDefectData10,
  parseDefectData12,
  readDefectData10,
  readDefectData12,
} from './commands/read-defect-data.ts'
export type { DefectAddress, DefectList, DefectListInput } from './commands/read-defect-data.ts'
export {
  encodeFullToc,
  encodeToc,
  encodeTocSessions,
  parseFullToc,
  parseToc,
  parseTocSessions,
  readFullToc,
  readToc,
  readTocSessions,
} from './commands/read-toc.ts'
export type { FullToc, Toc, TocSessions } from './commands/read-toc.ts'
export { read10, read12, read16, read32, read6 } from './commands/read.ts'
export {
  parseCopyFailureDetails,
  parseCopyOperatingParameters,
  parseCopyStatus,
  receiveCopyData,
  receiveCopyFailureDetails,
  receiveCopyOperatingParameters,
  receiveCopyStatus,
} from './commands/receive-copy-results.ts'
export type { CopyFailureDetails, CopyOperatingParameters } from './commands/receive-copy-results.ts'
export { encodeReportLuns, parseReportLuns, reportLuns, SelectReport } from './commands/report-luns.ts'
export type { LunList } from './commands/report-luns.ts'
export {
  encodeCommandSupport,
  encodeSupportedCommands,
  parseCommandSupport,
  parseSupportedCommands,
  reportOperationCode,
  reportSupportedOperationCodes,
} from './commands/report-supported-operation-codes.ts'
export type {
  CommandSupport,
  SupportedCommand,
  SupportedCommands,
} from './commands/report-supported-operation-codes.ts'
export {
  encodeTaskManagementSupport,
  parseTaskManagementSupport,
  reportSupportedTaskManagementFunctions,
} from './commands/report-supported-task-management-functions.ts'
export type { TaskManagementSupport } from './commands/report-supported-task-management-functions.ts'
export { encodeReportZones, parseReportZones, reportZones } from './commands/report-zones.ts'
export type { ZoneList } from './commands/report-zones.ts'
export { requestSense } from './commands/request-sense.ts'
export { release10, release6, reserve10, reserve6 } from './commands/reserve.ts'
export {
  SanitizeAction,
  sanitizeBlockErase,
  sanitizeCryptographicErase,
  sanitizeExitFailureMode,
  sanitizeOverwrite,
} from './commands/sanitize.ts'
export type { SanitizeOverwrite } from './commands/sanitize.ts'
export {
  parseSecurityProtocols,
  readSecurityProtocols,
  securityProtocolIn,
  securityProtocolOut,
} from './commands/security-protocol.ts'
export type { SecurityProtocols } from './commands/security-protocol.ts'
export { PowerCondition, startStopUnit } from './commands/start-stop-unit.ts'
export { synchronizeCache10, synchronizeCache16 } from './commands/synchronize-cache.ts'
export {
  encodePosition,
  encodePositionExtended,
  encodePositionLong,
  parsePosition,
  parsePositionExtended,
  parsePositionLong,
  readPosition,
  readPositionExtended,
  readPositionLong,
  rewind,
  space6,
  SpaceCode,
  tapeRead6,
  tapeWrite6,
  writeFilemarks6,
} from './commands/tape.ts'
export {
  AccessState,
  encodeTargetPortGroups,
  parseSetTargetPortGroupsList,
  parseTargetPortGroups,
  reportTargetPortGroups,
  setTargetPortGroups,
} from './commands/target-port-groups.ts'
export type {
  TargetPortGroup,
  TargetPortGroupInput,
  TargetPortGroupList,
} from './commands/target-port-groups.ts'
export { testUnitReady } from './commands/test-unit-ready.ts'
export { encodeTimestamp, parseTimestamp, reportTimestamp, setTimestamp } from './commands/timestamp.ts'
export {
  parseRodTokenInformation,
  populateToken,
  receiveRodTokenInformation,
  writeUsingToken,
} from './commands/token.ts'
export type { RodTokenInformation } from './commands/token.ts'
export { encodeUnmapList, parseUnmapList, unmap } from './commands/unmap.ts'
export type { BlockRange } from './commands/unmap.ts'
export { ByteCheck, verify10, verify12, verify16 } from './commands/verify.ts'
export { writeAndVerify10, writeAndVerify12, writeAndVerify16 } from './commands/write-and-verify.ts'
export { writeAtomic16 } from './commands/write-atomic.ts'
export { writeSame10, writeSame16 } from './commands/write-same.ts'
export { write10, write12, write16, write32, write6 } from './commands/write.ts'
export { deviceKind, DeviceType, deviceTypeName, isBlockDevice } from './device-type.ts'
export { decodeFields, encodeFields } from './fields.ts'
export type { Decoded, Encodable, EncodableWith, Field, Fields, FieldValue } from './fields.ts'
export { encodeLogPage, parseLogPage } from './log/log-page.ts'
export type { LogHeader, LogPage, LogParameter } from './log/log-page.ts'
export { log, rawLog } from './log/pages.ts'
export type {
  BackgroundScan,
  ErrorCounters,
  InformationalExceptions,
  LogPageCodec,
  SelfTestResults,
  StartStopCycles,
  SupportedLogPages,
  Temperature,
} from './log/pages.ts'
export { lunFromWire, lunNumber, lunParts, lunText, lunToWire, WellKnownLun } from './lun.ts'
export type { LunMethod, LunParts } from './lun.ts'
export type { ModePageHeader, RawModePage } from './mode/mode-page.ts'
export {
  encodeModeParameters10,
  encodeModeParameters6,
  parseModeParameters10,
  parseModeParameters6,
} from './mode/mode-parameters.ts'
export type { BlockDescriptor, ModeListInput, ModeParameters } from './mode/mode-parameters.ts'
export { mode, rawMode } from './mode/pages.ts'
export type { PageCodec } from './page.ts'
export type {
  SegmentTargetPortGroup,
  SenseDescriptor,
  SenseKeySpecific,
  UserDataSegment,
} from './sense-descriptors.ts'
export { SenseKey, senseKeyName } from './sense-key.ts'
export { describeSense, encodeSense, parseSense } from './sense.ts'
export type { Sense, SenseInput } from './sense.ts'
export { ScsiStatus, statusName } from './status.ts'
export { CDB, decodeCdb, describeCdb, findCdb } from './table.ts'
export type { DecodedCdb } from './table.ts'
export {
  encodeTransportId,
  isIscsiName,
  parseTransportId,
  parseTransportIds,
  ProtocolId,
  transportIdLength,
} from './transport-id.ts'
export type { TransportId, TransportIdInput } from './transport-id.ts'
export type { Designator, DesignatorInput, DesignatorValue } from './vpd/designator.ts'
export type { ManagementAddress, ModePagePolicy, ScsiPort, ScsiPortInput } from './vpd/identification.ts'
export { decodeVpd, rawVpd, vpd } from './vpd/index.ts'
export type { RawVpdPage } from './vpd/index.ts'
export type { AtaNames, PowerLevel } from './vpd/device.ts'
export type {
  ProtocolSpecific,
  ProtocolSpecificInput,
  ProtocolSpecificPort,
  ProtocolSpecificUnit,
} from './vpd/protocol-specific.ts'
export type { ThirdPartyCopyDescriptor, ThirdPartyCopyDescriptorInput } from './vpd/third-party-copy.ts'
export type { VpdHeader, VpdHeaderInput } from './vpd/vpd-page.ts'
