// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { sampleState } from '../../testing/sampleState.ts'
import { showPage } from '../../testing/showPage.tsx'
import { TransferSettings } from './TransferSettings.tsx'

const show = () => showPage(<TransferSettings />, sampleState())
const button = (name: string) => screen.getByRole<HTMLButtonElement>('button', { name })
/** Busy buttons stay focusable, so that nobody loses their place. */
const rests = (name: string) => button(name).getAttribute('aria-disabled') === 'true'

/** An answer of main that comes when the test says so. */
function later<Answer>() {
  let answer: (value: Answer) => void = () => {}
  const promise = new Promise<Answer>((resolve) => (answer = resolve))
  return { promise, answer }
}

it('exports everything and says that the file is written', async () => {
  const { commands } = await show()
  commands.exportHistory.mockResolvedValue({ ok: true, written: true })
  fireEvent.click(button('Export everything…'))
  expect(await screen.findByText('The file is written.')).toBeTruthy()
  expect(commands.exportHistory).toHaveBeenCalledExactlyOnceWith({
    what: 'everything',
    format: 'json',
  })
})

it('says nothing when the file dialog was closed without a file', async () => {
  const { commands } = await show()
  commands.exportHistory.mockResolvedValue({ ok: true, written: false })
  commands.importHistory.mockResolvedValue({ ok: true, readings: null })
  fireEvent.click(button('Export everything…'))
  await expect.poll(() => rests('Import…')).toBe(false)
  fireEvent.click(button('Import…'))
  await expect.poll(() => rests('Import…')).toBe(false)
  expect(screen.getAllByRole('status').map((status) => status.textContent)).toEqual(['', ''])
})

it.each([
  [1204, '1,204 new readings.'],
  [1, '1 new reading.'],
  [0, 'All of its readings were here already.'],
])('an import of %i new readings says: %s', async (readings, words) => {
  const { commands } = await show()
  commands.importHistory.mockResolvedValue({ ok: true, readings })
  fireEvent.click(button('Import…'))
  expect(await screen.findByText(words)).toBeTruthy()
})

it('shows how far an import is and can cancel it', async () => {
  const { commands, send } = await show()
  const { promise, answer } = later<unknown>()
  commands.importHistory.mockReturnValue(promise)
  commands.cancelTransfer.mockImplementation(async () => {
    answer({ ok: true, readings: null })
    return { ok: true }
  })
  fireEvent.click(button('Import…'))
  expect(screen.queryByRole('progressbar')).toBeNull()
  expect(rests('Export everything…')).toBe(true)
  expect(button('Export everything…').disabled).toBe(false)
  fireEvent.click(button('Export everything…'))
  expect(commands.exportHistory).not.toHaveBeenCalled()
  send('transfer', { kind: 'import', share: 0.457, done: false })
  const bar = screen.getByRole<HTMLProgressElement>('progressbar', { name: 'Importing' })
  expect(bar.value).toBe(0.457)
  expect(screen.getByText('45 %')).toBeTruthy()
  fireEvent.click(button('Cancel'))
  send('transfer', { kind: 'import', share: 1, done: true })
  expect(await screen.findByText('Cancelled. Nothing has changed.')).toBeTruthy()
  expect(screen.queryByRole('progressbar')).toBeNull()
  expect(rests('Export everything…')).toBe(false)
})

it('says why a file was not taken up, and what to do', async () => {
  const { commands } = await show()
  commands.importHistory.mockResolvedValue({
    ok: false,
    problem: { code: 'import-not-ours', values: { line: 7 } },
  })
  fireEvent.click(button('Import…'))
  expect(await screen.findByText(/Line 7 of the file/)).toBeTruthy()
  commands.exportHistory.mockRejectedValue(new Error('refused'))
  fireEvent.click(button('Export everything…'))
  expect(await screen.findByText(/Something unforeseen happened/)).toBeTruthy()
})
