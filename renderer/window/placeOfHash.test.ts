import { describe, expect, it } from 'vitest'
import type { PlaceInWindow } from '../../contract/channels.ts'
import { pages } from '../../contract/channels.ts'
import { hashOfPlace } from './hashOfPlace.ts'
import { placeOfHash } from './placeOfHash.ts'

describe('the address of a place', () => {
  const places: PlaceInWindow[] = [
    ...pages.map((page) => ({ page })),
    { page: 'gifters', userId: '18446744073709551615' },
  ]
  it.each(places)('leads back to %j', (place) => {
    expect(placeOfHash(hashOfPlace(place), 'settings')).toEqual(place)
  })

  it.each([
    ['', { page: 'board' }],
    ['#/', { page: 'board' }],
    ['#/nowhere', { page: 'board' }],
    ['#/constructor', { page: 'board' }],
    ['#/history/race', { page: 'history' }],
    ['#/gifters/abc', { page: 'gifters' }],
    ['#/gifters/123456789012345678901', { page: 'gifters' }],
    ['#/settings/5', { page: 'settings' }],
  ] as const)('%j is %j', (hash, place) => expect(placeOfHash(hash, 'board')).toEqual(place))
})
