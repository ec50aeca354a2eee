import {
  CDB,
  getConfiguration,
  readFullToc,
  readPosition,
  readPositionExtended,
  readPositionLong,
  readToc,
  readTocSessions,
  rewind,
  space6,
  tapeRead6,
  tapeWrite6,
  writeFilemarks6,
} from '@iscsi/scsi'
import type {
  Configuration,
  FullToc,
  parsePosition,
  parsePositionExtended,
  parsePositionLong,
  Toc,
  TocSessions,
} from '@iscsi/scsi'
import { BlockCommands } from './block-commands.ts'
import type { Buffers } from './buffers.ts'
import type { CommandOptions, ExecuteResult, OptionsOf } from './command-options.ts'
import type { Task } from './task.ts'

type ReadPositionResult = ReturnType<typeof parsePosition>
type ReadPositionLongResult = ReturnType<typeof parsePositionLong>
type ReadPositionExtendedResult = ReturnType<typeof parsePositionExtended>

/** Optical discs (MMC-6) and tapes (SSC-5). */
export abstract class MediaCommands extends BlockCommands {
  // Discs

  /** READ TOC/PMA/ATIP, format 0: the tracks. */
  readToc(options: OptionsOf<typeof readToc> = {}): Task<Toc> {
    return this.query(CDB.READ_TOC, readToc, options)
  }

  /** READ TOC/PMA/ATIP, format 1: the sessions. */
  readTocSessions(options: OptionsOf<typeof readTocSessions> = {}): Task<TocSessions> {
    return this.query(CDB.READ_TOC, readTocSessions, options)
  }

  /** READ TOC/PMA/ATIP, format 2: every point of every session. */
  readFullToc(options: OptionsOf<typeof readFullToc> = {}): Task<FullToc> {
    return this.query(CDB.READ_TOC, readFullToc, options)
  }

  /** GET CONFIGURATION: the features and profiles of a drive. */
  getConfiguration(options: OptionsOf<typeof getConfiguration> = {}): Task<Configuration> {
    return this.query(CDB.GET_CONFIGURATION, getConfiguration, options)
  }

  // Tapes

  /**
   * READ (6) of a tape.
   * @param transferLength blocks when `fixed`, else bytes
   * @param buffers room for them; without them as many bytes as `transferLength` says are allocated, which `fixed` has no use for
   * @throws ScsiError with `sense.filemark`, `sense.incorrectLength` or `sense.endOfMedium` when there was less, or more
   */
  tapeRead6(
    transferLength: number,
    buffers?: Buffers,
    options: Omit<OptionsOf<typeof tapeRead6>, 'transferLength'> = {},
  ): Task<ExecuteResult> {
    const { name } = CDB.TAPE_READ_6
    try {
      const { fixed = false } = options
      if (fixed && buffers === undefined)
        throw new TypeError('blocks of fixed length: give buffers that hold them')
      const cdb = tapeRead6({ ...options, transferLength })
      return this.execute({ ...options, cdb, name, dataIn: buffers ?? transferLength })
    } catch (error) {
      return this.refuse(CDB.TAPE_READ_6, error)
    }
  }

  /** WRITE (6) of a tape: `buffers` as one block, or when `fixed`, as `transferLength` blocks. */
  tapeWrite6(
    transferLength: number,
    buffers: Buffers,
    options: Omit<OptionsOf<typeof tapeWrite6>, 'transferLength'> = {},
  ): Task<ExecuteResult> {
    const { name } = CDB.TAPE_WRITE_6
    try {
      const cdb = tapeWrite6({ ...options, transferLength })
      return this.execute({ ...options, cdb, name, dataOut: buffers })
    } catch (error) {
      return this.refuse(CDB.TAPE_WRITE_6, error)
    }
  }

  /** SPACE (6): passes over `count` objects of a kind, one of `SpaceCode` (@iscsi/scsi); backwards when it is negative. */
  space6(options: OptionsOf<typeof space6>): Task<void> {
    return this.change(CDB.SPACE_6, space6, options)
  }

  /** REWIND. */
  rewind(options: OptionsOf<typeof rewind> = {}): Task<void> {
    return this.change(CDB.REWIND, rewind, options)
  }

  /** WRITE FILEMARKS (6); `count` 0 only flushes. */
  writeFilemarks6(options: OptionsOf<typeof writeFilemarks6>): Task<void> {
    return this.change(CDB.WRITE_FILEMARKS_6, writeFilemarks6, options)
  }

  /** READ POSITION, short form. */
  readPosition(options: CommandOptions = {}): Task<ReadPositionResult> {
    return this.query(CDB.READ_POSITION, () => readPosition(), options)
  }

  /** READ POSITION, long form: object, file and set numbers. */
  readPositionLong(options: CommandOptions = {}): Task<ReadPositionLongResult> {
    return this.query(CDB.READ_POSITION, () => readPositionLong(), options)
  }

  /** READ POSITION, extended form: as the short one, with 64-bit numbers. */
  readPositionExtended(options: CommandOptions = {}): Task<ReadPositionExtendedResult> {
    return this.query(CDB.READ_POSITION, () => readPositionExtended(), options)
  }
}
