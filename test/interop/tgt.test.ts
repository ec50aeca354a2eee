import { clientSuite } from './client-suite.ts'
import { diskSuite } from './disk-suite.ts'
import { describeWithTarget } from './support/suite.ts'

describeWithTarget(
  'tgt',
  'the client against tgt',
  { parameters: { HeaderDigest: 'CRC32C,None', DataDigest: 'CRC32C,None' } },
  (target) => {
    clientSuite(target)
    diskSuite(target)
  },
)
