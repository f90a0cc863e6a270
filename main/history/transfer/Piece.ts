/** A part of an export, a line or a few, with how many of its rows are done by it. */
export interface Piece {
  readonly text: string
  readonly rows: number
}

/** An export as it is written: its pieces are made one by one, when they are asked for. */
export interface ExportPieces {
  /** Of all pieces together, for the share that is done. */
  readonly rows: number
  readonly pieces: Iterable<Piece>
}
