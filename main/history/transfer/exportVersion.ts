/** Version of the exports' schema (docs/export.md). Grows when an older Kickboard cannot read them. */
export const exportVersion = 1
