/** The parts of the sandbox that faults and counts are about. */
export const endpoints = [
  'authorize',
  'token',
  'introspect',
  'revoke',
  'leaderboard',
  'users',
  'channels',
  'avatars',
] as const
export type Endpoint = (typeof endpoints)[number]

const paths: Record<string, Endpoint> = {
  '/oauth/authorize': 'authorize',
  '/oauth/token': 'token',
  '/oauth/token/introspect': 'introspect',
  '/public/v1/token/introspect': 'introspect',
  '/oauth/revoke': 'revoke',
  '/public/v1/kicks/leaderboard': 'leaderboard',
  '/public/v1/users': 'users',
  '/public/v1/channels': 'channels',
}

/** Which endpoint a path belongs to; undefined for the control calls and for unknown paths. */
export function endpointOf(path: string): Endpoint | undefined {
  return path.startsWith('/avatars/') ? 'avatars' : paths[path]
}
