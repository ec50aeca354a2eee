/**
 * Sessions with real targets, written down as logs: orders and bytes. A log alone gives the same run again, bit for bit. With
 * ISCSI_RECORD=1 the logs become the recordings of this folder, from which the other tests here are fed.
 */
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { describe, expect, test } from '@jest/globals'
import { createTarget } from '@iscsi/target'
import { describeWithTarget } from '../interop/support/suite.ts'
import type { TargetOptions } from '../interop/support/real-target.ts'
import { formatEntries, parseEntries, pathOf, recordings } from './log.ts'
import type { Entry } from './log.ts'
import { opcodeOf } from './frames.ts'
import type { Frame } from './frames.ts'
import { sampleOf } from './mutator.ts'
import { CHAP, Player, RECOVERY } from './player.ts'
import { LOSSES, RECOVERING_TARGET } from './recorded-initiator.ts'
import { replay } from './replay.ts'

interface Portal {
  readonly host: string
  readonly port: number
}

/** Orders that go out together; the next ones follow when all of these have settled. */
type Story = readonly (readonly string[])[]

const TEST_UNIT_READY = '000000000000'
const READ_CAPACITY_10 = '25000000000000000000'
const INQUIRY = '120000006000'
const VPD_83 = '120183009400'
const transfer = (operation: 'read' | 'write', lba: number, blocks: number): string =>
  `${operation === 'read' ? '28' : '2a'}000000${lba.toString(16).padStart(4, '0')}0000${blocks.toString(16).padStart(2, '0')}00`
const read = (lun: number, lba: number, blocks: number): string =>
  `read ${lun} ${transfer('read', lba, blocks)} ${blocks * 512}`
const write = (lun: number, lba: number, blocks: number): string =>
  `write ${lun} ${transfer('write', lba, blocks)} ${blocks * 512}`

function storyOf(lun: number, withText: boolean): Story {
  return [
    [`command ${lun} ${TEST_UNIT_READY}`],
    [`command ${lun} ${TEST_UNIT_READY}`, `read ${lun} ${INQUIRY} 96`, `read ${lun} ${VPD_83} 148`],
    [`read ${lun} ${READ_CAPACITY_10} 8`, 'ping 5'],
    [write(lun, 2, 5), write(lun, 9, 1)],
    [read(lun, 2, 5), read(lun, 9, 1), `command ${lun} ff0000000000`],
    ...(withText ? [['text']] : []),
    // Past the end of the medium.
    [`read ${lun} 28007fffffff00000100 512`],
    [`manage ${lun} 5`],
    [`command ${lun} ${TEST_UNIT_READY}`],
    [read(lun, 0, 2), read(lun, 3, 2), 'ping 0'],
    ['logout'],
  ]
}

/** What is told where {@link LOSSES} strike: whatever is lost, something comes behind it that shows it. */
const RECOVERED: Story = [
  [`command 0 ${TEST_UNIT_READY}`],
  [`command 0 ${TEST_UNIT_READY}`, `read 0 ${INQUIRY} 96`],
  [read(0, 0, 5)],
  [read(0, 16, 5)],
  [read(0, 24, 5), `command 0 ${TEST_UNIT_READY}`],
  [write(0, 2, 5), write(0, 9, 1)],
  [write(0, 32, 5), 'ping 3'],
  [read(0, 2, 5), read(0, 32, 5), 'ping 0'],
  ['logout'],
]

/** Plays a story against a target that listens, and writes all of it down. */
async function record({ host, port }: Portal, connectOrder: string, story: Story): Promise<Entry[]> {
  const entries: Entry[] = [{ kind: 'order', order: connectOrder }]
  const socket = connect(port, host)
  await once(socket, 'connect')
  const player = new Player(connectOrder)
  let wake = (): void => undefined
  const send = (pieces: readonly Uint8Array[]): void => {
    for (const bytes of pieces) {
      entries.push({ kind: 'sent', bytes })
      socket.write(bytes)
    }
  }
  socket.on('data', (chunk: Buffer) => {
    const bytes = Uint8Array.from(chunk)
    entries.push({ kind: 'received', bytes })
    send(player.receive(bytes))
    wake()
  })
  socket.once('close', () => {
    wake()
  })
  const until = async (isDone: () => boolean): Promise<void> => {
    // istgt now and then closes on a Logout that it has not answered: that is the end of the log too.
    while (!isDone() && !socket.closed) {
      await new Promise<void>((resolve) => {
        wake = resolve
      })
    }
  }
  send(player.pump())
  await until(() => player.session.isOpen || player.closed)
  for (const orders of story) {
    for (const order of orders) {
      entries.push({ kind: 'order', order })
      player.order(order)
    }
    send(player.pump())
    await until(() => player.closed || (player.pending === 0 && orders[0] !== 'logout'))
  }
  socket.destroy()
  player.end()
  return entries
}

