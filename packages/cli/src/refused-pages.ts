import { ScsiError } from '@iscsi/client'
import { ScsiStatus } from '@iscsi/scsi'
import type { Io } from './io.ts'
import { titled } from './show.ts'

/** One page of several. */
export interface PageReport {
  /** What it is called when the device refuses it. */
  readonly title: string
  /** Which one it is, for programs. */
  readonly page: object
  /** Asks for it and reports it. */
  readonly report: () => Promise<void>
}

/**
 * Reports the pages that a device lists. One that it refuses all the same stands there with the reason, and keeps nobody from the others.
 * @throws Error at the end when there were such pages
 */
export async function reportPages(io: Io, pages: readonly PageReport[]): Promise<void> {
  const refused: string[] = []
  for (const { title, page, report } of pages) {
    try {
      await report()
    } catch (error) {
      if (!(error instanceof ScsiError && error.status === ScsiStatus.CHECK_CONDITION)) throw error
      io.report(titled(io, title, { refused: error.message }), { ...page, error: error.message })
      refused.push(title)
    }
  }
  if (refused.length > 0)
    throw new Error(`the unit lists these pages and refused them: ${refused.join(', ')}`)
}
