import type { Outcome } from '../../contract/problem.ts'
import type { Log } from '../log.ts'
import { isPng } from './isPng.ts'

/**
 * What is used of Electron to copy. Up to 43 `writeText` and `writeImage` are synchronous; 44 took
 * `writeImage` away and lets `write` and `writeText` answer with a promise, as the W3C's Clipboard
 * API does.
 */
export interface ClipboardParts<Item, Picture extends { isEmpty(): boolean }> {
  clipboard: {
    writeText(text: string): void | Promise<void>
    write(items: Item[]): void | Promise<void>
  }
  /** Missing in older runtimes. */
  ClipboardItem: (new (items: Record<string, Blob>) => Item) | undefined
  nativeImage: { createFromBuffer(bytes: Buffer): Picture }
}

/** Copying, which pages are not allowed to do themselves. */
export interface Copying {
  /** A failure is logged, without the text. */
  text(text: string): Promise<void>
  /** Copies a PNG that a page drew; a file that is none, or is broken, is refused. */
  picture(png: Uint8Array): Promise<Outcome>
}

/** The system's clipboard, whichever of its two faces the runtime has. */
export function createClipboard<Item, Picture extends { isEmpty(): boolean }>(
  parts: ClipboardParts<Item, Picture>,
  log: Log,
): Copying {
  const { clipboard, nativeImage, ClipboardItem } = parts

  return {
    async text(text) {
      try {
        await clipboard.writeText(text)
      } catch {
        log.warn('The system refused a text for its clipboard')
      }
    },
    async picture(png) {
      const image = isPng(png) ? nativeImage.createFromBuffer(Buffer.from(png)) : null
      if (!image || image.isEmpty()) return refused
      try {
        if (hasWriteImage(clipboard)) clipboard.writeImage(image)
        else if (ClipboardItem) await clipboard.write([new ClipboardItem(asBlob(png))])
        else return refused
        return { ok: true }
      } catch {
        log.warn('The system refused a picture for its clipboard')
        return refused
      }
    },
  }
}

const refused: Outcome = { ok: false, problem: { code: 'unexpected', values: {} } }

function asBlob(png: Uint8Array) {
  return { 'image/png': new Blob([new Uint8Array(png)], { type: 'image/png' }) }
}

/** The older face is not in the types of the pinned Electron. */
function hasWriteImage(
  clipboard: object,
): clipboard is { writeImage(image: { isEmpty(): boolean }): void } {
  return 'writeImage' in clipboard && typeof clipboard.writeImage === 'function'
}
