import { AbortError, connect, discover, parseUrl } from '@iscsi/client'
import type { Capacity, Session } from '@iscsi/client'
import type { Target } from '@iscsi/target'
import type { Narrator } from './narrator.ts'

export interface DemoOptions {
  readonly url: string
  /** Whether the logical unit may be written to. */
  readonly writes: boolean
  readonly narrator: Narrator
  readonly signal: AbortSignal
  /** The embedded target, if it is the one: it can be told to hold a command back. */
  readonly target: Target | undefined
}

const STREAM_LENGTH = 64 * 2 ** 20
const READ_10 = 0x28

/** The whole demo, from discovery to logout. */
export async function runDemo(options: DemoOptions): Promise<void> {
  const { url, narrator, signal } = options
  const { host, port, chap } = parseUrl(url)
  const found = await discover({ host, port, chap, signal })
  const names = found.map(
    ({ name, portals }) => `${name} (${portals.map((portal) => `${portal.host}:${portal.port}`).join(', ')})`,
  )
  narrator.step('discovery', names.join('; '))

  await using session = await connect(url, { signal })
  session.on('unitAttention', ({ sense }) => {
    narrator.say(`  unit attention: ASC ${sense.asc ?? 0}, ASCQ ${sense.ascq ?? 0}`)
  })
  const { negotiated } = session
  narrator.step(
    'login',
    `MaxBurstLength ${negotiated.maxBurstLength}, FirstBurstLength ${negotiated.firstBurstLength}, ` +
      `ImmediateData ${yes(negotiated.immediateData)}, InitialR2T ${yes(negotiated.initialR2T)}`,
  )
  const { vendor, product, revision } = await session.inquiry({ signal })
  narrator.step('inquiry', [vendor, product, revision].map((text) => text?.trim()).join(' '))
  const capacity = await session.readCapacity({ signal })
  narrator.step('capacity', `${capacity.blocks} blocks of ${capacity.blockLength} bytes`)

  if (options.writes) await writeScattered(session, capacity, options)
  await readScattered(session, capacity, options)
  if (options.writes) await writeStreamed(session, capacity, options)
  await readStreamed(session, capacity, options)
  await abortOne(session, options)
  await session.close()
  narrator.step('logout', 'session closed')
}

function yes(value: boolean): string {
  return value ? 'Yes' : 'No'
}

/** Bytes that tell where they belong. */
function pattern(offset: number, length: number): Uint8Array {
  const bytes = new Uint8Array(length)
  for (let i = 0; i < length; i++) bytes[i] = (offset + i) * 31 + ((offset + i) >> 9)
  return bytes
}

async function writeScattered(
  session: Session,
  { blockLength }: Capacity,
  { narrator, signal }: DemoOptions,
): Promise<void> {
  const whole = pattern(0, 8 * blockLength)
  const list = [whole.subarray(0, 100), whole.subarray(100, 3 * blockLength), whole.subarray(3 * blockLength)]
  const { transferred } = await session.write10(0, 8, list, { signal })
  narrator.step('write10', `${transferred} bytes from ${list.length} buffers to LBA 0`)
}

async function readScattered(
  session: Session,
  { blockLength }: Capacity,
  { narrator, signal, writes }: DemoOptions,
): Promise<void> {
  const header = new Uint8Array(48)
  const middle = new Uint8Array(5 * blockLength)
  const rest = new Uint8Array(3 * blockLength - 48)
  const task = session.read10(0, 8, [header, middle, rest], { signal })
  const { transferred } = await task
  const tag = `task tag 0x${task.initiatorTaskTag.toString(16)}`
  narrator.step(
    'read10',
    `${transferred} bytes from LBA ${String(task.lba)} into 3 buffers that are not adjacent (${tag})`,
  )
  const whole = Buffer.concat([header, middle, rest])
  const expected = writes
    ? pattern(0, whole.length)
    : (await session.read16(0, 8, undefined, { signal })).data
  if (Buffer.compare(whole, expected) !== 0)
    throw new Error('the bytes that were read are not those that were expected')
  narrator.step(
    'compare',
    writes ? 'every byte is the one that was written' : 'the same bytes come in one buffer',
  )
}

async function writeStreamed(
  session: Session,
  { blocks, blockLength }: Capacity,
  { narrator, signal }: DemoOptions,
): Promise<void> {
  const length = Math.min(STREAM_LENGTH, blocks * blockLength)
  const began = performance.now()
  await narrator.progress('writing', length, async (done) => {
    function* source(): Iterable<Uint8Array> {
      for (let offset = 0; offset < length; offset += 2 ** 20) {
        done(offset)
        yield pattern(offset, Math.min(2 ** 20, length - offset))
      }
    }
    await session.writeStream(0, source(), { signal })
  })
  narrator.step('writeStream', `${length / 2 ** 20} MiB, ${rate(length, began)}`)
}

async function readStreamed(
  session: Session,
  { blocks, blockLength }: Capacity,
  { narrator, signal, writes }: DemoOptions,
): Promise<void> {
  const count = Math.min(blocks, STREAM_LENGTH / blockLength)
  const length = count * blockLength
  const began = performance.now()
  let offset = 0
  await narrator.progress('reading', length, async (done) => {
    for await (const chunk of session.readStream(0, count, { signal, reuse: true })) {
      if (writes && Buffer.compare(chunk, pattern(offset, chunk.length)) !== 0) {
        throw new Error(`wrong bytes in the chunk at offset ${offset}`)
      }
      offset += chunk.length
      done(offset)
    }
  })
  const { placedDirectly, copied } = session.statistics
  const share = Math.round((placedDirectly / (placedDirectly + copied)) * 100)
  narrator.step(
    'readStream',
    `${length / 2 ** 20} MiB${writes ? ' and verified' : ''}, ${rate(length, began)}; ` +
      `${share} % of all read data went from the socket straight into our buffers`,
  )
}

function rate(bytes: number, began: number): string {
  return `${(bytes / 2 ** 20 / ((performance.now() - began) / 1000)).toFixed(0)} MiB/s`
}

async function abortOne(session: Session, { narrator, signal, target }: DemoOptions): Promise<void> {
  const controller = new AbortController()
  const held = target?.faults.add({ kind: 'hold', opcode: READ_10 })
  const either = AbortSignal.any([signal, controller.signal])
  const task = session.read10(0, 1, undefined, { signal: either })
  // Once a ping has come back the command is with the target: it was sent before.
  await session.ping()
  controller.abort(new Error('changed my mind'))
  try {
    await task
    narrator.step('abort', 'the command completed before it could be aborted')
  } catch (error) {
    if (!(error instanceof AbortError)) throw error
    const cause = error.cause instanceof Error ? error.cause.message : String(error.cause)
    const answer = error.response === undefined ? 'was not asked' : `answered ${error.response}`
    const what = held === undefined ? 'a read' : 'a read that the target held back'
    narrator.step('abort', `${what}: outcome "${error.outcome}", task management ${answer}, cause "${cause}"`)
  }
  signal.throwIfAborted()
}
