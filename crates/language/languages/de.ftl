### Deutsch: see en.ftl for what each message is for.

## The language itself

language-name = Deutsch
language-direction = ltr
language-review = Diese Übersetzung wurde noch nicht ärztlich überprüft.
decimal-sign = { "," }
group-sign = { "." }
list-separator = { "; " }
list-comma = { ", " }
list-and = { $first } und { $last }
percent-of = { $number } %
percent-below = < 0,1 %
percent-above = > 99,9 %
date-day = { $day }. { $month } { $year }
date-month = { $month } { $year }
choose-language = Sprache
change-language-hint = Die Seite startet in der anderen Sprache neu. Ein geöffneter Patient wird geschlossen.
language-failed = Die Seite konnte nicht in der Sprache „{ $name }“ angezeigt werden: Die Sprachdatei konnte nicht abgerufen werden. Die Seite wird auf Englisch angezeigt.

## The frame around every screen.

brand = Insite
brand-note = Klinisches Risiko aus der Akte, nur in diesem Browser
skip-to-main = Zum Hauptteil springen
demonstration = Demonstrationsmodelle: nicht für den klinischen Gebrauch
footer-privacy = Die Akte bleibt in diesem Browser-Tab: Nichts davon wird gesendet, gespeichert oder protokolliert. Mit dem Schließen des Patienten oder des Tabs wird sie verworfen.
footer-purpose = Für Evaluation und Lehre. Insite ist kein Medizinprodukt; Entscheidungen bleiben bei der Ärztin oder dem Arzt.
close = Schließen
cancel = Abbrechen
cancelled = Das Einlesen wurde abgebrochen. Es ist nichts geöffnet.

## Opening: files, text or a sample.

open-heading = Patientenakte öffnen
open-lead = Sehen Sie, welche Risiken sich aus der Akte ableiten lassen, wie hoch sie sind, warum, und aus welchen Einträgen.
open-files = Dateien auswählen
drop-here = FHIR-Dateien irgendwo auf dieser Seite ablegen
drop-to-open = Ablegen, um in diesem Browser zu öffnen
or = oder
formats = FHIR R4 JSON: ein Bundle, eine Ressource, eine Liste oder NDJSON; mehrere Dateien werden zusammen eingelesen.
paste-summary = Akte als Text einfügen
paste-label = FHIR JSON oder NDJSON
paste-open = Eingefügten Text öffnen
paste-empty = Fügen Sie zuerst eine Akte ein: Das Feld ist leer.
pasted-name = eingefügter Text
starting = Insite startet …
starting-with-files = Die Dateien werden geöffnet, sobald Insite gestartet ist.
starting-late = Das dauert lange. Warten Sie bei einem langsamen Netz; ändert sich nichts, laden Sie die Seite neu und lassen Sie den Ordner vom Betreiber dieses Servers neu kopieren.
samples-heading = Beispielpatienten ausprobieren
samples-hint = Erfundene Patienten; jeder zeigt etwas anderes.
privacy-label = Was mit der Akte geschieht
reading = Die Dateien werden eingelesen.
reading-hint = Die Seite bleibt währenddessen bedienbar. Große Dateien brauchen einige Sekunden.
failure-heading = Dies konnte nicht geöffnet werden
no-patient = In den geöffneten Daten wurde kein Patient gefunden. Öffnen Sie eine Datei, die eine Patient-Ressource oder Einträge zu einem Patienten enthält.
promises-stays-here = Bleibt hier
promises-stays-here-text = Die Datei wird in diesem Tab eingelesen und ausgewertet. Kein Teil davon verlässt den Computer, und nichts wird aufbewahrt.
promises-shows-reasons = Nennt seine Gründe
promises-shows-reasons-text = Zu jedem Wert steht, was ihn verschiebt; hinter jeder Variablen lässt sich der zugrunde liegende Akteneintrag öffnen.
promises-says-when-not = Sagt, wann man es nicht fragen soll
promises-says-when-not-text = Ein Modell, das für den Patienten nicht gilt, verweigert die Antwort; was fehlt, wird benannt, nie ergänzt.
reading-files = { $count ->
    [one] Die Datei wird eingelesen
   *[other] { $count } Dateien werden eingelesen
}

## Patients: the choice among several, and the banner of the chosen one.

patients-lead = Wählen Sie einen aus. Einträge verschiedener Patienten werden nie vermischt.
find-patient = Nach Name, Kennung oder Geburtsdatum suchen
close-all = Dateien schließen
no-name = Kein Name dokumentiert
no-birth-date = Geburtsdatum nicht dokumentiert
no-age = Alter nicht bekannt
deceased = Als verstorben dokumentiert
incomplete = Akte unvollständig
banner-label = Patient
as-of = Stand
today = Heute
other-patient = Anderer Patient
close-patient = Patient schließen
patients-choice-heading = Diese Dateien enthalten { $count } Patienten
patients-shown-none = Kein Patient entspricht der Suche. Ändern Sie den Suchbegriff.
patients-shown-first = Aufgeführt sind die ersten { $shown } von { $found }. Tippen Sie, um die übrigen zu finden.
born = geb. { $date }
age-years = { $years ->
    [one] { $years } Jahr
   *[other] { $years } Jahre
}
age-about-years = { $years ->
    [one] etwa { $years } Jahr
   *[other] etwa { $years } Jahre
}
sex-not-recorded = Geschlecht nicht dokumentiert
identifier-none = keine Kennung
identifier-known = ID { $id }
entries-results = { $count ->
    [one] { $count } Befund
   *[other] { $count } Befunde
}
entries-conditions = { $count ->
    [one] { $count } Diagnose
   *[other] { $count } Diagnosen
}
entries-medications = { $count ->
    [one] { $count } Medikament
   *[other] { $count } Medikamente
}
entries-procedures = { $count ->
    [one] { $count } Prozedur
   *[other] { $count } Prozeduren
}
entries-visits = { $count ->
    [one] { $count } Behandlungskontakt
   *[other] { $count } Behandlungskontakte
}
entries-none = keine Einträge

## The list of assessments and what stands beside it.

results-heading = Beurteilungen
record-label = Die Akte
record-heading = Was eingelesen wurde
no-answers = Mit dem Inhalt der Akte kann kein Modell für diesen Patienten eine Antwort geben. Die Gründe stehen unten.
lacking-heading = Würden mit mehr Angaben antworten
lacking-hint = Diese Modelle gelten für diesen Patienten, soweit die Akte es erkennen lässt; es fehlt ihnen jedoch eine Angabe.

results-lead-none = Die Akte mit Stand vom { $day }.
results-lead-count = { $count ->
    [one] { $count } Ergebnis aus der Akte mit Stand vom { $day }.
   *[other] { $count } Ergebnisse, die dringlichsten zuerst, aus der Akte mit Stand vom { $day }.
}
scored-as-of-day = Berechnet mit Stand vom { $day }.
files-read = { $files ->
    [one] { $files } Datei, { $size }
   *[other] { $files } Dateien, { $size }
}
models-ready = { $models ->
    [one] { $models } Modell, in diesem Browser an seinen Testpatienten geprüft
   *[other] { $models } Modelle, jedes in diesem Browser an seinen Testpatienten geprüft
}
not-applicable = { $count ->
    [one] { $count } Modell ist auf diesen Patienten nicht anwendbar
   *[other] { $count } Modelle sind auf diesen Patienten nicht anwendbar
}
other-versions = Andere Versionen ({ $count })

## One result: how loud, how much, how sure, in words.

see-why = Gründe ansehen
see-details = Einzelheiten ansehen
see-what-it-read = Verwendete Daten ansehen
ask-anyway = Trotzdem abfragen
source = Quelle:
caution-lead = Mit Vorsicht:
missing-lead = Zu beachten:
raises = { " " }(erhöhend)
lowers = { " " }(senkend)

tier-interrupt = Jetzt handeln
tier-banner = Aufmerksamkeit erforderlich
tier-passive = Zur Information
verdict-scored = Berechnet
verdict-caution = Mit Vorsicht berechnet
verdict-missing-inputs = Angaben fehlen
verdict-refused = Nicht anwendbar
without-number-because = Kein Wert für { $names }: { $reason }
no-value-refused = n. a.
no-value-other = –
people-risk-few = Weniger als 1 von 100 vergleichbaren Personen wäre betroffen.
people-risk-most = Mehr als 99 von 100 vergleichbaren Personen wären betroffen.
people-risk-about = { $count ->
    [one] Etwa { $count } von 100 vergleichbaren Personen wäre betroffen.
   *[other] Etwa { $count } von 100 vergleichbaren Personen wären betroffen.
}
people-survival-few = Weniger als 1 von 100 vergleichbaren Personen wäre am Leben.
people-survival-most = Mehr als 99 von 100 vergleichbaren Personen wären am Leben.
people-survival-about = { $count ->
    [one] Etwa { $count } von 100 vergleichbaren Personen wäre am Leben.
   *[other] Etwa { $count } von 100 vergleichbaren Personen wären am Leben.
}
drivers-lead-risk = Größte Beiträge zum Risiko
drivers-lead-survival = Größte Beiträge zur Überlebenswahrscheinlichkeit
drivers-lead-amount = Größte Beiträge zum Ergebnis
interval-note-span = { $short }: möglicher Bereich { $span }.
interval-note-anywhere = { $short }: nahezu jeder Wert ist möglich.
interval-note-span-open = { $short }: möglicher Bereich { $span }, solange Folgendes nicht bekannt ist: { $open }.
interval-note-anywhere-open = { $short }: nahezu jeder Wert ist möglich, solange Folgendes nicht bekannt ist: { $open }.
interval-note-list = { $first }, { $second } und { $count } weitere
needs = { $count ->
    [one] Eine Angabe fehlt
   *[other] { $count } Angaben fehlen
}
and-more = { $count ->
    [one] { " " }Und { $count } weiterer Grund.
   *[other] { " " }Und { $count } weitere Gründe.
}
from-to = von { $low } bis { $high }
at-least = mindestens { $range } (nicht alle Kombinationen wurden geprüft)

## Problems in the files.

problems-heading = Probleme in den Dateien
problem-count-errors = { $count } Fehler
problem-count-warnings = { $count ->
    [one] { $count } Warnung
   *[other] { $count } Warnungen
}
problem-count-notes = { $count ->
    [one] { $count } Hinweis
   *[other] { $count } Hinweise
}
in-file-named = in { $file }

## The guard against the wrong patient, and what stands on paper.

not-this-patient = Die eingegangene Antwort gehörte nicht zu dem geöffneten Patienten. Nichts davon wurde angezeigt, und die Akte wurde geschlossen. Öffnen Sie sie erneut.
overtaken = Diese Anfrage bezog sich auf die Akte, wie sie zuvor eingelesen worden war. Schließen Sie das Ergebnis und öffnen Sie es erneut.
files-changed = Die Dateien sind nicht mehr dieselben wie beim Öffnen, sodass der Patient daraus nicht ausgewählt werden kann. Sie wurden geschlossen; öffnen Sie sie erneut.
updating = Wird aktualisiert …
updating-more = Die angezeigten Inhalte entsprechen dem Stand vor der letzten Änderung.
out-of-date = Nicht mehr aktuell.
out-of-date-more = Die letzte Änderung konnte nicht berechnet werden. Die angezeigten Inhalte entsprechen dem Stand davor und können nicht gedruckt werden.
not-printed = Nicht mehr aktuell – nicht gedruckt
not-printed-more = Insite druckt ein Ergebnis nur, solange es zum geöffneten Patienten und zur letzten Änderung gehört. Warten Sie darauf und drucken Sie dann.
printed-hypothetical = Teilweise hypothetisch: Einige Werte wurden angenommen und stammen nicht aus der Akte.
printed-models = Modelle:

printed-by-hand-labels = Von Hand eingegeben, nicht in der Akte: { $labels }.

printed-as-of = Stand { $day }

printed-model-version = { $title } { $version }
printed-model-hash = { $title } { $version } ({ $hash })

printed-program = Insite { $version }

## One model in full: its number, its reasons, what is not known.

back = Alle Beurteilungen
outputs-label = Ergebnisse dieses Modells: zu erläuterndes Ergebnis wählen
interval = Wegen fehlender Angaben möglich:
icon-array-title = Hundert vergleichbare Personen
icon-array-open = Blasse Figuren mit unterbrochener Kontur: so oder so, je nach den fehlenden Angaben.

detail-lead = Aus der Akte mit Stand vom { $day }.

icon-array-alive = { $count ->
    [one] { $count } von 100 vergleichbaren Personen wäre am Leben.
   *[other] { $count } von 100 vergleichbaren Personen wären am Leben.
}
icon-array-alive-between = Zwischen { $low } und { $high } von 100 vergleichbaren Personen wären am Leben.
icon-array-happens = { $count ->
    [one] { $count } von 100 vergleichbaren Personen wäre betroffen.
   *[other] { $count } von 100 vergleichbaren Personen wären betroffen.
}
icon-array-happens-between = Zwischen { $low } und { $high } von 100 vergleichbaren Personen wären betroffen.

reasons-lead-refused = Das Modell gilt nicht für diesen Patienten:
reasons-lead-missing = Zu beachten:
reasons-lead-caution = Dieses Ergebnis ist mit Vorsicht zu lesen:

interval-is-span = Wegen fehlender Angaben könnte das Ergebnis in diesem Bereich liegen: { $span }.
interval-is-anywhere = Wegen fehlender Angaben ist nahezu jedes Ergebnis möglich.

## What a number is made of: the strip, the waterfall and its table.

strip-title = Der Wert auf seiner Skala
why-heading = Woraus sich der Wert zusammensetzt
this-patient = Dieser Patient
key-raises = erhöht (ausgefüllt, Pfeil nach rechts)
key-lowers = senkt (nicht ausgefüllt, Pfeil nach links)
points = %-Punkte
table-summary = Dasselbe als Tabelle, mit der Modellskala
column-margin = Auf der Modellskala
together-heading = Gemeinsamer Beitrag von Variablen

compared-with-reference-patient = Referenzpatient
compared-with-training-average = Durchschnitt der Trainingsdaten
compared-with-synthetic = Durchschnitt von { $rows } synthetischen Patienten
compared-with-aggregated = Durchschnitt von { $patients } Patienten, in Gruppen von mindestens 10

not-causes-reference-patient = Der Beitrag jeder Variablen ist ihr Shapley-Wert gegenüber dem Referenzpatienten: wie weit sie dieses Ergebnis verschiebt, nicht, was den Endpunkt verursacht.
not-causes-training-average = Der Beitrag jeder Variablen ist ihr Shapley-Wert gegenüber dem Durchschnitt der Trainingsdaten, auf der Modellskala bestimmt und auf dieses Ergebnis übertragen: wie weit sie dieses Ergebnis verschiebt, nicht, was den Endpunkt verursacht.
not-causes-synthetic = Der Beitrag jeder Variablen ist ihr Shapley-Wert gegenüber dem Durchschnitt von { $rows } synthetischen Patienten, auf der Modellskala bestimmt und auf dieses Ergebnis übertragen: wie weit sie dieses Ergebnis verschiebt, nicht, was den Endpunkt verursacht.
not-causes-aggregated = Der Beitrag jeder Variablen ist ihr Shapley-Wert gegenüber dem Durchschnitt von { $patients } Patienten, in Gruppen von mindestens 10, auf der Modellskala bestimmt und auf dieses Ergebnis übertragen: wie weit sie dieses Ergebnis verschiebt, nicht, was den Endpunkt verursacht.

table-hint-reference-patient = Die Modellskala ist die Skala, auf der das Modell addiert. Auf beiden Skalen summieren sich die Beiträge zur Differenz zwischen dem Referenzpatienten und diesem Patienten.
table-hint-training-average = Die Modellskala ist die Skala, auf der das Modell addiert. Auf beiden Skalen summieren sich die Beiträge zur Differenz zwischen dem Durchschnitt der Trainingsdaten und diesem Patienten.
table-hint-synthetic = Die Modellskala ist die Skala, auf der das Modell addiert. Auf beiden Skalen summieren sich die Beiträge zur Differenz zwischen dem Durchschnitt von { $rows } synthetischen Patienten und diesem Patienten.
table-hint-aggregated = Die Modellskala ist die Skala, auf der das Modell addiert. Auf beiden Skalen summieren sich die Beiträge zur Differenz zwischen dem Durchschnitt von { $patients } Patienten, in Gruppen von mindestens 10, und diesem Patienten.

strip-description-value = { $value } bei diesem Patienten
strip-description-interval = { $interval } wegen fehlender Angaben möglich
strip-description-reference-patient = { $reference } beim Referenzpatienten
strip-description-training-average = { $reference } im Durchschnitt der Trainingsdaten
strip-description-synthetic = { $reference } im Durchschnitt von { $rows } synthetischen Patienten
strip-description-aggregated = { $reference } im Durchschnitt von { $patients } Patienten, in Gruppen von mindestens 10

strip-reference-patient = │ Referenz { $value }
strip-reference-training = │ Trainingsdurchschnitt { $value }
strip-reference-cohort = │ Kohortendurchschnitt { $value }

waterfall-caption-reference-patient = Von { $reference } beim Referenzpatienten zu { $value } bei diesem Patienten, Variable für Variable.
waterfall-caption-training-average = Von { $reference }, dem Durchschnitt der Trainingsdaten, zu { $value } bei diesem Patienten, Variable für Variable.
waterfall-caption-synthetic = Von { $reference }, dem Durchschnitt von { $rows } synthetischen Patienten, zu { $value } bei diesem Patienten, Variable für Variable.
waterfall-caption-aggregated = Von { $reference }, dem Durchschnitt von { $patients } Patienten, in Gruppen von mindestens 10, zu { $value } bei diesem Patienten, Variable für Variable.

estimated = geschätzt, ± { $error }

estimate-hint-points = Es gibt zu viele Variablen, um alle Kombinationen zu prüfen: Die Beiträge werden aus zufälligen Reihenfolgen geschätzt, jedes Mal denselben. ± ist der Standardfehler; der größte beträgt { $error } Prozentpunkte.
estimate-hint-amount = Es gibt zu viele Variablen, um alle Kombinationen zu prüfen: Die Beiträge werden aus zufälligen Reihenfolgen geschätzt, jedes Mal denselben. ± ist der Standardfehler; der größte beträgt { $error }.

together-pair = { $one } und { $other } gemeinsam: { $both } auf der Modellskala, über den jeweils eigenen Beitrag hinaus. Die Hälfte davon, { $half }, ist Teil des Beitrags jeder der beiden Variablen.

member = { $label } { $value }: { $change }

together-count = { $count ->
    [one] { $count } Variable
   *[other] { $count } Variablen zusammen
}

other-inputs = { $count ->
    [one] { $count } weitere Variable
   *[other] { $count } weitere Variablen
}

against = Referenz { $reference }

step-value-raises-risk = { $label }, { $value }: erhöht das Risiko
step-value-lowers-risk = { $label }, { $value }: senkt das Risiko
step-value-raises-survival = { $label }, { $value }: erhöht die Überlebenswahrscheinlichkeit
step-value-lowers-survival = { $label }, { $value }: senkt die Überlebenswahrscheinlichkeit
step-value-raises-amount = { $label }, { $value }: erhöht das Ergebnis
step-value-lowers-amount = { $label }, { $value }: senkt das Ergebnis
step-raises-risk = { $label }: Beitrag erhöht das Risiko
step-lowers-risk = { $label }: Beitrag senkt das Risiko
step-raises-survival = { $label }: Beitrag erhöht die Überlebenswahrscheinlichkeit
step-lowers-survival = { $label }: Beitrag senkt die Überlebenswahrscheinlichkeit
step-raises-amount = { $label }: Beitrag erhöht das Ergebnis
step-lowers-amount = { $label }: Beitrag senkt das Ergebnis

column-change-points = Änderung, Prozentpunkte
column-change-amount = Änderung

## How sure a number is by what was measured of its model.

uncertainty-heading = Wie sicher ist dieser Wert?
uncertainty-not-reported = Nicht berichtet: Die Quelle dieses Modells gibt für den Wert eines einzelnen Patienten keinen Bereich an.
disagreement-heading = Was andere Modelle für denselben Endpunkt ergeben
this-model = Dieses Modell
icon-array-unsure = Halb gefüllte Figuren: so oder so, je nachdem, wie sicher das Modell selbst ist.

uncertainty-range-venn-abers = Nach der Kalibrierung des Modells liegt der Wert im Bereich
uncertainty-range-conformal = Der tatsächliche Wert dieses Patienten wird erwartet im Bereich
uncertainty-range-refits = An Stichproben der Daten neu angepasste Modelle ergeben Werte
uncertainty-range-not-reported = Der Wert liegt im Bereich
uncertainty-line-venn-abers = Nach der Kalibrierung des Modells: { $span }.
uncertainty-line-conformal = Bereich für einen einzelnen Patienten: { $span }.
uncertainty-line-refits = Nach Neuanpassungen des Modells: { $span }.
uncertainty-line-not-reported = Wie sicher das Modell ist: { $span }.
uncertainty-method-venn-abers = Bestimmt durch: Venn-Abers-Paar kalibrierter Wahrscheinlichkeiten
uncertainty-method-conformal = Bestimmt durch: Split-Conformal-Intervall
uncertainty-method-refits = Bestimmt durch: Neuanpassungen an Bootstrap-Stichproben
coverage-measured = Gemessen an { $patients } Patienten: { $found } solcher Bereiche enthielten, was sie enthalten sollten; angestrebt waren { $wanted }.
straddles-class = Der gesamte Bereich liegt in einer anderen Stufe als der Wert: „{ $range }“ statt „{ $own }“.
straddles-threshold = Der Bereich überschreitet einen Schwellenwert: Das eine Ende bedeutet „{ $low }“, das andere „{ $high }“.
pictured-uncertainty = { $span }, je nachdem, wie sicher das Modell ist
pictured-people-between = Je nachdem, wie sicher das Modell ist, zwischen { $low } und { $high } von 100.

## What is missing, what it leaves open, and what is entered by hand.

missing-card = Was fehlt
enter-by-hand = Fehlende Angaben eingeben
by-hand-lead = Von Hand eingegeben, nicht in der Akte:
by-hand-heading = Von Hand eingegeben
by-hand-hint = Diese Werte werden verworfen, wenn der Patient geschlossen wird. Ein Wert aus der Akte wird nie durch einen solchen ersetzt; nehmen Sie dafür unter „Was das Ergebnis ändern würde“ einen anderen Wert an.
remove = Entfernen
use-this-value = Diesen Wert verwenden
unit = Einheit
choose = Auswählen
needed-heading = Für ein Ergebnis erforderlich
telling-heading = Was am aufschlussreichsten wäre, wenn es bekannt wäre
further-summary = Weitere Antworten, die von Hand gegeben werden können
not-by-hand = Dies wird aus den Einträgen der Akte gezählt und kann nicht eingegeben werden: Ergänzen Sie die Einträge in der Akte.
or-its-parts = Oder woraus es berechnet wird:
answer-hint = Die Antwort gilt für jetzt und für früher.
answer-first = Wählen Sie zuerst eine Antwort.
lacks-unit = Diese Einheit ist hier nicht bekannt. Wählen Sie eine andere.

over-cohort = Über die fehlenden Angaben hinweg beträgt das Ergebnis im Mittel { $mean } und liegt in 9 von 10 Fällen zwischen { $low } und { $high }.
possible-tiers-one = Unabhängig von den fehlenden Angaben bleibt das Ergebnis „{ $only }“.
possible-tiers-two = Das Ergebnis könnte „{ $first }“ oder „{ $second }“ sein.
possible-tiers-three = Das Ergebnis könnte „{ $first }“, „{ $second }“ oder „{ $third }“ sein.
enter = { $label } von Hand eingeben
not-a-number = { $label }: Geben Sie eine Zahl ein, z. B. 1,2.
out-of-range = { $label }: Geben Sie einen Wert von { $low } bis { $high }{ $unit } ein. Prüfen Sie die Zahl und ihre Einheit.
possible = Von { $low } bis { $high }{ $unit }.
narrows-by-hardly = engt den Bereich kaum ein
narrows-by-percent = engt den Bereich um { $percent } % ein
entered = { $label } { $shown }

## What a model was given.

column-input = Variable
column-value = Wert
column-date = Datum
column-status = Status
column-entry = Akteneinträge
inputs-heading = Was dem Modell vorlag
inputs-hint = Öffnen Sie einen Eintrag, um ihn so zu lesen, wie er in der Akte steht.
deciding-heading = Entscheidet nur darüber, ob das Modell gilt
no-entry = keiner
question = Dieses Nein hinterfragen
accept-again = Wieder als Nein werten
yes = ja
no = nein
not-known = nicht bekannt

status-present = In der Akte
status-by-hand = Von Hand eingegeben, nicht in der Akte
status-not-recorded = Nicht dokumentiert, als Nein gewertet
status-missing-optional = Nicht in der Akte; das Modell antwortet auch ohne
status-missing = Fehlt
status-stale = Älter, als das Modell zulässt
status-implausible = Nicht plausibel, nicht verwendet
status-unit-unknown = Einheit nicht verwendbar, nicht verwendet
status-supposed = Angenommen, nicht aus der Akte

more-entries = { $count ->
    [one] { $count } weiterer Eintrag
   *[other] { $count } weitere Einträge
}

entries-of = Akteneinträge zu { $input }

## A chart entry.

entry-heading = Akteneintrag
as-written = Wie es in der Datei steht
fetching = Der Eintrag wird abgerufen …
fact-kind = Art
fact-what = Was
fact-value = Wert
fact-range = Referenzbereich
fact-birth-date = Geburtsdatum
fact-sex = Administratives Geschlecht
fact-date = Datum
fact-status = Status
fact-dose = Dosis
fact-why-absent = Warum kein Wert vorliegt

month-1 = Januar
month-2 = Februar
month-3 = März
month-4 = April
month-5 = Mai
month-6 = Juni
month-7 = Juli
month-8 = August
month-9 = September
month-10 = Oktober
month-11 = November
month-12 = Dezember

since = seit { $start }

## Outcomes with and without a treatment, and doses.

