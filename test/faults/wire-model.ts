/**
 * What an initiator may put on the wire, built byte by byte from the drawings of RFC 7143 §11.3, §11.5 and §11.7, with none of
 * the SDK's code: what it sent is compared with this.
 */
import type { Passed } from './gate.ts'

/** What was negotiated, and what is being transferred. Lengths in bytes. */
export interface Wire {
  readonly initialR2T: boolean
  readonly immediateData: boolean
  readonly firstBurstLength: number
  /** MaxRecvDataSegmentLength of the target. */
  readonly segmentLength: number
  readonly blockLength: number
  readonly lun: number
  /** The bytes that belong on the medium from this address on. */
  readonly dataAt: (address: number, length: number) => Uint8Array
}

interface Sequence {
  offset: number
  readonly end: number
  dataSN: number
}

interface Command {
  readonly address: number
  readonly cmdSN: number
  readonly isRead: boolean
  /** By Target Transfer Tag; the reserved one for unsolicited data. */
  readonly sequences: Map<number, Sequence>
  /** Whether a Data-Out has ended a sequence early, and the target asked again. */
  isOver: boolean
}

/** How one PDU was not what it ought to be; its bytes in hexadecimal. */
export interface Difference {
  readonly index: number
  readonly sent: string
  readonly expected: string
}

const NONE = 0xffffffff
const READ = new Set([0x28, 0x88])
const WRITE = new Set([0x2a, 0x8a])

/** The ABORT TASK and ABORT TASK SET requests among what was sent, by their function codes. */
export function functionsOf(passed: readonly Passed[]): number[] {
  return passed.filter(({ opcode }) => opcode === 0x02).map(({ bytes }) => (bytes[1] ?? 0) & 0x7f)
}

/** Compares all commands, Data-Out and task management requests with what the standard wants there. */
export function differences(passed: readonly Passed[], wire: Wire): Difference[] {
  const lun = Buffer.alloc(8)
  lun[1] = wire.lun
  const commands = new Map<number, Command>()
  const aborted = new Set<number>()
  let nextCmdSN: number | undefined
  const found: Difference[] = []
  const abort = (bytes: Buffer): Buffer => {
    const expected = Buffer.alloc(48)
    const code = (bytes[1] ?? 0) & 0x7f
    const referenced = bytes.readUInt32BE(20)
    const live = [...commands].filter(([, command]) => !command.isOver)
    for (const [tag] of code === 1 ? live.filter(([tag]) => tag === referenced) : live) aborted.add(tag)
    expected[0] = 0x42 // immediate
    expected[1] = 0x80 | code
    lun.copy(expected, 8)
    bytes.copy(expected, 16, 16, 20) // any tag
    expected.writeUInt32BE(code === 1 ? referenced : NONE, 20)
    expected.writeUInt32BE(nextCmdSN ?? 0, 24)
    bytes.copy(expected, 28, 28, 32)
    expected.writeUInt32BE(code === 1 ? (commands.get(referenced)?.cmdSN ?? 0) : 0, 32)
    return expected
  }
  const command = (bytes: Buffer): Buffer => {
    const operation = bytes[32] ?? 0
    const isRead = READ.has(operation)
    const long = operation >= 0x80
    const blocks = long ? bytes.readUInt32BE(42) : bytes.readUInt16BE(39)
    const address = (long ? Number(bytes.readBigUInt64BE(34)) : bytes.readUInt32BE(34)) * wire.blockLength
    const length = blocks * wire.blockLength
    const first = isRead ? 0 : Math.min(length, wire.firstBurstLength)
    const immediate = wire.immediateData ? Math.min(first, wire.segmentLength) : 0
    const train = wire.initialR2T ? 0 : first - immediate
    const cmdSN = nextCmdSN ?? bytes.readUInt32BE(24)
    nextCmdSN = (cmdSN + 1) >>> 0
    const sequences = new Map<number, Sequence>()
    if (train > 0) sequences.set(NONE, { offset: immediate, end: first, dataSN: 0 })
    commands.set(bytes.readUInt32BE(16), { address, cmdSN, isRead, sequences, isOver: false })
    const expected = Buffer.alloc(48)
    expected[0] = 0x01
    expected[1] = (train > 0 ? 0 : 0x80) | (isRead ? 0x40 : 0x20) | 0x01 // simple
    expected.writeUIntBE(immediate, 5, 3)
    lun.copy(expected, 8)
    bytes.copy(expected, 16, 16, 20)
    expected.writeUInt32BE(length, 20)
    expected.writeUInt32BE(cmdSN, 24)
    bytes.copy(expected, 28, 28, 48) // ExpStatSN and the CDB, which other tests compare
    return Buffer.concat([expected, wire.dataAt(address, immediate)])
  }
  const dataOut = (bytes: Buffer): Buffer | undefined => {
    const tag = bytes.readUInt32BE(16)
    const transferTag = bytes.readUInt32BE(20)
    const owner = commands.get(tag)
    const sequence = owner?.sequences.get(transferTag)
    if (owner === undefined || sequence === undefined || owner.isOver) return undefined
    const length = Math.min(wire.segmentLength, sequence.end - sequence.offset)
    const final = aborted.has(tag) || sequence.offset + length === sequence.end
    const expected = Buffer.alloc(48)
    expected[0] = 0x05
    expected[1] = final ? 0x80 : 0
    expected.writeUIntBE(length, 5, 3)
    if (transferTag !== NONE) lun.copy(expected, 8)
    expected.writeUInt32BE(tag, 16)
    expected.writeUInt32BE(transferTag, 20)
    bytes.copy(expected, 28, 28, 32)
    expected.writeUInt32BE(sequence.dataSN++, 36)
    expected.writeUInt32BE(sequence.offset, 40)
    const data = wire.dataAt(owner.address + sequence.offset, length)
    sequence.offset += length
    if (final) owner.sequences.delete(transferTag)
    return Buffer.concat([expected, data])
  }
  for (const [index, { from, bytes, opcode }] of passed.entries()) {
    const owner = commands.get(bytes.readUInt32BE(16))
    if (from === 'target') {
      // An R2T asks for a sequence; a response, or a Data-In with status, ends the command.
      if (opcode === 0x31) {
        const offset = bytes.readUInt32BE(40)
        owner?.sequences.set(bytes.readUInt32BE(20), {
          offset,
          end: offset + bytes.readUInt32BE(44),
          dataSN: 0,
        })
      }
      continue
    }
    let expected: Buffer | undefined = bytes
    if (opcode === 0x02) expected = abort(bytes)
    else if (opcode === 0x05) expected = dataOut(bytes)
    else if (opcode === 0x01 && (READ.has(bytes[32] ?? 0) || WRITE.has(bytes[32] ?? 0)))
      expected = command(bytes)
    else if (opcode === 0x01) nextCmdSN = (bytes.readUInt32BE(24) + 1) >>> 0
    if (expected === undefined || !bytes.equals(expected))
      found.push({
        index,
        sent: bytes.subarray(0, 64).toString('hex'),
        expected: expected === undefined ? 'nothing for this tag' : expected.subarray(0, 64).toString('hex'),
      })
  }
  return found
}
