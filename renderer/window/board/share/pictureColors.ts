const tokens = {
  bg: '--bg',
  surface: '--surface',
  line: '--line',
  text: '--text',
  muted: '--muted',
  accent: '--accent',
  gold: '--gold',
  silver: '--silver',
  bronze: '--bronze',
  onAvatar: '--on-avatar',
} as const

export type PictureColors = Record<keyof typeof tokens, string> & { avatar: readonly string[] }

/** The design tokens as the present theme resolves them, since a canvas knows no custom properties. */
export function pictureColors(): PictureColors {
  const probe = document.createElement('span')
  probe.hidden = true
  document.body.append(probe)
  const resolve = (token: string) => {
    probe.style.color = `var(${token})`
    return getComputedStyle(probe).color
  }
  const named = Object.entries(tokens).map(([name, token]) => [name, resolve(token)])
  const avatar = Array.from({ length: 10 }, (_, index) => resolve(`--avatar-${index}`))
  probe.remove()
  return { ...(Object.fromEntries(named) as Record<keyof typeof tokens, string>), avatar }
}
