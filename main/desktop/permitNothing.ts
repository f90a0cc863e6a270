import type { Session } from 'electron'

/**
 * Denies everything that a page could ask of a session, and takes no downloads. Electron grants all
 * permissions where nobody answers, so this holds for every session as it is made, also for one that
 * no page of ours has.
 */
export function permitNothing(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, decide) => decide(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.on('will-download', (event) => event.preventDefault())
}
