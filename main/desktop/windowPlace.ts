import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import type { Log } from '../log.ts'
import { placeInWindowSchema, type PlaceInWindow } from '../../contract/channels.ts'
import { writeFileAtomic } from '../storage/writeFileAtomic.ts'
import type { Rectangle } from './placePopover.ts'

/** Where the window was on the screen, and what it showed (null: nothing worth coming back to). */
export interface LeftWindow extends Rectangle {
  shown: PlaceInWindow | null
}

/** Remembers how the window was left. */
export interface WindowPlace {
  /** Null when nothing, or nothing readable, is remembered. */
  read(): Promise<LeftWindow | null>
  write(place: LeftWindow): Promise<void>
}

const schema = z.object({
  x: z.int(),
  y: z.int(),
  width: z.int(),
  height: z.int(),
  shown: placeInWindowSchema.nullable().catch(null),
})

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
