import { isRefusal } from '@iscsi/client'
import type { Subcommand } from '../command.ts'
import { onUnit, sessionCommand } from '../connection.ts'
import { fieldLines, sizeText } from '../show.ts'

/** `iscsi capacity`: how large a logical unit is. */
export const capacity: Subcommand = (program) => {
  const command = sessionCommand(program, 'capacity').option(
    '-s, --size',
    'the size in bytes, and nothing else',
  )
  onUnit(command, async (io, unit) => {
    const { size = false } = command.opts<{ readonly size?: true }>()
    const told = await unit.readCapacity16({ signal: io.signal }).catch((error: unknown) => {
      if (isRefusal(error)) return unit.readCapacity10({ signal: io.signal })
      throw error
    })
    const { blocks, blockLength } = told
    if (blocks === undefined || blockLength === undefined)
      throw new Error('the unit has more blocks than READ CAPACITY (10) can tell, and no READ CAPACITY (16)')
    const bytes = BigInt(blocks) * BigInt(blockLength)
    const lines = fieldLines({ ...told, size: `${bytes} bytes (${sizeText(Number(bytes))})` })
    io.report(size ? String(bytes) : lines.join('\n'), size ? { bytes } : { ...told, bytes })
  })
}