/** What a session is recorded with: its words of the first order, and the target's side of it. */
const SETTINGS: readonly (readonly [
  how: string,
  words: string,
  authentication: Pick<TargetOptions, 'chap'>,
])[] = [
  ['plain', 'None No', {}],
  ['digests', 'CRC32C Yes', {}],
  ['chap', 'None No chap', { chap: { username: CHAP.username, secret: CHAP.secret } }],
  ['mutual', 'CRC32C Yes mutual', { chap: CHAP }],
]

/** What tgt must be told before it takes a digest. */
const DIGESTS = { HeaderDigest: 'CRC32C', DataDigest: 'CRC32C' }

async function check(
  name: string,
  portal: Portal,
  connectOrder: string,
  story: Story,
  remark: string,
): Promise<void> {
  const entries = await record(portal, connectOrder, story)
  const text = formatEntries(entries)
  const again = replay(parseEntries(text))
  expect(formatEntries(again.entries)).toBe(text)
  expect(again.events).toMatch(/"kind":"closed","reason":\{"kind":"(logout|disconnected)"/)
  if (process.env['ISCSI_RECORD'] === '1') writeFileSync(pathOf(name), `# ${remark}\n${text}`)
}

test.each(SETTINGS)(
  'the embedded target, %s: a session is replayed from its log',
  async (how, words, { chap }) => {
    const target = await createTarget({
      luns: [{ size: '1M' }],
      ...(chap && {
        chap: { username: chap.username, secret: chap.secret, ...(chap.target && { mutual: chap.target }) },
      }),
    })
    try {
      const order = `connect ${target.name} ${words}`
      await check(`embedded-${how}`, target.portal, order, storyOf(0, true), 'The embedded target')
    } finally {
      await target.close()
    }
  },
)

test('the embedded target at ErrorRecoveryLevel 1: what is lost comes again, and the session is replayed from its log', async () => {
  const target = await createTarget({ luns: [{ size: '1M' }], ...RECOVERING_TARGET })
  const losses = LOSSES.map((loss) => target.faults.add(loss))
  try {
    const order = `connect ${target.name} CRC32C Yes ${RECOVERY}`
    await check(`embedded-${RECOVERY}`, target.portal, order, RECOVERED, 'The embedded target, with losses')
    expect(losses.map(({ hits }) => hits)).toEqual(LOSSES.map(() => 1))
  } finally {
    await target.close()
  }
})

for (const [how, words, authentication] of SETTINGS) {
  const parameters = words.startsWith('CRC32C') ? DIGESTS : {}
  describeWithTarget('tgt', `tgt, ${how}`, { ...authentication, parameters }, (target) => {
    test(`${how}: a session of tgt is replayed from its log`, async () => {
      const order = `connect ${target().targetName} ${words}`
      await check(`tgt-${how}`, target(), order, storyOf(1, false), 'tgt 1.0.85 in Debian 12')
    })
  })

  describeWithTarget('istgt', `istgt, ${how}`, authentication, (target) => {
    test(`${how}: a session of istgt is replayed from its log`, async () => {
      const order = `connect ${target().targetName} ${words}`
      await check(`istgt-${how}`, target(), order, storyOf(0, false), 'istgt 0.4 (2011-10-08) in Debian 12')
    })
  })
}

/** What a SNACK asks for (RFC 7143 §11.16.1): Data and R2T, Status, and DataACK. */
const SNACK = { opcode: 0x10, kinds: [0, 1, 2] }
/** Of its R2Ts one was lost, one asked again for lost data: the others are the two bursts and the rest of each write. */
const R2TS = { opcode: 0x31, count: 8 }

describe('the recordings', () => {
  test.each(recordings())('$name is replayed bit for bit', ({ entries }) => {
    expect(entries.filter(({ kind }) => kind === 'received').length).toBeGreaterThan(10)
    expect(formatEntries(replay(entries).entries)).toBe(formatEntries(entries))
  })

  test('at ErrorRecoveryLevel 1 each kind of SNACK is among what is sent, and a recovery R2T among what is received', () => {
    const log = recordings().find(({ name }) => name === `embedded-${RECOVERY}`)
    if (log === undefined) throw new Error('there is no such recording')
    const framesOfSide = (side: 'sent' | 'received'): Frame[] =>
      sampleOf(log, side, false).steps.flatMap((step) => (step.kind === 'pdu' ? [step.frame] : []))
    const snacks = framesOfSide('sent').filter((frame) => opcodeOf(frame) === SNACK.opcode)
    const kinds = new Set(snacks.map(({ header }) => (header[1] ?? 0) & 0x0f))
    expect([...kinds].sort()).toEqual(SNACK.kinds)
    expect(framesOfSide('received').filter((frame) => opcodeOf(frame) === R2TS.opcode)).toHaveLength(
      R2TS.count,
    )
  })

  test('are of three targets, with digests and CHAP and without, and with losses that are made good', () => {
    expect(recordings().map(({ name }) => name)).toEqual(
      [
        ...['embedded', 'istgt', 'tgt'].flatMap((target) => SETTINGS.map(([how]) => `${target}-${how}`)),
        `embedded-${RECOVERY}`,
      ].sort(),
    )
  })
})
