import type { PlaceInWindow } from '../../contract/channels.ts'

/** The address of a place in the window, for links: `#/gifters/42`. */
export function hashOfPlace({ page, userId }: PlaceInWindow): string {
  return userId === undefined ? `#/${page}` : `#/${page}/${userId}`
}
