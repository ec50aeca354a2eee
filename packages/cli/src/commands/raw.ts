import { readFile, writeFile } from 'node:fs/promises'
import { describeCdb, findCdb, statusName } from '@iscsi/scsi'
import type { Subcommand } from '../command.ts'
import { onUnit, placeOf, sessionCommand } from '../connection.ts'
import { consent, withConsent } from '../consent.ts'
import { usageOf } from '../failure.ts'
import { hexDump, parseHex } from '../hex.ts'
import { readSizeOf } from '../size.ts'

interface RawFlags {
  readonly in: number
  readonly out?: string
  readonly outHex?: string
  readonly output?: string
}

const HELP = `
It asks, or wants --yes, unless it knows that the command changes nothing, as READ and INQUIRY: of one that it does not know,
nobody can say.

Example, INQUIRY:
  iscsi raw iscsi://storage/iqn.2026-11.example:disk/1 120000006000 --in 96`

/** `iscsi raw`: any CDB. */
export const raw: Subcommand = (program) => {
  const command = withConsent(sessionCommand(program, 'raw'))
    .argument('<cdb>', 'in hexadecimal, 1 to 260 bytes')
    .option('--in <bytes>', 'room for data from the unit', readSizeOf('--in'), 0)
    .option('--out <file>', 'data for the unit, from a file')
    .option('--out-hex <bytes>', 'or in hexadecimal')
    .option('-o, --output <file>', 'what comes, raw, into a file, or - for stdout; default a hex dump')
    .addHelpText('after', HELP)
  onUnit(command, async (io, unit) => {
    const [url = '', hex = ''] = command.args
    const flags = command.opts<RawFlags>()
    const cdb = parseHex('the CDB', hex)
    const dataOut = await dataOf(flags)
    const name = describeCdb(cdb)
    const isQuery = dataOut === undefined && findCdb(cdb)?.query === true
    if (!isQuery) await consent(io, command, `send "${name}" to ${placeOf(url)}`)
    const dataIn = flags.in === 0 ? undefined : flags.in
    const { status, data, residual } = await unit
      .execute({ cdb, dataIn, dataOut, name, signal: io.signal })
      .catch((error: unknown) => {
        throw usageOf(error)
      })
    const { output } = flags
    if (output === '-') return io.send(data)
    if (output !== undefined) await writeFile(output, data)
    const lines = [`${name}: ${statusName(status)}`, ...(output === undefined ? hexDump(data) : [])]
    if (residual !== null) lines.push(`residual: ${residual.kind} of ${residual.count} bytes`)
    io.report(lines.join('\n'), { command: name, status, residual, data })
  })
}

async function dataOf({ out, outHex }: RawFlags): Promise<Uint8Array | undefined> {
  if (out !== undefined) return readFile(out)
  return outHex === undefined ? undefined : parseHex('--out-hex', outHex)
}
