import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { parseOpenUrl, parseUrl } from '../src/url.ts'
import { thrown } from './support.ts'

const IQN = 'iqn.2026-11.example:disk'

describe('where', () => {
  test.each([
    ['iscsi://storage', { host: 'storage' }],
    ['iscsi://storage/', { host: 'storage' }],
    ['ISCSI://storage', { host: 'storage' }],
    ['iscsi://storage:', { host: 'storage' }],
    ['iscsi://storage:3261', { host: 'storage', port: 3261 }],
    ['iscsi://192.0.2.7:1', { host: '192.0.2.7', port: 1 }],
    ['iscsi://192.0.2.7:65535', { host: '192.0.2.7', port: 65535 }],
    ['iscsi://[2001:db8::7]', { host: '2001:db8::7' }],
    ['iscsi://[2001:db8::7]:860', { host: '2001:db8::7', port: 860 }],
    ['iscsi://[fe80::1%eth0]:860', { host: 'fe80::1%eth0', port: 860 }],
    ['iscsi://[fe80::1%25eth0]', { host: 'fe80::1%eth0' }],
    ['iscsi://[fe80::1%12]', { host: 'fe80::1%12' }],
    ['iscsi://[fe80::1%dc0]', { host: 'fe80::1%dc0' }],
    ['iscsi://b%C3%BCcher.example', { host: 'b\u00fccher.example' }],
    [`iscsi://storage/${IQN}`, { host: 'storage', target: IQN }],
    [`iscsi://storage/${IQN}/`, { host: 'storage', target: IQN }],
    [`iscsi://storage/${IQN}/0`, { host: 'storage', target: IQN, lun: 0 }],
    [`iscsi://storage/${IQN}/16383/`, { host: 'storage', target: IQN, lun: 16383 }],
    ['iscsi://storage/iqn.2026-11.example%3Adisk/1', { host: 'storage', target: IQN, lun: 1 }],
    [
      'iscsi://storage/eui.02004567A425678D/0x0001000000000000',
      { host: 'storage', target: 'eui.02004567A425678D', lun: 0x0001000000000000n },
    ],
    [
      'iscsi://storage/naa.52004567BA64678D/0xC101000000000000',
      { host: 'storage', target: 'naa.52004567BA64678D', lun: 0xc101000000000000n },
    ],
  ])('%s', (url, parts) => {
    expect(parseUrl(url)).toEqual(parts)
  })
})

describe('who', () => {
  const at = (userinfo: string): unknown => parseUrl(`iscsi://${userinfo}@storage:3261/${IQN}/1`).chap

  test.each([
    // libiscsi: the secret is what follows the first %, as it stands.
    ['alice%wonderland', 'alice', 'wonderland'],
    ['alice%100%sure', 'alice', '100%sure'],
    ['alice%a:b', 'alice', 'a:b'],
    ['alice%p@ss@word', 'alice', 'p@ss@word'],
    ['alice%pa/ss/word', 'alice', 'pa/ss/word'],
    ['alice%secret%2Fslash', 'alice', 'secret/slash'],
    ['alice%', 'alice', ''],
    // as other URLs have it
    ['alice:wonderland', 'alice', 'wonderland'],
    ['alice:p%40ss%3Aw%2Frd%25', 'alice', 'p@ss:w/rd%'],
    ['alice:p@ss', 'alice', 'p@ss'],
    ['alice:pa/ss', 'alice', 'pa/ss'],
    ['al%69ce:secret', 'alice', 'secret'],
    // bytes that are no UTF-8 stand for themselves
    ['alice:%ff%fe', 'alice', '%ff%fe'],
  ])('%s', (userinfo, username, secret) => {
    expect(at(userinfo)).toEqual({ username, secret })
  })

  test('mutual CHAP', () => {
    const url = `iscsi://alice%wonderland@storage/${IQN}/1?target_user=rabbit&target_password=late%26late`
    expect(parseUrl(url).chap).toEqual({
      username: 'alice',
      secret: 'wonderland',
      target: { username: 'rabbit', secret: 'late&late' },
    })
  })

  test('a target secret may hold an @, and = after the first', () => {
    const url = 'iscsi://alice%wonderland@storage?target_user=rabbit&target_password=l@te=r'
    expect(parseUrl(url)).toMatchObject({ host: 'storage', chap: { target: { secret: 'l@te=r' } } })
  })

  test('secrets may stand elsewhere, for who asks for them', () => {
    expect(parseOpenUrl(`iscsi://alice@storage/${IQN}/1?target_user=rab%62it&auth=chap`)).toEqual({
      host: 'storage',
      target: IQN,
      lun: 1,
      auth: 'chap',
      account: { username: 'alice', secret: undefined },
      targetAccount: { username: 'rabbit', secret: undefined },
    })
    expect(parseOpenUrl('iscsi://alice%wonder@storage?target_user=rabbit&target_password=late')).toEqual({
      host: 'storage',
      auth: undefined,
      account: { username: 'alice', secret: 'wonder' },
      targetAccount: { username: 'rabbit', secret: 'late' },
    })
  })

  test.each([
    'iscsi://@storage',
    'iscsi://al/ice@storage',
    'iscsi://alice@WONDER@storage',
    'iscsi://alice@storage?target_user=',
    'iscsi://alice@storage?target_user=WON@DER',
    'iscsi://alice@storage?target_password=WONDER',
    'iscsi://alice@storage?auth=WONDER',
  ])('%s is refused there too, and not shown', (url) => {
    const error = thrown(() => parseOpenUrl(url))
    expect(error).toMatchObject({ name: 'TypeError', code: 'ERR_INVALID_URL' })
    expect(String(error)).not.toMatch(/WON|DER/)
  })

  test('auth=none leaves the credentials out', () => {
    expect(parseUrl('iscsi://alice%wonderland@storage?auth=none')).toEqual({ host: 'storage' })
  })

  test('auth=chap with credentials changes nothing', () => {
    const parts = parseUrl('iscsi://alice%wonderland@storage?auth=CHAP')
    expect(parts.chap).toEqual({ username: 'alice', secret: 'wonderland' })
  })

  test('any name and secret, percent-encoded, come back from the form user:secret', () => {
    const part = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
    fc.assert(
      fc.property(part, part, (username, secret) => {
        const userinfo = `${encodeURIComponent(username)}:${encodeURIComponent(secret)}`
        expect(at(userinfo)).toEqual({ username, secret })
      }),
    )
  })

  test('any secret without ? comes back from the form of libiscsi when its % are written %25', () => {
    const secret = fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 24 })
    fc.assert(
      fc.property(
        // The form that can't be told from user:secret is documented.
        secret.filter((text) => !text.includes('?') && !/^[0-9a-f]{2}.*:/i.test(text)),
        (text) => {
          expect(at(`alice%${text.replaceAll('%', '%25')}`)).toEqual({ username: 'alice', secret: text })
        },
      ),
    )
  })
})

