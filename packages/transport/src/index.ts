export { monotonicNow } from './byte-machine.ts'
export type { ByteMachine, Transmit } from './byte-machine.ts'
export { Deadline } from './deadline.ts'
export { accept, dial, SocketDriver } from './socket-driver.ts'
export type {
  ConnectionRequest,
  CreateConnection,
  DialOptions,
  DirectRead,
  DriverOwner,
} from './socket-driver.ts'
export type { Ends, Side, Tap } from './tap.ts'
