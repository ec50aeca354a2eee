import type { Entry } from './log.ts'
import { Player } from './player.ts'
import { lineOf } from './trust.ts'

/** Hands the bytes of one entry to the player; returns what the initiator sends. */
type Feed = (player: Player, bytes: Uint8Array) => Uint8Array[]

const WHOLE: Feed = (player, bytes) => player.receive(bytes)

/** Plays a log again; what the initiator sends is written down anew. */
export function replay(log: readonly Entry[], feed: Feed = WHOLE): { entries: Entry[]; events: string } {
  const [first, ...rest] = log
  if (first?.kind !== 'order') throw new Error('a log begins with an order')
  const player = new Player(first.order)
  const entries: Entry[] = [first]
  const note = (pieces: readonly Uint8Array[]): void => {
    for (const bytes of pieces) entries.push({ kind: 'sent', bytes })
  }
  note(player.pump())
  rest.forEach((entry, at) => {
    if (entry.kind === 'sent') return
    entries.push(entry)
    if (entry.kind === 'received') {
      note(feed(player, entry.bytes))
    } else {
      player.order(entry.order)
      // Orders that go out together.
      if (rest[at + 1]?.kind !== 'order') note(player.pump())
    }
  })
  player.end()
  return { entries, events: lineOf(player.events) }
}
