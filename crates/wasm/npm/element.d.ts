// The element <insite-assessment>.

import type { Assessment, PatientNote, RecordSource } from "./index.js";

/**
 * Shows what the models say of one record. Attributes: `as-of` (`YYYY-MM-DD`), `models` (names, divided by spaces) and `lang`,
 * without which it speaks the language of what it stands in.
 */
export declare class InsiteAssessment extends HTMLElement {
  /** The record; `null` closes it. A new one ends the worker of the one before. */
  record: RecordSource | Blob[] | null;
  /** What stands there; `null` while nothing does. */
  readonly assessment: Assessment | null;
}

/** `insite-assessed`: bubbles, and leaves the shadow tree. */
export type InsiteAssessedEvent = CustomEvent<{ assessment: Assessment; patient: PatientNote }>;

/** `insite-failed`: the message holds nothing of the record. */
export type InsiteFailedEvent = CustomEvent<{ message: string }>;

declare global {
  interface HTMLElementTagNameMap {
    "insite-assessment": InsiteAssessment;
  }
  interface HTMLElementEventMap {
    "insite-assessed": InsiteAssessedEvent;
    "insite-failed": InsiteFailedEvent;
  }
}
