import { type PlaceInWindow, placeInWindowSchema } from '../../contract/channels.ts'

/** The place in the window that an address shows (`...#/gifters/12`), null where it names none. */
export function placeOfAddress(address: string): PlaceInWindow | null {
  if (!URL.canParse(address)) return null
  const [, page, userId, ...rest] = new URL(address).hash.split('/')
  if (rest.length > 0) return null
  const place = placeInWindowSchema.safeParse(userId ? { page, userId } : { page })
  return place.success ? place.data : null
}
