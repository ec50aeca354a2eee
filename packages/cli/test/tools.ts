/** A target for the tests of the commands that use one, and what their `--json` says. */
import { createTarget } from '@iscsi/target'
import type { Target, TargetOptions } from '@iscsi/target'
import { iscsi } from './run.ts'

export type Values = Readonly<Record<string, unknown>>

/** Runs a command with `--json` that has to succeed; its values, one a line. */
export async function values(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Values[]> {
  const { code, stdout, stderr } = await iscsi([...args, '--json'], env)
  if (code !== 0) throw new Error(`iscsi ${args.join(' ')} ended with ${code}: ${stderr}`)
  return stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Values)
}

/** {@link values} of a command that says one thing. */
export async function value(args: readonly string[]): Promise<Values> {
  const [first, ...others] = await values(args)
  if (first === undefined || others.length > 0)
    throw new Error(`iscsi ${args.join(' ')} did not say one thing`)
  return first
}

/** Two units: 8 MiB in blocks of 512 bytes, and 4 MiB in blocks of 4096. */
export function twoUnits(options: TargetOptions = {}): Promise<Target> {
  return createTarget({
    luns: [
      { size: '8M', serial: 'SERIAL-1', vendor: 'ACME', product: 'ROCKET', revision: '1.5' },
      { size: '4M', blockSize: 4096 },
    ],
    ...options,
  })
}

/** `iscsi://host:port`, as for discovery. */
export function portalUrl({ portal }: Target): string {
  return `iscsi://${portal.host}:${portal.port}`
}
