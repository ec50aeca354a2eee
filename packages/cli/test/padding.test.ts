import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { padLast } from '../src/copy/padding.ts'

async function* streamOf(parts: readonly Uint8Array[]): AsyncGenerator<Uint8Array, void, undefined> {
  yield* parts
}

test('what is padded ends with a block, in zeros', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.uint8Array({ maxLength: 7 })),
      fc.integer({ min: 1, max: 5 }),
      async (parts, length) => {
        const whole = Buffer.concat(parts)
        const padded: Uint8Array[] = []
        for await (const piece of padLast(streamOf(parts), length)) padded.push(piece)
        const zeros = Buffer.alloc((length - (whole.length % length)) % length)
        expect(Buffer.concat(padded)).toEqual(Buffer.concat([whole, zeros]))
      },
    ),
  )
})
