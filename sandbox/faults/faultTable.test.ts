import { describe, expect, it } from 'vitest'
import { askToken } from '../testing/askToken.ts'
import { board } from '../testing/boardUnder.ts'
import { signIn } from '../testing/signIn.ts'
import { useSandbox } from '../testing/useSandbox.ts'
import { faultNames, faultTable } from './faultTable.ts'

const start = useSandbox()

describe('the table', () => {
  it('describes every fault in one line', () => {
    for (const name of faultNames) {
      expect(name).toMatch(/^[a-z0-9-]+$/)
      expect(faultTable[name].description).toMatch(/^.{5,70}$/)
    }
  })

  // A hang has its own test above: here it would never end.
  it.each(faultNames.filter((name) => name !== 'hang'))(
    '%s changes what a client sees at its endpoint',
    async (name) => {
      const sandbox = await start({ leaderboardShape: 'brief' })
      const { access_token } = await signIn(sandbox)
      const endpoint = faultTable[name].only?.includes('leaderboard')
        ? 'leaderboard'
        : (faultTable[name].only?.[0] ?? 'leaderboard')
      const call = async (): Promise<string> => {
        const query = `${board}?broadcaster_user_id=${sandbox.channel.userId}`
        const answer =
          endpoint === 'avatars'
            ? await fetch(`${sandbox.url}/avatars/400200003.webp`)
            : endpoint === 'token'
              ? await askToken(sandbox.url, { grant_type: 'nothing' })
              : await fetch(sandbox.url + query, {
                  headers: { Authorization: `Bearer ${access_token}` },
                  redirect: 'manual',
                })
        const bytes = Buffer.from(
          name === 'trickle'
            ? ((await answer.body?.getReader().read())?.value ?? [])
            : new Uint8Array(await answer.arrayBuffer()),
        )
        return `${answer.status} ${answer.headers.get('retry-after')} ${bytes.toString('latin1')}`
      }
      const well = await call().catch(() => 'failed')
      sandbox.control.fault({ endpoint, name, ms: 1, calls: 1 })
      const ill = await call().catch(() => 'failed')
      if (name === 'slow') expect(ill).toBe(well)
      else expect(ill).not.toBe(well)
    },
  )
})
