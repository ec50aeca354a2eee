/**
 * Serves a logical unit over HTTP, as one file that can be read in ranges (RFC 9110, 14): with `curl -r`, a browser, QEMU.
 *
 *     node docs/examples/serve-http.mjs iscsi://host/target-name/lun 8080
 *     curl -r 0-511 http://127.0.0.1:8080/ | xxd
 */
import { createServer } from 'node:http'
import { pipeline } from 'node:stream/promises'
import { connect } from '@iscsi/client'

const [url = '', port = '8080'] = process.argv.slice(2)

const session = await connect(url)
const { blocks, blockLength } = await session.readCapacity()
const size = blocks * blockLength

/**
 * The range that is asked for: `bytes=0-511`, `bytes=512-` or, from the end, `bytes=-512`.
 * @param {string} header
 * @returns {{ start: number, end: number } | 'none' | 'unsatisfiable'} both ends inclusive; 'none' for everything that we need
 *   not understand, as several ranges at once: then the whole is sent
 */
function rangeOf(header) {
  const [, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/.exec(header) ?? []
  if (from === '' && to === '') return 'none'
  const last = size - 1
  if (from === '')
    return Number(to) === 0 ? 'unsatisfiable' : { start: Math.max(0, size - Number(to)), end: last }
  const [start, end] = [Number(from), to === '' ? last : Math.min(Number(to), last)]
  if (to !== '' && Number(to) < start) return 'none'
  return start > last ? 'unsatisfiable' : { start, end }
}

/**
 * The bytes from `start` to `end`, both inclusive: whole blocks are read, and what surrounds the range in them is cut off.
 * @param {number} start
 * @param {number} end
 */
async function* bytesOf(start, end) {
  const lba = Math.floor(start / blockLength)
  let at = lba * blockLength
  for await (const chunk of session.readStream(lba, Math.floor(end / blockLength) - lba + 1)) {
    yield chunk.subarray(Math.max(0, start - at), end + 1 - at)
    at += chunk.length
  }
}

const server = createServer(async (request, response) => {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { Allow: 'GET, HEAD' }).end()
    return
  }
  const range = request.method === 'GET' ? rangeOf(request.headers.range ?? '') : 'none'
  if (range === 'unsatisfiable') {
    response.writeHead(416, { 'Content-Range': `bytes */${size}` }).end()
    return
  }
  const { start, end } = range === 'none' ? { start: 0, end: size - 1 } : range
  const partial = range === 'none' ? {} : { 'Content-Range': `bytes ${start}-${end}/${size}` }
  response.writeHead(range === 'none' ? 200 : 206, {
    'Accept-Ranges': 'bytes',
    'Content-Type': 'application/octet-stream',
    'Content-Length': end - start + 1,
    ...partial,
  })
  if (request.method === 'HEAD') {
    response.end()
    return
  }
  try {
    // Who reads slowly slows the reading, who leaves ends it.
    await pipeline(bytesOf(start, end), response)
  } catch (error) {
    console.error(`${request.method}: ${error instanceof Error ? error.message : error}`)
  }
})

// Who can reach this port can read the disk.
server.listen(Number(port), '127.0.0.1', () => {
  const address = server.address()
  console.log(`http://127.0.0.1:${typeof address === 'object' ? address?.port : port}/ has ${size} bytes`)
})
process.once('SIGINT', () => {
  server.closeAllConnections()
  server.close(() => session.close())
})
