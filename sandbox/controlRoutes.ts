import type { Context } from 'hono'
import { Hono } from 'hono'
import { z } from 'zod'
import type { SandboxControl } from './control.ts'
import type { ControlCalls } from './controlCalls.ts'
import { controlCalls } from './controlCalls.ts'
import type { KickEnvironment } from './kick.ts'

const reads = ['state', 'requests', 'counts', 'secrets', 'faults'] as const
const loopbackHost = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/

/**
 * `GET /__sandbox/<state|requests|counts|secrets|faults>` and `POST /__sandbox/<call>` with JSON.
 * A page in a browser cannot reach them: wrong Host (DNS rebinding), foreign Origin and bodies that
 * need no preflight are refused.
 */
export function controlRoutes(control: SandboxControl): Hono<KickEnvironment> {
  const routes = new Hono<KickEnvironment>()

  routes.use('/__sandbox/*', async (context, next) => {
    const host = context.req.header('host') ?? ''
    const origin = context.req.header('origin')
    if (!loopbackHost.test(host)) return refuse(context, 403, 'The Host is not this computer.')
    if (origin !== undefined && origin !== `http://${host}`) {
      return refuse(context, 403, 'Control calls from another origin are refused.')
    }
    await next()
    context.header('Cache-Control', 'no-store')
    return undefined
  })

  for (const name of reads) {
    routes.get(`/__sandbox/${name}`, (context) => context.json(control[name]()))
  }

  for (const name of Object.keys(controlCalls) as (keyof ControlCalls)[]) {
    routes.post(`/__sandbox/${name}`, async (context) => {
      if (!/^application\/json\b/.test(context.req.header('content-type') ?? '')) {
        return refuse(context, 400, 'Send JSON, with Content-Type: application/json.')
      }
      let body: unknown
      try {
        body = JSON.parse((await context.req.text()) || '{}')
      } catch {
        return refuse(context, 400, 'The body is not JSON.')
      }
      const parsed = controlCalls[name].safeParse(body)
      if (!parsed.success) return refuse(context, 400, z.prettifyError(parsed.error))
      try {
        // Each schema belongs to the method of its name; a test calls every pair.
        const call = control[name] as (input: unknown) => unknown
        return context.json({ ok: true, result: call(parsed.data) ?? null })
      } catch (error) {
        if (error instanceof RangeError) return refuse(context, 400, error.message)
        throw error
      }
    })
  }

  routes.all('/__sandbox/*', (context) => {
    const calls = [...reads.map((name) => `GET ${name}`), ...Object.keys(controlCalls)]
    return refuse(context, 404, `No such control call. There are: ${calls.join(', ')}.`)
  })

  return routes
}

function refuse(context: Context, status: 400 | 403 | 404, error: string): Response {
  return context.json({ ok: false, error }, status)
}
