import { z } from 'zod'

/** Id and secret of the user's own Kick app (Kick documentation: there is no public client). */
export const credentialsSchema = z.object({
  clientId: z.string().min(1),
  clientSecret: z.string().min(1),
})
export type Credentials = z.infer<typeof credentialsSchema>
