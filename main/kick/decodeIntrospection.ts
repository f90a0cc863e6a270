import { z } from 'zod'
import type { Introspection } from './KickClient.ts'
import { KickError } from './KickError.ts'
import { fields } from './fields.ts'
import { readData } from './readData.ts'

const introspectionSchema = z.object({
  active: z.boolean(),
  token_type: z.enum(['user', 'app']).nullable().catch(null),
  scope: fields.text,
  /** Seconds since 1970. */
  exp: fields.amount.nullable().catch(null),
})

/**
 * `POST /oauth/token/introspect` (API facts, section 2.1). Of a dead token all but `active` is null.
 * @throws KickError 'not-json', 'wrong-shape'
 */
export function decodeIntrospection(text: string): Introspection {
  const parsed = introspectionSchema.safeParse(readData(text))
  if (!parsed.success) throw new KickError('wrong-shape')
  const { active, token_type: kind, scope, exp } = parsed.data
  const scopes = scope.split(/\s+/).filter((name) => name !== '')
  const expiresAt = exp === null || exp === 0 ? null : exp * 1000
  return { active, kind, scopes, expiresAt }
}
