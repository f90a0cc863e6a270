import { expect, test } from '../support/test.ts'
import { lossesOf } from './KillRecord.ts'
import { runKills } from './runKills.ts'

test('[fire] kill: 8 kills -9 during sign-in, refresh, settings and polling -> nothing acknowledged is lost', async ({
  desktop: session,
  person,
  binary,
  sandbox,
  port,
  visitor,
}) => {
  test.setTimeout(120_000)
  const steps = Array.from({ length: 8 }, (_, index) => index)
  const world = { session, person, binary, sandbox, port }
  const records = await runKills(world, { steps, seed: 1 })
  expect(records.flatMap(lossesOf)).toEqual([])
  expect(records).toHaveLength(8)
  expect(visitor.opened.length).toBeGreaterThan(2)
})
