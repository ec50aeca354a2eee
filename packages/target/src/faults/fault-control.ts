import { AsyncEvent, RESERVED_TAG, encodeResponseData } from '@iscsi/protocol'
import type { ScsiDevice } from '../luns/scsi-device.ts'
import { lunToWire } from '../luns/scsi-device.ts'
import { encodeSense } from '../luns/sense.ts'
import type { Sense } from '../luns/sense.ts'
import type { IscsiNode } from '../session/iscsi-node.ts'
import { single } from '../session/outbox.ts'
import type { TargetConnection } from '../session/target-connection.ts'
import type { Fault } from './fault-kinds.ts'
import type { FaultPlan, OrderedFault } from './fault-plan.ts'

/** An asynchronous message as the target is to send it (RFC 7143 §11.9). */
export interface AsyncMessageOrder {
  /** 0 SCSI event, 1 logout request, 2 connection drop, 3 session drop, 4 negotiation request, 5 task termination, 248-255. */
  readonly event: number
  readonly vendorCode?: number
  readonly parameter1?: number
  readonly parameter2?: number
  readonly parameter3?: number
  readonly lun?: number
  /** Sense data, for event 0. */
  readonly sense?: Sense
}

/** Whose connections an order is for; without it, everybody's. */
export interface Addressee {
  readonly initiatorName?: string
}

/** Orders to a running target: faults that wait for their chance, and what is done at once to those who are logged in. */
export class FaultControl {
  readonly #plan: FaultPlan
  readonly #node: IscsiNode

  /** @internal */
  constructor(plan: FaultPlan, node: IscsiNode) {
    this.#plan = plan
    this.#node = node
  }

  /**
   * Orders a fault; see the table of kinds.
   * @throws RangeError, with the field, its range and the value, for a number that makes no sense, TypeError for a `drop` that says
   * not which way
   */
  add<Ordered extends Fault>(fault: Ordered): OrderedFault<Ordered> {
    return this.#plan.add(fault)
  }

  /** Takes back every fault; commands that are held go on, and who waits for one gets a `FaultRemovedError`. */
  clear(): void {
    this.#plan.clear()
  }

  /** Resets the connections. */
  dropConnections(to: Addressee = {}): void {
    for (const connection of this.#chosen(to)) connection.drop()
  }

  /** Ends the connections in order: what is queued is sent, then FIN. */
  endConnections(to: Addressee = {}): void {
    for (const connection of this.#chosen(to)) connection.finish()
  }

  /** Lets the command window hold only `size` commands from now on; it closes as it is used up. */
  closeWindow(size = 0, to: Addressee = {}): void {
    for (const { session } of this.#chosen(to)) session?.queue.resize(size)
  }

  /** Opens the window again, by default as far as the target's `maxCommands`, and says so by a NOP-In. */
  openWindow(size?: number, to: Addressee = {}): void {
    for (const { session, fullFeature } of this.#chosen(to)) {
      session?.queue.resize(size ?? session.entry.rules.maxCommands)
      fullFeature?.announceWindow()
    }
  }

  /** Sends a NOP-In that asks for an answer. */
  ping(to: Addressee = {}): void {
    for (const connection of this.#chosen(to)) connection.fullFeature?.ping()
  }

  /** Sends an asynchronous message of any kind. What it announces is not done: see {@link dropConnections}. */
  sendAsyncMessage(order: AsyncMessageOrder, to: Addressee = {}): void {
    const data = order.sense === undefined ? undefined : encodeResponseData(encodeSense(order.sense))
    for (const connection of this.#chosen(to)) {
      connection.send(
        single(
          {
            kind: 'async-message',
            lun: order.lun === undefined ? 0n : lunToWire(order.lun),
            asyncEvent: order.event,
            asyncVCode: order.vendorCode ?? 0,
            parameter1: order.parameter1 ?? 0,
            parameter2: order.parameter2 ?? 0,
            parameter3: order.parameter3 ?? 0,
            statSN: 0,
            expCmdSN: 0,
            maxCmdSN: 0,
            initiatorTaskTag: RESERVED_TAG,
            dataSegmentLength: data?.length ?? 0,
          },
          data,
        ),
      )
    }
  }

  /** Asks the initiators to log out within so many seconds (event 1). */
  requestLogout(seconds = 3, to: Addressee = {}): void {
    this.sendAsyncMessage({ event: AsyncEvent.LogoutRequest, parameter3: seconds }, to)
  }

  /** Establishes a unit attention condition, for all who are logged in, on one logical unit or on all. */
  establishUnitAttention(attention: {
    readonly asc: number
    readonly ascq: number
    readonly lun?: number
  }): void {
    const sense: Sense = { key: 6, asc: attention.asc, ascq: attention.ascq }
    for (const entry of this.#node.targets) {
      for (const unit of unitsOf(entry.device, attention.lun)) {
        for (const session of entry.sessions) unit.attentions.establish(session.nexus, sense)
      }
    }
  }

  #chosen(to: Addressee): TargetConnection[] {
    return [...this.#node.connections].filter(
      (connection) =>
        connection.fullFeature !== undefined &&
        (to.initiatorName === undefined || to.initiatorName === connection.initiatorName),
    )
  }
}

function unitsOf(device: ScsiDevice, lun: number | undefined): ScsiDevice['units'] {
  return device.units.filter((unit) => lun === undefined || unit.lun === lun)
}
