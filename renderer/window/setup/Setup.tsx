import { useState } from 'react'
import type { ProblemCode } from '../../../contract/problem.ts'
import { SignInPanel } from '../../signIn/SignInPanel.tsx'
import { chosenAccount } from '../../ui/chosenAccount.ts'
import { t } from '../../ui/t.ts'
import { useAppState } from '../../ui/useAppState.ts'
import { AboutStep } from './AboutStep.tsx'
import { CredentialsStep } from './CredentialsStep.tsx'
import { Done } from './Done.tsx'
import { KickAppStep } from './KickAppStep.tsx'
import { Progress } from './Progress.tsx'
import { type SetupStep } from './setupSteps.ts'
import { SignInStep } from './SignInStep.tsx'

/** The way to the first board, step by step. Where it begins follows from what is known already. */
export function Setup() {
  const state = useAppState()
  const account = chosenAccount(state)
  const [step, setStep] = useState<SetupStep | null>(null)
  const connected = account !== null && account.freshness !== 'signed-out'
  const { signIn } = state
  const running = signIn.step !== 'idle' && signIn.step !== 'failed'
  // What failed stays in view until the user goes to a step to mend it.
  const ended = signIn.step === 'failed' && step === null

  if (connected && step === null && signIn.step === 'idle')
    return <Done account={account} onChange={() => setStep('app')} />

  const first = state.clientId === null && !ended ? 'about' : 'sign-in'
  const current = running ? 'sign-in' : (step ?? first)
  return (
    <>
      <h1 className="spoken">{t('setup.title')}</h1>
      <Progress
        current={current}
        known={state.clientId !== null}
        onStep={running ? null : setStep}
      />
      {current === 'about' && <AboutStep world={state.world} onNext={() => setStep('app')} />}
      {current === 'app' && (
        <KickAppStep
          redirectUri={state.redirectUri}
          onBack={() => setStep('about')}
          onNext={() => setStep('credentials')}
        />
      )}
      {current === 'credentials' && (
        <CredentialsStep
          clientId={state.clientId}
          onBack={() => setStep('app')}
          onSaved={() => setStep('sign-in')}
        />
      )}
      {current === 'sign-in' &&
        (running || ended ? (
          <SignInPanel
            signIn={signIn}
            hasBoard={account !== null}
            heading="h2"
            onSetUp={(code) => setStep(stepThatMends(code))}
          />
        ) : (
          <SignInStep
            known={state.clientId !== null}
            onBack={() => setStep('credentials')}
            onStarted={() => setStep(null)}
          />
        ))}
    </>
  )
}

/** Id and secret are mended where they are typed, all else in the form at Kick. */
function stepThatMends(code: ProblemCode): SetupStep {
  return code === 'wrong-secret' ? 'credentials' : 'app'
}
