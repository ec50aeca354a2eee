/** Recorded initiators that speak to the embedded target's machine, and the target that each of them was recorded with. */
import { CHAP_ALGORITHMS } from '@iscsi/protocol'
import type { Fault } from '@iscsi/target'
import { makeWorld, TARGET, Wire } from '../../packages/target/test/wire.ts'
import type { World } from '../../packages/target/test/wire.ts'
import { bytesOf } from './frames.ts'
import type { Log } from './log.ts'
import { sampleOf, withData } from './mutator.ts'
import type { Sample, Step } from './mutator.ts'
import { CHAP, RECOVERY } from './player.ts'

/** What all connections together may hold. */
export const MAX_MEMORY = 2 ** 20

/** The target of the recording with losses: bursts of 1024 bytes come in two PDUs, so that the loss of one is seen. */
export const RECOVERING_TARGET = { errorRecoveryLevel: 1, maxRecvDataSegmentLength: 512 } as const
/**
 * What is lost in that recording: the end of a burst in the first read, data with a wrong digest in the second, the end of the
 * third with its status; the first R2T and the first response of the writes that follow; and data of the last write.
 */
export const LOSSES: readonly Fault[] = [
  { kind: 'lose', pdu: 'data-in', skip: 2 },
  { kind: 'corrupt', digest: 'data', pdu: 'data-in', skip: 8 },
  { kind: 'lose', pdu: 'data-in', skip: 16 },
  { kind: 'lose', pdu: 'r2t' },
  { kind: 'lose', pdu: 'scsi-response', skip: 3 },
  { kind: 'ignore', pdu: 'data-out', skip: 6 },
]

/** What the target of a recording challenged its initiator with: CHAP_A, and CHAP_I and CHAP_C in bytes; and the right CHAP_R. */
interface Challenge {
  readonly algorithm: string | undefined
  readonly bytes: Uint8Array
  readonly response: string
}

/** A recorded initiator that speaks to the target of these tests; without CHAP there is no challenge. */
export interface Initiator extends Sample {
  readonly challenge: Challenge | undefined
}

export function initiatorOf(log: Log): Initiator {
  const sample = retargeted(sampleOf(log, 'sent', false))
  const said = log.entries.flatMap((entry) => (entry.kind === 'received' ? [entry.bytes] : []))
  const text = Buffer.concat(said).toString('latin1')
  const [response = ''] = /CHAP_R=0x[0-9a-f]+/.exec(textOf(sample.steps)) ?? []
  const found = /CHAP_A=(\d)\0CHAP_I=(\d+)\0CHAP_C=0x([0-9a-f]+)/i.exec(text)
  if (found === null) return { ...sample, challenge: undefined }
  const [, algorithm, identifier, challenge = ''] = found
  return {
    ...sample,
    challenge: {
      algorithm,
      bytes: Uint8Array.from([Number(identifier), ...Buffer.from(challenge, 'hex')]),
      response,
    },
  }
}

/** All that is sent, as text. */
export function textOf(steps: readonly Step[]): string {
  return Buffer.concat(
    steps.map((step) => (step.kind === 'pdu' ? bytesOf(step.frame) : new Uint8Array(0))),
  ).toString('latin1')
}

function retargeted(sample: Sample): Sample {
  const name = sample.connect.split(' ')[1] ?? ''
  const steps = sample.steps.map((step): Step => {
    if (step.kind === 'order') return step
    const text = Buffer.from(step.frame.data).toString('latin1')
    if (!text.includes(name)) return step
    const data = new Uint8Array(Buffer.from(text.replace(name, TARGET), 'latin1'))
    return { kind: 'pdu', frame: withData(step.frame, data) }
  })
  return { ...sample, steps }
}

const recovers = ({ connect }: Sample): boolean => connect.endsWith(` ${RECOVERY}`)

/** A target that demands CHAP, or not; its challenge is that of the recording, which is answered rightly there. */
export function freshWorld(initiator: Initiator): World {
  const { challenge } = initiator
  const level = recovers(initiator) ? RECOVERING_TARGET : {}
  if (challenge === undefined) return makeWorld(level, undefined, { maxMemory: MAX_MEMORY })
  const { username, secret, target: mutual } = CHAP
  const algorithms = CHAP_ALGORITHMS.flatMap(({ name, code }) => (code === challenge.algorithm ? [name] : []))
  const randomBytes = (length: number): Uint8Array =>
    length === 1 ? challenge.bytes.subarray(0, 1) : challenge.bytes.subarray(1)
  const chap = { username, secret, algorithms, mutual }
  return makeWorld({ ...level, chap }, undefined, { maxMemory: MAX_MEMORY, randomBytes })
}

/** The next connection to the target of an initiator: what it lost in the recording it loses again. */
export function connectionOf(world: World, initiator: Initiator): Wire {
  world.faults.clear()
  for (const loss of recovers(initiator) ? LOSSES : []) world.faults.add(loss)
  return new Wire(world)
}
