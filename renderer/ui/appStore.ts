import type { Bridge } from '../../contract/bridge.ts'
import type { EventPayload } from '../../contract/channels.ts'
import type { Language } from '../../contract/settings.ts'
import type { AppState } from '../../contract/state.ts'
import { speak } from './speak.ts'
import { spokenLanguage } from './spokenLanguage.ts'

export type FocusRequest = EventPayload<'focusGifter'>

export interface AppStore {
  get(): AppState
  subscribe(changed: () => void): () => void
  /** Hears of `focusGifter`; one that came before anybody listened is handed over at once. */
  onFocusGifter(listen: (asked: FocusRequest) => void): () => void
}

/**
 * Follows main's state. Resolves with the first one, so that the first paint shows it. A state that
 * speaks another language is handed on when its words are there, so that no page mixes two.
 */
export async function openAppStore(bridge: Bridge): Promise<AppStore> {
  const listeners = new Set<() => void>()
  let newest: AppState | undefined
  let shown: AppState | undefined
  let early: FocusRequest | null = null
  const keep = (asked: FocusRequest) => {
    early = asked
  }
  let hear = keep
  const speakThen = followLanguage(() => {
    shown = newest
    for (const changed of listeners) changed()
  })
  bridge.on('state', (state) => {
    newest = state
    void speakThen(spokenLanguage(state))
  })
  bridge.on('focusGifter', (asked) => hear(asked))
  const first = await bridge.commands.getState()
  // An event that overtook the answer is the newer of the two.
  newest ??= first
  await speakThen(spokenLanguage(newest))
  return {
    get: () => shown ?? first,
    subscribe(changed) {
      listeners.add(changed)
      return () => listeners.delete(changed)
    },
    onFocusGifter(listen) {
      hear = listen
      if (early) listen(early)
      early = null
      return () => {
        hear = keep
      }
    },
  }
}

/** Runs `show` once the language is spoken: at once where it is already. */
function followLanguage(show: () => void): (language: Language) => Promise<void> | void {
  let spoken: Language = 'en'
  let loading: Promise<void> | null = null

  async function bring(language: Language): Promise<void> {
    // Words that cannot be loaded are no reason to show nothing: the ones before stay.
    await speak(language).catch(() => {})
    if (language !== spoken) return
    loading = null
    show()
  }

  return (language) => {
    if (language === spoken) return loading ?? show()
    spoken = language
    loading = bring(language)
    return loading
  }
}
