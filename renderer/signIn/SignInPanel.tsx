import type { SignInView } from '../../contract/state.ts'
import { bridge } from '../ui/bridge.ts'
import { Button } from '../ui/Button.tsx'
import { Centered } from '../ui/Centered.tsx'
import { displayName } from '../ui/displayName.ts'
import { t } from '../ui/t.ts'
import { SignInFailed } from './SignInFailed.tsx'
import { SignInSteps } from './SignInSteps.tsx'

type UnderWay = Exclude<SignInView, { step: 'idle' | 'other-user' | 'failed' }>

const words = {
  'opening-browser': { title: 'signIn.opening', body: 'signIn.openingBody' },
  waiting: { title: 'signIn.waiting', body: 'signIn.waitingBody' },
  exchanging: { title: 'signIn.exchanging', body: 'signIn.exchangingBody' },
  'reading-board': { title: 'signIn.exchanging', body: 'signIn.exchangingBody' },
} as const

interface SignInPanelProps {
  signIn: SignInView
  /** Whether there is a board to go back to. */
  hasBoard: boolean
}

/** A sign-in while it happens, and what it ended in. */
export function SignInPanel({ signIn, hasBoard }: SignInPanelProps) {
  if (signIn.step === 'idle') return null
  if (signIn.step === 'failed') return <SignInFailed problem={signIn.problem} hasBoard={hasBoard} />
  if (signIn.step === 'other-user') return <OtherUser before={signIn.before} now={signIn.now} />
  return <Running signIn={signIn} />
}

function Running({ signIn }: { signIn: UnderWay }) {
  const { commands } = bridge()
  const browserIsNext = signIn.step === 'opening-browser' || signIn.step === 'waiting'
  return (
    <Centered
      title={t(words[signIn.step].title)}
      buttons={
        <>
          {browserIsNext && (
            <Button onClick={() => void commands.openSignInAgain()}>{t('action.openAgain')}</Button>
          )}
          <Button onClick={() => void commands.cancelSignIn()}>{t('action.cancel')}</Button>
        </>
      }
    >
      <p>{t(words[signIn.step].body)}</p>
      <SignInSteps signIn={signIn} />
    </Centered>
  )
}

function OtherUser(names: { before: string; now: string }) {
  const { commands } = bridge()
  const before = displayName(names.before)
  const now = displayName(names.now)
  return (
    <Centered
      title={t('signIn.other.title')}
      buttons={
        <>
          <Button look="main" onClick={() => void commands.answerOtherUser({ accept: false })}>
            {t('signIn.other.keep', { before })}
          </Button>
          <Button onClick={() => void commands.answerOtherUser({ accept: true })}>
            {t('signIn.other.take', { now })}
          </Button>
        </>
      }
    >
      {t('signIn.other.body', { before, now })}
    </Centered>
  )
}
