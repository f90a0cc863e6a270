/**
 * Words for each `ProblemCode`: what happened (`title`, without a full stop, short enough for a
 * banner), why (`cause`) and what to do about it (`next`). Values in braces come with the problem;
 * `renderer/ui/problemText.ts` holds what stands there when one did not come.
 */
export const problems = {
  offline: {
    title: 'No connection',
    cause: 'Kick could not be reached from this computer.',
    next: 'Kickboard keeps trying. Check your network if it takes long.',
  },
  'timed-out': {
    title: 'Kick takes too long',
    cause: 'No complete answer arrived in time.',
    next: 'Kickboard asks again by itself.',
  },
  certificate: {
    title: 'The connection is not secure',
    cause: 'The certificate that answered in Kick’s name is not valid here.',
    next: 'Check the date of this computer, and any program that inspects your traffic.',
  },
  blocked: {
    title: 'Kick’s firewall said no',
    cause: 'Its protection turned this request away before Kick saw it.',
    next: 'This mostly passes by itself. A VPN or a shared network can be the reason.',
  },
  'rate-limited': {
    title: 'Kick asks for a pause',
    cause: 'There were too many requests in a short time.',
    next: 'Kickboard waits as long as Kick asked, then goes on.',
  },
  unauthorized: {
    title: 'Kick did not accept the sign-in',
    cause: 'It has expired, or it was ended at Kick.',
    next: 'Sign in again. Your board and settings stay.',
  },
  'scope-missing': {
    title: 'A permission is missing',
    cause: 'The sign-in does not include {{scopes}}.',
    next: 'Tick it in your Kick app’s settings, then sign in again.',
  },
  'not-found': {
    title: 'Kick does not know this channel',
    cause: 'There is no board for this broadcaster.',
    next: 'Check the broadcaster id, or sign in with the channel itself.',
  },
  'bad-request': {
    title: 'Kick did not understand the question',
    cause: 'Kick may have changed something since this version was made.',
    next: 'Look for a newer version of Kickboard.',
  },
  'server-trouble': {
    title: 'Kick has trouble',
    cause: 'Its servers answered with an error of their own.',
    next: 'Nothing is wrong here. Kickboard asks again by itself.',
  },
  redirected: {
    title: 'The answer came from elsewhere',
    cause: 'Something sent the request to another address, and Kickboard does not follow.',
    next: 'A network that wants you to sign in first (a hotel, a train) can be the reason.',
  },
  'too-large': {
    title: 'The answer was too large',
    cause: 'Kickboard stopped reading so that it stays quick.',
    next: 'It asks again by itself. Tell us if it stays.',
  },
  'not-json': {
    title: 'The answer was not from Kick’s API',
    cause: 'A page arrived in place of a board, for example one of a network or a firewall.',
    next: 'Kickboard asks again by itself.',
  },
  'wrong-shape': {
    title: 'The board has a shape we do not know',
    cause: 'Kick may have changed its answer since this version was made.',
    next: 'Look for a newer version of Kickboard.',
  },
  'empty-answer': {
    title: 'Kick answered with nothing',
    cause: 'Everybody on the board is gone at once, which is hardly true.',
    next: 'Your last board stays. Kickboard asks again by itself.',
  },
  'credentials-missing': {
    title: 'Kickboard needs your Kick app',
    cause: 'Kick wants to know which app is asking, and there is none yet.',
    next: 'Create one in two minutes and enter its id and secret.',
  },
  'wrong-secret': {
    title: 'Kick does not know this id and secret',
    cause: 'One of the two has a typing error, or the secret was made anew at Kick.',
    next: 'Copy both again from your app at Kick.',
  },
  'port-busy': {
    title: 'Port {{port}} is in use',
    cause: 'Another program listens where Kick would send you back.',
    next: 'Close that program, or choose another port here and in your Kick app.',
  },
  'browser-not-opened': {
    title: 'The browser did not open',
    cause: 'This computer found no browser that it could start.',
    next: 'Choose your browser in the settings of your system, then try again.',
  },
  'callback-never-came': {
    title: 'Kick never sent you back',
    cause: 'Either nothing was approved, or your Kick app has another redirect address.',
    next: 'Compare the redirect address letter by letter, then try again.',
  },
  denied: {
    title: 'You did not approve it',
    cause: 'Kick says that the request was declined.',
    next: 'Try again whenever you like. Nothing was changed.',
  },
  'state-mismatch': {
    title: 'This answer was not for us',
    cause: 'The answer that arrived belongs to no sign-in of this moment.',
    next: 'Try again, and use the page that opens newly.',
  },
  'exchange-blocked': {
    title: 'Kick’s firewall stopped the sign-in',
    cause: 'You approved it, but the last step was turned away.',
    next: 'Wait a minute, switch off a VPN if you use one, and try again.',
  },
  'other-user': {
    title: 'Another Kick user is signed in',
    cause: 'The browser is signed in as {{now}}, before it was {{before}}.',
    next: 'Choose which one you want.',
  },
  'sign-in-ended': {
    title: 'Kick ended the sign-in',
    cause: 'It does so about every 30 days. Nothing is lost.',
    next: 'Sign in again to go on.',
  },
  'sign-in-replaced': {
    title: 'A newer sign-in took over',
    cause: 'Signing in was started a second time.',
    next: 'Go on with the newest page in your browser.',
  },
  'runtime-too-old': {
    title: 'This build cannot sign in to Kick',
    cause: 'It was made with an older browser engine, for trying out only.',
    next: 'Use a released version of Kickboard, or try the sandbox.',
  },
  'keychain-missing': {
    title: 'No keychain on this computer',
    cause: 'Kickboard found no safe place for your sign-in.',
    next: 'Choose how it should be kept.',
  },
  'keychain-locked': {
    title: 'Your keychain is locked',
    cause: 'The sign-in is stored in it and cannot be read now.',
    next: 'Unlock the keychain, then choose “Sign in”. It comes back as it was.',
  },
  'vault-unreadable': {
    title: 'The stored sign-in cannot be read',
    cause: 'It was locked with a key that this computer no longer has.',
    next: 'Sign in again. The old file is kept beside the new one.',
  },
  'vault-broken': {
    title: 'The stored sign-in is damaged',
    cause: 'Its file was cut off or changed. It was set aside, not deleted.',
    next: 'Sign in again.',
  },
  'settings-broken': {
    title: 'Your settings could not be read',
    cause: 'The file is damaged. It was set aside and kept as {{file}}.',
    next: 'Kickboard goes on with its first settings. Choose yours again when you like.',
  },
  'settings-newer': {
    title: 'Your settings are from a newer version',
    cause: 'This version understands only some of them. All are kept as {{file}}.',
    next: 'Use the newer version, or go on: what you change here is saved beside that copy.',
  },
  'disk-not-writable': {
    title: 'Nothing can be saved',
    cause: 'The disk is full, or the folder of Kickboard is write-protected.',
    next: 'Make room or allow writing. Until then everything stays in memory.',
  },
  'sandbox-failed': {
    title: 'The sandbox did not start',
    cause: 'The small server of its own did not come up on this computer.',
    next: 'Try again. Restart Kickboard if it stays.',
  },
  'notifications-missing': {
    title: 'Notifications do not arrive',
    cause: 'This computer shows none from Kickboard.',
    next: 'Allow them in the settings of your system.',
  },
  'history-broken': {
    title: 'Your history could not be read',
    cause: 'Its file is damaged. It was set aside and kept as {{file}}.',
    next: 'A new history begins now. If you have an export, import it in the settings.',
  },
  'history-newer': {
    title: 'Your history is from a newer version',
    cause: 'This version cannot read it, and leaves it as it is.',
    next: 'Use the newer version. The board itself works as usual.',
  },
  'history-not-writable': {
    title: 'Your history is not kept at the moment',
    cause:
      'Its file cannot be opened or written: the disk is full, or the folder is write-protected.',
    next: 'Make room or allow writing. The next reading is tried again.',
  },
  'file-not-written': {
    title: 'The file could not be written',
    cause: 'The disk is full, or the folder is write-protected.',
    next: 'Choose another folder.',
  },
  'file-not-read': {
    title: 'The file could not be read',
    cause: 'It is gone, or it may not be opened.',
    next: 'Choose another file.',
  },
  'import-not-ours': {
    title: 'This is no export of Kickboard',
    cause: 'Line {{line}} of the file is not what an export holds. Nothing was imported.',
    next: 'Choose a JSON file that was made with “Export everything”.',
  },
  'import-newer': {
    title: 'This export is from a newer version',
    cause: 'This version does not know its format. Nothing was imported.',
    next: 'Update Kickboard and import it again.',
  },
  'names-hidden': {
    title: 'Names and notes are hidden',
    cause: 'While they are hidden, a note could replace one that is not shown.',
    next: 'Show names again in the settings, then write the note.',
  },
  unexpected: {
    title: 'Something unforeseen happened',
    cause: 'Kickboard met a case that nobody thought of. It is written in the log.',
    next: 'Try again. Restart Kickboard if it stays.',
  },
} as const
