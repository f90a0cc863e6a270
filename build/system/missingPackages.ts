/**
 * Which of the wanted packages are not installed.
 *
 * @param statusText what `dpkg-query -W -f='${Package} ${db:Status-Status}\n'` prints
 */
export function missingPackages(wanted: readonly string[], statusText: string): string[] {
  const installed = new Set<string>()
  for (const line of statusText.split('\n')) {
    const [name, status] = line.split(' ')
    if (name && status === 'installed') installed.add(name)
  }
  return wanted.filter((name) => !installed.has(name))
}
