// The engine in a worker. Types of what it says are generated from the Rust types: `types.d.ts`.

import type { Assessment, EntryRef, HandInput, ModelNote, PatientNote, ProblemNote } from "./types.js";

export type * from "./types.js";

/** FHIR R4: a Bundle, a resource or an array as an object; JSON or NDJSON as text or bytes; a file. */
export type RecordSource = string | object | Uint8Array | ArrayBuffer | Blob;

/** What `assess` is asked for; all of it may be left out. */
export interface AssessOptions {
  /** Index of the patient among `patients`, 0 unless told. */
  patient?: number;
  /** The day for which the record is read, `YYYY-MM-DD`; today unless told. */
  asOf?: string;
  /** Models that are asked for even where they would not offer themselves, by name. */
  models?: string[];
  /** The site's settings by name, such as the calibration of the kidney failure equation. */
  settings?: Record<string, string>;
  /** Inputs whose assumed no the reader does not accept. */
  questioned?: string[];
  /** What the reader supplies because the record lacks it. */
  byHand?: HandInput[];
}

/** A record, open in a worker of its own. */
export interface OpenRecord {
  /** The patients in it, in the order in which they appeared. */
  readonly patients: PatientNote[];
  /** What could not be used. */
  readonly problems: ProblemNote[];
  /** Scores one patient with every model, those of most concern first. */
  assess(options?: AssessOptions): Promise<Assessment>;
  /** A chart entry as formatted JSON. */
  entry(reference: EntryRef): Promise<string>;
  /** The models that are built in, described. */
  models(): Promise<ModelNote[]>;
  /** Ends the worker, and with it whatever it holds of the record. What is still asked is rejected. */
  close(): void;
}

/** An error whose words come from the engine and hold nothing of a record. */
export declare class InsiteError extends Error {
  /** Whether the record is closed and must be opened again. */
  readonly isFatal: boolean;
}

/**
 * Opens a record in a new worker; several files are read as one input. `progress` gets a share from 0 to 1. `language` is a tag
 * such as `de`: labels and sentences are in it, or in English where the package does not have it.
 */
export declare function openRecord(
  record: RecordSource | Blob[],
  options?: { progress?: (share: number) => void; language?: string },
): Promise<OpenRecord>;

/** The models that are built in, described in a language such as `de`. */
export declare function models(options?: { language?: string }): Promise<ModelNote[]>;

/** The day of the computer's own clock, `YYYY-MM-DD`. */
export declare function today(): string;
