/** Least growth that is worth a message. */
const step = 0.005

/** Tells how much is done, in steps that can be seen. */
export function tellShare(all: number, progress: (share: number) => void): (done: number) => void {
  let told = 0
  return (done) => {
    const share = all === 0 ? 1 : Math.min(1, done / all)
    if (share - told < step) return
    told = share
    progress(share)
  }
}
