/** How a gifter is shown: with the address of the picture, or without name and picture. */
export type GifterDress = (gifter: { userId: string; name: string }) => {
  name: string
  avatar: string | null
}

/**
 * A copy of an answer in which every gifter, however deep, has the name and picture that may be
 * shown. A gifter is an object with `userId`, `name` and `avatar`.
 */
export function dressGifters<Answer>(answer: Answer, dress: GifterDress): Answer {
  return walk(answer, dress) as Answer
}

function walk(value: unknown, dress: GifterDress): unknown {
  if (Array.isArray(value)) return value.map((item) => walk(item, dress))
  if (typeof value !== 'object' || value === null) return value
  if (isGifter(value)) return { ...value, ...dress(value) }
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, walk(inner, dress)]))
}

function isGifter(value: object): value is { userId: string; name: string; avatar: unknown } {
  return 'userId' in value && 'name' in value && 'avatar' in value
}
