import type { Fetch } from '../../kick/Fetch.ts'
import type { Sandbox } from '../../../sandbox/startSandbox.ts'

/** Faults after which an answer never ends by itself. */
const endless: ReadonlySet<string | undefined> = new Set(['hang', 'trickle', 'slow'])

/** Knows which requests are under way, so that time can stand still for them. */
export interface RequestWatch {
  fetch: Fetch
  /** Waits until each request under way has ended, or is one that only time ends. */
  settled(): Promise<void>
}

export function watchRequests(sandbox: Sandbox): RequestWatch {
  let underWay = 0
  let givenUp = 0

  /** Requests whose answers will not come, as far as nobody has given them up yet. */
  function stuck(): number {
    const endlessly = sandbox.control.requests().filter(({ fault }) => endless.has(fault))
    return endlessly.length - givenUp
  }

  return {
    async fetch(url, init) {
      underWay += 1
      let over = false
      const end = () => {
        if (over) return
        over = true
        underWay -= 1
      }
      init?.signal?.addEventListener('abort', () => {
        const known = stuck()
        if (!over && known > 0) givenUp += 1
        end()
      })
      try {
        const response = await fetch(url, init)
        const { status, headers } = response
        if (!response.body) end()
        return new Response(response.body && told(response.body, end), { status, headers })
      } catch (error) {
        end()
        throw error
      }
    },
    async settled() {
      while (underWay > Math.max(0, stuck())) await new Promise(setImmediate)
    },
  }
}

/** The same bytes; `end` is called once they are all read, or no longer wanted. */
function told(body: ReadableStream<Uint8Array>, end: () => void): ReadableStream<Uint8Array> {
  const reader = body.getReader()
  return new ReadableStream({
    async pull(controller) {
      try {
        const { done, value } = await reader.read()
        if (!done) return controller.enqueue(value)
        end()
        controller.close()
      } catch (error) {
        end()
        controller.error(error)
      }
    },
    async cancel(reason) {
      end()
      await reader.cancel(reason)
    },
  })
}
