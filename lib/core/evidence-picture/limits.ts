/** How big a picture may be, and how many there may be: a database is no album. */
export const pictureLimits = {
  /** Of the picture as it is kept. */
  bytes: 300_000,
  /** Of a file that is chosen or pasted. */
  fileBytes: 30_000_000,
  /** Pixels of the longer side. */
  side: 2000,
  /** Pixels of what is chosen or pasted: decoding more would take the browser's memory. */
  filePixels: 60_000_000,
  perDiscrepancy: 5,
  /** In all: 45 MB at the most. */
  inAll: 150,
} as const;

/** What is taken in, as the browser names it. No SVG: that is a document, and no picture. */
export const takenIn = ["image/png", "image/jpeg", "image/webp", "image/gif", "image/bmp"] as const;
