import { readFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'
import { CDB } from '@iscsi/scsi'
import { DOCUMENT, withTable } from '../../../scripts/commands-table.mjs'
import { CHANGES, QUERIES } from './calls.ts'

const document = readFileSync(DOCUMENT, 'utf8')
const cells = document
  .split('\n')
  .filter((line) => /h +\|$/.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()))

test('the table of commands is what the sources say', () => {
  expect(document).toBe(withTable(document, CDB))
})

test('every command has a line, and every method is in the line of its command', () => {
  expect(new Set(cells.map(([, name]) => name))).toEqual(new Set(Object.values(CDB).map(({ name }) => name)))
  for (const [method, , line] of [...QUERIES, ...CHANGES]) {
    const named = cells.filter((row) => row[2] === `\`${method}\``).map(([, name = '']) => name)
    expect(named).toHaveLength(1)
    expect(`${line} `.startsWith(`${named.join()} `)).toBe(true)
  }
})
