import { beforeEach, expect, it } from 'vitest'
import { KickError } from '../kick/KickError.ts'
import type { KickUser } from '../kick/KickClient.ts'
import { silentLog } from '../log.ts'
import { createPeople } from './createPeople.ts'
import { createRequestQueue } from './createRequestQueue.ts'
import type { People } from './People.ts'
import { elapsedClock, type ElapsedClock } from './testing/elapsedClock.ts'

const day = 86_400_000
const picture = 'https://files.example/a.webp'
let clock: ElapsedClock
let people: People
let asked: (readonly string[])[]
let failure: Error | null
let world: Map<string, KickUser>

function make(): People {
  return createPeople({
    kick: {
      async users(_accessToken, ids = []) {
        asked.push(ids)
        if (failure) throw failure
        return ids.flatMap((id) => world.get(id) ?? [])
      },
    },
    withToken: (call) => call('token'),
    queue: createRequestQueue({ clock, random: () => 0 }),
    clock,
    log: silentLog,
  })
}

beforeEach(() => {
  clock = elapsedClock()
  asked = []
  failure = null
  world = new Map([['1', { userId: '1', name: 'alpha', picture }]])
  people = make()
})

it('learns names and pictures, once', async () => {
  expect([people.name('1'), people.picture('1')]).toEqual(['', null])
  await people.learn(['1', '1'])
  await people.learn(['1'])
  expect([people.name('1'), people.picture('1')]).toEqual(['alpha', picture])
  expect(asked).toEqual([['1']])
})

it('asks for fifty at a time', async () => {
  await people.learn(Array.from({ length: 120 }, (_, index) => `${index}`))
  expect(asked.map((ids) => ids.length)).toEqual([50, 50, 20])
})

it('does not go on with the others after a failure', async () => {
  failure = new KickError('server-trouble')
  await people.learn(Array.from({ length: 120 }, (_, index) => `${index}`))
  expect(asked).toHaveLength(1)
  failure = null
  await clock.advance(300_000)
  await people.learn(['1', '119'])
  expect(asked.at(-1)).toEqual(['1', '119'])
})

it('joins who is being asked for', async () => {
  const first = people.learn(['1'])
  const second = people.learn(['1', '2'])
  await Promise.all([first, second])
  expect(asked).toEqual([['1'], ['2']])
  expect(people.name('1')).toBe('alpha')
})

it('remembers for a day also whom Kick does not know', async () => {
  await people.learn(['1', '2'])
  await clock.advance(day - 1)
  await people.learn(['1', '2'])
  expect(asked).toHaveLength(1)
  await clock.advance(1)
  await people.learn(['1', '2'])
  expect(asked).toHaveLength(2)
})

it('asks again when the computer clock was set back beyond the learning', async () => {
  await people.learn(['1'])
  clock.setWallClock(clock.now() - 2 * day)
  await people.learn(['1'])
  expect(asked).toHaveLength(2)
})

it('tells whose name or picture changed, nobody else', async () => {
  const told: (readonly string[])[] = []
  people.subscribe((changed) => told.push(changed))
  await people.learn(['1', '2'])
  await clock.advance(day)
  await people.learn(['1', '2'])
  world.set('1', { userId: '1', name: 'alpha_new', picture })
  await clock.advance(day)
  await people.learn(['1', '2'])
  expect(told).toEqual([['1'], ['1']])
  expect(people.name('1')).toBe('alpha_new')
})

it('keeps what is known after a failure, and pauses for five minutes', async () => {
  await people.learn(['1'])
  await clock.advance(day)
  failure = new KickError('server-trouble')
  await people.learn(['1'])
  failure = null
  await people.learn(['1', '2'])
  expect([asked.length, people.name('1')]).toEqual([2, 'alpha'])
  await clock.advance(300_000)
  await people.learn(['1', '2'])
  expect(asked.at(-1)).toEqual(['1', '2'])
})

it('is taken up again from what was kept', async () => {
  await people.learn(['1', '2'])
  const kept = people.snapshot()
  const later = make()
  later.restore(kept)
  await later.learn(['1', '2'])
  expect(later.name('1')).toBe('alpha')
  expect(asked).toHaveLength(1)
  later.restore([{ userId: '1', name: 'older', picture: null, learnedAt: 0 }])
  expect(later.name('1')).toBe('alpha')
})
