/** What `iscsi perf` measured, as a picture. */
import { drawing, element, polyline, words } from './svg.ts'
import type { Point } from './svg.ts'

/** Commands a second up to a moment, since the sample before. */
export interface Sample {
  /** Seconds since the beginning. */
  readonly at: number
  readonly iops: number
}

export interface PerfResult {
  /** What was measured, in a line. */
  readonly title: string
  readonly samples: readonly Sample[]
  /** Of the whole. */
  readonly iops: number
  readonly bytesPerSecond: number
  /** Percentiles and their like by name, in milliseconds, the least first. */
  readonly latency: readonly (readonly [name: string, milliseconds: number])[]
}

const [LEFT, RIGHT, WIDTH] = [80, 720, 800]
const [TOP, BOTTOM] = [90, 290]
const ROW = 24
const GRID = { stroke: '#ddd' }
const END = { 'text-anchor': 'end' }
const MIDDLE = { 'text-anchor': 'middle' }

/** IOPS and MB/s over time, and below it the latency on a logarithmic scale. */
export function perfChart(result: PerfResult): string {
  const { title, iops, bytesPerSecond, latency } = result
  const summary = `${iops.toFixed(0)} IOPS, ${(bytesPerSecond / 1e6).toFixed(1)} MB/s`
  return drawing(
    WIDTH,
    BOTTOM + 90 + latency.length * ROW,
    words([16, 24], title, { 'font-weight': 'bold' }),
    words([16, 44], summary),
    ...throughput(result),
    ...bars(latency, BOTTOM + 70),
  )
}

function throughput({ samples, iops, bytesPerSecond }: PerfResult): readonly string[] {
  const bytesEach = iops === 0 ? 0 : bytesPerSecond / iops
  // Not as arguments of one call: a measurement may go on for days, and a call takes about a hundred thousand.
  const most = samples.reduce((highest, sample) => Math.max(highest, sample.iops), 1)
  const steps = stepsTo(most)
  const highest = steps.at(-1) ?? 1
  const duration = Math.max(1, samples.at(-1)?.at ?? 1)
  const x = (seconds: number): number => LEFT + ((RIGHT - LEFT) * seconds) / duration
  const y = (rate: number): number => BOTTOM - ((BOTTOM - TOP) * rate) / highest
  // A sample is the rate of the time that ends with it.
  const points = samples.flatMap((sample, index): readonly Point[] => {
    const from = samples[index - 1]?.at ?? 0
    return [
      [x(from), y(sample.iops)],
      [x(sample.at), y(sample.iops)],
    ]
  })
  return [
    ...steps.flatMap((rate) => [
      element('line', { x1: LEFT, x2: RIGHT, y1: y(rate), y2: y(rate), ...GRID }),
      words([LEFT - 8, y(rate) + 4], rate.toLocaleString('en-US'), END),
      words([RIGHT + 8, y(rate) + 4], ((rate * bytesEach) / 1e6).toFixed(1)),
    ]),
    words([LEFT - 8, TOP - 14], 'IOPS', END),
    words([RIGHT + 8, TOP - 14], 'MB/s'),
    ...stepsTo(duration)
      .filter((seconds) => seconds <= duration)
      .map((seconds) => words([x(seconds), BOTTOM + 18], `${seconds} s`, MIDDLE)),
    polyline(points, { stroke: '#27a', 'stroke-width': 2 }),
  ]
}

/** A bar for each, from the power of ten below the least to the one above the most. */
function bars(latency: PerfResult['latency'], top: number): readonly string[] {
  const values = latency.map(([, milliseconds]) => Math.max(milliseconds, 1e-6))
  const low = Math.floor(Math.log10(Math.min(...values)))
  const high = Math.max(low + 1, Math.ceil(Math.log10(Math.max(...values))))
  const x = (milliseconds: number): number =>
    LEFT + ((RIGHT - LEFT) * (Math.log10(milliseconds) - low)) / (high - low)
  const bottom = top + latency.length * ROW
  const powers = Array.from({ length: high - low + 1 }, (_, index) => 10 ** (low + index))
  return [
    words([LEFT, top - 26], 'Latency in ms, on a logarithmic scale'),
    ...powers.flatMap((power) => [
      element('line', { x1: x(power), x2: x(power), y1: top, y2: bottom, ...GRID }),
      words([x(power), top - 6], String(Number(power.toPrecision(1))), MIDDLE),
    ]),
    ...latency.flatMap(([name, milliseconds], index) => {
      const y = top + index * ROW
      const end = x(Math.max(milliseconds, 1e-6))
      return [
        words([LEFT - 8, y + 17], name, END),
        element('rect', { x: LEFT, y: y + 5, width: end - LEFT, height: ROW - 8, fill: '#2a7' }),
        words([end + 6, y + 17], milliseconds.toFixed(3)),
      ]
    }),
  ]
}

/** Round numbers from 0 to the first that is not below `most`: four to ten of them. */
function stepsTo(most: number): readonly number[] {
  const power = 10 ** Math.floor(Math.log10(most))
  const step = [0.2, 0.5, 1].map((each) => each * power).find((each) => most / each <= 6) ?? 2 * power
  const count = Math.ceil(most / step)
  return Array.from({ length: count + 1 }, (_, index) => Number((index * step).toPrecision(12)))
}
