/** What an iSCSI URL says. Everything in it can be given as an option too, and options win. */
export interface UrlParts {
  readonly host: string
  readonly port?: number
  readonly target?: string
  readonly lun?: number | bigint
  readonly headerDigest?: 'none' | 'crc32c'
  readonly dataDigest?: 'none' | 'crc32c'
  readonly chap?: {
    readonly username: string
    readonly secret: string
    readonly target?: { readonly username: string; readonly secret: string }
  }
}

/** Somebody's name for CHAP, and the secret if it stands there too. */
export interface UrlAccount {
  readonly username: string
  readonly secret: string | undefined
}

/** What an iSCSI URL says where secrets may come from elsewhere. */
export interface OpenUrlParts extends Omit<UrlParts, 'chap'> {
  readonly auth: 'none' | 'chap' | undefined
  readonly account: UrlAccount | undefined
  /** Of the target, which has to prove that it is this one. */
  readonly targetAccount: UrlAccount | undefined
}

const FORM = 'iscsi://[user[%secret]@]host[:port][/target-name/lun][?option=value]'
const DIGESTS = ['none', 'crc32c'] as const

/**
 * Reads an iSCSI URL as libiscsi does: `iscsi://[user[%secret]@]host[:port]/target-name/lun[?options]`, an IPv6 address in
 * brackets, with a scope id if need be. `user:secret@` is understood too, percent-encoded. Options of the query:
 * `header_digest` and `data_digest` (`none` or `crc32c`), `auth` (`none` or `chap`), `target_user` and `target_password`.
 *
 * What follows the first `%` in `user%secret` is the secret; a `%` in it that is not followed by two hexadecimal digits
 * stands for itself. A secret that begins with two hexadecimal digits can't be told from `user:secret` if it, or the user,
 * contains `:`: give those as the option `chap`.
 * @throws TypeError that says what is wrong, and shows nothing of the URL: where a host or an @ is missing, any part of it may be
 *   the secret
 */
export function parseUrl(url: string): UrlParts {
  const { auth, account, targetAccount, ...parts } = parseOpenUrl(url)
  const chap = completeChap(auth, account, targetAccount)
  return { ...parts, ...(chap === undefined ? {} : { chap }) }
}

/**
 * {@link parseUrl} for who can ask for secrets: `user@` and `target_user` may stand without one.
 * @throws TypeError as parseUrl
 */
export function parseOpenUrl(url: string): OpenUrlParts {
  const scheme = /^iscsi:\/\//i.exec(url)
  if (scheme === null) throw wrong(`the URL does not begin with iscsi://`)
  const [beforeQuery, query] = splitOnce(url.slice(scheme[0].length), '?')
  // The query first: what a stray ? has cut off from a secret must not get into an error below.
  const options = parseQuery(query)
  // An iSCSI name holds no @ (RFC 3722 §6), but a secret may hold that and / as well.
  const at = beforeQuery.lastIndexOf('@')
  if (at < 0 && query?.includes('@') === true) throw wrong('a ? in a user or secret is written %3F')
  const [authority, path] = splitOnce(beforeQuery.slice(at + 1), '/')
  const { host, port } = parseHost(authority)
  const { target, lun } = path === undefined || path === '' ? {} : parsePath(path)
  const account = at < 0 ? undefined : parseCredentials(beforeQuery.slice(0, at))
  checkBare(account)
  const headerDigest = digest(options, 'header_digest')
  const dataDigest = digest(options, 'data_digest')
  return {
    host,
    ...(port === undefined ? {} : { port }),
    ...(target === undefined ? {} : { target }),
    ...(lun === undefined ? {} : { lun }),
    ...(headerDigest === undefined ? {} : { headerDigest }),
    ...(dataDigest === undefined ? {} : { dataDigest }),
    auth: parseAuth(options),
    account,
    targetAccount: parseTargetAccount(options),
  }
}

function wrong(what: string): TypeError {
  return Object.assign(new TypeError(`${what}; the form is ${FORM}`), { code: 'ERR_INVALID_URL' })
}

function splitOnce(text: string, separator: string): [string, string | undefined] {
  const index = text.indexOf(separator)
  return index < 0 ? [text, undefined] : [text.slice(0, index), text.slice(index + 1)]
}

function parseHost(text: string): { host: string; port: number | undefined } {
  if (text === '') throw wrong('the host is missing')
  const match = /^(?:\[(?<ipv6>[^\]]+)\]|(?<name>[^:[\]\s]+))(?::(?<port>\d*))?$/.exec(text)
  const name = match?.groups?.['name']
  // A scope id follows %25 (RFC 6874), and as people write it a bare %.
  const host = name === undefined ? match?.groups?.['ipv6']?.replace('%25', '%') : parseName(name)
  if (host === undefined) {
    const hint = text.split(':').length > 2 ? ' (an IPv6 address goes in brackets)' : ''
    throw wrong(`where host or host:port is wanted is something else${hint}${AFTER_USER}`)
  }
  const digits = match?.groups?.['port']
  if (digits === undefined || digits === '') return { host, port: undefined }
  const port = Number(digits)
  if (port < 1 || port > 65535) throw wrong(`the port is not 1 to 65535${AFTER_USER}`)
  return { host, port }
}

