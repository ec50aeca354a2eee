import {
  Negotiation,
  RESERVED_TAG,
  RejectReason,
  TextCollector,
  decodePairs,
  encodePairs,
  splitText,
} from '@iscsi/protocol'
import type {
  NegotiatedParameters,
  ParameterWishes,
  SessionType,
  TextPair,
  TextRequest,
} from '@iscsi/protocol'
import type { TextResponse } from '@iscsi/protocol'

/** What a text exchange needs of its connection. */
export interface TextSurroundings {
  readonly sessionType: SessionType
  readonly wishes: ParameterWishes
  readonly parameters: NegotiatedParameters
  /** The target that the session is with; SendTargets with an empty value asks for it. Absent in a Discovery session. */
  readonly ownName: string | undefined
  /** The names of all targets that this initiator may see. */
  readonly targetNames: readonly string[]
  /** Where the targets can be reached, each as a TargetAddress (§13.8): `host:port,tag`. */
  readonly addresses: readonly string[]
}

/** The answer to a Text Request, or the reason to reject it. */
export type TextReply =
  | {
      readonly kind: 'response'
      readonly response: TextResponse
      readonly text: Uint8Array
      /** New values, when the exchange is over. */
      readonly parameters: NegotiatedParameters | undefined
    }
  | { readonly kind: 'reject'; readonly reason: number }

/** One exchange: all requests with the same Initiator Task Tag. */
interface Exchange {
  readonly initiatorTaskTag: number
  readonly targetTransferTag: number
  readonly collector: TextCollector
  readonly negotiation: Negotiation
  segments: Uint8Array[]
}

const EMPTY = new Uint8Array(0)

/** Text Requests of one connection in the Full Feature Phase (RFC 7143 §6.2, §11.10, §11.11): one exchange at a time. */
export class TextResponder {
  #exchange: Exchange | undefined
  #tag = 0

  receive(request: TextRequest, data: Uint8Array, around: TextSurroundings): TextReply {
    const known = this.#exchange
    const { initiatorTaskTag, targetTransferTag } = request
    // §11.11.4: a request without a Target Transfer Tag starts anew, be there an exchange or not.
    const continues =
      targetTransferTag !== RESERVED_TAG &&
      targetTransferTag === known?.targetTransferTag &&
      initiatorTaskTag === known.initiatorTaskTag
    if (!continues && targetTransferTag !== RESERVED_TAG)
      return { kind: 'reject', reason: RejectReason.InvalidPduField }
    const exchange = continues ? known : this.#begin(request, around)
    this.#exchange = exchange
    if (exchange.segments.length > 0) return this.#respond(exchange, request)
    const text = exchange.collector.add(data, request.continue)
    if (text === undefined) return this.#respond(exchange, request)
    const pairs = text instanceof Uint8Array ? decodePairs(text) : text
    const replies = 'kind' in pairs ? pairs : this.#answer(exchange, pairs, around)
    if ('kind' in replies) {
      this.#exchange = undefined
      return { kind: 'reject', reason: RejectReason.ProtocolError }
    }
    const limit = around.parameters.initiatorMaxRecvDataSegmentLength
    exchange.segments = [...splitText(encodePairs(replies), limit)]
    return this.#respond(exchange, request)
  }

  #begin(request: TextRequest, around: TextSurroundings): Exchange {
    this.#tag = (this.#tag + 1) % RESERVED_TAG
    const { sessionType, wishes, parameters } = around
    return {
      initiatorTaskTag: request.initiatorTaskTag,
      targetTransferTag: this.#tag,
      collector: new TextCollector(),
      negotiation: new Negotiation({ role: 'target', sessionType, wishes, parameters }),
      segments: [],
    }
  }

  #answer(
    exchange: Exchange,
    pairs: readonly TextPair[],
    around: TextSurroundings,
  ): readonly TextPair[] | { readonly kind: 'violation' } {
    const asked = pairs.filter(({ key }) => key === 'SendTargets')
    // Appendix C: there is one in a request. Each would list all targets, and a text has room for 4,096.
    if (asked.length > 1) return { kind: 'violation' }
    const answers = exchange.negotiation.receive(
      pairs.filter(({ key }) => key !== 'SendTargets'),
      'full-feature',
    )
    if (answers.kind === 'violation') return answers
    const records = asked.flatMap(({ value }) => sendTargets(value, around))
    return [...answers.pairs, ...records]
  }

  /** Sends the next piece; without any, asks for the rest of the initiator's text by an empty response. */
  #respond(exchange: Exchange, request: TextRequest): TextReply {
    const [text = EMPTY, ...rest] = exchange.segments
    exchange.segments = rest
    const continues = rest.length > 0
    const final = request.final && !continues
    const response: TextResponse = {
      kind: 'text-response',
      final,
      continue: continues,
      lun: 0n,
      initiatorTaskTag: request.initiatorTaskTag,
      targetTransferTag: final ? RESERVED_TAG : exchange.targetTransferTag,
      statSN: 0,
      expCmdSN: 0,
      maxCmdSN: 0,
      dataSegmentLength: text.length,
    }
    if (!final) return { kind: 'response', response, text, parameters: undefined }
    this.#exchange = undefined
    if (exchange.negotiation.conclude() !== undefined)
      return { kind: 'reject', reason: RejectReason.ProtocolError }
    return { kind: 'response', response, text, parameters: exchange.negotiation.parameters }
  }
}

/** Appendix C: `All` in a Discovery session, a name in either, an empty value for the session's own target. */
function sendTargets(value: string, around: TextSurroundings): readonly TextPair[] {
  const asked = value === '' ? around.ownName : value
  const all = value === 'All' && around.sessionType === 'Discovery'
  const names = around.targetNames.filter((name) => all || name === asked)
  if (value === 'All' && !all) return [{ key: 'SendTargets', value: 'Reject' }]
  return names.flatMap((name) => [
    { key: 'TargetName', value: name },
    ...around.addresses.map((value) => ({ key: 'TargetAddress', value })),
  ])
}
