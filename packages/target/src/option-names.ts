import { closest } from 'fastest-levenshtein'
import type { LunOptions, PortalOptions, TargetDefinition, TargetOptions } from './options.ts'
import type { ChapOptions } from './session/chap-acceptor.ts'

const named = <Name extends string>(names: Readonly<Record<Name, true>>): readonly string[] =>
  Object.keys(names)

const DEFINITION = {
  name: true,
  alias: true,
  luns: true,
  chap: true,
  maxCommands: true,
  statusInDataIn: true,
  powerOnAttention: true,
  initialR2T: true,
  immediateData: true,
  maxRecvDataSegmentLength: true,
  maxBurstLength: true,
  firstBurstLength: true,
  maxOutstandingR2T: true,
  headerDigest: true,
  dataDigest: true,
  dataPDUInOrder: true,
  dataSequenceInOrder: true,
  errorRecoveryLevel: true,
  defaultTime2Wait: true,
  defaultTime2Retain: true,
} as const

const PORTAL = { host: true, port: true, portalGroupTag: true, tls: true } as const

/** The names of all options, by what they are options of. */
const NAMES = {
  target: named<keyof TargetDefinition>(DEFINITION),
  node: named<keyof TargetOptions>({
    ...DEFINITION,
    ...PORTAL,
    portals: true,
    targets: true,
    loginTimeout: true,
    pingInterval: true,
    maxConnections: true,
    maxPendingLogins: true,
    maxMemory: true,
    firstStatSN: true,
    faults: true,
  }),
  portal: named<keyof PortalOptions>(PORTAL),
  chap: named<keyof ChapOptions>({ username: true, secret: true, algorithms: true, mutual: true }),
  LUN: named<keyof LunOptions>({
    lun: true,
    size: true,
    file: true,
    blockSize: true,
    physicalBlockSize: true,
    thin: true,
    sanitizeTime: true,
    readOnly: true,
    removable: true,
    writeCache: true,
    serial: true,
    naa: true,
    vendor: true,
    product: true,
    revision: true,
  }),
}

/** @throws TypeError for the name of an option that there is not, with the nearest that there is */
export function checkOptionNames(options: TargetOptions): void {
  check('node', options, 'createTarget')
  for (const portal of options.portals ?? []) check('portal', portal, 'a portal')
  for (const definition of [options, ...(options.targets ?? [])]) {
    if (definition !== options) check('target', definition, 'a target')
    for (const lun of definition.luns ?? []) check('LUN', lun, 'a LUN')
    if (definition.chap !== undefined) check('chap', definition.chap, 'chap')
  }
}

function check(kind: keyof typeof NAMES, options: object, what: string): void {
  const names = NAMES[kind]
  for (const name of Object.keys(options)) {
    if (names.includes(name)) continue
    throw new TypeError(`"${name}" is not an option of ${what}; did you mean "${closest(name, names)}"?`)
  }
}
