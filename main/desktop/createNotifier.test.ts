import { describe, expect, it, vi } from 'vitest'
import { silentLog } from '../log.ts'
import { createNotifier, type NativeNotification } from './createNotifier.ts'
import { createWords } from './createWords.ts'
import { leaderText } from './leaderText.ts'
import { withoutMarkup } from './withoutMarkup.ts'

function setUp(supported = true) {
  const shown: {
    text: { title: string; body: string }
    fire(event: string): void
    show: ReturnType<typeof vi.fn>
    close: ReturnType<typeof vi.fn>
  }[] = []
  const missing = vi.fn()
  const notifier = createNotifier({
    isSupported: () => supported,
    create(text) {
      const listeners = new Map<string, (() => void)[]>()
      const record = {
        text,
        show: vi.fn(),
        close: vi.fn(() => record.fire('close')),
        fire: (event: string) => listeners.get(event)?.forEach((listen) => listen()),
      }
      shown.push(record)
      return {
        show: record.show,
        close: record.close,
        on: (event: string, listen: () => void) =>
          void listeners.set(event, [...(listeners.get(event) ?? []), listen]),
      } as unknown as NativeNotification
    },
    missing,
    log: silentLog,
  })
  return { notifier, shown, missing }
}
const text = { title: 'title', body: 'body' }

describe('createNotifier', () => {
  it('shows one at a time and closes the one before', () => {
    const { notifier, shown } = setUp()
    notifier.show(text, () => {})
    notifier.show(text, () => {})
    expect(shown).toHaveLength(2)
    expect(shown[0]?.close).toHaveBeenCalledTimes(1)
    expect(shown[1]?.close).not.toHaveBeenCalled()
    notifier.dispose()
    expect(shown[1]?.close).toHaveBeenCalledTimes(1)
  })

  it('runs a click once, and none after it was closed', () => {
    const { notifier, shown } = setUp()
    const clicked = vi.fn()
    notifier.show(text, clicked)
    shown[0]?.fire('click')
    shown[0]?.fire('click')
    expect(clicked).toHaveBeenCalledTimes(1)
    notifier.show(text, clicked)
    shown[1]?.fire('close')
    shown[1]?.fire('click')
    expect(clicked).toHaveBeenCalledTimes(1)
  })

  it('tells once that notifications are missing', () => {
    const failing = setUp()
    failing.notifier.show(text, () => {})
    failing.shown[0]?.fire('failed')
    failing.notifier.show(text, () => {})
    failing.shown[1]?.fire('failed')
    expect(failing.missing).toHaveBeenCalledTimes(1)

    const unsupported = setUp(false)
    unsupported.notifier.show(text, () => {})
    expect(unsupported.shown).toHaveLength(0)
    expect(unsupported.missing).toHaveBeenCalledTimes(1)
  })
})

describe('withoutMarkup', () => {
  it('leaves no markup to a server that reads it', () => {
    expect(withoutMarkup('<img src="x"> &amp; <b>')).not.toMatch(/[<>&]/)
    expect(withoutMarkup('alpha_whale, 52,310')).toBe('alpha_whale, 52,310')
  })
})

describe('leaderText', () => {
  const words = createWords(['en-US'])
  const of = (name: string, before: string | null) =>
    leaderText(
      {
        period: 'week',
        gifter: { userId: '7', name, amount: 52_310 },
        before: before === null ? null : { userId: '8', name: before, amount: 1 },
      },
      words,
    )

  it('says who leads what, and who led before', () => {
    expect(of('alpha_whale', 'nightowl')).toEqual({
      title: 'alpha_whale leads this week',
      body: '52,310 KICKs, ahead of nightowl',
    })
    expect(of('alpha_whale', null).body).toBe('52,310 KICKs')
  })

  it('is one short plain line each, whatever the names hold', () => {
    const { title, body } = of(`<b>x</b>\n\u202E${'y'.repeat(10_000)}`, '\u0000')
    expect(title).not.toMatch(/[\n\u202E]/)
    expect(title.length).toBeLessThan(80)
    expect(body).toBe('52,310 KICKs, ahead of User 8')
  })
})
