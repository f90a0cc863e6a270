/** The row from which `openGifter` left this place of the session's history; null where none did. */
export function leftRow(): string | null {
  const state: unknown = history.state
  if (typeof state !== 'object' || state === null || !('row' in state)) return null
  return typeof state.row === 'string' ? state.row : null
}
