/** What a file says of itself, besides the figures. */
export interface About {
  /** ms since 1970. */
  readonly generatedAt: number;
  readonly timeZone: string;
  /** Handrail's version. */
  readonly handrail: string;
}
