/** `iscsi logs`, of the embedded target; and of devices with pages that it does not have, which come from their encoder. */
import { expect, test } from '@jest/globals'
import { connect, ScsiError } from '@iscsi/client'
import { encodeLogPage, encodeSense, SenseKey } from '@iscsi/scsi'
import pc from 'picocolors'
import { reportLogs } from '../src/commands/logs.ts'
import type { Io } from '../src/io.ts'
import { iscsi } from './run.ts'
import { twoUnits, value, values } from './tools.ts'

function listener(): { readonly io: Io; readonly texts: string[]; readonly values: object[] } {
  const [texts, values]: [string[], object[]] = [[], []]
  const io: Io = {
    json: false,
    env: {},
    signal: new AbortController().signal,
    askSecret: undefined,
    capture: undefined,
    paint: pc.createColors(false),
    send: () => Promise.resolve(),
    warn: () => undefined,
    report: (text, value) => {
      texts.push(text)
      values.push(value)
    },
  }
  return { io, texts, values }
}

/** A device with the supported pages, the temperature and a page of its vendor. @param subpages whether it knows any */
function device(subpages: boolean): Parameters<typeof reportLogs>[1] {
  const pages = new Map([
    ['0/0', Uint8Array.of(0x00, 0, 0, 3, 0x00, 0x0d, 0x30)],
    ['13/0', encodeLogPage(0x0d, [{ code: 0, control: 3, value: Uint8Array.of(0, 41) }])],
    ['48/0', encodeLogPage(0x30, [{ code: 7, control: 3, value: Uint8Array.of(0xab, 0xcd) }])],
  ])
  if (subpages) pages.set('0/255', Uint8Array.of(0x40, 0xff, 0, 4, 0x0d, 0, 0x30, 0))
  return {
    logSense: ({ code, subpage = 0, parse }) => {
      const page = pages.get(`${code}/${subpage}`)
      if (page !== undefined) return Promise.resolve(parse(page))
      const sense = encodeSense({ key: SenseKey.ILLEGAL_REQUEST, asc: 0x24 })
      const reply = { status: 2, sense, residual: null, readResidual: null }
      return Promise.reject(new ScsiError('LOG SENSE', reply))
    },
  }
}

test('the embedded target: every page that it lists, with what the unit has done', async () => {
  await using target = await twoUnits()
  await using session = await connect(target.url())
  await session.write(0, 3, new Uint8Array(3 * 512))
  await session.read(0, 2)
  const pages = await values(['logs', target.url()])
  expect(pages).toMatchObject([
    { page: 0, name: 'Supported Log Pages', pages: expect.arrayContaining([{ code: 0x2f, subpage: 0 }]) },
    { page: 0, name: 'Supported Log Pages and Subpages' },
    { page: 0x02, name: 'Write Error Counters', bytesProcessed: 3 * 512, uncorrected: 0 },
    { page: 0x03, name: 'Read Error Counters', bytesProcessed: 2 * 512, uncorrected: 0 },
    { page: 0x05, bytesProcessed: 0 },
    { page: 0x0e, name: 'Start-Stop Cycle Counter', accumulatedCycles: 0 },
    { page: 0x2f, name: 'Informational Exceptions', asc: 0, ascq: 0 },
  ])
  expect(pages.at(-1)).not.toHaveProperty('temperature')
  expect(await value(['logs', '-p', 'write-errors', target.url()])).toEqual(pages[2])
  const { stdout } = await iscsi(['logs', '-p', '03', target.url()])
  expect(stdout).toMatch(/^Read Error Counters \(03h\)\n(?: .*\n)* {2}bytes processed +1024\n/)
  expect(await iscsi(['logs', '-p', 'temperature', target.url()])).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('INVALID FIELD IN CDB'),
  })
})

test.each([
  ['subpages', true, [0x0d, 0x30]],
  ['no subpages', false, [0x00, 0x0d, 0x30]],
])('every page of a device with %s', async (_title, subpages, listed) => {
  const { io, texts, values } = listener()
  await reportLogs(io, device(subpages), undefined)
  expect(values).toMatchObject(listed.map((page) => ({ page })))
  expect(values.at(-2)).toMatchObject({ name: 'Temperature', temperature: 41 })
  expect(texts.at(-2)).toMatch(/^Temperature \(0Dh\)\n(?: .*\n)* {2}temperature +41/)
  expect(values.at(-1)).toMatchObject({ parameters: [{ code: 7, value: Uint8Array.of(0xab, 0xcd) }] })
  expect(texts.at(-1)).toContain('abcd')
})

test('one page by name', async () => {
  const { io, values } = listener()
  await reportLogs(io, device(false), 'temperature')
  expect(values).toMatchObject([{ page: 0x0d, temperature: 41 }])
})

test.each([
  ['logs', '40'],
  ['modes', 'ff/01'],
])('iscsi %s --page %s is misuse: a code has six bits', async (command, page) => {
  await using target = await twoUnits()
  expect(await iscsi([command, target.url(), '--page', page])).toEqual({
    code: 2,
    stdout: '',
    stderr: `iscsi ${command}: --page ${page}: codes go up to 3Fh\n`,
  })
})
