// Takes packed files apart: gzip by its ending, zip by its directory. Nothing is unpacked before it is read.

const ENDINGS = /\.(ndjson|jsonl|json|csv|tsv)(\.gz)?$/i;
const LINES = /\.(ndjson|jsonl)(\.gz)?$/i;
const TABLE = /\.(csv|tsv)(\.gz)?$/i;
const PIECE = 4 << 20;
// A row of a table becomes many times as long.
const TABLE_PIECE = 256 << 10;

// A file of a list, or a member of an archive: `blob` is its bytes as they lie on the disk. Of a stream, packed or a table,
// places are those in what comes out of it.
function sourceOf(name, blob, packing) {
  const isTable = TABLE.test(name);
  return { name, blob, packing, isTable, isStream: isTable || packing !== null, isLines: isTable || LINES.test(name), size: blob.size };
}

// The sources that a chosen file holds: itself, or the members of a zip archive that a list may be of.
async function sourcesOf({ name, file }) {
  if (/\.zip$/i.test(name)) return (await membersOf(file)).map((member) => ({ ...member, name: `${name}: ${member.name}` }));
  return [sourceOf(name, file, /\.gz$/i.test(name) ? "gzip" : null)];
}

const BAD_ZIP = "A zip archive cannot be read. Unpack it and choose the files inside.";

// Reads the directory at the end of a zip archive (APPNOTE 6.3.10, sections 4.3.12 to 4.3.16), also of more than 4 GB.
async function membersOf(file) {
  const view = async (start, end) => new DataView(await file.slice(start, end).arrayBuffer());
  const from = Math.max(0, file.size - 65_557);
  const tail = await view(from, file.size);
  let at = tail.byteLength - 22;
  while (at >= 0 && tail.getUint32(at, true) !== 0x06054b50) at -= 1;
  if (at < 0) throw new SafeError(BAD_ZIP);
  let [size, start] = [tail.getUint32(at + 12, true), tail.getUint32(at + 16, true)];
  if (at >= 20 && tail.getUint32(at - 20, true) === 0x07064b50) {
    const end = Number(tail.getBigUint64(at - 12, true));
    const long = await view(end, end + 56);
    if (long.byteLength < 56) throw new SafeError(BAD_ZIP);
    [size, start] = [Number(long.getBigUint64(40, true)), Number(long.getBigUint64(48, true))];
  }
  const directory = await view(start, start + size);
  const words = new TextDecoder();
  const members = [];
  let place = 0;
  while (place + 46 <= directory.byteLength && directory.getUint32(place, true) === 0x02014b50) {
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((field) => directory.getUint16(place + field, true));
    const name = words.decode(new Uint8Array(directory.buffer, place + 46, nameLength));
    const member = {
      name,
      flags: directory.getUint16(place + 8, true),
      method: directory.getUint16(place + 10, true),
      packed: directory.getUint32(place + 20, true),
      whole: directory.getUint32(place + 24, true),
      at: directory.getUint32(place + 42, true),
    };
    lengthen(member, directory, place + 46 + nameLength, extraLength);
    if (ENDINGS.test(name)) members.push(member);
    place += 46 + nameLength + extraLength + commentLength;
  }
  const sources = [];
  for (const { name, flags, method, packed, at } of members) {
    if (flags & 1) throw new SafeError("A zip archive is encrypted. Unpack it and choose the files inside.");
    if (method !== 0 && method !== 8) throw new SafeError(BAD_ZIP);
    const head = await view(at, at + 30);
    if (head.byteLength < 30 || head.getUint32(0, true) !== 0x04034b50) throw new SafeError(BAD_ZIP);
    const begin = at + 30 + head.getUint16(26, true) + head.getUint16(28, true);
    const blob = file.slice(begin, begin + packed);
    if (/\.gz$/i.test(name) && method !== 0) throw new SafeError(BAD_ZIP);
    sources.push(sourceOf(name, blob, method === 8 ? "deflate-raw" : /\.gz$/i.test(name) ? "gzip" : null));
  }
  return sources;
}

// Lengths of 4 GB and more stand in an extra field, in this order and only where the short field is full.
function lengthen(member, directory, from, length) {
  const full = 0xffffffff;
  for (let at = from; at + 4 <= from + length; at += 4 + directory.getUint16(at + 2, true)) {
    if (directory.getUint16(at, true) !== 1) continue;
    let field = at + 4;
    for (const key of ["whole", "packed", "at"]) {
      if (member[key] !== full) continue;
      member[key] = Number(directory.getBigUint64(field, true));
      field += 8;
    }
  }
}

// Reads a source from its beginning, a piece at a time: `next()` gives bytes, or null at the end. `read` counts the bytes
// on the disk. A `table` turns the bytes into lines.
class Pieces {
  read = 0;
  #source;
  #table;
  #reader = null;

  constructor(source, table = null) {
    this.#source = source;
    this.#table = table;
    if (!source.packing) return;
    const counted = new TransformStream({
      transform: (piece, controller) => {
        this.read += piece.byteLength;
        controller.enqueue(piece);
      },
    });
    this.#reader = source.blob.stream().pipeThrough(counted).pipeThrough(new DecompressionStream(source.packing)).getReader();
  }

  async next() {
    const piece = await this.#raw();
    if (!this.#table) return piece;
    if (piece) return this.#table.push(piece);
    const last = this.#table.end();
    return last.byteLength > 0 ? last : null;
  }

  async #raw() {
    if (this.#reader) {
      const { value, done } = await this.#reader.read();
      return done ? null : value;
    }
    const { blob } = this.#source;
    if (this.read >= blob.size) return null;
    const length = this.#table ? TABLE_PIECE : PIECE;
    const piece = new Uint8Array(await blob.slice(this.read, this.read + length).arrayBuffer());
    this.read += piece.byteLength;
    return piece;
  }

  async cancel() {
    await this.#reader?.cancel();
  }
}

// Bytes of ranges `[start, length][]`, in order, of a stream: it is read from its beginning on.
async function* rangesOf(source, ranges, table) {
  const pieces = new Pieces(source, table);
  let [piece, at] = [new Uint8Array(0), 0];
  for (const [start, length] of ranges) {
    const bytes = new Uint8Array(length);
    let filled = 0;
    while (filled < length) {
      const from = start + filled - at;
      if (from >= piece.byteLength) {
        at += piece.byteLength;
        piece = await pieces.next();
        if (!piece) throw new SafeError(CHANGED);
        continue;
      }
      const part = piece.subarray(from, from + length - filled);
      bytes.set(part, filled);
      filled += part.byteLength;
    }
    yield bytes;
  }
  await pieces.cancel();
}

const CHANGED = "A file is no longer what it was when it was read. Choose the files again.";
