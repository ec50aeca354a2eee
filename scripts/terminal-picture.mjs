/**
 * The picture of the README: commands that are really run, what they say, and when. Colours are those of a terminal; where a
 * picture can move (GitHub's can) the lines come in the time that they took, else all are there.
 *
 *     node scripts/terminal-picture.mjs     writes docs/demo.svg (build first)
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))

/** The picture. */
export const PICTURE = `${root}docs/demo.svg`

const URL_OF_UNIT = 'iscsi://storage/iqn.2026-11.example:disk/0'
/** What is typed, and the program that is run for it. `storage` is an embedded target, as in the examples of the guides. */
const COMMANDS = [
  ['npm run demo', ['packages/cli/dist/demo.js']],
  ['iscsi ls -s iscsi://storage', ['packages/cli/bin/iscsi.js', 'ls', '-s', 'iscsi://storage']],
  [`iscsi perf -r -t 2 ${URL_OF_UNIT}`, ['packages/cli/bin/iscsi.js', 'perf', '-r', '-t', '2', URL_OF_UNIT]],
]

const FONT_SIZE = 13
const [COLUMN, ROW] = [7.85, 18]
const PADDING = 14
/** A reader needs a moment for a command, and one for the end. */
const [AFTER_TYPING, AFTER_END] = [0.6, 6]

/** Select Graphic Rendition (ECMA-48, 8.3.117): those that picocolors uses. */
const STYLES = {
  1: { 'font-weight': 'bold' },
  2: { 'fill-opacity': '0.6' },
  22: { 'font-weight': undefined, 'fill-opacity': undefined },
  31: { fill: '#ff7b72' },
  32: { fill: '#56d364' },
  33: { fill: '#e3b341' },
  36: { fill: '#76e3ea' },
  39: { fill: undefined },
}
const SGR = new RegExp(`${String.fromCharCode(27)}\\[([\\d;]*)m`)

/** Runs a program of the workspace: its lines, each with the seconds after which it came. */
async function linesOf(args, port) {
  const preload = new URL('../test/docs/storage.mjs', import.meta.url).href
  const child = spawn(process.execPath, ['--import', preload, ...args], {
    cwd: root,
    env: { PATH: process.env.PATH, FORCE_COLOR: '1', STORAGE_PORT: String(port) },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const start = performance.now()
  const lines = []
  let rest = ''
  child.stdout.setEncoding('utf8').on('data', (text) => {
    const whole = (rest + text).split('\n')
    rest = whole.pop()
    for (const line of whole) lines.push({ text: line, after: (performance.now() - start) / 1000 })
  })
  const [code] = await once(child, 'close')
  if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}`)
  return lines
}

/** A line with its colours, in pieces of one style. */
function spans(text, { element, escaped }) {
  const style = {}
  return text.split(SGR).map((part, index) => {
    // Every second part is what stood between the brackets.
    if (index % 2 === 1) {
      for (const code of part.split(';')) Object.assign(style, STYLES[code])
      return ''
    }
    const attributes = Object.fromEntries(Object.entries(style).filter(([, value]) => value !== undefined))
    return part === '' ? '' : element('tspan', attributes, escaped(part))
  })
}

/** The picture of what came at which second. */
function pictureOf(lines, svg) {
  const { element } = svg
  const longest = Math.max(...lines.map(({ text }) => text.replaceAll(new RegExp(SGR, 'g'), '').length))
  const [width, height] = [longest * COLUMN + 2 * PADDING, lines.length * ROW + 2 * PADDING]
  const duration = (lines.at(-1)?.at ?? 0) + AFTER_END
  const percent = (at) => ((100 * at) / duration).toFixed(2)
  const moves = lines.map(
    ({ at }, index) =>
      `@keyframes l${index}{0%,${percent(at)}%{opacity:0}${percent(at + 0.01)}%,100%{opacity:1}}`,
  )
  const style =
    'text{white-space:pre}' +
    `@media(prefers-reduced-motion:no-preference){text{animation-duration:${duration.toFixed(2)}s;animation-iteration-count:infinite}}` +
    moves.join('')
  const rows = lines.map(({ text }, index) =>
    element(
      'text',
      {
        x: PADDING,
        y: PADDING + index * ROW + FONT_SIZE,
        style: `animation-name:l${index}`,
        'xml:space': 'preserve',
      },
      ...spans(text, svg),
    ),
  )
  const box = {
    xmlns: 'http://www.w3.org/2000/svg',
    width,
    height,
    viewBox: `0 0 ${Math.ceil(width)} ${height}`,
  }
  const font = {
    fill: '#e6edf3',
    'font-size': FONT_SIZE,
    'font-family': 'ui-monospace,Menlo,Consolas,DejaVu Sans Mono,monospace',
  }
  return `${element(
    'svg',
    { ...box, ...font },
    element('style', {}, style),
    element('rect', { width: '100%', height: '100%', rx: 8, fill: '#0d1117' }),
    ...rows,
  )}\n`
}

async function record() {
  const { createTarget } = await import('../packages/target/dist/index.js')
  const target = await createTarget({ name: 'iqn.2026-11.example:disk', luns: [{ size: '1G' }] })
  const lines = []
  let now = AFTER_TYPING
  for (const [typed, args] of COMMANDS) {
    if (lines.length > 0) lines.push({ text: '', at: now })
    lines.push({ text: `\u001b[2m$\u001b[22m \u001b[1m${typed}\u001b[22m`, at: now })
    now += AFTER_TYPING
    const said = await linesOf(args, target.portal.port)
    lines.push(...said.map(({ text, after }) => ({ text, at: now + after })))
    now = (lines.at(-1)?.at ?? now) + AFTER_TYPING
  }
  await target.close()
  return lines
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  writeFileSync(PICTURE, pictureOf(await record(), await import('../packages/cli/dist/svg.js')))
