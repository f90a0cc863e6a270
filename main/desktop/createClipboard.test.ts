import { expect, it, vi } from 'vitest'
import { silentLog } from '../log.ts'
import { createClipboard } from './createClipboard.ts'

const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3])
const refused = { ok: false, problem: { code: 'unexpected', values: {} } }

class Item {
  readonly items: Record<string, Blob>
  constructor(items: Record<string, Blob>) {
    this.items = items
  }
}

/** @param face `writeImage` as up to Electron 43, `write` as from 44 on */
function setUp(face: 'writeImage' | 'write', image = { isEmpty: () => false }) {
  const written = vi.fn<(what: unknown) => Promise<void>>(async () => {})
  const writeText = vi.fn<(text: string) => Promise<void>>(async () => {})
  const clipboard =
    face === 'write'
      ? { writeText, write: written }
      : { writeText, write: vi.fn<() => void>(), writeImage: written }
  const log = { ...silentLog, warn: vi.fn<(message: string) => void>() }
  const parts = {
    clipboard,
    ClipboardItem: face === 'write' ? Item : undefined,
    nativeImage: { createFromBuffer: () => image },
  }
  return { copying: createClipboard(parts, log), written, writeText, image, log }
}

it('copies a picture by writeImage where the runtime has it', async () => {
  const { copying, written, image } = setUp('writeImage')
  expect(await copying.picture(png)).toEqual({ ok: true })
  expect(written).toHaveBeenCalledExactlyOnceWith(image)
})

it('copies a picture as an item of the asynchronous clipboard, byte by byte', async () => {
  const { copying, written } = setUp('write')
  expect(await copying.picture(png)).toEqual({ ok: true })
  const [item] = written.mock.lastCall as unknown as [Item[]]
  const blob = item[0]?.items['image/png']
  expect(blob?.type).toBe('image/png')
  expect(new Uint8Array((await blob?.arrayBuffer()) ?? [])).toEqual(png)
})

it('refuses what is no PNG, and a PNG that cannot be read', async () => {
  const jpeg = Uint8Array.from([0xff, 0xd8, 0xff])
  const { copying, written } = setUp('writeImage')
  expect(await copying.picture(jpeg)).toEqual(refused)
  const broken = setUp('write', { isEmpty: () => true })
  expect(await broken.copying.picture(png)).toEqual(refused)
  expect([written, broken.written].flatMap((write) => write.mock.calls)).toEqual([])
})

it('tells of a clipboard that refuses, and never logs what was copied', async () => {
  const { copying, written, writeText, log } = setUp('write')
  written.mockRejectedValueOnce(new Error('no'))
  writeText.mockRejectedValueOnce(new Error('no'))
  expect(await copying.picture(png)).toEqual(refused)
  await copying.text('mia gave 500')
  expect(log.warn).toHaveBeenCalledTimes(2)
  expect(log.warn.mock.calls.join()).not.toContain('mia')
})
