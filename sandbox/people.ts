/** Somebody with an account at Kick. */
export interface Person {
  readonly userId: number
  username: string
  isVerified: boolean
  /** Path of the picture below the sandbox's origin; empty when the person has none. */
  picture: string
  /** Start of the running stream, UTC milliseconds; undefined while offline. */
  liveSince: number | undefined
}

/** The people of Kick, by the id that never changes. */
export interface People {
  add(person: Partial<Person> & { username: string }): Person
  byId(userId: number): Person | undefined
  /** Exact match, as typed. */
  byName(username: string): Person | undefined
  /** By the name in a channel's address. */
  bySlug(slug: string): Person | undefined
  all(): Person[]
}

/** Real ids have nine digits (API facts, section 6). */
const firstGeneratedId = 412_600_001

export function createPeople(): People {
  const people = new Map<number, Person>()
  let nextId = firstGeneratedId

  function pictureFor(userId: number): string {
    const kind = userId % 11
    if (kind === 0) return ''
    // Kick's default pictures were unreachable for months (#250): the path leads to a 404.
    if (kind === 1) return '/img/default-profile-pictures/default-avatar-2.webp'
    return `/avatars/${userId}.${kind < 4 ? 'png' : 'webp'}`
  }

  return {
    add(given) {
      const userId = given.userId ?? nextId++
      const person: Person = {
        isVerified: false,
        picture: pictureFor(userId),
        liveSince: undefined,
        ...given,
        userId,
      }
      people.set(userId, person)
      return person
    },
    byId: (userId) => people.get(userId),
    byName: (username) => [...people.values()].find((person) => person.username === username),
    bySlug: (slug) => [...people.values()].find((person) => slugOf(person) === slug),
    all: () => [...people.values()],
  }
}

/** The name in a channel's address: not the display name (`abaksha-sc` for `abaksha_sc`, #231). */
export function slugOf(person: Person): string {
  const slug = person.username
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 25)
  return slug === '' ? `user-${person.userId}` : slug
}
