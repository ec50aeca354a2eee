/* From what one side wishes to what it says. */
import { formatWish, type Wish } from './key-value.ts'
import { KEYS, mayBeSent } from './keys.ts'
import type { KeyDefinition, Role, SessionType } from './keys.ts'
import { settle } from './negotiate.ts'
import { encodePairs, type TextPair } from './pairs.ts'
import type { ParameterWishes } from './parameters.ts'
import { quote } from './values.ts'

/**
 * The proposals and declarations of one side for the operational stage of a login, in the order of the table: all that
 * it wishes and may send there. Keys without meaning in a Discovery session are left out.
 * @throws TypeError or RangeError if a wish is no value of its key, or there is no parameter of that name.
 */
export function proposals(
  wishes: ParameterWishes,
  sender: Role,
  sessionType: SessionType,
  leadingConnection: boolean = true,
): readonly TextPair[] {
  const members = new Set<string | undefined>(Array.from(KEYS.values(), wishMember))
  const unknown = Object.keys(wishes).find((member) => !members.has(member))
  if (unknown !== undefined)
    throw new TypeError(`${quote(unknown)} is not a parameter that can be negotiated`)
  const pairs: TextPair[] = []
  for (const [name, key] of KEYS) {
    const wish = wishOf(key, wishes)
    if (wish === undefined) continue
    const value = formatWish(name, key, wish)
    const meaningless = sessionType === 'Discovery' && key.irrelevantWhen?.includes('discovery')
    if (!meaningless && mayBeSent(key, sender, 'operational', leadingConnection))
      pairs.push({ key: name, value })
  }
  return pairs
}

/**
 * A name or other text that this side declares.
 * @throws TypeError if it is too long for its key or contains a null character.
 */
export function declaration(key: string, value: string): TextPair {
  settle(key, value, undefined)
  encodePairs([{ key, value }])
  return { key, value }
}

/** The wish for one key; `undefined` if there is none. */
export function wishOf(key: KeyDefinition, wishes: ParameterWishes): Wish | undefined {
  const member = wishMember(key)
  return member === undefined ? undefined : wishes[member]
}

function wishMember(key: KeyDefinition): keyof ParameterWishes | undefined {
  if (key.result === 'reject') return undefined
  if (key.result !== 'declared') return key.member
  return key.kind === 'number' ? key.declaredAs?.wish : undefined
}
