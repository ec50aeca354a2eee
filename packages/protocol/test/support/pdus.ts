import { RESERVED_TAG } from '../../src/pdu/index.ts'
import type {
  DataIn,
  LoginResponse,
  NopIn,
  R2T,
  ScsiCommand,
  ScsiResponse,
  TextResponse,
} from '../../src/pdu/index.ts'

// PDUs with nothing special about them; a test names only the fields that it is about.

const NUMBERS = { statSN: 0, expCmdSN: 1, maxCmdSN: 64, dataSegmentLength: 0 }

export function dataIn(fields: Partial<DataIn> = {}): DataIn {
  return {
    kind: 'data-in',
    final: false,
    acknowledge: false,
    residualOverflow: false,
    residualUnderflow: false,
    hasStatus: false,
    status: 0,
    lun: 0n,
    initiatorTaskTag: 1,
    targetTransferTag: RESERVED_TAG,
    ...NUMBERS,
    dataSN: 0,
    bufferOffset: 0,
    residualCount: 0,
    ...fields,
  }
}

export function r2t(fields: Partial<R2T> = {}): R2T {
  return {
    kind: 'r2t',
    lun: 0n,
    initiatorTaskTag: 1,
    targetTransferTag: 7,
    ...NUMBERS,
    r2tSN: 0,
    bufferOffset: 0,
    desiredDataTransferLength: 512,
    ...fields,
  }
}

export function scsiResponse(fields: Partial<ScsiResponse> = {}): ScsiResponse {
  return {
    kind: 'scsi-response',
    response: 0,
    status: 0,
    residualOverflow: false,
    residualUnderflow: false,
    bidirectionalReadOverflow: false,
    bidirectionalReadUnderflow: false,
    residualCount: 0,
    bidirectionalReadResidualCount: 0,
    initiatorTaskTag: 1,
    snackTag: 0,
    ...NUMBERS,
    expDataSN: 0,
    ...fields,
  }
}

export function nopIn(fields: Partial<NopIn> = {}): NopIn {
  return {
    kind: 'nop-in',
    lun: 0n,
    initiatorTaskTag: 1,
    targetTransferTag: RESERVED_TAG,
    ...NUMBERS,
    ...fields,
  }
}

export function textResponse(fields: Partial<TextResponse> = {}): TextResponse {
  return {
    kind: 'text-response',
    final: true,
    continue: false,
    lun: 0n,
    initiatorTaskTag: 1,
    targetTransferTag: RESERVED_TAG,
    ...NUMBERS,
    ...fields,
  }
}

export function loginResponse(fields: Partial<LoginResponse> = {}): LoginResponse {
  return {
    kind: 'login-response',
    transit: true,
    continue: false,
    currentStage: 1,
    nextStage: 3,
    versionMax: 0,
    versionActive: 0,
    isid: 0x80123456789a,
    tsih: 1,
    initiatorTaskTag: 1,
    statusClass: 0,
    statusDetail: 0,
    ...NUMBERS,
    ...fields,
  }
}

export function scsiCommand(fields: Partial<ScsiCommand> = {}): ScsiCommand {
  return {
    kind: 'scsi-command',
    immediate: false,
    final: true,
    read: false,
    write: false,
    attribute: 1,
    lun: 0n,
    initiatorTaskTag: 1,
    expectedDataTransferLength: 0,
    cmdSN: 1,
    expStatSN: 1,
    cdb: new Uint8Array(16),
    bidirectionalReadLength: undefined,
    dataSegmentLength: 0,
    ...fields,
  }
}
