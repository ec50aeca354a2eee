import type {
  ChapAlgorithm,
  ChapOptions,
  Fault,
  PortalOptions,
  TargetDefinition,
  TargetOptions,
} from '@iscsi/target'
import { UsageError } from '../failure.ts'
import type { Io } from '../io.ts'
import { parseAccount, readSecret } from '../secrets.ts'
import type { Account } from '../secrets.ts'
import { parseSpec, readWord } from '../spec.ts'
import { parseFault } from './fault-spec.ts'
import { KEY } from './key-spec.ts'
import { LUN } from './lun-spec.ts'

/** The IANA port of iSCSI targets (RFC 7143 §14). */
const ISCSI_PORT = 3260
const LOOPBACK = '127.0.0.1'
const ALGORITHMS = ['md5', 'sha1', 'sha256', 'sha3-256'] as const satisfies readonly ChapAlgorithm[]
/** 96 bits: what a secret has at least, or the connection is to be encrypted (RFC 7143 §9.2.1). */
const SECRET_LENGTH = 12

const CHAP_SECRET = 'ISCSI_CHAP_SECRET'
const MUTUAL_CHAP_SECRET = 'ISCSI_MUTUAL_CHAP_SECRET'

/** One target as far as it is read. */
interface TargetDraft {
  definition: TargetDefinition
  chap: Account | undefined
  mutualChap: Account | undefined
  algorithms: readonly ChapAlgorithm[] | undefined
  /** Whether any option was for it. */
  touched: boolean
}

const emptyDraft = (): TargetDraft => ({
  definition: {},
  chap: undefined,
  mutualChap: undefined,
  algorithms: undefined,
  touched: false,
})

/** The options of `iscsi target`, collected in the order in which they stand: those of a target follow its name. */
export class Draft {
  #targets: TargetDraft[] = [emptyDraft()]
  #portals: PortalOptions[] = []
  #faults: Fault[] = []

  get #current(): TargetDraft {
    const last = this.#targets.at(-1)
    if (last === undefined) throw new TypeError('there is always a target')
    last.touched = true
    return last
  }

  /** `--target`: begins another target, unless nothing was said of the first one yet. */
  target(name: string): void {
    if (this.#targets.some(({ touched }) => touched)) this.#targets.push(emptyDraft())
    this.#define({ name })
  }

  alias(alias: string): void {
    this.#define({ alias })
  }

  maxCommands(maxCommands: number): void {
    this.#define({ maxCommands })
  }

  lun(text: string): void {
    const { luns = [] } = this.#current.definition
    this.#define({ luns: [...luns, parseSpec(LUN, text)] })
  }

  keys(text: string): void {
    this.#define(parseSpec(KEY, text))
  }

  chap(text: string): void {
    this.#current.chap = parseAccount('--chap', text, CHAP_SECRET)
  }

  mutualChap(text: string): void {
    this.#current.mutualChap = parseAccount('--mutual-chap', text, MUTUAL_CHAP_SECRET)
  }

  chapAlgorithms(text: string): void {
    try {
      this.#current.algorithms = text.split(',').map(readWord(ALGORITHMS))
    } catch (error) {
      throw new UsageError(`--chap-algorithms ${error instanceof Error ? error.message : String(error)}`)
    }
  }

  /** `--portal host[:port][,tag]`; IPv6 in brackets. */
  portal(text: string): void {
    const groups =
      /^(?:\[(?<ipv6>[^\]]+)\]|(?<host>[^:,[\]]+))(?::(?<port>\d{1,5}))?(?:,(?<tag>\d{1,5}))?$/.exec(
        text,
      )?.groups
    const host = groups?.['ipv6'] ?? groups?.['host']
    if (host === undefined)
      throw new UsageError(`--portal ${text}: write host:port or host:port,group, with IPv6 as in [::1]:3260`)
    const port = Number(groups?.['port'] ?? ISCSI_PORT)
    this.#portals.push({ host, port, portalGroupTag: Number(groups?.['tag'] ?? 1) })
  }

  fault(text: string): void {
    this.#faults.push(parseFault(text))
  }

  /**
   * What `createTarget` takes.
   * @throws UsageError
   */
  async options(io: Io, host: string | undefined, port: number | undefined): Promise<TargetOptions> {
    if (this.#portals.length > 0 && (host !== undefined || port !== undefined))
      throw new UsageError('--portal stands for itself: leave --host and --port away')
    const portals =
      this.#portals.length > 0 ? this.#portals : [{ host: host ?? LOOPBACK, port: port ?? ISCSI_PORT }]
    const definitions: TargetDefinition[] = []
    // One after the other: somebody may be asked for the secrets.
    for (const target of this.#targets) definitions.push(await complete(target, io))
    const [first = {}, ...targets] = definitions
    return { ...first, targets, portals, faults: this.#faults }
  }

  #define(more: TargetDefinition): void {
    const current = this.#current
    current.definition = { ...current.definition, ...more }
  }
}

async function complete(
  { definition, chap, mutualChap, algorithms }: TargetDraft,
  io: Io,
): Promise<TargetDefinition> {
  if (chap === undefined) {
    if (mutualChap === undefined && algorithms === undefined) return definition
    throw new UsageError('--mutual-chap and --chap-algorithms need --chap: who is to prove itself first?')
  }
  const account = async (option: string, of: Account): Promise<{ username: string; secret: string }> => {
    const secret = await readSecret(option, of, io)
    if (Buffer.byteLength(secret) < SECRET_LENGTH)
      io.warn(
        `the secret of ${option} has less than ${SECRET_LENGTH} bytes, which can be guessed (RFC 7143 §9.2.1)`,
      )
    return { username: of.username, secret }
  }
  const demanded: ChapOptions = {
    ...(await account('--chap', chap)),
    ...(algorithms === undefined ? {} : { algorithms }),
  }
  if (mutualChap === undefined) return { ...definition, chap: demanded }
  const mutual = await account('--mutual-chap', mutualChap)
  return { ...definition, chap: { ...demanded, mutual } }
}