treatment-without = Ohne
treatment-with = Mit
treatment-difference = Der Unterschied
treatment-no-effect = kein Effekt
treatment-difference-title = Der Unterschied und sein Intervall
treatment-needed = Number needed to treat
treatment-notation = NNTB: Zahl der behandelten Patienten, damit einer einen Nutzen hat. NNTH: Zahl der behandelten Patienten, bis einer geschädigt wird. ∞: kein Effekt.
treatment-drivers = Was den Unterschied größer oder kleiner macht
treatment-groups = Dies sind Durchschnittswerte von Gruppen einer Studie, übertragen auf einen Patienten mit solchen Variablen. Sie wurden nicht an diesem Patienten gemessen, und was eine Variable am Unterschied ändert, ist keine Ursache.
treatment-larger = größer
treatment-smaller = kleiner
treatment-alike = Keine Variable verändert den Unterschied.
dose-heading = Die Dosis
dose-not-an-order = Ein Startschätzwert, keine Verordnung: Messungen bei diesem Patienten entscheiden.
dose-scale-title = Die Dosis innerhalb der untersuchten Dosen
dose-steps-heading = Ausgehend von der aktuellen Dosis
dose-effects = Wie jede Variable die Dosis verändert
dose-effect = Effekt
dose-no-effects = Keine Variable verändert die Dosis.
dose-key-model = ● Dosis laut Modell
dose-key-range = ▒ Bereich für einen einzelnen Patienten
dose-key-present = │ aktuelle Dosis

treatment-heading = { $treatment }: ohne und mit

treatment-comparison-within = { $outcome } { $horizon }

treatment-horizon-months = { $count ->
    [one] innerhalb von { $count } Monat
   *[other] innerhalb von { $count } Monaten
}
treatment-horizon-years = { $count ->
    [one] innerhalb von { $count } Jahr
   *[other] innerhalb von { $count } Jahren
}

treatment-figure-fewer = weniger zu erwarten
treatment-figure-more = mehr zu erwarten
treatment-figure-spared = pro 100 verschont
treatment-figure-more-in-hundred = mehr pro 100

treatment-sure-not-reported = Wie sicher der Unterschied ist, wird nicht berichtet.
treatment-sure-not-shown = Dass die Behandlung einen Unterschied macht, ist nicht nachgewiesen.

treatment-arm = { $arm }: { $count } von 100 – { $outcome }

treatment-between-none = Auf ganze Personen gerundet sind die Anzahlen gleich.
treatment-between-spared = { $count } gestrichelt: durch die Behandlung verschont.
treatment-between-more = { $count } gestrichelt: zusätzlich mit der Behandlung.

treatment-limit-amount-fewer = { $size } weniger
treatment-limit-amount-more = { $size } mehr
treatment-limit-risk-fewer = { $size } weniger pro 100
treatment-limit-risk-more = { $size } mehr pro 100

treatment-line-interval = { $difference }, Intervall von { $low } bis { $high }
treatment-line-crossing = { $difference }, Intervall von { $low } bis { $high }; „kein Effekt“ liegt innerhalb des Intervalls
treatment-line-alone = { $difference }, ohne Intervall

treatment-change-risk = { $change } pro 100

treatment-from-to-own = { $compared }: { $reference }. Dieser Patient: { $own }. Die Änderungen summieren sich zur Differenz dazwischen.

dose-by-model-rounded = Gerundet; das Modell gibt { $exact } an.
dose-by-model-exact = Wie vom Modell angegeben.

dose-range-single = Die richtige Dosis für einen einzelnen Patienten: { $limits }.
dose-range-refits = Mit anderen Patienten als Lerngrundlage hätte diese Dosis im folgenden Bereich liegen können: { $limits }.
dose-range-not-reported = Wie weit die richtige Dosis für einen einzelnen Patienten davon entfernt liegt, wird nicht berichtet.

dose-studied = Untersucht wurden Dosen { $range }; außerhalb davon gibt das Modell keine an.

dose-scale-model = { $dose } laut Modell
dose-scale-limits = { $limits } für einen einzelnen Patienten
dose-scale-studied = { $studied } untersucht
dose-scale-present = { $present } aktuell

dose-next = { $present } → { $next }

dose-from-to-own = { $compared }: { $reference }. Dieser Patient: { $own }. Die Effekte summieren sich zur Differenz dazwischen.

## What would change a result, and results of supposed inputs.

what-if-heading = Was das Ergebnis ändern würde
what-if-searching = Die kleinsten Änderungen werden gesucht …
what-if-found-label = Kleinste gefundene Änderungen
try-it = Ausprobieren
searched-lead = Wie gesucht wurde:
threshold-source-lead = Der Schwellenwert:
none-lead = Keine solche Änderung:
own-threshold = Eigener Schwellenwert in Prozent
own-threshold-hint = Leer: die Dringlichkeitsstufe oder der Schwellenwert, den das Modell für dieses Ergebnis nennt.
own-threshold-search = Damit suchen
own-threshold-wrong = Geben Sie eine Zahl über 0 und unter 100 ein, z. B. 7,5.
move-heading = Andere Werte ausprobieren
move-hint = Verändern Sie eine Variable und sehen Sie, was das Modell ergeben würde. Nichts davon ändert die Akte, und nichts davon wird aufbewahrt.
move-actionable = Was sich beeinflussen lässt
move-others = Andere Variablen, um ihre Auswirkung zu sehen
hypothetical-band = Hypothetisch – nicht die Akte dieses Patienten
hypothetical-end = Ende des hypothetischen Ergebnisses
back-to-record = Zurück zur Akte
back-to-record-done = Zurück zur Akte: Es wird nichts mehr angenommen.
supposed-lead = Angenommen anstelle der Akte:
supposed-patient = Mit den angenommenen Werten
calculating = Wird berechnet …
suppose-a-number = Geben Sie eine Zahl ein.
value-not-known = Nicht bekannt
suppose-yes = Ja
suppose-no = Nein
slider = Schieberegler
hypothetical-caveat = Dies würde das Modell für einen Patienten mit diesen Werten angeben. Es ist keine Vorhersage dessen, was geschieht, wenn ein Wert verändert wird.

in-the-record = In der Akte: { $value }
try-change = : { $change }
instead-of = { $label }: { $supposed } statt { $record }
result-of-record-value = Laut Akte: { $value }
result-of-record-none = Laut Akte: kein Wert
hypothetical-summary-interrupt = jetzt handeln
hypothetical-summary-banner = Aufmerksamkeit erforderlich
hypothetical-summary-passive = zur Information
hypothetical-summary-value = Hypothetisch: { $short } { $value }, { $tier }.
hypothetical-summary-value-record = Hypothetisch: { $short } { $value }, { $tier }. Laut Akte: { $record }.
hypothetical-summary-none = Hypothetisch: { $short } hat keinen Wert.
hypothetical-summary-none-record = Hypothetisch: { $short } hat keinen Wert. Laut Akte: { $record }.
threshold-side-survival = Die Überlebenswahrscheinlichkeit soll ihn erreichen.
threshold-side-risk = Das Risiko soll darunter fallen.
supposed-caption-from = Hypothetisch: von { $reference } ({ $with }) zu { $value } mit den angenommenen Werten, Variable für Variable.

## Whether a model should be believed for a record.

applicability-heading = Gilt das Modell für diese Akte?
gate-basis = Womit verglichen wurde
gate-evidence = Betreffende Akteneinträge:
nothing-reported = Die Quelle dieses Modells sagt nichts, womit sich die Akte vergleichen ließe. Das ist kein Zeichen dafür, dass das Modell gilt.

gate-verdict-score = Gilt für diese Akte
gate-verdict-caution = Mit Vorsicht zu lesen
gate-verdict-refuse = Sollte hier nicht verwendet werden
gate-verdict-not-reported = Nicht berichtet
check-verdict-score = gilt
check-verdict-caution = mit Vorsicht
check-verdict-refuse = gilt nicht
check-verdict-not-reported = nicht berichtet
check-kind-population = Population
check-kind-vocabulary = Codes und Vokabular
check-kind-units = Einheiten und Codes der Messwerte
check-kind-history = Länge der Vorgeschichte
check-kind-range = Bereich jeder Variablen
check-kind-joint = Alle Variablen zusammen
check-kind-missingness = Was fehlt
check-kind-period = Zeitraum der Daten
not-reported = { $count ->
    [one] { $count } Prüfung war nicht möglich
   *[other] { $count } Prüfungen waren nicht möglich
}
gate-line-open = Öffnen Sie das Ergebnis, um die Gründe zu sehen.

## What stands behind a model.

about-model = Über dieses Modell
population = Für wen es gilt
compared-with-label = Verglichen mit
explanation = Wie es erklärt wird
training = Wie es erstellt wurde
version = Version
demonstration-tag = Demonstration
citation-trained = Publikation
citation-published = Veröffentlicht in
place-trained = Quelle
place-published = Koeffizienten
equation-trained = Trainiertes Modell
equation-published = Verwendete Gleichung

## Settings of the site.

settings-heading = Einstellungen dieser Einrichtung
settings-hint = Sie gelten für jeden Patienten, bis die Seite geschlossen wird.
setting-hint = Bis diese Frage beantwortet ist, werden beide Versionen angezeigt. Die Antwort lässt sich unter „Einstellungen dieser Einrichtung“ ändern.
setting-unset = Nicht festgelegt: beide anzeigen
value-sets = Codes dieser Einrichtung
value-sets-hint = Eine Value-Set-Datei ergänzt lokale Codes, damit die Modelle sie erkennen.
file-not-read = Die Datei konnte nicht vom Datenträger gelesen werden. Wählen Sie sie erneut aus.
add-value-sets = Value-Set-Datei hinzufügen

setting-question-kfre-calibration = Welche Kalibrierung der Nierenversagen-Gleichung (KFRE) gilt hier?
setting-question-other = Welchen Wert hat die Einstellung { $name }?
setting-value-north-america = Nordamerika
setting-value-international = Andere Regionen
value-sets-added = { $count ->
    [one] { $count } Datei mit Codes der Einrichtung ist in Gebrauch.
   *[other] { $count } Dateien mit Codes der Einrichtung sind in Gebrauch.
}

## Checking a model on a site's own patients.

validate-heading = Modell an eigenen Patienten prüfen
validate-lead = Sehen Sie, wie gut ein Modell für Patienten gilt, deren Endpunkt Sie kennen, legen Sie den Schwellenwert nach der Zahl der Warnmeldungen fest, die Sie bearbeiten können, und rekalibrieren Sie das Modell für Ihre Einrichtung.
validate-open = Modell an eigenen Patienten prüfen
validate-open-hint = Für eine Tabelle von Patienten mit bekannten Endpunkten oder für FHIR-Dateien mit einer Tabelle der Endpunkte. Auch diese Daten bleiben in diesem Browser.
validate-leave = Zurück zum Öffnen einer Akte
validate-privacy = Die Dateien werden in einem eigenen Worker innerhalb dieses Tabs gelesen. Mit dem Verlassen dieser Ansicht wird er beendet, und nichts wird aufbewahrt.
files-heading = 1. Ihre Patienten
files-hint = Eine CSV-Tabelle mit Kopfzeile und einer Zeile je Patient; oder FHIR-JSON- oder NDJSON-Dateien zusammen mit einer CSV-Tabelle der Patientenkennungen und Endpunkte.
choose-patients = Dateien mit Patienten auswählen
model-heading = 2. Das Modell
model-label = Modell
output-label = Was es ausgibt
choose-one = Bitte auswählen
mapping-heading = 3. Was wo steht
mapping-hint = Spalten mit passendem Namen sind bereits zugeordnet. Prüfen Sie jede einzelne und ihre Einheit: Eine falsche Einheit ergibt falsche Kennzahlen ohne Fehlermeldung.
mapping-records = Die Variablen werden in den Akten selbst gefunden, wie bei einem einzelnen Patienten.
mapping-input = Variable des Modells
mapping-column = Spalte der Datei
mapping-unit = Einheit oder Wert
not-in-file = Nicht in der Datei
same-for-all = Für alle gleich
input-needed = erforderlich
input-optional = optional
input-rule = für wen das Modell gilt
outcome-heading = 4. Was eingetreten ist
outcome-event = Ob es eingetreten ist: ja oder nein
outcome-time = Wann es eingetreten ist oder bis wann nicht
outcome-amount = Eine gemessene Größe
outcome-kind = Was die Datei über den Endpunkt aussagt
column-outcome = Spalte des Endpunkts
column-time = Spalte der Zeit
column-event = Spalte, die angibt, ob das Ereignis die Zeit beendet hat
time-unit-label = Einheit der Zeit
column-amount = Spalte der gemessenen Größe
horizon-years = Bis zu wie vielen Jahren ein Ereignis zählt
column-subject = Spalte der Patientenkennungen
column-day = Spalte des Tages, mit dessen Stand die Akte zu lesen ist
day-for-all = Tag für Patienten ohne eigenen
subgroups-summary = Gesondert zu betrachtende Gruppen, neben Geschlecht und Alter
run-check = Modell prüfen
running = Die Patienten werden eingelesen und ausgewertet.
stop-check = Anhalten und Dateien schließen
check-done = Die Prüfung ist abgeschlossen.
warnings-heading = Bevor Sie weiterlesen
no-warnings = Die Stichprobe ist für die folgenden Kennzahlen groß genug, und auch sonst ist nichts auffällig.
who-was-measured = Wer ausgewertet wurde
figures-heading = Wie gut das Modell gilt
site-heading = Ist das Modell für solche Patienten gemacht?
left-out = Ausgeschlossen
reason = Grund
patients = Patienten
lines = Erste Zeilen
measure = Kennzahl
value = Wert
meaning = Bedeutung
plot-calibration = Kalibrierung
predicted-risk = Vorhergesagtes Risiko
observed-risk = Beobachtetes Risiko
plot-decision = Entscheidungskurve
net-benefit = Nettonutzen
threshold = Schwellenwert
plot-roc = ROC-Kurve
false-alarms = Falsch-positiv-Rate
sensitivity = Sensitivität
specificity = Spezifität
ppv = PPV
npv = NPV
plot-burden = Warnmeldungen und was sie finden
alerts-per-1000 = Warnmeldungen pro 1.000 Patienten
share = Anteil
budget-heading = Wie viele Warnmeldungen können Sie bearbeiten?
budget-label = Warnmeldungen pro 1.000 Patienten, die bearbeitet werden können
no-threshold = Kein Schwellenwert ergibt so wenige Warnmeldungen: Den höchsten Wert haben mehr Patienten gemeinsam.
thresholds-heading = Was Schwellenwerte bedeuten würden
subgroups-heading = Gruppen von Patienten
group-table = Gruppen ähnlicher Vorhersagen, als Tabelle
observed = Beobachtet
group = Gruppe
events = Ereignisse
gap = Abstand zur größten Gruppe
observed-to-expected = Beobachtet / erwartet
ratio = Verhältnis zur größten Gruppe
bias = Bias
group-without-value = kein Wert
coverage-heading = Die Bereiche, die das Modell anzeigt
recalibration-heading = Für diese Einrichtung rekalibrieren
recalibration-hint = Die Kennzahlen stammen von Patienten, an die die Rekalibrierung nicht angepasst wurde. Die Overlay-Datei enthält die Änderung, den Schwellenwert und deren Herkunft; sie enthält keine Patienten.
values = Werte
site-name = Name Ihrer Einrichtung
site-name-hint = Er steht neben jedem rekalibrierten Ergebnis. Nennen Sie keinen Patienten.
period = Wann die Patienten gesehen wurden
with-threshold = Schwellenwert für die oben gewählte Zahl von Warnmeldungen übernehmen
make-overlay = Overlay-Datei erstellen
overlay-made = Die Overlay-Datei ist fertig. Laden Sie sie unter „Einstellungen dieser Einrichtung“, wenn eine Akte geöffnet ist.
shared-heading = Ein Bericht für andere
shared-hint = Ohne Anzahlen unter zehn und ohne alles, was eine solche verraten würde. Diese Seite selbst zeigt mehr: Geben Sie keine Bilder davon weiter.
shared-json = Bericht als JSON
shared-csv = Bericht als CSV
download = Speichern
copy-text = Text der Datei zum Kopieren
amounts-heading = Vorhergesagt und gemessen
predicted = Vorhergesagt
measured-amount = Gemessen
decision-described = Nettonutzen nach Schwellenwert: bei Handeln nach dem Modell (durchgezogen), bei allen (gestrichelt) und bei niemandem (0). Das Modell hilft dort, wo seine Linie die höchste ist.
roc-described = Sensitivität gegen Falsch-positiv-Rate; die Diagonale entspricht dem Zufall.
burden-described = Nach der Zahl der Warnmeldungen pro 1.000 Patienten: der Anteil der gefundenen Patienten unter denen mit Ereignis (durchgezogen) und der Anteil der richtigen Warnmeldungen (gestrichelt). Die senkrechte Linie ist die gewählte Zahl der Warnmeldungen.
amounts-described = Mittlere gemessene Größe je Zehntel der Vorhersagen, mit 95-%-Intervallen; auf der Diagonalen sind beide gleich.
means-auroc = Wie gut Patienten mit Ereignis vor den anderen eingeordnet werden; 0,5 entspricht dem Zufall, 1 ist perfekt.
means-c = Dasselbe über die gesamte Nachbeobachtung, paarweise.
means-brier = Mittlerer quadratischer Fehler der Risiken; 0 ist perfekt.
means-scaled = 1 ist perfekt, 0 nicht besser, als allen das mittlere Risiko zuzuschreiben.
means-ratio = 1 ist ideal; darunter sind die Risiken zu hoch, darüber zu niedrig.
means-large = 0 ist ideal; darunter sind die Risiken zu hoch.
means-slope = 1 ist ideal; darunter sind die Risiken zu extrem.
means-ici = Mittlerer Abstand zwischen vorhergesagtem und beobachtetem Risiko; 0 ist ideal.
means-bias = Mittelwert von vorhergesagt minus gemessen; 0 ist ideal.
means-rmse = Typische Größe der Differenz.
means-mae = Mittlere Größe der Differenz.
means-r2 = 1 ist perfekt, 0 nicht besser als der Mittelwert.
means-within = Anteil der Vorhersagen, die höchstens 20 % vom gemessenen Wert abweichen.
overlays = Rekalibrierung dieser Einrichtung
overlays-hint = Eine Overlay-Datei verschiebt die Werte eines Modells so, wie es sich für die eigenen Patienten dieser Einrichtung als passend erwiesen hat. Jedes Ergebnis weist darauf hin.
add-overlay = Overlay-Datei laden
remove-overlays = Zu den Originalwerten der Modelle zurückkehren

data-found-table = { $columns ->
    [one] Eine Tabelle mit etwa { $lines } Patienten und { $columns } Spalte.
   *[other] Eine Tabelle mit etwa { $lines } Patienten und { $columns } Spalten.
}
data-found-records = { $files ->
    [one] Eine Datei mit Akten und eine Tabelle der Endpunkte mit etwa { $lines } Zeilen.
   *[other] { $files } Dateien mit Akten und eine Tabelle der Endpunkte mit etwa { $lines } Zeilen.
}
percent-done = { $percent } %
recalibration-none = Wie vom Modell angegeben
recalibration-intercept = Neuer Achsenabschnitt
recalibration-intercept-and-slope = Neuer Achsenabschnitt und neue Steigung
recalibration-isotonic = Monoton steigende Kurve
measured-patients = Ausgewertet: { $used } von { $read } Patienten.
measured-events = Ausgewertet: { $used } von { $read } Patienten, { $events } mit und { $others } ohne Ereignis.
measured-censored = Ausgewertet: { $used } von { $read } Patienten. Nicht bis zum Zeithorizont nachbeobachtet: { $censored }; andere stehen stellvertretend für diese.
measured-events-censored = Ausgewertet: { $used } von { $read } Patienten, { $events } mit und { $others } ohne Ereignis. Nicht bis zum Zeithorizont nachbeobachtet: { $censored }; andere stehen stellvertretend für diese.
threshold-says = Ab { $threshold }: { $alerts } Warnmeldungen pro 1.000 Patienten. Sie finden { $sensitivity } der Patienten mit Ereignis, und { $ppv } der Warnmeldungen sind richtig.
groups-not-shown = { $count ->
    [one] { $count } Gruppe mit weniger als zehn Patienten wird nicht angezeigt.
   *[other] { $count } Gruppen mit weniger als zehn Patienten werden nicht angezeigt.
}
by-column = Nach { $column }
calibration-described = Beobachtetes gegen vorhergesagtes Risiko: Punkte für gleich große Gruppen mit 95-%-Intervallen und eine geglättete Linie. Beobachtet / erwartet beträgt { $ratio }, die Steigung { $slope }. Die Tabelle unten enthält die Gruppen.
site-verdict-not-reported = Nicht berichtet: Die Quelle des Modells sagt zu wenig, oder es sind zu wenige Patienten.
site-verdict-score = Nichts spricht gegen die Verwendung des Modells hier.
site-verdict-caution = Hier mit Vorsicht zu verwenden:
site-verdict-refuse = Es sollte hier in dieser Form nicht verwendet werden:
time-unit-days = Tage
time-unit-months = Monate
time-unit-years = Jahre
held-against-survival = Das Modell gibt eine Überlebenswahrscheinlichkeit an: Die Kennzahlen unten beziehen sich auf das Risiko, also eins minus diese Wahrscheinlichkeit.
overlays-in-use-for = In Gebrauch für: { $titles }.

## A whole list of patients.

panel-open = Eine ganze Patientenliste
panel-open-hint = Aus einem Bulk-Export (NDJSON, auch als .gz oder .zip), einem Ordner mit Akten, einem großen Bundle oder einer Tabelle (CSV) wird eine Rangliste. Ein Ordner, ein Archiv, mehr als 20 Dateien oder mehr als 64 MB werden als Liste behandelt.
panel-choose-files = Dateien einer Liste auswählen
panel-choose-folder = Ordner auswählen
panel-score-all = Ganze Liste auswerten
panel-score-all-hint = Dies sind viele Patienten. Sie können gemeinsam ausgewertet und in eine Rangfolge gebracht werden, ohne jeden einzeln zu öffnen.
panel-heading = Eine Patientenliste
panel-setup-lead = Es ist noch nichts eingelesen. Alles wird in diesem Tab eingelesen und ausgewertet; kein Teil davon verlässt den Computer, und nichts wird aufbewahrt.
panel-setup-lead-short = Die Seite bleibt währenddessen bedienbar. Beim Anhalten geht nichts verloren.
panel-models = Modelle
panel-models-hint = Alle werden abgefragt, sofern keine ausgewählt sind. Weniger Modelle brauchen weniger Zeit.
panel-reading = Die Liste wird eingelesen.
panel-scoring = Die Liste wird ausgewertet.
panel-stopped = Angehalten. Bereits Erledigtes bleibt erhalten.
panel-stop = Anhalten
panel-go-on = Fortsetzen
panel-close = Liste schließen
panel-back = Zurück zur Liste
panel-opening = Der Patient wird geöffnet.
panel-failed = Die Liste konnte nicht erstellt werden
panel-result = Ergebnis für die Rangfolge
panel-order-label = Rangfolge nach
panel-tier = Dringlichkeit
panel-gate-label = Anwendbarkeit
panel-missing = Fehlende Angabe
panel-any = Beliebig
panel-from-age = Alter von
panel-to-age = Alter bis
panel-find = Nach Name, Geburtsdatum oder Kennung suchen
panel-not-offered = Auch Patienten, für die das Modell nicht angeboten wird
panel-filters = Wer angezeigt wird
panel-columns = Spalten
panel-table-hint = Mit den Pfeiltasten, Bild auf, Bild ab, Pos1 und Ende bewegen Sie sich in der Tabelle; die Eingabetaste öffnet den Patienten.
panel-nobody = Es wird niemand angezeigt: Kein Patient erfüllt die Filter.
panel-save = Liste als CSV speichern
panel-save-hint = Die Datei enthält Namen und Kennungen. Verwahren Sie sie wie Patientenakten.
panel-csv-banner = Demonstrationsmodelle, nicht für den klinischen Gebrauch.
panel-problems = Was nicht verwendet werden konnte
panel-budget-label = Wenn pro Woche so viele gesehen werden können
panel-budget-note = Nach den Wahrscheinlichkeiten des Modells selbst zu erwarten: die Summe der Risiken der Gesehenen, einmal geteilt durch deren Anzahl und einmal durch die Summe aller angezeigten Risiken. Dies gilt, soweit das Modell hier kalibriert ist.
panel-tiers-title = Ergebnisse nach Dringlichkeit
panel-tiers-note = Alle Patienten, für die das Modell angeboten wird.
panel-distribution-title = Verteilung des Werts
panel-patients-axis = Patienten
panel-charts = Diagramme
panel-head-patient = Patient
panel-head-age = Alter
panel-head-sex = Geschlecht
panel-head-number = Wert
panel-head-tier = Dringlichkeit
panel-head-verdict = Wie sicher
panel-head-missing = Fehlende Angaben
panel-head-reason = Hauptgrund
panel-tiers-head-result = Ergebnis
panel-tiers-head-interrupt = Jetzt handeln
panel-tiers-head-banner = Aufmerksamkeit erforderlich
panel-tiers-head-passive = Zur Information
panel-tiers-head-missing = Angaben fehlen
panel-tiers-head-refused = Nicht anwendbar
panel-chosen-files = { $files ->
    [one] { $files } Datei, { $size }
   *[other] { $files } Dateien, { $size }
}
size-gigabytes = { $size } GB
size-megabytes = { $size } MB
size-kilobytes = { $size } kB
panel-read-so-far = { $patients ->
    [one] { $read } von { $bytes } gelesen, { $speed } pro Sekunde. Bisher { $patients } Patient.
   *[other] { $read } von { $bytes } gelesen, { $speed } pro Sekunde. Bisher { $patients } Patienten.
}
panel-scored = { $scored } von { $patients } Patienten ausgewertet, { $speed } pro Sekunde.
time-left-seconds = { $seconds ->
    [one] Noch etwa { $seconds } Sekunde.
   *[other] Noch etwa { $seconds } Sekunden.
}
time-left-minutes = { $minutes ->
    [one] Noch etwa { $minutes } Minute.
   *[other] Noch etwa { $minutes } Minuten.
}
panel-done = { $patients ->
    [one] { $patients } Patient ist ausgewertet.
   *[other] { $patients } Patienten sind ausgewertet.
}
panel-list-heading = { $patients ->
    [one] { $patients } Patient
   *[other] { $patients } Patienten
}
panel-shown = Angezeigt: { $shown } von { $all } Patienten.
panel-facts-read = { $entries ->
    [one] { $entries } Eintrag wurde eingelesen; weitere von Typen, die kein Modell benötigt: { $ignored }. In { $seconds } s ausgewertet, Patienten pro Sekunde: { $speed }.
   *[other] { $entries } Einträge wurden eingelesen; weitere von Typen, die kein Modell benötigt: { $ignored }. In { $seconds } s ausgewertet, Patienten pro Sekunde: { $speed }.
}
panel-budget-expected = Von { $chosen } Patienten mit dem höchsten Risiko unter { $all } ist bei { $expected } der Endpunkt zu erwarten: Das sind { $ppv } der Gesehenen (positiver Vorhersagewert, PPV) und { $sensitivity } aller, bei denen er eintreten wird (Sensitivität).
panel-order-number = Wert, dringlichste zuerst
panel-order-age = Alter, älteste zuerst
panel-order-name = Name
panel-gate-not-reported = Von der Quelle nicht berichtet
panel-gate-score = Gilt
panel-gate-caution = Mit Vorsicht
panel-gate-refuse = Gilt nicht
panel-problem-place = { $file }, Zeile { $line }
panel-problem-times = { $count }-mal: { $sentence } Zuerst: { $places }.
panel-bars = Von { $low } bis { $high }. Der höchste Balken steht für { $most } Patienten.
panel-file-stem = liste

