/** Proves the harness of the interop tests with an initiator that is not ours: the tools of libiscsi. */
import { describe, expect, test } from '@jest/globals'
import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createConnection } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname } from 'node:path'
import { capture, CAPTURE_TOOLS, decode } from './support/capture.ts'
import { run, waitFor } from './support/daemon.ts'
import type { ChapOptions } from './support/real-target.ts'
import { describeWithTarget, REAL_TARGETS, type RealTargetKind } from './support/suite.ts'
import { startTgt, TGT_TOOLS } from './support/tgt.ts'
import { describeWithTools, fateOf } from './support/tools.ts'

const KINDS: readonly RealTargetKind[] = ['tgt', 'istgt']

const CHAP: ChapOptions = {
  username: 'alice',
  secret: 'secret-of-alice',
  target: { username: 'disk', secret: 'secret-of-disk' },
}

/** The block length and the size of a unit in bytes, as libiscsi reads them. */
async function capacity(url: string): Promise<{ blockSize: number; size: number }> {
  const { stdout } = await run('iscsi-readcapacity16', [url])
  const number = (label: string): number => Number(new RegExp(`^${label}:(\\d+)$`, 'm').exec(stdout)?.[1])
  return { blockSize: number('LOGICAL BLOCK LENGTH IN BYTES'), size: number('Total size') }
}

/** How the daemon of a target appears to the kernel: its state (`S`, `T`, …), undefined when there is no such process. */
function processState(pid: number): string | undefined {
  const path = `/proc/${pid}/stat`
  return existsSync(path) ? /\) (\S)/.exec(readFileSync(path, 'utf8'))?.[1] : undefined
}

/** The segments of System V shared memory that a process made. */
function sharedMemoryOf(pid: number): string[] {
  const [, ...segments] = readFileSync('/proc/sysvipc/shm', 'utf8').trim().split('\n')
  return segments.filter((segment) => segment.trim().split(/\s+/)[4] === String(pid))
}

/** Does anybody listen on a port? */
async function listens(port: number): Promise<boolean> {
  const socket = createConnection({ port, host: '127.0.0.1' })
  return new Promise((resolve) => {
    socket.once('connect', () => {
      socket.destroy()
      resolve(true)
    })
    socket.once('error', () => resolve(false))
  })
}

/** Sends bytes to a port and waits until the other side closes. */
async function sendBytes(port: number, bytes: Uint8Array): Promise<void> {
  const socket = createConnection({ port, host: '127.0.0.1' })
  socket.resume()
  socket.on('error', () => undefined)
  socket.end(bytes)
  await once(socket, 'close')
}

describe('a suite whose tools', () => {
  test('are there is run', () => {
    expect([fateOf([], undefined), fateOf([], 'required')]).toEqual(['run', 'run'])
  })

  test('are missing fails where they are required, and is never passed elsewhere', () => {
    expect(fateOf(['tgtd is not installed'], 'required')).toBe('fail')
    expect(fateOf(['tgtd is not installed'], undefined)).toBe('todo')
    expect(fateOf(['tgtd is not installed'], '')).toBe('todo')
  })

  test('are asked for with a misspelt setting is an error', () => {
    expect(() => fateOf([], 'require')).toThrow(/set it to 'required'/)
  })
})

