import { violation } from '../violation.ts'
import type { Violation } from '../violation.ts'
import { IMMEDIATE, dataSegmentLength, encodeReserved, encodeStart } from './bhs.ts'
import { BHS_LENGTH } from './constants.ts'
import { Opcode } from './opcode.ts'

const TRANSIT = 0x80
const CONTINUE = 0x40

/** The stages of a login; 2 is reserved (RFC 7143 §11.12.3). */
export const LoginStage = {
  SecurityNegotiation: 0,
  OperationalNegotiation: 1,
  FullFeaturePhase: 3,
} as const

/** One of the codes of {@link LoginStage}. */
export type LoginStage = (typeof LoginStage)[keyof typeof LoginStage]

const STAGES = [0, 1, undefined, 3] as const

// Byte/        0       |       1       |       2       |       3       |
//      |0 1 2 3 4 5 6 7|0 1 2 3 4 5 6 7|0 1 2 3 4 5 6 7|0 1 2 3 4 5 6 7|
//      +---------------+---------------+---------------+---------------+
//    0 |.|1| 0x03      |T|C|.|.|CSG|NSG|Version-max    |Version-min    |
//      +---------------+---------------+---------------+---------------+
//    4 |TotalAHSLength |DataSegmentLength                              |
//      +---------------+---------------+---------------+---------------+
//    8 |ISID, 6 bytes                                                  |
//      +---------------+---------------+---------------+---------------+
//   12 |ISID, continued                |TSIH                           |
//      +---------------+---------------+---------------+---------------+
//   16 |Initiator Task Tag                                             |
//      +---------------+---------------+---------------+---------------+
//   20 |CID                            |Reserved                       |
//      +---------------+---------------+---------------+---------------+
//   24 |CmdSN                                                          |
//      +---------------+---------------+---------------+---------------+
//   28 |ExpStatSN or Reserved                                          |
//      +---------------+---------------+---------------+---------------+
//   32 |Reserved, 16 bytes                                             |
//      +---------------+---------------+---------------+---------------+

/** Login Request (RFC 7143 §11.12). It is always immediate. */
export interface LoginRequest {
  readonly kind: 'login-request'
  /** Ready for the next stage; never with `continue`. */
  readonly transit: boolean
  /** The key=value pairs go on in the next Login Request. */
  readonly continue: boolean
  readonly currentStage: LoginStage
  /** Reserved unless `transit`: 0 then, whatever was sent, and sent as 0, whatever it is. */
  readonly nextStage: LoginStage
  readonly versionMax: number
  readonly versionMin: number
  /** The 48 bits of the ISID, byte 8 of the header the most significant. */
  readonly isid: number
  readonly tsih: number
  readonly initiatorTaskTag: number
  readonly cid: number
  readonly cmdSN: number
  readonly expStatSN: number
  readonly dataSegmentLength: number
}

/** Writes a Login Request at `offset`; returns the length of the header in bytes. */
export function encodeLoginRequest(pdu: LoginRequest, view: DataView, offset: number): number {
  encodeStart(
    view,
    offset,
    Opcode.LoginRequest | IMMEDIATE,
    stageFlags(pdu),
    pdu.versionMax,
    pdu.versionMin,
    pdu.dataSegmentLength,
  )
  encodeIsid(pdu.isid, view, offset)
  view.setUint16(offset + 14, pdu.tsih)
  view.setUint32(offset + 16, pdu.initiatorTaskTag)
  view.setUint16(offset + 20, pdu.cid)
  view.setUint16(offset + 22, 0)
  view.setUint32(offset + 24, pdu.cmdSN)
  view.setUint32(offset + 28, pdu.expStatSN)
  encodeReserved(view, offset + 32, offset + 48)
  return BHS_LENGTH
}

/** Reads the Login Request at `offset`. The violations: C with T (§11.12.2), a reserved stage (§11.12.3). */
export function decodeLoginRequest(view: DataView, offset: number): LoginRequest | Violation {
  const flags = view.getUint8(offset + 1)
  const transit = (flags & TRANSIT) !== 0
  const continues = (flags & CONTINUE) !== 0
  const currentStage = currentStageOf(flags)
  const nextStage = nextStageOf(flags)
  if (transit && continues) return violation('malformed-header', 'a Login Request has both T and C set')
  if (currentStage === undefined || nextStage === undefined) {
    return violation('malformed-header', 'a Login Request names the reserved stage 2')
  }
  return {
    kind: 'login-request',
    transit,
    continue: continues,
    currentStage,
    nextStage,
    versionMax: view.getUint8(offset + 2),
    versionMin: view.getUint8(offset + 3),
    isid: decodeIsid(view, offset),
    tsih: view.getUint16(offset + 14),
    initiatorTaskTag: view.getUint32(offset + 16),
    cid: view.getUint16(offset + 20),
    cmdSN: view.getUint32(offset + 24),
    expStatSN: view.getUint32(offset + 28),
    dataSegmentLength: dataSegmentLength(view, offset),
  }
}

