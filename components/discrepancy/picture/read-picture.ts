/** A picture that somebody took, pasted or chose, as pixels in this page's memory and nowhere else. */
import { sizeWithin } from "@/lib/core/evidence-picture/box";
import { pictureLimits, takenIn } from "@/lib/core/evidence-picture/limits";

export type ReadProblem = "no-picture" | "too-big";
export type ReadPicture =
  | { readonly ok: true; readonly picture: HTMLCanvasElement }
  | { readonly ok: false; readonly problem: ReadProblem };

/** @param source a file, or a `data:` address. A file's words (place, camera, name) are left behind. */
export async function readPicture(source: Blob | string): Promise<ReadPicture> {
  if (typeof source === "string") return drawn(source);
  if (!takenIn.some((type) => type === source.type)) return refuse("no-picture");
  if (source.size > pictureLimits.fileBytes) return refuse("too-big");
  const address = URL.createObjectURL(source);
  try {
    return await drawn(address);
  } finally {
    URL.revokeObjectURL(address);
  }
}

async function drawn(address: string): Promise<ReadPicture> {
  const image = new Image();
  image.src = address;
  const isPicture = await image.decode().then(
    () => true,
    () => false,
  );
  const natural = { width: image.naturalWidth, height: image.naturalHeight };
  if (!isPicture || natural.width === 0 || natural.height === 0) return refuse("no-picture");
  if (natural.width * natural.height > pictureLimits.filePixels) return refuse("too-big");
  const { width, height } = sizeWithin(natural, pictureLimits.side);
  const picture = canvasOf(width, height);
  const pen = penOf(picture);
  // What can be seen through is white, as on paper.
  pen.fillStyle = "#fff";
  pen.fillRect(0, 0, width, height);
  pen.imageSmoothingQuality = "high";
  pen.drawImage(image, 0, 0, width, height);
  return { ok: true, picture };
}

export function canvasOf(width: number, height: number): HTMLCanvasElement {
  const canvas = document.createElement("canvas");
  canvas.width = width;
  canvas.height = height;
  return canvas;
}

/** @throws where the browser has no memory for it. */
export function penOf(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
  const pen = canvas.getContext("2d", { willReadFrequently: true });
  if (!pen) throw new Error("The browser draws no canvas");
  return pen;
}

function refuse(problem: ReadProblem): ReadPicture {
  return { ok: false, problem };
}
