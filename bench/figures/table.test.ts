import { expect, test } from 'vitest'
import { judge } from './judge.ts'
import { table } from './table.ts'

test('one line a figure, in columns', () => {
  const judged = judge(
    [
      { name: 'start', unit: 'ms', ours: 'o', bare: 'b', budget: { timesBare: 1.2 } },
      { name: 'size', unit: 'kB', ours: 's' },
    ],
    { o: [300.4, 310, 420], b: [290], s: [1.234] },
  )
  expect(table(judged).split('\n')).toEqual([
    'figure  unit  Kickboard      bare  ratio  budget',
    '------  ----  -------------  ----  -----  ----------  ---',
    'start   ms    310 (300-420)  290   1.07   1.2 x bare  met',
    'size    kB    1.23           -     -      -           -',
  ])
})
