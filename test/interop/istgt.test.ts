import { clientSuite } from './client-suite.ts'
import { diskSuite } from './disk-suite.ts'
import { describeWithTarget } from './support/suite.ts'

describeWithTarget('istgt', 'the client against istgt', {}, (target) => {
  clientSuite(target, { withoutSense: true, solicitsAfterAbort: true, leaksWindow: true })
  diskSuite(target, [])
})