const AFTER_USER = ' (is it a user and a secret? The host follows them, and an @)'

/**
 * A name of a host, percent-encoded only where it is not ASCII. `user%secret` without its host would be another name: one that
 * goes to the name server, and into errors.
 */
function parseName(text: string): string {
  if (/%(?![89a-f][0-9a-f])/i.test(text)) throw wrong(`the host has a % in it${AFTER_USER}`)
  return decode(text, 'host')
}

function parsePath(path: string): { target: string; lun: number | bigint | undefined } {
  const [name, lunText] = splitOnce(path.endsWith('/') ? path.slice(0, -1) : path, '/')
  const target = decode(name, 'target name')
  if (!/^(iqn\.|eui\.|naa\.)/i.test(target))
    throw wrong('what follows the host is not an iSCSI name (iqn., eui. or naa.)')
  return { target, lun: lunText === undefined ? undefined : parseLun(lunText) }
}

/** A LUN as people write it: decimal, or all 64 bits in hexadecimal. */
function parseLun(text: string): number | bigint {
  if (/^\d{1,8}$/.test(text)) return Number(text)
  if (/^0x[0-9a-f]{16}$/i.test(text)) return BigInt(text)
  throw wrong(
    'what follows the target name is not a LUN: a decimal number, or 0x and 16 hexadecimal digits for all 64 bits',
  )
}

function parseCredentials(userinfo: string): UrlAccount {
  const percent = userinfo.indexOf('%')
  const colon = userinfo.indexOf(':')
  const encoded = percent >= 0 && /^%[0-9a-f]{2}/i.test(userinfo.slice(percent))
  if (colon >= 0 && (percent < 0 || encoded)) {
    return {
      username: decodeLeniently(userinfo.slice(0, colon)),
      secret: decodeLeniently(userinfo.slice(colon + 1)),
    }
  }
  if (percent < 0) return { username: userinfo, secret: undefined }
  return { username: userinfo.slice(0, percent), secret: decodeLeniently(userinfo.slice(percent + 1)) }
}

function parseQuery(query: string | undefined): Map<string, string> {
  const options = new Map<string, string>()
  if (query === undefined || query === '') return options
  for (const [index, part] of query.split('&').entries()) {
    const [key, value = ''] = splitOnce(part, '=')
    // It is not shown: it may be what an & or ? has cut off from a secret.
    if (!QUERY_OPTIONS.includes(key)) {
      throw wrong(
        `option ${index + 1} of the query is none of ${QUERY_OPTIONS.join(', ')} (in a secret & is written %26, ? %3F)`,
      )
    }
    options.set(key, decodeLeniently(value))
  }
  return options
}

const QUERY_OPTIONS = ['header_digest', 'data_digest', 'auth', 'target_user', 'target_password']

function digest(options: Map<string, string>, name: string): 'none' | 'crc32c' | undefined {
  const value = options.get(name)?.toLowerCase()
  if (value === undefined) return undefined
  const found = DIGESTS.find((known) => known === value)
  if (found === undefined) throw wrong(`${name} is neither none nor crc32c`)
  return found
}

function parseAuth(options: Map<string, string>): OpenUrlParts['auth'] {
  const auth = options.get('auth')?.toLowerCase()
  if (auth !== undefined && auth !== 'none' && auth !== 'chap') throw wrong('auth is neither none nor chap')
  return auth
}

const TOGETHER = 'target_user and target_password go together'
const BOTH_WANTED = 'CHAP wants a user and a secret: user%secret@host'

function parseTargetAccount(options: Map<string, string>): UrlAccount | undefined {
  const username = options.get('target_user')
  const secret = options.get('target_password')
  if (username === undefined && secret !== undefined) throw wrong(TOGETHER)
  const account = username === undefined ? undefined : { username, secret }
  checkBare(account)
  return account
}

/** A name alone will be shown to whoever is asked for its secret: what may be a part of a secret is none. */
function checkBare(account: UrlAccount | undefined): void {
  if (account !== undefined && account.secret === undefined && !/^[^@/?]+$/.test(account.username))
    throw wrong(BOTH_WANTED)
}

function completeChap(
  auth: OpenUrlParts['auth'],
  account: UrlAccount | undefined,
  target: UrlAccount | undefined,
): UrlParts['chap'] {
  if (target !== undefined && target.secret === undefined) throw wrong(TOGETHER)
  if (auth === 'none') return undefined
  if (account?.secret === undefined) {
    if (auth === 'chap' || target !== undefined || account !== undefined) throw wrong(BOTH_WANTED)
    return undefined
  }
  const { username, secret } = account
  return {
    username,
    secret,
    ...(target?.secret === undefined ? {} : { target: { username: target.username, secret: target.secret } }),
  }
}

function decode(text: string, what: string): string {
  try {
    return decodeURIComponent(text.replace(/%(?![0-9a-f]{2})/gi, '%25'))
  } catch {
    throw wrong(`the ${what} is not percent-encoded UTF-8`)
  }
}

/** For secrets: bytes that are no percent-encoded UTF-8 stand for themselves, and no error may show them. */
function decodeLeniently(text: string): string {
  try {
    return decodeURIComponent(text.replace(/%(?![0-9a-f]{2})/gi, '%25'))
  } catch {
    return text
  }
}
