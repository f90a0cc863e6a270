import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { appIcon } from './appIcon.ts'
import { containers } from './containers.ts'
import { pictures } from './pictures.ts'
import { rasterize } from './rasterize.ts'

// `npx tsx build/icons/draw.ts`: draws every icon from its one description.
const root = join(import.meta.dirname, '../..')

for (const { path, svg, size } of pictures) {
  const file = join(root, path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, rasterize(svg, size))
}
for (const { path, make } of containers) writeFileSync(join(root, path), make())
writeFileSync(join(root, 'build/icons/icon.svg'), appIcon('full'))
console.log(`${pictures.length} pictures drawn`)
