import type { Sandbox } from '../../sandbox/startSandbox.ts'

/**
 * Lets gifts arrive, one step of the sandbox's scenario at a time, and says what they are. After a
 * new leader it waits until the app has read the board: the lead might change back before a poll.
 *
 * @param everyMs ms between steps
 * @param onLead called after a step that changed the leader
 * @returns ends it
 */
export function playGifts(sandbox: Sandbox, everyMs: number, onLead: () => void): () => void {
  let unread = false
  const stopListening = sandbox.control.onRequest(({ endpoint, status }) => {
    if (endpoint === 'leaderboard' && status === 200) unread = false
  })
  const timer = setInterval(() => {
    if (unread) return
    for (const { kind, text } of sandbox.control.advanceScenario()) {
      console.log(`  ${text}`)
      if (kind !== 'lead') continue
      unread = true
      onLead()
    }
  }, everyMs)
  return () => {
    clearInterval(timer)
    stopListening()
  }
}
