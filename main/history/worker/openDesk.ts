import type { Problem } from '../../../contract/problem.ts'
import { createDigest, type Digest } from '../digest/createDigest.ts'
import { trimDigest } from '../digest/trimDigest.ts'
import { accountKey } from '../store/accountKey.ts'
import { openStore } from '../store/openStore.ts'
import { recordAlert } from '../store/recordAlert.ts'
import { recordReading } from '../store/recordReading.ts'
import { recordSeen } from '../store/recordSeen.ts'
import type { Store } from '../store/Store.ts'
import { thin } from '../store/thin.ts'
import { exportTo } from '../transfer/exportTo.ts'
import { importEverything } from '../transfer/importEverything.ts'
import { away } from '../queries/away.ts'
import type { Asked } from '../queries/Asked.ts'
import { answer } from './answer.ts'
import type { Job } from './messages.ts'
import type { Desk, JobContext } from './serve.ts'

interface Open {
  readonly store: Store
  readonly digest: Digest
}

/**
 * Does the jobs with the history's file, which is opened by the first one and by each one after a
 * failure to open it.
 *
 * @param check whether all of the file is read at the first opening to see that it is whole
 * @param tell hears of a broken file that was set aside
 */
export function openDesk(path: string, check: boolean, tell: (problem: Problem) => void): Desk {
  let open: Open | null = null
  let checking: boolean | 'whole' = check

  function opened(): Open {
    if (open) return open
    const store = openStore(path, { now: Date.now, check: checking })
    for (const problem of store.problems) tell(problem)
    open = { store, digest: createDigest(store) }
    return open
  }

  function close(): void {
    const store = open?.store
    open = null
    store?.close()
  }

  return {
    run: (job, context) => run(opened(), job, context),
    mend() {
      // The quick check does not see all that a job may stumble over.
      checking = 'whole'
      try {
        close()
        return opened().store.problems[0] ?? null
      } catch {
        return null
      }
    },
    close,
  }
}

function run({ store, digest }: Open, job: Job, context: JobContext): unknown {
  switch (job.name) {
    case 'record':
      recordReading(store, job.input)
      return digest.update(accountKey(store, job.input.accountId) ?? 0)
    case 'seen': {
      const known = recordSeen(store, job.input)
      digest.update(accountKey(store, job.input.accountId) ?? 0)
      return known
    }
    case 'recordAlert':
      return recordAlert(store, job.input)
    case 'ask': {
      const { name, accountId, input, now } = job.input
      return answer(asked(store, digest, accountId, now), digest, name, input)
    }
    case 'away': {
      const { accountId, from, to } = job.input
      return away(asked(store, digest, accountId, to), from, to)
    }
    case 'exportTo':
      return exportTo(store, job.input, context)
    case 'importFrom':
      return takeIn(store, digest, job.input.path, context)
    case 'thin': {
      const more = thin(store, job.input)
      if (!more) trimDigest(store, job.input)
      digest.invalidate()
      return more
    }
  }
}

function asked(store: Store, digest: Digest, accountId: string, now: number): Asked {
  const account = accountKey(store, accountId) ?? 0
  digest.update(account)
  // The computer's zone may change while the thread runs.
  const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone
  return { store, accountId, account, zone, now }
}

async function takeIn(
  store: Store,
  digest: Digest,
  path: string,
  context: JobContext,
): Promise<number> {
  const readings = await importEverything(store, path, context)
  digest.rebuild()
  return readings
}
