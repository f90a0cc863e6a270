import type { Person } from './Person.ts'

/** Finds a user in the text of /etc/passwd (passwd(5)). */
export function parsePasswd(text: string, name: string): Person | undefined {
  for (const line of text.split('\n')) {
    const [login, , uid, gid, , home] = line.split(':')
    if (login !== name || !home) continue
    return { name, uid: Number(uid), gid: Number(gid), home, borrowed: true }
  }
  return undefined
}
