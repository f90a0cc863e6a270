import type { Context } from 'hono'

/** `{"data": ..., "message": "OK"}`: a success of the API. */
export function succeed(context: Context, data: unknown): Response {
  return context.json({ data, message: 'OK' })
}

/** 400 in the API's form: `data` is a sentence here (#140). */
export function refuseRequest(context: Context, reason: string): Response {
  return context.json({ data: reason, message: 'Bad request' }, 400)
}

/** 401 in the API's form (#140, #253, #289). */
export function refuseCaller(context: Context): Response {
  return context.json({ data: {}, message: 'Unauthorized' }, 401)
}
