// Frames as figures.

import { quantile, row } from "./figures.mjs";

const FRAME_MS = 50;

/** Rows of what `noted.frames.stop()` told, `during` some work. */
export function ofFrames(during, { apart, long }) {
  return [
    row(`frames, ${during}: 50 %`, quantile(apart, 0.5), "ms"),
    row(`frames, ${during}: 95 %`, quantile(apart, 0.95), "ms"),
    row(`frames, ${during}: longest of ${apart.length}`, Math.max(...apart), "ms", { atMost: FRAME_MS }),
    row(`tasks over ${FRAME_MS} ms, ${during}`, long.length, "tasks", { atMost: 0 }),
  ];
}
