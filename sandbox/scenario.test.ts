import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createSandboxClock } from './sandboxClock.ts'
import type { Scenario } from './scenario.ts'
import { seedScenario } from './scenario.ts'
import { playStep } from './scenarioSteps.ts'
import { wednesday } from './testing/useSandbox.ts'
import type { World } from './world.ts'
import { createWorld, starlightId } from './world.ts'

function channel(seed: number, scenario: Scenario = 'channel'): World {
  const world = createWorld(createSandboxClock({ now: wednesday }), seed)
  seedScenario(world, scenario)
  return world
}

function picture(world: World) {
  const { boards, people } = world
  return {
    now: world.clock.now(),
    people: people.all(),
    boards: (['lifetime', 'month', 'week', 'day'] as const).map((period) =>
      boards.rows(starlightId, period),
    ),
  }
}

const leader = (world: World) => {
  const row = world.boards.rows(starlightId, 'week')[0]
  return world.people.byId(row?.userId ?? 0)?.username
}

describe('the channel', () => {
  it('adds up for every seed', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const { boards } = channel(seed)
        const [lifetime, month, week, day] = (['lifetime', 'month', 'week', 'day'] as const).map(
          (period) => boards.rows(starlightId, period),
        )
        expect(lifetime).toHaveLength(140)
        expect(week).toHaveLength(87)
        expect(week?.reduce((sum, row) => sum + row.amount, 0)).toBe(214_630)
        expect(week?.slice(0, 10).map((row) => row.userId)).toEqual(
          Array.from({ length: 10 }, (_, index) => 400_200_001 + index),
        )
        const amount = (rows: typeof week, userId: number) =>
          rows?.find((row) => row.userId === userId)?.amount ?? 0
        for (const { userId } of lifetime ?? []) {
          const all = [lifetime, month, week, day].map((rows) => amount(rows, userId))
          expect(all, String(userId)).toEqual(all.toSorted((a, b) => b - a))
          expect(all.every((value) => Number.isSafeInteger(value))).toBe(true)
        }
        for (const rows of [lifetime, month, week, day]) {
          expect(rows?.map((row) => row.rank)).toEqual(rows?.map((_, index) => index + 1))
        }
      }),
      { seed: 1, numRuns: 30 },
    )
  })

  it('and its play are the same for the same seed', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 1, max: 60 }), (seed, steps) => {
        const [one, two] = [channel(seed), channel(seed)]
        for (let step = 0; step < steps; step++) {
          expect(playStep(one, 'channel')).toEqual(playStep(two, 'channel'))
        }
        expect(picture(one)).toEqual(picture(two))
      }),
      { seed: 2, numRuns: 30 },
    )
  })

  it('differs with the seed', () => {
    expect(picture(channel(1))).not.toEqual(picture(channel(2)))
  })
})

describe('the play', () => {
  it('hands the lead of the week to Bo_the_Builder by a burst within three steps', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const world = channel(seed)
        expect(leader(world)).toBe('alpha_whale')
        playStep(world, 'channel')
        expect(leader(world)).toBe('alpha_whale')
        const { text } = playStep(world, 'channel')
        expect(text).toMatch(/^Bo_the_Builder gifts \d+ times 5000 KICKs and takes the lead/)
        expect(leader(world)).toBe('Bo_the_Builder')
        playStep(world, 'channel')
        expect(leader(world)).toBe('Bo_the_Builder')
      }),
      { seed: 3, numRuns: 30 },
    )
  })

  it('has overtakes, newcomers, a rename with the same id, and one rollover', () => {
    const world = channel(7)
    const namesBefore = new Map(world.people.all().map((each) => [each.userId, each.username]))
    const steps = Array.from({ length: 60 }, () => {
      const before = world.boards.rows(starlightId, 'week')
      const played = playStep(world, 'channel')
      return { ...played, before, after: world.boards.rows(starlightId, 'week') }
    })
    const kinds = new Set(steps.map((step) => step.kind))
    for (const kind of ['gift', 'burst', 'lead', 'overtake', 'newcomer', 'rename']) {
      expect(kinds).toContain(kind)
    }
    const rollovers = steps.filter((step) => step.kind === 'rollover')
    expect(rollovers.map((step) => step.after.length)).toEqual([0])
    expect(new Date(world.clock.now()).toISOString()).toBe('2026-10-19T00:00:00.000Z')
    const overtake = steps.find((step) => step.kind === 'overtake')
    expect(overtake?.after.map((row) => row.userId)).not.toEqual(
      overtake?.before.map((row) => row.userId),
    )
    const renamed = world.people
      .all()
      .filter(
        (each) => namesBefore.has(each.userId) && namesBefore.get(each.userId) !== each.username,
      )
    expect(renamed).toHaveLength(1)
    expect(world.people.all().length).toBeGreaterThan(namesBefore.size)
  })

  it('goes on from an empty board, and does nothing on a quiet channel', () => {
    const empty = channel(1, 'empty')
    expect(empty.boards.rows(starlightId, 'lifetime')).toEqual([])
    for (let step = 0; step < 60; step++) playStep(empty, 'empty')
    expect(empty.boards.rows(starlightId, 'lifetime').length).toBeGreaterThan(3)
    const quiet = channel(1, 'quiet')
    const before = picture(quiet)
    for (let step = 0; step < 60; step++) playStep(quiet, 'quiet')
    expect(picture(quiet)).toEqual(before)
    expect(quiet.people.byId(starlightId)?.liveSince).toBeUndefined()
  })
})