## The catalogue of models: the list, one model's page, two models side by side.

catalogue-open = Die Modelle
catalogue-open-hint = Wofür jedes Modell bestimmt ist, wie gut es sich in Messungen erwiesen hat und woher es stammt. Es wird keine Akte benötigt.
catalogue-open-one = Alles über dieses Modell: Verwendung, Kennzahlen, Herkunft
catalogue-heading = Die Modelle
catalogue-lead = Jedes Modell, das in diese Seite eingebaut ist: für wen, woraus, wie gut, woher.
catalogue-leave = Zurück
catalogue-to-list = Alle Modelle
catalogue-waiting = Die Modelle werden beschrieben …
catalogue-filters = Modell suchen
catalogue-search = Suche
catalogue-search-hint = Ein Wort aus Name, Variablen oder Verwendung
catalogue-area = Krankheitsgebiet
catalogue-kind = Was es ausgibt
catalogue-made = Wie es erstellt wurde
catalogue-any = Alle
catalogue-published = Veröffentlichte Gleichung
catalogue-trained = Zur Demonstration trainiert
catalogue-none-found = Kein Modell passt. Entfernen Sie einen Filter oder suchen Sie mit weniger Buchstaben.
catalogue-clear = Alle Modelle anzeigen
catalogue-mark = Vergleichen
catalogue-marked = Zwei Modelle vergleichen
catalogue-mark-two = Markieren Sie zwei Modelle in der Liste, um sie nebeneinander zu sehen.
catalogue-mark-one-more = Markieren Sie ein weiteres Modell.
catalogue-compare = Beide vergleichen
catalogue-unmark = Beide Markierungen aufheben
catalogue-switched-off = In diesem Browser abgeschaltet
catalogue-on-this-page = Auf dieser Seite
catalogue-not-reported = Nicht berichtet
catalogue-not-there = Dieses Modell ist in diesem Browser abgeschaltet oder nicht in diese Seite eingebaut.
catalogue-use-heading = Wofür es bestimmt ist
catalogue-not-heading = Wofür es nicht bestimmt ist
catalogue-status = Status
catalogue-intended-use = Vorgesehene Verwendung
catalogue-intended-users = Vorgesehene Anwender
catalogue-role = Rolle bei einer Entscheidung
catalogue-population = Für wen es gilt
catalogue-gives = Ausgaben
catalogue-offered = Wann es angezeigt wird
catalogue-always-offered = Immer
catalogue-alerts = Wann es auf sich aufmerksam macht
catalogue-no-alerts = Nie von selbst: Es ist keine veröffentlichte Regel dafür eingebaut.
catalogue-out-of-scope = Nicht für
catalogue-limitations = Bekannte Risiken und Einschränkungen
catalogue-refuses = Verweigert die Antwort in diesen Fällen
catalogue-cautious = Mahnt zur Vorsicht in diesen Fällen
catalogue-inputs-heading = Variablen, Codes und Einheiten
catalogue-inputs-lead = Was das Modell verwendet und unter welchen Codes es in einer Akte gesucht wird.
catalogue-input = Variable
catalogue-unit = Einheit oder Antworten
catalogue-range = Gilt für
catalogue-current = Aktuell für
catalogue-codes = Gefunden über
catalogue-needed = Erforderlich?
catalogue-is-needed = erforderlich
catalogue-is-optional = darf fehlen
catalogue-a-number = eine Zahl
catalogue-yes-or-no = ja oder nein
catalogue-no-limit = keine Grenze angegeben
catalogue-where-missing = Wenn eine Angabe fehlt
catalogue-performance-heading = Wie gut es ist
catalogue-nothing-measured = Kurven und Kennzahlen nach Gruppen werden für dieses Modell nicht berichtet. Was seine Quelle angibt, steht unten, wie auf seiner Modellkarte.
catalogue-on-whom = An wem
catalogue-how-many = Wie viele
catalogue-by-when = Bis wann
catalogue-figures = Kennzahlen mit 95-%-Intervallen
catalogue-measure = Kennzahl
catalogue-value = Wert (95-%-Intervall)
catalogue-means = Bedeutung
catalogue-group = Gruppe
catalogue-count = Anzahl
catalogue-events = Ereignisse
catalogue-too-few = zu wenige
catalogue-no-name = kein Wert
catalogue-cautions = Bevor Sie den Kennzahlen glauben
catalogue-roc-table = ROC-Kurve, als Tabelle
catalogue-calibration-table = Kalibrierung, als Tabelle
catalogue-decision-table = Entscheidungskurve, als Tabelle
catalogue-calibration-described = Beobachtetes gegen vorhergesagtes Risiko: Gruppen ähnlicher Vorhersagen mit 95-%-Intervallen und eine geglättete Linie. Auf der gepunkteten Diagonalen sind beide gleich.
catalogue-calibration-lines = Beobachtetes gegen vorhergesagtes Risiko, als geglättete Linie. Auf der gepunkteten Diagonalen sind beide gleich.
catalogue-act-on-model = Handeln nach dem Modell
catalogue-act-on-all = Handeln bei allen
catalogue-ranges = Wie sicher ein einzelner Wert ist
catalogue-reported = Wie auf der Modellkarte berichtet
catalogue-attributes-heading = Die 31 Quellenattribute
catalogue-attributes-lead = Was 45 CFR 170.315(b)(11)(iv)(B) (ONC HTI-1) von einer prädiktiven Entscheidungsunterstützung verlangt, in der dortigen Reihenfolge. „Von der Quelle nicht berichtet“ ist eine Antwort.
catalogue-card-language = Die Modellkarte ist auf Englisch, wie ihre Verfasser sie geschrieben haben.
catalogue-provenance-heading = Woher es stammt
catalogue-citation = Zitierung
catalogue-place = Stelle in der Quelle
catalogue-reading = Was von der Quelle gelesen wurde
catalogue-made-on = Erstellt an
catalogue-compared-with = Erklärt gegenüber
catalogue-explanation = Wie es erklärt wird
catalogue-training = Wie es trainiert wurde
catalogue-not-read-again = Tabelle und Seite wurden für diese Version nicht erneut gelesen.
catalogue-certificate-heading = Übereinstimmungszertifikat
catalogue-certificate-lead = Was die Testpatienten des Modells in diesem Browser beim Laden der Seite ergaben.
catalogue-certificate-passed = Bestanden: Es berechnet hier, was es muss.
catalogue-certificate-off = Abgeschaltet: Es berechnet hier nicht, was es muss.
catalogue-golden = Testpatienten
catalogue-difference = Größte Abweichung
catalogue-sha256 = SHA-256 seiner Dateien
catalogue-history-heading = Versionen
catalogue-history-lead = Die neueste zuerst. Ein Hash gehört zum Modellpaket in der ab diesem Tag gültigen Fassung.
catalogue-date = Datum
catalogue-version = Version
catalogue-change = Was sich geändert hat
catalogue-bundle-hash = SHA-256 des Modellpakets
catalogue-further-heading = Weitere Felder der Modellkarte
catalogue-compare-heading = Zwei Modelle nebeneinander
catalogue-compare-lead = Kennzahlen zweier Modelle sind nur vergleichbar, wenn beide an denselben Personen gemessen wurden. Lesen Sie, an wem jedes gemessen wurde.
catalogue-first = Erstes Modell
catalogue-second = Zweites Modell
catalogue-property = Eigenschaft
catalogue-same-model = Dasselbe Modell ist zweimal ausgewählt: Wählen Sie ein anderes.
catalogue-compare-with = Mit einem anderen Modell vergleichen
catalogue-both-take = Variablen, die beide verwenden
catalogue-only-this = Variablen nur dieses Modells
catalogue-no-inputs = keine
catalogue-curves = Kurven
catalogue-curves-described = Durchgezogen: das erste Modell; gestrichelt: das zweite.
catalogue-no-common-curves = Kurven sind nicht für beide Modelle berichtet.

catalogue-found-all = { $all ->
    [one] { $all } Modell
   *[other] { $all } Modelle
}
catalogue-found-some = { $shown } von { $all } Modellen
catalogue-both-marked = Markiert: { $one } und { $other }.
catalogue-task-risk = Risiko eines Ereignisses
catalogue-task-dose = Dosis
catalogue-task-detection = Erkennung von noch nicht Diagnostiziertem
catalogue-task-progression = Verlauf einer bekannten Krankheit
catalogue-task-treatment = Mit und ohne Behandlung
catalogue-tier-interrupt = Unterbricht
catalogue-tier-banner = Banner
catalogue-tier-passive = Vermerk
catalogue-missing-handled = Es wurde mit fehlenden Werten trainiert und antwortet auch ohne die Angaben, die fehlen dürfen.
catalogue-missing-marginalised = Es gibt den Mittelwert über seine Referenzkohorte an, unter Berücksichtigung des Bekannten, und mahnt zur Vorsicht.
catalogue-missing-bounded = Es gibt keinen Wert an, sondern dessen Bereich über alle plausiblen Angaben.
catalogue-missing-refused = Es gibt weder Wert noch Bereich an.
catalogue-days = { $days ->
    [one] { $days } Tag
   *[other] { $days } Tage
}
catalogue-from-to = { $low } bis { $high }
catalogue-measured-on-external = Andere, aus einer anderen Quelle als diejenigen, an denen es erstellt wurde.
catalogue-measured-on-kept-apart = Andere aus derselben Quelle, zurückgehalten, bis das Modell endgültig war.
catalogue-measured-on-held-out-folds = Diejenigen, an denen es erstellt wurde; die Vorhersage stammt jeweils von Modellen, die sie nicht gesehen hatten.
catalogue-counts-rows = { $rows }
catalogue-counts-events = { $rows }, davon { $events } mit Ereignis
catalogue-counts-lost = { $rows }, davon { $lost } vor dem Zeithorizont aus der Nachbeobachtung ausgeschieden
catalogue-counts-events-lost = { $rows }, davon { $events } mit Ereignis, { $lost } vor dem Zeithorizont aus der Nachbeobachtung ausgeschieden
catalogue-years = { $years ->
    [one] { $years } Jahr
   *[other] { $years } Jahre
}
catalogue-years-fraction = { $years } Jahre
catalogue-measure-auroc = AUROC
catalogue-measure-auroc-means = Wie oft jemand mit Ereignis den höheren Wert hat; 0,5 entspricht dem Zufall, 1 ist perfekt.
catalogue-measure-harrell-c = Harrells C
catalogue-measure-harrell-c-means = Wie oft derjenige mit dem früheren Ereignis den höheren Wert hat; 0,5 entspricht dem Zufall.
catalogue-measure-uno-c = Unos C
catalogue-measure-uno-c-means = Dasselbe bis zum Zeithorizont, unabhängig von der Nachbeobachtung.
catalogue-measure-average-precision = Average Precision
catalogue-measure-average-precision-means = Mittlerer Anteil richtiger Warnmeldungen über alle Schwellenwerte; der Anteil der Ereignisse entspricht dem Zufall.
catalogue-measure-brier = Brier-Score
catalogue-measure-brier-means = Mittlerer quadratischer Abstand von Wert und Endpunkt; 0 ist perfekt.
catalogue-measure-scaled-brier = Skalierter Brier-Score
catalogue-measure-scaled-brier-means = 1 ist perfekt; 0 ist nicht besser, als allen den Mittelwert zuzuschreiben.
catalogue-measure-observed = Beobachtet
catalogue-measure-observed-means = Was im Durchschnitt eingetreten ist.
catalogue-measure-predicted = Vorhergesagt
catalogue-measure-predicted-means = Was das Modell im Durchschnitt angegeben hat.
catalogue-measure-observed-to-expected = Beobachtet / erwartet
catalogue-measure-observed-to-expected-means = 1 ist ideal; darüber gibt das Modell zu wenig an.
catalogue-measure-in-the-large = Kalibrierung im Mittel (Calibration-in-the-large)
catalogue-measure-in-the-large-means = 0 ist ideal; darüber gibt das Modell zu wenig an.
catalogue-measure-slope = Steigung der Kalibrierung
catalogue-measure-slope-means = 1 ist ideal; darunter sind die Werte zu extrem.
catalogue-measure-ici = ICI
catalogue-measure-ici-means = Mittlerer Abstand zwischen vorhergesagtem und beobachtetem Risiko; 0 ist ideal.
catalogue-measure-root-mean-squared-error = Wurzel des mittleren quadratischen Fehlers
catalogue-measure-root-mean-squared-error-means = Typischer Abstand von Wert und Endpunkt; große Fehler zählen stärker.
catalogue-measure-mean-absolute-error = Mittlerer absoluter Fehler
catalogue-measure-mean-absolute-error-means = Mittlerer Abstand von Wert und Endpunkt.
catalogue-measure-r-squared = R²
catalogue-measure-r-squared-means = Anteil der erklärten Unterschiede zwischen Patienten.
catalogue-groups-by = Nach { $property }
catalogue-calibration-ratio = Beobachtet / erwartet { $ratio }.
catalogue-calibration-slope = Steigung { $slope }.
catalogue-coverage = Angestrebt { $wanted } %, gefunden { $found } %, gemessen an { $patients } Patienten. { $how }
catalogue-made-on-patients-years = { $patients ->
    [one] { $patients } Patient, { $first } bis { $last }.
   *[other] { $patients } Patienten, { $first } bis { $last }.
}
catalogue-made-on-patients = { $patients ->
    [one] { $patients } Patient.
   *[other] { $patients } Patienten.
}
catalogue-made-on-years = Daten von { $first } bis { $last }.
catalogue-mark-one = { $title } vergleichen
catalogue-section-details-and-output = Einzelheiten und Ausgabe
catalogue-section-purpose = Zweck
catalogue-section-cautioned-out-of-scope-use = Verwendung außerhalb des Anwendungsbereichs, vor der gewarnt wird
catalogue-section-development-details-and-input-features = Einzelheiten der Entwicklung und Variablen
catalogue-section-fairness-in-development = Fairness bei der Entwicklung
catalogue-section-external-validation = Externe Validierung
catalogue-section-quantitative-performance = Quantitative Leistungskennzahlen
catalogue-section-maintenance = Laufende Pflege
catalogue-section-update-schedule = Aktualisierungen und fortlaufende Validierung
catalogue-section-model-card = Modellkarte (nach der Coalition for Health AI)
catalogue-section-licence = Lizenz
catalogue-field-developer-name-and-contact = Entwickler und Kontakt
catalogue-field-technical-implementation-funding-source = Finanzierung der technischen Umsetzung
catalogue-field-output-value-description = Ausgegebener Wert
catalogue-field-output-type = Art der Ausgabe
catalogue-field-intended-patient-population = Vorgesehene Patienten
catalogue-field-tasks-situations-or-populations = Aufgaben, Situationen oder Populationen, für die es nicht bestimmt ist
catalogue-field-inclusion-and-exclusion-criteria = Wer ein- und ausgeschlossen wurde
catalogue-field-use-of-demographic-and-social-variables = Demografische und soziale Merkmale als Variablen
catalogue-field-external-validation-demographic-representativeness = Demografische Repräsentativität der externen Daten
catalogue-field-demographic-representativeness = Demografische Repräsentativität der Trainingsdaten
catalogue-field-relevance-to-deployed-setting = Relevanz der Daten für den Einsatzort
catalogue-field-approach-to-fair-output = Ansatz für faire Ausgaben
catalogue-field-approaches-to-bias = Umgang mit Bias
catalogue-field-data-source-and-setting = Quelle und Umfeld der externen Daten
catalogue-field-testing-party = Wer geprüft hat
catalogue-field-external-validation-process = Wie validiert wurde
catalogue-field-validity-in-data-of-the-same-source = Validität in Daten derselben Quelle
catalogue-field-fairness-in-data-of-the-same-source = Fairness in Daten derselben Quelle
catalogue-field-validity-in-external-data = Validität in externen Daten
catalogue-field-fairness-in-external-data = Fairness in externen Daten
catalogue-field-references-on-effect-on-outcomes = Literatur zur Wirkung auf Endpunkte
catalogue-field-validity-monitoring = Wie die Validität überwacht wird
catalogue-field-validity-in-local-data = Validität in lokalen Daten
catalogue-field-fairness-monitoring = Wie die Fairness überwacht wird
catalogue-field-fairness-in-local-data = Fairness in lokalen Daten
catalogue-field-update-process-and-frequency = Wie und wie oft es aktualisiert wird
catalogue-field-correction-frequency = Wie oft es korrigiert wird
catalogue-field-licence-model = Das Modell
catalogue-field-licence-codes = Codes

## The self-check: what each model's golden patients gave in this browser.

self-check = Selbstprüfung
self-check-lead = Beim Laden der Seite wird jedes Modell für Patienten ausgeführt, deren Ergebnisse bekannt sind: seine Testpatienten. Ein Modell, das in diesem Browser etwas anderes ergibt, wird abgeschaltet, bevor es verwendet wird.
self-check-waiting = Die Modelle werden geprüft …
self-check-table = Modelle und was ihre Testpatienten hier ergaben
leave-self-check = Zurück
program-version = Version des Programms
check-model = Modell
check-version = Version
check-hash = SHA-256
check-patients = Testpatienten
check-difference = Größte Abweichung
check-status = Status
check-passed = Bestanden
check-off = Abgeschaltet
no-difference = nicht berechnet
hash-hint = Der SHA-256-Wert gehört zu den Dateien, aus denen ein Modell gebaut wurde. Der Befehl „insite models --certificates“ gibt denselben aus.
see-self-check = Selbstprüfung ansehen
switched-off-because = Es berechnet in diesem Browser nicht, was es muss, und gibt deshalb für niemanden ein Ergebnis aus.

open-self-check-off = { $count ->
    [one] Selbstprüfung: { $count } Modell ist abgeschaltet
   *[other] Selbstprüfung: { $count } Modelle sind abgeschaltet
}
self-check-result-passed = { $models ->
    [one] Das Modell ergibt in diesem Browser, was es muss.
   *[other] Alle { $models } Modelle ergeben in diesem Browser, was sie müssen.
}
self-check-result-off = { $off ->
    [one] { $off } von { $models } Modellen ist abgeschaltet: Es ergibt in diesem Browser nicht, was es muss.
   *[other] { $off } von { $models } Modellen sind abgeschaltet: Sie ergeben in diesem Browser nicht, was sie müssen.
}
golden-patients-people = { $count ->
    [one] { $count } Patient
   *[other] { $count } Patienten
}
golden-patients-numbers = { $count ->
    [one] { $count } Wert
   *[other] { $count } Werte
}
relative-difference = { $share } des Werts
full-hash-of = Vollständiger SHA-256 von { $title }
switched-off = Dieses Modell ist abgeschaltet: { $title }

## What the program says of itself: that it stopped, or could not start.

panic = Insite wurde wegen eines eigenen Fehlers beendet. Die Akte wird nicht mehr angezeigt. Laden Sie die Seite neu, um von vorn zu beginnen.
worker-did-not-start = Das Berechnungsprogramm konnte in diesem Browser nicht gestartet werden. Laden Sie die Seite neu.
worker-stopped = Das Berechnungsprogramm wurde beendet. Die Akte wurde geschlossen; öffnen Sie sie erneut.
answer-not-understood = Die Seite und ihr Berechnungsprogramm passen nicht zusammen: Dateien zweier Versionen sind vermischt. Laden Sie die Seite neu.

## What a model and its results say: values, reasons, ranges, refusals, doses, treatments, a site's own adjustment.

