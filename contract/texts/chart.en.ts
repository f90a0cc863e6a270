/** Words of the charts. */
export const chart = {
  kind: 'chart',
  keys: 'Left and right move from point to point, with Shift in larger steps, Home and End to the ends.',
  notWatched: 'Kickboard was not watching',
  notOnList: 'not on the list',
  empty: 'Nothing was recorded in this span.',
  table: 'Show as table',
  time: 'Time',
  span: 'Span',
  value: 'Value',
  detail: 'Detail',
  newest: 'The newest {{shown}} of {{all}}.',
} as const
