import type { Session, WebPreferences } from 'electron'

/** What both kinds of windows share. */
export interface PageNeeds {
  session: Session
  /** Path of the built preload script. */
  preload: string
  devtools: boolean
}

/** Preferences of every page: sandboxed, isolated, on the closed session. */
export function pagePreferences({ session, preload, devtools }: PageNeeds): WebPreferences {
  return {
    session,
    preload,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    spellcheck: false,
    enableWebSQL: false,
    devTools: devtools,
  }
}
