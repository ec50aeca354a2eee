import { SingleBar } from 'cli-progress'
import pc from 'picocolors'
import { printable } from './printable.ts'

const NAME_WIDTH = 11

/** Tells what happens, a line a step, and shows progress. */
export class Narrator {
  /** A line of its own. */
  say(text: string): void {
    this.#write(printable(text))
  }

  /** One step and what came of it. */
  step(name: string, result: string): void {
    this.#write(`${pc.green('✓')} ${pc.bold(name.padEnd(NAME_WIDTH))} ${printable(result)}`)
  }

  #write(line: string): void {
    process.stdout.write(`${line}\n`)
  }

  /**
   * Runs something that reports how many bytes are done.
   * @param total bytes
   */
  async progress<T>(
    name: string,
    total: number,
    run: (done: (bytes: number) => void) => Promise<T>,
  ): Promise<T> {
    if (!process.stdout.isTTY)
      return runQuietly(total, run, (line) => this.say(`  ${name.padEnd(NAME_WIDTH)} ${line}`))
    const bar = new SingleBar({
      format: `  ${name.padEnd(NAME_WIDTH)} {bar} {percentage}% {value}/{total} MiB`,
      barCompleteChar: '█',
      barIncompleteChar: '░',
      hideCursor: true,
      clearOnComplete: true,
    })
    bar.start(mebibytes(total), 0)
    try {
      return await run((bytes) => {
        bar.update(mebibytes(bytes))
      })
    } finally {
      bar.stop()
    }
  }
}

/** Without a terminal, a line a quarter. */
async function runQuietly<T>(
  total: number,
  run: (done: (bytes: number) => void) => Promise<T>,
  print: (line: string) => void,
): Promise<T> {
  let quarter = 0
  return await run((bytes) => {
    const now = Math.floor((bytes / total) * 4)
    if (now <= quarter) return
    quarter = now
    print(`${'█'.repeat(now * 5).padEnd(20, '░')} ${now * 25}%`)
  })
}

/** Whole MiB. */
function mebibytes(bytes: number): number {
  return Math.floor(bytes / 2 ** 20)
}
