import { expect, test } from '@jest/globals'
import { LogicalUnit } from '../../src/luns/logical-unit.ts'
import { RamStore } from '../../src/luns/ram-store.ts'
import { BLOCK, FINAL, NO_TAG, Op, TEST_UNIT_READY, Wire, makeWorld, pdu, write10 } from '../wire.ts'

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

test('a command that fails while it waits for memory is answered once, and does not begin when there is some', () => {
  const world = makeWorld({ errorRecoveryLevel: 1 }, undefined, { maxMemory: 64 * 1024 })
  const wire = new Wire(world)
  wire.login({ keys: ['ErrorRecoveryLevel=1', 'InitialR2T=Yes', 'ImmediateData=No'] })
  const write = { write: true, expected: 40 * BLOCK }
  expect(wire.ask(wire.command(write10(0, 40), { ...write, tag: 7 })).opcode).toBe(Op.r2t)
  expect(wire.exchange(wire.command(write10(40, 40), { ...write, tag: 8 }))).toEqual([])
  // With as many answers that nobody takes nothing is sent again: the command whose data that is has failed (RFC 7143 §11.16).
  for (let ping = 0; ping < 257; ping++) wire.connection.receive(wire.ping())
  wire.connection.receive(pdu(Op.snack, FINAL, { 16: 8, 20: NO_TAG, 28: 0, 40: 0, 44: 0 }))
  const replies = wire.exchange(wire.management(1, { referenced: 7, refCmdSN: 1 }))
  const others = replies.filter(({ opcode }) => opcode !== Op.nopIn)
  expect(others.map(({ opcode, tag }) => [opcode, tag === 8])).toEqual([
    [Op.reject, false],
    [Op.response, true],
    [Op.managementResponse, false],
  ])
  expect(world.node.commandMemory.used).toBe(0)
})
