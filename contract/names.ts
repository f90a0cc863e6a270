/** Names of what a page may ask for and hear of. The preload bridge is built from these two lists. */
export const commandNames = [
  'getState',
  'saveCredentials',
  'signIn',
  'cancelSignIn',
  'openSignInAgain',
  'answerOtherUser',
  'useAppToken',
  'signOut',
  'refreshNow',
  'setPeriod',
  'snooze',
  'saveSettings',
  'dismissProblem',
  'chooseSecretStorage',
  'copyRedirectUri',
  'openLink',
  'openMenu',
  'openPage',
  'closePage',
  'pagePainted',
  'trySandbox',
  'leaveSandbox',
] as const
export type CommandName = (typeof commandNames)[number]

export const eventNames = ['state', 'focusGifter', 'showPage'] as const
export type EventName = (typeof eventNames)[number]

/** Channel of a command on Electron's IPC. */
export function commandChannel(name: CommandName): string {
  return `kickboard:command:${name}`
}

/** Channel of an event on Electron's IPC. */
export function eventChannel(name: EventName): string {
  return `kickboard:event:${name}`
}