unit-years = Jahre
unit-days = Tage
unit-seconds = Sekunden
unit-mg-a-week = mg pro Woche
assess-value-fewest = { $label }: weniger als 1 von 100 vergleichbaren Personen.
assess-value-most = { $label }: mehr als 99 von 100 vergleichbaren Personen.
assess-value-about = { $label }: etwa { $count } von 100 vergleichbaren Personen.
assess-value-amount = { $label }: { $value }.
assess-why-reference-patient = { $quantity ->
    [risk] Was das Risiko gegenüber dem Referenzpatienten am stärksten verschiebt: { $reasons }.
    [survival] Was die Überlebenswahrscheinlichkeit gegenüber dem Referenzpatienten am stärksten verschiebt: { $reasons }.
   *[amount] Was das Ergebnis gegenüber dem Referenzpatienten am stärksten verschiebt: { $reasons }.
}
assess-why-training-average = { $quantity ->
    [risk] Was das Risiko gegenüber dem Durchschnitt der Trainingsdaten am stärksten verschiebt: { $reasons }.
    [survival] Was die Überlebenswahrscheinlichkeit gegenüber dem Durchschnitt der Trainingsdaten am stärksten verschiebt: { $reasons }.
   *[amount] Was das Ergebnis gegenüber dem Durchschnitt der Trainingsdaten am stärksten verschiebt: { $reasons }.
}
assess-why-synthetic = { $quantity ->
    [risk] Was das Risiko gegenüber dem Durchschnitt von { $count } synthetischen Patienten am stärksten verschiebt: { $reasons }.
    [survival] Was die Überlebenswahrscheinlichkeit gegenüber dem Durchschnitt von { $count } synthetischen Patienten am stärksten verschiebt: { $reasons }.
   *[amount] Was das Ergebnis gegenüber dem Durchschnitt von { $count } synthetischen Patienten am stärksten verschiebt: { $reasons }.
}
assess-why-aggregated = { $quantity ->
    [risk] Was das Risiko gegenüber dem Durchschnitt von { $count } Patienten einer Referenzkohorte am stärksten verschiebt: { $reasons }.
    [survival] Was die Überlebenswahrscheinlichkeit gegenüber dem Durchschnitt von { $count } Patienten einer Referenzkohorte am stärksten verschiebt: { $reasons }.
   *[amount] Was das Ergebnis gegenüber dem Durchschnitt von { $count } Patienten einer Referenzkohorte am stärksten verschiebt: { $reasons }.
}
assess-present-raises = { $label } (erhöhend)
assess-present-lowers = { $label } (senkend)
assess-absent-raises = ohne: { $label } (erhöhend)
assess-absent-lowers = ohne: { $label } (senkend)
assess-option-raises = { $label }: { $option } (erhöhend)
assess-option-lowers = { $label }: { $option } (senkend)
assess-unknown-raises = { $label } nicht bekannt (erhöhend)
assess-unknown-lowers = { $label } nicht bekannt (senkend)
assess-number-raises = { $label } { $value } (erhöhend)
assess-number-lowers = { $label } { $value } (senkend)
assess-refused-deceased = Laut Akte ist der Patient verstorben.
assess-refused-child = Das Modell ist für Erwachsene bestimmt; der Patient ist unter 18 Jahre alt.
assess-refused-range = { $label }: { $value }; das Modell gilt für { $low } bis { $high }.
assess-caution-incomplete = Ein Teil der Eingabedaten fehlt oder konnte nicht gelesen werden: Spätere oder weitere Einträge können damit verloren sein.
assess-caution-if-so = Trifft dies zu, gilt dieses Modell nicht.
assess-problem-future-dated = { $count ->
    [one] { $count } Befund ist nach dem { $date } datiert und wird nicht verwendet; der erste: { $entry }. Prüfen Sie das Datum oder wählen Sie einen späteren Stand.
   *[other] { $count } Befunde sind nach dem { $date } datiert und werden nicht verwendet; der erste: { $entry }. Prüfen Sie das Datum oder wählen Sie einen späteren Stand.
}
assess-problem-birth-date = Das Geburtsdatum liegt nach dem Datum des Stands, sodass das Alter nicht bekannt ist. Prüfen Sie das Geburtsdatum.
assess-found-patient = Eintrag zum Patienten selbst
assess-found-computed = berechnet: { $note }
assess-found-visit-class = Behandlungskontakt der Klasse { $classes }
assess-found-visit-type = Behandlungskontakt der Art { $codes }
assess-found-any-visit = beliebiger Behandlungskontakt
assess-found-observation = Befund { $codes }
assess-found-condition = Diagnose { $codes }
assess-found-procedure = Prozedur { $codes }
assess-found-drug = Medikament { $names }
assess-found-other-systems = andere Systeme { $codes }
assess-found-index-item = { $label }: { $weight }
assess-training-fitted = An Daten angepasst nach dem Trainingsrezept seines Ordners; die Koeffizienten stehen im Modellpaket.
assess-training-imported = Mit { $program } trainiert; importiert aus der Datei mit SHA-256 { $sha256 }.
assess-training-rows = Es speichert Zeilen seiner Trainingsdaten, die öffentlich sind: { $source }
assess-method-enumeration = Die Beiträge sind Shapley-Werte gegenüber dem Referenzpatienten, exakt bestimmt über alle Koalitionen von Variablen.
assess-method-path-dependent = Die Beiträge sind Shapley-Werte gegenüber dem Durchschnitt der Trainingsdaten, exakt bestimmt über die Gewichte, die die Bäume aus ihrem Training behalten (pfadabhängiges TreeSHAP).
assess-method-patient-trees = Die Beiträge sind Shapley-Werte gegenüber dem Referenzpatienten, exakt bestimmt (interventionelles TreeSHAP).
assess-method-patient-scores = Die Beiträge sind Shapley-Werte gegenüber dem Referenzpatienten, exakt bestimmt über Gewichte und Differenzen.
assess-method-patient-sample = Die Beiträge sind Shapley-Werte gegenüber dem Referenzpatienten, bestimmt über eine Stichprobe der Koalitionen von Variablen, mit angegebenem Fehler.
assess-method-cohort-trees = Die Beiträge sind Shapley-Werte gegenüber dem Durchschnitt der Referenzkohorte, exakt bestimmt (interventionelles TreeSHAP).
assess-method-cohort-scores = Die Beiträge sind Shapley-Werte gegenüber dem Durchschnitt der Referenzkohorte, exakt bestimmt über Gewichte und Differenzen.
assess-method-cohort-coalitions = Die Beiträge sind Shapley-Werte gegenüber dem Durchschnitt der Referenzkohorte, bestimmt über Koalitionen von Variablen: über alle oder, wo es zu viele sind, über eine Stichprobe mit angegebenem Fehler.
assess-cohort-synthetic = Die Referenzkohorte besteht aus { $count } synthetischen Patienten: { $source }
assess-cohort-aggregated = { $groups ->
    [one] Die Referenzkohorte besteht aus { $patients } Patienten in { $groups } Gruppe von mindestens 10: { $source }
   *[other] Die Referenzkohorte besteht aus { $patients } Patienten in { $groups } Gruppen von mindestens 10: { $source }
}
assess-pair = Was { $one } und { $other } gemeinsam bewirken, gibt ihr SHAP-Interaktionswert an.
assess-group = { $label }: zusammengefasst dargestellt als Summe aus: { $inputs }.
assess-range-not-reported = Wie sicher dieser Wert für einen einzelnen Patienten ist, wird nicht berichtet.
assess-limits-risk-one = { $value } von 100 vergleichbaren Personen
assess-limits-risk = { $low } bis { $high } von 100 vergleichbaren Personen
assess-limits-amount = { $low } bis { $high }
assess-range-venn-abers = Verglichen mit dem tatsächlichen Verlauf bei { $patients } Patienten steht dieser Wert für { $limits }.
assess-range-single-one = Der Endpunkt eines einzelnen Patienten: Von 100 solchen Patienten sind etwa { $expected } in diesem Bereich zu erwarten: { $value }.
assess-range-single-risk = Der Endpunkt eines einzelnen Patienten: Von 100 solchen Patienten sind etwa { $expected } im Bereich { $low } bis { $high } von 100 vergleichbaren Personen zu erwarten.
assess-range-single-amount = Der Endpunkt eines einzelnen Patienten: Von 100 solchen Patienten sind etwa { $expected } im Bereich { $low } bis { $high } zu erwarten.
assess-range-refits = { $count ->
    [one] Mit anderen Patienten als Lerngrundlage hätte der Wert im folgenden Bereich liegen können: { $limits } (die mittleren { $share } von { $count } Modell).
   *[other] Mit anderen Patienten als Lerngrundlage hätte der Wert im folgenden Bereich liegen können: { $limits } (die mittleren { $share } von { $count } Modellen).
}
assess-held-rarely-groups = Verlassen Sie sich nicht auf den Bereich dieses Werts: Gemessen an { $patients } Patienten trafen solche Bereiche bei { $found } der Patientengruppen zu; angestrebt waren { $wanted }.
assess-held-rarely-patients = Verlassen Sie sich nicht auf den Bereich dieses Werts: Gemessen an { $patients } Patienten trafen solche Bereiche bei { $found } der Patienten zu; angestrebt waren { $wanted }.
assess-held-rarely-repetitions = Verlassen Sie sich nicht auf den Bereich dieses Werts: Gemessen an { $patients } Patienten trafen solche Bereiche bei { $found } der Wiederholungen zu; angestrebt waren { $wanted }.
assess-straddles-wholly = Der gesamte Bereich dieses Werts liegt in einer anderen Stufe als der Wert: „{ $range }“ statt „{ $own }“.
assess-straddles-threshold = Der Bereich dieses Werts überschreitet einen Schwellenwert: Am unteren Ende wäre die Stufe „{ $low }“, am oberen Ende „{ $high }“.
assess-outside-far = Der vom Modell selbst angegebene Wert ({ $value }) liegt außerhalb des Bereichs, der für Patienten mit einem solchen Wert gefunden wurde ({ $limits }): Wo beide voneinander abweichen, gibt der Bereich das tatsächlich Beobachtete wieder.
assess-outside-slightly = Der vom Modell selbst angegebene Wert, { $value }, liegt knapp außerhalb.
assess-disagreement = Zusammen mit anderen Modellen für denselben Endpunkt: { $limits }. { $models }.
assess-disagreement-model = { $title }: { $value }
assess-disagreement-tiers = Sie stimmen nicht darin überein, was daraus folgt: hier „{ $own }“, dort „{ $theirs }“.
assess-part = Teil { $part } von { $parts }: { $kind }
assess-kind-linear = ein lineares Modell
assess-kind-trees = Entscheidungsbäume
assess-kind-kernel = eine Support Vector Machine
assess-kind-several = mehrere Modelle
assess-site-finding-risk = Das Ergebnis erreicht den Schwellenwert dieser Einrichtung, ein Risiko von { $share }.
assess-site-finding-amount = Das Ergebnis erreicht den Schwellenwert dieser Einrichtung, { $value }.
assess-site-action = Gehen Sie so vor, wie es diese Einrichtung für Ergebnisse ab ihrem Schwellenwert vereinbart hat.
assess-site-source = Schwellenwert von { $site }, festgelegt am { $date } anhand von { $patients } eigenen Patienten: etwa { $alerts } Warnmeldungen pro 1.000.
assess-site-recalibrated = Für diese Einrichtung ({ $site }) anhand von { $patients } ihrer Patienten am { $date } rekalibriert; der Wert des Modells selbst: { $value }.
assess-site-unsure = Wie sicher er ist, wurde nur für den Wert des Modells selbst gemessen; für den für diese Einrichtung rekalibrierten Wert wird es nicht berichtet.
assess-overlay-schema = das Overlay hat das Format { $found }, dieses Programm liest das Format { $read }: Erstellen Sie es mit diesem Programm neu
assess-overlay-model = das Overlay gehört zum Modell { $wanted }, nicht zu { $found }
assess-overlay-version = das Overlay gehört zu Version { $wanted } von { $model }, dies ist aber Version { $found }: Prüfen Sie das Modell erneut an Ihren Patienten und erstellen Sie ein neues Overlay
assess-overlay-other-model-file = das Overlay wurde für ein anderes trainiertes Modell mit dem Namen { $model } erstellt: Prüfen Sie das Modell erneut an Ihren Patienten und erstellen Sie ein neues Overlay
assess-overlay-output = { $model } hat keine Ausgabe { $output }; vorhanden: { $present }
assess-overlay-intercept = der Achsenabschnitt des Overlays ist nicht verwendbar: Erstellen Sie das Overlay neu
assess-overlay-slope = Achsenabschnitt oder Steigung des Overlays ist nicht verwendbar: Erstellen Sie das Overlay neu
assess-overlay-isotonic = die monoton steigende Kurve des Overlays ist nicht verwendbar: Erstellen Sie das Overlay neu
assess-overlay-threshold = der Schwellenwert des Overlays ist nicht verwendbar: Erstellen Sie das Overlay neu
assess-overlay-no-site = das Overlay gibt seine Einrichtung nicht an: Erstellen Sie es neu
assess-overlay-no-patients = das Overlay gibt die Zahl seiner Patienten nicht an: Erstellen Sie es neu
assess-overlay-no-day = das Overlay gibt seinen Tag nicht an: Erstellen Sie es neu
assess-dose-refused = Die Dosis betrüge { $dose } { $unit }; untersucht wurden nur Dosen von { $low } bis { $high } { $unit }. { $source }
assess-dose-steps = Gerundet auf Schritte von { $step }: { $because }
assess-dose-per-day = { $amount } pro Tag im Mittel
assess-dose-present-unknown = Die aktuelle Dosis ist nicht bekannt. Wo der Patient das Medikament bereits einnimmt, erfolgt der Weg von jener Dosis zu dieser in Schritten.
assess-dose-present-right = Die aktuelle Dosis, { $dose }, ist die des Modells.
assess-dose-one-step = Von der aktuellen Dosis ({ $present }) liegt die des Modells ({ $dose }) höchstens einen Schritt entfernt.
assess-dose-no-step = Ausgehend von der aktuellen Dosis ({ $present }) ist eine Änderung um höchstens { $share } kleiner als ein Schritt, in dem sich das Medikament geben lässt: Der Dosis des Modells ({ $dose }) kann man sich in solchen Schritten nicht nähern.
assess-dose-next-step = Ausgehend von der aktuellen Dosis ({ $present }), jeweils um höchstens { $share } geändert, ist die nächste Dosis auf dem Weg zu der des Modells ({ $dose }): { $next }.
assess-dose-unless = Wo Messungen zeigen, dass die aktuelle Dosis richtig ist, bleibt sie.
assess-dose-largest-step = Jeweils höchstens { $share } der aktuellen Dosis. { $source }
assess-dose-source-unread = Die Quelle wurde für dieses Modell nicht gelesen: Ein lokales Protokoll geht vor.
assess-outcome-months = { $count ->
    [one] { $outcome } innerhalb von { $count } Monat
   *[other] { $outcome } innerhalb von { $count } Monaten
}
assess-outcome-years = { $count ->
    [one] { $outcome } innerhalb von { $count } Jahr
   *[other] { $outcome } innerhalb von { $count } Jahren
}
assess-outcome-part-years = { $outcome } innerhalb von { $years } Jahren
assess-treatment-risk-spared = Das Risiko für { $outcome } beträgt ohne { $treatment } { $without }, mit { $treatment } { $with }: Von 100 solchen Patienten bleiben { $count } verschont { $interval }.
assess-treatment-risk-more = Das Risiko für { $outcome } beträgt ohne { $treatment } { $without }, mit { $treatment } { $with }: Von 100 solchen Patienten sind { $count } mehr betroffen { $interval }.
assess-treatment-amount-fewer = Zu erwartende Anzahl ({ $outcome }): ohne { $treatment } { $without }, mit { $treatment } { $with }, also { $change } weniger { $interval }.
assess-treatment-amount-more = Zu erwartende Anzahl ({ $outcome }): ohne { $treatment } { $without }, mit { $treatment } { $with }, also { $change } mehr { $interval }.
assess-interval-not-reported = (ein Intervall wird nicht berichtet)
assess-interval = ({ $level }-Intervall: { $low } bis { $high })
assess-interval-spared = ({ $level }-Intervall: von { $more } mehr bis { $spared } verschont)
assess-interval-fewer = ({ $level }-Intervall: von { $more } mehr bis { $fewer } weniger)
assess-treatment-no-test = Ob sich der Effekt zwischen Patienten unterscheidet, wird nicht berichtet.
assess-treatment-not-compared = Mit und ohne Behandlung wird nicht verglichen: Solange Angaben fehlen, ist jeder Wert ein Mittelwert über Vervollständigungen dieses Patienten, und weder die Differenz noch das, was sie bestimmt, ist die dieses Patienten.
assess-treatment-no-drivers = Für einige der Vergleichswerte gibt das Modell keine Differenz an.
assess-treatment-basis-refits = { $count ->
    [one] Die Intervalle sind die mittleren { $level } der Werte von { $count } Modell, neu angepasst an eine Zufallsstichprobe der Studienpatienten; die Differenz wird innerhalb des Modells gebildet. { $source }
   *[other] Die Intervalle sind die mittleren { $level } der Werte von { $count } Modellen, jedes neu angepasst an eine Zufallsstichprobe der Studienpatienten; die Differenz wird innerhalb jedes einzelnen gebildet. { $source }
}
assess-treatment-basis-recalibrated = Die Einrichtung hat die Werte rekalibriert; die Intervalle des Modells selbst gelten für sie nicht.
assess-treatment-basis-none = Intervalle für beide Arme und für ihre Differenz werden für dieses Modell nicht berichtet.
assess-needed-benefit = { $patients ->
    [one] Damit einer verschont bleibt ({ $outcome }), muss etwa { $shown } solcher Patient behandelt werden.
   *[other] Damit einer verschont bleibt ({ $outcome }), müssen etwa { $shown } solche Patienten behandelt werden.
}
assess-needed-benefit-interval = { $patients ->
    [one] Damit einer verschont bleibt ({ $outcome }), muss etwa { $shown } solcher Patient behandelt werden ({ $level }-Intervall: { $few } bis { $many }).
   *[other] Damit einer verschont bleibt ({ $outcome }), müssen etwa { $shown } solche Patienten behandelt werden ({ $level }-Intervall: { $few } bis { $many }).
}
assess-needed-benefit-not-reported = { $patients ->
    [one] Damit einer verschont bleibt ({ $outcome }), muss etwa { $shown } solcher Patient behandelt werden; ein Intervall wird nicht berichtet.
   *[other] Damit einer verschont bleibt ({ $outcome }), müssen etwa { $shown } solche Patienten behandelt werden; ein Intervall wird nicht berichtet.
}
assess-needed-harm = { $patients ->
    [one] Es kommt zu etwa einem zusätzlichen Fall ({ $outcome }), wenn { $shown } solcher Patient behandelt wird.
   *[other] Es kommt zu etwa einem zusätzlichen Fall ({ $outcome }), wenn { $shown } solche Patienten behandelt werden.
}
assess-needed-harm-interval = { $patients ->
    [one] Es kommt zu etwa einem zusätzlichen Fall ({ $outcome }), wenn { $shown } solcher Patient behandelt wird ({ $level }-Intervall: { $few } bis { $many }).
   *[other] Es kommt zu etwa einem zusätzlichen Fall ({ $outcome }), wenn { $shown } solche Patienten behandelt werden ({ $level }-Intervall: { $few } bis { $many }).
}
assess-needed-harm-not-reported = { $patients ->
    [one] Es kommt zu etwa einem zusätzlichen Fall ({ $outcome }), wenn { $shown } solcher Patient behandelt wird; ein Intervall wird nicht berichtet.
   *[other] Es kommt zu etwa einem zusätzlichen Fall ({ $outcome }), wenn { $shown } solche Patienten behandelt werden; ein Intervall wird nicht berichtet.
}
assess-needed-reaches-both = Das { $level }-Intervall reicht von einem Verschonten auf { $benefit } Behandelte über gar keinen Effekt bis zu einem zusätzlichen Fall auf { $harm } Behandelte: { $unshown }.
assess-needed-reaches-benefit = Das { $level }-Intervall reicht von einem Verschonten auf { $benefit } Behandelte bis über gar keinen Effekt hinaus: { $unshown }.
assess-needed-reaches-harm = Das { $level }-Intervall reicht von gar keinem Effekt bis zu einem zusätzlichen Fall auf { $harm } Behandelte: { $unshown }.
assess-needed-reaches-none = Das { $level }-Intervall beginnt bei gar keinem Effekt: { $unshown }.
assess-needed-unshown-help = Dass die Behandlung einem Patienten wie diesem nützt, ist nicht nachgewiesen
assess-needed-unshown-harm = Dass die Behandlung einem Patienten wie diesem schadet, ist nicht nachgewiesen
assess-needed-most = mehr als { $most }
assess-needed-nntb = NNTB { $count }
assess-needed-nnth = NNTH { $count }
assess-needed-notation = { $value } ({ $interval })
assess-needed-notation-range = { $first } bis { $last }
assess-needed-notation-through = { $first } bis ∞ bis { $last }
## The applicability gate: whether a model holds for a record, and for the records of a site

gate-not-reported = Nicht berichtet. { $why }
gate-in-hundred = { $count } von 100
gate-in-hundred-few = weniger als 1 von 100
gate-in-hundred-most = mehr als 99 von 100
gate-in-thousand = { $count } von 1.000
gate-in-thousand-few = weniger als 1 von 1.000
gate-listed-more = { $shown } und { $more } weitere
gate-other-codes = { $list ->
    [procedures] In dieser Akte sind Prozeduren in { $spoken } codiert ({ $fewest } von { $entries }). Das Modell kennt { $concepts } nur in { $known } und kann dies hier nicht erkennen.
   *[conditions] In dieser Akte sind Diagnosen in { $spoken } codiert ({ $fewest } von { $entries }). Das Modell kennt { $concepts } nur in { $known } und kann dies hier nicht erkennen.
}
gate-no-codes = { $list ->
    [procedures] In dieser Akte sind Prozeduren in keinem Codesystem codiert, das gelesen wird ({ $fewest } von { $entries }). Das Modell kennt { $concepts } nur in { $known } und kann dies hier nicht erkennen.
   *[conditions] In dieser Akte sind Diagnosen in keinem Codesystem codiert, das gelesen wird ({ $fewest } von { $entries }). Das Modell kennt { $concepts } nur in { $known } und kann dies hier nicht erkennen.
}
gate-own-code-system = einem eigenen Codesystem
gate-of-output = { $output }: { $sentence }
gate-population-basis = Für wen das Modell erstellt wurde: { $population }
gate-history-basis = In den Trainingsdaten reichte eine von zwanzig Akten weniger als { $p05 } zurück, die Hälfte weniger als { $median }; diese reicht { $here } zurück. { $source }
gate-history-basis-undated = In den Trainingsdaten reichte eine von zwanzig Akten weniger als { $p05 } zurück, die Hälfte weniger als { $median }; diese enthält keinen datierten Eintrag. { $source }
gate-history-short = Diese Akte reicht nur { $here } zurück; die Akten, aus denen das Modell erstellt wurde, reichten { $p05 } oder mehr zurück. Frühere Erkrankungen und Behandlungen können fehlen.
gate-history-undated = In dieser Akte ist nichts datiert; die Akten, aus denen das Modell erstellt wurde, reichten { $p05 } oder mehr zurück. Frühere Erkrankungen und Behandlungen können fehlen.
gate-history-not-reported = Die Quelle sagt nicht, wie weit ihre Akten zurückreichten.
gate-span-years = { $years } Jahre
gate-span-months = { $months ->
    [one] { $months } Monat
   *[other] { $months } Monate
}
gate-span-days = { $days ->
    [one] { $days } Tag
   *[other] { $days } Tage
}
gate-joint-not-reported = Die Quelle sagt nichts darüber, wie die Variablen zusammenhängen.
gate-joint-no-columns = Die Akte enthält keine der Variablen, die sich vergleichen ließen.
gate-joint-no-distance = Die in der Quelle angegebenen Korrelationen der Variablen, die diese Akte enthält, ergeben keinen Abstand: Einige von ihnen besagen dasselbe oder widersprechen einander.
gate-joint-basis = { $inputs ->
    [one] { $compared } von { $inputs } Variable, verglichen mit { $unseen } Patienten, die das Modell nicht gesehen hatte. Von { $further } weiteren Patienten, für die das Modell erstellt wurde, mahnte diese Prüfung bei { $cautioned } zur Vorsicht und verweigerte bei { $refused } die Antwort. { $source }
   *[other] { $compared } von { $inputs } Variablen gemeinsam, verglichen mit { $unseen } Patienten, die das Modell nicht gesehen hatte. Von { $further } weiteren Patienten, für die das Modell erstellt wurde, mahnte diese Prüfung bei { $cautioned } zur Vorsicht und verweigerte bei { $refused } die Antwort. { $source }
}
gate-joint-basis-cannot-refuse = { $inputs ->
    [one] { $compared } von { $inputs } Variable, verglichen mit { $unseen } Patienten, die das Modell nicht gesehen hatte. Von { $further } weiteren Patienten, für die das Modell erstellt wurde, mahnte diese Prüfung bei { $cautioned } zur Vorsicht und konnte mangels zurückgehaltener Patienten die Antwort nicht verweigern. { $source }
   *[other] { $compared } von { $inputs } Variablen gemeinsam, verglichen mit { $unseen } Patienten, die das Modell nicht gesehen hatte. Von { $further } weiteren Patienten, für die das Modell erstellt wurde, mahnte diese Prüfung bei { $cautioned } zur Vorsicht und konnte mangels zurückgehaltener Patienten die Antwort nicht verweigern. { $source }
}
gate-joint-basis-search = { $inputs ->
    [one] { $compared } von { $inputs } Variable, verglichen mit { $unseen } Patienten, die das Modell nicht gesehen hatte. Von { $further } weiteren Patienten, für die das Modell erstellt wurde, mahnte diese Prüfung bei { $cautioned } zur Vorsicht; die Antwort verweigert sie nie, denn wen dieses Modell sucht, der ist ungewöhnlich. { $source }
   *[other] { $compared } von { $inputs } Variablen gemeinsam, verglichen mit { $unseen } Patienten, die das Modell nicht gesehen hatte. Von { $further } weiteren Patienten, für die das Modell erstellt wurde, mahnte diese Prüfung bei { $cautioned } zur Vorsicht; die Antwort verweigert sie nie, denn wen dieses Modell sucht, der ist ungewöhnlich. { $source }
}
gate-joint-refuse = In den Daten, aus denen das Modell erstellt wurde, gab es nahezu keinen Patienten wie diesen, alle Werte zusammengenommen.
gate-joint-refuse-inputs = In den Daten, aus denen das Modell erstellt wurde, gab es nahezu keinen Patienten wie diesen, alle Werte zusammengenommen. Am ungewöhnlichsten: { $inputs }.
gate-joint-caution = In den Daten, aus denen das Modell erstellt wurde, gab es wenige Patienten wie diesen, alle Werte zusammengenommen.
gate-joint-caution-inputs = In den Daten, aus denen das Modell erstellt wurde, gab es wenige Patienten wie diesen, alle Werte zusammengenommen. Am ungewöhnlichsten: { $inputs }.
gate-loinc-right = { $all ->
    [one] Die Prüfziffer von { $all } LOINC-Code ist richtig.
   *[other] Die Prüfziffern von { $all } LOINC-Codes sind richtig.
}
gate-loinc-wrong = LOINC-Codes mit falscher Prüfziffer: { $wrong } von { $all }.
gate-loinc-finding = { $wrong ->
    [one] { $wrong } von { $all } LOINC-Codes in dieser Akte ist kein LOINC-Code: Messwerte können unter falschen Codes stehen.
   *[other] { $wrong } von { $all } LOINC-Codes in dieser Akte sind keine LOINC-Codes: Messwerte können unter falschen Codes stehen.
}
gate-missing-not-reported = Die Quelle sagt nicht, wie viele Angaben bei ihren Patienten fehlten.
gate-missing-basis = Fehlende Variablen: { $missing } von { $inputs }; mindestens so viele fehlten bei höchstens { $share } Patienten der Trainingsdaten. { $source }
gate-missing-basis-none = Fehlende Variablen: keine von { $inputs }; mindestens so viele fehlten bei höchstens { $share } Patienten der Trainingsdaten. { $source }
gate-missing-together = { $count ->
    [one] { $labels } fehlt, was in den Daten, aus denen das Modell erstellt wurde, kaum je vorkam.
   *[other] { $labels } fehlen gemeinsam, was in den Daten, aus denen das Modell erstellt wurde, kaum je vorkam.
}
gate-near-miss = Ein Eintrag mit einer Bezeichnung wie „{ $label }“ hat den Code { $code }, den das Modell nicht kennt: Er zählt als nicht vorhanden.
gate-near-miss-without-code = Ein Eintrag mit einer Bezeichnung wie „{ $label }“ hat keinen Code, den das Modell kennt: Er zählt als nicht vorhanden.
gate-period-not-reported = Die Quelle sagt nicht, aus welchen Jahren ihre Patienten stammen.
gate-years = { $first } bis { $last }
gate-period-basis = Zeitraum der Patienten: { $years }. { $source }
gate-period-long-ago = { $since ->
    [one] Das Modell wurde aus Daten von Patienten des Zeitraums { $years } erstellt, vor { $since } Jahr: Diagnostik und Behandlung waren damals anders.
   *[other] Das Modell wurde aus Daten von Patienten des Zeitraums { $years } erstellt, vor { $since } Jahren: Diagnostik und Behandlung waren damals anders.
}
gate-period-ago = Das Modell wurde aus Daten von Patienten des Zeitraums { $years } erstellt: Die Behandlung kann sich seitdem verändert haben.
gate-period-before = Das Modell wurde aus Daten von Patienten des Zeitraums { $years } erstellt; diese Akte wird mit Stand vom { $day } gelesen, also davor.
gate-range-not-reported = Die Quelle sagt nicht, wie die Werte ihrer Patienten verteilt waren.
gate-range-basis = { $inputs ->
    [one] { $compared } von { $inputs } Variable verglichen mit den mittleren 95 von 100 der Trainingsdaten; zur Vorsicht wird nur gemahnt, wo ein Wert um mehr als die Breite dieses Bereichs außerhalb liegt. { $source }
   *[other] { $compared } von { $inputs } Variablen verglichen mit den mittleren 95 von 100 der Trainingsdaten; zur Vorsicht wird nur gemahnt, wo ein Wert um mehr als die Breite dieses Bereichs außerhalb liegt. { $source }
}
gate-range-outside = { $label }: { $value }, außerhalb des Bereichs { $low } bis { $high }, in dem nahezu alle Patienten der Trainingsdaten lagen.
gate-range-far-outside = { $label }: { $value }, weit außerhalb des Bereichs { $low } bis { $high }, in dem nahezu alle Patienten der Trainingsdaten lagen.
gate-option = { $label }: { $option }
gate-rare = { $what }: selten in den Trainingsdaten, { $share } Patienten.
gate-unseen = { $what }: Dies hatte in den Trainingsdaten kaum jemand, sodass das Modell wenig darüber gelernt hat.
gate-unseen-of = { $what }: Dies hatte in den Trainingsdaten von { $patients } Patienten kaum jemand, sodass das Modell wenig darüber gelernt hat.
gate-units-basis = Messwerte für das Modell, die wegen ihrer Einheit oder Größe nicht verwendbar sind: { $unusable } von { $readings }, beurteilt nach den Bereichen, die bei lebenden Patienten vorkommen.
gate-units-mixed-up = { $label }: { $number } wäre ein üblicher Wert in { $unit }, nicht in der dabeistehenden Einheit; prüfen Sie, welche gemeint ist.
gate-units-several = { $label }: Messwerte mit demselben Code liegen in mehreren Einheiten vor; jeder wurde umgerechnet.
gate-unreadable-not-reported = Die Quelle sagt nicht, wie viele ihrer Einträge kein Programm lesen kann.
gate-unreadable-list = { $list ->
    [procedures] Prozeduren ohne maschinenlesbaren Code: { $unreadable } von { $entries }, in den Trainingsdaten { $share }
    [medications] Medikamente ohne maschinenlesbaren Code: { $unreadable } von { $entries }, in den Trainingsdaten { $share }
    [observations] Messwerte und Antworten ohne maschinenlesbaren Code: { $unreadable } von { $entries }, in den Trainingsdaten { $share }
   *[conditions] Diagnosen ohne maschinenlesbaren Code: { $unreadable } von { $entries }, in den Trainingsdaten { $share }
}
gate-unreadable-basis = { $lists }. { $source }
gate-unreadable = { $list ->
    [procedures] Prozeduren in dieser Akte ohne lesbaren Code: { $unreadable } von { $entries }. Was das Modell nicht findet, kann darunter sein.
    [medications] Medikamente in dieser Akte ohne lesbaren Code: { $unreadable } von { $entries }. Was das Modell nicht findet, kann darunter sein.
    [observations] Messwerte und Antworten in dieser Akte ohne lesbaren Code: { $unreadable } von { $entries }. Was das Modell nicht findet, kann darunter sein.
   *[conditions] Diagnosen in dieser Akte ohne lesbaren Code: { $unreadable } von { $entries }. Was das Modell nicht findet, kann darunter sein.
}
gate-usual-not-reported = Die Quelle sagt nicht, wie oft jedes Merkmal in ihren Akten stand.
gate-usual-basis = Merkmale, die die meisten Patienten der Trainingsdaten hatten: { $here } von { $usual } in dieser Akte; so wenige hatten höchstens { $share } dieser Patienten. { $source }
gate-usual-basis-all = Merkmale, die die meisten Patienten der Trainingsdaten hatten: { $here } von { $usual } in dieser Akte; so wenige hatten höchstens alle dieser Patienten. { $source }
gate-usual = Diese Akte enthält keinen Eintrag zu: { $concepts }. Nahezu alle Patienten, aus deren Daten das Modell erstellt wurde, hatten dies. Vielleicht steht es dort unter einem anderen Code.

