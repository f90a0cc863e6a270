/** True only in `npm run dev`; the shipped bundle does not hold what stands behind it. */
declare const __DEV__: boolean
