import type { TargetOptions } from '@iscsi/target'
import { fromRoot } from './snippets.ts'

/**
 * What the examples take for granted, and what must have come of them, by page and heading. An example that needs nothing has
 * no line here.
 */
export interface Surroundings {
  /** Stands before a module. What it imports from where the example itself imports something is left out. */
  readonly before?: string
  /** Stands behind it. */
  readonly after?: string
  /** A line that runs before those of a shell block. */
  readonly shell?: string
  /** What `storage` wants to see at the login. */
  readonly chap?: TargetOptions['chap']
}

/** A session as the pages have it. */
const SESSION = `
import { connect } from '@iscsi/client'
await using session = await connect('iscsi://storage/iqn.2026-11.example:disk/1')
`
/** Something that takes what is read. */
const SINK = `
let length = 0
const sink = { write: async (chunk: Uint8Array) => void (length += chunk.length) }
`
const URL_OF_DISK = "const url = 'iscsi://storage/iqn.2026-11.example:disk/1'"
const CLOSE = 'await session.close()'
/** A key, and the certificate that says it is the right one. */
const TLS = fromRoot('test/interop/support/tls')

/** An embedded target, and an initiator that has logged in. */
const RUNNING = `
import { connect } from '@iscsi/client'
import { createTarget } from '@iscsi/target'
await using target = await createTarget()
await using session = await connect(target.url())
session.on('disconnect', () => undefined)
`

