/** The commands that look at a target and change nothing: ls, inq, capacity, ping. */
import { once } from 'node:events'
import { createConnection, createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { ScsiStatus, SenseKey } from '@iscsi/scsi'
import { createTarget } from '@iscsi/target'
import type { Target } from '@iscsi/target'
import { iscsi, unheard } from './run.ts'
import { portalUrl, twoUnits, value, values } from './tools.ts'

let target: Target

beforeAll(async () => {
  target = await twoUnits()
})
afterAll(async () => {
  await target.close()
})

describe('iscsi ls', () => {
  test('targets and their portals', async () => {
    const { host, port } = target.portal
    expect(await value(['ls', portalUrl(target)])).toEqual({
      target: 'iqn.2026-11.example.iscsi:target',
      portals: [{ host, port, portalGroupTag: 1 }],
    })
  })

  test('with -s the units and their sizes, as a table for people', async () => {
    const [listed] = await values(['ls', '-s', portalUrl(target)])
    expect(listed?.['luns']).toMatchObject([
      {
        lun: 0,
        type: 'direct access block',
        vendor: 'ACME',
        product: 'ROCKET',
        revision: '1.5',
        blockLength: 512,
        blocks: 16384,
        bytes: 8388608,
      },
      { lun: 1, blockLength: 4096, blocks: 1024, bytes: 4194304 },
    ])
    const { stdout } = await iscsi(['ls', '-s', portalUrl(target)])
    expect(stdout).toContain('\n    0  direct access block  8 MiB    512  ACME ROCKET             1.5\n')
  })

  test('the target that a URL names, in capitals or not; one that is not there is told', async () => {
    const { name } = target
    const listed = await values(['ls', `${portalUrl(target)}/${name.toUpperCase()}`])
    expect(listed).toMatchObject([{ target: name }])
    expect(await iscsi(['ls', `${portalUrl(target)}/${name}s`])).toEqual({
      code: 1,
      stdout: '',
      stderr: `iscsi ls: the portal lists no target ${name}s: without it in the URL all are listed\n`,
    })
  })

  test('a target that cannot be logged in to is listed all the same, and the command fails', async () => {
    await using two = await createTarget({
      luns: [{ size: '1M' }],
      targets: [
        {
          name: 'iqn.2026-11.example:closed',
          chap: { username: 'alice', secret: 'twelve bytes and more' },
          luns: [{ size: '1M' }],
        },
      ],
    })
    const { code, stdout, stderr } = await iscsi(['ls', '-s', '--json', portalUrl(two)])
    expect(code).toBe(1)
    expect(stdout).toContain('"luns":[{"lun":0')
    expect(stdout).toContain('"error":')
    expect(stderr).toContain('the LUNs of iqn.2026-11.example:closed could not be listed')
  })
})

/** A portal that calls the target by another name, as long in bytes, than it has. */
async function liar(alias: string): Promise<{ readonly url: string } & Disposable> {
  const { name, portal } = target
  const [from, to] = [Buffer.from(name), Buffer.from(alias)]
  const server = createServer((socket) => {
    const behind = createConnection(portal.port, portal.host)
    socket.pipe(behind).on('error', () => undefined)
    socket.on('error', () => undefined).on('close', () => behind.destroy())
    behind.on('data', (bytes: Buffer) => {
      const at = bytes.indexOf(from)
      if (at >= 0) to.copy(bytes, at)
      socket.write(bytes)
    })
    behind.on('close', () => socket.destroy())
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    url: `iscsi://127.0.0.1:${port}`,
    [Symbol.dispose]: () => {
      server.close()
    },
  }
}

test.each([
  ['ESC', '\u001b[31mX', '�[31mX'],
  ['CSI in one character', '\u009b31mX', '�31mX'],
])('what a portal says is no order to the terminal: %s', async (_title, order, harmless) => {
  // The target with another name, which would make all that follows red.
  const alias = target.name.replace(/target$/, order)
  using portal = await liar(alias)
  const { code, stdout, stderr } = await iscsi(['ls', '-s', portal.url])
  const shown = target.name.replace(/target$/, harmless)
  expect([code, stdout.split('\n')[0]]).toEqual([1, `Target ${shown}`])
  expect(stderr).toContain(`iscsi ls: the LUNs of ${shown} could not be listed\n`)
  expect(stdout + stderr).not.toMatch(/[^\P{Cc}\n]/u)

  const asJson = await iscsi(['ls', '--json', portal.url])
  expect(asJson.stdout).not.toMatch(/[^\P{Cc}\n]/u)
  expect(JSON.parse(asJson.stdout)).toMatchObject({ target: alias })
})

describe('iscsi inq', () => {
  test('standard data, and every page that page 00h lists', async () => {
    const [standard, supported, ...pages] = await values(['inq', target.url()])
    expect(standard).toMatchObject({ page: 'standard', vendor: 'ACME', product: 'ROCKET' })
    expect([0, ...pages.map(({ page }) => page)]).toEqual(supported?.['pages'])
    expect(pages[0]).toMatchObject({ name: 'Unit Serial Number', serialNumber: 'SERIAL-1' })
  })

  test('a list in a page says what each of it is about', async () => {
    const { stdout } = await iscsi(['inq', '-p', 'mode-page-policy', target.url()])
    expect(stdout).toMatch(/^Mode Page Policy \(87h\)\n {2}policies\n {4}page code +3Fh\n {4}subpage +FFh\n/)
  })

  test('one page, by code or by name', async () => {
    const byCode = await value(['inq', '-p', 'b0h', target.url()])
    expect(byCode).toMatchObject({ name: 'Block Limits', page: 0xb0 })
    expect(await value(['inq', '--page', 'block-limits', target.url()])).toEqual(byCode)
  })

  test('a page that the unit does not have, and one that nobody knows', async () => {
    expect(await iscsi(['inq', '-p', 'b6', target.url()])).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('INVALID FIELD IN CDB'),
    })
    expect(await iscsi(['inq', '-p', 'block-limit', target.url()])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('did you mean "block-limits"?'),
    })
  })
})

