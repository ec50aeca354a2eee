/** docs/errors.md has every class, code, field, status, reason, response, stage and sense key that the sources have, and no other. */
import { describe, expect, test } from '@jest/globals'
import * as client from '@iscsi/client'
import { LOGIN_STATUSES } from '@iscsi/protocol'
import { ScsiStatus, senseKeyName, statusName } from '@iscsi/scsi'
import { readText, sourceFiles } from '../architecture/sources.ts'

const DOCUMENT = 'docs/errors.md'
const document = readText(DOCUMENT)
const source = readText('packages/client/src/errors.ts')

/** The rows of the table under a heading: their cells, without the head. */
function rowsUnder(heading: string): readonly (readonly string[])[] {
  const section = document.split(/^## /m).find((each) => each.startsWith(heading)) ?? ''
  // The last table of the section.
  const table = /(?:^\|.*\n)+(?![^]*^\|)/m.exec(section)?.[0] ?? ''
  const rows = table.trimEnd().split('\n').slice(2)
  return rows.map((row) =>
    row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  )
}

/** Only the first cells, which are what the sources know. */
function known(heading: string, columns: number): readonly (readonly string[])[] {
  return rowsUnder(heading).map((row) => row.slice(0, columns))
}

const hex = (code: number, digits: number): string =>
  `${code.toString(16).toUpperCase().padStart(digits, '0')}h`

/** The classes of the source: name, code, and the fields that each adds. */
const classes = [...source.matchAll(/^export class (?<name>\w+) extends \w+ \{(?<body>[^]*?)^\}/gm)].map(
  ({ groups: { name = '', body = '' } = {} }) => ({
    name,
    code: /readonly code = '(\w+)'/.exec(body)?.[1],
    fields: [...body.matchAll(/^ {2}readonly (\w+): /gm)].map(([, field = '']) => field),
  }),
)

/** What an error calls each code of a byte that it knows, read from its message. */
function namesOf(make: (code: number) => Error, pattern: RegExp): readonly (readonly [number, string])[] {
  return Array.from(
    { length: 256 },
    (_, code) => [code, pattern.exec(make(code).message)?.[1] ?? ''] as const,
  ).filter(([, name]) => !name.startsWith('unknown'))
}

describe('docs/errors.md', () => {
  test('has every class with its code and fields', () => {
    const rows = known('Every class and code', 3).map(([name, code, fields = '']) => ({
      name: name?.replaceAll('`', ''),
      code: code?.replaceAll('`', ''),
      fields: [...fields.matchAll(/`(\w+)`/g)].map(([, field]) => field),
    }))
    expect(rows).toEqual(classes)
    const exported = Object.entries(client).filter(([, each]) => each.prototype instanceof Error)
    expect(new Set(['IscsiError', ...classes.map(({ name }) => name)])).toEqual(
      new Set(exported.map(([name]) => name)),
    )
  })

  test('has every code that is written in the sources, and no other', () => {
    const CODE = /['`]((?:ERR_|ISCSI_SHORT_)[A-Z_]+|ABORT_ERR)['`]/g
    const files = ['client', 'target', 'cli', 'transport'].flatMap((name) => sourceFiles(name))
    const inSources = files.flatMap((file) => [...readText(file).matchAll(CODE)].map(([, code]) => code))
    expect(new Set([...document.matchAll(CODE)].map(([, code]) => code))).toEqual(new Set(inSources))
  })

  test('has every login status', () => {
    const statuses = LOGIN_STATUSES.map(({ statusClass, statusDetail, text }) => [
      hex((statusClass << 8) | statusDetail, 4),
      text,
    ])
    expect(known('`LoginError`', 2)).toEqual(statuses)
  })

  test('has every reason of a REJECT', () => {
    const reasons = namesOf((code) => new client.RejectError('x', code), /rejected by the target: (.*) \(/)
    expect(known('`RejectError`', 2)).toEqual(reasons.map(([code, name]) => [hex(code, 2), name]))
  })

  test('has every response of task management', () => {
    const responses = namesOf((code) => new client.TaskManagementError('x', code), /^x: (.*) \(/)
    expect(known('`TaskManagementError`', 2)).toEqual(responses.map(([code, name]) => [String(code), name]))
  })

  test('has every stage of a timeout, with options that exist', () => {
    const stages = [...(/type TimeoutStage = (.*)/.exec(source)?.[1] ?? '').matchAll(/'([\w-]+)'/g)]
    const rows = rowsUnder('`TimeoutError`')
    expect(new Set(rows.map(([stage]) => stage))).toEqual(new Set(stages.map(([, stage]) => `\`${stage}\``)))
    const options = readText('packages/client/src/options.ts')
    for (const [, cell = ''] of rows)
      for (const [, option] of cell.matchAll(/`(\w+Timeout)`/g))
        expect(options).toContain(`readonly ${option}?: number`)
  })

  test('has every status and every sense key', () => {
    const statuses = Object.values(ScsiStatus).filter((code) => code !== ScsiStatus.GOOD)
    expect(rowsUnder('`ScsiError`')).toHaveLength(16)
    expect(known('`ScsiError`', 2)).toEqual(
      Array.from({ length: 16 }, (_, key) => [hex(key, 1), senseKeyName(key)]),
    )
    for (const status of statuses)
      expect(document).toMatch(new RegExp(`^\\| ${hex(status, 2)} +\\| ${statusName(status)} +\\|`, 'm'))
  })

  test('has every exit code', () => {
    const codes = [
      ...(/ExitCode = \{(.*)\}/.exec(readText('packages/cli/src/failure.ts'))?.[1] ?? '').matchAll(
        /: (\d+)/g,
      ),
    ]
    expect(known('The command `iscsi`', 1).flat()).toEqual([...codes.map(([, code]) => code), '130'])
  })
})