## The gate over the records of a site, such as a hospital

gate-site-population = Akten von Patienten, für die das Modell erstellt wurde, mit den benötigten Angaben: { $patients } von { $records }; eine Einrichtung wird ab { $fewest } beurteilt.
gate-site-expected = { $label } ({ $here } Patienten, erwartet { $expected })
gate-site-lost = Hier weit seltener als in den Daten, aus denen das Modell erstellt wurde: { $concepts }. Diese Einrichtung verwendet möglicherweise andere Codes.
gate-site-too-many = Hier weit häufiger als in den Daten, aus denen das Modell erstellt wurde: { $concepts }. Die Patienten können andere sein, oder Codes bedeuten hier etwas anderes.
gate-site-vocabulary-basis = Merkmale mit Gewicht: { $concepts }, erwartete gegen gefundene bei { $patients } Patienten; durch Zufall erklärt sich eine Auffälligkeit dieser Prüfung bei höchstens { $chance } Einrichtungen. { $source }
gate-site-unreadable = { $list ->
    [procedures] Prozeduren dieser Einrichtung ohne lesbaren Code: { $unreadable } von { $entries }; in den Trainingsdaten { $share }.
    [medications] Medikamente dieser Einrichtung ohne lesbaren Code: { $unreadable } von { $entries }; in den Trainingsdaten { $share }.
    [observations] Messwerte und Antworten dieser Einrichtung ohne lesbaren Code: { $unreadable } von { $entries }; in den Trainingsdaten { $share }.
   *[conditions] Diagnosen dieser Einrichtung ohne lesbaren Code: { $unreadable } von { $entries }; in den Trainingsdaten { $share }.
}
gate-site-units-not-reported = Zeilen mit Zahlen sagen nichts über Einheiten.
gate-site-units = { $label }: Messwerte sind wegen ihrer Einheit oder Größe nicht verwendbar ({ $unusable } von { $readings }). Prüfen Sie die Einheiten dieser Einrichtung.
gate-site-units-basis = Messwerte, die wegen ihrer Einheit oder Größe nicht verwendbar sind: { $unusable } von { $readings }.
gate-site-below = { $label }: { $share } Patienten liegen hier unter nahezu allen Patienten der Trainingsdaten. Prüfen Sie die Einheit und ob die Patienten hier andere sind.
gate-site-above = { $label }: { $share } Patienten liegen hier über nahezu allen Patienten der Trainingsdaten. Prüfen Sie die Einheit und ob die Patienten hier andere sind.
gate-site-range-basis = { $inputs ->
    [one] { $inputs } Variable verglichen mit den mittleren 95 von 100 der Trainingsdaten. { $source }
   *[other] { $inputs } Variablen verglichen mit den mittleren 95 von 100 der Trainingsdaten. { $source }
}
gate-site-joint-basis = Alle Variablen zusammen führten bei { $cautioned } von { $compared } Patienten zur Mahnung zur Vorsicht und bei { $refused } zur Verweigerung der Antwort; zu erwarten ist die Mahnung zur Vorsicht bei { $share }.
gate-site-joint = { $share } Patienten hier sind denen unähnlich, aus deren Daten das Modell erstellt wurde, alle Werte zusammengenommen.
gate-site-missing-basis = { $inputs ->
    [one] { $inputs } Variable, geprüft, ob sie wie erwartet oder häufiger fehlt. { $source }
   *[other] { $inputs } Variablen, geprüft, ob sie wie erwartet oder häufiger fehlen. { $source }
}
gate-site-missing = Fehlt hier weit häufiger als in den Daten, aus denen das Modell erstellt wurde: { $inputs }.
## What would change a result: other values supposed, and the smallest changes that would make it quieter

change-caveat = Dies sind Änderungen dessen, was das Modell liest. Es wurde aus dem erstellt, was gemeinsam beobachtet wurde, nicht aus dem, was geschieht, wenn ein Wert verändert wird: Wer zu diesen Werten gelangt, gelangt nicht unbedingt zu diesem Ergebnis.
change-no-output = Das Modell { $model } hat keine Ausgabe `{ $output }`; vorhanden: { $known }.
change-no-threshold = Ein Schwellenwert liegt zwischen 0 und 1, z. B. 0,075 für 7,5 %; { $threshold } nicht.
change-no-equation = Auf diese Akte trifft keine Gleichung des Modells zu.
change-no-number = Das Modell ergibt für diese Akte keinen Wert, sodass sich nichts damit vergleichen lässt.
change-inputs-missing = Angaben fehlen, und der Wert ist ein Mittelwert über das, was sie sein könnten: Geben Sie sie zuerst ein.
change-nothing-movable = Was das Modellpaket als beeinflussbar nennt, ist in dieser Akte nicht sicher bekannt oder liegt bereits an seiner Grenze.
change-nothing-named = Nichts, wovon dieses Ergebnis abhängt, ist als beeinflussbar benannt.
change-none-found = Keine Änderung dessen, was sich beeinflussen lässt, würde dies in den Grenzen des Erreichbaren bewirken.
change-nothing-quieter = Dieses Ergebnis erfordert keine Aufmerksamkeit: Eine weniger dringliche Stufe gibt es nicht.
change-names-no-threshold = Das Modell nennt für dieses Ergebnis keinen Schwellenwert, an dem sich eine Entscheidung ändert. Sie können einen angeben.
change-amount-without-goal = Dieses Ergebnis ist eine Größe, und das Modell nennt keine, die die bessere wäre.
change-amount-has-no-side = Dieses Ergebnis ist eine Größe: Keine Seite eines Schwellenwerts ist die bessere.
change-below-already = { $result ->
    [risk-years] Laut Akte liegt das { $years }-Jahres-Risiko bereits unter { $threshold }.
   *[risk] Laut Akte liegt das Risiko bereits unter { $threshold }.
}
change-reached-already = { $result ->
    [survival-years] Laut Akte beträgt die { $years }-Jahres-Überlebenswahrscheinlichkeit bereits { $threshold } oder mehr.
   *[survival] Laut Akte beträgt die Überlebenswahrscheinlichkeit bereits { $threshold } oder mehr.
}
change-goal-act = { $result ->
    [risk-years] Die kleinsten Änderungen, mit denen das { $years }-Jahres-Risiko nicht mehr verlangen würde, jetzt zu handeln:
    [survival-years] Die kleinsten Änderungen, mit denen die { $years }-Jahres-Überlebenswahrscheinlichkeit nicht mehr verlangen würde, jetzt zu handeln:
    [risk] Die kleinsten Änderungen, mit denen das Risiko nicht mehr verlangen würde, jetzt zu handeln:
    [survival] Die kleinsten Änderungen, mit denen die Überlebenswahrscheinlichkeit nicht mehr verlangen würde, jetzt zu handeln:
   *[amount] Die kleinsten Änderungen, mit denen das Ergebnis nicht mehr verlangen würde, jetzt zu handeln:
}
change-goal-attention = { $result ->
    [risk-years] Die kleinsten Änderungen, mit denen das { $years }-Jahres-Risiko keine Aufmerksamkeit mehr erfordern würde:
    [survival-years] Die kleinsten Änderungen, mit denen die { $years }-Jahres-Überlebenswahrscheinlichkeit keine Aufmerksamkeit mehr erfordern würde:
    [risk] Die kleinsten Änderungen, mit denen das Risiko keine Aufmerksamkeit mehr erfordern würde:
    [survival] Die kleinsten Änderungen, mit denen die Überlebenswahrscheinlichkeit keine Aufmerksamkeit mehr erfordern würde:
   *[amount] Die kleinsten Änderungen, mit denen das Ergebnis keine Aufmerksamkeit mehr erfordern würde:
}
change-goal-below = { $result ->
    [risk-years] Die kleinsten Änderungen, mit denen das { $years }-Jahres-Risiko unter { $threshold } läge:
   *[risk] Die kleinsten Änderungen, mit denen das Risiko unter { $threshold } läge:
}
change-goal-reach = { $result ->
    [survival-years] Die kleinsten Änderungen, mit denen die { $years }-Jahres-Überlebenswahrscheinlichkeit { $threshold } erreichen würde:
   *[survival] Die kleinsten Änderungen, mit denen die Überlebenswahrscheinlichkeit { $threshold } erreichen würde:
}
change-clause = { $label }: { $to } statt { $from }
change-still-attention = { $result ->
    [risk-years] Mit anderen Werten ({ $changes }) betrüge das { $years }-Jahres-Risiko { $value } und würde nicht mehr verlangen, jetzt zu handeln, aber weiterhin Aufmerksamkeit erfordern.
    [survival-years] Mit anderen Werten ({ $changes }) betrüge die { $years }-Jahres-Überlebenswahrscheinlichkeit { $value } und würde nicht mehr verlangen, jetzt zu handeln, aber weiterhin Aufmerksamkeit erfordern.
    [risk] Mit anderen Werten ({ $changes }) betrüge das Risiko { $value } und würde nicht mehr verlangen, jetzt zu handeln, aber weiterhin Aufmerksamkeit erfordern.
    [survival] Mit anderen Werten ({ $changes }) betrüge die Überlebenswahrscheinlichkeit { $value } und würde nicht mehr verlangen, jetzt zu handeln, aber weiterhin Aufmerksamkeit erfordern.
   *[amount] Mit anderen Werten ({ $changes }) betrüge das Ergebnis { $value } und würde nicht mehr verlangen, jetzt zu handeln, aber weiterhin Aufmerksamkeit erfordern.
}
change-no-attention = { $result ->
    [risk-years] Mit anderen Werten ({ $changes }) betrüge das { $years }-Jahres-Risiko { $value } und würde keine Aufmerksamkeit mehr erfordern.
    [survival-years] Mit anderen Werten ({ $changes }) betrüge die { $years }-Jahres-Überlebenswahrscheinlichkeit { $value } und würde keine Aufmerksamkeit mehr erfordern.
    [risk] Mit anderen Werten ({ $changes }) betrüge das Risiko { $value } und würde keine Aufmerksamkeit mehr erfordern.
    [survival] Mit anderen Werten ({ $changes }) betrüge die Überlebenswahrscheinlichkeit { $value } und würde keine Aufmerksamkeit mehr erfordern.
   *[amount] Mit anderen Werten ({ $changes }) betrüge das Ergebnis { $value } und würde keine Aufmerksamkeit mehr erfordern.
}
change-below = { $result ->
    [risk-years] Mit anderen Werten ({ $changes }) betrüge das { $years }-Jahres-Risiko { $value } und läge unter { $threshold }.
   *[risk] Mit anderen Werten ({ $changes }) betrüge das Risiko { $value } und läge unter { $threshold }.
}
change-not-below = { $result ->
    [survival-years] Mit anderen Werten ({ $changes }) betrüge die { $years }-Jahres-Überlebenswahrscheinlichkeit { $value } und läge nicht unter { $threshold }.
   *[survival] Mit anderen Werten ({ $changes }) betrüge die Überlebenswahrscheinlichkeit { $value } und läge nicht unter { $threshold }.
}
change-searched-some = { $inputs ->
    [one] Geprüfte Änderungen von { $inputs } Variable: { $changes }, die kleinsten zuerst; kleinere können übrig sein.
   *[other] Geprüfte Änderungen von { $inputs } Variablen: { $changes }, die kleinsten zuerst; kleinere können übrig sein.
}
change-searched-each = { $inputs ->
    [one] Für { $inputs } Variable wurde jede Änderung in ihren Schritten geprüft: Eine kleinere gibt es nicht.
   *[other] Für { $inputs } Variablen wurde jede Änderung einer einzelnen in ihren Schritten geprüft: Eine kleinere gibt es nicht.
}
change-searched-all = { $inputs ->
    [one] Für { $inputs } Variable wurde jede Änderung von bis zu { $together } zugleich in ihren Schritten geprüft: Eine kleinere gibt es nicht.
   *[other] Für { $inputs } Variablen wurde jede Änderung von bis zu { $together } zugleich in ihren Schritten geprüft: Eine kleinere gibt es nicht.
}
change-searched-each-of-more = { $inputs ->
    [one] Für { $inputs } Variable wurde jede Änderung in ihren Schritten geprüft; von den Änderungen von bis zu { $together } zugleich nur die aussichtsreichsten, sodass unter diesen eine kleinere übrig sein kann.
   *[other] Für { $inputs } Variablen wurde jede Änderung einer einzelnen in ihren Schritten geprüft; von den Änderungen von bis zu { $together } zugleich nur die aussichtsreichsten, sodass unter diesen eine kleinere übrig sein kann.
}
change-searched-all-of-more = { $inputs ->
    [one] Für { $inputs } Variable wurde jede Änderung von bis zu { $all } zugleich in ihren Schritten geprüft; von den Änderungen von bis zu { $together } zugleich nur die aussichtsreichsten, sodass unter diesen eine kleinere übrig sein kann.
   *[other] Für { $inputs } Variablen wurde jede Änderung von bis zu { $all } zugleich in ihren Schritten geprüft; von den Änderungen von bis zu { $together } zugleich nur die aussichtsreichsten, sodass unter diesen eine kleinere übrig sein kann.
}
change-down-to = Höchstens bis auf { $low } herab.
change-up-to = Höchstens bis auf { $high } hinauf.
change-from-to = Von { $low } bis { $high }.
change-value-missing = nicht bekannt
change-value-yes = „ja“
change-value-no = „nein“
change-value-option = „{ $option }“
change-no-input-of-model = Das Modell { $model } hat keine Variable `{ $name }`; vorhanden: { $known }.
change-no-input = Kein Modell hat eine Variable `{ $name }`.
change-suppose-yes-no = `{ $name }` ist eine Ja/Nein-Angabe: Nehmen Sie true oder false an.
change-suppose-option = `{ $name }` hat die Möglichkeiten { $options }: Nehmen Sie eine davon an.
change-suppose-number = `{ $name }` ist eine Zahl: Nehmen Sie eine Zahl an.
change-suppose-between = `{ $name }` kann nicht { $number } sein: Nehmen Sie eine Zahl von { $low } bis { $high } an.
change-suppose-from = `{ $name }` kann nicht { $number } sein: Nehmen Sie eine Zahl von { $low } oder mehr an.
change-suppose-from-unit = `{ $name }` kann nicht { $number } sein: Nehmen Sie eine Zahl von { $low } oder mehr { $unit } an.
change-hypothetical = Hypothetisch: { $label }, angenommen: { $to }; in der Akte: { $from }.
change-hypothetical-by-hand = Hypothetisch: { $label }, angenommen: { $to }; von Hand eingegeben: { $from }.
change-supposed = Angenommen; in der Akte: { $from }.
change-supposed-by-hand = Angenommen; von Hand eingegeben: { $from }.
## What missing inputs leave open, and what a test of them would tell

unknown-hardly-narrows = Würde den Bereich kaum einengen.
unknown-leaves-nothing = Würde vom Bereich so gut wie nichts übrig lassen.
unknown-narrows-magnitudes = Würde den Bereich um etwa { $percent } % seiner Größenordnungen verkleinern.
unknown-narrows-points = Würde den Bereich von { $now } auf etwa { $then } Prozentpunkte einengen.
unknown-narrows = Würde den Bereich von { $now } auf etwa { $then } einengen.
unknown-narrows-unit = Würde den Bereich von { $now } auf etwa { $then } { $unit } einengen.
unknown-never-changes = Was folgt, würde sich dadurch kaum je ändern.
unknown-always-changes = Was folgt, würde sich dadurch nahezu immer ändern.
unknown-changes = Was folgt, würde sich dadurch in etwa { $count } von 100 Fällen ändern.
unknown-basis-synthetic-weighted = Über die Werte des nicht Bekannten bei { $rows } synthetischen Patienten der Referenzkohorte des Modells; jeder zählt so viel, wie seine Werte zu dem passen, was von diesem Patienten bekannt ist, so wie die Variablen in den Trainingsdaten zusammenhängen (Gauß-Copula). Der Bereich lässt an jedem der beiden Enden einen von zwanzig aus.
unknown-basis-synthetic = Über die Werte des nicht Bekannten bei { $rows } synthetischen Patienten der Referenzkohorte des Modells; jeder zählt wie in der Kohorte, da das Modell nicht angibt, wie die Variablen zusammenhängen. Der Bereich lässt an jedem der beiden Enden einen von zwanzig aus.
unknown-basis-groups-weighted = { $rows ->
    [one] Über die Werte des nicht Bekannten bei { $rows } Patientengruppe der Referenzkohorte des Modells; jede zählt so viel, wie ihre Werte zu dem passen, was von diesem Patienten bekannt ist, so wie die Variablen in den Trainingsdaten zusammenhängen (Gauß-Copula). Der Bereich lässt an jedem der beiden Enden einen von zwanzig aus.
   *[other] Über die Werte des nicht Bekannten bei { $rows } Patientengruppen der Referenzkohorte des Modells; jede zählt so viel, wie ihre Werte zu dem passen, was von diesem Patienten bekannt ist, so wie die Variablen in den Trainingsdaten zusammenhängen (Gauß-Copula). Der Bereich lässt an jedem der beiden Enden einen von zwanzig aus.
}
unknown-basis-groups = { $rows ->
    [one] Über die Werte des nicht Bekannten bei { $rows } Patientengruppe der Referenzkohorte des Modells; jede zählt wie in der Kohorte, da das Modell nicht angibt, wie die Variablen zusammenhängen. Der Bereich lässt an jedem der beiden Enden einen von zwanzig aus.
   *[other] Über die Werte des nicht Bekannten bei { $rows } Patientengruppen der Referenzkohorte des Modells; jede zählt wie in der Kohorte, da das Modell nicht angibt, wie die Variablen zusammenhängen. Der Bereich lässt an jedem der beiden Enden einen von zwanzig aus.
}
unknown-grouped = Was ein Test aussagen würde, ist geschätzt: Seine Werte wurden in Gruppen zusammengefasst, jede vertreten durch ihren mittleren Wert.
unknown-not-every-combination = Nicht jede Kombination wurde geprüft: Der Bereich kann breiter sein, und was ein Test aussagen würde, ist geschätzt.
unknown-basis-limits = Über jeden Wert, den ein lebender Patient, für den das Modell gilt, bei dem nicht Bekannten haben kann: Es gibt keine Kohorte, die angeben würde, wie wahrscheinlich diese Werte sind.
unknown-unbounded = Etwas nicht Bekanntes hat keine Grenzen, etwa das Alter ganz ohne Geburtsdatum, sodass sich kein Bereich angeben lässt.
unknown-nobody-alike = In der Referenzkohorte des Modells ähnelt kaum jemand diesem Patienten in dem, was bekannt ist, sodass nichts gemittelt wird.
unknown-refused = Solange eine erforderliche Angabe fehlt, gibt dieses Modell weder einen Wert noch einen Bereich an.
unknown-not-explained = Es werden keine Beiträge angezeigt: Der Wert ist ein Mittelwert über Vervollständigungen dieses Patienten, und die Beiträge keines einzelnen Patienten summieren sich dazu.
unknown-averaged = Nicht bekannt: { $inputs }. Der Wert ist der Mittelwert über { $rows } Patienten der Referenzkohorte, ergänzt um die bekannten Werte dieses Patienten; es ist nicht der eigene Wert dieses Patienten.
## What was entered by hand

hand-remark = Von Hand eingegeben, nicht aus der Akte: { $inputs }.
hand-twice = `{ $name }` wurde zweimal von Hand eingegeben: Nur die erste Eingabe wird verwendet. Geben Sie es einmal ein.
hand-error = { $error }.
hand-not-asked = `{ $name }` wurde von Hand eingegeben, aber kein Modell fragt danach. Geben Sie ein Merkmal ein, zu dem eine Variable gehört, oder age, sex oder race.
hand-not-used = `{ $name }` wurde von Hand eingegeben und nicht verwendet: Die Akte enthält überall, wo ein Modell danach fragt, einen verwendbaren Wert. Nehmen Sie unter „Was das Ergebnis ändern würde“ einen anderen Wert an.
## What was found in the record for one input of a model, and why it is used, doubted or passed over.

