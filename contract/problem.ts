import { z } from 'zod'

/**
 * Everything that can go wrong, as a closed set. Each code has a title, a cause and a next step in
 * the catalogue (`texts/`), so a page never shows a sentence that somebody else wrote.
 */
export const problemCodes = [
  // What Kick answered, or did not
  'offline',
  'timed-out',
  'certificate',
  'blocked',
  'rate-limited',
  'unauthorized',
  'scope-missing',
  'not-found',
  'bad-request',
  'server-trouble',
  'redirected',
  'too-large',
  'not-json',
  'wrong-shape',
  'empty-answer',
  // Signing in
  'credentials-missing',
  'wrong-secret',
  'port-busy',
  'browser-not-opened',
  'callback-never-came',
  'denied',
  'state-mismatch',
  'exchange-blocked',
  'other-user',
  'sign-in-ended',
  'sign-in-replaced',
  'runtime-too-old',
  // This computer
  'keychain-missing',
  'keychain-locked',
  'vault-unreadable',
  'vault-broken',
  'settings-broken',
  'settings-newer',
  'disk-not-writable',
  'sandbox-failed',
  'notifications-missing',
  'history-broken',
  'history-newer',
  'history-not-writable',
  'file-not-written',
  'file-not-read',
  'import-not-ours',
  'import-newer',
  'names-hidden',
  'unexpected',
] as const

export const problemCodeSchema = z.enum(problemCodes)
export type ProblemCode = z.infer<typeof problemCodeSchema>

/** A problem with the figures its sentences need; never a token, a secret or an address. */
export const problemSchema = z.object({
  code: problemCodeSchema,
  /** Values for the sentences: a port, an HTTP status, scope names, a user name, a file name. */
  values: z.record(z.string().max(40), z.union([z.string().max(300), z.number()])),
})
export type Problem = z.infer<typeof problemSchema>

/** Answer of a command that can fail in a way a person can act on. */
export const outcomeSchema = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true) }),
  z.object({ ok: z.literal(false), problem: problemSchema }),
])
export type Outcome = z.infer<typeof outcomeSchema>
