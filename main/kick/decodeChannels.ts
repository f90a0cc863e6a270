import { z } from 'zod'
import type { KickChannel } from './KickClient.ts'
import type { DecodedRows } from './decodeRows.ts'
import { decodeRows } from './decodeRows.ts'
import { fields } from './fields.ts'
import { readData } from './readData.ts'

const channelSchema = z
  .object({
    broadcaster_user_id: fields.id,
    slug: fields.text,
    stream: z.object({ is_live: fields.flag, start_time: fields.text }).nullable().catch(null),
  })
  .transform((channel): KickChannel => {
    const live = channel.stream?.is_live ?? null
    return {
      broadcasterUserId: channel.broadcaster_user_id,
      slug: channel.slug,
      live,
      liveSince: live === true ? instantOf(channel.stream?.start_time ?? '') : null,
    }
  })

/**
 * `GET /public/v1/channels` (API facts, section 4.1). `stream` can be null: not said.
 * @throws KickError 'not-json', 'wrong-shape'
 */
export function decodeChannels(text: string): DecodedRows<KickChannel> {
  return decodeRows(readData(text), channelSchema)
}

/** RFC 3339 as UTC ms; without a zone it is UTC. Null for the zero value `0001-01-01T00:00:00Z`. */
function instantOf(text: string): number | null {
  const parts = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d:\d\d)(\.\d{1,3})?\d*(Z|[+-]\d\d:\d\d)?$/i.exec(
    text,
  )
  if (!parts) return null
  const [, date, time, fraction = '', zone = 'Z'] = parts
  const instant = Date.parse(`${date}T${time}${fraction}${zone.toUpperCase()}`)
  return instant > 0 ? instant : null
}
