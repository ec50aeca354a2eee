export { encodeUtf8 } from './utf8.ts'
export { describeText } from './describe.ts'
export {
  decodePairs,
  encodePairs,
  isKeyName,
  LOGIN_SEGMENT_LENGTH,
  MAXIMUM_TEXT_LENGTH,
  splitText,
  TextCollector,
} from './pairs.ts'
export type { TextPair } from './pairs.ts'
export { decodeBinary, encodeBinary, escapeControls, parseBoolean, parseList, parseNumber } from './values.ts'
export { DEFAULT_PARAMETERS, isIrrelevant, KEYS, mayBeSent } from './keys.ts'
export type {
  BooleanKey,
  DeclaredKey,
  DeclaredNumberKey,
  Irrelevance,
  KeyDefinition,
  KeyRules,
  KeyUse,
  ListKey,
  NumberKey,
  RejectedKey,
  Role,
  SessionType,
  TextStage,
} from './keys.ts'
export type {
  Digest,
  NegotiatedParameters,
  ParameterWishes,
  SharedParameters,
  TaskReporting,
} from './parameters.ts'
export type { KeyValue, Wish } from './key-value.ts'
export { answer, declaredSegmentLength, settle } from './negotiate.ts'
export type { Answer, Refusal, Settlement } from './negotiate.ts'
export { forNewConnection, integrityBreach } from './effects.ts'
export { declaration, proposals, wishOf } from './wishes.ts'
export { Negotiation } from './negotiation.ts'
export type { NegotiationOptions, Replies } from './negotiation.ts'
export { DEFAULT_PORT, formatTargetAddress, parseTargetAddress } from './target-address.ts'
export type { TargetAddress } from './target-address.ts'
export { formatSendTargets, parseSendTargets } from './send-targets.ts'
export type { DiscoveredTarget } from './send-targets.ts'
