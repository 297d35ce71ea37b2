/** What a file says of itself, besides the figures. */
export interface About {
  /** ms since 1970. */
  readonly generatedAt: number;
  readonly timeZone: string;
  /** Handrail's version. */
  readonly handrail: string;
  /** SHA-256 of `figuresText`, in hex: files with the same one tell the same figures. */
  readonly figuresSha256: string;
}
