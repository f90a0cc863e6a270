/** What a chart is drawn with: resolved colors, since a canvas knows no custom properties. */
export interface ChartColors {
  text: string
  muted: string
  line: string
  control: string
  surface: string
  accent: string
  accentSoft: string
}

const tokens: Record<keyof ChartColors, string> = {
  text: '--text',
  muted: '--muted',
  line: '--line',
  control: '--control',
  surface: '--surface',
  accent: '--accent-text',
  accentSoft: '--accent-soft',
}

/** The tokens as they are seen at `host` in the present theme. */
export function readColors(host: HTMLElement): ChartColors {
  const probe = document.createElement('span')
  probe.hidden = true
  host.append(probe)
  const resolve = (token: string) => {
    probe.style.color = `var(${token})`
    return getComputedStyle(probe).color
  }
  const colors = Object.fromEntries(
    Object.entries(tokens).map(([name, token]) => [name, resolve(token)]),
  ) as unknown as ChartColors
  probe.remove()
  return colors
}
