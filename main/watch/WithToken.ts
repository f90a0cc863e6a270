/** Runs a call with a valid access token of one account: refreshed before, and once after a 401. */
export type WithToken = <T>(call: (accessToken: string) => Promise<T>) => Promise<T>
