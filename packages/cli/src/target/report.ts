import type { LoginFailure, SessionInfo, Target, UnitInfo } from '@iscsi/target'
import type { Io } from '../io.ts'
import { printable, sizeText } from '../show.ts'

function unitText({ blocks, blockLength, readOnly, removable, thin }: UnitInfo): string {
  const traits = [`${blockLength}-byte blocks`]
  if (thin) traits.push('thin')
  if (removable) traits.push('removable')
  if (readOnly) traits.push('read-only')
  return `${sizeText(blocks * blockLength)}, ${traits.join(', ')}`
}

/** Says where the units are. */
export function reportReady(io: Io, target: Target): void {
  const [first, ...others] = target.portals
  const described = target.targets.map(({ name, units }) => ({
    name,
    units: units.map((unit) => ({
      ...unit,
      urls: target.portals.map((portal) => target.url(unit.lun, { name, portal })),
    })),
  }))
  const lines = described.flatMap(({ name, units }) => [
    `Target ${name}`,
    ...units.map((unit) => `  ${unit.urls[0] ?? ''}  ${unitText(unit)}`),
  ])
  const places = others.map((portal) => new URL(target.url(0, { portal })).host)
  if (places.length > 0 && first !== undefined) lines.push(`Also at ${places.join(' and ')}`)
  lines.push('Ctrl-C ends it.')
  io.report(lines.join('\n'), { event: 'ready', portals: target.portals, targets: described })
}

/** Says what happens from now on. */
export function reportEvents(io: Io, target: Target): void {
  target.on('sessionBegan', (session) => {
    io.report(`login   ${sessionText(session)}`, { event: 'sessionBegan', ...session })
  })
  target.on('sessionEnded', (session) => {
    io.report(`logout  ${sessionText(session)}`, { event: 'sessionEnded', ...session })
  })
  target.on('loginFailed', (failure) => {
    io.report(`refused ${failureText(failure)}`, { event: 'loginFailed', ...failure })
  })
  target.on('breach', (breach) => {
    const { initiatorName, section, detail } = breach
    io.report(`breach  ${printable(initiatorName)}: ${printable(detail)} (RFC 7143 §${section})`, {
      event: 'breach',
      ...breach,
    })
  })
}

function sessionText({ initiatorName, remoteAddress, targetName, portal }: SessionInfo): string {
  const what = targetName ?? 'discovery'
  return `${printable(initiatorName)} (${remoteAddress}) at ${what} by ${portal.host} port ${portal.port}`
}

function failureText({ initiatorName, remoteAddress, statusClass, statusDetail }: LoginFailure): string {
  const status = `0x${((statusClass << 8) | statusDetail).toString(16).padStart(4, '0')}`
  return `${printable(initiatorName) || 'somebody'} (${remoteAddress}): login status ${status}`
}
