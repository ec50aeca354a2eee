/** Whether two ends of a copy, and the file that remembers it, are one and the same place, however they are written. */
import { readlink, realpath, stat } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { lunFromWire, lunToWire } from '@iscsi/scsi'
import { isUrl, partsOf } from '../connection.ts'
import { systemCode } from '../failure.ts'

/** iscsi-target (RFC 7143 §14). */
const DEFAULT_PORT = 3260

/** One name for one end, to be compared. @throws UsageError for a URL that is none */
export async function nameOf(end: string): Promise<string> {
  if (isUrl(end)) return unitName(end)
  return end === '-' ? end : fileName(end)
}

/** Neither hosts nor iSCSI names (RFC 7143 §4.2.7.2) tell capitals from small letters. */
function unitName(url: string): string {
  const { host, port = DEFAULT_PORT, target = '', lun } = partsOf(url)
  const place = `iscsi://${host.includes(':') ? `[${host}]` : host}:${port}/${target}`.toLowerCase()
  return lun === undefined ? place : `${place}/${lunFromWire(lunToWire(lun))}`
}

/** The path without symbolic links, also of a file that is yet to be made. */
async function fileName(path: string): Promise<string> {
  try {
    return await realpath(path)
  } catch (error) {
    if (systemCode(error) !== 'ENOENT') return resolve(path)
  }
  // What is made through a link that leads nowhere yet is made where that leads.
  const folder = await realpath(dirname(path)).catch(() => undefined)
  if (folder === undefined) return resolve(path)
  const link = await readlink(path).catch(() => undefined)
  return link === undefined ? join(folder, basename(path)) : fileName(resolve(folder, link))
}

/** Whether both paths lead to one file, which may have several names. */
export async function isSameFile(one: string, other: string): Promise<boolean> {
  if ((await fileName(one)) === (await fileName(other))) return true
  const [first, second] = await Promise.all([one, other].map((path) => stat(path).catch(() => undefined)))
  return first !== undefined && first.dev === second?.dev && first.ino === second.ino
}
