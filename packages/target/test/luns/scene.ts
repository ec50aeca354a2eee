/** A device with one unit of 256 blocks, and commands to it: CDBs laid out as the standards draw them. */
import { LogicalUnit } from '../../src/luns/logical-unit.ts'
import type { LogicalUnitOptions } from '../../src/luns/logical-unit.ts'
import { RamStore } from '../../src/luns/ram-store.ts'
import { ScsiDevice } from '../../src/luns/scsi-device.ts'
import type { CommandResult } from '../../src/luns/command.ts'
import { nexusOf } from '../../src/luns/nexus.ts'
import type { Nexus } from '../../src/luns/nexus.ts'
import { pattern } from '../wire.ts'

export const BLOCKS = 256
export const NEXUS: Nexus = nexusOf('iqn.2026-11.example:host', 0x800000000001)
export const OTHER: Nexus = nexusOf('iqn.2026-11.example:other', 0x800000000002)
export const THIRD: Nexus = nexusOf('iqn.2026-11.example:third', 0x800000000003)

export interface Scene {
  readonly device: ScsiDevice
  readonly unit: LogicalUnit
  readonly store: CountingStore
  /** Sends a command as {@link NEXUS}. */
  readonly run: (cdb: readonly number[], dataOut?: Uint8Array, lun?: bigint) => Promise<CommandResult>
  readonly runAs: (nexus: Nexus, cdb: readonly number[], dataOut?: Uint8Array) => Promise<CommandResult>
  /** Nexuses whose tasks were to be aborted. */
  readonly aborted: string[]
}

/** Memory that counts flushes, and that can be told to fail or to take its time. */
export class CountingStore extends RamStore {
  flushes = 0
  fails = false
  override flush(): void {
    if (this.fails) throw new Error('the store fails on order')
    this.flushes++
  }
}

/** @param portalGroupTags the target ports of the device */
export function scene(
  options: Partial<LogicalUnitOptions> = {},
  portalGroupTags: readonly number[] = [1],
): Scene {
  const device = new ScsiDevice('iqn.2026-11.example:disk', ...portalGroupTags)
  const aborted: string[] = []
  device.initiators = {
    nexuses: () => [NEXUS, OTHER, THIRD],
    abortTasks: (_unit, nexuses) => {
      aborted.push(...nexuses.map(({ key }) => key))
    },
  }
  const blockLength = options.blockLength ?? 512
  const store = new CountingStore(BLOCKS * blockLength, options.physicalBlockLength ?? blockLength)
  const unit = new LogicalUnit({
    lun: 0,
    store,
    blockLength,
    readOnly: false,
    writeCache: true,
    removable: false,
    identity: { vendor: 'VENDOR', product: 'PRODUCT', revision: '1.0', serial: 'SN0001', naa: pattern(8) },
    home: device,
    ...options,
  })
  device.add(unit)
  const send = async (
    nexus: Nexus,
    cdb: readonly number[],
    dataOut: Uint8Array,
    lun: bigint,
  ): Promise<CommandResult> => {
    const room = { dataInRoom: 2 ** 24, dataOutRoom: dataOut.length }
    const prepared = device.prepare(lun, { cdb: Uint8Array.from(cdb), nexus, ...room })
    if (prepared.kind === 'result') return prepared
    return await prepared.run(dataOut.subarray(0, prepared.dataOutLength), { isAborted: false })
  }
  const nothing = new Uint8Array(0)
  return {
    device,
    unit,
    store,
    aborted,
    run: (cdb, dataOut = nothing, lun = 0n) => send(NEXUS, cdb, dataOut, lun),
    runAs: (nexus, cdb, dataOut = nothing) => send(nexus, cdb, dataOut, 0n),
  }
}

export const senseOf = (result: CommandResult): number[] => {
  const { sense } = result
  return sense === undefined ? [] : [sense.key, sense.asc, sense.ascq]
}
export const uint32 = (value: number): number[] => [
  value >>> 24,
  (value >> 16) & 255,
  (value >> 8) & 255,
  value & 255,
]

/** READ, WRITE and VERIFY by CDB length, laid out as SBC-3 draws them. */
export const cdbOf = {
  6: (opcode: number, lba: number, blocks: number) => [opcode, 0, lba >> 8, lba & 255, blocks, 0],
  10: (opcode: number, lba: number, blocks: number, flags = 0) => [
    opcode,
    flags,
    ...uint32(lba),
    0,
    0,
    blocks,
    0,
  ],
  12: (opcode: number, lba: number, blocks: number, flags = 0) => [
    opcode,
    flags,
    ...uint32(lba),
    ...uint32(blocks),
    0,
    0,
  ],
  16: (opcode: number, lba: number, blocks: number, flags = 0) => [
    opcode,
    flags,
    0,
    0,
    0,
    0,
    ...uint32(lba),
    ...uint32(blocks),
    0,
    0,
  ],
}