export const SURROUNDINGS: Readonly<Record<string, Readonly<Record<string, Surroundings>>>> = {
  'packages/client/README.md': {
    '@iscsi/client': { chap: { username: 'alice', secret: 'secret' } },
  },
  'README.md': {
    'Ten lines': {
      chap: { username: 'alice', secret: 'secret' },
      before: SINK,
      after: 'if (length !== blocks * blockLength) throw new Error(String(length))',
    },
    'A command is a handle': {
      before: `${SESSION}
        const data = Buffer.alloc(1024 * 512)
        const { signal } = new AbortController()`,
      after: 'await task.catch(() => undefined)',
    },
  },
  'docs/errors.md': {
    'Errors, and what to do about them': {
      before: `${SESSION}
        import { SenseKey } from '@iscsi/scsi'
        const data = Buffer.alloc(8 * 512)
        const { signal } = new AbortController()`,
    },
  },
  'docs/debugging.md': {
    'A capture for Wireshark': { before: URL_OF_DISK },
    'A line for each PDU': { shell: 'echo > app.js' },
    Latencies: { before: `${URL_OF_DISK}\nimport { connect } from '@iscsi/client'`, after: CLOSE },
    OpenTelemetry: {
      before: `
        import { BasicTracerProvider } from '@opentelemetry/sdk-trace-base'
        const provider = new BasicTracerProvider()`,
    },
  },
  'docs/guides/connecting.md': {
    Options: {
      before: `
        import { connect } from '@iscsi/client'
        const { signal } = new AbortController()`,
      after: CLOSE,
    },
    CHAP: {
      chap: {
        username: 'alice',
        secret: 'a secret of alice',
        mutual: { username: 'disk', secret: 'a secret of the disk' },
      },
      before: `
        import { connect } from '@iscsi/client'
        Object.assign(process.env, { ALICE_SECRET: 'a secret of alice', DISK_SECRET: 'a secret of the disk' })`,
      after: CLOSE,
    },
  },
  'docs/guides/reading-and-writing.md': {
    'Read and write': {
      before: `${SESSION}
        const [lba, count] = [8, 16]
        const buffer = Buffer.alloc(16 * 512)
        const [header, payload] = [Buffer.alloc(100), Buffer.alloc(16 * 512 - 100)]`,
    },
    Fast: {
      before: `${SESSION}
        const { blocks } = await session.readCapacity()
        let looks = 0
        const look = (_: Uint8Array) => looks++`,
      after: 'if (looks !== Math.ceil(blocks / 8) - 1) throw new Error(String(looks))',
    },
  },
  'docs/guides/streams.md': {
    'Streams and disks': {
      before: `${SESSION}${SINK}
        const { blocks } = await session.readCapacity()
        const source = [Buffer.alloc(512)]`,
    },
    'Web Streams': { before: SESSION },
    Disks: {
      before: `${SESSION}
        const buffer = Buffer.alloc(100)
        const [header, body] = [Buffer.alloc(3), Buffer.alloc(600)]
        const { signal } = new AbortController()`,
      after: 'if (bytesRead !== 100) throw new Error(String(bytesRead))',
    },
    'A disk as streams': {
      before: `${SESSION}
        import { writeFileSync } from 'node:fs'
        writeFileSync('table.img', Buffer.alloc(1000))
        const disk = await session.disk()`,
    },
    Copies: { before: `${SESSION}\nconst { signal } = new AbortController()` },
  },
  'docs/guides/aborting.md': {
    Abort: {
      before: `${SESSION}
        import { AbortError } from '@iscsi/client'
        const data = Buffer.alloc(1024 * 512)`,
    },
  },
  'docs/guides/reconnecting.md': {
    'What was under way': {
      before: `
        import { connect } from '@iscsi/client'
        const url = 'iscsi://storage/iqn.2026-11.example:disk/1'`,
      after: CLOSE,
    },
  },
  'docs/guides/events.md': {
    Events: { before: `${SESSION}\nimport { describeSense } from '@iscsi/scsi'` },
  },
  'docs/security.md': {
    TLS: {
      before: `
        import { copyFileSync } from 'node:fs'
        copyFileSync('${TLS}/key.pem', 'key.pem')
        copyFileSync('${TLS}/certificate.pem', 'cert.pem')`,
      after: `${CLOSE}\nawait target.close()`,
    },
  },
  'docs/commands.md': {
    'What knows the device': { before: `${SESSION}\nimport { CDB } from '@iscsi/scsi'` },
    'SCSI commands': { after: CLOSE },
  },
  'docs/cli.md': {
    Bytes: {
      shell: 'head -c 8M /dev/zero > disk.img; gzip --keep disk.img; head -c 17408 disk.img > gpt.bin',
    },
  },
  'docs/run-loop.md': {
    'The loop': {
      before: `
        import { createHash, randomBytes } from 'node:crypto'
        import { connect, type Socket } from 'node:net'
        import type { ChapHash, SessionEvent } from '@iscsi/protocol'
        const hash: ChapHash = (algorithm, parts) => createHash(algorithm).update(Buffer.concat(parts)).digest()
        const initiatorName = 'iqn.2026-11.example:initiator'
        const targetName = 'iqn.2026-11.example:disk'
        const now = () => performance.now()
        let socket: Socket
        let timer: NodeJS.Timeout | undefined
        const events: string[] = []
        function openSocket() {
          socket = connect({ host: 'storage', port: 3260 })
          socket.on('connect', () => (wire.handleConnected(now()), drain()))
          socket.on('data', onBytes)
          socket.on('close', () => (wire.handleDisconnected(undefined, now()), drain()))
        }
        function closeSocket(abruptly: boolean) {
          if (abruptly) socket.destroy()
          else socket.end()
        }
        function write(segments: readonly Uint8Array[], written: () => void) {
          socket.write(Buffer.concat(segments), written)
        }
        function armTimer(at: number | undefined) {
          clearTimeout(timer)
          if (at !== undefined) timer = setTimeout(() => (session.handleTimeout(now()), drain()), at - now())
        }
        function onEvent({ kind }: SessionEvent) {
          events.push(kind)
          if (kind === 'logged-in') session.logout(now())
        }`,
      after: `
        process.on('exit', () => {
          if (events.join() !== 'logged-in,closed') throw new Error(events.join())
        })`,
    },
  },
  'docs/target.md': {
    'The command `iscsi target`': { shell: 'truncate -s 1M disk.img' },
    'The embedded target': {
      shell: 'truncate -s 1M disk.img',
      before: `
        import { connect } from '@iscsi/client'`,
      after: `
        await using session = await connect(target.url())
        if ((await session.readCapacity()).blocks !== 2 ** 21) throw new Error('not a gibibyte')`,
    },
    'In your CI': {
      // A test runner in small: Node's own, with the names that Jest and Vitest have.
      before: `
        import assert from 'node:assert'
        import { after as afterAll, afterEach, before as beforeAll, test } from 'node:test'
        import { connect } from '@iscsi/client'
        const expect = (value: unknown) => ({ toEqual: (other: unknown) => assert.deepStrictEqual(value, other) })
        let survived = 0
        const backup = async (url: string) => {
          await using session = await connect(url)
          const copy = async () => {
            for (let lba = 0; lba < 4096; lba += 512) await session.write16(lba, 512, Buffer.alloc(512 * 512))
          }
          await assert.rejects(copy())
          survived++
        }`,
      after: `
        process.on('exit', () => assert.equal(survived, 1))`,
    },
    Faults: { before: RUNNING },
    'At once': { before: `${RUNNING}\nconst { faults } = target` },
  },
}
