import { drawing, element, words } from '../../packages/cli/dist/svg.js'

/** A bar for each ratio: how much of libiscsi's CPU we use for the same I/O. The line is 1. */
export function chart(results) {
  const ROW = 24
  const LEFT = 330
  const UNIT = 260
  const height = results.length * ROW + 50
  const bars = results.map(({ name, cpu }, index) => {
    const y = 34 + index * ROW
    const width = Math.min(cpu.median, 1.6) * UNIT
    const fill = cpu.goal === undefined || cpu.median <= cpu.goal ? '#2a7' : '#c73'
    return (
      words([LEFT - 8, y + 13], name, { 'text-anchor': 'end' }) +
      element('rect', { x: LEFT, y, width, height: 16, fill }) +
      words([LEFT + width + 6, y + 13], cpu.median.toFixed(2))
    )
  })
  const one = { x1: LEFT + UNIT, y1: 28, x2: LEFT + UNIT, y2: height - 10 }
  return drawing(
    LEFT + UNIT * 1.6 + 60,
    height,
    words([LEFT, 20], 'CPU per I/O, libiscsi = 1 (less is better)'),
    ...bars,
    element('line', { ...one, stroke: '#555', 'stroke-dasharray': '4 3' }),
  )
}
