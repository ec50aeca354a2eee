/**
 * An initiator by hand: PDUs are bytes laid out from the drawings of RFC 7143 §11, and answers are read back by offset, so
 * that nothing here shares a mistake with the codec. The target is driven as a byte machine, on a clock that tests move.
 *
 * Longer than 400 lines: the layouts, and the initiator that sends and reads them, are looked at together.
 */
import { FaultPlan } from '../src/faults/fault-plan.ts'
import type { BlockStore } from '../src/luns/block-store.ts'
import { LogicalUnit } from '../src/luns/logical-unit.ts'
import { RamStore } from '../src/luns/ram-store.ts'
import { ScsiDevice } from '../src/luns/scsi-device.ts'
import { wishesOf } from '../src/options.ts'
import type { TargetDefinition } from '../src/options.ts'
import { IscsiNode } from '../src/session/iscsi-node.ts'
import type { NodeOptions } from '../src/session/iscsi-node.ts'
import { TargetConnection } from '../src/session/target-connection.ts'
import { TargetEntry } from '../src/session/target-entry.ts'
import { Timers } from '../src/session/timers.ts'

export const TARGET = 'iqn.2026-11.example:disk'
export const INITIATOR = 'iqn.2026-11.example:host'
export const NO_TAG = 0xffffffff
export const BLOCK = 512

/** Opcodes of §11.2.1.2. */
export const Op = {
  nopOut: 0x00,
  command: 0x01,
  management: 0x02,
  login: 0x03,
  text: 0x04,
  dataOut: 0x05,
  logout: 0x06,
  snack: 0x10,
  nopIn: 0x20,
  response: 0x21,
  managementResponse: 0x22,
  loginResponse: 0x23,
  textResponse: 0x24,
  dataIn: 0x25,
  logoutResponse: 0x26,
  r2t: 0x31,
  asyncMessage: 0x32,
  reject: 0x3f,
} as const

export const IMMEDIATE = 0x40
export const FINAL = 0x80

/** A PDU as it was received: its fields by their offset in the drawing. */
export class Reply {
  readonly header: Uint8Array
  readonly data: Uint8Array

  constructor(header: Uint8Array, data: Uint8Array) {
    this.header = header
    this.data = data
  }

  get opcode(): number {
    return this.byte(0) & 0x3f
  }

  byte(at: number): number {
    return this.header[at] ?? 0
  }

  uint16(at: number): number {
    return viewOf(this.header).getUint16(at)
  }

  uint32(at: number): number {
    return viewOf(this.header).getUint32(at)
  }

  /** Whether bits of byte 1 are set. */
  has(flags: number): boolean {
    return (this.byte(1) & flags) === flags
  }

  get tag(): number {
    return this.uint32(16)
  }

  get statSN(): number {
    return this.uint32(24)
  }

  get expCmdSN(): number {
    return this.uint32(28)
  }

  get maxCmdSN(): number {
    return this.uint32(32)
  }

  /** The key=value pairs of a text. */
  get text(): string[] {
    return new TextDecoder()
      .decode(this.data)
      .split('\0')
      .filter((pair) => pair !== '')
  }

  /** SCSI status of a SCSI Response (byte 3). */
  get status(): number {
    return this.byte(3)
  }

  /** Sense key, ASC and ASCQ of a SCSI Response: fixed format behind the two bytes of SenseLength. */
  get sense(): [key: number, asc: number, ascq: number] {
    return [(this.data[4] ?? 0) & 0x0f, this.data[14] ?? 0, this.data[15] ?? 0]
  }
}

/** Lays out a PDU: `words` are 32-bit fields by offset. Data is padded. */
export function pdu(
  opcode: number,
  flags: number,
  words: Readonly<Record<number, number>>,
  options: { readonly lun?: bigint; readonly data?: Uint8Array; readonly ahs?: Uint8Array } = {},
): Uint8Array {
  const { lun = 0n, data = new Uint8Array(0), ahs = new Uint8Array(0) } = options
  const bytes = new Uint8Array(48 + ahs.length + ((data.length + 3) & ~3))
  const view = new DataView(bytes.buffer)
  view.setUint8(0, opcode)
  view.setUint8(1, flags)
  view.setUint32(4, ((ahs.length / 4) << 24) | data.length)
  view.setBigUint64(8, lun)
  for (const [at, value] of Object.entries(words)) view.setUint32(Number(at), value)
  bytes.set(ahs, 48)
  bytes.set(data, 48 + ahs.length)
  return bytes
}

export function textOf(pairs: readonly string[]): Uint8Array {
  return new TextEncoder().encode(pairs.map((pair) => `${pair}\0`).join(''))
}

/** A clock that only tests move. */
export class Clock {
  now = 0
  readonly timers = new Timers(
    () => this.now,
    () => undefined,
  )

  advance(milliseconds: number): void {
    this.now += milliseconds
    this.timers.handleTimeout(this.now)
  }
}

export interface World {
  readonly node: IscsiNode
  readonly entry: TargetEntry
  readonly clock: Clock
  readonly faults: FaultPlan
  /** The store of LUN 0. */
  readonly store: BlockStore
}

