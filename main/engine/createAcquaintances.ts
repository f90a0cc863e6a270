import type { People } from '../watch/People.ts'

/** Whom each account knows by name and picture. */
export interface Acquaintances {
  of(accountId: string): People
  /** Address at Kick of a user's picture, where any account knows one. */
  pictureOf(userId: string): string | null
  /** Forgets those of all accounts but these. */
  keepOnly(accountIds: readonly string[]): void
}

/** @param make people of an account, made when they are first asked for */
export function createAcquaintances(make: (accountId: string) => People): Acquaintances {
  const byAccount = new Map<string, People>()
  return {
    of(accountId) {
      const people = byAccount.get(accountId) ?? make(accountId)
      byAccount.set(accountId, people)
      return people
    },
    pictureOf(userId) {
      for (const people of byAccount.values()) {
        const picture = people.picture(userId)
        if (picture) return picture
      }
      return null
    },
    keepOnly(accountIds) {
      for (const id of byAccount.keys()) if (!accountIds.includes(id)) byAccount.delete(id)
    },
  }
}
