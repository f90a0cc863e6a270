/** Red, green, blue from 0 to 255 and opacity from 0 to 1. */
export type Color = [red: number, green: number, blue: number, alpha: number]

function parseColor(hex: string): Color {
  const digits = hex.length < 6 ? [...hex].map((digit) => digit + digit).join('') : hex
  const part = (at: number) => Number.parseInt(digits.slice(at, at + 2), 16)
  return [part(0), part(2), part(4), digits.length === 8 ? part(6) / 255 : 1]
}

/** The tokens written as `--name: light-dark(#hex, #hex);` in a style sheet. */
export function parseTokens(css: string): Record<string, { light: Color; dark: Color }> {
  const line = /--([\w-]+): light-dark\(#([0-9a-f]+), #([0-9a-f]+)\);/gi
  return Object.fromEntries(
    [...css.matchAll(line)].map(([, name = '', light = '', dark = '']) => [
      name,
      { light: parseColor(light), dark: parseColor(dark) },
    ]),
  )
}

/** What is seen where `front` lies over an opaque `back`. */
export function over(front: Color, back: Color): Color {
  const alpha = front[3]
  const mix = (index: 0 | 1 | 2) => front[index] * alpha + back[index] * (1 - alpha)
  return [mix(0), mix(1), mix(2), 1]
}

function luminance(color: Color): number {
  const linear = (value: number) => {
    const part = value / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  }
  return 0.2126 * linear(color[0]) + 0.7152 * linear(color[1]) + 0.0722 * linear(color[2])
}

/** Contrast ratio of two opaque colors, 1 to 21 (WCAG 2.2, "contrast ratio"). */
export function contrast(one: Color, other: Color): number {
  const [high = 0, low = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a)
  return (high + 0.05) / (low + 0.05)
}
