import type { Subcommand } from '../command.ts'
import { onUnit, sessionCommand } from '../connection.ts'
import { accessStateName, table } from '../show.ts'

/** `iscsi rtpg`: how each group of ports reaches a unit. */
export const rtpg: Subcommand = (program) => {
  const command = sessionCommand(program, 'rtpg')
  onUnit(command, async (io, unit) => {
    const { groups } = await unit.reportTargetPortGroups({ signal: io.signal })
    const described = groups.map((group) => ({
      ...group,
      stateName: group.state === undefined ? undefined : accessStateName(group.state),
    }))
    const rows = described.map(({ targetPortGroup = 0, stateName = '', preferred, ports }) => [
      targetPortGroup,
      stateName,
      preferred === true ? 'yes' : 'no',
      ports.join(' '),
    ])
    io.report(table(['group', 'state', 'preferred', 'ports'], rows), { groups: described })
  })
}
