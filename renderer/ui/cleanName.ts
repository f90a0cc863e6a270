/** Controls and line separators: what a person would read as a gap. */
const breaks = /[\p{Cc}\u2028\u2029]+/gu
/**
 * Characters that are not to be seen but can turn or hide what stands beside them: direction marks
 * and overrides, zero-width spaces, half characters. The zero-width joiners stay: emoji and some
 * scripts need them.
 */
const unseen =
  /[\p{Cs}\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/gu

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' })
/** Characters as a person counts them; Kick's own names have 25 at most. */
const longest = 80

/** A name of a stranger, safe to show in one line; '' when nothing readable is left. */
export function cleanName(name: string): string {
  const cleaned = name
    // What nobody would read is not looked at either.
    .slice(0, longest * 20)
    .replaceAll(breaks, ' ')
    .replaceAll(unseen, '')
    .replaceAll(/\s+/gu, ' ')
    .trim()
  return /[^\p{M}\u200c\u200d\s]/u.test(cleaned) ? shorten(cleaned) : ''
}

function shorten(text: string): string {
  if (text.length <= longest && !/\p{M}{5}/u.test(text)) return text
  const characters = Array.from(segmenter.segment(text), ({ segment }) => tame(segment))
  if (characters.length <= longest) return characters.join('')
  return `${characters
    .slice(0, longest - 1)
    .join('')
    .trimEnd()}\u2026`
}

/** A letter under a tower of accents paints over what stands around it: four marks are enough. */
function tame(character: string): string {
  return character.length <= 16
    ? character.replace(/(\p{M}{4})\p{M}+/u, '$1')
    : String.fromCodePoint(character.codePointAt(0) ?? 0)
}
