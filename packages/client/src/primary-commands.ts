import {
  CDB,
  inquiry,
  inquiryVpd,
  logSelect,
  logSense,
  modeSelect10,
  modeSelect6,
  modeSense10,
  modeSense6,
  preventAllowMediumRemoval,
  readBuffer10,
  readBufferDescriptor,
  readSecurityProtocols,
  receiveDiagnosticResults,
  reportLuns,
  reportOperationCode,
  reportSupportedOperationCodes,
  reportSupportedTaskManagementFunctions,
  reportTargetPortGroups,
  reportTimestamp,
  requestSense,
  securityProtocolIn,
  securityProtocolOut,
  sendDiagnostic,
  setTargetPortGroups,
  setTimestamp,
  startStopUnit,
  testUnitReady,
  writeBuffer,
} from '@iscsi/scsi'
import type {
  CommandSupport,
  ModeListInput,
  ModeSenseReply,
  PageCodec,
  parseBufferDescriptor,
  parseTimestamp,
  ReceivedDiagnosticPage,
  SecurityProtocols,
  Sense,
  StandardInquiry,
  SupportedCommands,
  TargetPortGroupList,
  TaskManagementSupport,
  VpdHeader,
} from '@iscsi/scsi'
import { checkClaim, MAX_LUN_LIST_LENGTH, MAX_VPD_PAGE_LENGTH } from './claimed-lengths.ts'
import type { CommandOptions, OptionsOf } from './command-options.ts'
import type { Task } from './task.ts'
import { UnitCore } from './unit-core.ts'

/** What REPORT SUPPORTED OPERATION CODES and its kin name a command by; a row of `CDB` of @iscsi/scsi is one. */
export interface CommandCode {
  readonly opcode: number
  /** For commands that have one. */
  readonly serviceAction?: number
}

/** The commands of every device (SPC-5): who it is, how it is set, how it fares. */
export abstract class PrimaryCommands extends UnitCore {
  // Who it is

  /** TEST UNIT READY: resolves when it is ready. @throws ScsiError with the reason when it is not */
  testUnitReady(options: OptionsOf<typeof testUnitReady> = {}): Task<void> {
    return this.query(CDB.TEST_UNIT_READY, testUnitReady, options)
  }

  /** INQUIRY: the standard data. */
  inquiry(options: OptionsOf<typeof inquiry> = {}): Task<StandardInquiry> {
    return this.query(CDB.INQUIRY, inquiry, options)
  }

  /**
   * INQUIRY for a page of vital product data, whole: `vpd(vpd.deviceIdentification)`. Asked again with more room when the page
   * is longer than 1024 bytes.
   * @param page one of `vpd`, or `rawVpd(code)` (@iscsi/scsi)
   * @throws ScsiError ILLEGAL REQUEST when the device does not have the page
   */
  async vpd<Page extends VpdHeader>(
    page: Pick<PageCodec<Page>, 'code' | 'parse'>,
    options: OptionsOf<typeof inquiryVpd> = {},
  ): Promise<Page> {
    const { allocationLength = 1024 } = options
    const ask = (length: number): Task<Page> =>
      this.query(CDB.INQUIRY, () => inquiryVpd(page, { ...options, allocationLength: length }), options)
    const first = await ask(allocationLength)
    const { fullLength = 0 } = first
    return fullLength > allocationLength ? ask(Math.min(fullLength, MAX_VPD_PAGE_LENGTH)) : first
  }

  /**
   * REPORT LUNS: the logical units of the target, in its order; all of them, up to 131 071. A number where the LUN has one,
   * else a bigint of all eight bytes.
   * @param options `selectReport`: which, one of `SelectReport` (@iscsi/scsi); those that are not well known unless told
   * @throws LimitError when the target claims a list of more than 1 MiB, and `allocationLength` has no room for it
   */
  async reportLuns(options: OptionsOf<typeof reportLuns> = {}): Promise<readonly (number | bigint)[]> {
    const { allocationLength = 4096 } = options
    const first = await this.query(CDB.REPORT_LUNS, reportLuns, { ...options, allocationLength })
    const { luns, fullLength = 0 } = first
    if (fullLength <= allocationLength) return luns
    checkClaim(`${CDB.REPORT_LUNS.name}, the LUN list`, fullLength, MAX_LUN_LIST_LENGTH)
    const all = { ...options, allocationLength: fullLength }
    return (await this.query(CDB.REPORT_LUNS, reportLuns, all)).luns
  }

