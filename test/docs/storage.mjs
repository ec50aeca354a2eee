/**
 * Loaded into the processes that run the examples: there a host whose name begins with `storage` is the target that listens on
 * port STORAGE_PORT of this machine, and port 3260 is free to listen on, whatever else listens there.
 */
import { Server, Socket } from 'node:net'

const ISCSI_PORT = 3260

const { connect } = Socket.prototype
Socket.prototype.connect = function (...args) {
  // net.connect() hands on its arguments as one list, the options first.
  const [options] = args.flat()
  if (String(options?.host).startsWith('storage'))
    Object.assign(options, { host: '127.0.0.1', port: Number(process.env.STORAGE_PORT) })
  return connect.apply(this, args)
}

const { listen } = Server.prototype
Server.prototype.listen = function (...args) {
  const [options] = args
  if (options?.port === ISCSI_PORT) options.port = 0
  return listen.apply(this, args)
}
