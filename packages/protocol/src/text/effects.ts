/* What the outcome of a key does to the parameters, and what must hold among them. */
import type { KeyValue } from './key-value.ts'
import { DEFAULT_PARAMETERS, KEYS } from './keys.ts'
import type { KeyDefinition, Role } from './keys.ts'
import type { NegotiatedParameters } from './parameters.ts'

/** The parameters with the value of a settled key; `declarer` is the side that declared it, if it is a declaration. */
export function withValue(
  parameters: NegotiatedParameters,
  key: KeyDefinition,
  value: KeyValue,
  declarer: Role,
): NegotiatedParameters {
  const member = parameterMember(key, declarer)
  return member === undefined ? parameters : { ...parameters, [member]: value }
}

/** What holds on a further connection of a session before its login: what concerns the connection is at its default. */
export function forNewConnection(session: NegotiatedParameters): NegotiatedParameters {
  let parameters = session
  for (const key of KEYS.values()) {
    if (key.scope !== 'connection') continue
    for (const declarer of ['initiator', 'target'] as const) {
      const member = parameterMember(key, declarer)
      if (member !== undefined) parameters = { ...parameters, [member]: DEFAULT_PARAMETERS[member] }
    }
  }
  return parameters
}

/** The rule among several parameters that these break, in words; `undefined` if they fit (RFC 7143 §6.2). */
export function integrityBreach(parameters: NegotiatedParameters): string | undefined {
  const { firstBurstLength, maxBurstLength, initialR2T, immediateData } = parameters
  const unsolicitedData = !initialR2T || immediateData
  if (unsolicitedData && firstBurstLength > maxBurstLength) {
    return `FirstBurstLength=${firstBurstLength} exceeds MaxBurstLength=${maxBurstLength} (§13.14)`
  }
  const { errorRecoveryLevel, dataSequenceInOrder, maxOutstandingR2T } = parameters
  if (errorRecoveryLevel > 0 && dataSequenceInOrder && maxOutstandingR2T > 1) {
    return `MaxOutstandingR2T=${maxOutstandingR2T} with ErrorRecoveryLevel=${errorRecoveryLevel} and DataSequenceInOrder=Yes (§13.19)`
  }
  return undefined
}

function parameterMember(key: KeyDefinition, declarer: Role): keyof NegotiatedParameters | undefined {
  if (key.result === 'reject') return undefined
  if (key.result !== 'declared') return key.member
  return key.kind === 'number' ? key.declaredAs?.[declarer] : undefined
}
