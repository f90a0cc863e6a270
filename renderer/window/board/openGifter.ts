import { hashOfPlace } from '../hashOfPlace.ts'

/** Goes to a gifter's page; the place that is left remembers the row, for the way back. */
export function openGifter(userId: string): void {
  history.replaceState({ row: userId }, '')
  location.hash = hashOfPlace({ page: 'gifters', userId })
}
