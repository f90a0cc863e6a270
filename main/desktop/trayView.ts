import type { AppState } from '../../contract/state.ts'
import type { Clock, Disposer } from '../clock.ts'
import type { MenuEntry } from './menuEntry.ts'
import type { TrayIconState } from './trayIcon.ts'
import { trayIconState } from './trayIconState.ts'
import { trayMenu } from './trayMenu.ts'
import { trayTooltip, windowsTooltipLimit } from './trayTooltip.ts'
import type { Words } from './words.ts'

/** The tray item itself; each call reaches the desktop. */
export interface TraySurface {
  setIcon(state: TrayIconState): void
  setMenu(entries: readonly MenuEntry[]): void
  setTooltip(text: string): void
}

export interface TrayView {
  /** Shows a state, touching only what changed. */
  show(state: AppState): void
  /** Somebody new leads: the icon says so until `seen`. */
  leaderChanged(): void
  seen(): void
  /** Tells everything anew, to a tray item that was just created. */
  repeat(): void
  dispose: Disposer
}

export interface TrayViewNeeds {
  surface: TraySurface
  words: Words
  clock: Clock
  platform: NodeJS.Platform
}

/** ms after which the age in the tooltip is told anew while a board is shown. */
const ageStep = 60_000

/**
 * Turns states into what the tray shows. A menu that is set again may close under the user's hand
 * on Linux, so each part is set only when its content changed.
 */
export function trayView({ surface, words, clock, platform }: TrayViewNeeds): TrayView {
  const limit = platform === 'win32' ? windowsTooltipLimit : Infinity
  let state: AppState | null = null
  let leaderUnseen = false
  let shown = { icon: '', menu: '', tooltip: '' }
  let stopTimer: Disposer = () => {}

  function refresh() {
    stopTimer()
    if (!state) return
    const now = clock.now()
    const icon = trayIconState(state, leaderUnseen)
    const menu = trayMenu(state, words, now)
    const tooltip = trayTooltip(state, words, now, limit)
    const menuText = JSON.stringify(menu)
    if (icon !== shown.icon) surface.setIcon(icon)
    if (menuText !== shown.menu) surface.setMenu(menu)
    if (tooltip !== shown.tooltip) surface.setTooltip(tooltip)
    shown = { icon, menu: menuText, tooltip }
    if (state.accounts.length > 0) stopTimer = clock.after(ageStep, refresh)
  }

  return {
    show(next) {
      state = next
      refresh()
    },
    leaderChanged() {
      leaderUnseen = true
      refresh()
    },
    seen() {
      leaderUnseen = false
      refresh()
    },
    repeat() {
      shown = { icon: '', menu: '', tooltip: '' }
      refresh()
    },
    dispose() {
      state = null
      stopTimer()
    },
  }
}
