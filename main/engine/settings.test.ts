import { expect, test } from 'vitest'
import { kickInABox } from './testing/kickInABox.ts'

test('every setting of the contract is saved and shown at once', async () => {
  const { start } = await kickInABox()
  const engine = await start()
  const patch = {
    language: 'de',
    lens: 'stream',
    maskNames: true,
    hideFromCapture: true,
    keepHistory: false,
    fullHistoryDays: 30,
    historyYears: 2,
  } as const
  expect(await engine.handlers.saveSettings(patch)).toEqual({ ok: true })
  expect(engine.state().settings).toMatchObject(patch)
})