test.each([
  ['inq', 0x12, 0xb0, 'VPD page b0h'],
  ['logs', 0x4d, 0x03, 'Read Error Counters (03h)'],
])('iscsi %s: a page that is listed and refused is told, and the others come', async (...page) => {
  const [command, opcode, code, title] = page
  await using other = await twoUnits()
  const all = await values([command, other.url()])
  // PAGE CODE of INQUIRY is a byte, that of LOG SENSE six bits below PC (SPC-5).
  const asked = command === 'inq' ? code : 0x40 | code
  other.faults.add({
    kind: 'status',
    opcode,
    status: ScsiStatus.CHECK_CONDITION,
    sense: { key: SenseKey.ILLEGAL_REQUEST, asc: 0x24, ascq: 0 },
    matches: ({ cdb }) => cdb[2] === asked && (command === 'logs' || cdb[1] === 1),
    times: Infinity,
  })
  const reason = expect.stringMatching(/ILLEGAL REQUEST: INVALID FIELD IN CDB/)
  const told = await iscsi([command, '--json', other.url()])
  const lines = told.stdout.trimEnd().split('\n')
  const pages = lines.map((line) => JSON.parse(line) as Readonly<Record<string, unknown>>)
  expect(pages.map((each) => each['page'])).toEqual(all.map((each) => each['page']))
  expect(pages.filter((each) => each['error'] !== undefined)).toMatchObject([{ page: code, error: reason }])
  expect([told.code, told.stderr]).toEqual([
    1,
    `iscsi ${command}: the unit lists these pages and refused them: ${title}\n`,
  ])
  const { stdout } = await iscsi([command, other.url()])
  expect(stdout).toMatch(/\n {2}refused {2}.*CHECK CONDITION: ILLEGAL REQUEST: INVALID FIELD IN CDB/)
  expect(stdout).toContain(`\n${title}\n  refused  `)
})

test('what is no refusal of a page ends the list', async () => {
  await using other = await twoUnits()
  const matches = ({ cdb }: { readonly cdb: Uint8Array }): boolean => cdb[1] === 1 && cdb[2] === 0xb0
  other.faults.add({ kind: 'status', opcode: 0x12, status: ScsiStatus.RESERVATION_CONFLICT, matches })
  const { code, stderr } = await iscsi(['inq', other.url()])
  expect([code, stderr]).toEqual([1, 'iscsi inq: INQUIRY: RESERVATION CONFLICT\n'])
})

describe('iscsi capacity', () => {
  test('blocks and bytes', async () => {
    const told = {
      lastLba: 1023,
      blockLength: 4096,
      blocks: 1024,
      bytes: 4194304,
      provisioningManagement: true,
    }
    expect(await value(['capacity', target.url(1)])).toMatchObject(told)
    expect((await iscsi(['capacity', '-s', target.url(1)])).stdout).toBe('4194304\n')
  })

  test('a URL without a LUN, and a LUN that is not there', async () => {
    expect(await iscsi(['capacity', target.url().replace(/\/0$/, '')])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('the URL names no LUN'),
    })
    expect(await iscsi(['capacity', target.url(7)])).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('LOGICAL UNIT NOT SUPPORTED'),
    })
  })
})

test('iscsi ping: what was sent comes back', async () => {
  const answers = await values(['ping', '-c', '2', '--interval', '1', '--size', '100', target.url()])
  expect(answers).toMatchObject([{ sequence: 1, bytes: 100 }, { sequence: 2, bytes: 100 }, { answers: 2 }])
})

test.each([['--help'], ['read', '--help'], ['sense', '70 00 05']])(
  'what nobody reads is no error: iscsi %s %s',
  async (...args) => {
    expect(await unheard(args)).toEqual({ code: 0, stderr: '' })
  },
)

