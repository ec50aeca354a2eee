/** Why a login ends without a session (RFC 7143 §11.13.5): Status-Class and Status-Detail. */
export interface LoginStatus {
  readonly statusClass: number
  readonly statusDetail: number
}

export const LOGIN_STATUS = {
  SUCCESS: { statusClass: 0, statusDetail: 0x00 },
  INITIATOR_ERROR: { statusClass: 2, statusDetail: 0x00 },
  AUTHENTICATION_FAILURE: { statusClass: 2, statusDetail: 0x01 },
  NOT_FOUND: { statusClass: 2, statusDetail: 0x03 },
  UNSUPPORTED_VERSION: { statusClass: 2, statusDetail: 0x05 },
  TOO_MANY_CONNECTIONS: { statusClass: 2, statusDetail: 0x06 },
  MISSING_PARAMETER: { statusClass: 2, statusDetail: 0x07 },
  SESSION_TYPE_NOT_SUPPORTED: { statusClass: 2, statusDetail: 0x09 },
  SESSION_DOES_NOT_EXIST: { statusClass: 2, statusDetail: 0x0a },
} as const
