import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { Transfer } from '../../contract/history/transfer.ts'
import type { Engine } from '../engine/Engine.ts'
import { HistoryError } from '../history/HistoryError.ts'
import { createFileHandlers } from './createFileHandlers.ts'

const everything = { what: 'everything', format: 'json' } as const
const now = () => new Date(2026, 9, 12, 21).getTime()

/** @param path that the user chooses; null: the dialog is cancelled */
function setUp(path: string | null = '/chosen') {
  const save = vi.fn<(name: string) => Promise<string | null>>(async () => path)
  const open = vi.fn<(extension: string) => Promise<string | null>>(async () => path)
  const exportTo = vi.fn<Engine['exportTo']>(async () => {})
  const importFrom = vi.fn<Engine['importFrom']>(async () => 1204)
  const told: Transfer[] = []
  const handlers = createFileHandlers({
    engine: () => ({ exportTo, importFrom }),
    dialogs: { save, open },
    told: (transfer) => told.push(transfer),
    now,
  })
  return { handlers, save, open, exportTo, importFrom, told }
}

/** Goes on until it is cancelled. */
function untilCancelled(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(new HistoryError('unexpected')))
  })
}

it('exports to the chosen file and tells how far it is', async () => {
  const { handlers, save, exportTo, told } = setUp()
  exportTo.mockImplementation(async (_path, _request, _signal, progress) => progress(0.5))
  expect(await handlers.exportHistory(everything, 'window')).toEqual({ ok: true, written: true })
  expect(save).toHaveBeenCalledExactlyOnceWith('kickboard-everything-2026-10-12.json')
  expect(exportTo.mock.calls[0]?.slice(0, 2)).toEqual(['/chosen', everything])
  expect(told).toEqual([
    { kind: 'export', share: 0, done: false },
    { kind: 'export', share: 0.5, done: false },
    { kind: 'export', share: 1, done: true },
  ])
})

it('imports the chosen file and tells how much of it was new', async () => {
  const { handlers, open, told } = setUp()
  expect(await handlers.importHistory(undefined, 'window')).toEqual({ ok: true, readings: 1204 })
  expect(open).toHaveBeenCalledExactlyOnceWith('json')
  expect(told.at(-1)).toEqual({ kind: 'import', share: 1, done: true })
})

it('does nothing without a file', async () => {
  const { handlers, exportTo, importFrom, told } = setUp(null)
  expect(await handlers.exportHistory(everything, 'window')).toEqual({ ok: true, written: false })
  expect(await handlers.importHistory(undefined, 'window')).toEqual({ ok: true, readings: null })
  expect(exportTo).not.toHaveBeenCalled()
  expect(importFrom).not.toHaveBeenCalled()
  expect(told).toEqual([])
})

it('cancels what is under way, says that nothing was written, and can do it again', async () => {
  const { handlers, exportTo, importFrom, told } = setUp()
  exportTo.mockImplementationOnce((_path, _request, signal) => untilCancelled(signal))
  const first = handlers.exportHistory(everything, 'window')
  await vi.waitFor(() => expect(told).toHaveLength(1))
  expect(handlers.cancelTransfer(undefined, 'window')).toEqual({ ok: true })
  expect(await first).toEqual({ ok: true, written: false })
  expect(told.at(-1)).toEqual({ kind: 'export', share: 1, done: true })

  importFrom.mockImplementationOnce((_path, signal) => untilCancelled(signal))
  const second = handlers.importHistory(undefined, 'window')
  await vi.waitFor(() => expect(importFrom).toHaveBeenCalled())
  handlers.cancelTransfer(undefined, 'window')
  expect(await second).toEqual({ ok: true, readings: null })
  expect(await handlers.exportHistory(everything, 'window')).toEqual({ ok: true, written: true })
})

it('runs one at a time, from the dialog on', async () => {
  const { handlers, save, exportTo, importFrom } = setUp()
  let choose: (path: string) => void = () => {}
  save.mockReturnValueOnce(new Promise((resolve) => (choose = resolve)))
  const first = handlers.exportHistory(everything, 'window')
  expect(await handlers.importHistory(undefined, 'window')).toEqual({ ok: true, readings: null })
  expect(await handlers.exportHistory(everything, 'window')).toEqual({ ok: true, written: false })
  choose('/chosen')
  expect(await first).toEqual({ ok: true, written: true })
  expect(exportTo).toHaveBeenCalledTimes(1)
  expect(importFrom).not.toHaveBeenCalled()
})

it('hands on why it failed, and ends the progress', async () => {
  const { handlers, exportTo, importFrom, told } = setUp()
  exportTo.mockRejectedValueOnce(new HistoryError('file-not-written'))
  expect(await handlers.exportHistory(everything, 'window')).toEqual({
    ok: false,
    problem: { code: 'file-not-written', values: {} },
  })
  expect(told.at(-1)).toMatchObject({ done: true })
  importFrom.mockRejectedValueOnce(new HistoryError('import-not-ours', { line: 3 }))
  expect(await handlers.importHistory(undefined, 'window')).toEqual({
    ok: false,
    problem: { code: 'import-not-ours', values: { line: 3 } },
  })
  importFrom.mockRejectedValueOnce(new Error('unforeseen'))
  expect(await handlers.importHistory(undefined, 'window')).toMatchObject({
    problem: { code: 'file-not-read' },
  })
})

it('cancels without anything under way', () => {
  expect(setUp().handlers.cancelTransfer(undefined, 'window')).toEqual({ ok: true })
})

const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3])
let folder: string
beforeEach(async () => void (folder = await mkdtemp(join(tmpdir(), 'kickboard-files-'))))
afterEach(() => rm(folder, { recursive: true, force: true }))

it('saves a picture, and nothing else', async () => {
  const path = join(folder, 'board.png')
  const { handlers, save } = setUp(path)
  expect(await handlers.saveImage({ png }, 'window')).toEqual({ ok: true, written: true })
  expect(save).toHaveBeenCalledExactlyOnceWith('kickboard-2026-10-12.png')
  expect(new Uint8Array(await readFile(path))).toEqual(png)

  const script = new TextEncoder().encode('#!/bin/sh\necho no picture\n')
  expect(await handlers.saveImage({ png: script }, 'window')).toMatchObject({ ok: false })
  expect(save).toHaveBeenCalledTimes(1)
  expect(new Uint8Array(await readFile(path))).toEqual(png)
})

it('tells when a picture cannot be saved, and leaves nothing half-written', async () => {
  const path = join(folder, 'taken')
  await mkdir(path)
  const { handlers } = setUp(path)
  expect(await handlers.saveImage({ png }, 'window')).toEqual({
    ok: false,
    problem: { code: 'file-not-written', values: {} },
  })
  expect(await readdir(folder)).toEqual(['taken'])
  expect(await setUp(null).handlers.saveImage({ png }, 'window')).toEqual({
    ok: true,
    written: false,
  })
})
