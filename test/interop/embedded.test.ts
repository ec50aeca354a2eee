import { afterAll, beforeAll, describe } from '@jest/globals'
import { createTarget } from '@iscsi/target'
import type { Target } from '@iscsi/target'
import { clientSuite } from './client-suite.ts'
import type { SuiteTarget } from './client-suite.ts'
import { diskSuite } from './disk-suite.ts'

describe('the client against the embedded target', () => {
  const luns = [
    { lun: 0, size: 16 << 20, blockSize: 512 },
    { lun: 3, size: 4 << 20, blockSize: 4096 },
  ] as const
  let target: Target | undefined
  beforeAll(async () => {
    target = await createTarget({ luns })
  })
  afterAll(async () => {
    await target?.close()
  })
  const running = (): SuiteTarget => {
    if (target === undefined) throw new Error('the target is not started yet')
    const started = target
    return { ...started.portal, targetName: started.name, luns, url: (lun) => started.url(lun ?? 0) }
  }
  clientSuite(running)
  diskSuite(
    running,
    luns.map(({ lun }) => lun),
  )
})
