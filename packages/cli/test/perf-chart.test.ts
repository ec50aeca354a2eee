import { describe, expect, test } from '@jest/globals'
import ts from 'typescript'
import { perfChart } from '../src/perf-chart.ts'
import type { PerfResult } from '../src/perf-chart.ts'
import { element, words } from '../src/svg.ts'

const RESULT: PerfResult = {
  title: 'iscsi://storage/a<b>: reads of 4 KiB & more',
  samples: [
    { at: 1, iops: 1000 },
    { at: 2, iops: 4000 },
    { at: 4, iops: 2000 },
  ],
  iops: 2250,
  bytesPerSecond: 2250 * 4096,
  latency: [
    ['min', 0.05],
    ['p50', 0.5],
    ['max', 20],
  ],
}

/** What is wrong with a drawing as a tree of elements: JSX is strict about that. */
function complaints(svg: string): readonly string[] {
  const { diagnostics = [] } = ts.transpileModule(`export const drawing = ${svg}`, {
    fileName: 'drawing.tsx',
    reportDiagnostics: true,
    compilerOptions: { jsx: ts.JsxEmit.Preserve },
  })
  return diagnostics.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '))
}

/** The words of a drawing, in order. */
function wordsOf(svg: string): readonly string[] {
  return [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text = '']) => text)
}

/** The corners of its line. */
function lineOf(svg: string): readonly (readonly number[])[] {
  const points = /<polyline points="([^"]*)"/.exec(svg)?.[1]?.split(' ') ?? []
  return points.map((point) => point.split(',').map(Number))
}

/** The widths of its bars, without the paper. */
function barsOf(svg: string): readonly number[] {
  return [...svg.matchAll(/<rect x="[^"]*" y="[^"]*" width="([\d.]+)"/g)].map(([, width]) => Number(width))
}

describe('svg', () => {
  test('escapes what is not its own', () => {
    expect(element('a', { b: '"<&>"' }, words([1, 2 / 3], '<&"'))).toBe(
      '<a b="&quot;&lt;&amp;&gt;&quot;"><text x="1" y="0.67">&lt;&amp;&quot;</text></a>',
    )
  })
})

test('a measurement of days has a chart', () => {
  const samples = Array.from({ length: 200_000 }, (_, second) => ({ at: second + 1, iops: 5000 }))
  expect(wordsOf(perfChart({ ...RESULT, samples }))).toContain('200000 s')
})

describe('the chart of iscsi perf', () => {
  const svg = perfChart(RESULT)

  test('is a tree, with the title as text', () => {
    expect(complaints(svg)).toEqual([])
    expect(complaints(svg.replace('</text>', ''))).not.toEqual([])
    expect(wordsOf(svg).slice(0, 2)).toEqual([
      'iscsi://storage/a&lt;b&gt;: reads of 4 KiB &amp; more',
      '2250 IOPS, 9.2 MB/s',
    ])
  })

  test('draws each sample as long as it lasted and as high as it was', () => {
    const [x0, bottom, width, height] = [80, 290, 160, 200]
    expect(lineOf(svg).map(([x = 0, y = 0]) => [(x - x0) / width, (bottom - y) / height])).toEqual([
      [0, 0.25],
      [1, 0.25],
      [1, 1],
      [2, 1],
      [2, 0.5],
      [4, 0.5],
    ])
  })

  test('has both scales: commands to the left, bytes to the right', () => {
    const said = wordsOf(svg)
    expect(said.slice(said.indexOf('IOPS') - 2, said.indexOf('IOPS'))).toEqual(['4,000', '16.4'])
    expect(said).toEqual(expect.arrayContaining(['0', '1,000', '4.1', '0 s', '1 s', '4 s']))
  })

  test('draws the latency by powers of ten', () => {
    // From 0.01 to 100 ms are four powers on 640 pixels.
    expect(barsOf(svg)).toEqual(
      [0.05, 0.5, 20].map((each) => Math.round(16000 * (Math.log10(each) + 2)) / 100),
    )
    expect(wordsOf(svg)).toEqual(
      expect.arrayContaining(['0.01', '0.1', '1', '10', '100', 'p50', '0.500', '20.000']),
    )
  })

  test.each([
    ['nothing at all', { samples: [], iops: 0, bytesPerSecond: 0, latency: [['min', 0]] as const }],
    ['one sample of nothing', { samples: [{ at: 0.2, iops: 0 }], iops: 0, bytesPerSecond: 0 }],
    ['very much', { samples: [{ at: 86400, iops: 1e7 }], iops: 1e7, bytesPerSecond: 4e10 }],
  ])('can be drawn of %s', (_what, part) => {
    const drawn = perfChart({ ...RESULT, ...part })
    expect(complaints(drawn)).toEqual([])
    expect(drawn).not.toMatch(/NaN|Infinity|undefined/)
    expect(wordsOf(drawn).length).toBeLessThan(50)
  })
})
