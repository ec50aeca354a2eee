/** Aborts of commands under way on real targets, as they go over the wire. */
import { expect, test } from '@jest/globals'
import { AbortError, connect } from '@iscsi/client'
import type { Session } from '@iscsi/client'
import { gateTo } from '../faults/gate.ts'
import type { Gate, Passed } from '../faults/gate.ts'
import type { RealTarget } from './support/real-target.ts'
import { describeWithTarget } from './support/suite.ts'

const MIB = 2 ** 20
/** More than the buffers of two sockets on loopback hold, so that an abort finds data that was not sent. */
const BURST = 16 * MIB - 1024
const DATA_OUT = 0x05
const TASK_MANAGEMENT = 0x02
const TASK_MANAGEMENT_RESPONSE = 0x22

async function open(gate: Gate, { targetName, luns }: RealTarget): Promise<Session> {
  return connect({
    host: '127.0.0.1',
    port: gate.port,
    target: targetName,
    lun: luns[0]?.lun,
    initialR2T: true,
    immediateData: false,
    maxBurstLength: BURST,
  })
}

/** What was sent after the first task management request, and until it was answered. */
function duringAbort(passed: readonly Passed[]): readonly Passed[] {
  const from = passed.findIndex(({ opcode }) => opcode === TASK_MANAGEMENT)
  const to = passed.findIndex(({ opcode }) => opcode === TASK_MANAGEMENT_RESPONSE)
  return passed.slice(from, to < 0 ? undefined : to)
}

const isFinal = ({ bytes }: Passed): boolean => (bytes[1] ?? 0) >= 0x80

for (const kind of ['tgt', 'istgt'] as const) {
  const parameters = { MaxBurstLength: String(BURST) }
  describeWithTarget(
    kind,
    `aborts under way on ${kind}`,
    { luns: [{ size: 32 * MIB }], parameters },
    (target) => {
      test.each(['task', 'task-set'] as const)("a write in the middle of a burst, by '%s'", async (abort) => {
        await using gate = await gateTo(target().port)
        await using session = await open(gate, target())
        const controller = new AbortController()
        const data = Buffer.alloc(BURST, 7)
        // The fourth Data-Out is not taken until the abort is ordered: what is behind it stays with us.
        gate.watch(5, async () => {
          await new Promise((resolve) => setTimeout(resolve, 50))
          controller.abort()
        })
        const write = session.write16(0, BURST / 512, data, { signal: controller.signal, abort })
        const end: unknown = await write.catch((error: unknown) => error)
        expect(end).toBeInstanceOf(AbortError)
        const passed = [...gate.passed]
        data.fill(9)
        expect((await session.read16(0, 8)).transferred).toBe(4096)
        const after = duringAbort(passed)
        const [request, next] = after
        expect(request?.bytes[1]).toBe(abort === 'task' ? 0x81 : 0x82)
        expect(next?.opcode).toBe(DATA_OUT)
        if (next === undefined) throw new Error('the burst was left without an end')
        expect(isFinal(next)).toBe(true)
        const sent = passed.filter(({ opcode }) => opcode === DATA_OUT)
        const total = sent.reduce((sum, { bytes }) => sum + bytes.readUIntBE(5, 3), 0)
        // tgt answers at once. istgt asks for the rest, and answers when it has all of it.
        const insists = kind === 'istgt'
        expect(total === BURST).toBe(insists)
        expect(after.filter(({ opcode }) => opcode === DATA_OUT).length > 1).toBe(insists)
      })

      test('a stream of reads is ended by one ABORT TASK SET', async () => {
        await using gate = await gateTo(target().port)
        await using session = await open(gate, target())
        const controller = new AbortController()
        gate.watch(8, () => {
          controller.abort('enough')
        })
        const reading = async (): Promise<void> => {
          for await (const chunk of session.readStream(0, 16_384, { signal: controller.signal }))
            expect(chunk.every((byte) => byte === 0 || byte === 7)).toBe(true)
        }
        expect(await reading().catch((error: unknown) => error)).toMatchObject({ name: 'AbortError' })
        const requests = gate.passed.filter(({ opcode }) => opcode === TASK_MANAGEMENT)
        expect(requests.map(({ bytes }) => bytes[1])).toEqual([0x82])
        expect((await session.read16(0, 8)).transferred).toBe(4096)
        expect(session.statistics).toMatchObject({ outstanding: 0, waiting: 0, tags: 0 })
      })
    },
  )
}

describeWithTarget('istgt', 'the window of istgt', { luns: [{ size: 32 * MIB }] }, (target) => {
  test('a command that it aborts keeps its place in the window for ever', async () => {
    await using gate = await gateTo(target().port)
    await using session = await open(gate, target())
    /** How many commands it would take, when none is under way. */
    const room = async (): Promise<number> => {
      gate.watch(-1, () => undefined)
      await session.testUnitReady()
      const answer = gate.passed.findLast(({ from }) => from === 'target')?.bytes
      return answer === undefined ? 0 : answer.readUInt32BE(32) - answer.readUInt32BE(28) + 1
    }
    expect(await room()).toBe(32)
    for (let round = 0; round < 100 && (await room()) > 28; round++) {
      const controller = new AbortController()
      const reads = Array.from({ length: 4 }, (_, index) =>
        session.read16(index * 1024, 1024, undefined, { signal: controller.signal }),
      )
      await new Promise((resolve) => setImmediate(resolve))
      controller.abort()
      await Promise.allSettled(reads)
    }
    const left = await room()
    expect(left).toBeLessThanOrEqual(28)
    for (let index = 0; index < 40; index++) await session.read16(index, 1, new Uint8Array(512))
    expect(await room()).toBe(left)
  })
})
