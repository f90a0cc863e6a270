// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest'
import { createFakeBridge } from '../testing/fakeBridge.ts'
import { sampleState } from '../testing/sampleState.ts'
import { openAppStore } from './appStore.ts'
import { format } from './format.ts'
import { t } from './t.ts'

describe('openAppStore', () => {
  it('keeps an event that overtook the first answer', async () => {
    const old = sampleState({ version: 'old' })
    const fresh = sampleState({ version: 'new' })
    const fake = createFakeBridge(old)
    const opening = openAppStore(fake.bridge)
    fake.send('state', fresh)
    expect((await opening).get()).toBe(fresh)
  })

  it('tells its listeners of a new state until they leave', async () => {
    const fake = createFakeBridge(sampleState())
    const store = await openAppStore(fake.bridge)
    let told = 0
    const leave = store.subscribe(() => (told += 1))
    fake.send('state', sampleState())
    leave()
    fake.send('state', sampleState())
    expect(told).toBe(1)
  })

  it('keeps a gifter to focus until somebody listens', async () => {
    const fake = createFakeBridge(sampleState())
    const opening = openAppStore(fake.bridge)
    fake.send('focusGifter', { userId: '7' })
    const store = await opening
    const heard: string[] = []
    const leave = store.onFocusGifter(({ userId }) => heard.push(userId))
    fake.send('focusGifter', { userId: '8' })
    leave()
    fake.send('focusGifter', { userId: '9' })
    store.onFocusGifter(({ userId }) => heard.push(userId))
    expect(heard).toEqual(['7', '8', '9'])
  })

  it('hands a state of another language on together with its words', async () => {
    const german = sampleState({ computer: { language: 'de', hidesWindows: true } })
    const english = sampleState({ settings: { ...german.settings, language: 'en' } })
    const fake = createFakeBridge(german)
    const store = await openAppStore(fake.bridge)
    const seen = () => [document.documentElement.lang, t('period.week'), format.amount(1_500)]
    expect(seen()).toEqual(['de', 'Woche', '1.500'])

    const shown: unknown[] = []
    store.subscribe(() => shown.push([store.get(), ...seen()]))
    const back = { ...german, version: 'back' }
    fake.send('state', english)
    fake.send('state', back)
    expect(shown).toEqual([])
    await vi.waitFor(() => expect(shown).toEqual([[back, 'de', 'Woche', '1.500']]))
    fake.send('state', english)
    await vi.waitFor(() => expect(shown[1]).toEqual([english, 'en', 'Week', '1,500']))
  })
})