describe('how', () => {
  test('digests, in any case', () => {
    expect(parseUrl('iscsi://storage?header_digest=CRC32C&data_digest=none')).toEqual({
      host: 'storage',
      headerDigest: 'crc32c',
      dataDigest: 'none',
    })
  })

  test('an empty query says nothing', () => {
    expect(parseUrl(`iscsi://storage/${IQN}/0?`)).toEqual({ host: 'storage', target: IQN, lun: 0 })
  })
})

describe('a whole URL', () => {
  const host = fc.oneof(fc.domain(), fc.ipV4(), fc.ipV6())
  const port = fc.option(fc.integer({ min: 1, max: 65535 }), { nil: undefined })
  const name = fc.stringMatching(/^[a-z0-9.:-]{1,40}$/)
  const lun = fc.oneof(fc.integer({ min: 0, max: 16383 }), fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }))
  const written = (number: number | bigint): string =>
    typeof number === 'number' ? String(number) : `0x${number.toString(16).padStart(16, '0')}`

  test('has all that it was made of', () => {
    fc.assert(
      fc.property(host, port, name, lun, fc.boolean(), (where, on, what, unit, known) => {
        const target = `iqn.2026-11.${what}`
        const chap = { username: 'alice', secret: 'won/der@land' }
        const url = [
          'iscsi://',
          known ? `${chap.username}%${chap.secret}@` : '',
          where.includes(':') ? `[${where}]` : where,
          on === undefined ? '' : `:${on}`,
          `/${target}/${written(unit)}`,
        ].join('')
        expect(parseUrl(url)).toEqual({
          host: where,
          ...(on === undefined ? {} : { port: on }),
          target,
          lun: unit,
          ...(known ? { chap } : {}),
        })
      }),
    )
  })
})

