/** What spans and metrics say of an operation: OpenTelemetry's general attributes, and `iscsi.*` of our own. */
import type { CommandMessage, ConnectMessage, LoginMessage } from '@iscsi/client'
import type { Attributes } from '@opentelemetry/api'

interface Portal {
  readonly host: string
  readonly port: number
}

/** https://opentelemetry.io/docs/specs/semconv/attributes-registry/server/ */
function server({ host, port }: Portal): Attributes {
  return { 'server.address': host, 'server.port': port }
}

function target(name: string | undefined): Attributes {
  return name === undefined ? {} : { 'iscsi.target': name }
}

/** What the metric of a command is told apart by: few values each. */
export function commandDimensions(message: CommandMessage): Attributes {
  return {
    'iscsi.command': message.name,
    ...target(message.target),
    ...server(message),
    ...errorType(message),
  }
}

export function commandAttributes(message: CommandMessage): Attributes {
  const { name, opcode, lun, lba, blocks, readLength, writeLength } = message
  return {
    'iscsi.command': name,
    'iscsi.opcode': opcode,
    // A bigint is no attribute value, and a LUN of all eight bytes no number.
    'iscsi.lun': String(lun),
    ...(lba === undefined ? {} : { 'iscsi.lba': String(lba) }),
    ...(blocks === undefined ? {} : { 'iscsi.blocks': blocks }),
    ...(readLength === 0 ? {} : { 'iscsi.read_length': readLength }),
    ...(writeLength === 0 ? {} : { 'iscsi.write_length': writeLength }),
    ...target(message.target),
    ...server(message),
  }
}

export function loginAttributes(message: LoginMessage): Attributes {
  return { 'iscsi.session_type': message.sessionType, ...target(message.target), ...server(message) }
}

export function connectAttributes({ portals: [first], target: name, lun }: ConnectMessage): Attributes {
  return {
    ...(lun === undefined ? {} : { 'iscsi.lun': String(lun) }),
    ...target(name),
    ...(first === undefined ? {} : server(first)),
  }
}

/** `error.type`: the stable code of an error of the SDK (`ERR_ISCSI_SCSI`), else its name. */
export function errorType(message: { readonly error?: unknown }): Attributes {
  if (!('error' in message)) return {}
  const { error } = message
  if (typeof error !== 'object' || error === null) return { 'error.type': typeof error }
  const word = 'code' in error ? error.code : 'name' in error ? error.name : undefined
  return { 'error.type': typeof word === 'string' ? word : '_OTHER' }
}
