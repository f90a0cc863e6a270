import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import type { Log } from '../log.ts'
import { writeFileAtomic } from '../storage/writeFileAtomic.ts'
import type { Rectangle } from './placePopover.ts'

/** Remembers where the window was. */
export interface WindowPlace {
  /** Null when nothing, or nothing readable, is remembered. */
  read(): Promise<Rectangle | null>
  write(place: Rectangle): Promise<void>
}

const schema = z.object({ x: z.int(), y: z.int(), width: z.int(), height: z.int() })

/** A small file of its own (`window.json`): a place is no setting, and its loss is no problem. */
export function windowPlace(path: string, log: Log): WindowPlace {
  return {
    async read() {
      try {
        return schema.parse(JSON.parse(await readFile(path, 'utf8')))
      } catch {
        return null
      }
    },
    async write(place) {
      try {
        await writeFileAtomic(path, JSON.stringify(place))
      } catch {
        log.warn('The place of the window could not be remembered')
      }
    },
  }
}
