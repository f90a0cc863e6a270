import { historyFigures } from '../history/historyFigures.ts'

/** What a figure may be: so many times the bare app's, or so much. */
export type Budget = { readonly timesBare: number } | { readonly most: number }

/** One line of the table: which readings it shows, beside which, and what it may be. */
export interface Figure {
  readonly name: string
  readonly unit: 'ms' | 'MiB' | 'MB' | 'kB' | 'switches'
  /** Name of our readings. */
  readonly ours: string
  /** Name of the bare app's readings, where there is something to compare with. */
  readonly bare?: string
  /** Left out where a figure only helps to understand another one. */
  readonly budget?: Budget
}

/** The budgets of Kickboard, each with the readings that it is held against. */
export const figures: readonly Figure[] = [
  {
    name: 'spawn to tray icon',
    unit: 'ms',
    ours: 'kickboardHidden.tray',
    bare: 'bareTray.tray',
    budget: { timesBare: 1.2 },
  },
  {
    name: 'spawn to popover with the cached board on screen',
    unit: 'ms',
    ours: 'kickboard.painted',
    bare: 'bareWindow.painted',
    budget: { timesBare: 1.3 },
  },
  {
    name: 'popover, click to last pixel, kept warm',
    unit: 'ms',
    ours: 'kickboardHidden.warm',
    bare: 'bareTray.warm',
    budget: { most: 25 },
  },
  {
    name: 'popover, click to last pixel, rebuilt',
    unit: 'ms',
    ours: 'kickboardHidden.rebuilt',
    bare: 'bareTray.created',
    budget: { most: 200 },
  },
  {
    name: 'popover, click to last pixel, first since the start',
    unit: 'ms',
    ours: 'kickboardHidden.created',
    bare: 'bareTray.created',
  },
  {
    name: 'memory (PSS), no window',
    unit: 'MiB',
    ours: 'kickboardHidden.memory',
    bare: 'bareTray.memory',
    budget: { timesBare: 1 },
  },
  {
    name: 'memory (PSS), popover open',
    unit: 'MiB',
    ours: 'kickboard.memory',
    bare: 'bareWindow.memory',
    budget: { timesBare: 1.15 },
  },
  {
    name: 'idle minute with polling, processor time',
    unit: 'ms',
    ours: 'kickboardHidden.cpu',
    bare: 'bareTray.cpu',
    budget: { timesBare: 2 },
  },
  {
    name: 'idle minute with polling, voluntary switches',
    unit: 'switches',
    ours: 'kickboardHidden.switches',
    bare: 'bareTray.switches',
    budget: { timesBare: 2 },
  },
  {
    name: 'archive and all that lies beside it',
    unit: 'MB',
    ours: 'package.size',
    bare: 'package.bareSize',
    budget: { most: 20 },
  },
  { name: 'archive alone (asar)', unit: 'MB', ours: 'package.asar' },
  {
    name: "popover's JavaScript, gzip",
    unit: 'kB',
    ours: 'package.popover',
    budget: { most: 120 },
  },
  {
    name: 'growth over the openings of the popover',
    unit: 'MiB',
    ours: 'growth.openings',
    budget: { most: 5 },
  },
  {
    name: 'growth of the heap over the polls',
    unit: 'MiB',
    ours: 'growth.polls',
    budget: { most: 1 },
  },
  ...historyFigures,
]
