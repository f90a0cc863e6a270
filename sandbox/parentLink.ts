/** What a parent process is told when the sandbox is ready. */
export interface ReadyMessage {
  type: 'ready'
  url: string
  clientId: string
  clientSecret: string
}

/** The side of Electron's utility process that the sandbox uses; Node knows nothing of it. */
interface ParentPort {
  postMessage(message: unknown): void
  on(event: 'close' | 'message', listener: () => void): unknown
}

/** The process that started this one and can be talked to, if there is one. */
export interface ParentLink {
  send(message: ReadyMessage): void
  /** Called once, when the parent is gone. */
  onGone(listener: () => void): void
}

/** Finds the parent: Electron's port in a utility process, the IPC channel of `fork`, or none. */
export function findParent(
  host: Pick<NodeJS.Process, 'send' | 'once'> & {
    parentPort?: ParentPort | null | undefined
  } = process,
): ParentLink | undefined {
  const { parentPort } = host
  if (parentPort) {
    return {
      send: (message) => parentPort.postMessage(message),
      onGone(listener) {
        parentPort.on('close', listener)
        // The port stays closed to all events until somebody listens to messages.
        parentPort.on('message', () => undefined)
      },
    }
  }
  const send = host.send?.bind(host)
  if (!send) return undefined
  return {
    send: (message) => {
      send(message)
    },
    onGone: (listener) => {
      host.once('disconnect', listener)
    },
  }
}