/** A node with one target: LUN 0 writable, LUN 1 read-only, 1024 blocks each. */
export function makeWorld(
  definition: TargetDefinition = {},
  store: BlockStore = new RamStore(1024 * BLOCK),
  bounds: Pick<NodeOptions, 'maxMemory' | 'maxPendingLogins' | 'pingInterval' | 'randomBytes'> = {},
): World {
  const faults = new FaultPlan()
  const clock = new Clock()
  const node = new IscsiNode({
    faults,
    timers: clock.timers,
    loginTimeout: 1000,
    maxConnections: 16,
    ...bounds,
  })
  const device = new ScsiDevice(TARGET, 1)
  const stores = [store, new RamStore(1024 * BLOCK)]
  for (const [lun, kept] of stores.entries()) {
    device.add(
      new LogicalUnit({
        lun,
        store: kept,
        blockLength: BLOCK,
        readOnly: lun === 1,
        writeCache: true,
        removable: false,
        identity: {
          vendor: 'TEST',
          product: 'UNIT',
          revision: '1',
          serial: `S${lun}`,
          naa: new Uint8Array(8),
        },
        home: device,
      }),
    )
  }
  const entry = new TargetEntry(
    device,
    {
      chap: definition.chap,
      wishes: wishesOf(definition),
      maxCommands: definition.maxCommands ?? 8,
      statusInDataIn: definition.statusInDataIn ?? true,
      powerOnAttention: definition.powerOnAttention ?? false,
      alias: definition.alias,
    },
    faults,
  )
  node.add(entry)
  return { node, entry, clock, faults, store }
}

export interface LoginOptions {
  readonly keys?: readonly string[]
  readonly isid?: number
  readonly tsih?: number
  readonly cid?: number
  readonly cmdSN?: number
  readonly initiatorName?: string
}

/** The initiator's end of one connection. */
export class Wire {
  readonly connection: TargetConnection
  cmdSN = 1
  #tag = 0x100

  constructor(world: World, options: { readonly firstStatSN?: number } = {}) {
    this.connection = new TargetConnection({
      node: world.node,
      addresses: () => ['192.0.2.1:3260,1'],
      onWake: () => undefined,
      ...options,
    })
    this.connection.handleConnected()
  }

  /** Sends bytes and takes all that comes back. */
  exchange(...bytes: readonly Uint8Array[]): Reply[] {
    for (const piece of bytes) this.connection.receive(piece)
    return this.take()
  }

  /** Sends bytes that must have one answer. */
  ask(...bytes: readonly Uint8Array[]): Reply {
    const replies = this.exchange(...bytes)
    const [reply] = replies
    if (reply === undefined || replies.length > 1) throw new Error(`${replies.length} answers instead of one`)
    return reply
  }

  /** All that the target has to say now, without digests. */
  take(): Reply[] {
    return split(this.takeBytes())
  }

  takeBytes(): Uint8Array {
    const pieces: Uint8Array[] = []
    for (let transmit = this.connection.pollTransmit(); transmit; transmit = this.connection.pollTransmit()) {
      // The machine may reuse its memory once it is told that the bytes are gone.
      pieces.push(Buffer.concat(transmit.segments))
      this.connection.handleTransmitted(transmit)
    }
    return Buffer.concat(pieces)
  }

  tag(): number {
    return this.#tag++
  }

  /** One-stage login: operational to full feature, no security. */
  login(options: LoginOptions = {}): Reply {
    const { keys = [], cmdSN = 1, initiatorName = INITIATOR } = options
    this.cmdSN = cmdSN
    const names = [`InitiatorName=${initiatorName}`, `TargetName=${TARGET}`]
    const reply = this.ask(loginRequest(0x87, [...names, ...keys], options))
    if (reply.opcode !== Op.loginResponse) throw new Error(`opcode ${reply.opcode} in a login`)
    return reply
  }

  /** Lays out a SCSI Command and uses up a CmdSN. */
  command(cdb: readonly number[], options: CommandOptions = {}): Uint8Array {
    const immediate = options.immediate === true
    const cmdSN = options.cmdSN ?? this.cmdSN
    if (!immediate && options.cmdSN === undefined) this.cmdSN = (this.cmdSN + 1) >>> 0
    return scsiCommand(cdb, { ...options, cmdSN, tag: options.tag ?? this.tag() })
  }

  management(code: number, options: ManagementOptions = {}): Uint8Array {
    const { lun = 0, tag = this.tag(), referenced = NO_TAG, refCmdSN = 0, immediate = true } = options
    const cmdSN = options.cmdSN ?? this.cmdSN
    if (!immediate && options.cmdSN === undefined) this.cmdSN++
    const words = { 16: tag, 20: referenced, 24: cmdSN, 28: 0, 32: refCmdSN }
    return pdu(Op.management | (immediate ? IMMEDIATE : 0), FINAL | code, words, { lun: BigInt(lun) << 48n })
  }

