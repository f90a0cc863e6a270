/** One popover window, as its life sees it. */
export interface PopoverSurface {
  /** Places and shows it with the keyboard's focus; `quietly` without taking it from anybody. */
  show(quietly: boolean): void
  /** Out of sight; where it `stays` that is into the task bar. */
  hide(): void
  destroy(): void
  isFocused(): boolean
  focusGifter(userId: string): void
}

/** What the window reports back. */
export interface PopoverEvents {
  /** First pixels are there. */
  painted(): void
  blurred(): void
  /** Somebody took it out of the task bar. */
  restored(): void
  /** Somebody pressed its close button, where it `stays`. */
  dismissed(): void
  /** The window is gone (closed by the window manager, its renderer died). */
  gone(): void
}
