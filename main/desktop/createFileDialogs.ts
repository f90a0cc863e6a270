import { app, type BrowserWindow, dialog } from 'electron'
import { extname, join } from 'node:path'
import type { FileDialogs } from './FileDialogs.ts'

/** @param parent the window that asks; the dialog belongs to it while it is open */
export function createFileDialogs(parent: () => BrowserWindow | null): FileDialogs {
  return {
    async save(name) {
      const options = {
        defaultPath: join(app.getPath('documents'), name),
        filters: filtersFor(extname(name).slice(1)),
      }
      const window = parent()
      const { canceled, filePath } = window
        ? await dialog.showSaveDialog(window, options)
        : await dialog.showSaveDialog(options)
      return canceled || filePath === '' ? null : filePath
    },
    async open(extension) {
      const options = { properties: ['openFile' as const], filters: filtersFor(extension) }
      const window = parent()
      const { filePaths } = window
        ? await dialog.showOpenDialog(window, options)
        : await dialog.showOpenDialog(options)
      return filePaths[0] ?? null
    },
  }
}

function filtersFor(extension: string) {
  return [{ name: extension.toUpperCase(), extensions: [extension] }]
}
