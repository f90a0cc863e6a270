/**
 * Characters that are not to be seen but can turn, hide or break what stands beside them: controls,
 * line separators, direction marks and overrides, zero-width spaces. The zero-width joiners stay:
 * emoji and some scripts need them.
 */
const unseen =
  /[\p{Cc}\u2028\u2029\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu

/** A name of a stranger, safe to show in one line; '' when nothing readable is left. */
export function cleanName(name: string): string {
  const cleaned = name.replaceAll(unseen, '').replaceAll(/\s+/gu, ' ').trim()
  return /[^\p{M}\u200c\u200d\s]/u.test(cleaned) ? cleaned : ''
}
