/**
 * What a bare socket of Node costs, beside `rawpeer client` in C: the same line of JSON.
 *
 *     node raw.mjs PORT P|O SECONDS LENGTH
 *
 * P: 48 bytes out and 4144 in, one at a time. O: receiving into LENGTH bytes; the figures are for each MiB.
 */
import { connect } from 'node:net'

const [port, load, seconds, length] = process.argv.slice(2)
const WARM_UP_MS = Number(process.env.WARM_UP_MS ?? 1500)
const ANSWER_LENGTH = 4144
/** Past the beginning of a page, where the kernel copies faster (receive-policy.ts). */
const SHIFT = 2048

const buffer = new Uint8Array(new ArrayBuffer(Number(length) + SHIFT), SHIFT)
const question = Buffer.alloc(48)
let received = 0
const onread = {
  buffer: () => buffer,
  callback: (byteCount) => {
    const before = received
    received += byteCount
    if (load === 'P' && Math.floor(received / ANSWER_LENGTH) > Math.floor(before / ANSWER_LENGTH))
      socket.write(question)
    return true
  },
}
const socket = connect({ host: '127.0.0.1', port: Number(port), noDelay: true, onread })
socket.once('connect', () => {
  socket.write(load)
  if (load === 'P') socket.write(question)
})
const now = () => ({ at: performance.now(), received, usage: process.resourceUsage() })
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms))

await pause(WARM_UP_MS)
const begin = now()
await pause(Number(seconds) * 1000)
const end = now()
socket.destroy()
const ios = (end.received - begin.received) / (load === 'P' ? ANSWER_LENGTH : 2 ** 20)
const user = end.usage.userCPUTime - begin.usage.userCPUTime
const system = end.usage.systemCPUTime - begin.usage.systemCPUTime
const line = { who: 'node', iops: (ios * 1000) / (end.at - begin.at), cpuUs: (user + system) / ios }
process.stdout.write(`${JSON.stringify(line)}\n`)
