import { expect, test, vi } from 'vitest'
import type { GifterStory } from '../../contract/history/gifters.ts'
import type { Engine } from '../engine/Engine.ts'
import { openGifterOnKick } from './openGifterOnKick.ts'
import { sampleRow, sampleState } from './testing/appState.ts'

function setUp(remembered: string | null = null) {
  const getGifter = vi.fn(async () =>
    remembered === null ? null : ({ gifter: { name: remembered } } as GifterStory),
  )
  const openExternal = vi.fn(async (_address: string) => {})
  const engine = {
    state: () => sampleState(),
    handlers: { getGifter },
  } as unknown as Engine
  return {
    open: (id: string) => openGifterOnKick(id, engine, openExternal),
    openExternal,
    getGifter,
  }
}

test('a gifter on the board needs no history', async () => {
  const { open, openExternal, getGifter } = setUp()
  const { userId, name } = sampleRow(1)
  expect(await open(userId)).toEqual({ ok: true })
  const slug = name.toLowerCase().replaceAll('_', '-')
  expect(openExternal.mock.calls).toEqual([[`https://kick.com/${slug}`]])
  expect(getGifter).not.toHaveBeenCalled()
})

test('one who is gone from the board is known by the history', async () => {
  const { open, openExternal } = setUp('Mia_Plays')
  expect(await open('99')).toEqual({ ok: true })
  expect(openExternal.mock.calls).toEqual([['https://kick.com/mia-plays']])
})

test.each([
  ['nobody knows', null],
  ['cannot be part of an address', '../evil'],
  ['is hidden', ''],
])('a name that %s opens nothing', async (_, name) => {
  const { open, openExternal } = setUp(name)
  expect(await open('99')).toMatchObject({ ok: false })
  expect(openExternal).not.toHaveBeenCalled()
})

test('a browser that does not open is said', async () => {
  const { open, openExternal } = setUp('mia')
  openExternal.mockRejectedValue(new Error('no browser'))
  expect(await open('99')).toEqual({
    ok: false,
    problem: { code: 'browser-not-opened', values: {} },
  })
})
