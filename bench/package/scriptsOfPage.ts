import { posix } from 'node:path'

/**
 * The scripts that a page needs before it shows anything: those it names, and what they import in
 * turn at once (not what they import later).
 *
 * @param files by path
 * @param page path of the page
 * @param root folder to which an absolute address refers
 * @returns paths, each once
 */
export function scriptsOfPage(
  files: ReadonlyMap<string, Buffer>,
  page: string,
  root: string,
): string[] {
  const found = new Set<string>()
  const take = (address: string, from: string): void => {
    const path = address.startsWith('/')
      ? posix.join(root, address)
      : posix.join(posix.dirname(from), address)
    const script = files.get(path)
    if (!script || found.has(path)) return
    found.add(path)
    for (const [, imported = ''] of script
      .toString('utf8')
      .matchAll(/(?:\bfrom|\bimport)\s*["'](\.[^"']+)["']/g)) {
      take(imported, path)
    }
  }
  const text = files.get(page)?.toString('utf8') ?? ''
  for (const [, address = ''] of text.matchAll(/<script\b[^>]*\bsrc="([^"]+)"/g))
    take(address, page)
  return [...found]
}
