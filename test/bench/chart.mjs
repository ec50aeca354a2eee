/** A bar for each ratio: how much of libiscsi's CPU we use for the same I/O. The line is 1. */
export function chart(results) {
  const ROW = 24
  const LEFT = 330
  const UNIT = 260
  const height = results.length * ROW + 50
  const text = (x, y, words, rest = '') =>
    `<text x="${x}" y="${y}" font-size="13" font-family="sans-serif" ${rest}>${words.replace(/&/g, '&amp;')}</text>`
  const bars = results.map(({ name, cpu }, index) => {
    const y = 34 + index * ROW
    const width = Math.min(cpu.median, 1.6) * UNIT
    const colour = cpu.goal === undefined || cpu.median <= cpu.goal ? '#2a7' : '#c73'
    return (
      text(LEFT - 8, y + 13, name, 'text-anchor="end"') +
      `<rect x="${LEFT}" y="${y}" width="${width.toFixed(1)}" height="16" fill="${colour}"/>` +
      text(LEFT + width + 6, y + 13, cpu.median.toFixed(2))
    )
  })
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${LEFT + UNIT * 1.6 + 60}" height="${height}">` +
    '<rect width="100%" height="100%" fill="white"/>' +
    text(LEFT, 20, 'CPU per I/O, libiscsi = 1 (less is better)') +
    bars.join('') +
    `<line x1="${LEFT + UNIT}" y1="28" x2="${LEFT + UNIT}" y2="${height - 10}" stroke="#555" stroke-dasharray="4 3"/>` +
    '</svg>\n'
  )
}
