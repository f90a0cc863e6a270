/** What a page may ask of the history; their schemas are loaded when one is used. */
export const historyCommandNames = [
  'getSparklines',
  'getGifters',
  'getGifter',
  'getGifterLine',
  'getBoardAt',
  'getRace',
  'getTotals',
  'getLargestGains',
  'getFinals',
  'getMilestones',
  'getAway',
  'dismissAway',
  'getHistoryFacts',
  'saveNote',
  'forgetGifter',
  'eraseHistory',
  'exportHistory',
  'importHistory',
  'cancelTransfer',
] as const
export type HistoryCommandName = (typeof historyCommandNames)[number]

export const appCommandNames = [
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
  'openGifterOnKick',
  'openMenu',
  'openPage',
  'closePage',
  'pagePainted',
  'trySandbox',
  'leaveSandbox',
  'setStreamStart',
  'copyText',
  'copyImage',
  'saveImage',
] as const
export type AppCommandName = (typeof appCommandNames)[number]

/** Names of what a page may ask for and hear of. The preload bridge is built from these two lists. */
export const commandNames = [...appCommandNames, ...historyCommandNames] as const
export type CommandName = (typeof commandNames)[number]

export const eventNames = ['state', 'focusGifter', 'showPage', 'transfer'] as const
export type EventName = (typeof eventNames)[number]

/** Channel of a command on Electron's IPC. */
export function commandChannel(name: CommandName): string {
  return `kickboard:command:${name}`
}

/** Channel of an event on Electron's IPC. */
export function eventChannel(name: EventName): string {
  return `kickboard:event:${name}`
}
