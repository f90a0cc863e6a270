/** Lines of the stack that are enough to find the place. */
const lines = 4

/**
 * Where an unexpected error of the thread came from, for the log: kind, code and the first places of
 * its stack. Not its message, which may quote a name or a note.
 */
export function causeOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error
  const { code } = error as { code?: unknown }
  const places = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  return [error.name, typeof code === 'string' ? code : '', ...places.slice(0, lines)]
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join(' ')
}
