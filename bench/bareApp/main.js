/**
 * The least an Electron app can be: `--flavor=tray` is one empty tray, which shows and hides the
 * window when it is clicked, `--flavor=window` one window with a static page, of the popover's size. It has
 * Kickboard's fuses, with which `file:` reads no archive, so its page has a scheme of its own too.
 */
import { app, BrowserWindow, protocol, Tray } from 'electron'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

const file = (name) => join(import.meta.dirname, name)
let tray
let window

function openWindow() {
  window = new BrowserWindow({
    width: 380,
    height: 560,
    show: false,
    frame: false,
    backgroundColor: '#131417',
    webPreferences: { sandbox: true, contextIsolation: true, spellcheck: false },
  })
  window.once('ready-to-show', () => window.show())
  void window.loadURL('bare-app://ui/')
}

function toggleWindow() {
  if (!window) openWindow()
  else if (window.isVisible()) window.hide()
  else window.show()
}

app.enableSandbox()
protocol.registerSchemesAsPrivileged([
  { scheme: 'bare-app', privileges: { standard: true, secure: true } },
])
app.on('window-all-closed', () => {})
app.once('ready', () => {
  const headers = { 'Content-Type': 'text/html; charset=utf-8' }
  protocol.handle(
    'bare-app',
    async () => new Response(await readFile(file('page.html')), { headers }),
  )
  if (process.argv.includes('--flavor=window')) {
    openWindow()
    return
  }
  tray = new Tray(file('freshPanel.png'))
  tray.on('click', toggleWindow)
})
