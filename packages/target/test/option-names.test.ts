import { expect, test } from '@jest/globals'
import { createTarget } from '../src/index.ts'
import { checkOptionNames } from '../src/option-names.ts'
import type { TargetOptions } from '../src/options.ts'

/** Every option that there is, each with some value. */
const EVERYTHING: Required<TargetOptions> = {
  name: 'iqn.2026-11.example:disk',
  alias: 'disk',
  luns: [
    {
      lun: 0,
      size: '1M',
      file: 'disk.img',
      blockSize: 512,
      physicalBlockSize: 4096,
      thin: true,
      sanitizeTime: 0,
      readOnly: false,
      removable: false,
      writeCache: true,
      serial: '1',
      naa: '3000000000000000',
      vendor: 'V',
      product: 'P',
      revision: '1',
    },
  ],
  chap: { username: 'alice', secret: 's', algorithms: ['md5'], mutual: { username: 'disk', secret: 't' } },
  maxCommands: 1,
  statusInDataIn: true,
  powerOnAttention: true,
  initialR2T: true,
  immediateData: true,
  maxRecvDataSegmentLength: 512,
  maxBurstLength: 512,
  firstBurstLength: 512,
  maxOutstandingR2T: 1,
  headerDigest: [],
  dataDigest: [],
  dataPDUInOrder: true,
  dataSequenceInOrder: true,
  errorRecoveryLevel: 1,
  defaultTime2Wait: 0,
  defaultTime2Retain: 0,
  host: '127.0.0.1',
  port: 0,
  portalGroupTag: 1,
  tls: {},
  portals: [{ host: '::1', port: 0, portalGroupTag: 2, tls: {} }],
  targets: [{ name: 'iqn.2026-11.example:other', luns: [{}] }],
  loginTimeout: 1,
  pingInterval: 1,
  maxConnections: 1,
  maxPendingLogins: 1,
  maxMemory: 1,
  firstStatSN: 1,
  faults: [],
}

test('there is no option that is not known', () => {
  expect(() => {
    checkOptionNames(EVERYTHING)
  }).not.toThrow()
})

// As a JavaScript caller may write them, whatever the types say.
const WRONG: readonly (readonly [options: object, name: string, where: string, nearest: string])[] = [
  [{ lun: [] }, 'lun', 'createTarget', 'luns'],
  [{ maxComands: 3 }, 'maxComands', 'createTarget', 'maxCommands'],
  [{ luns: [{ blocksize: 512 }] }, 'blocksize', 'a LUN', 'blockSize'],
  [{ portals: [{ prot: 1 }] }, 'prot', 'a portal', 'port'],
  [{ chap: { username: 'a', secret: 'b', mutal: {} } }, 'mutal', 'chap', 'mutual'],
  [{ targets: [{ names: 3 }] }, 'names', 'a target', 'name'],
  [{ targets: [{ luns: [{ redonly: true }] }] }, 'redonly', 'a LUN', 'readOnly'],
]

test.each(WRONG)('%j is refused', async (options, name, where, nearest) => {
  const error: unknown = await createTarget(options).catch((thrown: unknown) => thrown)
  expect(error).toBeInstanceOf(TypeError)
  expect(error).toMatchObject({
    message: `"${name}" is not an option of ${where}; did you mean "${nearest}"?`,
  })
})

test('what is an option of the node is none of one target among others', async () => {
  await expect(createTarget({ targets: [Object({ loginTimeout: 3 })] })).rejects.toThrow(
    '"loginTimeout" is not an option of a target',
  )
})
