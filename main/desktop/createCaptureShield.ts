import { app, BrowserWindow } from 'electron'
import type { Disposer } from '../clock.ts'

/** Keeps our windows out of screen captures, or lets them be seen. */
export interface CaptureShield {
  set(hidden: boolean): void
  dispose: Disposer
}

/**
 * Covers every window there is and every one to come, from before it is shown. Said again whenever
 * one is shown, because Windows has been known to forget it for a window that was hidden.
 */
export function createCaptureShield(first: boolean): CaptureShield {
  let hidden = first
  const cover = (window: BrowserWindow) => {
    if (!window.isDestroyed()) window.setContentProtection(hidden)
  }
  const opened = (_event: unknown, window: BrowserWindow) => {
    cover(window)
    window.on('show', () => cover(window))
  }
  app.on('browser-window-created', opened)
  return {
    set(next) {
      if (next === hidden) return
      hidden = next
      BrowserWindow.getAllWindows().forEach(cover)
    },
    dispose: () => void app.off('browser-window-created', opened),
  }
}
