/**
 * How long a text counts where posts are limited: characters up to U+10FF count one, others (most
 * scripts of East Asia, emoji) two, as X counts them. Never less than the UTF-16 length of a chat.
 */
function lengthOf(text: string): number {
  let length = 0
  for (const character of text) length += (character.codePointAt(0) ?? 0) > 0x10ff ? 2 : 1
  return length
}

/**
 * The first entries that fit: "KICKs this week, starlight: 1. mia 12,650 · 2. ...". At least one
 * entry is given, since a heading alone says nothing.
 */
export function shortText(heading: string, entries: readonly string[], limit: number): string {
  let text = `${heading}: ${entries[0] ?? ''}`
  for (const entry of entries.slice(1)) {
    const longer = `${text} · ${entry}`
    if (lengthOf(longer) > limit) break
    text = longer
  }
  return text
}

/** Every entry on a line of its own under the heading. */
export function listText(heading: string, entries: readonly string[]): string {
  return [heading, '', ...entries].join('\n')
}
