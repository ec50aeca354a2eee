import { SingleBar } from 'cli-progress'

/**
 * Runs something that tells how many bytes it has done; a terminal shows it as a bar on stderr, with an estimate of the end.
 * @param total bytes; undefined when nobody knows: then there is no bar
 */
export async function withProgress<Result>(
  total: number | undefined,
  run: (advance: (bytes: number) => void) => Promise<Result>,
): Promise<Result> {
  if (!process.stderr.isTTY || total === undefined) return run(() => undefined)
  const bar = new SingleBar({
    format: '{bar} {percentage}% {value}/{total} MiB, {eta_formatted} to go',
    barCompleteChar: '█',
    barIncompleteChar: '░',
    formatValue: (value, _options, type) =>
      type === 'value' || type === 'total' ? mebibytes(value) : String(value),
    hideCursor: true,
    clearOnComplete: true,
    stopOnComplete: false,
  })
  bar.start(total, 0)
  try {
    return await run((bytes) => {
      bar.increment(bytes)
    })
  } finally {
    bar.stop()
  }
}

function mebibytes(bytes: number): string {
  return (bytes / 2 ** 20).toFixed(1)
}
