import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { desktopReport, runDesktopTests } from './checks/runDesktopTests.ts'
import { runUnitTests, unitReport } from './checks/runUnitTests.ts'
import { fireRows, fireTable } from './fire/fireTable.ts'
import { readDesktopTests, readUnitTests } from './fire/readReports.ts'
import { repositoryRoot } from './terminal/repositoryRoot.ts'
import { runVerb } from './terminal/runVerb.ts'

/**
 * `npm run fire`: everything that Kick, the computer or somebody hostile may do to the main job, as
 * one table of what is expected and what was seen, also in artifacts/fire.md.
 */
await runVerb(async () => {
  await runUnitTests(['--testNamePattern', '\\[fire\\]'])
  await runDesktopTests(['--grep', '\\[fire\\]'])
  const rows = fireRows([
    ...readUnitTests(await readFile(unitReport, 'utf8')),
    ...readDesktopTests(await readFile(desktopReport, 'utf8')),
  ])
  const table = fireTable(rows)
  await writeFile(join(repositoryRoot, 'artifacts', 'fire.md'), `${table}\n`)
  console.log(`\n${table}`)
  return rows.length > 0 && rows.every(({ seen }) => seen === 'as expected') ? 0 : 1
})
