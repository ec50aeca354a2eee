/**
 * The programs that the interop tests run, and what a test does when one of them is missing: it says so loudly, it fails
 * when `ISCSI_REAL_TARGETS=required` (as in CI), and it never passes.
 *
 * A suite is written with {@link describeWithTools}, or with `describeWithTarget` of `real-target.ts`, instead of
 * `describe`. Then its tests run where the programs are, and elsewhere one entry stands in for all of them: a test that
 * fails where they are required, and a `todo` (counted as skipped, never as passed) with a warning where they are not.
 */
import { describe, test } from '@jest/globals'
import { execFileSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

/** Each program, and the Debian package that brings it. */
const PACKAGES = {
  iscsiadm: 'open-iscsi',
  istgt: 'istgt',
  'iscsi-inq': 'libiscsi-bin',
  'iscsi-ls': 'libiscsi-bin',
  'iscsi-perf': 'libiscsi-bin',
  'iscsi-readcapacity16': 'libiscsi-bin',
  'iscsi-swp': 'libiscsi-bin',
  'iscsi-test-cu': 'libiscsi-bin',
  losetup: 'mount',
  'qemu-img': 'qemu-utils qemu-block-extra',
  setpriv: 'util-linux',
  tcpdump: 'tcpdump',
  tgtadm: 'tgt',
  tgtd: 'tgt',
  tshark: 'tshark',
  unshare: 'util-linux',
} as const

/** A program that the interop tests run. */
export type Tool = keyof typeof PACKAGES

/** Daemons live in sbin, which is not in the path of an ordinary user of Debian. */
const FOLDERS: readonly string[] = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin', '/sbin']

function find(tool: Tool): string | undefined {
  return FOLDERS.map((folder) => join(folder, tool)).find((path) => {
    try {
      accessSync(path, constants.X_OK)
      return true
    } catch {
      return false
    }
  })
}

const NO_BLOCK_EXTRA = 'qemu-img knows no iscsi: apt-get install qemu-block-extra'

/** What an ordinary user may not do, tried. */
const ATTEMPTS: Readonly<Partial<Record<Tool, { readonly args: string[]; readonly failure: string }>>> = {
  // Finds a device that is free, or makes it.
  losetup: {
    args: ['--find'],
    failure: 'losetup finds no loop device: run the tests as root, where there are some',
  },
  // Lists link types, for which it has to open the device.
  tcpdump: { args: ['-i', 'lo', '-L'], failure: 'tcpdump may not capture on lo: run the tests as root' },
  unshare: {
    args: ['--mount', 'true'],
    failure: 'unshare may not mount: run the tests as root, in a container with CAP_SYS_ADMIN',
  },
}

/** Why a tool cannot be used, in a sentence that says what to do; undefined when it can. */
function obstacle(tool: Tool): string | undefined {
  const path = find(tool)
  if (path === undefined) return `${tool} is not installed: apt-get install ${PACKAGES[tool]}`
  if (tool === 'qemu-img')
    return execFileSync(path, ['--help']).includes(' iscsi ') ? undefined : NO_BLOCK_EXTRA
  const attempt = ATTEMPTS[tool]
  if (attempt === undefined) return undefined
  try {
    execFileSync(path, attempt.args, { stdio: 'ignore' })
    return undefined
  } catch {
    return attempt.failure
  }
}

/**
 * The path of a tool.
 *
 * @throws Error that names the Debian package to install, when the tool is missing.
 */
export function requireTool(tool: Tool): string {
  const path = find(tool)
  if (path === undefined) throw new Error(`${tool} is not installed: apt-get install ${PACKAGES[tool]}`)
  return path
}

/**
 * What becomes of a suite: its tests run, or in their place one fails or one is a `todo`.
 *
 * @param obstacles why some tools cannot be used; empty when all can.
 * @param setting the environment variable `ISCSI_REAL_TARGETS`: `required`, or nothing.
 * @throws Error when the setting is anything else.
 */
export function fateOf(obstacles: readonly string[], setting: string | undefined): 'run' | 'fail' | 'todo' {
  if (setting !== undefined && setting !== '' && setting !== 'required') {
    throw new Error(`ISCSI_REAL_TARGETS is '${setting}': set it to 'required' or leave it out`)
  }
  if (obstacles.length === 0) return 'run'
  return setting === 'required' ? 'fail' : 'todo'
}

/** A `describe` whose tests need some tools; see the top of this file for what happens without them. */
export function describeWithTools(title: string, tools: readonly Tool[], body: () => void): void {
  const obstacles = tools.map(obstacle).filter((reason) => reason !== undefined)
  const fate = fateOf(obstacles, process.env['ISCSI_REAL_TARGETS'])
  const reason = `NOT RUN: ${obstacles.join('; ')}`
  describe(title, () => {
    if (fate === 'run') {
      body()
    } else if (fate === 'fail') {
      test('has the programs that it needs', () => {
        throw new Error(reason)
      })
    } else {
      console.warn(`${title}: ${reason}`)
      test.todo(reason)
    }
  })
}