// Byte/        0       |       1       |       2       |       3       |
//      |0 1 2 3 4 5 6 7|0 1 2 3 4 5 6 7|0 1 2 3 4 5 6 7|0 1 2 3 4 5 6 7|
//      +---------------+---------------+---------------+---------------+
//    0 |.|.| 0x23      |T|C|.|.|CSG|NSG|Version-max    |Version-active |
//      +---------------+---------------+---------------+---------------+
//    4 |TotalAHSLength |DataSegmentLength                              |
//      +---------------+---------------+---------------+---------------+
//    8 |ISID, 6 bytes                                                  |
//      +---------------+---------------+---------------+---------------+
//   12 |ISID, continued                |TSIH                           |
//      +---------------+---------------+---------------+---------------+
//   16 |Initiator Task Tag                                             |
//      +---------------+---------------+---------------+---------------+
//   20 |Reserved                                                       |
//      +---------------+---------------+---------------+---------------+
//   24 |StatSN                                                         |
//      +---------------+---------------+---------------+---------------+
//   28 |ExpCmdSN                                                       |
//      +---------------+---------------+---------------+---------------+
//   32 |MaxCmdSN                                                       |
//      +---------------+---------------+---------------+---------------+
//   36 |Status-Class   |Status-Detail  |Reserved                       |
//      +---------------+---------------+---------------+---------------+
//   40 |Reserved, 8 bytes                                              |
//      +---------------+---------------+---------------+---------------+

/** Login Response (RFC 7143 §11.13). `statSN`, `expCmdSN` and `maxCmdSN` are valid only if `statusClass` is 0. */
export interface LoginResponse {
  readonly kind: 'login-response'
  /** The stage ends; never with `continue`. */
  readonly transit: boolean
  /** The key=value pairs go on in the next Login Response. */
  readonly continue: boolean
  readonly currentStage: LoginStage
  /** Reserved unless `transit`: 0 then, whatever was sent, and sent as 0, whatever it is. */
  readonly nextStage: LoginStage
  readonly versionMax: number
  readonly versionActive: number
  /** The 48 bits of the ISID, byte 8 of the header the most significant. */
  readonly isid: number
  readonly tsih: number
  readonly initiatorTaskTag: number
  readonly statSN: number
  readonly expCmdSN: number
  readonly maxCmdSN: number
  /** 0 success, 1 redirection, 2 initiator error, 3 target error (§11.13.5). */
  readonly statusClass: number
  readonly statusDetail: number
  readonly dataSegmentLength: number
}

/** Writes a Login Response at `offset`; returns the length of the header in bytes. */
export function encodeLoginResponse(pdu: LoginResponse, view: DataView, offset: number): number {
  encodeStart(
    view,
    offset,
    Opcode.LoginResponse,
    stageFlags(pdu),
    pdu.versionMax,
    pdu.versionActive,
    pdu.dataSegmentLength,
  )
  encodeIsid(pdu.isid, view, offset)
  view.setUint16(offset + 14, pdu.tsih)
  view.setUint32(offset + 16, pdu.initiatorTaskTag)
  view.setUint32(offset + 20, 0)
  view.setUint32(offset + 24, pdu.statSN)
  view.setUint32(offset + 28, pdu.expCmdSN)
  view.setUint32(offset + 32, pdu.maxCmdSN)
  view.setUint8(offset + 36, pdu.statusClass)
  view.setUint8(offset + 37, pdu.statusDetail)
  view.setUint16(offset + 38, 0)
  encodeReserved(view, offset + 40, offset + 48)
  return BHS_LENGTH
}

/** Reads the Login Response at `offset`. The violations, unless it rejects the login: C with T (§11.13.7), a reserved stage (§11.12.3). */
export function decodeLoginResponse(view: DataView, offset: number): LoginResponse | Violation {
  const statusClass = view.getUint8(offset + 36)
  // In a login reject T, CSG and NSG are reserved (§6.3): it is told as what it is, though they make no sense.
  const flags = statusClass === 0 || isSane(view.getUint8(offset + 1)) ? view.getUint8(offset + 1) : 0
  const transit = (flags & TRANSIT) !== 0
  const continues = (flags & CONTINUE) !== 0
  const currentStage = currentStageOf(flags)
  const nextStage = nextStageOf(flags)
  if (transit && continues) return violation('malformed-header', 'a Login Response has both T and C set')
  if (currentStage === undefined || nextStage === undefined) {
    return violation('malformed-header', 'a Login Response names the reserved stage 2')
  }
  return {
    kind: 'login-response',
    transit,
    continue: continues,
    currentStage,
    nextStage,
    versionMax: view.getUint8(offset + 2),
    versionActive: view.getUint8(offset + 3),
    isid: decodeIsid(view, offset),
    tsih: view.getUint16(offset + 14),
    initiatorTaskTag: view.getUint32(offset + 16),
    statSN: view.getUint32(offset + 24),
    expCmdSN: view.getUint32(offset + 28),
    maxCmdSN: view.getUint32(offset + 32),
    statusClass,
    statusDetail: view.getUint8(offset + 37),
    dataSegmentLength: dataSegmentLength(view, offset),
  }
}

function stageFlags(pdu: LoginRequest | LoginResponse): number {
  return (pdu.transit ? TRANSIT | pdu.nextStage : 0) | (pdu.continue ? CONTINUE : 0) | (pdu.currentStage << 2)
}

function currentStageOf(flags: number): LoginStage | undefined {
  return STAGES[(flags >> 2) & 3]
}

/** Whether a login can be where these flags say. */
function isSane(flags: number): boolean {
  const isBoth = (flags & TRANSIT) !== 0 && (flags & CONTINUE) !== 0
  return !isBoth && currentStageOf(flags) !== undefined && nextStageOf(flags) !== undefined
}

/** NSG is reserved, thus ignored, unless T is set. */
function nextStageOf(flags: number): LoginStage | undefined {
  return (flags & TRANSIT) === 0 ? 0 : STAGES[flags & 3]
}

// Bitwise operators would cut the ISID to 32 bits.
function encodeIsid(isid: number, view: DataView, offset: number): void {
  view.setUint16(offset + 8, Math.floor(isid / 2 ** 32))
  view.setUint32(offset + 10, isid)
}

function decodeIsid(view: DataView, offset: number): number {
  return view.getUint16(offset + 8) * 2 ** 32 + view.getUint32(offset + 10)
}
