import {
  CDB,
  extendedCopy,
  populateToken,
  receiveCopyData,
  receiveCopyFailureDetails,
  receiveCopyOperatingParameters,
  receiveCopyStatus,
  receiveRodTokenInformation,
  writeUsingToken,
} from '@iscsi/scsi'
import type {
  BlockRange,
  CopyFailureDetails,
  CopyOperatingParameters,
  parseCopyStatus,
  RodTokenInformation,
} from '@iscsi/scsi'
import type { OptionsOf } from './command-options.ts'
import { ReservationCommands } from './reservation-commands.ts'
import type { Task } from './task.ts'

/** Copies that the device does by itself: EXTENDED COPY (LID1) (SPC-4), and by token (SBC-4, "ODX"). */
export abstract class CopyCommands extends ReservationCommands {
  /** EXTENDED COPY (LID1): resolves when the copy is done. A long one needs `timeout: 0`. */
  extendedCopy(options: OptionsOf<typeof extendedCopy>): Task<void> {
    return this.change(CDB.EXTENDED_COPY, extendedCopy, options)
  }

  /** RECEIVE COPY STATUS (LID1): how far the copy with a list identifier has come. */
  receiveCopyStatus(options: OptionsOf<typeof receiveCopyStatus>): Task<ReturnType<typeof parseCopyStatus>> {
    return this.query(CDB.RECEIVE_COPY_STATUS, receiveCopyStatus, options)
  }

  /** RECEIVE COPY DATA (LID1): what a copy held back for us. */
  receiveCopyData(options: OptionsOf<typeof receiveCopyData>): Task<Uint8Array> {
    return this.query(CDB.RECEIVE_COPY_DATA, receiveCopyData, options)
  }

  /** RECEIVE COPY OPERATING PARAMETERS: what the device's copy manager can do. */
  receiveCopyOperatingParameters(
    options: OptionsOf<typeof receiveCopyOperatingParameters> = {},
  ): Task<CopyOperatingParameters> {
    return this.query(CDB.RECEIVE_COPY_OPERATING_PARAMETERS, receiveCopyOperatingParameters, options)
  }

  /** RECEIVE COPY FAILURE DETAILS (LID1): why the copy with a list identifier failed. */
  receiveCopyFailureDetails(options: OptionsOf<typeof receiveCopyFailureDetails>): Task<CopyFailureDetails> {
    return this.query(CDB.RECEIVE_COPY_FAILURE_DETAILS, receiveCopyFailureDetails, options)
  }

  /** POPULATE TOKEN: makes a token for the data in `ranges`; `receiveRodTokenInformation` with the same `listId` fetches it. */
  populateToken(ranges: readonly BlockRange[], options: OptionsOf<typeof populateToken>): Task<void> {
    return this.change(CDB.POPULATE_TOKEN, () => populateToken(ranges, options), options)
  }

  /** WRITE USING TOKEN: writes the data that a token of 512 bytes stands for to `ranges`. */
  writeUsingToken(
    token: Uint8Array,
    ranges: readonly BlockRange[],
    options: OptionsOf<typeof writeUsingToken>,
  ): Task<void> {
    return this.change(CDB.WRITE_USING_TOKEN, () => writeUsingToken(token, ranges, options), options)
  }

  /** RECEIVE ROD TOKEN INFORMATION: how the command with a list identifier came out, and its token. */
  receiveRodTokenInformation(
    options: OptionsOf<typeof receiveRodTokenInformation>,
  ): Task<RodTokenInformation> {
    return this.query(CDB.RECEIVE_ROD_TOKEN_INFORMATION, receiveRodTokenInformation, options)
  }
}
