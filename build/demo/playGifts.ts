import type { Sandbox } from '../../sandbox/startSandbox.ts'

/**
 * Lets gifts arrive, one step of the sandbox's scenario at a time, and says what they are.
 *
 * @param everyMs ms between steps
 * @param onLead called after a step that changed the leader
 * @returns ends it
 */
export function playGifts(sandbox: Sandbox, everyMs: number, onLead: () => void): () => void {
  const timer = setInterval(() => {
    for (const { kind, text } of sandbox.control.advanceScenario()) {
      console.log(`  ${text}`)
      if (kind === 'lead') onLead()
    }
  }, everyMs)
  return () => clearInterval(timer)
}
