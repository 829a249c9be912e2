// Draws the icons for installing the page from web/icon.svg, as a browser draws them.

import { readFile } from "node:fs/promises";
import { workspace } from "./server.mjs";

/** Size in pixels, and the share of it that the drawing takes: of an icon that may be cut to a shape, the middle. */
export const ICONS = {
  "icon-192.png": { size: 192, share: 1 },
  "icon-512.png": { size: 512, share: 1 },
  "icon-maskable-512.png": { size: 512, share: 0.8 },
};

/** The bytes of each icon as PNG, drawn in `page`. */
export async function draw(page) {
  const drawing = await readFile(`${workspace}web/icon.svg`, "utf8");
  const ground = /<rect [^>]*fill="(#[0-9a-f]{6})"/.exec(drawing)[1];
  await page.goto("about:blank");
  const drawn = {};
  for (const [name, { size, share }] of Object.entries(ICONS)) {
    drawn[name] = Buffer.from(await page.evaluate(inBrowser, drawing, ground, size, share), "base64");
  }
  return drawn;
}

/** How far two PNGs are apart: the mean difference of their pixels' parts, of 255; of two sizes, infinitely far. */
export async function apart(page, one, other) {
  const compare = async (...pictures) => {
    const read = async (bytes) => {
      const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${bytes}`)).blob());
      const board = new OffscreenCanvas(image.width, image.height).getContext("2d");
      board.drawImage(image, 0, 0);
      return board.getImageData(0, 0, image.width, image.height).data;
    };
    const [first, second] = await Promise.all(pictures.map(read));
    if (first.length !== second.length) return null;
    return first.reduce((sum, value, at) => sum + Math.abs(value - second[at]), 0) / first.length;
  };
  return (await page.evaluate(compare, one.toString("base64"), other.toString("base64"))) ?? Number.POSITIVE_INFINITY;
}

async function inBrowser(drawing, ground, size, share) {
  const image = new Image(size, size);
  image.src = `data:image/svg+xml,${encodeURIComponent(drawing)}`;
  await image.decode();
  const board = Object.assign(document.createElement("canvas"), { width: size, height: size });
  const brush = board.getContext("2d");
  if (share < 1) {
    brush.fillStyle = ground;
    brush.fillRect(0, 0, size, size);
  }
  const edge = (size * (1 - share)) / 2;
  brush.drawImage(image, edge, edge, size * share, size * share);
  return board.toDataURL("image/png").split(",")[1];
}
