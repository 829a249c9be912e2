// Whether two pictures show the same: to the pixel where both come of the same browser and fonts, else by what stands where.

import pixelmatch from "pixelmatch";
import sharp from "sharp";

/** How far colours may be apart, as pixelmatch counts it; it leaves out pixels that only smooth an edge. */
const COLOUR = 0.1;
/** Pixels are counted in tiles of this size, so that one figure on a long page is as much as one on a short. */
const TILE = 24;
/** The share of a tile's pixels that may differ: the few colours of a kept picture are chosen anew for each, and stray so far. */
export const TILE_LIMIT = 0.05;
/** Cells of the coarse comparison, in pixels of the kept picture: a few lines of text, whose letters then make one grey. */
const CELL = 200;
/** How far a cell's brightness or colour may be apart, of 255. */
const CELL_COLOUR = 10;
/** The share of cells that may be further apart, and by which share the heights may differ. */
export const CELL_LIMIT = 0.25;
export const HEIGHT_LIMIT = 0.4;

const pixels = (picture) => sharp(picture).ensureAlpha().raw().toBuffer({ resolveWithObject: true });

/** A PNG of few colours, as it is kept. The same pixels give the same bytes. */
export const packed = (picture) => sharp(picture).png({ palette: true, colours: 128, dither: 0, effort: 8, compressionLevel: 9 }).toBuffer();

/**
 * Compares to the pixel: `{isSame, share, worst, difference}`, the share of all pixels that differ, that of the tile where
 * most do, and a picture in which they are red.
 */
export async function compareFinely(kept, taken) {
  const [one, other] = await Promise.all([pixels(kept), pixels(taken)]);
  const width = Math.max(one.info.width, other.info.width);
  const height = Math.max(one.info.height, other.info.height);
  const [first, second] = [onto(one, width, height, 0), onto(other, width, height, 255)];
  const mask = new Uint8Array(width * height * 4);
  const count = pixelmatch(first, second, mask, width, height, { threshold: COLOUR, diffMask: true });
  const worst = count === 0 ? 0 : worstTile(mask, width, height);
  const share = count / (width * height);
  return { isSame: worst <= TILE_LIMIT, share, worst, difference: count === 0 ? null : () => marked(second, mask, width, height) };
}

/** A picture on ground of one grey, so that what only one of two has differs from the other. */
function onto({ data, info }, width, height, grey) {
  const ground = new Uint8Array(width * height * 4).fill(grey);
  for (let at = 3; at < ground.length; at += 4) ground[at] = 255;
  for (let y = 0; y < info.height; y += 1) ground.set(data.subarray(y * info.width * 4, (y + 1) * info.width * 4), y * width * 4);
  return ground;
}

/** The largest share of differing pixels of all tiles, which overlap by half. */
function worstTile(mask, width, height) {
  const step = TILE / 2;
  const [columns, rows] = [Math.ceil(width / step), Math.ceil(height / step)];
  const counts = new Uint32Array((columns + 1) * (rows + 1));
  for (let at = 0; at < width * height; at += 1) {
    if (mask[at * 4 + 3] > 0) counts[Math.floor(Math.floor(at / width) / step) * (columns + 1) + Math.floor((at % width) / step)] += 1;
  }
  let most = 0;
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const at = row * (columns + 1) + column;
      most = Math.max(most, counts[at] + counts[at + 1] + counts[at + columns + 1] + counts[at + columns + 2]);
    }
  }
  return most / TILE ** 2;
}

/** The taken picture, faint, with what differs in red. */
function marked(taken, mask, width, height) {
  const faint = taken.map((value, at) => (at % 4 === 3 ? 255 : 255 - (255 - value) / 4));
  for (let at = 0; at < faint.length; at += 4) if (mask[at + 3] > 0) faint.set([220, 0, 0, 255], at);
  return sharp(faint, { raw: { width, height, channels: 4 } }).png().toBuffer();
}

/**
 * Compares by what stands where, for pictures of other fonts or another browser: both are drawn onto the same few cells, so
 * that lines which break elsewhere do not count, but a page of other colours does.
 */
export async function compareCoarsely(kept, taken) {
  const [one, other] = await Promise.all([sharp(kept).metadata(), sharp(taken).metadata()]);
  const size = { width: Math.max(4, Math.round(one.width / CELL)), height: Math.max(4, Math.round(one.height / CELL)) };
  const cells = (picture) => sharp(picture).removeAlpha().resize({ ...size, fit: "fill", kernel: "mitchell" }).raw().toBuffer();
  const [first, second] = await Promise.all([cells(kept), cells(taken)]);
  let apart = 0;
  for (let at = 0; at < first.length; at += 3) {
    const distances = [0, 1, 2].map((channel) => Math.abs(first[at + channel] - second[at + channel]));
    if (Math.max(...distances) > CELL_COLOUR) apart += 1;
  }
  const share = apart / (first.length / 3);
  const stretched = Math.abs(other.height / one.height - 1);
  return { isSame: share <= CELL_LIMIT && stretched <= HEIGHT_LIMIT, share, stretched };
}

/** Kept, new and what differs, side by side. */
export async function sideBySide(kept, taken, difference) {
  const all = [kept, taken, difference].filter(Boolean);
  const sizes = await Promise.all(all.map((one) => sharp(one).metadata()));
  const gap = 12;
  const composed = [];
  let left = 0;
  for (const [at, input] of all.entries()) {
    composed.push({ input, left, top: 0 });
    left += sizes[at].width + gap;
  }
  const height = Math.max(...sizes.map((one) => one.height));
  const create = { width: left - gap, height, channels: 3, background: "#808080" };
  return sharp({ create }).composite(composed).png().toBuffer();
}
