/** Every section of RFC 7143 that a source cites exists. (That it says what the source claims is for the reader.) */
import { describe, expect, test } from '@jest/globals'
import { RULES } from '../../packages/protocol/src/violation.ts'
import { readText, sourceFiles } from './sources.ts'

/** The numbers of all sections and appendices, taken once from the headings of the standard's text. */
const SECTIONS: ReadonlySet<string> = new Set(
  JSON.parse(readText('test/architecture/rfc7143-sections.json')) as string[],
)

interface Citation {
  /** The document named in front, such as `RFC 7143` or `SPC-4`; undefined when there is none. */
  readonly document: string | undefined
  readonly section: string
}

const DOCUMENT = String.raw`RFC\s\d+|[A-Z]{2,4}-\d`
const SECTION = String.raw`(?:\d+|[A-E])(?:\.\d+)*\b`
/** What joins the sections of a list: `§11.7.3 and §11.4`, `§5.40 - §5.46`. */
const AND_SECTION = String.raw`(?:,\s|,?\s(?:and|or|to)\s|\s?[-–]\s?)§\s?${SECTION}`
/** One document and one or more sections, as in `RFC 7143 §11.3`, `§11.7.3, §11.4`, `§§11.3–11.8`. */
const CITATION = new RegExp(
  String.raw`(?:(${DOCUMENT})\s)?(§+\s?${SECTION}(?:${AND_SECTION}|\s?[-–]\s?\d+\.[\d.]*\d)*)`,
  'g',
)

/** The citations of a text, with comments that run over a line's end joined. */
function citations(text: string): Citation[] {
  const joined = text.replace(/\s*\n\s*(?:\*(?!\/)|\/\/)?\s*/g, ' ')
  return [...joined.matchAll(CITATION)].flatMap(([, document, list = '']) =>
    [...list.matchAll(new RegExp(SECTION, 'g'))].map(([section]) => ({ document, section })),
  )
}

/** The citations of a file that should be sections of RFC 7143 and are not. A bare § means RFC 7143, but not in scsi. */
function unknownSections(file: string, text: string): string[] {
  const implied = file.startsWith('packages/scsi/') ? undefined : 'RFC 7143'
  return citations(text)
    .filter(({ document = implied, section }) => document === 'RFC 7143' && !SECTIONS.has(section))
    .map(({ section }) => `${file}: §${section}`)
}

describe('the check of citations', () => {
  test.each([
    ['see RFC 7143 §11.2.1.4.', [{ document: 'RFC 7143', section: '11.2.1.4' }]],
    ['(§13)', [{ document: undefined, section: '13' }]],
    ['// as RFC 7143\n  // §11.3 says', [{ document: 'RFC 7143', section: '11.3' }]],
    ['/**\n * as RFC 7143\n * §11.3 says\n */', [{ document: 'RFC 7143', section: '11.3' }]],
    [
      'SBC-3 §5.40 - §5.46',
      [
        { document: 'SBC-3', section: '5.40' },
        { document: 'SBC-3', section: '5.46' },
      ],
    ],
    ['§11.6.1 b, 512 bytes', [{ document: undefined, section: '11.6.1' }]],
    [
      'SPC-4 §6.6.1, §6.33 and §6.39; §4.2',
      [
        { document: 'SPC-4', section: '6.6.1' },
        { document: 'SPC-4', section: '6.33' },
        { document: 'SPC-4', section: '6.39' },
        { document: undefined, section: '4.2' },
      ],
    ],
    [
      'RFC 7143 §§11.3–11.8, §A.4',
      [
        { document: 'RFC 7143', section: '11.3' },
        { document: 'RFC 7143', section: '11.8' },
        { document: 'RFC 7143', section: 'A.4' },
      ],
    ],
  ])('reads %j', (text, found) => {
    expect(citations(text)).toEqual(found)
  })

  test('finds a section that does not exist', () => {
    expect(unknownSections('packages/protocol/src/a.ts', '§11.20 and RFC 7143 §11.99')).toEqual([
      'packages/protocol/src/a.ts: §11.20',
      'packages/protocol/src/a.ts: §11.99',
    ])
    expect(unknownSections('packages/protocol/src/a.ts', '§11.19, SPC-4 §99, RFC 1994 §44')).toEqual([])
  })

  test('in scsi only what says RFC 7143 counts', () => {
    expect(unknownSections('packages/scsi/src/a.ts', '§99 and RFC 7143 §98')).toEqual([
      'packages/scsi/src/a.ts: §98',
    ])
  })
})

test('the list of sections is whole', () => {
  expect(SECTIONS.size).toBe(368)
  expect(
    ['1', '4.2.2.1', '11.19.3', '13.26.2', 'A.3.4', 'E.2'].filter((section) => !SECTIONS.has(section)),
  ).toEqual([])
})

test('every section that a source cites exists', () => {
  expect(sourceFiles().flatMap((file) => unknownSections(file, readText(file)))).toEqual([])
})

test('every rule of protocol names a section that exists', () => {
  expect(Object.entries(RULES).filter(([, section]) => !SECTIONS.has(section))).toEqual([])
})