  ping(
    options: { readonly data?: Uint8Array; readonly tag?: number; readonly cmdSN?: number } = {},
  ): Uint8Array {
    const words = { 16: options.tag ?? this.tag(), 20: NO_TAG, 24: options.cmdSN ?? this.cmdSN, 28: 0 }
    return pdu(Op.nopOut | IMMEDIATE, FINAL, words, options.data === undefined ? {} : { data: options.data })
  }

  disconnect(): void {
    this.connection.handleDisconnected()
  }
}

export interface CommandOptions {
  readonly lun?: number
  readonly tag?: number
  readonly cmdSN?: number
  readonly immediate?: boolean
  readonly attribute?: number
  readonly read?: boolean
  readonly write?: boolean
  /** Expected Data Transfer Length. */
  readonly expected?: number
  /** For a bidirectional command: in an AHS. */
  readonly readExpected?: number
  /** F bit; default true. */
  readonly final?: boolean
  readonly data?: Uint8Array
}

export interface ManagementOptions {
  readonly lun?: number
  readonly tag?: number
  readonly referenced?: number
  readonly refCmdSN?: number
  readonly cmdSN?: number
  readonly immediate?: boolean
}

function scsiCommand(cdb: readonly number[], options: CommandOptions): Uint8Array {
  const { lun = 0, tag = 0, cmdSN = 0, attribute = 1, expected = 0, final = true } = options
  const flags =
    (final ? FINAL : 0) | (options.read === true ? 0x40 : 0) | (options.write === true ? 0x20 : 0) | attribute
  // §11.2.2.4: AHSLength 5, type 2, a reserved byte, the length.
  const ahs = options.readExpected === undefined ? undefined : new Uint8Array([0, 5, 2, 0, 0, 0, 0, 0])
  if (ahs !== undefined) new DataView(ahs.buffer).setUint32(4, options.readExpected ?? 0)
  const bytes = pdu(
    Op.command | (options.immediate === true ? IMMEDIATE : 0),
    flags,
    { 16: tag, 20: expected, 24: cmdSN, 28: 0 },
    {
      lun: BigInt(lun) << 48n,
      ...(options.data === undefined ? {} : { data: options.data }),
      ...(ahs === undefined ? {} : { ahs }),
    },
  )
  bytes.set(cdb, 32)
  return bytes
}

/** A Login Request: byte 1 is T, C, CSG and NSG as in §11.12. */
export function loginRequest(flags: number, keys: readonly string[], options: LoginOptions = {}): Uint8Array {
  return loginText(flags, textOf(keys), options)
}

export function loginText(flags: number, data: Uint8Array, options: LoginOptions = {}): Uint8Array {
  const { isid = 0x23d000001, tsih = 0, cid = 0, cmdSN = 1 } = options
  const bytes = pdu(Op.login | IMMEDIATE, flags, { 16: 1, 20: cid << 16, 24: cmdSN, 28: 0 }, { data })
  // ISID: 00 + type 0x80 would be random; any 6 bytes will do for the target.
  new DataView(bytes.buffer).setBigUint64(8, (BigInt(isid) << 16n) | BigInt(tsih))
  return bytes
}

/** A Data-Out: §11.7. */
export function dataOut(
  tag: number,
  data: Uint8Array,
  options: {
    readonly transferTag?: number
    readonly final?: boolean
    readonly dataSN?: number
    readonly offset?: number
    readonly lun?: number
  } = {},
): Uint8Array {
  const { transferTag = NO_TAG, final = true, dataSN = 0, offset = 0, lun = 0 } = options
  const words = { 16: tag, 20: transferTag, 28: 0, 36: dataSN, 40: offset }
  return pdu(Op.dataOut, final ? FINAL : 0, words, { lun: BigInt(lun) << 48n, data })
}

/** Cuts a stream without digests into PDUs. */
export function split(bytes: Uint8Array): Reply[] {
  const replies: Reply[] = []
  for (let at = 0; at < bytes.length;) {
    const header = bytes.subarray(at, at + 48)
    const length = viewOf(header).getUint32(4) & 0xffffff
    replies.push(new Reply(header, bytes.subarray(at + 48, at + 48 + length)))
    at += 48 + ((length + 3) & ~3)
  }
  return replies
}

/** READ (10) and WRITE (10) for LBAs and counts below 256. */
export const read10 = (lba: number, blocks: number): number[] => [0x28, 0, 0, 0, 0, lba, 0, 0, blocks, 0]
export const write10 = (lba: number, blocks: number): number[] => [0x2a, 0, 0, 0, 0, lba, 0, 0, blocks, 0]
export const TEST_UNIT_READY = [0, 0, 0, 0, 0, 0]

/** Bytes that differ from place to place. */
export function pattern(length: number, seed = 1): Uint8Array {
  return Uint8Array.from({ length }, (_, index) => (index * 7 + seed + (index >> 8)) & 0xff)
}

/** The whole of a store's range. */
export async function stored(store: BlockStore, offset: number, length: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(length)
  await store.read(offset, bytes)
  return bytes
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}
