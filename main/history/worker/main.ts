import { parentPort, workerData } from 'node:worker_threads'
import { openDesk } from './openDesk.ts'
import { serve } from './serve.ts'

/** The thread's entry. It is given the path of the file and knows nothing of Electron. */
const { path, check } = workerData as { path: string; check: boolean }
const port = parentPort
if (!port) throw new Error('This script is started as a thread.')

serve(
  {
    post: (message) => port.postMessage(message),
    onMessage: (listen) => port.on('message', listen),
    close: () => port.close(),
  },
  (tell) => openDesk(path, check, tell),
)
