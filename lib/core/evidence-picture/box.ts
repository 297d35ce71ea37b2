/** Parts of a picture, in whole pixels of it. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Box extends Point, Size {}

/** Pixels; a smaller part shows nothing that anybody could read. */
const MIN_SIDE = 8;

/** The part between two corners, as far as it lies in the picture. */
export function boxBetween(one: Point, other: Point, within: Size): Box {
  const x = clamp(Math.floor(Math.min(one.x, other.x)), 0, within.width);
  const y = clamp(Math.floor(Math.min(one.y, other.y)), 0, within.height);
  const right = clamp(Math.ceil(Math.max(one.x, other.x)), 0, within.width);
  const bottom = clamp(Math.ceil(Math.max(one.y, other.y)), 0, within.height);
  return { x, y, width: right - x, height: bottom - y };
}

/** As big as before, and wholly in the picture. */
export function movedBy(box: Box, by: Point, within: Size): Box {
  return {
    ...box,
    x: clamp(box.x + Math.round(by.x), 0, within.width - box.width),
    y: clamp(box.y + Math.round(by.y), 0, within.height - box.height),
  };
}

/** Its upper left corner stays; never smaller than `MIN_SIDE`, never out of the picture. */
export function resizedBy(box: Box, by: Point, within: Size): Box {
  const width = clamp(box.width + Math.round(by.x), MIN_SIDE, within.width - box.x);
  const height = clamp(box.height + Math.round(by.y), MIN_SIDE, within.height - box.y);
  return { ...box, width, height };
}

export function isBigEnough({ width, height }: Size): boolean {
  return width >= MIN_SIDE && height >= MIN_SIDE;
}

/** The size with this longer side at the most. */
export function sizeWithin({ width, height }: Size, side: number): Size {
  const scale = Math.min(1, side / Math.max(width, height));
  return {
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
  };
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(Math.min(value, most), Math.min(least, most));
}
