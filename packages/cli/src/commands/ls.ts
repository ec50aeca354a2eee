import { connect, discover } from '@iscsi/client'
import type { ConnectOptions, DiscoveredTarget, LogicalUnit } from '@iscsi/client'
import { DeviceType, deviceTypeName, isBlockDevice } from '@iscsi/scsi'
import { action } from '../command.ts'
import type { Subcommand } from '../command.ts'
import { sessionCommand, withOptions } from '../connection.ts'
import { isNotReady } from '../refusal.ts'
import { fieldLines, printable, sizeText, table } from '../show.ts'

/** One logical unit as it is listed. */
interface Listed {
  readonly lun: number | bigint
  readonly type: string
  readonly vendor: string | undefined
  readonly product: string | undefined
  readonly revision: string | undefined
  readonly blockLength?: number
  readonly blocks?: number
  readonly bytes?: number
}

/** `iscsi ls`: what a portal has. */
export const ls: Subcommand = (program) => {
  const command = sessionCommand(program, 'ls').option(
    '-s, --show-luns',
    'log in to each target and list its logical units with their sizes',
  )
  action(command, async (io) => {
    const { showLuns = false } = command.opts<{ readonly showLuns?: true }>()
    const failed: string[] = []
    await withOptions(io, command, command.args[0] ?? '', async (options) => {
      const targets = named(await discover(options), options.target)
      for (const target of targets) {
        const portals = target.portals.map(({ host, port, portalGroupTag }) => ({
          host,
          port,
          portalGroupTag,
        }))
        try {
          const luns = showLuns ? await unitsOf(options, target) : undefined
          io.report(describe(target, luns), { target: target.name, portals, luns })
        } catch (error) {
          if (io.signal.aborted || !(error instanceof Error)) throw error
          io.report(describe(target, undefined), { target: target.name, portals, error: error.message })
          io.warn(`${target.name}: ${error.message}`)
          failed.push(target.name)
        }
      }
    })
    if (failed.length > 0) throw new Error(`the LUNs of ${failed.join(', ')} could not be listed`)
  })
}

/** All, or the one whose name it is, in capitals or not (RFC 7143 §4.2.7.2). @throws Error when there is none */
function named(
  targets: readonly DiscoveredTarget[],
  wanted: string | undefined,
): readonly DiscoveredTarget[] {
  if (wanted === undefined) return targets
  const found = targets.filter(({ name }) => name.toLowerCase() === wanted.toLowerCase())
  if (found.length === 0)
    throw new Error(`the portal lists no target ${wanted}: without it in the URL all are listed`)
  return found
}

function describe({ name, portals }: DiscoveredTarget, luns: readonly Listed[] | undefined): string {
  const places = portals.map(({ host, port, portalGroupTag }) => {
    const tag = portalGroupTag === undefined ? '' : `,${portalGroupTag}`
    return `${host.includes(':') ? `[${host}]` : host}:${port}${tag}`
  })
  const lines = [`Target ${printable(name)}`, ...fieldLines({ portals: places }, '  ')]
  if (luns === undefined || luns.length === 0) return lines.join('\n')
  const rows = luns.map(({ lun, type, vendor = '', product = '', revision = '', bytes, blockLength }) => [
    typeof lun === 'number' ? lun : `0x${lun.toString(16).padStart(16, '0')}`,
    type,
    bytes === undefined ? '' : sizeText(bytes),
    blockLength ?? '',
    `${vendor} ${product}`,
    revision,
  ])
  const listed = table(['LUN', 'type', 'size', 'block', 'product', 'revision'], rows)
  return [...lines, ...listed.split('\n').map((line) => `  ${line}`)].join('\n')
}

async function unitsOf(options: ConnectOptions, { name, portals }: DiscoveredTarget): Promise<Listed[]> {
  // The one that answered, if it is among them: of the others nobody knows whether they can be reached from here.
  const { host, port = DEFAULT_PORT } = options
  const portal = portals.find((each) => each.host === host && each.port === port) ?? portals[0]
  // No LUN: then nothing is asked of one that may not be there.
  const { lun: _lun, ...there } = options
  await using session = await connect({ ...there, host: portal?.host, port: portal?.port, target: name })
  const listed: Listed[] = []
  for (const lun of await session.reportLuns({ signal: options.signal }))
    listed.push(await describeUnit(lun, session.logicalUnit(lun), options.signal))
  return listed
}

/** iscsi-target (RFC 7143 §14). */
const DEFAULT_PORT = 3260

async function describeUnit(
  lun: number | bigint,
  unit: LogicalUnit,
  signal: AbortSignal | undefined,
): Promise<Listed> {
  const {
    peripheralDeviceType = DeviceType.UNKNOWN_OR_NO_DEVICE,
    vendor,
    product,
    revision,
  } = await unit.inquiry({ signal })
  const listed = { lun, type: deviceTypeName(peripheralDeviceType), vendor, product, revision }
  if (!isBlockDevice(peripheralDeviceType)) return listed
  try {
    const { blockLength, blocks } = await unit.readCapacity({ signal })
    return { ...listed, blockLength, blocks, bytes: blocks * blockLength }
  } catch (error) {
    if (isNotReady(error)) return listed
    throw error
  }
}
