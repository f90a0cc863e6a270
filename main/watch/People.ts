import type { Disposer } from '../clock.ts'

/** What Kick says of a person. */
export interface Person {
  readonly userId: string
  /** Empty where Kick gives none or does not know the id. */
  readonly name: string
  readonly picture: string | null
  /** UTC ms */
  readonly learnedAt: number
}

/** Names and pictures of people, as far as Kick was asked for them. */
export interface People {
  /** Empty while unknown. */
  name(userId: string): string
  picture(userId: string): string | null
  /**
   * Asks for those who are not known or were learned more than a day ago. Ends when all of them
   * were answered or could not be; never rejects.
   */
  learn(userIds: readonly string[]): Promise<void>
  /** For keeping; newest last. */
  snapshot(): Person[]
  /** Takes up what was kept; whoever is known already stays as known. */
  restore(people: readonly Person[]): void
  /** Tells whose name or picture changed. */
  subscribe(listen: (changed: readonly string[]) => void): Disposer
}
