/** Words of the page that ends a sign-in in the browser. */
export const callback = {
  success: {
    title: 'You are signed in',
    body: 'Kickboard has what it needs. You can close this page.',
  },
  denied: {
    title: 'Nothing was changed',
    body: 'You did not approve Kickboard. You can close this page and try again from the app.',
  },
  failed: {
    title: 'That did not work',
    body: 'Kickboard says what happened and what to do next. You can close this page.',
  },
  waiting: {
    title: 'One moment',
    body: 'Kickboard is finishing the sign-in.',
  },
  again: {
    title: 'This page has done its work',
    body: 'The sign-in it belongs to is over. Go back to Kickboard to start a new one.',
  },
} as const