  /** REQUEST SENSE: what the device has to say now, such as how far a format has come. Takes a unit attention away. */
  requestSense(options: OptionsOf<typeof requestSense> = {}): Task<Sense> {
    return this.query(CDB.REQUEST_SENSE, requestSense, options)
  }

  // What it can do

  /** REPORT SUPPORTED OPERATION CODES: every command that the device has. `supports()` asks for one and remembers. */
  reportSupportedOperationCodes(
    options: OptionsOf<typeof reportSupportedOperationCodes> = {},
  ): Task<SupportedCommands> {
    return this.query(CDB.REPORT_SUPPORTED_OPERATION_CODES, reportSupportedOperationCodes, options)
  }

  /** REPORT SUPPORTED OPERATION CODES for one command: `reportOperationCode(CDB.UNMAP)`. */
  reportOperationCode(
    command: CommandCode,
    options: OptionsOf<typeof reportOperationCode> = {},
  ): Task<CommandSupport> {
    const build = (): ReturnType<typeof reportOperationCode> => reportOperationCode(command, options)
    return this.query(CDB.REPORT_SUPPORTED_OPERATION_CODES, build, options)
  }

  /** REPORT SUPPORTED TASK MANAGEMENT FUNCTIONS. */
  reportSupportedTaskManagementFunctions(
    options: OptionsOf<typeof reportSupportedTaskManagementFunctions> = {},
  ): Task<TaskManagementSupport> {
    const row = CDB.REPORT_SUPPORTED_TASK_MANAGEMENT_FUNCTIONS
    return this.query(row, reportSupportedTaskManagementFunctions, options)
  }

  // Modes and logs

  /**
   * MODE SENSE (6) for one page: `modeSense6(mode.caching)`.
   * @param page one of `mode`, or `rawMode(code, subpage)` (@iscsi/scsi)
   */
  modeSense6<Page>(
    page: Pick<PageCodec<Page>, 'code' | 'subpage' | 'parse'>,
    options: OptionsOf<typeof modeSense6> = {},
  ): Task<ModeSenseReply<Page>> {
    return this.query(CDB.MODE_SENSE_6, () => modeSense6(page, options), options)
  }

  /** MODE SENSE (10), as {@link modeSense6}, for up to 65535 bytes. */
  modeSense10<Page>(
    page: Pick<PageCodec<Page>, 'code' | 'subpage' | 'parse'>,
    options: OptionsOf<typeof modeSense10> = {},
  ): Task<ModeSenseReply<Page>> {
    return this.query(CDB.MODE_SENSE_10, () => modeSense10(page, options), options)
  }

  /** MODE SELECT (6). `changeModePage()` reads a page, changes it and sends it back. */
  modeSelect6(list: ModeListInput, options: OptionsOf<typeof modeSelect6> = {}): Task<void> {
    return this.change(CDB.MODE_SELECT_6, () => modeSelect6(list, options), options)
  }

  /** MODE SELECT (10). */
  modeSelect10(list: ModeListInput, options: OptionsOf<typeof modeSelect10> = {}): Task<void> {
    return this.change(CDB.MODE_SELECT_10, () => modeSelect10(list, options), options)
  }

  /**
   * LOG SENSE for one page: `logSense(log.temperature)`.
   * @param page one of `log`, or `rawLog(code, subpage)` (@iscsi/scsi)
   */
  logSense<Page>(
    page: Pick<PageCodec<Page>, 'code' | 'subpage' | 'parse'>,
    options: OptionsOf<typeof logSense> = {},
  ): Task<Page> {
    return this.query(CDB.LOG_SENSE, () => logSense(page, options), options)
  }

  /** LOG SELECT: changes log parameters, or with `parameterCodeReset` and no pages, sets them back. */
  logSelect(pages: readonly Uint8Array[] = [], options: OptionsOf<typeof logSelect> = {}): Task<void> {
    return this.change(CDB.LOG_SELECT, () => logSelect(pages, options), options)
  }

  // Ports and clock

  /** REPORT TARGET PORT GROUPS: how each group of ports reaches the logical unit (ALUA). */
  reportTargetPortGroups(options: OptionsOf<typeof reportTargetPortGroups> = {}): Task<TargetPortGroupList> {
    return this.query(CDB.REPORT_TARGET_PORT_GROUPS, reportTargetPortGroups, options)
  }

