import type { Clock, Disposer } from '../clock.ts'
import type { PopoverEvents, PopoverSurface } from './PopoverSurface.ts'

export interface PopoverLifeNeeds {
  clock: Clock
  platform: NodeJS.Platform
  /** True where it is an ordinary window that a lost focus does not hide (Wayland, no tray). */
  ordinary(): boolean
  /** True where nothing but the window itself leads back to it (no tray): it is never given up. */
  stays(): boolean
  open(events: PopoverEvents): PopoverSurface
  /** Told when it is hidden after it was shown: the user has looked. */
  onSeen(): void
}

export interface PopoverLife {
  show(): void
  /** Shows it without taking the focus from what the user is doing. */
  showQuietly(): void
  /** What kind of window it has to be has changed: makes it anew, in sight if it was. */
  renew(): void
  /** A click on the tray icon: closes an open popover, opens a closed one. */
  toggle(): void
  showGifter(userId: string): void
  hide(): void
  /** The page listens to events now. */
  pageReady(): void
  /** Keeps it open while a native menu has the focus; the answer ends that. */
  hold(): Disposer
  isVisible(): boolean
  dispose: Disposer
}

/** ms between a lost focus and hiding, in which the focus may come back. */
const blurDelay = 100
/** Windows takes the focus away once more while a window opens: a blur so soon after it (ms) counts for nothing. */
const windowsSettling = 400
/** A click on the icon takes the focus first; a popover closed by that (ms before) must not open again. */
const clickAfterBlur = 400
/** ms after which a hidden popover gives its memory back. */
const linger = 60_000

/**
 * When the popover is opened, shown, hidden and given up. Without Electron, so that its races can be
 * played with a clock that stands still.
 */
export function popoverLife(needs: PopoverLifeNeeds): PopoverLife {
  const { clock, platform, ordinary, stays, open, onSeen } = needs
  let surface: PopoverSurface | null = null
  let painted = false
  let wanted = false
  let quiet = false
  let visible = false
  let ready = false
  let gifter: string | null = null
  let holds = 0
  let shownAt = -Infinity
  let blurHidAt = -Infinity
  let stopBlur: Disposer = () => {}
  let stopLinger: Disposer = () => {}

  return {
    show,
    showQuietly() {
      if (!visible) show({ quietly: true })
    },
    renew() {
      const old = surface
      const again = wanted
      const quietly = !old?.isFocused()
      forget()
      old?.destroy()
      if (again) show({ quietly })
    },
    toggle() {
      if (visible || wanted) hide()
      else if (clock.now() - blurHidAt >= clickAfterBlur || clock.now() < blurHidAt) show()
    },
    showGifter(userId) {
      gifter = userId
      show()
      tellGifter()
    },
    hide,
    pageReady() {
      ready = true
      tellGifter()
    },
    hold() {
      holds += 1
      let held = true
      return () => {
        if (!held) return
        held = false
        holds -= 1
        if (surface && visible && !surface.isFocused()) blurred()
      }
    },
    isVisible: () => visible,
    dispose() {
      const old = surface
      forget()
      old?.destroy()
    },
  }

  function show({ quietly = false } = {}) {
    quiet = quietly
    stopLinger()
    stopBlur()
    wanted = true
    if (!surface) {
      // A window that dies late must not take its successor with it.
      const own: { surface: PopoverSurface | null } = { surface: null }
      const ifMine = (run: () => void) => () => {
        if (own.surface && own.surface === surface) run()
      }
      own.surface = surface = open({
        painted: ifMine(() => {
          painted = true
          if (wanted) reveal()
        }),
        blurred: ifMine(blurred),
        restored: ifMine(() => (visible = wanted = true)),
        dismissed: ifMine(hide),
        gone: ifMine(() => {
          const seen = visible
          forget()
          if (seen) onSeen()
        }),
      })
    } else if (painted) reveal()
  }

  function reveal() {
    visible = true
    shownAt = clock.now()
    surface?.show(quiet)
  }

  function hide() {
    stopBlur()
    wanted = false
    if (!surface) return
    if (visible) {
      visible = false
      surface.hide()
      onSeen()
    }
    stopLinger()
    if (stays()) return
    stopLinger = clock.after(linger, () => {
      const old = surface
      forget()
      old?.destroy()
    })
  }

  function blurred() {
    if (!visible || ordinary()) return
    const settling = clock.now() - shownAt
    stopBlur()
    if (platform === 'win32' && settling >= 0 && settling < windowsSettling) {
      stopBlur = clock.after(windowsSettling - settling, hideUnlessFocused)
      return
    }
    stopBlur = clock.after(blurDelay, hideUnlessFocused)
  }

  function hideUnlessFocused() {
    if (!visible || holds > 0 || surface?.isFocused()) return
    blurHidAt = clock.now()
    hide()
  }

  function tellGifter() {
    if (!surface || !ready || gifter === null) return
    surface.focusGifter(gifter)
    gifter = null
  }

  function forget() {
    stopBlur()
    stopLinger()
    surface = null
    painted = wanted = visible = ready = false
  }
}
