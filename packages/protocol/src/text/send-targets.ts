/* The answer to SendTargets: records of a TargetName and its TargetAddress keys (RFC 7143 Appendix C). */
import { violation, type Violation } from '../violation.ts'
import { answer } from './negotiate.ts'
import type { TextPair } from './pairs.ts'
import { formatTargetAddress, parseTargetAddress, type TargetAddress } from './target-address.ts'
import { quote } from './values.ts'

/** One target record. */
export interface DiscoveredTarget {
  readonly name: string
  /** Where it can be reached; none means: where the question was asked. */
  readonly addresses: readonly TargetAddress[]
}

/** The records of a SendTargets answer, in order; no pairs are no targets. */
export function parseSendTargets(pairs: Iterable<TextPair>): readonly DiscoveredTarget[] | Violation {
  const targets: { name: string; addresses: TargetAddress[] }[] = []
  for (const { key, value } of pairs) {
    if (key === 'TargetName') {
      const name = answer(key, value)
      if (name.kind === 'violation') return name
      if (value === '') return violation('text-format', 'a TargetName is empty')
      targets.push({ name: value, addresses: [] })
    } else if (key === 'TargetAddress') {
      const address = parseTargetAddress(value)
      if ('kind' in address) return address
      const target = targets.at(-1)
      if (target === undefined)
        return violation('text-exchange', 'a TargetAddress comes before any TargetName')
      target.addresses.push(address)
    } else if (key === 'SendTargets') {
      return violation('negotiation', `SendTargets was answered with ${quote(value)}`)
    } else {
      return violation('text-exchange', `${key} is no key of a SendTargets answer`)
    }
  }
  return targets
}

/** The pairs that answer SendTargets. */
export function formatSendTargets(targets: Iterable<DiscoveredTarget>): readonly TextPair[] {
  const pairs: TextPair[] = []
  for (const { name, addresses } of targets) {
    pairs.push({ key: 'TargetName', value: name })
    for (const address of addresses) pairs.push({ key: 'TargetAddress', value: formatTargetAddress(address) })
  }
  return pairs
}
