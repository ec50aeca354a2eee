/** The built target (packages/target/dist) in a process of its own, which can be killed like one. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import type { TargetOptions } from '@iscsi/target'

/** A target in another process. */
export interface TargetProcess extends AsyncDisposable {
  readonly host: string
  readonly port: number
  readonly targetName: string
  /** `iscsi://host:port/name/lun`. */
  url(lun?: number): string
  /** SIGKILL, and waits until the process is gone. */
  kill9(): Promise<void>
  /** Bytes of memory that it has resident. */
  residentLength(): Promise<number>
}

/** Prints its portal as JSON, then a line with its resident memory for each line that it reads; ends with its stdin. */
const PROGRAM = `
  import { createInterface } from 'node:readline'
  import { createTarget } from '@iscsi/target'
  const target = await createTarget(JSON.parse(process.argv[1]))
  console.log(JSON.stringify({ ...target.portal, targetName: target.name }))
  for await (const line of createInterface(process.stdin)) console.log(process.memoryUsage().rss)
  process.exit()
`

interface Greeting {
  readonly host: string
  readonly port: number
  readonly targetName: string
}

/** Starts the built target. Its options go over as JSON. */
export async function startTargetProcess(options: TargetOptions): Promise<TargetProcess> {
  const args = ['--input-type=module', '--eval', PROGRAM, JSON.stringify(options)]
  const child = spawn(process.execPath, args, {
    cwd: import.meta.dirname, // where @iscsi/target is found
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const exit = once(child, 'exit')
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]()
  const nextLine = async (): Promise<string> => {
    const next: IteratorResult<string, undefined> = await lines.next()
    if (next.done === true) throw new Error('the process of the target has ended')
    return next.value
  }
  const { host, port, targetName } = JSON.parse(await nextLine()) as Greeting
  const kill9 = async (): Promise<void> => {
    child.kill('SIGKILL')
    await exit
  }
  return {
    host,
    port,
    targetName,
    url: (lun = 0) => `iscsi://${host}:${port}/${targetName}/${lun}`,
    kill9,
    residentLength: async () => {
      child.stdin.write('\n')
      return Number(await nextLine())
    },
    [Symbol.asyncDispose]: kill9,
  }
}
