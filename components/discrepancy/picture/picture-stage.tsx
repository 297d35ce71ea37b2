import { useEffect, useId, useRef } from "react";
import type { KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";
import type { Box, Point } from "@/lib/core/evidence-picture/box";
import { movedBy, resizedBy } from "@/lib/core/evidence-picture/box";
import type { Edit } from "@/lib/core/evidence-picture/editing";
import { COVER } from "@/lib/core/evidence-picture/redact";
import classes from "./picture.module.css";
import { useBoxDrag } from "./use-box-drag";

/** Pixels of the picture that a key moves a part. */
const STEP = 8;

const steps: Readonly<Partial<Record<string, Point>>> = {
  ArrowLeft: { x: -STEP, y: 0 },
  ArrowRight: { x: STEP, y: 0 },
  ArrowUp: { x: 0, y: -STEP },
  ArrowDown: { x: 0, y: STEP },
};

interface PictureStageProps {
  readonly picture: HTMLCanvasElement;
  /** Pixels of the screen for one of the picture. */
  readonly scale: number;
  readonly boxes: readonly Box[];
  readonly edit: (edit: Edit) => void;
  /** Solid, as it will be; else one still sees what one could uncover. */
  readonly isAsKept: boolean;
}

/** The picture under its cover, and the parts that were uncovered: drawn, moved and resized. */
export function PictureStage({ picture, scale, boxes, edit, isAsKept }: PictureStageProps) {
  const { t } = useTranslation("picture");
  const shown = useRef<HTMLCanvasElement>(null);
  const parts = useRef<HTMLDivElement>(null);
  const mask = useId();
  const { drag, draft, onDown, onMove, onUp, onCancel } = useBoxDrag(picture, scale, boxes, edit);
  const { width, height } = picture;

  useEffect(() => {
    shown.current?.getContext("2d")?.drawImage(picture, 0, 0);
  }, [picture]);

  // Whoever uncovers a part by a button goes on with it by keys; whoever covers one, with the one before.
  const count = useRef(0);
  useEffect(() => {
    const known = count.current;
    count.current = boxes.length;
    if (boxes.length > known) parts.current?.querySelectorAll("button")[boxes.length - 1]?.focus();
  }, [boxes.length]);

  const change = (event: KeyboardEvent, place: number, box: Box) => {
    if (event.key === "Delete" || event.key === "Backspace") {
      event.preventDefault();
      const buttons = parts.current?.querySelectorAll("button");
      // The last button goes, whichever part it was.
      const next = boxes.length > 1 ? buttons?.[Math.min(place, boxes.length - 2)] : null;
      (next ?? parts.current)?.focus();
      edit({ kind: "covered", place });
      return;
    }
    const by = steps[event.key];
    if (!by || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const changed = (event.shiftKey ? resizedBy : movedBy)(box, by, picture);
    edit({ kind: "changed", place, box: changed, how: "keys" });
    event.currentTarget.scrollIntoView({ block: "nearest", inline: "nearest" });
  };

  const visible = boxes.map((box, place) => (drag?.place === place ? (draft ?? box) : box));
  const all = draft && drag?.place === null ? [...visible, draft] : visible;
  const percent = (part: number, of: number) => Math.round((part / of) * 100);

  return (
    <div
      ref={parts}
      role="group"
      tabIndex={-1}
      aria-label={t("editor.picture")}
      className={classes.stage}
      style={{ width: width * scale, height: height * scale }}
      onPointerDown={onDown}
      onPointerMove={onMove}
      onPointerUp={onUp}
      onPointerCancel={onCancel}
    >
      <canvas ref={shown} width={width} height={height} className={classes.layer} aria-hidden />
      <svg viewBox={`0 0 ${width} ${height}`} className={classes.layer} aria-hidden>
        <mask id={mask}>
          <rect width={width} height={height} fill="#fff" />
          {all.map((box, place) => (
            // oxlint-disable-next-line react/no-array-index-key -- parts have no other name
            <rect key={place} {...box} fill="#000" />
          ))}
        </mask>
        <rect
          width={width}
          height={height}
          fill={`rgb(${COVER.join(" ")})`}
          fillOpacity={isAsKept ? 1 : 0.62}
          mask={`url(#${mask})`}
        />
      </svg>
      {visible.map((box, place) => (
        <button
          // oxlint-disable-next-line react/no-array-index-key -- parts have no other name
          key={place}
          type="button"
          data-place={place}
          className={classes.part}
          aria-label={t("editor.part", {
            number: place + 1,
            left: percent(box.x, width),
            top: percent(box.y, height),
            width: percent(box.width, width),
            height: percent(box.height, height),
          })}
          style={{
            left: box.x * scale,
            top: box.y * scale,
            width: box.width * scale,
            height: box.height * scale,
          }}
          onKeyDown={(event) => change(event, place, box)}
        >
          <span className={classes.handle} data-handle aria-hidden />
        </button>
      ))}
    </div>
  );
}