find-computed-from-orders = { $label }: aus Verordnungen berechnet, nicht aus dem, was eine Apotheke abgegeben hat; ob das Medikament abgeholt wurde, ist nicht bekannt.
find-no-fill = { $label }: keine Abgabe mit angegebener Reichweite in Tagen vor diesem Tag, sodass sich keine Adhärenz angeben lässt.
find-no-fill-within = { $days ->
    [one] { $label }: keine Abgabe mit angegebener Reichweite in Tagen innerhalb von { $days } Tag vor diesem Tag, sodass sich keine Adhärenz angeben lässt.
   *[other] { $label }: keine Abgabe mit angegebener Reichweite in Tagen innerhalb von { $days } Tagen vor diesem Tag, sodass sich keine Adhärenz angeben lässt.
}
find-fills-not-counted = { $count ->
    [one] { $label }: { $count } Eintrag gibt keinen Tag oder keine Reichweite in Tagen an oder ist nicht gesichert und wurde nicht gezählt.
   *[other] { $label }: { $count } Einträge geben keinen Tag oder keine Reichweite in Tagen an oder sind nicht gesichert und wurden nicht gezählt.
}
find-limit-used = { $label }: nur als { $reported } berichtet; die Grenze selbst wurde verwendet.
find-result-flagged = { $label }: Status des Befunds: { $reason }.
find-a-result-flagged = { $label }: Status eines Befunds: { $reason }.
find-result-undated = { $label }: Der Befund hat kein Datum.
find-value-old = { $days ->
    [one] { $label }: Der letzte verwendbare Wert ist vom { $date }, mehr als { $days } Tag alt.
   *[other] { $label }: Der letzte verwendbare Wert ist vom { $date }, mehr als { $days } Tage alt.
}
find-two-values = { $label }: Zum selben Zeitpunkt stehen zwei verschiedene Werte; der höhere wurde verwendet.
find-newer-passed-over = Ein neuerer Eintrag wurde übergangen. { $why }
find-limits-used = { $label }: Wo nur eine Grenze berichtet ist, wurde die Grenze verwendet.
find-answer-not-known = keine der Antworten, die das Modell kennt
find-two-answers = { $label }: Zum selben Zeitpunkt stehen zwei verschiedene Antworten; verwendet wurde „{ $answer }“.
find-answer-undated = { $label }: Die Antwort hat kein Datum.
find-answer-old = { $days ->
    [one] { $label }: Die letzte Antwort ist vom { $date }, mehr als { $days } Tag alt.
   *[other] { $label }: Die letzte Antwort ist vom { $date }, mehr als { $days } Tage alt.
}
find-newer-answer-unread = { $label }: Eine neuere Antwort konnte nicht gelesen werden, sodass eine frühere verwendet wurde.
find-answer-not-used = { $label }: Die dokumentierte Antwort ist keine, die das Modell kennt, und wurde daher nicht verwendet.
find-answer-not-used-said = { $label }: Die dokumentierte Antwort ({ $answers }) ist keine, die das Modell kennt, und wurde daher nicht verwendet.
find-quoted = „{ $words }“
find-age = Alter
find-sex = Geschlecht
find-race = Ethnische Zugehörigkeit
find-birth-date = Geburtsdatum
find-sex-female = weiblich
find-sex-male = männlich
find-race-white = weiß
find-race-black = schwarz oder afroamerikanisch
find-race-asian = asiatisch
find-race-other = andere
find-race-mixed = mehr als eine
find-birth-after = Das Geburtsdatum liegt nach dem Datum des Stands: Das Alter lässt sich nicht angeben.
find-birth-too-early = { $years ->
    [one] Nach dem Geburtsdatum wäre der Patient älter als { $years } Jahr: Prüfen Sie es.
   *[other] Nach dem Geburtsdatum wäre der Patient älter als { $years } Jahre: Prüfen Sie es.
}
find-birth-in-part = Das Geburtsdatum ist nur teilweise bekannt, sodass das Alter nur innerhalb von Grenzen bekannt ist.
find-undated = ohne Datum, daher nicht gezählt
find-not-settled = nicht gesichert, daher nicht gezählt
find-unknown-length = von unbekannter Dauer, daher nicht gezählt
find-unknown-supply = ohne bekannte Reichweite in Tagen, daher nicht gezählt
find-entries-not-counted = { $count ->
    [one] { $label }: { $count } Eintrag ist nicht datiert oder nicht gesichert und wurde nicht gezählt.
   *[other] { $label }: { $count } Einträge sind nicht datiert oder nicht gesichert und wurden nicht gezählt.
}
find-questioned = { $label }: nicht dokumentiert und vom Leser hinterfragt.
find-date-in-part = { $label }: Ein Datum ist nur teilweise bekannt; verwendet wurde der erste mögliche Tag.
find-none-recorded = { $label }: nichts dokumentiert.
find-none-recorded-within = { $days ->
    [one] { $label }: innerhalb von { $days } Tag nichts dokumentiert.
   *[other] { $label }: innerhalb von { $days } Tagen nichts dokumentiert.
}
find-no-exposure = { $label }: keine Exposition dokumentiert.
find-no-exposure-within = { $days ->
    [one] { $label }: innerhalb von { $days } Tag keine Exposition dokumentiert.
   *[other] { $label }: innerhalb von { $days } Tagen keine Exposition dokumentiert.
}
find-lengths-not-counted = { $count ->
    [one] { $label }: { $count } Eintrag gibt nicht an, wie lange das Medikament angewendet wurde, und wurde nicht gezählt.
   *[other] { $label }: { $count } Einträge geben nicht an, wie lange das Medikament angewendet wurde, und wurden nicht gezählt.
}
find-no-problem-list = { $label }: Die Akte enthält bis zu diesem Tag keine Problemliste.
find-no-medication-list = { $label }: Die Akte enthält bis zu diesem Tag keine Medikamentenliste.
find-no-procedure-list = { $label }: Die Akte enthält bis zu diesem Tag keine Liste der Prozeduren.
find-no-visit-list = { $label }: Die Akte enthält bis zu diesem Tag keine Liste der Behandlungskontakte.
find-unreadable-problems = { $count ->
    [one] { $label }: { $count } Eintrag auf der Problemliste hat keinen lesbaren Code; er kann dazugehören.
   *[other] { $label }: { $count } Einträge auf der Problemliste haben keinen lesbaren Code; sie können dazugehören.
}
find-unreadable-medications = { $count ->
    [one] { $label }: { $count } Eintrag auf der Medikamentenliste hat keinen lesbaren Code; er kann dazugehören.
   *[other] { $label }: { $count } Einträge auf der Medikamentenliste haben keinen lesbaren Code; sie können dazugehören.
}
find-unreadable-procedures = { $count ->
    [one] { $label }: { $count } Eintrag auf der Liste der Prozeduren hat keinen lesbaren Code; er kann dazugehören.
   *[other] { $label }: { $count } Einträge auf der Liste der Prozeduren haben keinen lesbaren Code; sie können dazugehören.
}
find-unreadable-visits = { $count ->
    [one] { $label }: { $count } Eintrag auf der Liste der Behandlungskontakte hat keinen lesbaren Code; er kann dazugehören.
   *[other] { $label }: { $count } Einträge auf der Liste der Behandlungskontakte haben keinen lesbaren Code; sie können dazugehören.
}
find-index-no-list = { $label }: Die Akte enthält bis zu diesem Tag keine Liste, auf der die zugehörigen Diagnosen stünden.
find-index-unreadable = { $count ->
    [one] { $label }: { $count } Eintrag hat keinen lesbaren Code; er kann eine Diagnose sein, die zählt.
   *[other] { $label }: { $count } Einträge haben keinen lesbaren Code; sie können Diagnosen sein, die zählen.
}
find-index-none = { $label }: Keine der zugehörigen Diagnosen ist dokumentiert.
find-index-counted = { $label }: { $conditions }.
find-index-member = { $name } { $weight }
find-superseded = { $name } (durch schwerere Form abgedeckt)
find-drug-stated = angegeben
find-drug-ordered = verordnet
find-drug-dispensed = abgegeben
find-drug-given = verabreicht
find-yes = ja
find-no = nein
find-recorded-as = { $label }: dokumentiert als „{ $reason }“, was kein Ja ist; als Nein gewertet, was nicht sicher ist.
find-questioned-no = { $label }: nicht dokumentiert und vom Leser hinterfragt; als Nein gewertet, was nicht sicher ist.
find-taken-as-no = { $label }: nicht dokumentiert, als Nein gewertet.
find-doubt-no-problem-list = { $label }: Die Akte enthält keine Problemliste; als Nein gewertet, was nicht sicher ist.
find-doubt-no-medication-list = { $label }: Die Akte enthält keine Medikamentenliste; als Nein gewertet, was nicht sicher ist.
find-doubt-unreadable-conditions = { $count ->
    [one] { $label }: { $count } der Diagnosen in der Akte hat keinen lesbaren Code; als Nein gewertet, was nicht sicher ist.
   *[other] { $label }: { $count } der Diagnosen in der Akte haben keinen lesbaren Code; als Nein gewertet, was nicht sicher ist.
}
find-doubt-unreadable-drugs = { $count ->
    [one] { $label }: { $count } der Medikamente in der Akte hat keinen lesbaren Code; als Nein gewertet, was nicht sicher ist.
   *[other] { $label }: { $count } der Medikamente in der Akte haben keinen lesbaren Code; als Nein gewertet, was nicht sicher ist.
}
find-past = früher, nicht aktuell
find-too-long-ago = zu lange zurückliegend, um zu zählen
find-supply-in-doubt = abgegeben für eine Dauer, die nicht angegeben oder eben erst abgelaufen ist
find-recorded-as-no = als Nein dokumentiert
find-by-name = am Namen erkannt
find-unnamed = unbenannter Eintrag
find-newer-by-other-method = { $label }: Ein neuerer Wert vom { $date } nach einer anderen Methode beträgt { $value }; verwendet wurde der Wert nach der bevorzugten Methode.
find-computed-impossible = { $label }: Der berechnete Wert { $value } ist nicht möglich und wurde daher nicht verwendet.
find-ratio-of-zero = { $label }: Ein Verhältnis, dessen untere Zahl null ist, wurde nicht verwendet.
find-range-not-used = { $label }: Ein Bereich anstelle einer einzelnen Zahl wurde nicht verwendet.
find-no-value = { $label }: Das Labor hat keinen Wert angegeben (kein Grund genannt).
find-no-value-because = { $label }: Das Labor hat keinen Wert angegeben ({ $reason }).
find-unusable = { $label }: { $why }
find-words-not-used = { $label }: Worte, wo eine Zahl hingehört, wurden nicht verwendet.
find-without-value = { $label }: Ein Eintrag ohne Wert wurde nicht verwendet.
find-without-unit = { $label }: Ein Wert ohne Einheit wurde nicht verwendet; er sollte in { $unit } angegeben sein.
find-not-converted = { $label }: Der Wert wurde nicht verwendet: { $why }
find-not-possible = { $label }: { $value } ist nicht möglich (erwartet: { $low } bis { $high }) und wurde daher nicht verwendet; prüfen Sie den Wert und seine Einheit.
find-range = { $low } bis { $high }
find-stays-not-counted = { $count ->
    [one] { $label }: { $count } Aufenthalt hat keine bekannte Dauer, etwa kein Ende bis zu diesem Tag, und wurde nicht gezählt.
   *[other] { $label }: { $count } Aufenthalte haben keine bekannte Dauer, etwa kein Ende bis zu diesem Tag, und wurden nicht gezählt.
}
find-visits-without-kind = { $count ->
    [one] { $label }: { $count } Behandlungskontakt gibt seine Art nicht an.
   *[other] { $label }: { $count } Behandlungskontakte geben ihre Art nicht an.
}
find-label = { $label }: { $what }
find-label-last-days = { $days ->
    [one] { $label }: { $what }, letzter { $days } Tag
   *[other] { $label }: { $what }, letzte { $days } Tage
}
find-takes-count = Anzahl der Einträge
find-takes-days-since = Tage seit dem letzten Eintrag
find-takes-count-dates = Tage mit einem Eintrag
find-takes-days-since-first = Tage seit dem ersten Eintrag
find-takes-at-least = { $times ->
    [one] an mindestens { $times } Tag
   *[other] an mindestens { $times } Tagen
}
find-takes-at-least-within = { $days ->
    [one] an mindestens { $times } Tagen, die höchstens { $days } Tag auseinanderliegen
   *[other] an mindestens { $times } Tagen, die höchstens { $days } Tage auseinanderliegen
}
find-takes-pdc = Anteil der abgedeckten Tage (PDC)
find-takes-mpr = Medication Possession Ratio (MPR)
find-takes-episodes = Expositionsepisoden
find-takes-days-exposed = Tage mit Exposition
find-takes-days-since-exposure = Tage seit der letzten Exposition
find-takes-stay-days = Nächte
find-takes-longest-stay-days = Nächte des längsten Aufenthalts
find-by-hand-kind = { $label }, von Hand eingegeben: Erwartet wird { $expected }; geben Sie dies ein
find-by-hand-a-number = eine Zahl
find-by-hand-yes-or-no = ja oder nein
find-by-hand-one-of = eine der zugehörigen Möglichkeiten
find-by-hand-option = { $label }, von Hand eingegeben: Eine solche Möglichkeit gibt es nicht; wählen Sie eine von { $options }
find-by-hand-unit = { $label }, von Hand eingegeben: { $why } Wählen Sie eine von { $units }
find-by-hand-range = { $label }, von Hand eingegeben: { $value } ist nicht möglich (erwartet: { $low } bis { $high }); prüfen Sie den Wert und seine Einheit
find-by-hand-remark = von Hand eingegeben, nicht in der Akte
find-by-hand-not-used = { $label }: { $value } wurde ebenfalls von Hand eingegeben und nicht verwendet, da die Akte einen Wert enthält.
find-by-hand-note = { $label }: von Hand eingegeben, nicht aus der Akte.
## What reading a record found: problems with files and entries, and why an entry is not simply used.

intake-more-of-kind = { $count ->
    [one] Und { $count } weiteres Problem dieser Art („{ $code }“).
   *[other] Und { $count } weitere Probleme dieser Art („{ $code }“).
}
intake-file-refused = Datei { $file } ist { $what }, keine FHIR-Akte. { $advice }
intake-file-empty = eine leere Datei
intake-file-utf16 = ein Text in UTF-16
intake-file-blank = eine Datei nur aus Leerzeichen
intake-file-html = eine Webseite (HTML)
intake-file-fhir-xml = FHIR in XML
intake-file-cda = ein CDA-Dokument (XML)
intake-file-xml = XML
intake-file-pdf = ein PDF
intake-file-archive = ein komprimiertes Archiv
intake-file-binary = eine Datei mit Binärdaten
intake-file-hl7v2 = eine Datei mit Nachrichten nach HL7 Version 2
intake-file-csv = eine Tabelle (CSV)
intake-file-not-json = ein Text, der kein JSON ist
intake-advice-again = Exportieren Sie die Akte erneut und öffnen Sie die neue Datei.
intake-advice-utf8 = Speichern Sie sie als UTF-8 und öffnen Sie sie erneut.
intake-advice-sign-in = Dies ist häufig eine Anmelde- oder Fehlerseite, die anstelle der Akte gespeichert wurde: Melden Sie sich an, exportieren Sie erneut und öffnen Sie jene Datei.
intake-advice-save-json = Nur FHIR in JSON wird gelesen: Speichern Sie sie als JSON und öffnen Sie sie erneut.
intake-advice-export-fhir = Nur FHIR R4 in JSON wird gelesen: Exportieren Sie die Akte als FHIR.
intake-advice-export-json = Nur FHIR R4 in JSON wird gelesen: Exportieren Sie die Akte als FHIR in JSON.
intake-advice-unpack = Entpacken Sie es und öffnen Sie die enthaltenen Dateien.
intake-format-ndjson = FHIR NDJSON
intake-format-not-fhir = JSON, das kein FHIR ist
intake-format-list = FHIR JSON, Liste von Ressourcen
intake-format-json = FHIR JSON, { $kind }
intake-format-unknown-type = unbekannter Ressourcentyp
intake-format-bundle = FHIR JSON, { $kind } ({ $bundle })
intake-entry = Eintrag { $number }
intake-entry-of-kind = { $kind } (Eintrag { $number })
intake-place = Datei { $file }, Zeile { $line }, Byte { $byte }
intake-not-utf8 = { $name } ({ $at }) ist nicht in UTF-8; gelesen wird als Latin-1, sodass Umlaute und Buchstaben mit Akzent falsch sein können.
intake-entry-broken = { $name }, Eintrag { $number } ({ $at }), ist kein gültiges JSON ({ $why }) und wird nicht verwendet; der Rest bleibt bestehen.
intake-could-not-be-read = nicht lesbar
intake-truncated = Datei { $file } bricht ab ({ $at }), in oder nach Eintrag { $number }: Was davor steht, wird verwendet, was danach kam, ist verloren. Exportieren Sie die Akte erneut.
intake-trailing-text = Datei { $file } geht nach ihrem Ende weiter ({ $at }): Der Rest wird nicht gelesen.
intake-not-a-resource = Was an dieser Stelle steht ({ $at }), ist keine FHIR-Ressource und wird nicht verwendet.
intake-operation-outcome = Datei { $file } ist ein OperationOutcome: die Meldung des Servers, dass etwas fehlgeschlagen ist, keine Akte.
intake-json-cds-hooks = Datei { $file } ist eine CDS-Hooks-Nachricht. Nur FHIR-R4-Ressourcen werden gelesen: Exportieren Sie die Akte als FHIR in JSON.
intake-json-smart = Datei { $file } ist eine SMART-Konfiguration. Nur FHIR-R4-Ressourcen werden gelesen: Exportieren Sie die Akte als FHIR in JSON.
intake-json-token = Datei { $file } ist die Antwort auf eine Anmeldung. Nur FHIR-R4-Ressourcen werden gelesen: Exportieren Sie die Akte als FHIR in JSON.
intake-json-not-fhir = Datei { $file } ist JSON, aber kein FHIR: Sie hat keinen resourceType. Nur FHIR-R4-Ressourcen werden gelesen: Exportieren Sie die Akte als FHIR in JSON.
intake-nested-too-deep = { $depth ->
    [one] Bundles sind mehr als { $depth } Ebene tief verschachtelt ({ $at }): Die inneren werden nicht gelesen.
   *[other] Bundles sind mehr als { $depth } Ebenen tief verschachtelt ({ $at }): Die inneren werden nicht gelesen.
}
intake-list-broken = Die Liste der Einträge ist fehlerhaft aufgebaut ({ $at }): Was dort steht, wird übersprungen.
intake-entry-not-fhir = { $name } ({ $at }) ist JSON, aber keine FHIR-Ressource: Ein resourceType fehlt. Der Eintrag wird nicht verwendet.
intake-unknown-type = Eintrag { $number } der Datei { $file } hat einen resourceType, den es in FHIR nicht gibt, und wird nicht verwendet.
intake-drugs-differ = { $name } steht mehr als einmal in den Eingabedaten, mit verschiedenen Medikamenten, und nichts zeigt, was neuer ist: Beide zählen. Prüfen Sie, welches richtig ist.
intake-contained-broken = Eine in { $name } enthaltene Ressource konnte nicht gelesen werden und wird nicht verwendet.
intake-not-about-patient = { $name } betrifft etwas anderes als einen Patienten und wird nicht verwendet.
intake-no-subject = { $name } gibt nicht an, welchen Patienten der Eintrag betrifft, und wird nicht verwendet.
intake-duplicate = { $name } steht mehr als einmal in den Eingabedaten und wird einmal gezählt.
intake-duplicate-differs = { $name } steht mehr als einmal in den Eingabedaten, mit verschiedenem Inhalt, und nichts zeigt, was neuer ist: Jedes zählt als eigener Eintrag. Prüfen Sie, welches richtig ist.
intake-older-version = { $name } steht in mehreren Versionen in den Eingabedaten: Nur die neueste zählt.
intake-more-pages = Datei { $file } ist eine Seite mit Suchergebnissen und nennt eine nächste Seite, die in den Eingabedaten nicht zu finden ist: Öffnen Sie alle Seiten zusammen.
intake-results-absent = { $count ->
    [one] { $name } verweist auf { $count } zugehörigen Befund, der nicht in den Eingabedaten ist.
   *[other] { $name } verweist auf { $count } zugehörige Befunde, die nicht in den Eingabedaten sind.
}
intake-patient-ambiguous = { $name } und ähnliche Einträge können mehr als einen der Patienten in den Eingabedaten betreffen und werden nicht verwendet.
intake-no-patient = Aus diesen Eingabedaten lässt sich für keinen Patienten etwas berechnen: Sie enthalten weder eine Patient-Ressource noch einen Eintrag zu einem Patienten.
intake-patient-conflict = { $name } steht mehr als einmal in den Eingabedaten, mit anderem Geburtsdatum, Geschlecht oder Familiennamen. Dies können verschiedene Personen sein; daher werden weder sie noch ihre Einträge verwendet: Öffnen Sie ihre Dateien getrennt.
intake-patient-missing = Zu { $name } und ähnlichen Einträgen gibt es keine Patient-Ressource: Alter und Geschlecht sind nicht bekannt.
intake-other-version = Ein Teil der Eingabedaten ist FHIR { $version }, nicht R4: Was in beiden Versionen gleich ist, wird gelesen, der Rest wird ausgelassen.
intake-medication-unresolved = { $place } verweist auf ein Medikament, das nicht in den Eingabedaten ist: Nur der Wortlaut wird verwendet.
intake-days-supply-unusable = { $place }: Die angegebene Reichweite ist keine Zeitangabe; sie gilt als nicht angegeben.
intake-no-code = { $place } sagt nicht, worum es geht: Es gibt weder einen Code noch einen Wortlaut.
intake-undated-recorded = { $place }: Die Angabe, wann dokumentiert wurde, ist kein Datum; der Eintrag gilt als nicht datiert.
intake-undated-onset = { $place }: Die Angabe des Beginns der Erkrankung ist kein Datum; der Eintrag gilt als nicht datiert.
intake-undated-end = { $place }: Die Angabe des Endes ist kein Datum; der Eintrag gilt als nicht datiert.
intake-undated-start = { $place }: Die Angabe des Anfangs ist kein Datum; der Eintrag gilt als nicht datiert.
intake-undated-time = { $place }: Die Zeitangabe ist kein Datum; der Eintrag gilt als nicht datiert.
intake-undated-given = { $place }: Die Angabe, wann verabreicht wurde, ist kein Datum; der Eintrag gilt als nicht datiert.
intake-undated-dispensed = { $place }: Die Angabe, wann abgegeben wurde, ist kein Datum; der Eintrag gilt als nicht datiert.
intake-undated-ordered = { $place }: Die Angabe, wann verordnet wurde, ist kein Datum; der Eintrag gilt als nicht datiert.
intake-birth-date-missing = { $place } hat kein Geburtsdatum: Nichts, was das Alter benötigt, lässt sich berechnen.
intake-birth-date-withheld = { $place } hat kein Geburtsdatum (laut Quelle zurückgehalten oder unbekannt): Nichts, was das Alter benötigt, lässt sich berechnen.
intake-birth-date-invalid = Das Geburtsdatum von { $place } ist kein Datum: Nichts, was das Alter benötigt, lässt sich berechnen.
intake-birth-date-partial = Das Geburtsdatum von { $place } enthält keinen Tag, sodass das Alter nur auf das Jahr oder den Monat genau bekannt ist.
intake-sex-differs = { $place } gibt ein Geschlecht bei der Geburt und ein anderes als administratives Geschlecht an: Verwendet wird das Geschlecht bei der Geburt.
intake-death-invalid = { $place } hat einen Todeszeitpunkt, der kein Datum ist; der Patient gilt als verstorben.
intake-deceased-unclear = { $place } gibt nicht mit true oder false an, ob der Patient verstorben ist.
intake-value-unusable = { $place } wird nicht verwendet: { $why }.
intake-value-sampled-data = Der Wert besteht aus Messreihen (SampledData), die nicht gelesen werden
intake-value-time-of-day = Der Wert ist eine Uhrzeit, die nicht gelesen wird
intake-value-date = Der Wert ist ein Datum, das nicht gelesen wird
intake-value-period = Der Wert ist ein Zeitraum, der nicht gelesen wird
intake-value-attachment = Der Wert ist ein Anhang, der nicht gelesen wird
intake-value-reference = Der Wert ist ein Verweis, der nicht gelesen wird
intake-value-too-large = Der Wert ist zu groß, um als Zahl gelesen zu werden
intake-quantity-without-value = Die Mengenangabe hat keinen Wert
intake-comparator-unknown = Der Wert hat einen unbekannten Vergleichsoperator
intake-range-without-ends = Der Bereich hat keine Enden
intake-ratio-without-part = Dem Verhältnis fehlt ein Teil
intake-value-no-number = Der Wert ist { $kind }, keine Zahl
intake-value-of-kind = { $field } ist { $kind }, nicht { $wanted }
intake-kind-text = Text
intake-kind-number = eine bloße Zahl
intake-kind-boolean = true oder false
intake-kind-list = eine Liste
intake-kind-object = ein Objekt
intake-kind-too-large = zu groß, um gelesen zu werden
intake-wanted-quantity = eine Mengenangabe
intake-wanted-coded = eine codierte Antwort
intake-wanted-number = eine Zahl
intake-wanted-boolean = true oder false
intake-wanted-range = ein Bereich
intake-wanted-ratio = ein Verhältnis
intake-standing-entered-in-error = irrtümlich eingegeben
intake-standing-refuted = ausgeschlossen
intake-standing-unconfirmed = unbestätigt
intake-standing-presumed = vermutet
intake-standing-resolved = abgeklungen
intake-standing-inactive = inaktiv
intake-standing-provisional = vorläufig
intake-standing-differential = Differenzialdiagnose
intake-standing-verification-unknown = Verifizierung unbekannt
intake-standing-verification-not-understood = Verifizierung nicht verstanden
intake-standing-report-entered-in-error = zugehöriger Bericht irrtümlich eingegeben
intake-standing-report-cancelled = zugehöriger Bericht storniert
intake-standing-report-registered = zugehöriger Bericht nur registriert
intake-standing-report-partial = zugehöriger Bericht unvollständig
intake-standing-report-preliminary = zugehöriger Bericht vorläufig
intake-standing-report-unknown = Status des zugehörigen Berichts unbekannt
intake-standing-planned = nur geplant
intake-standing-cancelled = storniert
intake-standing-status-unknown = Status unbekannt
intake-standing-status-not-understood = Status nicht verstanden
intake-standing-health-unknown = Gesundheitszustand der verwandten Person unbekannt
intake-standing-not-taken = nicht eingenommen
intake-standing-partial = unvollständig
intake-standing-not-done = nicht durchgeführt
intake-standing-not-known-whether-taken = nicht bekannt, ob eingenommen
intake-standing-intended = nur beabsichtigt
intake-standing-draft = ein Entwurf
intake-standing-not-given = nicht verabreicht
intake-standing-not-handed-over-yet = noch nicht abgegeben
intake-standing-not-handed-over = nicht abgegeben
intake-standing-order-not-to-give = eine Anordnung, das Medikament nicht zu geben
intake-standing-proposal = ein Vorschlag
intake-standing-plan = ein Plan
intake-standing-option = eine Möglichkeit
intake-standing-other-subject = betrifft etwas anderes als den Patienten
intake-standing-preliminary = vorläufig
intake-standing-registered = registriert, noch kein Ergebnis
intake-standing-in-preparation = in Vorbereitung
intake-standing-in-progress = in Durchführung
intake-standing-on-hold = ausgesetzt
intake-standing-stopped = vor dem Ende abgebrochen
intake-standing-deleted = in der Quelle gelöscht
intake-standing-replaced = durch eine andere Version desselben Eintrags ersetzt
## Problems with the files of a list of patients: what was found, what became of it and what to do.

panel-read-file-not-json = Eine Datei ist kein FHIR in JSON und wird nicht gelesen. Gelesen wird nur FHIR R4 als NDJSON oder JSON: Exportieren Sie sie so oder lassen Sie sie weg.
panel-read-document-broken = Eine Datei ist beschädigt, und was sie zu mehreren Patienten enthält, lässt sich nicht auseinanderhalten: Sie wird nicht verwendet. Exportieren Sie sie erneut oder öffnen Sie sie für sich allein.
panel-read-document-too-large = Eine Datei ist ein einziges JSON-Dokument von mehr als 128 MB und wird nicht verwendet. Exportieren Sie die Liste als NDJSON, eine Ressource pro Zeile.
panel-read-line-too-long = Eine Zeile ist länger als 64 MB und wird nicht verwendet. Exportieren Sie diese Datei erneut.
panel-read-line-broken = Eine Zeile ist kein gültiges JSON und wird nicht verwendet. Wo sie eine Diagnose, ein Medikament oder eine Prozedur gewesen sein kann, wird bei den Patienten ihrer Datei nichts als „nicht vorhanden“ gewertet.
panel-read-not-fhir = Ein Eintrag ist JSON, aber keine FHIR-Ressource: Er hat keinen resourceType. Er wird nicht verwendet.
panel-read-nested-bundle = Ein Bundle steht in einem Bundle mehrerer Patienten und wird nicht verwendet. Exportieren Sie seine Einträge für sich allein.
panel-read-not-patient = Ein Eintrag betrifft etwas anderes als einen Patienten und wird nicht verwendet.
panel-read-unlinked = Ein Eintrag nennt seinen Patienten über eine Kennung oder in sich selbst und gehört nicht zur Liste. Für sich allein geöffnet, wird die Datei gelesen.
panel-read-no-subject = Ein Eintrag gibt nicht an, welchen Patienten er betrifft, und wird nicht verwendet.
panel-read-no-record = Ein Patient steht mehr als einmal in den Dateien, mit anderem Geburtsdatum, Geschlecht oder Familiennamen, oder mit nichts Verwendbarem: Solche Patienten gehören nicht zur Liste. Öffnen Sie ihre Dateien getrennt.
panel-read-file-unreadable = Eine Datei konnte nicht vom Datenträger gelesen werden. Sie wurde möglicherweise verschoben oder geändert: Wählen Sie die Dateien erneut aus.
panel-read-spared = { $outcome }: verschont durch { $treatment }
panel-read-csv-head = { $banner } Stand { $date }. insite { $program }; Modell { $model } { $version }, SHA-256 { $hash }.
## A check of a model on a site's own patients: who is left out, what the figures mean, what does not go together.

