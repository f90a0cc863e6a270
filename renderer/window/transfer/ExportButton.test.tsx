// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { sampleState } from '../../testing/sampleState.ts'
import { showPage } from '../../testing/showPage.tsx'
import { ExportButton } from './ExportButton.tsx'

const show = () =>
  showPage(
    <ExportButton request={(format) => ({ what: 'board', format, period: 'week' })} />,
    sampleState(),
  )
const open = () => fireEvent.click(screen.getByRole('button', { name: 'Export' }))

it('offers CSV and JSON, and exports what the page shows', async () => {
  const { commands } = await show()
  commands.exportHistory.mockResolvedValue({ ok: true, written: true })
  open()
  const items = screen.getAllByRole('menuitem')
  expect(items.map((item) => item.textContent)).toEqual([
    'CSV fileFor a spreadsheet',
    'JSON fileFor other programs',
  ])
  expect(document.activeElement).toBe(items[0])
  fireEvent.keyDown(items[0] ?? document, { key: 'ArrowDown' })
  expect(document.activeElement).toBe(items[1])
  fireEvent.click(items[1] ?? document)
  expect(screen.queryByRole('menu')).toBeNull()
  expect(commands.exportHistory).toHaveBeenCalledExactlyOnceWith({
    what: 'board',
    format: 'json',
    period: 'week',
  })
  expect(await screen.findByText('The file is written.')).toBeTruthy()
})

it('shows how far its own export is, in place of the button, and no other', async () => {
  const { commands, send } = await show()
  send('transfer', { kind: 'export', share: 0.2, done: false })
  expect(screen.queryByRole('progressbar')).toBeNull()
  send('transfer', { kind: 'export', share: 1, done: true })
  commands.exportHistory.mockReturnValue(new Promise(() => {}))
  open()
  fireEvent.click(screen.getByRole('menuitem', { name: /CSV/ }))
  send('transfer', { kind: 'export', share: 0.5, done: false })
  expect(screen.getByRole('progressbar', { name: 'Exporting' })).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: 'Cancel' }))
  expect(commands.cancelTransfer).toHaveBeenCalledTimes(1)
})

it('says why it could not be written', async () => {
  const { commands } = await show()
  commands.exportHistory.mockResolvedValue({
    ok: false,
    problem: { code: 'file-not-written', values: {} },
  })
  open()
  fireEvent.click(screen.getByRole('menuitem', { name: /CSV/ }))
  expect(await screen.findByText(/could not be written/)).toBeTruthy()
})
