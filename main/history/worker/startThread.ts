import { Worker } from 'node:worker_threads'
import type { Log } from '../../log.ts'
import { causeOf } from './causeOf.ts'
import type { FromThread } from './messages.ts'
import type { StartThread } from './Thread.ts'

/** MB of JavaScript at most; the thread ends above it, main goes on. */
const heapLimit = 256

/**
 * Starts the real thread.
 *
 * @param script the built `worker/main.ts`
 * @param path of the history's file
 */
export function startThread(script: string, path: string, log: Log): StartThread {
  // All of the file is read once in a run of the application, not each time the thread wakes; and
  // again after damage was met, which the next thread is to set aside.
  let check = true
  return (listener) => {
    const worker = new Worker(script, {
      name: 'history',
      workerData: { path, check },
      // Nothing of the environment is needed, and libsql takes a variable for another binary.
      env: {},
      resourceLimits: { maxOldGenerationSizeMb: heapLimit },
    })
    worker.on('message', (message: FromThread) => {
      if (message.kind === 'answer') check = false
      if (message.kind === 'failed') {
        if (message.problem.code === 'history-broken') check = true
        if (message.cause !== null) log.error(`A job of the history failed: ${message.cause}`)
      }
      listener.message(message)
    })
    worker.on('error', (error: Error) => {
      check = true
      log.error(`The history's thread died: ${causeOf(error)}`)
    })
    worker.on('exit', () => listener.ended())
    return {
      post: (message) => worker.postMessage(message),
      terminate: () => void worker.terminate(),
    }
  }
}
