import { pick } from './pick.ts'
import type { Random } from './random.ts'

const first = [
  'neon',
  'lazy',
  'tiny',
  'cosmic',
  'salty',
  'pixel',
  'turbo',
  'quiet',
  'mango',
  'frost',
  'rusty',
  'lucky',
  'moss',
  'velvet',
  'static',
  'polar',
  'copper',
  'hazel',
  'echo',
  'misty',
]
const second = [
  'otter',
  'comet',
  'badger',
  'lantern',
  'kettle',
  'falcon',
  'biscuit',
  'harbor',
  'pepper',
  'raven',
  'noodle',
  'cactus',
  'walrus',
  'ember',
  'willow',
  'gecko',
  'anchor',
  'puffin',
  'marble',
  'thistle',
]
const joins = ['', '_', '.', '']

/** An invented handle that `taken` does not know yet; adds it there. */
export function inventHandle(random: Random, taken: Set<string>): string {
  for (;;) {
    const number = random() < 0.4 ? String(Math.floor(random() * 990) + 10) : ''
    const handle = `${pick(random, first)}${pick(random, joins)}${pick(random, second)}${number}`
    if (taken.has(handle)) continue
    taken.add(handle)
    return handle
  }
}
