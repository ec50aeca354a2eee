import { parseSendTargets } from '@iscsi/protocol'
import type { TextPair } from '@iscsi/protocol'
import { ProtocolError } from './errors.ts'
import type { Place } from './route.ts'

/** A target that a portal knows. */
export interface DiscoveredTarget {
  /** Its iSCSI name. */
  readonly name: string
  /** Where it can be reached; the portal that was asked, if the target named none. */
  readonly portals: readonly DiscoveredPortal[]
}

/** Where a target can be reached. */
export interface DiscoveredPortal {
  /** A name or address; an IPv6 address without brackets. */
  readonly host: string
  /** TCP port. */
  readonly port: number
  /** Portals of one group can share a session (RFC 7143 §4.4.1); undefined if the target did not say. */
  readonly portalGroupTag: number | undefined
}

/**
 * The targets in an answer to SendTargets (RFC 7143 Appendix C).
 * @param here the portal that was asked: where a target is that names none
 * @throws ProtocolError when the answer makes no sense
 */
export function targetsOf(
  answer: readonly TextPair[],
  here: Pick<Place, 'host' | 'port'>,
): DiscoveredTarget[] {
  const targets = parseSendTargets(answer)
  if ('kind' in targets) throw new ProtocolError('discovery', targets)
  return targets.map(({ name, addresses }) => ({
    name,
    portals: (addresses.length === 0 ? [{ ...here, portalGroupTag: undefined }] : addresses).map(
      ({ host, port, portalGroupTag }) => ({ host, port, portalGroupTag }),
    ),
  }))
}
