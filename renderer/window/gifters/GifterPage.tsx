import type { AccountView } from '../../../contract/state.ts'
import { Button } from '../../ui/Button.tsx'
import { bridge } from '../../ui/bridge.ts'
import { chosenAccount } from '../../ui/chosenAccount.ts'
import { t } from '../../ui/t.ts'
import { useAppState } from '../../ui/useAppState.ts'
import { Nothing } from '../history/Nothing.tsx'
import { useAnswer } from '../history/useAnswer.ts'
import { Alerts } from './Alerts.tsx'
import { FormerNames } from './FormerNames.tsx'
import { Gains } from './Gains.tsx'
import { GifterCharts } from './GifterCharts.tsx'
import { GifterFacts } from './GifterFacts.tsx'
import { GifterHeader } from './GifterHeader.tsx'
import { knownGifter } from './knownGifter.ts'
import { LinkButton } from './LinkButton.tsx'
import { NoHistory } from './NoHistory.tsx'
import { Note } from './Note.tsx'
import { useHistoryOf } from './useHistoryOf.ts'
import styles from './GifterPage.module.css'

/** Null twice over: no history, or a history that does not know the gifter. */
async function askStory(userId: string) {
  const { commands } = bridge()
  const story = await commands.getGifter({ userId })
  return { story, history: story !== null || (await commands.getHistoryFacts()) !== null }
}

/** What is known of one gifter: from the history, and without one from the boards of now. */
export function GifterPage({ userId }: { userId: string }) {
  const state = useAppState()
  const key = useHistoryOf()
  const account = chosenAccount(state)
  const answer = useAnswer(`${userId}/${key}`, () => askStory(userId))
  // An answer about another gifter is none.
  const told = answer.data?.story && answer.data.story.gifter.userId !== userId ? null : answer.data
  const story = told?.story ?? null
  const known = knownGifter(userId, account, story)

  if (!known && told === undefined && !answer.failed)
    return <p role="status">{t('gifters.reading')}</p>
  if (!known && answer.failed) return <Failed again={answer.again} />
  if (!known)
    return (
      <>
        <h1 className="spoken">{t('gifters.title')}</h1>
        {told?.history ? <Unknown /> : <NoHistory />}
      </>
    )
  return (
    <div className={styles.page}>
      <GifterHeader
        known={known}
        story={story}
        masked={state.settings.maskNames}
        // A masked name opens nothing, and says who it is.
        key={`${userId}/${state.settings.maskNames}`}
      />
      <GifterFacts known={known} story={story} />
      {answer.failed && <Failed again={answer.again} />}
      {told && !told.history && <NoHistory />}
      {told?.history && !story && (
        <Nothing title={t('gifters.page.noStory')} body={t('gifters.page.noStoryBody')} />
      )}
      {story && (
        <div className={styles.columns}>
          <GifterCharts
            userId={userId}
            historyKey={key}
            periods={periodsOf(account)}
            firstSeen={story.firstSeen}
          />
          <div className={styles.side}>
            <Gains gains={story.gains} farMs={state.settings.intervalSeconds * 3_000} />
            <Note key={userId} userId={userId} kept={story.note} />
            <Alerts alerts={story.alerts} />
            {!state.settings.maskNames && <FormerNames names={story.formerNames} />}
          </div>
        </div>
      )}
    </div>
  )
}

function periodsOf(account: AccountView | null) {
  const periods = account?.boards.map(({ period }) => period) ?? []
  return periods.length > 0 ? periods : (['week', 'month', 'lifetime'] as const)
}

function Failed({ again }: { again: () => void }) {
  return (
    <p role="status" className={styles.failed}>
      {t('gifters.failed')} <Button onClick={again}>{t('action.again')}</Button>
    </p>
  )
}

function Unknown() {
  return (
    <Nothing title={t('gifters.page.unknown')} body={t('gifters.page.unknownBody')}>
      <LinkButton href="#/gifters">{t('gifters.page.all')}</LinkButton>
    </Nothing>
  )
}
