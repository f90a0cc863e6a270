const lookalikes: Record<string, string> = { '<': '\u2039', '>': '\u203A', '&': '\uFF06' }

/**
 * Text for a Linux notification, whose body some servers read as markup and some do not (Desktop
 * Notifications Specification 1.2, "Markup"). Escaping would show entities on the latter, so the
 * three characters are written with their look-alikes.
 */
export function withoutMarkup(text: string): string {
  return text.replaceAll(/[<>&]/g, (character) => lookalikes[character] ?? '')
}
