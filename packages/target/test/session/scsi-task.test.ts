import { expect, test } from '@jest/globals'
import { LogicalUnit } from '../../src/luns/logical-unit.ts'
import { RamStore } from '../../src/luns/ram-store.ts'
import { BLOCK, TEST_UNIT_READY, Wire, makeWorld } from '../wire.ts'

test('a command whose preparation fails is a HARDWARE ERROR, and nothing else is', () => {
  const world = makeWorld()
  const { device } = world.entry
  device.add(
    new LogicalUnit({
      lun: 2,
      store: new RamStore(BLOCK),
      blockLength: BLOCK,
      readOnly: false,
      writeCache: true,
      removable: false,
      // createTarget refuses this serial number: it stands for any mistake of ours.
      identity: { vendor: 'TEST', product: 'UNIT', revision: '1', serial: '\u00e9', naa: new Uint8Array(8) },
      home: device,
    }),
  )
  const wire = new Wire(world)
  wire.login()
  const serialNumber = [0x12, 1, 0x80, 1, 0, 0]
  const reply = wire.ask(wire.command(serialNumber, { lun: 2, read: true, expected: 256 }))
  expect(reply.sense).toEqual([4, 0x44, 0])
  expect(wire.ask(wire.command(TEST_UNIT_READY, { lun: 2 })).status).toBe(0)
})
