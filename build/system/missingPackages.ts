/**
 * Which of the wanted packages are not installed. Debian 13 and Ubuntu 24.04 have given some
 * libraries a name that ends in "t64", for their 64-bit times; both names count.
 *
 * @param statusText what `dpkg-query -W -f='${Package} ${db:Status-Status}\n'` prints
 */
export function missingPackages(wanted: readonly string[], statusText: string): string[] {
  const installed = new Set<string>()
  for (const line of statusText.split('\n')) {
    const [name, status] = line.split(' ')
    if (name && status === 'installed') installed.add(name)
  }
  return wanted.filter((name) => !installed.has(name) && !installed.has(`${name}t64`))
}
