/** Scheme of our own pages. Links from outside come by `kickboard:`, another door. */
export const pageScheme = 'kickboard-app'

/** Origin of all pages of Kickboard. */
export const pageOrigin = `${pageScheme}://ui`
