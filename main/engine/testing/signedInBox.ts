import { onTestFinished, vi } from 'vitest'
import type { SandboxOptions } from '../../../sandbox/sandboxOptions.ts'
import type { Engine } from '../Engine.ts'
import type { EngineOptions } from '../EngineOptions.ts'
import { signedIn } from './boardOf.ts'
import { kickInABox } from './kickInABox.ts'
import { until } from './until.ts'

/** Kick in a box, with an engine that has signed in and learned whom it shows; nothing is under way. */
export async function signedInBox(
  options: SandboxOptions = {},
  change: Partial<EngineOptions> = {},
) {
  const box = await kickInABox(options)
  const engine: Engine = await box.start(change)
  const notice = vi.fn()
  onTestFinished(engine.onNotice(notice))
  await engine.open()
  await engine.handlers.signIn(undefined)
  await until(engine, signedIn)
  const state = await box.pass(engine, (now) =>
    now.accounts.every((account) => account.avatar !== null && !account.reading),
  )
  return { ...box, engine, notice, state }
}
