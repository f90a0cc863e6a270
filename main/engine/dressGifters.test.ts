import { expect, it } from 'vitest'
import { dressGifters } from './dressGifters.ts'

it('dresses every gifter, however deep, and leaves the rest as it is', () => {
  const gifter = { userId: '7', name: 'mia', avatar: null, verified: true }
  const answer = {
    rows: [{ gifter, amount: 5 }],
    totals: [1, null],
    nothing: null,
    line: { userId: '7', gains: [1] },
  }
  expect(
    dressGifters(answer, ({ userId, name }) => ({
      name: name.toUpperCase(),
      avatar: `/${userId}`,
    })),
  ).toEqual({
    ...answer,
    rows: [{ gifter: { ...gifter, name: 'MIA', avatar: '/7' }, amount: 5 }],
  })
})
