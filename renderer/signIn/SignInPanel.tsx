import type { ProblemCode } from '../../contract/problem.ts'
import type { SignInView } from '../../contract/state.ts'
import { bridge } from '../ui/bridge.ts'
import { Button } from '../ui/Button.tsx'
import { Centered } from '../ui/Centered.tsx'
import { CommandProblem } from '../ui/CommandProblem.tsx'
import { displayName } from '../ui/displayName.ts'
import { t } from '../ui/t.ts'
import { useCommand } from '../ui/useCommand.ts'
import { SignInFailed } from './SignInFailed.tsx'
import { SignInSteps } from './SignInSteps.tsx'

type Heading = 'h1' | 'h2'
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
  /** `h1` where nothing above it names the page. */
  heading?: Heading
  /** Goes to the set-up to mend what failed; without it the window is opened there. */
  onSetUp?: (code: ProblemCode) => void
}

/** A sign-in while it happens, and what it ended in. */
export function SignInPanel({ signIn, hasBoard, heading = 'h1', onSetUp }: SignInPanelProps) {
  if (signIn.step === 'idle') return null
  if (signIn.step === 'failed')
    return <SignInFailed problem={signIn.problem} {...{ hasBoard, heading, onSetUp }} />
  if (signIn.step === 'other-user')
    return <OtherUser before={signIn.before} now={signIn.now} heading={heading} />
  return <Running signIn={signIn} heading={heading} />
}

function Running({ signIn, heading }: { signIn: UnderWay; heading: Heading }) {
  const { commands } = bridge()
  const again = useCommand()
  const browserIsNext = signIn.step === 'opening-browser' || signIn.step === 'waiting'
  return (
    <Centered
      heading={heading}
      title={t(words[signIn.step].title)}
      buttons={
        <>
          {browserIsNext && (
            <Button onClick={() => void again.run(commands.openSignInAgain)}>
              {t('action.openAgain')}
            </Button>
          )}
          <Button onClick={() => void commands.cancelSignIn()}>{t('action.cancel')}</Button>
        </>
      }
    >
      <p>{t(words[signIn.step].body)}</p>
      <SignInSteps signIn={signIn} />
      <CommandProblem problem={again.problem} />
    </Centered>
  )
}

function OtherUser(names: { before: string; now: string; heading: Heading }) {
  const { commands } = bridge()
  const before = displayName(names.before)
  const now = displayName(names.now)
  return (
    <Centered
      heading={names.heading}
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