describe('what is wrong', () => {
  test.each([
    ['http://storage', 'does not begin with iscsi://'],
    ['storage', 'does not begin with iscsi://'],
    ['', 'does not begin with iscsi://'],
    ['iscsi://', 'the host is missing'],
    [`iscsi:///${IQN}/0`, 'the host is missing'],
    ['iscsi://a b', 'where host or host:port is wanted'],
    ['iscsi://2001:db8::7', 'an IPv6 address goes in brackets'],
    ['iscsi://[2001:db8::7', 'where host or host:port is wanted'],
    ['iscsi://[]', 'where host or host:port is wanted'],
    ['iscsi://storage:http', 'where host or host:port is wanted'],
    ['iscsi://storage:0', 'the port is not 1 to 65535'],
    ['iscsi://storage:65536', 'the port is not 1 to 65535'],
    ['iscsi://alice%wonderland', 'the host has a % in it (is it a user and a secret?'],
    ['iscsi://%ff', 'the host is not percent-encoded UTF-8'],
    ['iscsi://storage/iqn.%ff', 'the target name is not percent-encoded UTF-8'],
    ['iscsi://storage/disk', 'what follows the host is not an iSCSI name (iqn., eui. or naa.)'],
    [`iscsi://storage/${IQN}/one`, 'what follows the target name is not a LUN'],
    [`iscsi://storage/${IQN}/-1`, 'what follows the target name is not a LUN'],
    [`iscsi://storage/${IQN}/1/2`, 'what follows the target name is not a LUN'],
    [`iscsi://storage/${IQN}/0x1`, 'what follows the target name is not a LUN'],
    [`iscsi://storage/${IQN}/123456789`, 'what follows the target name is not a LUN'],
    ['iscsi://storage?digest=crc32c', 'option 1 of the query is none of header_digest, data_digest'],
    ['iscsi://storage?auth=none&header_digset=none', 'option 2 of the query is none of'],
    ['iscsi://alice:sec?ret@storage', 'in a secret & is written %26, ? %3F'],
    ['iscsi://alice:sec?auth=x@storage', 'a ? in a user or secret is written %3F'],
    ['iscsi://storage?header_digest=md5', 'header_digest is neither none nor crc32c'],
    ['iscsi://storage?data_digest', 'data_digest is neither none nor crc32c'],
    ['iscsi://storage?auth=kerberos', 'auth is neither none nor chap'],
    ['iscsi://storage?auth=chap', 'CHAP wants a user and a secret'],
    ['iscsi://alice@storage', 'CHAP wants a user and a secret'],
    ['iscsi://storage?target_user=rabbit&target_password=late', 'CHAP wants a user and a secret'],
    ['iscsi://alice%x@storage?target_user=rabbit', 'target_user and target_password go together'],
    ['iscsi://alice%x@storage?target_password=late', 'target_user and target_password go together'],
  ])('%s', (url, words) => {
    expect(thrown(() => parseUrl(url))).toMatchObject({
      name: 'TypeError',
      code: 'ERR_INVALID_URL',
      message: expect.stringContaining(words),
    })
  })

  test.each([
    'iscsi://alice%WONDER@',
    'iscsi://alice%WONDER@storage:port',
    'iscsi://alice:WONDER@storage/disk',
    'iscsi://alice%x/WONDER@storage/disk',
    'iscsi://alice:x/WONDER@storage:0',
    'iscsi://alice%x?WONDER@storage/iqn.2026-11.example:disk/1',
    'iscsi://alice%x?WONDER&y@storage/iqn.2026-11.example:disk/1',
    'iscsi://alice:WON?DER@storage/iqn.2026-11.example:disk/1',
    'iscsi://alice%WONDER?x@storage/iqn.2026-11.example:disk/1',
    'iscsi://alice%WONDER@storage?nonsense=1',
    'iscsi://alice%WONDER@storage?target_user=rabbit',
    'iscsi://alice%x@storage?target_user=rabbit&target_password=WON&DER',
    'iscsi://alice%x@storage?target_password=WONDER',
    'iscsi://storage?target_user=rabbit&target_password=WONDER',
    'alice%WONDER@storage',
    // without the host, or with an @ that is encoded
    'iscsi://alice:WONDER',
    `iscsi://alice:WONDER/${IQN}/1`,
    `iscsi://alice%WONDER/${IQN}/1`,
    `iscsi://alice:WONDER%40storage/${IQN}/1`,
    `iscsi://alice%25WONDER%40storage/${IQN}/1`,
    `iscsi://alice:1/WONDER/${IQN}/1`,
    `iscsi://alice:1/${IQN}/WONDER`,
  ])('no error shows the secret: %s', (url) => {
    const error = thrown(() => parseUrl(url))
    expect(error).toMatchObject({ name: 'TypeError' })
    expect(String(error)).not.toMatch(/WON|DER/)
  })

  test('nothing of a user and a secret without their host is in an error', () => {
    const text = fc.stringMatching(/^[A-Z0-9?/&=%:.]{0,4}QUEEN[A-Z0-9?/&=%:.]{0,4}$/)
    const rest = fc.constantFrom('', '%40storage', `/${IQN}/1`, `%40storage/${IQN}/1`, '/', '?auth=chap')
    fc.assert(
      fc.property(fc.constantFrom('alice%', 'alice%25', 'alice:', ':'), text, rest, (user, secret, tail) => {
        const said = String(thrown(() => parseUrl(`iscsi://${user}${secret}${tail}`)))
        expect(said).not.toMatch(/QUEEN|alice/)
      }),
      { numRuns: 500 },
    )
  })

  test('a number is not shown, either: it may be the secret', () => {
    expect(String(thrown(() => parseUrl(`iscsi://alice:123456789012/${IQN}/1`)))).not.toContain('1234')
  })

  test('no secret is in an error, whatever follows it', () => {
    const secret = fc.stringMatching(/^[A-Z?/&=@%:]{1,4}QUEEN[A-Z?/&=@%:]{0,4}$/)
    const rest = fc.constantFrom(
      '',
      ':x',
      'storage:0',
      'storage/disk',
      'storage?x=1',
      'a b',
      '[::1',
      `storage/${IQN}/z`,
    )
    const before = fc.constantFrom('alice%', 'alice:')
    fc.assert(
      fc.property(before, secret, rest, (user, text, tail) => {
        expect(String(thrown(() => parseUrl(`iscsi://${user}${text}@${tail}`)))).not.toContain('QUEEN')
      }),
      { numRuns: 500 },
    )
  })
})
