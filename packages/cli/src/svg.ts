/** Drawings as text: just what the charts and pictures of this workspace need of SVG 1.1. */

export type Attributes = Readonly<Record<string, string | number>>

/** A point: to the right, and down. */
export type Point = readonly [x: number, y: number]

/** One element. What stands inside is SVG already; attribute values are text. Numbers are rounded to hundredths. */
export function element(name: string, attributes: Attributes = {}, ...inside: readonly string[]): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${attribute(value)}"`)
  const start = `<${name}${written.join('')}`
  return inside.length === 0 ? `${start}/>` : `${start}>${inside.join('')}</${name}>`
}

/** Words at a place: the left end of their base line, unless `text-anchor` says otherwise. */
export function words([x, y]: Point, text: string, attributes: Attributes = {}): string {
  return element('text', { x, y, ...attributes }, escaped(text))
}

/** A line through points. */
export function polyline(points: readonly Point[], attributes: Attributes): string {
  const places = points.map(([x, y]) => `${rounded(x)},${rounded(y)}`).join(' ')
  return element('polyline', { points: places, fill: 'none', ...attributes })
}

/** A whole drawing on white, in pixels. */
export function drawing(width: number, height: number, ...inside: readonly string[]): string {
  const attributes = {
    xmlns: 'http://www.w3.org/2000/svg',
    width,
    height,
    viewBox: `0 0 ${rounded(width)} ${rounded(height)}`,
    'font-family': 'sans-serif',
    'font-size': 13,
  }
  const paper = element('rect', { width: '100%', height: '100%', fill: 'white' })
  return `${element('svg', attributes, paper, ...inside)}\n`
}

/** Text as it may stand between two tags. */
export function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

function attribute(value: string | number): string {
  return typeof value === 'number' ? rounded(value) : escaped(value)
}

function rounded(value: number): string {
  return String(Math.round(value * 100) / 100)
}
