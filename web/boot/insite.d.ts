// The types of `globalThis.insite`, which the boot script makes, for programs that drive the page.

/** What a model is asked: its margins, one output's values after link and calibration, or its contributions. */
export type MatrixQuestion = "score" | "values" | "explain";

/** How a matrix is asked. */
export interface MatrixOptions {
  /** Called with the share of the rows that is done: rises, and ends with 1. */
  progress?: (share: number) => void;
  /** Takes the request back: its promise is rejected at once with the signal's reason, and the workers stop. */
  signal?: AbortSignal;
}

/**
 * A trained model in several workers. `rows` is one row after the other, `columns` numbers each, NaN where a number is
 * missing. A worker holds some hundred to two thousand rows at a time, so that the module's memory stays the same
 * however many there are. Results are in the order of the rows and, to the bit, those of one call.
 */
export interface Matrix {
  /** How many columns a row has. */
  readonly columns: number;
  /** How many margins a row gets. */
  readonly margins: number;
  /** The names of the columns, in order. */
  readonly columnNames: readonly string[];
  /** The names of the outputs that `values` may be asked for, as the training library knows them. */
  readonly outputNames: readonly string[];
  /** How many workers there are. */
  readonly workers: number;
  /** `margins` numbers for each row, before any link. */
  score(rows: Float32Array, options?: MatrixOptions): Promise<Float32Array>;
  /** One number for each row: of the first output unless told. */
  values(rows: Float32Array, options?: MatrixOptions & { output?: string }): Promise<Float32Array>;
  /** For each row and margin `columns` contributions and the base value: they add up to the margin. */
  explain(rows: Float32Array, options?: MatrixOptions): Promise<Float32Array>;
  /** The bytes of memory that each worker's module has taken. */
  memory(): Promise<number[]>;
  /** Ends the workers; what they were asked is rejected. */
  close(): void;
}

/** What a worker is asked. `rows` and `bytes` may be transferred. */
export type WorkerRequest = { id: number } & (
  | { method: "load"; args: [{ catalog: string } | { bytes: Uint8Array }] }
  | { method: "matrix"; args: [{ what: "score" | "explain"; rows: Float32Array }] }
  | { method: "matrix"; args: [{ what: "values"; output: string; rows: Float32Array }] }
  | { method: "memory"; args: [] }
);

/** Takes a request back, which is then answered by an error. */
export type WorkerCancel = { cancel: number };

/** What a worker answers; a `Float32Array` is transferred. After a fatal error the worker must be ended. */
export type WorkerAnswer =
  | { id: number; progress: number }
  | { id: number; ok: unknown }
  | { id: number; error: { message: string; fatal: boolean } };

/** What is kept of the program on this computer, to open without a network. Nothing of a record ever is. */
export interface Shell {
  /** "none" where the browser keeps nothing; "keeping" while files are fetched and checked. */
  readonly kept: "none" | "keeping" | "kept" | "failed";
  /** The version that is kept. */
  readonly version: string | null;
  /** A newer version that is complete and waits. */
  readonly waiting: string | null;
  /** Has `tell` called whenever something has changed. */
  listen(tell: () => void): void;
  /** Changes to the version that waits and reloads; resolves to how many other pages must be closed first. */
  takeOver(): Promise<number>;
}

/** What the page hands out once it has started. */
export interface Insite {
  /** The compiled module. */
  readonly module: WebAssembly.Module;
  /** The language of the page: its code, its messages (none for English), the models' texts (JSON), and the code of one that could not be fetched. */
  readonly language: { readonly code: string; readonly text: string; readonly ofModels: string; readonly failed?: string };
  /** The one address from which a worker may be started. */
  readonly workerUrl: string;
  /** Starts a worker that answers requests. */
  startWorker(): Worker;
  /**
   * Loads a model into workers, as many as the machine has processors unless told: the trained model of a bundle that
   * is built in, by its name, or a model that `insite import --compiled` wrote.
   */
  openMatrix(model: string | Uint8Array | ArrayBuffer, options?: { workers?: number }): Promise<Matrix>;
  /** What is kept on this computer. */
  readonly shell: Shell;
}

declare global {
  var insite: Insite;
}
