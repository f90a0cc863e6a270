/** Where a native menu opens for a button: under its left edge, in CSS px of the page. */
export function menuPlace(element: Element): { x: number; y: number } {
  const { left, bottom } = element.getBoundingClientRect()
  return { x: Math.round(left), y: Math.round(bottom) }
}
