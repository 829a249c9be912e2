// A worker's share of a list of patients: reads every file itself, by pieces, keeps the patients of its share and scores
// them. It stops where it is told to and goes on from there.

// Bytes of a file that are asked for at once when patients are read again.
const RANGES_AT_A_TIME = 16;

class PanelRun {
  #options;
  #sources = [];
  // How far the reading is: the source, and its open pieces.
  #at = 0;
  #pieces = null;
  #table = null;
  #readBefore = 0;
  // What is read again, and how far.
  #again = null;
  #isScoring = false;

  constructor(options) {
    this.#options = options;
    const { index, count, room, valueSets, overlays, mapping, asOf } = options;
    this.list = new wasm_bindgen.PatientList(index, count, room);
    for (const text of valueSets) this.list.site(text);
    for (const text of overlays) this.list.overlay(text);
    if (mapping) this.list.mapping(mapping, asOf);
  }

  // Looks what the files hold; nothing is read yet.
  async open() {
    for (const file of this.#options.files) this.#sources.push(...(await sourcesOf(file)));
    return { names: this.#sources.map((source) => source.name), bytes: this.#sources.reduce((sum, source) => sum + source.size, 0) };
  }

  #counts() {
    return { progress: 0, read: this.#readBefore + (this.#pieces?.read ?? 0), counts: [...this.list.progress()] };
  }

  async read({ tell, hear }) {
    while (this.#at < this.#sources.length) {
      const source = this.#sources[this.#at];
      if (!this.#pieces) {
        this.#table = this.#tableOf(source);
        this.#pieces = new Pieces(source, this.#table);
        this.list.beginFile(source.isLines);
      }
      try {
        for (let piece = await this.#pieces.next(); piece; piece = await this.#pieces.next()) {
          const isOfUse = this.list.push(piece);
          tell(this.#counts());
          await hear();
          if (!isOfUse) break;
        }
      } catch (error) {
        if (error?.name === "InsiteError" || error instanceof WebAssembly.RuntimeError || error instanceof RangeError) throw error;
        // The disk, or the packing: what came of the file stands, and that it broke off is said.
        this.list.loseFile(this.#at);
      }
      this.list.endFile();
      if (this.#table) this.list.tableProblems(this.#at, this.#table);
      await this.#pieces.cancel().catch(() => {});
      this.#readBefore += source.size;
      this.#pieces = null;
      this.#at += 1;
    }
    tell(this.#counts());
    return { lost: [...this.list.lostFiles()] };
  }

  // What turns the rows of a table into lines; of other files nothing does.
  #tableOf(source) {
    return source.isTable ? this.list.table() : null;
  }

  async score({ tell, hear }, { lost, asOf, settings, models }) {
    if (!this.#isScoring) {
      this.list.beginScoring(asOf, settings, models, new Uint32Array(lost));
      this.#isScoring = true;
    }
    for (;;) {
      await this.#readAgain(hear);
      let more = true;
      while (more) {
        const began = performance.now();
        while (more && performance.now() - began < HEARING_MS) more = this.list.scoreNext();
        tell(this.#counts());
        await hear();
      }
      const wanted = this.list.wanted();
      if (wanted.length === 0) break;
      this.#again = { wanted, at: 0 };
    }
    return null;
  }

  // Hands over what was wanted, in order; after a stop it goes on with the next range.
  async #readAgain(hear) {
    while (this.#again && this.#again.at < this.#again.wanted.length) {
      const { wanted, at } = this.#again;
      const file = wanted[at];
      const source = this.#sources[file];
      const ranges = [];
      for (let next = at; next < wanted.length && wanted[next] === file; next += 3) {
        ranges.push([wanted[next + 1], wanted[next + 2]]);
        if (!source.isStream && ranges.length === RANGES_AT_A_TIME) break;
      }
      // A stream is taken in whole before anything is heard: half of it would have to be read again.
      let place = 0;
      for await (const bytes of this.#bytesOf(source, ranges)) {
        this.list.put(file, ranges[place][0], bytes);
        place += 1;
      }
      this.#again.at += 3 * ranges.length;
      await hear();
    }
    this.#again = null;
  }

  async *#bytesOf(source, ranges) {
    if (source.isStream) {
      yield* rangesOf(source, ranges, this.#tableOf(source));
      return;
    }
    const slices = ranges.map(([start, length]) => source.blob.slice(start, start + length).arrayBuffer());
    for (const [index, slice] of slices.entries()) {
      let bytes;
      try {
        bytes = new Uint8Array(await slice);
      } catch {
        throw new SafeError(CHANGED);
      }
      if (bytes.byteLength !== ranges[index][1]) throw new SafeError(CHANGED);
      yield bytes;
    }
  }

  // One patient's part of each file, to be opened like any record. Of a plain file it is places in the file, not its bytes.
  async patient(person) {
    const files = [];
    const entries = [];
    for (const { file, parts } of this.list.input(person)) {
      const source = this.#sources[file];
      const places = parts.filter((part) => typeof part !== "string").map(({ start, len }) => [start, len]);
      const bytes = [];
      for await (const one of this.#bytesOf(source, places)) bytes.push(one);
      entries.push(...bytes);
      let next = 0;
      const content = parts.map((part) => {
        if (typeof part === "string") return part;
        next += 1;
        return source.isStream ? bytes[next - 1] : source.blob.slice(part.start, part.start + part.len);
      });
      files.push({ name: source.name, file: new Blob(content) });
    }
    const drugs = this.list.drugs(new Uint8Array(await new Blob(entries).arrayBuffer()));
    if (drugs) files.push({ name: "Medication", file: new Blob([drugs]) });
    return files;
  }
}

// What the columns of the first table among these files seem to be, as JSON; null where there is no table.
async function planOf(files) {
  for (const file of files) {
    const table = (await sourcesOf(file)).find((source) => source.isTable);
    if (!table) continue;
    const pieces = new Pieces(table);
    const head = (await pieces.next()) ?? new Uint8Array(0);
    await pieces.cancel();
    return new wasm_bindgen.PatientList(0, 1, 1).plan(head);
  }
  return null;
}
