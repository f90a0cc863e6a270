/** Parameters and fields whose value is a secret, in an address, a form, a header or JSON. */
const named =
  /\b(access_token|refresh_token|client_secret|client_id|code_verifier|code_challenge|code|state|token|secret|password|authorization|clientSecret|accessToken|refreshToken)\b(["']?\s*[=:]\s*["']?)(?:Bearer\s+)?[^\s"'&,;}]+/gi
const bearer = /\bBearer\s+\S+/gi
/** A run that no word is: Kick's tokens and codes are 48 capitals and digits. */
const opaque = /[A-Za-z0-9+/_~-]{32,}={0,2}/g
const query = /(https?:\/\/[^\s?"']+)\?[^\s"']*/gi

/**
 * The last door before a log file: takes out what looks like a secret. Nothing that is one should
 * come here at all; this holds when something does.
 */
export function redact(text: string): string {
  return text
    .replaceAll(query, '$1?[removed]')
    .replaceAll(named, '$1$2[removed]')
    .replaceAll(bearer, 'Bearer [removed]')
    .replaceAll(opaque, (run) => (isOpaque(run) ? '[removed]' : run))
}

/** Paths and sentences with dashes are long too, but hold no mixture as a token does. */
function isOpaque(run: string): boolean {
  const parts = run.split(/[/_-]/)
  return parts.some((part) => part.length >= 24) || /\d/.test(run)
}
