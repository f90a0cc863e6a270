import { z } from 'zod'
import { userIdSchema } from '../../contract/state.ts'

export const tokensSchema = z.object({
  accessToken: z.string().min(1),
  /** Null for an app's own token, which has none. */
  refreshToken: z.string().min(1).nullable(),
  /** UTC ms. */
  expiresAt: z.number(),
  /** As granted, which may be fewer than were asked for. */
  scopes: z.array(z.string()),
  /** When the person approved (UTC ms); a refresh does not change it. */
  signedInAt: z.number(),
})
export type Tokens = z.infer<typeof tokensSchema>

export const storedAccountSchema = z.object({
  /** The broadcaster's user id. */
  id: userIdSchema,
  /** `app`: read with the token of the user's Kick app, without a sign-in of the broadcaster. */
  kind: z.enum(['broadcaster', 'app']),
  /** As Kick gave it at the last sign-in; may be empty. */
  name: z.string(),
  /** Null once Kick has ended the sign-in: the account stays, its dead tokens do not. */
  tokens: tokensSchema.nullable(),
})
export type StoredAccount = z.infer<typeof storedAccountSchema>
