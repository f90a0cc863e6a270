import type { Session } from 'electron'

/**
 * Keeps a session from fetching a dictionary: switched off alone, it still asks a server of Google
 * for one in the language of the computer (https://github.com/electron/electron/issues/22995). Has
 * to run in the turn in which the session is made, so for `session-created`.
 */
export function silenceSpellChecker(session: Session): void {
  session.setSpellCheckerEnabled(false)
  session.setSpellCheckerLanguages([])
}
