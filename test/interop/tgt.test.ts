import { clientSuite } from './client-suite.ts'
import { diskSuite } from './disk-suite.ts'
import { describeWithTarget } from './support/suite.ts'

describeWithTarget(
  'tgt',
  'the client against tgt',
  {
    parameters: { HeaderDigest: 'CRC32C,None', DataDigest: 'CRC32C,None' },
    luns: [{ size: 16 << 20 }, { size: 16 << 20, thin: true }],
  },
  (target) => {
    clientSuite(target)
    diskSuite(target, [2])
  },
)
