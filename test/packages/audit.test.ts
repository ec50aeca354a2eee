/** `npm run audit` as CI runs it, before a registry that answers: what it asks about, and what it makes of the answer. */
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { createGunzip } from 'node:zlib'
import { expect, test } from '@jest/globals'
import { ROOT, run } from './support.ts'
import type { Ending } from './support.ts'

/** As the registry tells of one, in the form that pnpm asks for. */
const ADVISORY = {
  id: 1,
  module_name: 'eventemitter3',
  severity: 'high',
  title: 'it listens too well',
  url: 'https://advisories.example/1',
  vulnerable_versions: '<99',
  patched_versions: '>=99',
  findings: [{ version: '5.0.4', paths: ['packages__client>eventemitter3'] }],
  cves: [],
  cwe: [],
}

function bodyOf(request: IncomingMessage): Promise<string> {
  return text(request.headers['content-encoding'] === 'gzip' ? request.pipe(createGunzip()) : request)
}

/** Runs it before a registry that knows these weaknesses. */
async function audit(
  advisories: Readonly<Record<string, typeof ADVISORY>>,
): Promise<Ending & { asked: string }> {
  let asked = ''
  const server = createServer((request, response) => {
    void bodyOf(request).then((body) => {
      asked += body
      const high = Object.keys(advisories).length
      const vulnerabilities = { info: 0, low: 0, moderate: 0, high, critical: 0 }
      response.setHeader('content-type', 'application/json')
      response.end(
        JSON.stringify({
          actions: [],
          muted: [],
          advisories,
          metadata: { vulnerabilities, dependencies: 13, devDependencies: 0, optionalDependencies: 0 },
        }),
      )
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  try {
    const { port } = server.address() as AddressInfo
    const registry = `http://127.0.0.1:${port}/`
    const ending = await run('node', ['scripts/audit.mjs', '--registry', registry], ROOT)
    return { ...ending, asked }
  } finally {
    server.close()
  }
}

test('asks about what users install, and passes when nothing is known of it', async () => {
  const { code, stderr, asked } = await audit({})
  expect([code, stderr]).toEqual([0, expect.stringContaining('0 known weaknesses')])
  for (const name of ['eventemitter3', 'p-queue', 'commander']) expect(asked).toContain(`"${name}"`)
  expect(asked).not.toContain('"typescript"')
})

test('fails, and says which, when something is', async () => {
  const { code, stderr } = await audit({ 1: ADVISORY })
  expect(code).toBe(1)
  expect(stderr).toContain('high: eventemitter3: it listens too well (https://advisories.example/1)')
})
