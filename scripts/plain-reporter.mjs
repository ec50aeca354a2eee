/** Prints one plain closing line that any CI can read: `N passed, N failed, N skipped`. */
export default class PlainReporter {
  onRunComplete(_contexts, results) {
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites
    const skipped = results.numPendingTests + results.numTodoTests
    process.stdout.write(`${results.numPassedTests} passed, ${failed} failed, ${skipped} skipped\n`)
  }
}
