import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { boardAt } from '../store/boardAt.ts'
import { openStore } from '../store/openStore.ts'
import { recordReading } from '../store/recordReading.ts'
import { createWitness } from './createWitness.ts'
import { killHistory } from './killHistory.ts'
import { plannedChannel } from './plannedChannel.ts'

test(
  'a process that is killed amid recording has lost nothing that it acknowledged',
  { timeout: 120_000 },
  async () => {
    const folder = await mkdtemp(join(tmpdir(), 'kickboard-kill-'))
    try {
      let kills = 0
      for await (const kill of killHistory(join(folder, 'h.sqlite'), [0, 1, 30, 200], () => 0.5)) {
        expect(kill.wrong).toEqual([])
        kills += 1
      }
      expect(kills).toBe(4)
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  },
)

test('the witness notices what is missing, what is too much and what is another', () => {
  const store = openStore(':memory:', { now: () => 0 })
  const channel = plannedChannel()
  for (let index = 0; index < 10; index++) {
    channel.advance()
    recordReading(store, channel.reading())
  }
  expect(createWitness().inspect(store, 9, [])).toEqual([])
  expect(createWitness().inspect(store, 8, [])).toEqual([])
  expect(createWitness().inspect(store, 10, [])).toHaveLength(1)
  expect(createWitness().inspect(store, 7, [])).toHaveLength(1)
  expect(boardAt(store, '500', 'week', channel.reading().at)?.rows.length).toBeGreaterThan(5)
  store.run('UPDATE change SET amount = amount + 1 WHERE at = (SELECT max(at) FROM change)')
  expect(createWitness().inspect(store, 9, [])).not.toEqual([])
  store.close()
})
