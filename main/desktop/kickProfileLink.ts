/**
 * The public page of a Kick user, null for a name that cannot be a slug. Kick's slugs are the name
 * in lower case with `_` written `-`.
 */
export function kickProfileLink(name: string): string | null {
  if (!/^[\w-]{1,60}$/.test(name)) return null
  return `https://kick.com/${encodeURIComponent(name.toLowerCase().replaceAll('_', '-'))}`
}
