/** What goes first when not everything may go at once; the first is the most urgent. */
export const requestPriorities = ['user', 'chosen-board', 'board', 'channel', 'picture'] as const
export type RequestPriority = (typeof requestPriorities)[number]
