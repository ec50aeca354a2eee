import { expect, test } from '@jest/globals'
import { connect } from '@iscsi/client'
import { createTarget } from '@iscsi/target'
import pc from 'picocolors'
import { printable, sizeText } from '../src/show.ts'
import type { Io } from '../src/io.ts'
import { reportEvents, reportReady } from '../src/target/report.ts'

function listener(): { readonly io: Io; readonly lines: string[] } {
  const lines: string[] = []
  const { signal } = new AbortController()
  const io: Io = {
    json: false,
    env: {},
    signal,
    askSecret: undefined,
    capture: undefined,
    paint: pc.createColors(false),
    send: () => Promise.resolve(),
    warn: (text) => lines.push(text),
    report: (text) => lines.push(text),
  }
  return { io, lines }
}

test('for people: a line a unit, with its URL first', async () => {
  const portals = [{}, { host: '::1' }]
  await using target = await createTarget({
    portals,
    luns: [{ size: '1G' }, { size: '3K', blockSize: 512, readOnly: true }],
  })
  const { io, lines } = listener()
  reportReady(io, target)
  expect(lines.join('\n').split('\n')).toEqual([
    `Target ${target.name}`,
    `  ${target.url(0)}  1 GiB, 512-byte blocks, thin`,
    `  ${target.url(1)}  3 KiB, 512-byte blocks, thin, read-only`,
    `Also at [::1]:${String(target.portals[1]?.port)}`,
    'Ctrl-C ends it.',
  ])
})

test('what happens: logins and logouts, and refusals', async () => {
  await using target = await createTarget()
  const { io, lines } = listener()
  reportEvents(io, target)
  const options = { initiatorName: 'iqn.2026-11.example:host' }
  await (await connect(target.url(), options)).close()
  await expect(connect(target.url(0, { name: 'iqn.2026-11.example:none' }), options)).rejects.toThrow()
  const place = `127.0.0.1 port ${target.portal.port}`
  expect(lines).toEqual([
    `login   iqn.2026-11.example:host (127.0.0.1) at ${target.name} by ${place}`,
    `logout  iqn.2026-11.example:host (127.0.0.1) at ${target.name} by ${place}`,
    'refused iqn.2026-11.example:host (127.0.0.1): login status 0x0203',
  ])
})

test('a name from the wire does nothing to the terminal', () => {
  expect(printable('iqn.2026-11.example:\u001b[2Jhost\u202e\n')).toBe('iqn.2026-11.example:�[2Jhost��')
})

test.each([
  [512, '512 bytes'],
  [1536, '1.5 KiB'],
  [2 ** 40, '1 TiB'],
  [3 * 2 ** 50, '3072 TiB'],
])('%i bytes are %s', (bytes, text) => {
  expect(sizeText(bytes)).toBe(text)
})