describe.each(KINDS)('libiscsi against %s', (kind) => {
  const libiscsi = ['iscsi-inq', 'iscsi-readcapacity16'] as const

  describeWithTarget(kind, `a plain ${kind}`, { tools: libiscsi }, (target) => {
    test('has the LUNs that were asked for', async () => {
      for (const { lun, size, blockSize } of target().luns) {
        expect(await capacity(target().url(lun))).toEqual({ size, blockSize })
      }
    })

    test('is a disk', async () => {
      const { stdout } = await run('iscsi-inq', [target().url()])
      expect(stdout).toMatch(/^Peripheral Device Type:DIRECT_ACCESS$/m)
    })

    test('comes back on its port after it was killed', async () => {
      const { pid } = target()
      await target().kill9()
      expect(processState(pid)).toBeUndefined()
      expect(await listens(target().port)).toBe(false)
      await target().restart()
      expect(await capacity(target().url())).toEqual({ size: 16 << 20, blockSize: 512 })
    })

    test('answers after a pause', async () => {
      target().pause()
      await waitFor(
        () => Promise.resolve(processState(target().pid) === 'T' || undefined),
        () => Promise.resolve('the daemon did not freeze'),
      )
      const answer = capacity(target().url())
      target().resume()
      expect(await answer).toEqual({ size: 16 << 20, blockSize: 512 })
    })
  })

  describeWithTarget(kind, `${kind} with CHAP`, { chap: CHAP, tools: libiscsi }, (target) => {
    test('lets in who proves itself, and proves itself', async () => {
      expect(await capacity(target().url(undefined, CHAP))).toEqual({ size: 16 << 20, blockSize: 512 })
    })

    test('turns away who does not', async () => {
      await expect(capacity(target().url())).rejects.toThrow(/Login Failed/i)
      const wrong = { ...CHAP, secret: 'not-the-secret-of-alice' }
      await expect(capacity(target().url(undefined, wrong))).rejects.toThrow(/Login Failed/i)
    })
  })

  const { tools, start } = REAL_TARGETS[kind]
  describeWithTools(`several of ${kind}`, [...tools, ...libiscsi], () => {
    test('run side by side, with the block sizes that they were given', async () => {
      const sizes = [512, 4096]
      const targets = await Promise.all(
        sizes.map((blockSize) => start({ luns: [{ size: 1 << 23, blockSize }] })),
      )
      try {
        const found = await Promise.all(targets.map((target) => capacity(target.url())))
        expect(found).toEqual(sizes.map((blockSize) => ({ size: 1 << 23, blockSize })))
      } finally {
        await Promise.all(targets.map((target) => target.stop()))
      }
    })

    test('leave nothing behind', async () => {
      const target = await start({})
      const folder = dirname(target.luns[0]?.path ?? '')
      expect(existsSync(folder)).toBe(true)
      await capacity(target.url())
      await target.stop()
      expect(existsSync(folder)).toBe(false)
      expect(processState(target.pid)).toBeUndefined()
      expect(sharedMemoryOf(target.pid)).toEqual([])
      expect(await listens(target.port)).toBe(false)
      await target.stop()
    })
  })

  describeWithTarget(kind, `a recording of ${kind}`, { tools: [...libiscsi, ...CAPTURE_TOOLS] }, (target) => {
    test('has the PDUs from login to logout, and nothing wrong in it', async () => {
      await using recording = await capture(target().port)
      await capacity(target().url())
      const { pdus, problems } = await decode(await recording.stop(), target().port)
      expect(problems).toEqual([])
      const opcodes = pdus.map(({ opcode }) => opcode)
      expect(opcodes.slice(0, 2)).toEqual([0x03, 0x23])
      expect(opcodes).toContain(0x06)
      expect(pdus.map(({ fromInitiator }) => fromInitiator)).toEqual(opcodes.map((opcode) => opcode < 0x20))
      const request = pdus.find(({ summary }) => summary.includes('READCAPACITY16'))
      const answer = pdus.find(({ opcode, initiatorTaskTag }) => {
        return opcode === 0x25 && initiatorTaskTag === request?.initiatorTaskTag
      })
      expect(answer).toMatchObject({ fromInitiator: false, dataSegmentLength: 32 })
    })

    test.each([
      [
        'an unknown opcode',
        Buffer.from([0x5c, 0x80, ...new Array<number>(46).fill(0)]),
        /unknown opcode 0x1c/,
      ],
      ['bytes that are no PDU', Buffer.alloc(200, 0xff), /bytes of no PDU/],
      ['a PDU that stops short', Buffer.from([0x43, 0x87, 0, 0, 0, 0, 0, 64]), /bytes of no PDU/],
    ])('shows %s', async (_, bytes, complaint) => {
      await using recording = await capture(target().port)
      await sendBytes(target().port, bytes)
      const { problems } = await decode(await recording.stop(), target().port)
      expect(problems).toContainEqual(expect.stringMatching(complaint))
    })
  })
})

describeWithTarget(
  'tgt',
  'tgt by its own parameters',
  { parameters: { HeaderDigest: 'CRC32C' }, tools: ['iscsi-ls', ...CAPTURE_TOOLS] },
  (target) => {
    test('lists its portal and its LUNs, with header digests that tshark knows to skip', async () => {
      await using recording = await capture(target().port)
      const { stdout } = await run('iscsi-ls', ['-s', `iscsi://${target().portal}`])
      expect(stdout).toContain(`Target:${target().targetName} Portal:${target().portal},1`)
      expect(stdout).toMatch(/^Lun:1 +Type:DIRECT_ACCESS/m)
      const { pdus, problems } = await decode(await recording.stop(), target().port)
      expect(problems).toEqual([])
      expect(pdus.map(({ summary }) => summary)).toContainEqual(expect.stringContaining('Report LUNs'))
    })
  },
)

describeWithTools('a target that cannot be started', TGT_TOOLS, () => {
  test('says why and leaves nothing behind', async () => {
    const folders = (): string[] =>
      readdirSync(tmpdir()).filter((name) => name.startsWith(`iscsi-tgt-${process.pid}-`))
    const target = await startTgt()
    expect(folders()).toHaveLength(1)
    await target.stop()
    await expect(startTgt({ parameters: { Nonsense: 1 } })).rejects.toThrow(/--name Nonsense/)
    expect(folders()).toEqual([])
  })
})