validation-left-out = Ausgeschlossen: { $count } von { $all } Patienten ({ $percent } %); unterscheiden sie sich von den übrigen, ist jede Kennzahl verfälscht. Sehen Sie nach, wer und warum.
validation-refused = Das Modell verweigert bei { $count } von { $all } Patienten ({ $percent } %) die Antwort: Für einen großen Teil dieser Population wurde es nicht erstellt, oder eine Einheit ist nicht die, die sie sein sollte.
validation-implausible = { $count ->
    [one] { $count } Wert kann bei keinem lebenden Patienten vorkommen und wurde nicht verwendet ({ $inputs }). Prüfen Sie die Einheiten.
   *[other] { $count } Werte können bei keinem lebenden Patienten vorkommen und wurden nicht verwendet ({ $inputs }). Prüfen Sie die Einheiten.
}
validation-unchecked = Die Datei enthält nicht alles, woran sich erkennt, für wen das Modell nicht gilt; es fehlt: { $inputs }. Patienten, bei denen es deshalb die Antwort verweigern würde, können unter den ausgewerteten sein.
validation-repeated = { $count ->
    [one] { $count } Zeile gehört zu einem Patienten, der eine weitere Zeile hat. Die Intervalle werten Zeilen als verschiedene Personen und sind zu schmal.
   *[other] { $count } Zeilen gehören zu Patienten, die eine weitere Zeile haben. Die Intervalle werten Zeilen als verschiedene Personen und sind zu schmal.
}
validation-no-groups = Spalten mit mehr als 50 verschiedenen Werten sind keine Gruppen und wurden weggelassen: { $columns }. Teilen Sie eine Zahl zuerst in Bereiche ein.
validation-few-patients = { $count ->
    [one] { $count } Patient: Weniger als { $fewest } sind zu wenige für eine Aussage. Lesen Sie die Intervalle, nicht die Werte.
   *[other] { $count } Patienten: Weniger als { $fewest } sind zu wenige für eine Aussage. Lesen Sie die Intervalle, nicht die Werte.
}
validation-almost-nothing = Patienten mit Ereignis: { $events }, ohne: { $others }. Weniger als { $fewest } in einer der beiden Gruppen sagen fast nichts aus. Sammeln Sie mehr, bevor Sie etwas entscheiden.
validation-few-events = Patienten mit Ereignis: { $events }, ohne: { $others }. Das ist zu wenig für eine Aussage über Diskrimination oder Kalibrierung. Lesen Sie die Intervalle, nicht die Werte; eine Rekalibrierung aus so wenigen kann schlechter sein als keine.
validation-few-events-for-slope = Eine an so wenige Patienten angepasste Steigung ist unsicher: Der Achsenabschnitt allein ist die sicherere Rekalibrierung.
validation-few-events-for-curve = Patienten mit Ereignis: { $events }, ohne: { $others }. Das ist zu wenig für die geglättete Kalibrierungskurve; ihre Krümmungen können Zufall sein.
validation-nobody = Kein Patient konnte ausgewertet werden: Sehen Sie nach, wer ausgeschlossen ist und warum.
validation-score = Das Modell gibt einen Score und keine Wahrscheinlichkeit an: Es gibt keine Kalibrierung zu messen und nichts zu rekalibrieren.
validation-no-probability = ein Wert ist keine Wahrscheinlichkeit
validation-within-shown = Die gemessene Größe lag bei { $within } von { $all } Patienten innerhalb des angezeigten Bereichs ({ $share }).
validation-within-shown-meant = Die gemessene Größe lag bei { $within } von { $all } Patienten innerhalb des angezeigten Bereichs ({ $share }). Enthalten sein sollen { $wanted }.
validation-within-mean = Die gemessene Größe lag bei { $within } von { $all } Patienten innerhalb des Bereichs ({ $share }). Der Bereich gilt für den Mittelwert, nicht für die Größe eines einzelnen Patienten, sodass die meisten außerhalb liegen können.
validation-risk = { $share } von { $all } Patienten hatten das Ereignis; die mittleren Grenzen ihrer Bereiche sind { $low } und { $high }.
validation-risk-and-tenths = { $share } von { $all } Patienten hatten das Ereignis; die mittleren Grenzen ihrer Bereiche sind { $low } und { $high }. In { $within } von { $groups } Zehnteln der Vorhersagen überschneidet sich das Intervall des beobachteten Risikos mit den Grenzen dieses Zehntels.
validation-fit-needs-events = erfordert mindestens { $fewest } Patienten mit Ereignis und { $fewest } ohne; vorhanden sind { $events } und { $others }
validation-fit-needs-for-curve = erfordert mindestens { $wanted } Patienten mit bekanntem Endpunkt, davon { $wanted-events } mit Ereignis und { $wanted-events } ohne; vorhanden sind { $patients }, { $events } und { $others }
validation-fit-needs-patients = erfordert mindestens { $fewest } Patienten; vorhanden: { $count }
validation-fit-no-spread = konnte nicht angepasst werden: Die Vorhersagen streuen nicht, oder sie trennen die Endpunkte vollständig
validation-fit-slope-falls = die Steigung liegt nicht über 0: Höhere Vorhersagen gingen nicht mit mehr Ereignissen einher
validation-fit-slope-uncertain = weniger als 100 Patienten mit Ereignis oder weniger als 100 ohne: Die Steigung ist unsicher
validation-fit-risk-falls = konnte nicht angepasst werden: Das beobachtete Risiko steigt nicht mit der Vorhersage
validation-fit-for-probabilities = ist für Wahrscheinlichkeiten bestimmt
validation-fit-amounts = konnte nicht angepasst werden: Die Vorhersagen passen nicht zu den gemessenen Größen
validation-recalibration-refused = diese Rekalibrierung: { $reason }
validation-too-small = zu klein: { $events } mit Ereignis, { $others } ohne; eine Kennzahl erfordert von beiden jeweils mindestens { $fewest }
validation-line-no-text = die Zeile ist kein Text einer Tabelle
validation-other-fields = andere Zahl von Feldern als in der Kopfzeile
validation-column = Spalte { $name }
validation-the-outcome = der Endpunkt
validation-the-day = der Tag
validation-no-outcome = kein Endpunkt angegeben
validation-no-day = kein Tag angegeben, mit dessen Stand die Akte zu lesen ist
validation-not-in-table = die Tabelle der Endpunkte enthält den Patienten nicht
validation-not-in-records = die Akten enthalten den Patienten der Tabelle nicht
validation-more-than-once = die Tabelle enthält den Patienten mehr als einmal
validation-names-nobody = die Zeile nennt keinen Patienten
validation-no-equation = keine Gleichung des Modells trifft zu
validation-impossible = { $label }: ein Wert, der bei keinem lebenden Patienten vorkommen kann
validation-missing = { $label } fehlt
validation-outside-range = { $label }: außerhalb des Bereichs { $low } bis { $high }.
validation-dose-outside = Die Dosis läge außerhalb des Bereichs: Untersucht wurden nur Dosen von { $low } bis { $high } { $unit }. { $source }
validation-no-file = keine Datei vorhanden; geben Sie eine Tabelle mit Kopfzeile an oder FHIR-Dateien und eine Tabelle der Endpunkte
validation-no-outcomes = die Dateien enthalten Akten und keine Endpunkte; fügen Sie eine Tabelle mit einer Patientenkennung und einem Endpunkt hinzu
validation-several-tables = es gibt mehrere Tabellen; geben Sie eine an: eine der Variablen und Endpunkte oder eine der Endpunkte neben FHIR-Dateien
validation-header-unread = die erste Zeile der Tabelle lässt sich nicht als Kopfzeile lesen
validation-table-empty = die Tabelle ist leer; ihre erste Zeile muss eine Kopfzeile sein
validation-two-columns = zwei Spalten der Tabelle heißen { $name }; benennen Sie eine um
validation-day-format = der Tag muss in der Form 2026-11-22 geschrieben sein
validation-say-identifiers = geben Sie an, welche Spalte der Tabelle der Endpunkte die Patientenkennungen enthält
validation-wrong-budget = die Zahl der Warnmeldungen, die bearbeitet werden können, liegt über 0 und bei höchstens 1.000 pro 1.000 Patienten
validation-wrong-threshold = ein Schwellenwert einer Wahrscheinlichkeit liegt im Bereich von 0 bis 1
validation-wants-event = das Modell gibt eine Wahrscheinlichkeit an: Geben Sie an, ob das Ereignis eingetreten ist, keine Größe
validation-wants-amount = das Modell gibt eine Größe an: Geben Sie an, ob das Ereignis eingetreten ist, oder eine gemessene Größe, keine Zeiten
validation-no-horizon = die Ausgabe nennt keinen Zeithorizont: Geben Sie an, bis zu wie vielen Jahren ein Ereignis zählt
validation-no-output = { $model } hat keine Ausgabe { $output }; vorhanden: { $present }
validation-no-column = die Tabelle hat keine Spalte { $column }; vorhanden: { $present }
validation-no-input = { $model } hat keine Variable { $input }
validation-input-problem = Variable { $input }: { $problem }
validation-has-no-unit = sie hat keine Einheit; lassen Sie die Einheit weg
validation-wrong-always = Variable { $input }: Der Wert für alle ist nicht lesbar; schreiben Sie { $expected }
validation-yes-or-no = ja oder nein
validation-a-number = eine Zahl
validation-outcome-unit = der Endpunkt: { $problem }
validation-name-site = nennen Sie die Einrichtung: Der Name steht neben jedem rekalibrierten Ergebnis
validation-nothing-to-keep = es gibt nichts zu übernehmen: Wählen Sie eine Rekalibrierung, eine Zahl von Warnmeldungen oder beides
validation-not-fitted = diese Rekalibrierung wurde nicht angepasst
validation-threshold-needs-events = ein Schwellenwert aus einer Zahl von Warnmeldungen erfordert Ereignisse, keine Größen
validation-no-threshold = kein Schwellenwert ergibt so wenige Warnmeldungen: Selbst den höchsten Wert haben mehr Patienten gemeinsam
validation-too-few-to-share = es wurden weniger als { $fewest } Patienten ausgewertet: Nichts über sie darf die Einrichtung verlassen

labels-within = kept

## An input's readings over time

trend-open = Zeitverlauf
trend-none = Die Akte enthält keinen Messwert mit einem Datum und einer verwendbaren Zahl.
trend-heading = { $label }, { $unit }
trend-number = Zahl
trend-described = { $count ->
    [one] { $count } Messwert, { $first } bis { $last }, von { $least } bis { $most }. Die Tabelle unten enthält ihn.
   *[other] { $count } Messwerte, { $first } bis { $last }, von { $least } bis { $most }. Die Tabelle unten enthält sie.
}
trend-as-of = Stand
trend-key-used = ● verwendeter Wert
trend-key-old = ▒ zu alt, um verwendet zu werden
trend-key-limit = ┄ Grenzen, innerhalb derer das Modell gilt
trend-used = (verwendet)
trend-reference = Referenzbereich, wie vom Labor angegeben
trend-no-reference = nicht angegeben
trend-table = Messwerte: { $label }
trend-left-out = { $count ->
    [one] { $count } weiterer Eintrag hat kein Datum oder keine verwendbare Zahl.
   *[other] { $count } weitere Einträge haben kein Datum oder keine verwendbare Zahl.
}

## Alerts, what a reader does with them, and what is kept of it.

alert-next = Als Nächstes:
alert-reasons = Gründe anzeigen
acknowledge = Zur Kenntnis nehmen
snooze = Zurückstellen …
override-alert = Übergehen …
show-again = Wieder anzeigen
take-back = Antwort zurücknehmen
undo = Rückgängig machen
undone = Rückgängig gemacht.
add-to-worklist = Zur Arbeitsliste hinzufügen …
take-off-worklist = Von der Arbeitsliste nehmen
unlisted = Von der Arbeitsliste genommen.
card-quiet = Die Warnmeldung dazu ist nicht hervorgehoben: Was aus ihr wurde, steht bei den Warnmeldungen dieser Seite.
quiet-hint = Jede dieser Warnmeldungen wurde beantwortet und wird vorerst nicht wiederholt. Jede meldet sich sofort wieder, wenn sich ihr Ergebnis verschlechtert hat, und lässt sich von Ihnen wieder anzeigen.
snooze-legend = Für wie lange?
snooze-confirm = Zurückstellen
override-legend = Warum wird sie nicht befolgt?
override-comment = In eigenen Worten (optional)
override-confirm = Übergehen
choose-a-reason = Wählen Sie einen Grund.
own-words-hint = Ihre Worte bleiben in Ihrer Arbeitsdatei. Mit dem Feedback verlassen sie diese nur, wenn Sie es dort so angeben. Sie könnten den Patienten nennen; verwahren Sie die Datei daher dort, wo Akten aufbewahrt werden dürfen.
worklist-note = Eine Notiz, an der Sie den Patienten wiedererkennen (optional)
worklist-note-hint = Die Arbeitsdatei enthält von sich aus keinen Namen: Ohne Notiz lassen sich Patienten nur anhand eines kurzen Codes unterscheiden. Die Notiz verlässt die Datei nie.
worklist-confirm = Zur Arbeitsliste hinzufügen
work-heading = Meine Arbeit
work-open-page = Meine Arbeit öffnen
work-entry-hint = Warnmeldungen, die Sie zur Kenntnis genommen, zurückgestellt oder übergangen haben, Ihre Arbeitsliste und Ihre Regeln: Öffnen Sie die Datei, in der Sie sie gespeichert haben.
work-lead = Was Sie mit Warnmeldungen getan haben. Nichts davon bleibt erhalten, es sei denn, Sie speichern es als Datei und öffnen die Datei beim nächsten Mal.
leave-work = Zurück
work-file-heading = Arbeitsdatei
work-save = Meine Arbeit speichern
work-open = Arbeitsdatei öffnen
work-saved = Die Datei wurde an den Browser übergeben; er speichert sie dort, wo er Downloads speichert.
work-not-saved = Der Browser hat die Datei nicht gespeichert. Erlauben Sie Downloads für diese Seite und versuchen Sie es erneut.
work-not-now = Dies kann nicht festgehalten werden, solange die Ergebnisse nicht der letzten Änderung entsprechen. Warten Sie auf diese und versuchen Sie es erneut.
work-no-random = Dieser Browser erzeugt keine Zufallszahlen, sodass keine Arbeitsdatei begonnen werden kann.
work-file-hint = Patienten stehen in der Datei unter Codes, die nur diese Datei aus ihren Kennungen bilden kann. Das verbirgt sie vor einem Leser, nicht aber vor jemandem, der die Datei und eine Patientenliste hat: Verwahren Sie sie dort, wo Akten aufbewahrt werden dürfen.
keep-work = Behalten, was ich habe
discard-work = Verwerfen und die Datei öffnen
worklist-heading = Arbeitsliste
worklist-empty = Auf der Arbeitsliste steht nichts. Jede Warnmeldung eines Patienten kann hinzugefügt werden.
is-open-patient = Dies ist der geöffnete Patient.
rules-heading = Ruheregeln und Warnmeldungskontingent
rules-hint = Die Ausgangswerte stammen von diesem Programm selbst, aus keiner Leitlinie. Legen Sie die Werte Ihrer Einrichtung fest. Eine Warnmeldung, die eine Antwort verlangt, kann immer nur für kurze Zeit ruhen, gleich was festgelegt ist.
rule-quiet-days = Tage ohne Wiederholung, nachdem sie zur Kenntnis genommen oder übergangen wurde
rule-rise-points = Prozentpunkte, um die ein Risiko steigen muss, damit sich die Warnmeldung wieder meldet
rule-rise-part = Prozent des früheren Werts, um die sich ein Ergebnis ändern muss, damit sich die Warnmeldung wieder meldet
rule-snooze-days = Längste Zurückstellung in Tagen
budget-legend = Warnmeldungskontingent für einen Patienten
budget-hint = Wie viele Warnmeldungen hervorgehoben sein dürfen. Die übrigen stehen unter „Zur Information“ und weisen darauf hin. Eine Warnmeldung, die bereits hervorgehoben war, behält ihren Platz für diese Tage. Leer: keine Grenze.
budget-days = Tage, über die gezählt wird (1 für einen Tag, 7 für eine Woche)
budget-banner = Höchstzahl der Warnmeldungen, die Aufmerksamkeit erfordern
budget-interrupt = Höchstzahl der Warnmeldungen, bei denen jetzt zu handeln ist
leaving-heading = Feedback und Auszählung
feedback-heading = CDS-Hooks-Feedback
feedback-hint = Was aus jeder Warnmeldung wurde, für den Dienst, der Feedback zu Karten entgegennimmt. Die Warnmeldungen werden durch die Karten des Exports bezeichnet; kein Patient wird genannt. Eine zur Kenntnis genommene Warnmeldung zählt als angenommen, eine zurückgestellte als aufgeschoben.
with-comments = Mit meinen eigenen Worten, die Patienten nennen können
feedback-save = Feedback speichern
tally-heading = Auszählung
tally-hint = Wie oft Warnmeldungen hervorgehoben waren und was aus ihnen wurde, nach Monat, Modell und Grund. Sie enthält keinen Patienten, keinen Tag, keines Ihrer Worte und keine Anzahl von weniger als zehn Patienten.
tally-save-csv = Auszählung als CSV speichern
tally-save-json = Auszählung als JSON speichern
alerts-heading = { $count ->
    [0] Es meldet sich keine Warnmeldung
    [one] { $count } Warnmeldung
   *[other] { $count } Warnmeldungen, nach ihrer Tragweite geordnet
}
all-quiet = { $count ->
    [one] Die einzige Warnmeldung ruht. Sie steht am Ende dieser Seite.
   *[other] Alle { $count } Warnmeldungen ruhen. Sie stehen am Ende dieser Seite.
}
quiet-heading = Ruhend ({ $count })
nothing-kept = Warnmeldungen dieses Patienten können weder zur Kenntnis genommen noch zurückgestellt werden: { $why }.
alert-risk = Wahrscheinlichkeit { $figure }
alert-survival = Überlebenswahrscheinlichkeit { $figure }
alert-amount = { $short } { $figure }
alert-line = { $facts }.
alert-line-by = { $facts } bis zum { $day }.
alert-line-because = { $facts }; Grund: { $because }.
alert-line-by-because = { $facts } bis zum { $day }; Grund: { $because }.
did-acknowledged = Zur Kenntnis genommen: { $short }.
did-snoozed = Zurückgestellt bis zum { $day }: { $short }.
did-overridden = Übergangen ({ $reason }): { $short }.
did-shown-again = Wieder angezeigt: { $short }.
did-listed = Auf der Arbeitsliste: { $short }.
did-unlisted = Nicht mehr auf der Arbeitsliste: { $short }.
again-rose = Sie meldet sich wieder: Als sie am { $day } beantwortet wurde, betrug der Wert { $figure }.
again-louder = Sie meldet sich wieder: Sie ist dringlicher als bei der Antwort am { $day }.
again-other-version = Sie meldet sich wieder: Das Modell hat sich seit der Antwort am { $day } geändert.
again-quiet-over = Sie meldet sich wieder: Sie wurde am { $day } beantwortet, was einige Zeit zurückliegt.
again-snooze-over = Sie meldet sich wieder: Die Zurückstellung vom { $day } ist abgelaufen.
again-asked = Sie meldet sich wieder, weil Sie es verlangt haben.
demoted = { $days ->
    [one] Sie wäre hervorgehoben, aber das Warnmeldungskontingent lässt innerhalb eines Tages höchstens { $most } zu.
   *[other] Sie wäre hervorgehoben, aber das Warnmeldungskontingent lässt innerhalb von { $days } Tagen höchstens { $most } zu.
}
quiet-overridden = Übergangen ({ $reason }) am { $since }. Sie meldet sich am { $until } wieder, bei Verschlechterung früher.
quiet-acknowledged = Zur Kenntnis genommen am { $since }. Sie meldet sich am { $until } wieder, bei Verschlechterung früher.
quiet-snoozed = Am { $since } zurückgestellt bis zum { $until }; bei Verschlechterung meldet sie sich früher.
question-snooze = Diese Warnmeldung zurückstellen
question-override = Diese Warnmeldung übergehen
question-list = Zur Arbeitsliste hinzufügen
snooze-choice = { $days ->
    [one] { $days } Tag, bis zum { $until }
   *[other] { $days } Tage, bis zum { $until }
}
snooze-hint-interrupt = { $longest ->
    [one] Eine Warnmeldung, bei der jetzt zu handeln ist, kann höchstens { $longest } Tag zurückgestellt werden.
   *[other] Eine Warnmeldung, bei der jetzt zu handeln ist, kann höchstens { $longest } Tage zurückgestellt werden.
}
snooze-hint-other = { $longest ->
    [one] Ihre Regeln lassen höchstens { $longest } Tag zu. Die Warnmeldung meldet sich früher, wenn sich ihr Ergebnis verschlechtert hat.
   *[other] Ihre Regeln lassen höchstens { $longest } Tage zu. Die Warnmeldung meldet sich früher, wenn sich ihr Ergebnis verschlechtert hat.
}
reason-already-done = Bereits erledigt oder angeordnet
reason-known-and-followed = Bekannt und andernorts in Verlaufskontrolle
reason-not-this-patient = Gilt nicht für diesen Patienten
reason-record-is-wrong = Die Akte ist falsch oder veraltet
reason-patient-declined = Der Patient wünscht es nicht
reason-harm-outweighs-benefit = Der Schaden würde den Nutzen überwiegen
reason-later = Wird später geprüft
reason-other-judgement = Ich beurteile es anders
on-worklist = { $count ->
    [0] Auf der Arbeitsliste steht nichts.
    [one] Auf der Arbeitsliste steht { $count } Warnmeldung.
   *[other] Auf der Arbeitsliste stehen { $count } Warnmeldungen.
}
unsaved = { $count ->
    [0] Es gibt nichts zu speichern.
    [one] { $count } Änderung ist nicht gespeichert.
   *[other] { $count } Änderungen sind nicht gespeichert.
}
open-work = { $count ->
    [0] Meine Arbeit
    [one] Meine Arbeit ({ $count } nicht gespeichert)
   *[other] Meine Arbeit ({ $count } nicht gespeichert)
}
work-is-file = { $done ->
    [one] { $name }, mit { $done } Eintrag.
   *[other] { $name }, mit { $done } Einträgen.
}
work-is-begun = { $done ->
    [one] In diesem Tab begonnen, mit { $done } Eintrag. Noch in keiner Datei.
   *[other] In diesem Tab begonnen, mit { $done } Einträgen. Noch in keiner Datei.
}
work-opened = { $done ->
    [one] { $name } mit { $done } Eintrag geöffnet.
   *[other] { $name } mit { $done } Einträgen geöffnet.
}
work-not-opened = Die Datei wurde nicht geöffnet: { $why }.
would-discard = { $count ->
    [one] Das Öffnen der Datei würde { $count } nicht gespeicherte Änderung verwerfen.
   *[other] Das Öffnen der Datei würde { $count } nicht gespeicherte Änderungen verwerfen.
}
saved-as = { $name } wurde an den Browser übergeben.
rule-not-taken = Der Wert wurde nicht übernommen: { $why }.
patient-by-key = Patient { $short }
listed = { $title }: { $label }, { $figure } am { $day }.

## Results saved as files or copied for the note.

export-heading = Speichern oder kopieren
export-hint = Was diese Seite verlässt, enthält die Ergebnisse und die Kennung des Patienten. Verwahren Sie es dort, wo die Akte aufbewahrt werden darf.
export-copy = Für die Verlaufsnotiz kopieren
export-fhir = Als FHIR speichern
export-cds-hooks = Als CDS-Hooks-Karten speichern
export-csv = Als Tabelle (CSV) speichern
export-print = Drucken
export-copied = Kopiert. Fügen Sie es in die Verlaufsnotiz ein.
export-not-copied = Der Browser hat das Kopieren nicht zugelassen. Der Text steht unten und ist markiert: Kopieren Sie ihn mit Strg+C, auf einem Mac mit ⌘C.
export-text = Text für die Verlaufsnotiz
export-not-saved = Der Browser hat das Speichern nicht zugelassen. Es wurde nichts gespeichert.
export-supposed = Einige Werte sind angenommen. Hypothetisches wird weder gespeichert noch kopiert: Kehren Sie zuerst zu den Werten der Akte zurück.
export-stale = Die Ergebnisse haben sich geändert oder sind nicht mehr aktuell, sodass nichts gespeichert oder kopiert wurde. Warten Sie auf sie und versuchen Sie es dann erneut.
export-saved = Gespeichert als { $file }.

## What is kept of the program on this computer, and the offer of a newer version.

