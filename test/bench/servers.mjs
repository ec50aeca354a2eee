/** Builds the C programs, and starts the targets that are measured against. */
import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const native = fileURLToPath(new URL('native/', import.meta.url))
const built = join(tmpdir(), 'iscsi-bench')

/** Compiles a program of `native/` unless it is newer than its source; the path of what came out. */
function compile(source, output, flags) {
  const from = join(native, source)
  const to = join(built, output)
  execFileSync('mkdir', ['-p', built])
  if (!existsSync(to) || statSync(to).mtimeMs < statSync(from).mtimeMs) {
    const { status, stderr } = spawnSync('gcc', ['-O2', '-w', '-o', to, from, ...flags], { encoding: 'utf8' })
    if (status !== 0) throw new Error(`gcc ${source}: ${stderr}\n(apt-get install gcc libiscsi-dev)`)
  }
  return to
}

/**
 * The programs: the load generator of libiscsi, the null target, the bare peer, the system call counter.
 * @param prefix where another libiscsi than the system's is installed (include/, lib/); undefined for the system's
 */
export function buildPrograms(prefix) {
  const place =
    prefix === undefined ? [] : [`-I${prefix}/include`, `-L${prefix}/lib`, `-Wl,-rpath,${prefix}/lib`]
  let lperf
  let hasDataDigest = true
  try {
    lperf = compile('lperf.c', named('lperf-digest', prefix), ['-DHAVE_DATA_DIGEST', ...place, '-liscsi'])
  } catch {
    hasDataDigest = false
    lperf = compile('lperf.c', named('lperf', prefix), [...place, '-liscsi'])
  }
  return {
    lperf,
    /** Debian 12's libiscsi (1.19) has no data digest: then those rows show our figure alone. */
    hasDataDigest,
    rawPeer: compile('rawpeer.c', 'rawpeer', []),
    nullTarget: compile('nulltarget.c', 'nulltarget', []),
    syscount: compile('syscount.c', 'syscount.so', ['-shared', '-fPIC', '-ldl']),
  }
}

function named(program, prefix) {
  return prefix === undefined ? program : `${program}-${prefix.replaceAll('/', '_')}`
}

async function freePort() {
  const server = createServer()
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address()
  await new Promise((resolve) => server.close(resolve))
  return port
}

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms))

/** The null target: costs next to nothing of its own. */
export async function startNullTarget(program, flags) {
  const port = await freePort()
  const child = spawn(program, ['-p', String(port), '-C', ...flags], { stdio: 'ignore' })
  await pause(300)
  return { url: `iscsi://127.0.0.1:${port}/iqn.2026-01.null:target/0`, stop: () => child.kill('SIGKILL') }
}

/** A peer that knows no iSCSI: it answers 48 bytes by 4144, or sends without an end. */
export async function startRawPeer(program) {
  const port = await freePort()
  const child = spawn(program, ['serve', String(port)], { stdio: 'ignore' })
  await pause(300)
  return { port, stop: () => child.kill('SIGKILL') }
}

/** A tgtd of its own with one LUN in memory, or undefined where tgt is not installed. */
export async function startTgt() {
  if (spawnSync('which', ['tgtd']).status !== 0) return undefined
  const folder = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'iscsi-bench-'))
  const image = join(folder, 'lun')
  writeFileSync(image, '')
  truncateSync(image, 256 << 20)
  const port = await freePort()
  const env = { ...process.env, TGT_IPC_SOCKET: join(folder, 'ipc') }
  const child = spawn('tgtd', ['-f', '--iscsi', `portal=127.0.0.1:${port}`], { env, stdio: 'ignore' })
  await pause(1000)
  const name = 'iqn.2026-11.example.bench:disk'
  for (const words of [
    ['--op', 'new', '--mode', 'target', '--tid', '1', '-T', name],
    ['--op', 'new', '--mode', 'logicalunit', '--tid', '1', '--lun', '1', '-b', image],
    ['--op', 'bind', '--mode', 'target', '--tid', '1', '-I', 'ALL'],
  ]) {
    execFileSync('tgtadm', ['--lld', 'iscsi', ...words], { env })
  }
  return {
    url: `iscsi://127.0.0.1:${port}/${name}/1`,
    stop: () => {
      child.kill('SIGKILL')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
