/** The pinned Electron's folder, or the reason why there is none. */
export type PinnedAnswer =
  | { readonly directory: string; readonly refusal?: undefined }
  | { readonly directory?: undefined; readonly refusal: string }
