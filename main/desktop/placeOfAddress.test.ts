import { expect, test } from 'vitest'
import { placeOfAddress } from './placeOfAddress.ts'

test.each([
  ['#/board', { page: 'board' }],
  ['#/gifters', { page: 'gifters' }],
  ['#/gifters/12', { page: 'gifters', userId: '12' }],
  ['#/history', { page: 'history' }],
  ['#/gifters/', { page: 'gifters' }],
  ['#/gifters/x', null],
  ['#/gifters/1/2', null],
  ['#/elsewhere', null],
  ['', null],
  ['#board', null],
])('%s is %j', (hash, place) => {
  expect(placeOfAddress(`kickboard-app://ui/window${hash}`)).toEqual(place)
})

test('what is no address is no place', () => expect(placeOfAddress('#/board')).toBeNull())
