import type { GifterDress } from './dressGifters.ts'

/**
 * Shows gifters without name and picture, as "Gifter 4": in the order in which they are first
 * shown, and the same number for the same gifter as long as Kickboard runs. The number says nothing
 * of who it is, as a user id would; "Gifter" is Kick's own word in every language.
 */
export function createMask(): GifterDress {
  const numbers = new Map<string, number>()
  return ({ userId }) => {
    const number = numbers.get(userId) ?? numbers.size + 1
    numbers.set(userId, number)
    return { name: `Gifter ${number}`, avatar: null }
  }
}
