/** The scopes that Kick knows (API facts, section 2.5). */
export const kickScopes = [
  'user:read',
  'channel:read',
  'channel:write',
  'channel:rewards:read',
  'channel:rewards:write',
  'chat:write',
  'streamkey:read',
  'events:subscribe',
  'moderation:ban',
  'moderation:chat_message:manage',
  'kicks:read',
] as const

/** An app as it stands in Kick's developer settings. */
export interface KickApp {
  clientId: string
  clientSecret: string
  /** Compared character by character; there is no any-port rule for loopback. */
  redirectUris: string[]
  /** The ticked scopes: others are silently not granted. */
  scopes: string[]
}
