/** The iSCSI initiator SDK. Begin with {@link connect}. */
export { connect, discover } from './connect.ts'
export type { DiscoveredPortal, DiscoveredTarget } from './discovery.ts'
export { Session } from './session.ts'
export type { AbortReport, SessionStatistics } from './session.ts'
export type { SessionState } from './session-states.ts'
export { LogicalUnit } from './logical-unit.ts'
export { compare, copy } from './copy/copy.ts'
export type { CompareOptions, CopyOptions, CopyProgress } from './copy/copy.ts'
export type { CopyPiece, CopySink, CopySource, PieceOrder } from './copy/ends.ts'
export type { CopyResult } from './copy/engine.ts'
export { FileEnd } from './copy/file-end.ts'
export type { FileWriteOptions } from './copy/file-end.ts'
export { UnitEnd } from './copy/unit-end.ts'
export type { UnitEndOptions } from './copy/unit-end.ts'
export { rechunk } from './chunks.ts'
export { Disk } from './disk.ts'
export type { DiskOptions, DiskReadResult, DiskTransferOptions, DiskWriteResult } from './disk.ts'
export type { DiskReadStreamOptions, DiskStreamOptions, DiskWriteStreamOptions } from './disk-streams.ts'
export type { SignalOptions } from './ended-by.ts'
export type {
  AbortScope,
  CommandOptions,
  ExecuteOptions,
  ExecuteResult,
  OptionsOf,
  ReadOptions,
  ReadResult,
  ShortTransferOptions,
  TaggedOptions,
  TransferOptions,
  VerifyOptions,
  WriteAndVerifyOptions,
  WriteAtomicOptions,
  WriteResult,
  WriteSameOptions,
} from './command-options.ts'
export type { ChangeModePageOptions, ProgressOptions } from './device-commands.ts'
export type { CommandCode } from './primary-commands.ts'
export type { BlockLimitsPage, ProvisioningPage, UnitLimits } from './unit-limits.ts'
export type { Buffers } from './buffers.ts'
export { isRefusal } from './refusal.ts'
export { escapeControls } from '@iscsi/protocol'
export type { Capacity } from './capacity.ts'
export type { ReadStreamOptions, WriteStreamOptions } from './streams.ts'
export type { ReadableOptions } from './web-streams.ts'
export { Task } from './task.ts'
export type { TaskDescription, TaskState } from './task.ts'
export { openCapture } from './capture/capture.ts'
export type { Capture, CaptureEvents, CaptureSink, CaptureStatistics } from './capture/capture.ts'
export type {
  CommandMessage,
  Conclusion,
  ConnectMessage,
  LoginMessage,
  PduMessage,
} from './tracing/channels.ts'
export type { Logger } from './tracing/journal.ts'
export { parseOpenUrl, parseUrl } from './url.ts'
export type { OpenUrlParts, UrlAccount, UrlParts } from './url.ts'
export type { ConnectionRequest, CreateConnection } from '@iscsi/transport'
export type { ChapAlgorithmName, ChapOptions, ConnectOptions, DigestName, PortalOptions } from './options.ts'
export type { ReconnectOptions, Replay } from './reconnect-policy.ts'
export type { AsyncMessageEvent, ReconnectEvent, SessionEvents, UnitAttentionEvent } from './events.ts'
export {
  AbortError,
  CaptureError,
  ClosedError,
  ConnectionError,
  IdentityError,
  IscsiError,
  LimitError,
  LoanError,
  LoginError,
  ProtocolError,
  RejectError,
  ScsiError,
  ShortTransferError,
  TargetFailureError,
  TaskManagementError,
  TimeoutError,
} from './errors.ts'
export type { AbortOutcome, Outcome, Redirect, TimeoutStage } from './errors.ts'
