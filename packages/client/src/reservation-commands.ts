import {
  CDB,
  persistentReserveClear,
  persistentReservePreempt,
  persistentReservePreemptAndAbort,
  persistentReserveReadFullStatus,
  persistentReserveReadKeys,
  persistentReserveReadReservation,
  persistentReserveRegister,
  persistentReserveRegisterAndIgnore,
  persistentReserveRegisterAndMove,
  persistentReserveRelease,
  persistentReserveReportCapabilities,
  persistentReserveReserve,
  release10,
  release6,
  reserve10,
  reserve6,
} from '@iscsi/scsi'
import type { FullStatus, parseReservationCapabilities, Reservation, ReservationKeys } from '@iscsi/scsi'
import type { OptionsOf } from './command-options.ts'
import { PrimaryCommands } from './primary-commands.ts'
import type { Task } from './task.ts'

/**
 * Reservations: who may use a logical unit (SPC-5, Persistent reservations). What another initiator's reservation forbids
 * rejects with a ScsiError of status 0x18, RESERVATION CONFLICT.
 *
 * A registration belongs to the I_T nexus: to this initiator name and ISID. Give `connect` an `isid` to find it again with
 * another session.
 */
export abstract class ReservationCommands extends PrimaryCommands {
  /** PERSISTENT RESERVE IN, READ KEYS: every registered key. */
  persistentReserveReadKeys(
    options: OptionsOf<typeof persistentReserveReadKeys> = {},
  ): Task<ReservationKeys> {
    return this.query(CDB.PERSISTENT_RESERVE_IN, persistentReserveReadKeys, options)
  }

  /** PERSISTENT RESERVE IN, READ RESERVATION: who holds the reservation. */
  persistentReserveReadReservation(
    options: OptionsOf<typeof persistentReserveReadReservation> = {},
  ): Task<Reservation> {
    return this.query(CDB.PERSISTENT_RESERVE_IN, persistentReserveReadReservation, options)
  }

  /** PERSISTENT RESERVE IN, REPORT CAPABILITIES: which types and features the device has. */
  persistentReserveReportCapabilities(
    options: OptionsOf<typeof persistentReserveReportCapabilities> = {},
  ): Task<ReturnType<typeof parseReservationCapabilities>> {
    return this.query(CDB.PERSISTENT_RESERVE_IN, persistentReserveReportCapabilities, options)
  }

  /** PERSISTENT RESERVE IN, READ FULL STATUS: every registration with its initiator port. */
  persistentReserveReadFullStatus(
    options: OptionsOf<typeof persistentReserveReadFullStatus> = {},
  ): Task<FullStatus> {
    return this.query(CDB.PERSISTENT_RESERVE_IN, persistentReserveReadFullStatus, options)
  }

  /** PERSISTENT RESERVE OUT, REGISTER: adds `newKey`, changes `key` to it, or with `newKey` 0 takes `key` away. */
  persistentReserveRegister(options: OptionsOf<typeof persistentReserveRegister>): Task<void> {
    return this.change(CDB.PERSISTENT_RESERVE_OUT, persistentReserveRegister, options)
  }

  /** PERSISTENT RESERVE OUT, REGISTER AND IGNORE EXISTING KEY. */
  persistentReserveRegisterAndIgnore(
    options: OptionsOf<typeof persistentReserveRegisterAndIgnore>,
  ): Task<void> {
    return this.change(CDB.PERSISTENT_RESERVE_OUT, persistentReserveRegisterAndIgnore, options)
  }

  /** PERSISTENT RESERVE OUT, RESERVE. @param options `type` is one of `ReservationType` (@iscsi/scsi) */
  persistentReserveReserve(options: OptionsOf<typeof persistentReserveReserve>): Task<void> {
    return this.change(CDB.PERSISTENT_RESERVE_OUT, persistentReserveReserve, options)
  }

  /** PERSISTENT RESERVE OUT, RELEASE, with the key and the type of the reservation. */
  persistentReserveRelease(options: OptionsOf<typeof persistentReserveRelease>): Task<void> {
    return this.change(CDB.PERSISTENT_RESERVE_OUT, persistentReserveRelease, options)
  }

  /** PERSISTENT RESERVE OUT, CLEAR: takes the reservation and every registration away. */
  persistentReserveClear(options: OptionsOf<typeof persistentReserveClear>): Task<void> {
    return this.change(CDB.PERSISTENT_RESERVE_OUT, persistentReserveClear, options)
  }

  /** PERSISTENT RESERVE OUT, PREEMPT: takes the registrations of `preemptedKey` away, and the reservation if they hold it. */
  persistentReservePreempt(options: OptionsOf<typeof persistentReservePreempt>): Task<void> {
    return this.change(CDB.PERSISTENT_RESERVE_OUT, persistentReservePreempt, options)
  }

  /** PERSISTENT RESERVE OUT, PREEMPT AND ABORT: and ends the commands of those initiators. */
  persistentReservePreemptAndAbort(options: OptionsOf<typeof persistentReservePreemptAndAbort>): Task<void> {
    return this.change(CDB.PERSISTENT_RESERVE_OUT, persistentReservePreemptAndAbort, options)
  }

  /** PERSISTENT RESERVE OUT, REGISTER AND MOVE: registers another initiator and gives it the reservation. */
  persistentReserveRegisterAndMove(options: OptionsOf<typeof persistentReserveRegisterAndMove>): Task<void> {
    return this.change(CDB.PERSISTENT_RESERVE_OUT, persistentReserveRegisterAndMove, options)
  }

  /** RESERVE (6) (SPC-2): the old reservation, which ends with the session. */
  reserve6(options: OptionsOf<typeof reserve6> = {}): Task<void> {
    return this.change(CDB.RESERVE_6, reserve6, options)
  }

  /** RELEASE (6) (SPC-2). */
  release6(options: OptionsOf<typeof release6> = {}): Task<void> {
    return this.change(CDB.RELEASE_6, release6, options)
  }

  /** RESERVE (10) (SPC-2). */
  reserve10(options: OptionsOf<typeof reserve10> = {}): Task<void> {
    return this.change(CDB.RESERVE_10, reserve10, options)
  }

  /** RELEASE (10) (SPC-2). */
  release10(options: OptionsOf<typeof release10> = {}): Task<void> {
    return this.change(CDB.RELEASE_10, release10, options)
  }
}
