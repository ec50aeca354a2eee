/** Files as the ends of a copy: what is wrong with a name is told as misuse. */
import { FileEnd } from '@iscsi/client'
import type { FileWriteOptions } from '@iscsi/client'
import { UsageError, systemCode, usageOf } from '../failure.ts'

/** @throws UsageError for a pipe */
export function openToRead(path: string): Promise<FileEnd> {
  return told(FileEnd.toRead(path), 'stdin')
}

/** @throws UsageError for a pipe, the source itself, and an existing file that is too short */
export function openToWrite(path: string, keep: number, options?: FileWriteOptions): Promise<FileEnd> {
  return told(FileEnd.toWrite(path, keep, options), 'stdout')
}

async function told(opening: Promise<FileEnd>, stream: string): Promise<FileEnd> {
  try {
    return await opening
  } catch (error) {
    if (error instanceof TypeError && systemCode(error) === 'ESPIPE')
      throw new UsageError(`${error.message}: use - and a pipe of the shell, for ${stream}`)
    throw usageOf(error)
  }
}
