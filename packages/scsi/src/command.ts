/** The shape of every command: bytes to send, how much to expect, and what the reply means. */
import { encodeCdb } from './cdb.ts'
import type { CdbDefinition, CdbInput } from './cdb.ts'

/**
 * A SCSI command ready to be sent by whatever transport there is.
 *
 * A command that moves the caller's own data (READ, WRITE, ...) has no such shape: its builder gives the CDB only,
 * since the buffers belong to the caller.
 */
export interface ScsiCommand<Reply> {
  /** The command's name as its standard writes it, for logs and errors. */
  readonly name: string
  /** The command descriptor block: 6, 10, 12, 16 or 32 bytes. */
  readonly cdb: Uint8Array
  /** Bytes of parameter data that the device may send (the allocation length); absent when it sends none. */
  readonly dataIn?: number
  /** The parameter list to send; absent when there is none. */
  readonly dataOut?: Uint8Array
  /** Reads the parameter data that came, be it cut short or nonsense. Never throws. */
  readonly parse: (data: Uint8Array) => Reply
}

/** A command without parameter data either way. */
export function plainCommand<D extends CdbDefinition>(definition: D, values: CdbInput<D>): ScsiCommand<void> {
  return { name: definition.name, cdb: encodeCdb(definition, values), parse: nothing }
}

/** A command that sends the parameter list `dataOut`. The caller has put its length into the CDB. */
export function sendCommand<D extends CdbDefinition>(
  definition: D,
  values: CdbInput<D>,
  dataOut: Uint8Array,
): ScsiCommand<void> {
  return { name: definition.name, cdb: encodeCdb(definition, values), dataOut, parse: nothing }
}

/** A command that expects up to `dataIn` bytes, which `parse` reads. */
export function receiveCommand<D extends CdbDefinition, Reply>(
  definition: D,
  values: CdbInput<D>,
  dataIn: number,
  parse: (data: Uint8Array) => Reply,
): ScsiCommand<Reply> {
  return { name: definition.name, cdb: encodeCdb(definition, values), dataIn, parse }
}

function nothing(): void {
  // such a command has no parameter data to read
}
