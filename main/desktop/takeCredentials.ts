import type { Credentials } from '../account/credentials.ts'

/**
 * Client id and secret from the environment, which then no longer holds them: processes that are
 * started from here (the browser among them) have no business with them.
 */
export function takeCredentials(environment: NodeJS.ProcessEnv): Credentials | null {
  const clientId = environment['KICKBOARD_CLIENT_ID']?.trim()
  const clientSecret = environment['KICKBOARD_CLIENT_SECRET']?.trim()
  delete environment['KICKBOARD_CLIENT_ID']
  delete environment['KICKBOARD_CLIENT_SECRET']
  return clientId && clientSecret ? { clientId, clientSecret } : null
}
