import dns from 'node:dns'
import net from 'node:net'

/**
 * Loaded before every unit test file: a connection or name look-up that would leave this computer
 * throws, so a test that forgot to start the sandbox fails with a sentence instead of asking Kick.
 */
const loopback = /^(localhost|127(\.\d{1,3}){3}|::1|0:0:0:0:0:0:0:1|::ffff:127(\.\d{1,3}){3})$/i

function refuse(host: string): never {
  throw new Error(
    `A test tried to reach "${host}". Tests talk to loopback only: start the sandbox.`,
  )
}

const connect = net.Socket.prototype.connect
net.Socket.prototype.connect = function (this: net.Socket, ...args: unknown[]): net.Socket {
  const first = (Array.isArray(args[0]) ? args[0][0] : args[0]) as
    | { host?: string; path?: string }
    | number
    | string
  const host =
    typeof first === 'object'
      ? first.path
        ? 'localhost'
        : (first.host ?? 'localhost')
      : typeof first === 'number' && typeof args[1] === 'string'
        ? args[1]
        : 'localhost'
  if (!loopback.test(host)) refuse(host)
  return Reflect.apply(connect, this, args) as net.Socket
} as typeof connect

const lookup = dns.lookup
dns.lookup = ((host: string, ...rest: unknown[]) => {
  if (!loopback.test(host)) refuse(host)
  return Reflect.apply(lookup, dns, [host, ...rest])
}) as typeof dns.lookup
