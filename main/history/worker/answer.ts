import type { CommandInput, CommandOutput } from '../../../contract/channels.ts'
import type { Outcome } from '../../../contract/problem.ts'
import type { Digest } from '../digest/createDigest.ts'
import type { HistoryQuestion } from '../History.ts'
import type { Asked } from '../queries/Asked.ts'
import { getBoardAt } from '../queries/getBoardAt.ts'
import { getFinals } from '../queries/getFinals.ts'
import { getGifter } from '../queries/getGifter.ts'
import { getGifterLine } from '../queries/getGifterLine.ts'
import { getGifters } from '../queries/getGifters.ts'
import { getHistoryFacts } from '../queries/getHistoryFacts.ts'
import { getLargestGains } from '../queries/getLargestGains.ts'
import { getMilestones } from '../queries/getMilestones.ts'
import { getRace } from '../queries/getRace.ts'
import { getSparklines } from '../queries/getSparklines.ts'
import { getTotals } from '../queries/getTotals.ts'
import { eraseAll } from '../store/eraseAll.ts'
import { forgetGifter } from '../store/forgetGifter.ts'
import { saveNote } from '../store/saveNote.ts'

type Answers = {
  [Name in HistoryQuestion]: (
    asked: Asked,
    input: CommandInput<Name>,
    digest: Digest,
  ) => CommandOutput<Name>
}

const done: Outcome = { ok: true }

const answers: Answers = {
  getSparklines,
  getGifters,
  getGifter,
  getGifterLine,
  getBoardAt,
  getRace,
  getTotals,
  getLargestGains,
  getFinals,
  getMilestones,
  getHistoryFacts,
  saveNote({ store }, { userId, text }) {
    saveNote(store, userId, text)
    return done
  },
  forgetGifter({ store }, { userId }, digest) {
    return thenAnew(digest, () => forgetGifter(store, userId))
  },
  eraseHistory({ store }, _input, digest) {
    return thenAnew(digest, () => eraseAll(store))
  },
}

/** What failed at its end may have been removed nonetheless. */
function thenAnew(digest: Digest, remove: () => void): Outcome {
  try {
    remove()
    return done
  } finally {
    digest.invalidate()
  }
}

/** Answers a page's question, or does what it asks for. */
export function answer(
  asked: Asked,
  digest: Digest,
  name: HistoryQuestion,
  input: CommandInput<HistoryQuestion>,
): CommandOutput<HistoryQuestion> {
  // Name and input belong together, since main sends what the contract let through.
  const run = answers[name] as (asked: Asked, input: unknown, digest: Digest) => unknown
  return run(asked, input, digest) as CommandOutput<HistoryQuestion>
}
