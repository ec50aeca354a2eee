/** A unit of the embedded target on a block device: a loop device of Linux. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { connect } from '@iscsi/client'
import { createTarget } from '@iscsi/target'
import { describeWithTools, requireTool } from './support/tools.ts'

const BLOCK = 512
const BLOCKS = 2048

describeWithTools('a unit on a block device', ['losetup'], () => {
  let folder = ''
  let image = ''
  let device = ''
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'iscsi-device-'))
    image = join(folder, 'image')
    writeFileSync(image, new Uint8Array(BLOCKS * BLOCK).fill(1))
    device = execFileSync(requireTool('losetup'), ['--find', '--show', image]).toString().trim()
  })
  afterAll(() => {
    if (device !== '') execFileSync(requireTool('losetup'), ['--detach', device])
    rmSync(folder, { recursive: true })
  })

  test('has the length of the device, and what is written is on it', async () => {
    await using target = await createTarget({ luns: [{ file: device }] })
    await using session = await connect(target.url())
    expect(await session.readCapacity()).toMatchObject({ blocks: BLOCKS, blockLength: BLOCK })
    const data = Buffer.alloc(BLOCK, 7)
    await session.write(BLOCKS - 1, 1, data)
    expect(Buffer.compare((await session.read(BLOCKS - 1, 1)).data, data)).toBe(0)
    expect(Buffer.compare((await session.read(0, 1)).data, Buffer.alloc(BLOCK, 1))).toBe(0)
    await session.synchronizeCache()
    expect(Buffer.compare(readFileSync(image).subarray(-BLOCK), data)).toBe(0)
  })

  test('serves its beginning, and is not made longer', async () => {
    await using target = await createTarget({ luns: [{ file: device, size: 8 * BLOCK }] })
    await using session = await connect(target.url())
    expect((await session.readCapacity()).blocks).toBe(8)
    const longer = createTarget({ luns: [{ file: device, size: '1G' }] })
    await expect(longer).rejects.toThrow(`${device} is a device of ${BLOCKS * BLOCK} bytes`)
  })
})
