/** Native dialogs that ask for a file; null where the user cancels. */
export interface FileDialogs {
  /** @param name what the file is called unless the user says otherwise */
  save(name: string): Promise<string | null>
  open(extension: string): Promise<string | null>
}
