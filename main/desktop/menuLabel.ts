/**
 * A text as a menu label: Electron reads a lone `&` as the mark of a mnemonic on every platform, so
 * each is doubled.
 */
export function menuLabel(text: string): string {
  return text.replaceAll('&', '&&')
}
