/** Where parts of main write what happened. Never a token, secret, code or callback address. */
export interface Log {
  debug(message: string): void
  info(message: string): void
  warn(message: string): void
  error(message: string): void
}

export const silentLog: Log = { debug() {}, info() {}, warn() {}, error() {} }
