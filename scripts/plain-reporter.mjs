import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * Prints the figures that tests report, one a line as each file ends, and one plain closing line that any CI can read:
 * `N passed, N failed, N skipped`.
 */
export default class PlainReporter {
  /** Tests run in other processes: what they report goes through a file. */
  #folder = ''
  #told = 0

  onRunStart() {
    this.#folder = mkdtempSync(join(tmpdir(), 'iscsi-figures-'))
    this.#told = 0
    process.env.ISCSI_FIGURES = join(this.#folder, 'figures')
  }

  onTestFileResult() {
    const figures = this.#figures()
    process.stdout.write(figures.slice(this.#told))
    this.#told = figures.length
  }

  onRunComplete(_contexts, results) {
    this.onTestFileResult()
    rmSync(this.#folder, { recursive: true })
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites
    const skipped = results.numPendingTests + results.numTodoTests
    process.stdout.write(`${results.numPassedTests} passed, ${failed} failed, ${skipped} skipped\n`)
  }

  #figures() {
    try {
      return readFileSync(join(this.#folder, 'figures'), 'utf8')
    } catch {
      // Nothing has been reported.
      return ''
    }
  }
}
