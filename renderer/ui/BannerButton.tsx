import type { ComponentProps } from 'react'

/** The thing to do about a banner; `Banner` gives it its look. */
export function BannerButton(props: ComponentProps<'button'>) {
  return <button type="button" {...props} />
}
