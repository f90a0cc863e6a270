const hourMs = 3_600_000

/**
 * How long an answer asks us to wait (ms, 0 to one hour), null where it does not say so or makes no
 * sense. A date is measured by the answer's own `Date`, so that a wrong clock here changes nothing;
 * `now` (UTC ms) serves where that is missing. RFC 9110, section 10.2.3.
 */
export function readRetryAfter(headers: Headers, now: number): number | null {
  const value = headers.get('retry-after')?.trim()
  if (value === undefined || value === '') return null
  if (/^\d+(\.\d+)?$/.test(value)) return clamp(Math.ceil(Number(value) * 1000))
  // HTTP dates begin with the name of a day; `Date.parse` alone would accept "-5" as a date.
  if (!/^[A-Z][a-z]+,? /.test(value)) return null
  const until = Date.parse(value)
  if (Number.isNaN(until)) return null
  const stated = Date.parse(headers.get('date') ?? '')
  return clamp(until - (Number.isNaN(stated) ? now : stated))
}

function clamp(ms: number): number {
  return Math.min(Math.max(ms, 0), hourMs)
}