  /** SET TARGET PORT GROUPS. @param groups each with one of `AccessState` (@iscsi/scsi) */
  setTargetPortGroups(
    groups: Parameters<typeof setTargetPortGroups>[0],
    options: CommandOptions = {},
  ): Task<void> {
    return this.change(CDB.SET_TARGET_PORT_GROUPS, () => setTargetPortGroups(groups), options)
  }

  /** REPORT TIMESTAMP: the device's clock, in milliseconds. */
  reportTimestamp(options: OptionsOf<typeof reportTimestamp> = {}): Task<ReturnType<typeof parseTimestamp>> {
    return this.query(CDB.REPORT_TIMESTAMP, reportTimestamp, options)
  }

  /** SET TIMESTAMP. @param timestamp milliseconds since 1970 (UTC), as Date.now() gives them */
  setTimestamp(timestamp: number, options: CommandOptions = {}): Task<void> {
    return this.change(CDB.SET_TIMESTAMP, () => setTimestamp(timestamp), options)
  }

  // Diagnostics and buffers

  /** SEND DIAGNOSTIC: a self-test, or a diagnostic page. One in the foreground may need `timeout: 0`. */
  sendDiagnostic(options: OptionsOf<typeof sendDiagnostic> = {}): Task<void> {
    return this.change(CDB.SEND_DIAGNOSTIC, sendDiagnostic, options)
  }

  /** RECEIVE DIAGNOSTIC RESULTS. */
  receiveDiagnosticResults(
    options: OptionsOf<typeof receiveDiagnosticResults> = {},
  ): Task<ReceivedDiagnosticPage> {
    return this.query(CDB.RECEIVE_DIAGNOSTIC_RESULTS, receiveDiagnosticResults, options)
  }

  /** READ BUFFER (10). @param options `mode` is one of `BufferMode` (@iscsi/scsi) */
  readBuffer10(options: OptionsOf<typeof readBuffer10>): Task<Uint8Array> {
    return this.query(CDB.READ_BUFFER_10, readBuffer10, options)
  }

  /** READ BUFFER (10) in descriptor mode: the size of a buffer. */
  readBufferDescriptor(
    bufferId = 0,
    options: CommandOptions = {},
  ): Task<ReturnType<typeof parseBufferDescriptor>> {
    return this.query(CDB.READ_BUFFER_10, () => readBufferDescriptor(bufferId), options)
  }

  /** WRITE BUFFER: into a buffer of the device, or new microcode, as `mode` says. */
  writeBuffer(data: Uint8Array, options: OptionsOf<typeof writeBuffer>): Task<void> {
    return this.change(CDB.WRITE_BUFFER, () => writeBuffer(data, options), options)
  }

  /** SECURITY PROTOCOL IN: the answer of a security protocol, as bytes. */
  securityProtocolIn(options: OptionsOf<typeof securityProtocolIn>): Task<Uint8Array> {
    return this.query(CDB.SECURITY_PROTOCOL_IN, securityProtocolIn, options)
  }

  /** SECURITY PROTOCOL IN with protocol 00h: the protocols that the device has. */
  readSecurityProtocols(options: CommandOptions = {}): Task<SecurityProtocols> {
    return this.query(CDB.SECURITY_PROTOCOL_IN, () => readSecurityProtocols(), options)
  }

  /** SECURITY PROTOCOL OUT. */
  securityProtocolOut(data: Uint8Array, options: OptionsOf<typeof securityProtocolOut>): Task<void> {
    return this.change(CDB.SECURITY_PROTOCOL_OUT, () => securityProtocolOut(data, options), options)
  }

  // The medium

  /** START STOP UNIT (SBC-4): starts or stops, loads or ejects (`loej`), or sets a power condition. */
  startStopUnit(options: OptionsOf<typeof startStopUnit>): Task<void> {
    return this.change(CDB.START_STOP_UNIT, startStopUnit, options)
  }

  /** PREVENT ALLOW MEDIUM REMOVAL (SPC-4): `prevent` 1 keeps the medium in, 0 lets it go. */
  preventAllowMediumRemoval(options: OptionsOf<typeof preventAllowMediumRemoval>): Task<void> {
    return this.change(CDB.PREVENT_ALLOW_MEDIUM_REMOVAL, preventAllowMediumRemoval, options)
  }
}
