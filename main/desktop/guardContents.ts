import { app, type Event, type WebContents } from 'electron'
import type { Disposer } from '../clock.ts'
import type { Log } from '../log.ts'

export interface GuardContentsNeeds {
  log: Log
  /** Whether developer tools may be opened in this contents. */
  devtools: boolean
}

/**
 * Whatever contents ever come to be: they stay on the page they were opened with, open no windows,
 * hold no foreign frames. A link is a command to main, never a navigation.
 */
export function guardContents({ log, devtools }: GuardContentsNeeds): Disposer {
  const guard = (_event: unknown, contents: WebContents) => {
    const refuse = (what: string) => (event: Event) => {
      event.preventDefault()
      log.warn(`A page was kept from ${what}`)
    }
    contents.on('will-navigate', refuse('navigating'))
    contents.on('will-redirect', refuse('following a redirect'))
    contents.on('will-frame-navigate', refuse('loading a frame'))
    contents.on('will-attach-webview', refuse('attaching a webview'))
    contents.setWindowOpenHandler(() => {
      log.warn('A page was kept from opening a window')
      return { action: 'deny' }
    })
    // What WebRTC sends passes neither the session's filter nor a page's policy.
    contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
    if (!devtools) contents.on('devtools-opened', () => contents.closeDevTools())
  }
  app.on('web-contents-created', guard)
  return () => void app.off('web-contents-created', guard)
}
