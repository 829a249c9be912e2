import { openRecord, type Assessment } from "insite-engine";

/** The results of most concern for the first patient of a FHIR R4 record, a line each. */
export async function mostConcerning(record: object, day: string): Promise<string[]> {
  const opened = await openRecord(record);
  try {
    const assessment: Assessment = await opened.assess({ asOf: day });
    return assessment.models
      .filter(({ offered, shown }) => offered && shown)
      .flatMap(({ title, outputs }) =>
        outputs.map(({ in_words, alert, missing }) => {
          const said = alert ? `${alert.finding} ${alert.action}` : in_words;
          return `${title}: ${said ?? `not without ${missing.join(", ")}`}`;
        }),
      );
  } finally {
    opened.close(); // ends the worker that holds the record
  }
}
