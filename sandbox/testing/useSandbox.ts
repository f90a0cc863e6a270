import { afterEach } from 'vitest'
import type { SandboxOptions } from '../sandboxOptions.ts'
import type { Sandbox } from '../startSandbox.ts'
import { startSandbox } from '../startSandbox.ts'

/** A Wednesday, so that neither a day nor a week nor a month ends by accident. */
export const wednesday = Date.UTC(2026, 9, 14, 12)

/** Starts sandboxes on a clock that stands still, and closes them after each test. */
export function useSandbox(): (options?: SandboxOptions) => Promise<Sandbox> {
  const running: Sandbox[] = []
  afterEach(async () => {
    await Promise.all(running.splice(0).map((sandbox) => sandbox.close()))
  })
  return async (options) => {
    const sandbox = await startSandbox({ now: wednesday, ...options })
    running.push(sandbox)
    return sandbox
  }
}
