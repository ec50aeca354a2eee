import { describe, expect, test } from '@jest/globals'
import { ScriptedTarget, testUnitReady } from '../support/scripted-target.ts'

describe('misuse by the caller throws at once', () => {
  test('orders before login, after logout and after the end', () => {
    const idle = new ScriptedTarget()
    const loggingIn = new ScriptedTarget()
    loggingIn.connect()
    const loggingOut = ScriptedTarget.open()
    loggingOut.session.logout(loggingOut.now)
    const closed = ScriptedTarget.open()
    closed.breakDown()
    for (const { session } of [idle, loggingIn, loggingOut, closed]) {
      expect(session.isOpen).toBe(false)
      expect(() => session.submit(testUnitReady())).toThrow(TypeError)
      expect(() => session.submit(testUnitReady())).toThrow('not open')
      expect(() => session.ping()).toThrow(TypeError)
      expect(() => session.text([])).toThrow(TypeError)
      expect(() => session.manage({ function: 5 }, 0)).toThrow(TypeError)
    }
  })

  test('connect twice, also after the end', () => {
    const target = new ScriptedTarget()
    target.connect()
    expect(() => {
      target.session.connect(0)
    }).toThrow(TypeError)
    target.breakDown()
    expect(() => {
      target.session.connect(0)
    }).toThrow('once')
  })

  test('a CDB that is empty or too long', () => {
    const { session } = ScriptedTarget.open()
    for (const length of [0, 261]) {
      expect(() => session.submit({ lun: 0n, cdb: new Uint8Array(length) })).toThrow(`this one has ${length}`)
    }
    expect(session.waiting).toBe(0)
    session.submit({ lun: 0n, cdb: new Uint8Array(260) })
    expect(session.waiting).toBe(1)
  })

  test.each(['dataIn', 'dataOut'])('%s of 4 GiB, whose length has no room in the PDU', (name) => {
    const { session } = ScriptedTarget.open()
    const gibibyte = new Uint8Array(2 ** 30)
    const order = (...buffers: Uint8Array[]): void => {
      session.submit({ ...testUnitReady(), [name]: buffers })
    }
    const three = [gibibyte, gibibyte, gibibyte]
    expect(() => {
      order(...three, gibibyte)
    }).toThrow(RangeError)
    expect(() => {
      order(...three, gibibyte)
    }).toThrow(`${name}: a command moves less than 4 GiB, not ${2 ** 32} bytes`)
    expect(session.waiting).toBe(0)
    order(...three, gibibyte.subarray(1))
    expect(session.waiting).toBe(1)
  })

  test('a ping longer than the target takes', () => {
    const { session } = ScriptedTarget.open({ maxRecvDataSegmentLength: 512 })
    session.ping(new Uint8Array(512))
    expect(() => session.ping(new Uint8Array(513))).toThrow(RangeError)
    expect(() => session.ping(new Uint8Array(513))).toThrow('512')
  })

  test('a text with an impossible key leaves nothing behind', () => {
    const target = ScriptedTarget.open()
    expect(() => target.session.text([{ key: 'no key', value: '' }])).toThrow(TypeError)
    target.pump()
    expect(target.kinds).toEqual([])
    target.breakDown()
    expect(target.events).toHaveLength(1)
  })

  test('functions that name one task are not for manage()', () => {
    const target = ScriptedTarget.open()
    for (const code of [1, 8] as const) {
      expect(() => target.session.manage({ function: code }, target.now)).toThrow(TypeError)
    }
    target.pump()
    expect(target.kinds).toEqual([])
  })

  test('orders about what is over are left alone', () => {
    const target = ScriptedTarget.open()
    const ping = target.session.ping()
    target.session.abort(ping, target.now)
    target.session.abort(12345, target.now)
    target.pump()
    expect(target.kinds).toEqual(['nop-out'])
    target.breakDown()
    target.session.abort(ping, target.now)
    target.session.logout(target.now)
    target.session.destroy(target.now)
    target.session.handleTimeout(1e12)
    target.session.connection.handleDisconnected(undefined, target.now)
    target.session.connection.handleEnd(target.now)
    target.session.connection.receive(new Uint8Array(100), target.now)
    target.pump()
    expect(target.events).toHaveLength(2)
    expect(target.actions).toEqual([])
  })
})
