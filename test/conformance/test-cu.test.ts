/** A selection of libiscsi's own conformance suite that takes seconds; all of it: `npm run test:conformance`. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { createTarget } from '@iscsi/target'
import type { Target } from '@iscsi/target'
import { describeWithTools } from '../interop/support/tools.ts'
import { count, merge, summarize, table } from './support/report.ts'
import { parseTestCu, runTestCu } from './support/test-cu.ts'

const SELECTION = [
  'SCSI.CompareAndWrite',
  'SCSI.ExtendedCopy',
  'SCSI.GetLBAStatus',
  'SCSI.Inquiry',
  'SCSI.Mandatory',
  'SCSI.ModeSense6',
  'SCSI.NoMedia',
  'SCSI.ProutReserve',
  'SCSI.ProutPreempt',
  'SCSI.Read10',
  'SCSI.ReceiveCopyResults',
  'SCSI.ReportSupportedOpcodes',
  'SCSI.Sanitize.BlockErase',
  'SCSI.Sanitize.Overwrite',
  'SCSI.Unmap',
  'SCSI.Verify16',
  'SCSI.WriteSame16.Check',
  'SCSI.WriteVerify10',
  'iSCSI.iSCSIcmdsn',
  'iSCSI.iSCSIResiduals',
  'iSCSI.iSCSITMF',
]

describe('reading what iscsi-test-cu prints', () => {
  const OUTPUT = `
    [SKIPPED] asked before any test
Suite: First
  Test: Good ...
    Send READ10
    [OK] READ10 returned SUCCESS
passed
  Test: Left out ...
    [SKIPPED] LBPPB < 2. Skipping test
passed    Send PRIN/READ_KEYS
    [SKIPPED] in the clean-up between the tests

  Test: Short ...passed
Suite: Second
  Test: Bad ...
    [FAILED] WRITE10 should have failed
FAILED
    1. test_a.c:71  - CU_ASSERT_EQUAL(ret,0)
    2. test_a.c:72  - CU_FAIL("no")
  Test: Hung ...
    Send READ10
`.replace('Left out', 'LeftOut')

  test('a skipped test is no passed one, and one without a verdict has failed', () => {
    expect(parseTestCu(OUTPUT)).toEqual([
      { suite: 'First', test: 'Good', outcome: 'passed', reason: '' },
      { suite: 'First', test: 'LeftOut', outcome: 'skipped', reason: 'LBPPB < 2. Skipping test' },
      { suite: 'First', test: 'Short', outcome: 'passed', reason: '' },
      {
        suite: 'Second',
        test: 'Bad',
        outcome: 'failed',
        reason: 'test_a.c:71  - CU_ASSERT_EQUAL(ret,0); test_a.c:72  - CU_FAIL("no")',
      },
      { suite: 'Second', test: 'Hung', outcome: 'failed', reason: 'the tool ended or hung in this test' },
    ])
  })

  test('several runs: failed anywhere is failed, passed somewhere is passed', () => {
    const result = (name: string, outcome: 'passed' | 'skipped' | 'failed') => ({
      suite: 'S',
      test: name,
      outcome,
      reason: '',
    })
    const merged = merge([
      [result('a', 'skipped'), result('b', 'passed'), result('c', 'skipped')],
      [result('a', 'passed'), result('b', 'failed'), result('c', 'skipped')],
    ])
    expect(merged.map(({ outcome }) => outcome)).toEqual(['passed', 'failed', 'skipped'])
    expect(summarize(merged)).toEqual([{ suite: 'S', tests: 3, passed: 1, skipped: 1, failed: 1 }])
    expect(count([])).toEqual({ tests: 0, passed: 0, skipped: 0, failed: 0 })
  })

  test('tables', () => {
    expect(
      table(
        ['suite', 'n'],
        [
          ['A', 1],
          ['Long name', 22],
        ],
      ),
    ).toBe(
      ['| suite     |  n |', '| --------- | -: |', '| A         |  1 |', '| Long name | 22 |'].join('\n'),
    )
  })
})

describeWithTools('iscsi-test-cu', ['iscsi-test-cu'], () => {
  let target: Target | undefined
  beforeAll(async () => {
    target = await createTarget({ luns: [{ size: '32M', removable: true }] })
  })
  afterAll(async () => {
    await target?.close()
  })

  test.each(SELECTION)('%s', async (tests) => {
    const results = await runTestCu({ tests, url: target?.url() ?? '', timeout: 20_000 })
    const allowed = ['CompareAndWrite.InvalidDataOutSize'] // wants physical blocks of several logical ones
    const amiss = results.filter(({ outcome }) => outcome !== 'passed')
    expect(amiss.filter(({ suite, test: name }) => !allowed.includes(`${suite}.${name}`))).toEqual([])
    expect(results).not.toHaveLength(0)
  })
})
