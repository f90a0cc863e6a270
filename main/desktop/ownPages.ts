import type { WebContents } from 'electron'
import type { EventPayload } from '../../contract/channels.ts'
import { type EventName, eventChannel } from '../../contract/names.ts'
import type { PageName } from './createCommandGate.ts'

/** The contents of our own windows: who may call, and who is told of events. */
export interface OwnPages {
  add(page: PageName, contents: WebContents): void
  /** The page that lives in these contents, null when they are none of ours. */
  nameOf(contents: WebContents): PageName | null
  /** Tells all open pages, or one kind of them. */
  send<Name extends EventName>(event: Name, payload: EventPayload<Name>, to?: PageName): void
  /** Whether any page is open, so that nobody computes an event for nobody. */
  any(): boolean
}

export function createOwnPages(): OwnPages {
  const pages = new Map<WebContents, PageName>()
  return {
    add(page, contents) {
      pages.set(contents, page)
      contents.once('destroyed', () => pages.delete(contents))
    },
    nameOf: (contents) => pages.get(contents) ?? null,
    send(event, payload, to) {
      for (const [contents, page] of pages)
        if (!contents.isDestroyed() && (!to || to === page))
          contents.send(eventChannel(event), payload)
    },
    any: () => pages.size > 0,
  }
}
