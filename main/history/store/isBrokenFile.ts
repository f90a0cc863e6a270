/** Whether an error of SQLite says that the file is damaged, or none of SQLite at all. */
export function isBrokenFile(error: unknown): boolean {
  const code = (error as { code?: unknown } | null)?.code
  return typeof code === 'string' && /^SQLITE_(CORRUPT|NOTADB)/.test(code)
}
