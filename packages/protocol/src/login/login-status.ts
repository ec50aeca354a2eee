/** When the same login may succeed: after its cause is mended, later, or at the address that came with the answer. */
export type LoginRetry = 'never' | 'later' | 'elsewhere'

/** What a Status-Class and Status-Detail mean (RFC 7143 §11.13.5). */
export interface LoginStatus {
  readonly statusClass: number
  readonly statusDetail: number
  /** A stable name for programs. */
  readonly name: string
  /** One sentence for people. */
  readonly text: string
  readonly retry: LoginRetry
}

/** By Status-Class: "simple initiators" need no more than that (§11.13.5). */
const RETRIES: readonly LoginRetry[] = ['never', 'elsewhere', 'never', 'later']

/** All status codes of §11.13.5 but success. */
export const LOGIN_STATUSES: readonly LoginStatus[] = [
  row(0x0101, 'target-moved-temporarily', 'The target has moved temporarily to the address provided.'),
  row(0x0102, 'target-moved-permanently', 'The target has moved permanently to the address provided.'),
  row(0x0200, 'initiator-error', 'The target found an error of the initiator.'),
  row(
    0x0201,
    'authentication-failure',
    'The initiator could not be authenticated, or the target does not support its own authentication.',
  ),
  row(0x0202, 'authorization-failure', 'The initiator is not allowed access to this target.'),
  row(0x0203, 'not-found', 'The target does not exist at this address.'),
  row(0x0204, 'target-removed', 'The target has been removed, and no new address is known.'),
  row(0x0205, 'unsupported-version', 'The target does not support this version of iSCSI.'),
  row(0x0206, 'too-many-connections', 'The session has too many connections.'),
  row(0x0207, 'missing-parameter', 'A parameter is missing, such as InitiatorName or TargetName.'),
  row(0x0208, 'cannot-include-in-session', 'The session cannot span to a connection at this address.'),
  row(0x0209, 'session-type-not-supported', 'The target does not support this type of session.'),
  row(0x020a, 'session-does-not-exist', 'The connection was to join a session that does not exist.'),
  row(0x020b, 'invalid-during-login', 'The request is not valid during login.'),
  row(0x0300, 'target-error', 'The target has a hardware or software error.'),
  row(0x0301, 'service-unavailable', 'The iSCSI service or the target is not operational now.'),
  row(0x0302, 'out-of-resources', 'The target has not enough resources for this session or connection.'),
]

/** What is known about a code that is not in the table: its class alone. */
const CLASSES: readonly LoginStatus[] = [
  row(0x0100, 'redirection', 'The target has moved.'),
  row(0x0200, 'initiator-error', 'The target found an error of the initiator.'),
  row(0x0300, 'target-error', 'The target cannot fulfil the request now.'),
]

/** Looks up a status code; one that RFC 7143 does not assign is explained by its class as far as that goes. */
export function loginStatus(statusClass: number, statusDetail: number): LoginStatus {
  const exact = LOGIN_STATUSES.find(
    (status) => status.statusClass === statusClass && status.statusDetail === statusDetail,
  )
  if (exact !== undefined) return exact
  const known = CLASSES.find((status) => status.statusClass === statusClass)
  const { name, text, retry } = known ?? {
    name: 'unassigned',
    text: 'The target refused the login with a status that RFC 7143 does not assign.',
    retry: 'never',
  }
  return { statusClass, statusDetail, name, text, retry }
}

function row(code: number, name: string, text: string): LoginStatus {
  const statusClass = code >> 8
  return { statusClass, statusDetail: code & 0xff, name, text, retry: RETRIES[statusClass] ?? 'never' }
}
