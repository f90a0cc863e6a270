const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** Control, line and paragraph separators, tabs: what would begin a new line or an accelerator. */
const breaks = /[\p{Cc}\p{Zl}\p{Zp}]+/gu
/**
 * Marks that turn the direction of what follows, half surrogates, and invisible characters. The two
 * joiners (U+200C, U+200D) stay: Persian and emoji families are written with them.
 */
const invisible =
  /[\p{Cs}\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB\u00AD]/gu
const rightToLeft =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u

/**
 * Text of a stranger as it may stand in a native menu, tooltip or notification: one line, no control
 * characters, no marks that turn the direction of our own words, at most `limit` characters as a
 * person counts them. A name written from right to left is isolated (U+2068, U+2069), so that the
 * figures beside it stay where they are. GTK takes the direction of a whole line from its first
 * letter, even an isolated one; hence the mark before it (U+200E).
 *
 * @param limit characters (grapheme clusters), the ellipsis included
 */
export function plainText(text: string, limit: number): string {
  const clean = text
    // Nobody reads on after some hundred characters; looking at more would cost time for nothing.
    .slice(0, limit * 20)
    .replaceAll(breaks, ' ')
    .replaceAll(invisible, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
  const short = cutTo(clean, limit)
  return rightToLeft.test(short) ? `\u200E\u2068${short}\u2069` : short
}

function cutTo(text: string, limit: number): string {
  const clusters = Array.from(segmenter.segment(text), ({ segment }) => tame(segment))
  if (clusters.length <= limit) return clusters.join('')
  return `${clusters
    .slice(0, limit - 1)
    .join('')
    .trimEnd()}\u2026`
}

/** A letter under a tower of accents paints over the rows around it: four marks are enough. */
function tame(cluster: string): string {
  return cluster.length <= 16 ? cluster.replace(/(\p{M}{4})\p{M}+/u, '$1') : cluster.slice(0, 1)
}
