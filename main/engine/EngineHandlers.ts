import type { CommandInput, CommandOutput } from '../../contract/channels.ts'
import type { HistoryQuestion } from '../history/History.ts'

/** Commands that need no window; `main/index.ts` adds those that do. */
export type EngineCommand =
  | 'saveCredentials'
  | 'signIn'
  | 'cancelSignIn'
  | 'openSignInAgain'
  | 'answerOtherUser'
  | 'useAppToken'
  | 'signOut'
  | 'refreshNow'
  | 'setPeriod'
  | 'snooze'
  | 'saveSettings'
  | 'dismissProblem'
  | 'chooseSecretStorage'
  | 'setStreamStart'
  | 'getAway'
  | 'dismissAway'
  | HistoryQuestion

export type EngineHandlers = {
  [Name in EngineCommand]: (input: CommandInput<Name>) => Promise<CommandOutput<Name>>
}
