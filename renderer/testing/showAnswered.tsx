import { act, fireEvent, screen } from '@testing-library/react'
import { type ReactNode, useState } from 'react'
import type { AppState } from '../../contract/state.ts'
import { sampleState } from './sampleState.ts'
import { type ShownPage, showPage } from './showPage.tsx'

export type Answers = Partial<Record<keyof ShownPage['commands'], unknown>>

/** Renders a page over a fake main that answers these commands so from the first one on. */
export async function showAnswered(
  page: ReactNode,
  answers: Answers,
  state: AppState = sampleState(),
): Promise<ShownPage> {
  const shown = await showPage(<Later>{page}</Later>, state)
  for (const [name, answer] of Object.entries(answers))
    shown.commands[name as keyof ShownPage['commands']].mockResolvedValue(answer)
  await act(async () => fireEvent.click(screen.getByRole('button', { name: 'open' })))
  return shown
}

/** Waits until the answers are in place. */
function Later({ children }: { children: ReactNode }) {
  const [opened, setOpened] = useState(false)
  if (opened) return children
  return (
    <button type="button" onClick={() => setOpened(true)}>
      open
    </button>
  )
}
