import { describe, expect, test } from '@jest/globals'
import { addressBytes, TcpFlag, tcpPacket } from '../../src/capture/packet.ts'

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')
const octets = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text.replaceAll(' ', ''), 'hex'))

/** The sum of all 16-bit words with carries brought round: 0xffff where a checksum among them is right (RFC 1071). */
function ones(bytes: Uint8Array): number {
  let total = 0
  for (let at = 0; at < bytes.length; at += 2) {
    total += (bytes[at] ?? 0) * 256 + (bytes[at + 1] ?? 0)
    if (total > 0xffff) total -= 0xffff
  }
  return total
}

describe('addressBytes', () => {
  test.each([
    ['127.0.0.1', '7f000001'],
    ['192.168.10.255', 'c0a80aff'],
    ['::1', '00000000000000000000000000000001'],
    ['::', '00000000000000000000000000000000'],
    ['2001:db8::ff00:42:8329', '20010db80000000000 00ff0000428329'.replaceAll(' ', '')],
    ['fe80::1:2%eth0', 'fe800000000000000000000000010002'],
    ['::ffff:10.1.2.3', '00000000000000000000ffff0a010203'],
    ['1:2:3:4:5:6:7:8', '00010002000300040005000600070008'],
    ['', '00000000'],
  ])('%s', (text, bytes) => {
    expect(hex(addressBytes(text))).toBe(bytes)
  })
})

describe('tcpPacket', () => {
  const from = { address: Uint8Array.of(10, 0, 0, 1), port: 40000 }
  const to = { address: Uint8Array.of(10, 0, 0, 2), port: 3260 }

  test('IPv4 with a payload of an odd length, octet by octet', () => {
    const flags = TcpFlag.Psh | TcpFlag.Ack
    const packet = tcpPacket(
      { from, to, sequence: 0x01020304, acknowledgment: 0xfffffffe, flags },
      octets('abcdef'),
    )
    // RFC 791 §3.1, RFC 9293 §3.1; the checksums are looked at below.
    const expected = [
      '45 00 00 2b 0000 4000 40 06 ....  0a000001 0a000002',
      '9c40 0cbc 01020304 fffffffe 50 18 ffff .... 0000 abcdef',
    ]
    expect(hex(packet)).toMatch(new RegExp(`^${expected.join('').replaceAll(' ', '')}$`))
  })

  test.each([
    ['IPv4', from, to, 20],
    ['IPv6', { ...from, address: addressBytes('fe80::1') }, { ...to, address: addressBytes('fe80::2') }, 40],
  ])('%s: the checksums are right, with a payload of any length', (_name, source, target, header) => {
    for (const length of [0, 1, 2, 61440]) {
      const payload = new Uint8Array(length).fill(0xff)
      const packet = tcpPacket(
        { from: source, to: target, sequence: 7, acknowledgment: 8, flags: TcpFlag.Ack },
        payload,
      )
      const segment = packet.subarray(header)
      const pseudo = [...source.address, ...target.address, 0, 6, segment.length >> 8, segment.length & 0xff]
      expect(ones(Uint8Array.from([...pseudo, ...segment]))).toBe(0xffff)
      // IPv6 has no checksum of its own.
      expect(header === 20 ? ones(packet.subarray(0, 20)) : 0xffff).toBe(0xffff)
      expect(packet).toHaveLength(header + 20 + length)
    }
  })

  test('IPv6: version, payload length, next header and addresses', () => {
    const packet = tcpPacket(
      {
        from: { ...from, address: addressBytes('::1') },
        to: { ...to, address: addressBytes('::2') },
        sequence: 0,
        acknowledgment: 0,
        flags: TcpFlag.Syn,
      },
      new Uint8Array(0),
    )
    // A SYN has the option of the window scale, so it is 24 bytes long (RFC 7323 §2.2).
    expect(hex(packet.subarray(0, 8))).toBe('6000000000180640')
    expect(hex(packet.subarray(8, 40))).toBe(`${'00'.repeat(15)}01${'00'.repeat(15)}02`)
    expect(packet[40 + 12]).toBe(0x60)
    expect(hex(packet.subarray(60))).toBe('0103030e')
  })
})