shell-heading = Ohne Netzwerk
shell-version = Version der Dateien
shell-state = Status
shell-kept = Das Programm ist auf diesem Computer gespeichert und öffnet sich ohne Netzwerk. Eine Akte wird nie gespeichert.
shell-keeping = Die Dateien des Programms werden geprüft und gespeichert …
shell-failed = Nicht gespeichert: Eine Datei konnte nicht abgerufen werden oder weicht vom Build ab. Zum Öffnen benötigt die Seite das Netzwerk.
shell-none = Nicht gespeichert: Dieser Browser bewahrt nichts von dieser Seite auf. Zum Öffnen benötigt sie das Netzwerk.
shell-waits = Eine neuere Version ist bereit. Sie startet, wenn kein Patient geöffnet ist: von der ersten Seite aus oder beim nächsten Mal.
update-label = Neuere Version
update-ready = Eine neuere Version von Insite ist bereit.
update-hint = Die Seite startet damit neu; geöffnete Dateien dieser Einrichtung müssen erneut geöffnet werden.
update-use = Neuere Version verwenden
stays-label = Demonstrationshinweis und Patient
close-other-pages = { $others ->
    [one] Insite ist in einem weiteren Tab geöffnet, möglicherweise mit einem Patienten. Schließen Sie zuerst diesen Tab und drücken Sie dann erneut.
   *[other] Insite ist in { $others } weiteren Tabs geöffnet, möglicherweise mit einem Patienten. Schließen Sie zuerst diese Tabs und drücken Sie dann erneut.
}

## What results say where they leave the page: the clinical note, cards of CDS Hooks, narratives and notes of FHIR.

export-banner = Demonstrationsmodelle: kein Medizinprodukt, nicht für den klinischen Gebrauch.
export-dates = words
export-is = { $label }: { $value }
export-is-sentence = { $label }: { $value }.
export-card-is = **{ $label }**: { $value }
export-by-day = { $value }, bis { $day }
export-by-day-short = { $value } bis { $day }
export-with-verdict = { $value } ({ $verdict })
export-verdict-scored = berechnet
export-verdict-caution = mit Vorsicht berechnet
export-verdict-missing-inputs = nicht berechnet: Angaben fehlen
export-verdict-refused = abgelehnt: das Modell ist nicht anwendbar
export-tier-passive = steht in der Liste
export-tier-banner = hervorgehoben
export-tier-interrupt = verlangt eine Antwort
export-percent-below = unter 0,1 %
export-percent-above = über 99,9 %
export-left-open = Über das, was die Akte offenlässt: { $low } bis { $high }.
export-left-open-at-least = Über das, was die Akte offenlässt: mindestens { $low } bis { $high }.
export-most-telling = Am aufschlussreichsten, wenn bekannt: { $label }. { $sentence }
export-note-title = { $program }: Ergebnisse von Modellen
export-note-patient = Patient: { $patient }
export-without-identifier = ohne Kennung
export-note-as-of = Akte mit Stand vom: { $day }
export-note-digest = SHA-256 ihrer Dateien: { $digest }
export-note-made = Erstellt: { $moment }
export-note-needs-setting = Die Einrichtung hat { $setting } nicht festgelegt; möglicherweise gilt eine andere Version.
export-note-by-hand = VON HAND EINGEGEBEN, nicht aus der Akte: { $inputs }.
export-by-hand = Von Hand eingegeben, nicht aus der Akte: { $inputs }.
export-by-hand-label = Von Hand eingegeben, nicht aus der Akte
export-input-by-hand = { $input }, von Hand eingegeben, nicht aus der Akte
export-keep-in-mind = Zu beachten
export-keep-in-mind-heading = Zu beachten:
export-note-asked-for = Angefordert; es hätte sich nicht angeboten: { $reason }
export-note-status = Status des Modells: { $status }
export-note-model = Modell { $model } { $version }, SHA-256 { $digest }, Stand { $day }
export-note-refusals = NICHT ANWENDBARE MODELLE
export-note-unused = WAS IN DER AKTE NICHT VERWENDET WERDEN KONNTE
export-note-refused = { $title } ({ $model } { $version })
export-in-words = In Worten
export-found = Befund
export-next = Als Nächstes
export-because = Gründe
export-from-the-chart = Aus der Akte
export-missing = Es fehlt
export-missing-sentence = Es fehlt: { $labels }.
export-entry-of-day = { $entry } ({ $day })
export-demonstration-mark = Demonstration.
export-card-foot = { $model } { $version }, SHA-256 { $digest }. Akte mit Stand vom { $day }; SHA-256 ihrer Dateien { $files }.
export-reason-other-judgement = Anders beurteilt
export-fhir-no-patient = Ein Patient ohne Kennung in der Quelle
export-fhir-device = Software zur Berechnung klinischer Risiken
export-issue-record = Die Akte
export-issue-unused = Ein Teil der Akte wurde nicht verwendet
export-issue-refused = Das Modell ist nicht anwendbar
export-issue-missing = Angaben fehlen
export-issue-unit = Eine Einheit fehlt, ist unbekannt oder von anderer Art
export-issue-implausible = Ein Wert ist bei einem lebenden Patienten nicht möglich
export-issue-stale = Ein Wert ist zu alt
export-issue-caution = Das Ergebnis ist mit Vorsicht zu lesen
export-issue-refuses = { $title } gibt kein Ergebnis für: { $outputs }. { $reasons }
export-issue-cannot = { $title } kann keine Antwort geben ohne: { $labels }.
export-provenance-model = Modell { $model } { $version }: { $status } { $citation }
export-provenance-reader = Die Person, die Werte von Hand eingegeben hat; nicht namentlich genannt
export-provenance-record = Die Dateien der Akte, gelesen mit Stand vom { $day }
export-error-no-such-model = es gibt kein Modell { $model } unter den Ergebnissen; nennen Sie eines, das berechnet wurde
export-error-no-source = woraus das Modell { $model } erstellt wurde, ist nicht bekannt; übergeben Sie dem Export Version und Hash
export-error-hypothetical = das Ergebnis von { $model } ist hypothetisch und verlässt das Programm nicht; kehren Sie zu dem der Akte zurück und exportieren Sie dieses
export-error-no-day = das Stichdatum der Ergebnisse ist kein Tag; berechnen Sie die Akte erneut
export-error-no-card = Reaktion { $number }: `card` muss die UUID einer Karte sein, 36 Zeichen in Kleinbuchstaben
export-error-no-reason = Reaktion { $number }: eine übergangene Karte braucht einen Grund, einen Kommentar oder beides
export-error-write = der Export konnte nicht geschrieben werden: { $why }

## What the command prints for people: `insite score`, `what-if`, `counterfactuals`, `gate`, `panel`, `alerts`. Names of inputs, models and options of the command are not translated.

cli-patient = Patient { $patient }, Stand { $day }
cli-demonstration = Demonstrationsmodelle: nicht für den klinischen Gebrauch.
cli-hypothetical = HYPOTHETISCH: nicht die Akte dieses Patienten. Demonstrationsmodelle: nicht für den klinischen Gebrauch.
cli-not-shown = Nicht gezeigt (andere Versionen oder nicht angeboten; mit --model anfordern): { $models }
cli-verdict-missing-inputs = Angaben fehlen
cli-verdict-refused = nicht anwendbar
cli-needs-setting = Die Einrichtung hat { $setting } nicht festgelegt; verwenden Sie --setting { $setting }=VALUE.
cli-range = { $low } bis { $high }
cli-range-at-least = mindestens { $low } bis { $high }
cli-missing = es fehlt: { $names }
cli-over-unknown = über das, was nicht bekannt ist: { $low } bis { $high }
cli-most-telling = am aufschlussreichsten, wenn bekannt: { $label }. { $sentence }
cli-estimated = Die Beiträge sind geschätzt, ± { $error } (Standardfehler des unsichersten).
cli-sum-of = { $label }: die Summe von { $labels }.
cli-together = { $one } und { $other } zusammen: { $both } auf der Modellskala über das hinaus, was jedes für sich bewirkt.
cli-severity-error = Fehler
cli-severity-warning = Warnung
cli-severity-note = Hinweis
cli-drivers-in-100 = Was den Unterschied bewirkt, von { $reference } derer, mit denen verglichen wird, bis { $own } von 100:
cli-drivers = Was den Unterschied bewirkt, von { $reference } derer, mit denen verglichen wird, bis { $own }:
cli-dose = Dosis: { $dose }.
cli-doses-studied = Dosen von { $low } bis { $high } wurden untersucht.
cli-dose-effects = Was jede Angabe daran ändert, ausgehend von { $reference } beim Vergleichspatienten:
cli-input = Angabe
cli-in-the-record = In der Akte
cli-supposed = Angenommen
cli-result = Ergebnis
cli-by-the-record = Laut Akte
cli-nothing-supposed = (angenommen ist, was in der Akte steht)
cli-steps = Schritte
cli-scored-again = Neu berechnet
cli-changes = Änderungen
cli-no-change = Keine. { $because }
cli-gate-model = { $title } [{ $model } { $version }], Stand { $day }
cli-gate-not-offered = Patient { $patient }: nicht angeboten. { $because }
cli-gate-patient = Patient { $patient }: { $verdict }
cli-gate-site = Einrichtung, { $patients } von { $records } Patienten: { $verdict }
cli-gate-not-reported = von der Quelle des Modells nicht berichtet: { $kinds }
cli-gate-verdict-not-reported = nicht berichtet
cli-gate-verdict-score = berechnen
cli-gate-verdict-caution = mit Vorsicht berechnen
cli-gate-verdict-refuse = ablehnen
cli-kind-population = Population
cli-kind-vocabulary = Vokabular
cli-kind-units = Einheiten
cli-kind-history = Vorgeschichte
cli-kind-range = Wertebereich
cli-kind-joint = gemeinsame Verteilung
cli-kind-missingness = fehlende Werte
cli-kind-period = Zeitraum
cli-panel-head = { $patients } Patienten mit { $entries } Einträgen, Stand { $day }; { $ignored } Einträge sind von Arten, die kein Modell benötigt.
cli-panel-counts = { $scored } berechnet ({ $interrupt } jetzt handeln, { $banner } Aufmerksamkeit erforderlich, { $passive } zur Information), { $missing } mit fehlenden Angaben, { $refused } abgelehnt
cli-problem-times = { $count ->
    [one] 1-mal: { $sentence } Zuerst: { $places }.
   *[other] { $count }-mal: { $sentence } Zuerst: { $places }.
}
cli-panel-banner = Demonstrationsmodelle, nicht für den klinischen Gebrauch.
cli-panel-speed = { $threads ->
    [one] { $seconds } s mit 1 Thread, { $rate } Patienten pro Sekunde
   *[other] { $seconds } s mit { $threads } Threads, { $rate } Patienten pro Sekunde
}
cli-alerts-none = Keine Warnmeldung.
cli-alert-interrupt = JETZT HANDELN
cli-alert-banner = AUFMERKSAMKEIT
cli-alert-passive = Information
cli-alert-quiet = still
cli-alert-listed = [auf der Arbeitsliste]
cli-alert-line = { $what }. Als Nächstes: { $next }
cli-alert-line-because = { $what }, Gründe: { $because }. Als Nächstes: { $next }
cli-again-rose = erneut: bei der Antwort am { $since } war der Wert { $figure }
cli-again-louder = erneut: dringlicher als bei der Antwort am { $since }
cli-again-other-version = erneut: das Modell hat seit { $since } eine andere Version
cli-again-quiet-over = erneut: die Ruhetage seit { $since } sind vorbei
cli-again-snooze-over = erneut: das Zurückstellen vom { $since } ist vorbei
cli-again-asked = erneut: sie wurde angefordert
cli-demoted = { $days ->
    [one] steht in der Liste: innerhalb von 1 Tag dürfen { $most } hervortreten, und so viele tun es
   *[other] steht in der Liste: innerhalb von { $days } Tagen dürfen { $most } hervortreten, und so viele tun es
}
cli-quiet-overridden = übergangen ({ $reason }) am { $since }; meldet sich am { $until } wieder, bei Verschlechterung früher
cli-quiet-acknowledged = zur Kenntnis genommen am { $since }; meldet sich am { $until } wieder, bei Verschlechterung früher
cli-quiet-snoozed = zurückgestellt am { $since }; meldet sich am { $until } wieder, bei Verschlechterung früher
cli-place = { $file } Zeile { $line }

## Sizes, measures and groups in tables of the page.

size-bytes = { $size } B
check-measure-brier = Brier
check-measure-scaled-brier = Brier, skaliert
check-measure-rmse = RMSE
check-measure-slope = Steigung
check-measure-within = Innerhalb von 20 %
group-sex = Geschlecht
group-age-bands = Altersgruppen
group-treatment = Behandlung
group-values-missing = fehlenden Werten
band-below = unter { $edge }
band-between = { $low } bis unter { $high }
band-over = { $edge } und darüber
group-missing = { $count } fehlen
validation-all-the-same = Alle Vorhersagen sind gleich: Niemand wird unterschieden, und Steigung und Kurve der Kalibrierung existieren nicht. Prüfen Sie die Spalte.
validation-ties = Bindungen: { $rows } Zeilen teilen sich { $different } verschiedene Vorhersagen. Eine Bindung zählt in den Flächen zur Hälfte, und gleiche Vorhersagen werden zusammen markiert.
validation-at-the-edge = { $count } Vorhersagen sind genau 0 oder 1. Auf der Modellskala gibt es sie nicht; für Achsenabschnitt und Steigung werden sie um 0,000001 verschoben.

## Why a work file of alerts is not read or a rule not taken: clauses within a sentence.

work-error-not-work = dies ist keine Arbeitsdatei von Insite; wählen Sie die Datei, die „Meine Arbeit speichern“ geschrieben hat
work-error-newer = diese Arbeitsdatei hat das Format { $found }, und dieses Programm liest bis { $read }; öffnen Sie sie mit dem neueren Programm
work-error-damaged = die Arbeitsdatei ist in Zeile { $line }, Spalte { $column } beschädigt; öffnen Sie eine frühere Kopie davon
work-error-entry = Eintrag { $entry } im Protokoll der Arbeitsdatei { $what }; öffnen Sie eine frühere Kopie davon
work-entry-no-result = nennt kein Ergebnis
work-entry-no-number = enthält keine Zahl
work-entry-no-day = hat keinen Tag
work-entry-snoozed = ist bis zu einem unmöglichen Tag zurückgestellt
work-entry-long = enthält einen zu langen Text
work-error-rule = { $tier }: { $what }
work-tier-interrupt = Warnmeldungen, bei denen jetzt zu handeln ist
work-tier-banner = Warnmeldungen, die Aufmerksamkeit erfordern
work-tier-passive = Warnmeldungen zur Information
work-rule-quiet = die Ruhe darf 0 bis { $most } Tage dauern
work-rule-snooze = die längste Zurückstellung darf 1 bis { $most } Tage betragen
work-rule-points = ein Anstieg muss über 0 und darf höchstens 100 Prozentpunkte betragen
work-rule-part = ein Anstieg muss über 0 und darf höchstens 1000 Prozent des früheren Werts betragen
work-error-budget = das Kontingent zählt 0 bis 100 Warnmeldungen über 1 bis 31 Tage
work-error-snooze = eine Warnmeldung dieser Art kann 1 bis { $most } Tage zurückgestellt werden
work-error-long = eine Notiz darf { $most } Zeichen haben; schreiben Sie eine kürzere
work-error-no-identifier = die Akte enthält keine Kennung des Patienten, sodass von den Warnmeldungen nichts aufbewahrt werden kann
work-error-salt = das Salt muss aus 64 hexadezimalen Ziffern bestehen
work-error-no-number = das Ergebnis ist keine Zahl, und es kann nichts davon aufbewahrt werden
work-error-write = es konnte nicht geschrieben werden: { $why }

## The element <insite-assessment> on other pages, which reads these messages from files of the package: plain text, variables, and one choice by a count.

element-heading = Risikobeurteilung
element-reading = Die Akte wird gelesen …
element-patients = { $count ->
    [one] Diese Akte enthält { $count } Patienten. Wählen Sie einen.
   *[other] Diese Akte enthält { $count } Patienten. Wählen Sie einen.
}
element-no-patient = In dieser Akte ist kein Patient.
element-no-such-model = Es gibt kein Modell namens { $names }.
element-nobody = Kein Name
element-born = geb. { $day }
element-as-of = Stand { $day }
element-none = Kein Modell ist auf diesen Patienten anwendbar.
element-interrupt = Jetzt handeln
element-banner = Aufmerksamkeit erforderlich
element-caution = Mit Vorsicht zu lesen
element-missing = { $count ->
    [one] { $count } Angabe fehlt: Sie steht nicht in der Akte oder kann nicht verwendet werden. Ohne sie gibt es kein Ergebnis.
   *[other] { $count } Angaben fehlen: Sie stehen nicht in der Akte oder können nicht verwendet werden. Ohne sie gibt es kein Ergebnis.
}
element-why = Gründe
element-input = Angabe
element-value = Wert
element-effect = Was sie bewirkt
element-raises = erhöht um { $amount }
element-lowers = senkt um { $amount }
element-points = { $number } Prozentpunkte
element-less-than = <{ $number }
element-next = Als Nächstes:
element-source = Quelle: { $source }
element-others = { $count ->
    [one] { $count } Modell ist nicht anwendbar
   *[other] { $count } Modelle sind nicht anwendbar
}
element-problems = { $count ->
    [one] { $count } Eintrag der Akte konnte nicht verwendet werden
   *[other] { $count } Einträge der Akte konnten nicht verwendet werden
}
element-of = : { $title }
element-is = { $label }: { $said }
element-error = Ein interner Fehler hat diesen Schritt abgebrochen.
element-error-status = Das Modul konnte nicht abgerufen werden (Status { $status }).
element-error-differs = Das Modul konnte nicht abgerufen werden oder weicht vom Build ab.
element-error-stopped = Der Worker wurde beendet. Öffnen Sie die Akte erneut.
element-error-closed = Die Akte wurde geschlossen.

## Names of the further fields of a model card, after the Coalition for Health AI.

catalogue-field-card-name = Name
catalogue-field-card-release-stage = Freigabestadium
catalogue-field-card-global-availability = Weltweite Verfügbarkeit
catalogue-field-card-regulatory-status = Regulatorischer Status
catalogue-field-card-model-type = Art des Modells
catalogue-field-card-foundation-models = Basismodelle (foundation models)
catalogue-field-card-input-data-source = Quelle der Eingangsdaten
catalogue-field-card-output-and-input-data-types = Arten der Ausgangs- und Eingangsdaten
catalogue-field-card-clinical-risk-level = Klinische Risikostufe
catalogue-field-card-known-biases-or-ethical-considerations = Bekannte Verzerrungen oder ethische Erwägungen
catalogue-field-card-out-of-scope = Nicht vorgesehen
catalogue-field-card-outcomes = Endpunkte
catalogue-field-card-bias-mitigation = Minderung von Verzerrungen
catalogue-field-card-security-and-privacy = Sicherheit und Datenschutz
catalogue-field-card-transparency = Transparenz
catalogue-field-card-stakeholders-consulted = Befragte Beteiligte
catalogue-field-card-usefulness = Nutzen
catalogue-field-card-fairness = Fairness
catalogue-field-card-safety = Patientensicherheit
catalogue-field-card-evaluation-references = Literatur zur Evaluation
catalogue-field-card-clinical-trial = Klinische Studie
catalogue-field-card-peer-reviewed-publication = Begutachtete Veröffentlichung
catalogue-field-card-reimbursement-status = Stand der Erstattung
catalogue-field-card-patient-consent-or-disclosure = Einwilligung oder Aufklärung der Patienten
## Messwerte im Zeitverlauf, in einer eigenen Zeile

trend-reference-of-used = Referenzbereich des verwendeten Werts, wie vom Labor angegeben: { $range }

## Tasten

shortcuts-heading = Tastenkürzel
shortcuts-lead = Diese Tasten tun, was die gleichnamigen Schaltflächen tun. Sie wirken nicht, während Sie in ein Feld schreiben oder ein Dialog wie dieser geöffnet ist.
shortcuts-switch = Einzelne Tasten sind eingeschaltet
shortcuts-switch-hint = Schalten Sie sie aus, wenn Sie mit der Stimme steuern oder ein anderes Programm diese Tasten braucht. Das gilt, bis diese Seite geschlossen wird. Die Tabulatortaste und die Schaltflächen wirken immer.
shortcuts-now-on = Einzelne Tasten sind eingeschaltet.
shortcuts-now-off = Einzelne Tasten sind ausgeschaltet.
shortcuts-key = Taste
shortcuts-does = Was sie tut
shortcuts-then = dann
shortcuts-prefix = Nun l für die Patientenliste, c für die Modelle, w für meine Arbeit, s für die Selbstprüfung.
shortcuts-no-alert = Keine Warnmeldung hat den Fokus. Drücken Sie j, bis eine ihn hat.
shortcuts-alert-is-quiet = Diese Warnmeldung ist bereits still.
shortcuts-nothing-opens = Hier lässt sich nichts öffnen.
shortcuts-no-further = In dieser Richtung folgt nichts mehr.
shortcuts-no-way-back = Von hier führt kein Weg zurück.
shortcuts-nothing-to-undo = Mit keiner Warnmeldung wurde etwas getan, das sich rückgängig machen ließe.
shortcuts-no-search = Hier gibt es kein Suchfeld.
shortcuts-no-list = Es gibt keine Patientenliste.
shortcut-next = Zur nächsten Warnmeldung, zum nächsten Ergebnis, Modell oder Patienten
shortcut-previous = Zum vorhergehenden
shortcut-open = Öffnen, was den Fokus hat
shortcut-back = Zurück
shortcut-acknowledge = Die Warnmeldung mit dem Fokus zur Kenntnis nehmen
shortcut-snooze = Ihn zurückstellen: fragt, wie lange
shortcut-override = Ihn übergehen: fragt nach dem Grund
shortcut-undo = Rückgängig machen, was zuletzt mit einer Warnmeldung getan wurde
shortcut-find = Zum Suchfeld
shortcut-print = Drucken
shortcut-help = Diese Tasten anzeigen
shortcut-go-list = Zur Patientenliste
shortcut-go-catalogue = Zu den Modellen
shortcut-go-work = Zu meiner Arbeit
shortcut-go-self-check = Zur Selbstprüfung

## Eine Tabelle von Patienten als Liste

table-not-a-mapping = die Datei ist keine Zuordnung einer Tabelle, die dieses Programm kennt: { $error }. Wählen Sie die Spalten neu und speichern Sie eine neue
table-no-patient-column = wählen Sie die Spalte, die sagt, um wen es in jeder Zeile geht
table-no-input = wählen Sie mindestens eine Spalte mit etwas, das ein Modell liest
table-unknown-input = kein Modell liest „{ $input }“: Nehmen Sie es aus der Zuordnung
table-unit-missing = wählen Sie die Einheit von { $label }: { $units }
table-unit-wrong = { $label } wird nie in { $unit } angegeben: Wählen Sie eine von { $units }
table-read-in-column = Spalte „{ $column }“: { $sentence }
table-read-column = Die Zuordnung nennt diese Spalte, die Tabelle hat sie nicht; deshalb wurde nichts aus der Tabelle gelesen. Wählen Sie die Spalten neu oder berichtigen Sie die Kopfzeile.
table-read-encoding = Die Tabelle ist in UTF-16 gespeichert. Speichern Sie sie als CSV in UTF-8 und wählen Sie sie erneut.
table-read-quote = Ein Anführungszeichen wird geöffnet und nie geschlossen; dahinter wurde nichts gelesen. Schließen Sie es oder lassen Sie die Anführungszeichen weg.
table-read-fields = Eine Zeile hat eine andere Zahl von Zellen als die Kopfzeile und wurde ausgelassen. Setzen Sie Zellen, die das Trennzeichen enthalten, in Anführungszeichen.
table-read-patient = Eine Zeile sagt nicht, um wen es geht, und wurde ausgelassen. Tragen Sie ein, wer es ist.
table-read-duplicate = Eine andere Zeile betrifft denselben Patienten, und keine Spalte sagt, von welchem Tag jede ist: Nur die erste wurde gelesen. Wählen Sie die Spalte des Tages oder lassen Sie eine Zeile je Patient.
table-read-day = Ein Tag ist nicht lesbar; was von ihm abhängt, wurde ausgelassen. Schreiben Sie 2026-11-22 oder 22.11.2026, oder sagen Sie, wie Tage mit Schrägstrichen gemeint sind.
table-read-cell = Eine Zelle ist weder leer noch das, was die Spalte enthält, und wurde ausgelassen. Schreiben Sie eine Zahl, ja oder nein als yes oder no, oder eine der Möglichkeiten; lassen Sie die Zelle leer, wenn nichts bekannt ist.
table-read-implausible = Kein lebender Patient hat einen solchen Wert in der gewählten Einheit: Er wird nicht verwendet. Prüfen Sie die Einheit der Spalte, dann den Wert.

## Die Spalten einer Tabelle von Patienten

table-heading = Was in welcher Spalte steht
table-columns-hint = Spalten mit einem passenden Namen sind bereits ausgefüllt. Prüfen Sie jede. Jede Einheit muss angegeben sein, und eine leere Zelle heißt nicht bekannt: Sie zählt nie als 0 oder als Nein.
table-patient = Um wen es in der Zeile geht
table-name = Name
table-birth-date = Geburtsdatum
table-day = Tag der Werte; ohne Spalte der Tag oben
table-dates = Tage mit Schrägstrichen, etwa 03/04/2026
table-dates-none = Es gibt keine
table-dates-day-first = Der Tag steht vorn
table-dates-month-first = Der Monat steht vorn
table-decimal = Dezimalzeichen
table-decimal-point = Punkt: 1.5
table-decimal-comma = Komma: 1,5
table-unit-choose = Einheit wählen
table-further = { $count ->
    [one] 1 weitere Eingabe
   *[other] { $count } weitere Eingaben
}
table-save-mapping = Diese Spalten als Datei speichern
table-open-mapping = Eine solche Datei öffnen
table-mapping-saved = Gespeichert als { $file }. Die Datei enthält Namen von Spalten und Einheiten und nichts von einem Patienten.
table-mapping-opened = Die Spalten sind die der Datei.
table-mapping-lacks = Die Tabelle hat diese Spalten der Datei nicht: { $columns }. Wählen Sie sie neu.
