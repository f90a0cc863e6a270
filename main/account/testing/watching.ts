import { SignInError } from '../SignInError.ts'
import type { kickInABox } from './kickInABox.ts'

type Box = Awaited<ReturnType<typeof kickInABox>>

/** The problem of a SignInError, any other reason as it is, null where it resolves. */
export async function problemOf(promise: Promise<unknown>) {
  const error = await promise.then(
    () => null,
    (reason: unknown) => reason,
  )
  return error instanceof SignInError ? error.problem : error
}

/** Waits for a step of the sign-in. */
export async function until(box: Box, step: string) {
  if (box.signIn.view().step === step) return
  await new Promise<void>((resolve) => {
    const end = box.signIn.subscribe((view) => {
      if (view.step !== step) return
      end()
      resolve()
    })
  })
}
