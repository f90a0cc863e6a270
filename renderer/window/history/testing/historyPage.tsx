import { act, fireEvent, screen } from '@testing-library/react'
import type { AppState } from '../../../../contract/state.ts'
import { sampleFacts, samplePastBoard } from '../../../testing/sampleHistory.ts'
import { type Answers, showAnswered } from '../../../testing/showAnswered.tsx'
import type { ShownPage } from '../../../testing/showPage.tsx'
import { HistoryPage } from '../HistoryPage.tsx'

/** What the tests of the history page do with it. */
export const historyPage = {
  /** Shows the page over a history that answers this. */
  show(answers: Answers = {}, state?: AppState): Promise<ShownPage> {
    const all = { getHistoryFacts: sampleFacts, getBoardAt: samplePastBoard(), ...answers }
    return showAnswered(<HistoryPage />, all, state)
  },
  /** A browser tells of the new address a little later. */
  heard: () => act(async () => void window.dispatchEvent(new Event('hashchange'))),
  async open(part: string): Promise<void> {
    fireEvent.click(screen.getByRole('tab', { name: part }))
    await historyPage.heard()
  },
  click: (name: string) => act(async () => fireEvent.click(screen.getByRole('button', { name }))),
  choose: (name: string) => act(async () => fireEvent.click(screen.getByRole('radio', { name }))),
  type: (label: string, value: string) =>
    act(async () => fireEvent.change(screen.getByLabelText(label), { target: { value } })),
  text: () => document.body.textContent ?? '',
}
