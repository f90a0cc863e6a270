const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/** First letter (whole grapheme: an emoji stays whole) of a name, in upper case; '?' without one. */
export function initialOf(name: string): string {
  const first = graphemes.segment(name)[Symbol.iterator]().next().value?.segment.trim()
  return first ? first.toUpperCase() : '?'
}
