import { Check, Share2 } from 'lucide-react'
import { useEffect, useState } from 'react'
import type { Exported } from '../../../../contract/history/transfer.ts'
import type { Outcome } from '../../../../contract/problem.ts'
import { bridge } from '../../../ui/bridge.ts'
import { CommandProblem } from '../../../ui/CommandProblem.tsx'
import { Flyout } from '../../../ui/Flyout.tsx'
import { moveInMenu } from '../../../ui/moveInMenu.ts'
import { t } from '../../../ui/t.ts'
import { useCommand } from '../../../ui/useCommand.ts'
import { lineText } from '../lineText.ts'
import { paintPicture } from './paintPicture.ts'
import { pictureOf } from './pictureOf.ts'
import type { Shared } from './Shared.ts'
import { listText, shortText } from './shareTexts.ts'
import styles from '../../../ui/Menu.module.css'

const ways = ['chat', 'post', 'list', 'picture', 'save'] as const
type Way = (typeof ways)[number]

/** Characters that Kick's chat and a post on X take. */
const limits = { chat: 500, post: 280 }
/** How long the button says that it is done, ms. */
const said = 2_500

/** The board for others: as text for a chat or a post, as a list, as a picture. */
export function ShareButton({ shared }: { shared: Shared }) {
  const { problem, run } = useCommand()
  const [done, setDone] = useState<Way | null>(null)
  useEffect(() => {
    if (done === null) return
    const timer = setTimeout(() => setDone(null), said)
    return () => clearTimeout(timer)
  }, [done])
  const share = async (way: Way, close: () => void) => {
    close()
    setDone(null)
    let given = false
    const ok = await run(async () => {
      const outcome = await give(way, shared)
      // A file dialog that was closed without a file is no failure either.
      given = !('written' in outcome) || outcome.written
      return outcome
    })
    if (ok && given) setDone(way)
  }
  return (
    <>
      <Flyout
        role="menu"
        label={t('boardPage.share.label')}
        button={
          <>
            {done ? <Check size={14} aria-hidden /> : <Share2 size={14} aria-hidden />}
            <span>{t('boardPage.share.button')}</span>
          </>
        }
      >
        {(close) => (
          <div role="presentation" className={styles.menu} onKeyDown={moveInMenu}>
            {ways.map((way) => (
              <button
                key={way}
                type="button"
                role="menuitem"
                tabIndex={-1}
                className={styles.item}
                onClick={() => void share(way, close)}
              >
                <span>{t(`boardPage.share.${way}`)}</span>
                <small className={styles.hint}>{t(`boardPage.share.${way}Hint`)}</small>
              </button>
            ))}
          </div>
        )}
      </Flyout>
      <span role="status" className="spoken">
        {done && t(done === 'save' ? 'boardPage.share.saved' : 'boardPage.share.copied')}
      </span>
      <CommandProblem problem={problem} />
    </>
  )
}

async function give(way: Way, shared: Shared): Promise<Outcome | Exported> {
  const { commands } = bridge()
  if (way === 'picture') return commands.copyImage({ png: await paintPicture(pictureOf(shared)) })
  if (way === 'save') return commands.saveImage({ png: await paintPicture(pictureOf(shared)) })
  return commands.copyText({ text: textOf(way, shared) })
}

function textOf(way: 'chat' | 'post' | 'list', shared: Shared): string {
  const { channel, what, lines, gains } = shared
  const heading = t('boardPage.share.heading', { channel, what })
  const entries = lines.map((line) => lineText(line, gains))
  return way === 'list' ? listText(heading, entries) : shortText(heading, entries, limits[way])
}
