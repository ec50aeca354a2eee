/** What the harness gives to a test of a real target, whichever it is: where it listens, its LUNs, power over its life. */
import { mkdtemp, open, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort, type Daemon } from './daemon.ts'

/** A logical unit to be made: `size` and `blockSize` in bytes, the block 512 unless told. */
export interface LunOptions {
  readonly size: number
  readonly blockSize?: number
  readonly readOnly?: boolean
  /** Blocks can be given back by UNMAP; of tgt alone. */
  readonly thin?: boolean
}

/** What the target asks of an initiator, and with `target` what it proves of itself. */
export interface ChapOptions {
  readonly username: string
  readonly secret: string
  readonly target?: { readonly username: string; readonly secret: string }
}

/** What a real target is started with; every part has a default. */
export interface TargetOptions {
  /** Two units of 16 MiB unless told. Their numbers are the target's own: see {@link RealTarget.luns}. */
  readonly luns?: readonly LunOptions[]
  /** CHAP for a normal session. */
  readonly chap?: ChapOptions
  /** CHAP for a discovery session; none unless told, even when `chap` is there. */
  readonly discoveryChap?: ChapOptions
  /** The target's own settings by the target's own names; `tgt.ts` and `istgt.ts` say what they can be. */
  readonly parameters?: Readonly<Record<string, string | number>>
}

/** A logical unit as it is: its number, its size in bytes, and the file that its blocks lie in, one after the other. */
export interface RealLun {
  readonly lun: number
  readonly size: number
  readonly blockSize: number
  readonly readOnly: boolean
  readonly thin: boolean
  readonly path: string
}

/** A running target; `await using` stops it at the end of the block. */
export interface RealTarget extends AsyncDisposable {
  readonly host: string
  readonly port: number
  /** `host:port`. */
  readonly portal: string
  readonly targetName: string
  readonly luns: readonly RealLun[]
  /** The process of the daemon; another one after {@link restart}. */
  readonly pid: number
  /** `iscsi://[user%secret@]host:port/target/lun`, the first LUN unless told, as libiscsi writes it. */
  url(lun?: number, chap?: ChapOptions): string
  /** What the daemon has written so far. */
  log(): Promise<string>
  /** Freezes the daemon: the kernel still accepts connections and bytes for it, nobody answers. */
  pause(): void
  /** Ends a {@link pause}. */
  resume(): void
  /** Kills the daemon at once. Its port and files stay for {@link restart}. */
  kill9(): Promise<void>
  /** Starts it again on the same port with the same LUNs and data, killing it first if it runs. */
  restart(): Promise<void>
  /** Ends it and removes everything that it left: files, sockets, its folder. */
  stop(): Promise<void>
}

/** What a kind of target needs to know in order to launch its daemon. */
export interface Site {
  /** A fresh folder for configuration, sockets and logs; it goes when the target stops. */
  readonly folder: string
  readonly host: string
  readonly port: number
  readonly portal: string
  readonly targetName: string
  readonly luns: readonly RealLun[]
  readonly options: TargetOptions
}

/** Launches the daemon of a target and configures it; undefined when somebody else has taken the port meanwhile. */
export type Launch = (site: Site) => Promise<Daemon | undefined>

const HOST = '127.0.0.1'
const DEFAULT_LUNS: readonly LunOptions[] = [{ size: 16 << 20 }, { size: 16 << 20 }]
const ATTEMPTS = 5

async function makeLuns(
  folder: string,
  firstLun: number,
  options: readonly LunOptions[],
): Promise<RealLun[]> {
  return Promise.all(
    options.map(async ({ size, blockSize = 512, readOnly = false, thin = false }, index) => {
      const path = join(folder, `lun${firstLun + index}`)
      const file = await open(path, 'wx')
      await file.truncate(size)
      await file.close()
      return { lun: firstLun + index, size, blockSize, readOnly, thin, path }
    }),
  )
}

/** Starts a target of some kind, whose LUNs are numbered from `firstLun`. */
export async function startTarget(
  kind: string,
  firstLun: number,
  options: TargetOptions,
  launch: Launch,
): Promise<RealTarget> {
  const folder = await mkdtemp(join(tmpdir(), `iscsi-${kind}-${process.pid}-`))
  try {
    const luns = await makeLuns(folder, firstLun, options.luns ?? DEFAULT_LUNS)
    const targetName = `iqn.2026-11.example.${kind}:disk`
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const port = await freePort()
      const site = { folder, host: HOST, port, portal: `${HOST}:${port}`, targetName, luns, options }
      const daemon = await launch(site)
      if (daemon !== undefined) return new Running(site, daemon, launch)
    }
    throw new Error(`${kind}: ${ATTEMPTS} ports in a row were taken before the daemon could listen on them`)
  } catch (error) {
    await rm(folder, { recursive: true, force: true })
    throw error
  }
}

class Running implements RealTarget {
  readonly host: string
  readonly port: number
  readonly portal: string
  readonly targetName: string
  readonly luns: readonly RealLun[]
  readonly #site: Site
  readonly #launch: Launch
  #daemon: Daemon

  constructor(site: Site, daemon: Daemon, launch: Launch) {
    this.host = site.host
    this.port = site.port
    this.portal = site.portal
    this.targetName = site.targetName
    this.luns = site.luns
    this.#site = site
    this.#daemon = daemon
    this.#launch = launch
  }

  get pid(): number {
    return this.#daemon.pid
  }

  url(lun: number | undefined = this.luns[0]?.lun, chap?: ChapOptions): string {
    const user = chap === undefined ? '' : `${chap.username}%${chap.secret}@`
    const query =
      chap?.target === undefined
        ? ''
        : `?target_user=${chap.target.username}&target_password=${chap.target.secret}`
    return `iscsi://${user}${this.portal}/${this.targetName}/${lun ?? 0}${query}`
  }

  log(): Promise<string> {
    return this.#daemon.log()
  }

  pause(): void {
    this.#daemon.signal('SIGSTOP')
  }

  resume(): void {
    this.#daemon.signal('SIGCONT')
  }

  kill9(): Promise<void> {
    return this.#daemon.end('SIGKILL')
  }

  async restart(): Promise<void> {
    await this.kill9()
    const daemon = await this.#launch(this.#site)
    if (daemon === undefined) throw new Error(`port ${this.port} was taken while the target was down`)
    this.#daemon = daemon
  }

  async stop(): Promise<void> {
    // tgtd ignores SIGTERM, istgt takes four seconds over it; neither writes anything that outlives its folder.
    await this.kill9()
    await rm(this.#site.folder, { recursive: true, force: true })
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.stop()
  }
}
