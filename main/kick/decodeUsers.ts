import { z } from 'zod'
import type { KickUser } from './KickClient.ts'
import type { DecodedRows } from './decodeRows.ts'
import { decodeRows } from './decodeRows.ts'
import { fields } from './fields.ts'
import { readData } from './readData.ts'

const userSchema = z
  .object({ user_id: fields.id, name: fields.text, profile_picture: fields.address })
  .transform((user): KickUser => ({
    userId: user.user_id,
    name: user.name,
    picture: user.profile_picture,
  }))

/**
 * `GET /public/v1/users` (API facts, section 4.2).
 * @throws KickError 'not-json', 'wrong-shape'
 */
export function decodeUsers(text: string): DecodedRows<KickUser> {
  return decodeRows(readData(text), userSchema)
}
