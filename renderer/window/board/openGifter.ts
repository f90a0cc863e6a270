import { hashOfPlace } from '../hashOfPlace.ts'

/** Goes to a gifter's page. */
export function openGifter(userId: string): void {
  location.hash = hashOfPlace({ page: 'gifters', userId })
}