describe('secrets', () => {
  const secret = 'twelve bytes and more'
  const theirs = 'the secret of the target'
  let closed: Target
  let bare: string

  beforeAll(async () => {
    closed = await createTarget({
      luns: [{ size: '1M' }],
      chap: { username: 'alice', secret, mutual: { username: 'disk', secret: theirs } },
    })
    const { host, port } = closed.portal
    bare = `${host}:${port}/iqn.2026-11.example.iscsi:target/0`
  })
  afterAll(async () => {
    await closed.close()
  })

  test.each([
    [
      'user and secret in the environment',
      '',
      [],
      { LIBISCSI_CHAP_USERNAME: 'alice', LIBISCSI_CHAP_PASSWORD: secret },
    ],
    ['the user in the URL', 'alice@', [], { LIBISCSI_CHAP_PASSWORD: secret }],
    ['an option with a variable', '', ['--chap', 'alice:env=MINE'], { MINE: secret }],
    [
      'mutual',
      'alice@',
      [],
      {
        LIBISCSI_CHAP_PASSWORD: secret,
        LIBISCSI_CHAP_TARGET_USERNAME: 'disk',
        LIBISCSI_CHAP_TARGET_PASSWORD: theirs,
      },
    ],
  ])('%s', async (_title, user, options, env) => {
    const { code, stdout } = await iscsi(['capacity', '-s', ...options, `iscsi://${user}${bare}`], env)
    expect({ code, stdout }).toEqual({ code: 0, stdout: '1048576\n' })
  })

  test.each([
    ['both users', 'alice@', '?target_user=disk', []],
    ['a secret, and whom the target is', `alice:${encodeURIComponent(secret)}@`, '?target_user=disk', []],
    ['whom the target is, and an option who logs in', '', '?target_user=disk', ['--chap', 'alice']],
    ['all of it', 'alice@', `?target_user=disk&target_password=${encodeURIComponent(theirs)}`, []],
  ])('the URL has %s, and the environment the rest', async (_title, user, query, options) => {
    const env = { LIBISCSI_CHAP_PASSWORD: secret, LIBISCSI_CHAP_TARGET_PASSWORD: theirs }
    const url = `iscsi://${user}${bare}${query}`
    expect(await iscsi(['capacity', '-s', ...options, url], env)).toMatchObject({
      code: 0,
      stdout: '1048576\n',
    })
    // The target's proof is wanted: with another secret there is no session.
    const other = { ...env, LIBISCSI_CHAP_TARGET_PASSWORD: 'this is another secret' }
    const { code, stdout, stderr } = await iscsi(['capacity', '-s', ...options, url], other)
    expect(code).toBe(query.includes('target_password') ? 0 : 1)
    for (const each of [secret, theirs, 'another secret']) expect(stdout + stderr).not.toContain(each)
  })

  test('a target without a secret is told where to put it', async () => {
    const env = { LIBISCSI_CHAP_PASSWORD: secret }
    expect(await iscsi(['capacity', `iscsi://alice@${bare}?target_user=disk`], env)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('LIBISCSI_CHAP_TARGET_PASSWORD'),
    })
  })

  test('auth in the URL needs no secret there', async () => {
    const env = { LIBISCSI_CHAP_PASSWORD: secret }
    const { stdout } = await iscsi(['capacity', '-s', `iscsi://alice@${bare}?auth=CHAP`], env)
    expect(stdout).toBe('1048576\n')
    const none = await iscsi(['capacity', `iscsi://alice@${bare}?header_digest=none&auth=none`], env)
    expect(none).toMatchObject({ code: 1, stderr: expect.stringContaining('uthent') })
  })

  test.each([
    ['--mutual-chap', '', ['--mutual-chap', 'disk']],
    ['target_user', '?target_user=disk', []],
    ['auth=chap', '?auth=chap', []],
  ])('%s without a user is not passed over', async (what, query, options) => {
    await using open = await twoUnits()
    const env = { LIBISCSI_CHAP_TARGET_PASSWORD: theirs }
    expect(await iscsi(['capacity', ...options, open.url() + query], env)).toMatchObject({
      code: 2,
      stderr: `iscsi capacity: ${what}: who logs in? Name it in the URL, in --chap or in LIBISCSI_CHAP_USERNAME\n`,
    })
  })

  test('one in the URL works, and no message repeats it', async () => {
    const right = await iscsi(['capacity', '-s', `iscsi://alice:${encodeURIComponent(secret)}@${bare}`])
    expect(right.stdout).toBe('1048576\n')
    for (const url of [
      `iscsi://alice:wrong-secret@${bare}`,
      `iscsi://alice%wrong-secret@${bare}?nonsense=1`,
    ]) {
      const { code, stdout, stderr } = await iscsi(['capacity', url])
      expect(code).not.toBe(0)
      expect(stdout + stderr).not.toContain('wrong-secret')
    }
  })

  test('a user without a secret is told where to put it', async () => {
    expect(await iscsi(['capacity', `iscsi://alice@${bare}`])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('LIBISCSI_CHAP_PASSWORD'),
    })
  })
})
