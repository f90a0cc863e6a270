import { utilityProcess } from 'electron'
import { z } from 'zod'
import type { Log } from '../log.ts'

const readySchema = z.object({
  type: z.literal('ready'),
  url: z.url(),
  clientId: z.string(),
  clientSecret: z.string(),
})

export interface TrialSandbox {
  /** Serves both of Kick's hosts. */
  origin: string
  clientId: string
  clientSecret: string
  stop(): void
}

/** How long the sandbox may take to listen, ms. */
const limit = 10_000

/**
 * Starts the built-in sandbox in a process of its own, so that it shares nothing with the
 * application but HTTP.
 *
 * @param script path of its bundle
 * @throws Error when it does not listen in time
 */
export async function startTrialSandbox({
  script,
  redirectUri,
  log,
}: {
  script: string
  redirectUri: string
  log: Log
}): Promise<TrialSandbox> {
  const child = utilityProcess.fork(
    script,
    ['--port', '0', '--play', '15', '--redirect-uri', redirectUri],
    { serviceName: 'Kickboard sandbox', stdio: 'ignore', env: {} },
  )
  const stop = () => void child.kill()
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => fail('it did not listen in time'), limit)
    function fail(reason: string) {
      clearTimeout(timer)
      stop()
      log.warn(`sandbox: ${reason}`)
      reject(new Error(reason))
    }
    child.once('exit', (code) => fail(`it ended with ${code}`))
    child.on('message', (message: unknown) => {
      const ready = readySchema.safeParse(message)
      if (!ready.success) return
      clearTimeout(timer)
      const { url, clientId, clientSecret } = ready.data
      resolve({ origin: new URL(url).origin, clientId, clientSecret, stop })
    })
  })
}
