### Français: see en.ftl for what each message is for.

## The language itself

language-name = Français
language-direction = ltr
language-review = Cette traduction n’a pas encore été relue par un clinicien.
decimal-sign = { "," }
group-sign = { " " }
list-separator = { " ; " }
list-comma = { ", " }
list-and = { $first } et { $last }
percent-of = { $number } %
percent-below = < 0,1 %
percent-above = > 99,9 %
date-day = { $day } { $month } { $year }
date-month = { $month } { $year }
choose-language = Langue
change-language-hint = La page redémarre dans l’autre langue. Un patient ouvert est alors fermé.
language-failed = La page n’a pas pu être affichée dans la langue « { $name } » : le fichier de cette langue n’a pas pu être récupéré. Elle est affichée en anglais.

## The frame around every screen.

brand = Insite
brand-note = Le risque clinique d’après le dossier, uniquement dans ce navigateur
skip-to-main = Aller au contenu principal
demonstration = Modèles de démonstration : non destinés à un usage clinique
footer-privacy = Le dossier reste dans cet onglet du navigateur : rien n’en est transmis, conservé ni journalisé. Fermer le patient ou l’onglet l’efface.
footer-purpose = Pour l’évaluation et l’enseignement. Insite n’est pas un dispositif médical ; les décisions appartiennent au clinicien.
close = Fermer
cancel = Annuler
cancelled = La lecture a été annulée. Rien n’est ouvert.

## Opening: files, text or a sample.

open-heading = Ouvrir le dossier d’un patient
open-lead = Voyez quels risques peuvent être déterminés d’après le dossier, leur niveau, leurs raisons et les entrées dont ils proviennent.
open-files = Choisir des fichiers
drop-here = Déposez des fichiers FHIR n’importe où sur cette page
drop-to-open = Déposez pour ouvrir dans ce navigateur
or = ou
formats = JSON FHIR R4 : un Bundle, une ressource, une liste ou du NDJSON ; plusieurs fichiers sont lus ensemble.
paste-summary = Coller un dossier sous forme de texte
paste-label = JSON FHIR ou NDJSON
paste-open = Ouvrir le texte collé
paste-empty = Collez d’abord un dossier : le champ est vide.
pasted-name = texte collé
starting = Insite démarre…
starting-with-files = Les fichiers s’ouvriront dès qu’Insite aura démarré.
starting-late = Le démarrage est long. Si le réseau est lent, patientez ; si rien ne change, rechargez la page et demandez au responsable de ce serveur de recopier le dossier.
samples-heading = Essayer avec un patient d’exemple
samples-hint = Des patients inventés ; chacun illustre autre chose.
privacy-label = Ce qu’il advient du dossier
reading = Lecture des fichiers en cours.
reading-hint = La page reste utilisable pendant ce temps. La lecture de gros fichiers prend quelques secondes.
failure-heading = L’ouverture a échoué
no-patient = Aucun patient n’a été trouvé dans ce qui a été ouvert. Ouvrez un fichier contenant une ressource Patient ou des entrées concernant un patient.
promises-stays-here = Reste ici
promises-stays-here-text = Le fichier est lu et évalué dans cet onglet. Aucune partie ne quitte l’ordinateur et rien n’en est conservé.
promises-shows-reasons = Montre ses raisons
promises-shows-reasons-text = Chaque valeur indique ce qui l’influence et permet d’ouvrir l’entrée du dossier dont provient chaque variable.
promises-says-when-not = Dit quand ne pas l’interroger
promises-says-when-not-text = Un modèle qui n’est pas valable pour le patient refuse de répondre ; ce qui manque est nommé, jamais complété.
reading-files = { $count ->
    [one] Lecture du fichier
   *[other] Lecture de { $count } fichiers
}

## Patients: the choice among several, and the banner of the chosen one.

patients-lead = Choisissez-en un. Les entrées de patients différents ne sont jamais mélangées.
find-patient = Rechercher par nom, identifiant ou date de naissance
close-all = Fermer les fichiers
no-name = Nom non renseigné
no-birth-date = date de naissance non renseignée
no-age = âge inconnu
deceased = Décédé selon le dossier
incomplete = Dossier incomplet
banner-label = Patient
as-of = À la date du
today = Aujourd’hui
other-patient = Autre patient
close-patient = Fermer le patient
patients-choice-heading = { $count ->
    [one] Ces fichiers contiennent { $count } patient
   *[other] Ces fichiers contiennent { $count } patients
}
patients-shown-none = Aucun patient ne correspond. Modifiez votre recherche.
patients-shown-first = { $shown ->
    [one] Seul le premier patient ({ $shown } sur { $found }) est affiché. Saisissez du texte pour trouver les autres.
   *[other] Les { $shown } premiers patients sur { $found } sont affichés. Saisissez du texte pour trouver les autres.
}
born = naissance : { $date }
age-years = { $years ->
    [one] { $years } an
   *[other] { $years } ans
}
age-about-years = { $years ->
    [one] environ { $years } an
   *[other] environ { $years } ans
}
sex-not-recorded = sexe non renseigné
identifier-none = aucun identifiant
identifier-known = ID { $id }
entries-results = { $count ->
    [one] { $count } résultat
   *[other] { $count } résultats
}
entries-conditions = { $count ->
    [one] { $count } affection
   *[other] { $count } affections
}
entries-medications = { $count ->
    [one] { $count } médicament
   *[other] { $count } médicaments
}
entries-procedures = { $count ->
    [one] { $count } acte
   *[other] { $count } actes
}
entries-visits = { $count ->
    [one] { $count } venue
   *[other] { $count } venues
}
entries-none = aucune entrée

## The list of assessments and what stands beside it.

results-heading = Évaluations
record-label = Le dossier
record-heading = Ce qui a été lu
no-answers = Aucun modèle ne peut répondre pour ce patient avec ce que contient le dossier. Les raisons figurent ci-dessous.
lacking-heading = Répondraient avec davantage d’informations
lacking-hint = Pour autant que le dossier permette d’en juger, ces modèles sont valables pour ce patient, mais il leur manque une donnée.

results-lead-none = Le dossier dans son état au { $day }.
results-lead-count = { $count ->
    [one] { $count } résultat d’après le dossier dans son état au { $day }.
   *[other] { $count } résultats, les plus préoccupants en premier, d’après le dossier dans son état au { $day }.
}
scored-as-of-day = Calcul effectué à la date du { $day }.
files-read = { $files ->
    [one] { $files } fichier, { $size }
   *[other] { $files } fichiers, { $size }
}
models-ready = { $models ->
    [one] { $models } modèle, vérifié sur ses patients tests dans ce navigateur
   *[other] { $models } modèles, chacun vérifié sur ses patients tests dans ce navigateur
}
not-applicable = { $count ->
    [one] { $count } modèle ne s’applique pas à ce patient
   *[other] { $count } modèles ne s’appliquent pas à ce patient
}
other-versions = Autres versions ({ $count })

## One result: how loud, how much, how sure, in words.

see-why = Voir pourquoi
see-details = Voir les détails
see-what-it-read = Voir ce qui a été lu
ask-anyway = Interroger quand même
source = Source :
caution-lead = Avec prudence :
missing-lead = À garder à l’esprit :
raises = { " " }(à la hausse)
lowers = { " " }(à la baisse)

tier-interrupt = Agir maintenant
tier-banner = Attention requise
tier-passive = Pour information
verdict-scored = Calculé
verdict-caution = Calculé, à lire avec prudence
verdict-missing-inputs = Données manquantes
verdict-refused = Ne s’applique pas
without-number-because = Aucune valeur pour { $names } : { $reason }
no-value-refused = n. a.
no-value-other = –
people-risk-few = Parmi 100 personnes comparables à ce patient, l’événement surviendrait chez moins d’une.
people-risk-most = Parmi 100 personnes comparables à ce patient, l’événement surviendrait chez plus de 99.
people-risk-about = Parmi 100 personnes comparables à ce patient, l’événement surviendrait chez environ { $count }.
people-survival-few = Parmi 100 personnes comparables à ce patient, moins d’une serait en vie.
people-survival-most = Parmi 100 personnes comparables à ce patient, plus de 99 seraient en vie.
people-survival-about = { $count ->
    [one] Parmi 100 personnes comparables à ce patient, environ { $count } serait en vie.
   *[other] Parmi 100 personnes comparables à ce patient, environ { $count } seraient en vie.
}
drivers-lead-risk = Ce qui influe le plus sur le risque
drivers-lead-survival = Ce qui influe le plus sur la probabilité de survie
drivers-lead-amount = Ce qui influe le plus sur le résultat
interval-note-span = { $short } : valeur possible { $span }.
interval-note-anywhere = { $short } : presque toute valeur est possible.
interval-note-span-open = { $short } : valeur possible { $span }, tant que ceci n’est pas connu : { $open }.
interval-note-anywhere-open = { $short } : presque toute valeur est possible, tant que ceci n’est pas connu : { $open }.
interval-note-list = { $count ->
    [one] { $first }, { $second } et { $count } autre
   *[other] { $first }, { $second } et { $count } autres
}
needs = { $count ->
    [one] Il manque { $count } donnée
   *[other] Il manque { $count } données
}
and-more = { $count ->
    [one] { " " }Et { $count } autre raison.
   *[other] { " " }Et { $count } autres raisons.
}
from-to = de { $low } à { $high }
at-least = au moins { $range } (toutes les combinaisons n’ont pas été essayées)

## Problems in the files.

problems-heading = Problèmes dans les fichiers
problem-count-errors = { $count ->
    [one] { $count } erreur
   *[other] { $count } erreurs
}
problem-count-warnings = { $count ->
    [one] { $count } avertissement
   *[other] { $count } avertissements
}
problem-count-notes = { $count ->
    [one] { $count } remarque
   *[other] { $count } remarques
}
in-file-named = dans { $file }

## The guard against the wrong patient, and what stands on paper.

not-this-patient = La réponse reçue ne concernait pas le patient ouvert. Rien n’en a été affiché et le dossier a été fermé. Ouvrez-le de nouveau.
overtaken = Cette demande portait sur le dossier tel qu’il avait été lu auparavant. Fermez le résultat et ouvrez-le de nouveau.
files-changed = Les fichiers ne sont plus ceux qui avaient été ouverts, de sorte que le patient ne peut plus y être choisi. Ils ont été fermés ; ouvrez-les de nouveau.
updating = Mise à jour…
updating-more = Le contenu affiché date d’avant la dernière modification.
out-of-date = N’est plus à jour.
out-of-date-more = La dernière modification n’a pas pu être calculée. Le contenu affiché date d’avant celle-ci et ne peut pas être imprimé.
not-printed = N’est plus à jour – non imprimé
not-printed-more = Insite n’imprime un résultat que s’il correspond au patient ouvert et à la dernière modification. Attendez-le, puis imprimez.
printed-hypothetical = En partie hypothétique : certaines valeurs ont été supposées et ne sont pas celles du dossier.
printed-models = Modèles :

printed-by-hand-labels = Saisi à la main, absent du dossier : { $labels }.

printed-as-of = état au { $day }

printed-model-version = { $title } { $version }
printed-model-hash = { $title } { $version } ({ $hash })

printed-program = Insite { $version }

## One model in full: its number, its reasons, what is not known.

back = Toutes les évaluations
outputs-label = Résultats de ce modèle : choisissez celui à expliquer
interval = Compte tenu de ce qui n’est pas connu :
icon-array-title = Cent personnes comparables à ce patient
icon-array-open = Silhouettes pâles à contour interrompu : l’un ou l’autre, selon ce qui n’est pas connu.

detail-lead = D’après le dossier dans son état au { $day }.

icon-array-alive = { $count ->
    [one] Parmi 100 personnes comparables à ce patient, { $count } serait en vie.
   *[other] Parmi 100 personnes comparables à ce patient, { $count } seraient en vie.
}
icon-array-alive-between = Parmi 100 personnes comparables à ce patient, entre { $low } et { $high } seraient en vie.
icon-array-happens = Parmi 100 personnes comparables à ce patient, l’événement surviendrait chez { $count }.
icon-array-happens-between = Parmi 100 personnes comparables à ce patient, l’événement surviendrait chez { $low } à { $high }.

reasons-lead-refused = Le modèle n’est pas valable pour ce patient :
reasons-lead-missing = À garder à l’esprit :
reasons-lead-caution = Ce résultat est à lire avec prudence :

interval-is-span = Compte tenu de ce qui n’est pas connu, le résultat pourrait aller { $span }.
interval-is-anywhere = Compte tenu de ce qui n’est pas connu, le résultat pourrait prendre presque n’importe quelle valeur.

## What a number is made of: the strip, the waterfall and its table.

strip-title = La valeur sur son échelle
why-heading = De quoi se compose la valeur
this-patient = Ce patient
key-raises = augmente (plein, flèche vers la droite)
key-lowers = diminue (creux, flèche vers la gauche)
points = points
table-summary = Les mêmes éléments sous forme de tableau, avec l’échelle propre du modèle
column-margin = Sur l’échelle du modèle
together-heading = Effets conjoints des variables

compared-with-reference-patient = Patient de référence
compared-with-training-average = Moyenne des données d’apprentissage
compared-with-synthetic = { $rows ->
    [one] Moyenne de { $rows } patient synthétique
   *[other] Moyenne de { $rows } patients synthétiques
}
compared-with-aggregated = { $patients ->
    [one] Moyenne de { $patients } patient, en groupes d’au moins 10
   *[other] Moyenne de { $patients } patients, en groupes d’au moins 10
}

not-causes-reference-patient = La contribution de chaque variable est sa valeur de Shapley par rapport au patient de référence : elle indique dans quelle mesure la variable déplace ce résultat, non ce qui cause l’issue.
not-causes-training-average = La contribution de chaque variable est sa valeur de Shapley par rapport à la moyenne des données d’apprentissage, déterminée sur l’échelle propre du modèle et reportée sur ce résultat : elle indique dans quelle mesure la variable déplace ce résultat, non ce qui cause l’issue.
not-causes-synthetic = { $rows ->
    [one] La contribution de chaque variable est sa valeur de Shapley par rapport à la moyenne de { $rows } patient synthétique, déterminée sur l’échelle propre du modèle et reportée sur ce résultat : elle indique dans quelle mesure la variable déplace ce résultat, non ce qui cause l’issue.
   *[other] La contribution de chaque variable est sa valeur de Shapley par rapport à la moyenne de { $rows } patients synthétiques, déterminée sur l’échelle propre du modèle et reportée sur ce résultat : elle indique dans quelle mesure la variable déplace ce résultat, non ce qui cause l’issue.
}
not-causes-aggregated = { $patients ->
    [one] La contribution de chaque variable est sa valeur de Shapley par rapport à la moyenne de { $patients } patient, en groupes d’au moins 10, déterminée sur l’échelle propre du modèle et reportée sur ce résultat : elle indique dans quelle mesure la variable déplace ce résultat, non ce qui cause l’issue.
   *[other] La contribution de chaque variable est sa valeur de Shapley par rapport à la moyenne de { $patients } patients, en groupes d’au moins 10, déterminée sur l’échelle propre du modèle et reportée sur ce résultat : elle indique dans quelle mesure la variable déplace ce résultat, non ce qui cause l’issue.
}

table-hint-reference-patient = L’échelle du modèle est celle sur laquelle il additionne. Sur les deux échelles, la somme des contributions mène du patient de référence à ce patient.
table-hint-training-average = L’échelle du modèle est celle sur laquelle il additionne. Sur les deux échelles, la somme des contributions mène de la moyenne des données d’apprentissage à ce patient.
table-hint-synthetic = { $rows ->
    [one] L’échelle du modèle est celle sur laquelle il additionne. Sur les deux échelles, la somme des contributions mène de la moyenne de { $rows } patient synthétique à ce patient.
   *[other] L’échelle du modèle est celle sur laquelle il additionne. Sur les deux échelles, la somme des contributions mène de la moyenne de { $rows } patients synthétiques à ce patient.
}
table-hint-aggregated = { $patients ->
    [one] L’échelle du modèle est celle sur laquelle il additionne. Sur les deux échelles, la somme des contributions mène de la moyenne de { $patients } patient, en groupes d’au moins 10, à ce patient.
   *[other] L’échelle du modèle est celle sur laquelle il additionne. Sur les deux échelles, la somme des contributions mène de la moyenne de { $patients } patients, en groupes d’au moins 10, à ce patient.
}

strip-description-value = { $value } pour ce patient
strip-description-interval = { $interval } compte tenu de ce qui n’est pas connu
strip-description-reference-patient = { $reference } pour le patient de référence
strip-description-training-average = { $reference } pour la moyenne des données d’apprentissage
strip-description-synthetic = { $rows ->
    [one] { $reference } pour la moyenne de { $rows } patient synthétique
   *[other] { $reference } pour la moyenne de { $rows } patients synthétiques
}
strip-description-aggregated = { $patients ->
    [one] { $reference } pour la moyenne de { $patients } patient, en groupes d’au moins 10
   *[other] { $reference } pour la moyenne de { $patients } patients, en groupes d’au moins 10
}

strip-reference-patient = │ référence { $value }
strip-reference-training = │ moyenne d’apprentissage { $value }
strip-reference-cohort = │ moyenne de la cohorte { $value }

waterfall-caption-reference-patient = De { $reference } pour le patient de référence à { $value } pour ce patient, variable par variable.
waterfall-caption-training-average = De { $reference }, moyenne des données d’apprentissage, à { $value } pour ce patient, variable par variable.
waterfall-caption-synthetic = { $rows ->
    [one] De { $reference }, moyenne de { $rows } patient synthétique, à { $value } pour ce patient, variable par variable.
   *[other] De { $reference }, moyenne de { $rows } patients synthétiques, à { $value } pour ce patient, variable par variable.
}
waterfall-caption-aggregated = { $patients ->
    [one] De { $reference }, moyenne de { $patients } patient, en groupes d’au moins 10, à { $value } pour ce patient, variable par variable.
   *[other] De { $reference }, moyenne de { $patients } patients, en groupes d’au moins 10, à { $value } pour ce patient, variable par variable.
}

estimated = estimé, ± { $error }

estimate-hint-points = Il y a trop de variables pour en essayer toutes les combinaisons : les contributions sont estimées à partir d’ordres aléatoires, toujours les mêmes. ± désigne l’erreur type ; la plus grande est de { $error } points de pourcentage.
estimate-hint-amount = Il y a trop de variables pour en essayer toutes les combinaisons : les contributions sont estimées à partir d’ordres aléatoires, toujours les mêmes. ± désigne l’erreur type ; la plus grande est de { $error }.

together-pair = { $one } et { $other } ensemble : { $both } sur l’échelle du modèle, en plus de l’effet propre de chacune. La moitié, { $half }, fait partie de la contribution de chacune des deux variables.

member = { $label } { $value } : { $change }

together-count = { $count ->
    [one] { $count } variable
   *[other] { $count } variables ensemble
}

other-inputs = { $count ->
    [one] { $count } autre variable
   *[other] { $count } autres variables
}

against = référence { $reference }

step-value-raises-risk = { $label }, { $value } : augmente le risque
step-value-lowers-risk = { $label }, { $value } : diminue le risque
step-value-raises-survival = { $label }, { $value } : augmente la probabilité de survie
step-value-lowers-survival = { $label }, { $value } : diminue la probabilité de survie
step-value-raises-amount = { $label }, { $value } : augmente le résultat
step-value-lowers-amount = { $label }, { $value } : diminue le résultat
step-raises-risk = { $label } : contribution augmentant le risque
step-lowers-risk = { $label } : contribution diminuant le risque
step-raises-survival = { $label } : contribution augmentant la probabilité de survie
step-lowers-survival = { $label } : contribution diminuant la probabilité de survie
step-raises-amount = { $label } : contribution augmentant le résultat
step-lowers-amount = { $label } : contribution diminuant le résultat

column-change-points = Variation, points de pourcentage
column-change-amount = Variation

## How sure a number is by what was measured of its model.

uncertainty-heading = Quel est le degré de certitude de cette valeur ?
uncertainty-not-reported = Non rapporté : la source de ce modèle ne donne pas d’intervalle pour la valeur d’un patient individuel.
disagreement-heading = Ce qu’indiquent d’autres modèles de la même issue
this-model = Ce modèle
icon-array-unsure = Silhouettes à demi pleines : l’un ou l’autre, selon le degré de certitude du modèle lui-même.

uncertainty-range-venn-abers = D’après la calibration du modèle, la valeur se situe dans l’intervalle
uncertainty-range-conformal = L’issue propre à ce patient est attendue dans l’intervalle
uncertainty-range-refits = Selon des modèles réajustés sur des échantillons des données, la valeur va
uncertainty-range-not-reported = La valeur se situe dans l’intervalle
uncertainty-line-venn-abers = D’après la calibration du modèle : { $span }.
uncertainty-line-conformal = Intervalle pour un patient individuel : { $span }.
uncertainty-line-refits = D’après des réajustements du modèle : { $span }.
uncertainty-line-not-reported = Degré de certitude du modèle : { $span }.
uncertainty-method-venn-abers = Méthode : paire de probabilités calibrées de Venn-Abers
uncertainty-method-conformal = Méthode : intervalle conforme par partition (split-conformal)
uncertainty-method-refits = Méthode : réajustements sur des échantillons bootstrap
coverage-measured = { $patients ->
    [one] Mesuré sur { $patients } patient : { $found } des intervalles de ce type contenaient ce qu’ils devaient contenir ; l’objectif était de { $wanted }.
   *[other] Mesuré sur { $patients } patients : { $found } des intervalles de ce type contenaient ce qu’ils devaient contenir ; l’objectif était de { $wanted }.
}
straddles-class = L’intervalle entier relève d’un autre niveau d’attention que la valeur : « { $range } » au lieu de « { $own } ».
straddles-threshold = L’intervalle franchit un seuil : à une extrémité, il signifie « { $low } », à l’autre « { $high } ».
pictured-uncertainty = { $span } selon le degré de certitude du modèle
pictured-people-between = Selon le degré de certitude du modèle, entre { $low } et { $high } sur 100.

## What is missing, what it leaves open, and what is entered by hand.

missing-card = Ce qui manque
enter-by-hand = Saisir ce qui manque
by-hand-lead = Saisi à la main, absent du dossier :
by-hand-heading = Saisi à la main
by-hand-hint = Ces valeurs sont effacées à la fermeture du patient. Elles ne remplacent jamais une valeur du dossier ; pour cela, supposez une autre valeur sous « Ce qui changerait le résultat ».
remove = Retirer
use-this-value = Utiliser cette valeur
unit = Unité
choose = Choisir
needed-heading = Nécessaire pour obtenir un résultat
telling-heading = Ce qui apporterait le plus d’information si on le connaissait
further-summary = Autres réponses pouvant être saisies à la main
not-by-hand = Ceci est compté à partir des entrées du dossier et ne peut pas être saisi : ajoutez-les au dossier.
or-its-parts = Ou ce à partir de quoi il est calculé :
answer-hint = La réponse vaut pour le présent et pour le passé.
answer-first = Choisissez d’abord une réponse.
lacks-unit = Cette unité n’est pas connue ici. Choisissez-en une autre.

over-cohort = Sur l’ensemble de ce qui n’est pas connu, le résultat est de { $mean } en moyenne et, dans 9 cas sur 10, se situe entre { $low } et { $high }.
possible-tiers-one = Quoi qu’il en soit, le résultat reste « { $only } ».
possible-tiers-two = Le résultat pourrait être « { $first } » ou « { $second } ».
possible-tiers-three = Le résultat pourrait être « { $first } », « { $second } » ou « { $third } ».
enter = Saisir à la main : { $label }
not-a-number = { $label } : saisissez un nombre, par exemple 1,2.
out-of-range = { $label } : saisissez une valeur de { $low } à { $high }{ $unit }. Vérifiez le nombre et son unité.
possible = De { $low } à { $high }{ $unit }.
narrows-by-hardly = ne resserre presque pas l’intervalle
narrows-by-percent = resserre l’intervalle de { $percent } %
entered = { $label } { $shown }

## What a model was given.

column-input = Variable
column-value = Valeur
column-date = Date
column-status = Statut
column-entry = Entrées du dossier
inputs-heading = Ce que le modèle a reçu
inputs-hint = Ouvrez une entrée pour la lire telle qu’elle figure dans le dossier.
deciding-heading = Sert uniquement à décider si le modèle est valable
no-entry = aucune
question = Mettre en doute ce « non »
accept-again = Le considérer de nouveau comme « non »
yes = oui
no = non
not-known = inconnu

status-present = Dans le dossier
status-by-hand = Saisi à la main, absent du dossier
status-not-recorded = Non renseigné, considéré comme « non »
status-missing-optional = Absent du dossier ; le modèle répond sans cette donnée
status-missing = Manquant
status-stale = Plus ancien que le modèle ne l’admet
status-implausible = Non plausible, non utilisé
status-unit-unknown = Unité inutilisable, non utilisé
status-supposed = Supposé, ne provient pas du dossier

more-entries = { $count ->
    [one] { $count } autre entrée
   *[other] { $count } autres entrées
}

entries-of = Entrées du dossier à l’origine de : { $input }

## A chart entry.

entry-heading = Entrée du dossier
as-written = Telle qu’elle figure dans le fichier
fetching = Récupération de l’entrée…
fact-kind = Type
fact-what = Objet
fact-value = Valeur
fact-range = Intervalle de référence
fact-birth-date = Date de naissance
fact-sex = Sexe administratif
fact-date = Date
fact-status = Statut
fact-dose = Dose
fact-why-absent = Raison de l’absence de valeur

month-1 = janvier
month-2 = février
month-3 = mars
month-4 = avril
month-5 = mai
month-6 = juin
month-7 = juillet
month-8 = août
month-9 = septembre
month-10 = octobre
month-11 = novembre
month-12 = décembre

since = depuis : { $start }

## Outcomes with and without a treatment, and doses.

treatment-without = Sans
treatment-with = Avec
treatment-difference = La différence
treatment-no-effect = aucun effet
treatment-difference-title = La différence et son intervalle
treatment-needed = Nombre de sujets à traiter (NNT)
treatment-notation = NNTB : patients à traiter pour qu’un d’entre eux en tire un bénéfice. NNTH : patients à traiter pour qu’un d’entre eux subisse un préjudice. ∞ : aucun effet.
treatment-drivers = Ce qui augmente ou réduit la différence
treatment-groups = Il s’agit de moyennes de groupes d’un essai, transposées à un patient présentant de telles variables. Elles ne sont pas mesurées chez ce patient, et l’influence d’une variable sur la différence n’est pas causale.
treatment-larger = plus grande
treatment-smaller = plus petite
treatment-alike = Aucune variable ne modifie la différence.
dose-heading = La dose
dose-not-an-order = Une estimation de départ, non une prescription : ce sont les mesures chez ce patient qui décident.
dose-scale-title = La dose parmi celles qui ont été étudiées
dose-steps-heading = À partir de la dose actuelle
dose-effects = L’effet de chaque variable sur la dose
dose-effect = Effet
dose-no-effects = Aucune variable ne modifie la dose.
dose-key-model = ● dose selon le modèle
dose-key-range = ▒ intervalle pour un patient individuel
dose-key-present = │ dose actuelle

treatment-heading = Sans et avec traitement : { $treatment }

treatment-comparison-within = { $outcome } { $horizon }

treatment-horizon-months = { $count ->
    [one] dans un délai de { $count } mois
   *[other] dans un délai de { $count } mois
}
treatment-horizon-years = { $count ->
    [one] dans un délai de { $count } an
   *[other] dans un délai de { $count } ans
}

treatment-figure-fewer = de moins attendus
treatment-figure-more = de plus attendus
treatment-figure-spared = sur 100 épargnés
treatment-figure-more-in-hundred = de plus sur 100

treatment-sure-not-reported = Le degré de certitude de la différence n’est pas rapporté.
treatment-sure-not-shown = Il n’est pas démontré que le traitement fasse une différence.

treatment-arm = { $arm } : { $count } sur 100 – { $outcome }

treatment-between-none = Les nombres sont identiques une fois arrondis à des personnes entières.
treatment-between-spared = { $count ->
    [one] { $count } en tirets : épargnée par le traitement.
   *[other] { $count } en tirets : épargnées par le traitement.
}
treatment-between-more = { $count ->
    [one] { $count } en tirets : en plus avec le traitement.
   *[other] { $count } en tirets : en plus avec le traitement.
}

treatment-limit-amount-fewer = { $size } de moins
treatment-limit-amount-more = { $size } de plus
treatment-limit-risk-fewer = { $size } sur 100 de moins
treatment-limit-risk-more = { $size } sur 100 de plus

treatment-line-interval = { $difference }, intervalle de { $low } à { $high }
treatment-line-crossing = { $difference }, intervalle de { $low } à { $high } ; l’absence d’effet se situe dans l’intervalle
treatment-line-alone = { $difference }, sans intervalle

treatment-change-risk = { $change } sur 100

treatment-from-to-own = { $compared } : { $reference }. Ce patient : { $own }. La somme des variations correspond à l’écart entre les deux.

dose-by-model-rounded = Arrondie ; le modèle donne { $exact }.
dose-by-model-exact = Telle que donnée par le modèle.

dose-range-single = La dose appropriée pour un patient individuel : { $limits }.
dose-range-refits = Avec d’autres patients pour l’apprentissage, elle aurait pu aller { $limits }.
dose-range-not-reported = L’écart entre cette dose et la dose appropriée pour un patient individuel n’est pas rapporté.

dose-studied = Doses étudiées : { $range } ; en dehors de celles-ci, le modèle n’en donne aucune.

dose-scale-model = { $dose } selon le modèle
dose-scale-limits = { $limits } pour un patient individuel
dose-scale-studied = doses étudiées : { $studied }
dose-scale-present = { $present } actuellement

dose-next = { $present } → { $next }

dose-from-to-own = { $compared } : { $reference }. Ce patient : { $own }. La somme des effets correspond à l’écart entre les deux.

## What would change a result, and results of supposed inputs.

what-if-heading = Ce qui changerait le résultat
what-if-searching = Recherche des plus petits changements…
what-if-found-label = Plus petits changements trouvés
try-it = Essayer
searched-lead = Méthode de recherche :
threshold-source-lead = Le seuil :
none-lead = Aucun changement de ce type :
own-threshold = Votre propre seuil, en pour cent
own-threshold-hint = Vide : le niveau d’attention, ou le seuil que le modèle indique pour ce résultat.
own-threshold-search = Rechercher avec ce seuil
own-threshold-wrong = Saisissez un nombre supérieur à 0 et inférieur à 100, par exemple 7,5.
move-heading = Essayer d’autres valeurs
move-hint = Modifiez une variable et voyez ce que dirait le modèle. Rien de cela ne modifie le dossier et rien n’en est conservé.
move-actionable = Ce sur quoi il est possible d’agir
move-others = Autres variables, pour voir leur effet
hypothetical-band = Hypothétique – ce n’est pas le dossier de ce patient
hypothetical-end = Fin du résultat hypothétique
back-to-record = Retour au dossier
back-to-record-done = Retour au dossier : plus rien n’est supposé.
supposed-lead = Supposé à la place du dossier :
supposed-patient = Avec ce qui est supposé
calculating = Calcul en cours…
suppose-a-number = Saisissez un nombre.
value-not-known = Inconnu
suppose-yes = Oui
suppose-no = Non
slider = curseur
hypothetical-caveat = Voici ce que dirait le modèle pour un patient ayant ces valeurs. Ce n’est pas une prévision de ce qui se produit lorsqu’une valeur est modifiée.

in-the-record = Dans le dossier : { $value }
try-change = { " :" } { $change }
instead-of = { $label } : { $supposed } au lieu de { $record }
result-of-record-value = Selon le dossier : { $value }
result-of-record-none = Selon le dossier : aucune valeur
hypothetical-summary-interrupt = agir maintenant
hypothetical-summary-banner = attention requise
hypothetical-summary-passive = pour information
hypothetical-summary-value = Hypothétique : { $short } { $value }, { $tier }.
hypothetical-summary-value-record = Hypothétique : { $short } { $value }, { $tier }. Selon le dossier : { $record }.
hypothetical-summary-none = Hypothétique : aucune valeur pour { $short }.
hypothetical-summary-none-record = Hypothétique : aucune valeur pour { $short }. Selon le dossier : { $record }.
threshold-side-survival = La probabilité de survie doit l’atteindre.
threshold-side-risk = Le risque doit passer en dessous.
supposed-caption-from = Hypothétique : de { $reference } ({ $with }) à { $value } avec ce qui est supposé, variable par variable.

## Whether a model should be believed for a record.

applicability-heading = Le modèle est-il valable pour ce dossier ?
gate-basis = Ce à quoi il a été comparé
gate-evidence = Entrées du dossier concernées :
nothing-reported = La source de ce modèle n’indique rien à quoi le dossier pourrait être comparé. Ce n’est pas un signe que le modèle est valable.

gate-verdict-score = Valable pour ce dossier
gate-verdict-caution = À lire avec prudence
gate-verdict-refuse = Ne devrait pas être utilisé ici
gate-verdict-not-reported = Non rapporté
check-verdict-score = valable
check-verdict-caution = avec prudence
check-verdict-refuse = non valable
check-verdict-not-reported = non rapporté
check-kind-population = Population
check-kind-vocabulary = Codes et vocabulaire
check-kind-units = Unités et codes des mesures
check-kind-history = Durée de l’historique
check-kind-range = Plage de chaque variable
check-kind-joint = Toutes les variables ensemble
check-kind-missingness = Ce qui manque
check-kind-period = Période des données
not-reported = { $count ->
    [one] { $count } vérification n’a pas pu être effectuée
   *[other] { $count } vérifications n’ont pas pu être effectuées
}
gate-line-open = Ouvrez le résultat pour voir les raisons.

## What stands behind a model.

about-model = À propos de ce modèle
population = Pour qui il est valable
compared-with-label = Comparé à
explanation = Comment il est expliqué
training = Comment il a été élaboré
version = Version
demonstration-tag = Démonstration
citation-trained = Publication
citation-published = Publié dans
place-trained = Source
place-published = Coefficients
equation-trained = Modèle entraîné
equation-published = Équation utilisée

## Settings of the site.

settings-heading = Réglages de cet établissement
settings-hint = Ils restent en vigueur jusqu’à la fermeture de la page, pour tous les patients.
setting-hint = Tant qu’aucune réponse n’est donnée, les deux versions sont affichées. La réponse peut être modifiée sous « Réglages de cet établissement ».
setting-unset = Non défini : afficher les deux
value-sets = Codes de cet établissement
value-sets-hint = Un fichier de jeux de valeurs ajoute des codes locaux afin que les modèles les reconnaissent.
file-not-read = Le fichier n’a pas pu être lu sur le disque. Choisissez-le de nouveau.
add-value-sets = Ajouter un fichier de jeux de valeurs

setting-question-kfre-calibration = Quelle calibration de l’équation d’insuffisance rénale terminale (KFRE) est valable ici ?
setting-question-other = Quelle est la valeur du réglage { $name } ?
setting-value-north-america = Amérique du Nord
setting-value-international = Ailleurs
value-sets-added = { $count ->
    [one] { $count } fichier de codes de l’établissement est utilisé.
   *[other] { $count } fichiers de codes de l’établissement sont utilisés.
}

## Checking a model on a site's own patients.

validate-heading = Vérifier un modèle sur vos propres patients
validate-lead = Voyez dans quelle mesure un modèle est valable pour des patients dont vous connaissez l’issue, fixez le seuil d’après le nombre d’alertes que vous pouvez traiter et recalibrez-le pour votre établissement.
validate-open = Vérifier un modèle sur vos propres patients
validate-open-hint = Pour un tableau de patients dont l’issue est connue, ou des fichiers FHIR avec un tableau des issues. Ces données restent elles aussi dans ce navigateur.
validate-leave = Retour à l’ouverture d’un dossier
validate-privacy = Les fichiers sont lus par un processus distinct (worker) dans cet onglet. Quitter cet écran y met fin, et rien n’est conservé.
files-heading = 1. Vos patients
files-hint = Un tableau CSV avec un en-tête et une ligne par patient ; ou des fichiers JSON FHIR ou NDJSON accompagnés d’un tableau CSV des identifiants et des issues des patients.
choose-patients = Choisir les fichiers de patients
model-heading = 2. Le modèle
model-label = Modèle
output-label = Ce qu’il donne
choose-one = Choisissez
mapping-heading = 3. Où se trouve chaque donnée
mapping-hint = Les colonnes dont le nom correspond sont déjà renseignées. Vérifiez chacune, ainsi que son unité : une unité erronée donne des chiffres erronés sans message d’erreur.
mapping-records = Les variables sont trouvées dans les dossiers eux-mêmes, comme pour un patient individuel.
mapping-input = Variable du modèle
mapping-column = Colonne du fichier
mapping-unit = Unité ou valeur
not-in-file = Absent du fichier
same-for-all = Identique pour tous
input-needed = nécessaire
input-optional = facultatif
input-rule = pour qui le modèle est valable
outcome-heading = 4. Ce qui s’est produit
outcome-event = Si l’événement est survenu : oui ou non
outcome-time = Quand l’événement est survenu, ou jusqu’à quand il n’était pas survenu
outcome-amount = Une grandeur mesurée
outcome-kind = Ce que le fichier indique de l’issue
column-outcome = Colonne de l’issue
column-time = Colonne du temps
column-event = Colonne indiquant si l’événement a mis fin à ce temps
time-unit-label = Unité du temps
column-amount = Colonne de la grandeur mesurée
horizon-years = Délai, en années, pendant lequel un événement compte
column-subject = Colonne des identifiants des patients
column-day = Colonne du jour auquel lire le dossier
day-for-all = Jour pour les patients sans jour propre
subgroups-summary = Groupes à examiner séparément, outre le sexe et l’âge
run-check = Vérifier le modèle
running = Les patients sont en cours de lecture et d’évaluation.
stop-check = Arrêter et fermer les fichiers
check-done = La vérification est terminée.
warnings-heading = Avant de poursuivre la lecture
no-warnings = L’échantillon est assez grand pour les chiffres ci-dessous, et rien d’autre n’attire l’attention.
who-was-measured = Qui a été évalué
figures-heading = Dans quelle mesure le modèle est valable
site-heading = Le modèle est-il fait pour de tels patients ?
left-out = Exclus
reason = Raison
patients = Patients
lines = Premières lignes
measure = Mesure
value = Valeur
meaning = Signification
plot-calibration = Calibration
predicted-risk = Risque prédit
observed-risk = Risque observé
plot-decision = Courbe de décision
net-benefit = Bénéfice net
threshold = Seuil
plot-roc = Courbe ROC
false-alarms = Taux de faux positifs
sensitivity = Sensibilité
specificity = Spécificité
ppv = VPP
npv = VPN
plot-burden = Les alertes et ce qu’elles détectent
alerts-per-1000 = Alertes pour 1 000 patients
share = Proportion
budget-heading = Combien d’alertes pouvez-vous traiter ?
budget-label = Alertes pour 1 000 patients pouvant être traitées
no-threshold = Aucun seuil ne donne si peu d’alertes : la valeur la plus élevée est commune à davantage de patients.
thresholds-heading = Ce que signifieraient différents seuils
subgroups-heading = Groupes de patients
group-table = Groupes de prédictions semblables, sous forme de tableau
observed = Observé
group = Groupe
events = Événements
gap = Écart par rapport au plus grand groupe
observed-to-expected = Observé / attendu
ratio = Rapport au plus grand groupe
bias = Biais
group-without-value = sans valeur
coverage-heading = Les intervalles que le modèle affiche
recalibration-heading = Recalibrer pour cet établissement
recalibration-hint = Les chiffres portent sur des patients auxquels la recalibration n’a pas été ajustée. Le fichier de recalibration contient la modification, le seuil et leur provenance ; il ne contient aucun patient.
values = Valeurs
site-name = Nom de votre établissement
site-name-hint = Il figure à côté de chaque résultat recalibré. Ne nommez aucun patient.
period = Période à laquelle les patients ont été vus
with-threshold = Conserver un seuil correspondant au nombre d’alertes choisi ci-dessus
make-overlay = Créer le fichier de recalibration (overlay)
overlay-made = Le fichier de recalibration est prêt. Chargez-le sous « Réglages de cet établissement » lorsqu’un dossier est ouvert.
shared-heading = Un rapport à transmettre
shared-hint = Sans aucun effectif inférieur à dix ni rien qui permettrait d’en déduire un. Cette page elle-même en montre davantage : n’en transmettez pas d’images.
shared-json = Rapport en JSON
shared-csv = Rapport en CSV
download = Enregistrer
copy-text = Texte du fichier, à copier
amounts-heading = Prédit et mesuré
predicted = Prédit
measured-amount = Mesuré
decision-described = Bénéfice net selon le seuil : si l’on agit d’après le modèle (trait plein), chez tous (tirets) et chez personne (0). Le modèle est utile là où sa courbe est la plus haute.
roc-described = Sensibilité en fonction du taux de faux positifs ; la diagonale correspond au hasard.
burden-described = Selon le nombre d’alertes pour 1 000 patients : la part des patients avec événement qui sont détectés (trait plein) et la part des alertes qui sont justes (tirets). La ligne verticale est le nombre d’alertes choisi.
amounts-described = Moyenne mesurée par dixième des prédictions, avec intervalles à 95 % ; sur la diagonale, les deux sont identiques.
means-auroc = Dans quelle mesure les patients avec événement sont classés au-dessus des autres ; 0,5 correspond au hasard, 1 est parfait.
means-c = La même chose sur toute la durée du suivi, par paires.
means-brier = Erreur quadratique moyenne des risques ; 0 est parfait.
means-scaled = 1 est parfait ; 0 n’est pas mieux que d’attribuer à tous le risque moyen.
means-ratio = 1 est idéal ; en dessous, les risques sont trop élevés, au-dessus, trop faibles.
means-large = 0 est idéal ; en dessous, les risques sont trop élevés.
means-slope = 1 est idéal ; en dessous, les risques sont trop extrêmes.
means-ici = Écart moyen entre le risque prédit et le risque observé ; 0 est idéal.
means-bias = Moyenne de la valeur prédite moins la valeur mesurée ; 0 est idéal.
means-rmse = Ampleur typique de la différence.
means-mae = Ampleur moyenne de la différence.
means-r2 = 1 est parfait ; 0 n’est pas mieux que la moyenne.
means-within = Part des prédictions s’écartant d’au plus 20 % de la valeur mesurée.
overlays = Recalibration de cet établissement
overlays-hint = Un fichier de recalibration déplace les valeurs d’un modèle de la manière qui s’est révélée adaptée aux propres patients de cet établissement. Chaque résultat le signale.
add-overlay = Charger un fichier de recalibration (overlay)
remove-overlays = Revenir aux valeurs propres des modèles

data-found-table = { $lines ->
    [one] Un tableau d’environ { $lines } patient (colonnes : { $columns }).
   *[other] Un tableau d’environ { $lines } patients (colonnes : { $columns }).
}
data-found-records = { $files ->
    [one] Un fichier de dossiers et un tableau des issues (lignes : environ { $lines }).
   *[other] { $files } fichiers de dossiers et un tableau des issues (lignes : environ { $lines }).
}
percent-done = { $percent } %
recalibration-none = Telles que données par le modèle
recalibration-intercept = Nouvelle ordonnée à l’origine
recalibration-intercept-and-slope = Nouvelle ordonnée à l’origine et nouvelle pente
recalibration-isotonic = Courbe croissante
measured-patients = Patients évalués : { $used } sur { $read }.
measured-events = Patients évalués : { $used } sur { $read }, dont { $events } avec l’événement et { $others } sans.
measured-censored = Patients évalués : { $used } sur { $read }. Non suivis jusqu’à l’horizon : { $censored } ; d’autres les représentent.
measured-events-censored = Patients évalués : { $used } sur { $read }, dont { $events } avec l’événement et { $others } sans. Non suivis jusqu’à l’horizon : { $censored } ; d’autres les représentent.
threshold-says = À partir de { $threshold }, alertes pour 1 000 patients : { $alerts }. Elles détectent { $sensitivity } des patients avec l’événement, et { $ppv } des alertes sont justes.
groups-not-shown = { $count ->
    [one] { $count } groupe de moins de dix patients n’est pas affiché.
   *[other] { $count } groupes de moins de dix patients ne sont pas affichés.
}
by-column = Par { $column }
calibration-described = Risque observé en fonction du risque prédit : points de groupes de taille égale avec intervalles à 95 %, et une courbe lissée. Le rapport observé / attendu est de { $ratio }, la pente de { $slope }. Le tableau ci-dessous donne les groupes.
site-verdict-not-reported = Non rapporté : la source du modèle en dit trop peu, ou les patients sont trop peu nombreux.
site-verdict-score = Rien ne s’oppose à l’utilisation du modèle ici.
site-verdict-caution = À utiliser ici avec prudence :
site-verdict-refuse = Il ne devrait pas être utilisé ici tel quel :
time-unit-days = Jours
time-unit-months = Mois
time-unit-years = Années
held-against-survival = Le modèle donne une probabilité de survie : les chiffres ci-dessous portent sur le risque, soit un moins cette probabilité.
overlays-in-use-for = Utilisé pour : { $titles }.

## A whole list of patients.

panel-open = Toute une liste de patients
panel-open-hint = Une exportation en masse (NDJSON, aussi en .gz ou .zip), un dossier de fichiers, un grand Bundle ou un tableau (CSV) devient une liste classée. Un dossier de fichiers, une archive, plus de 20 fichiers ou plus de 64 Mo sont traités comme une liste.
panel-choose-files = Choisir les fichiers d’une liste
panel-choose-folder = Choisir un dossier de fichiers
panel-score-all = Évaluer toute la liste
panel-score-all-hint = Ces patients sont nombreux. Ils peuvent être évalués et classés ensemble, sans ouvrir chacun d’eux.
panel-heading = Une liste de patients
panel-setup-lead = Rien n’est encore lu. Tout est lu et évalué dans cet onglet ; aucune partie ne quitte l’ordinateur et rien n’en est conservé.
panel-setup-lead-short = La page reste utilisable pendant ce temps. Un arrêt ne fait rien perdre.
panel-models = Modèles
panel-models-hint = Tous sont interrogés, sauf si certains sont choisis. Moins de modèles prennent moins de temps.
panel-reading = Lecture de la liste en cours.
panel-scoring = Évaluation de la liste en cours.
panel-stopped = Arrêté. Ce qui a été fait est conservé.
panel-stop = Arrêter
panel-go-on = Continuer
panel-close = Fermer la liste
panel-back = Retour à la liste
panel-opening = Ouverture du patient en cours.
panel-failed = La liste n’a pas pu être établie
panel-result = Résultat servant au classement
panel-order-label = Classer par
panel-tier = Niveau d’attention
panel-gate-label = Applicabilité
panel-missing = Donnée manquante
panel-any = Indifférent
panel-from-age = Âge minimal
panel-to-age = Âge maximal
panel-find = Rechercher par nom, date de naissance ou identifiant
panel-not-offered = Y compris les patients pour lesquels le modèle ne se propose pas
panel-filters = Qui est affiché
panel-columns = Colonnes
panel-table-hint = Les touches fléchées, Page précédente, Page suivante, Début et Fin déplacent dans le tableau ; Entrée ouvre le patient.
panel-nobody = Personne n’est affiché : aucun patient ne correspond aux filtres.
panel-save = Enregistrer la liste en CSV
panel-save-hint = Le fichier contient des noms et des identifiants. Conservez-le comme vous conservez les dossiers.
panel-csv-banner = Modèles de démonstration, non destinés à un usage clinique.
panel-problems = Ce qui n’a pas pu être utilisé
panel-budget-label = Si ce nombre de patients peut être vu par semaine
panel-budget-note = Attendu d’après les probabilités du modèle lui-même : la somme des risques des patients vus, rapportée à leur nombre et à la somme de tous les risques affichés. Cela vaut dans la mesure où le modèle est calibré ici.
panel-tiers-title = Résultats par niveau d’attention
panel-tiers-note = Tous les patients pour lesquels le modèle se propose.
panel-distribution-title = Distribution de la valeur
panel-patients-axis = Patients
panel-charts = Graphiques
panel-head-patient = Patient
panel-head-age = Âge
panel-head-sex = Sexe
panel-head-number = Valeur
panel-head-tier = Niveau d’attention
panel-head-verdict = Certitude
panel-head-missing = Données manquantes
panel-head-reason = Raison principale
panel-tiers-head-result = Résultat
panel-tiers-head-interrupt = Agir maintenant
panel-tiers-head-banner = Attention requise
panel-tiers-head-passive = Pour information
panel-tiers-head-missing = Données manquantes
panel-tiers-head-refused = Ne s’applique pas
panel-chosen-files = { $files ->
    [one] { $files } fichier, { $size }
   *[other] { $files } fichiers, { $size }
}
size-gigabytes = { $size } Go
size-megabytes = { $size } Mo
size-kilobytes = { $size } ko
panel-read-so-far = { $patients ->
    [one] { $read } lus sur { $bytes }, { $speed } par seconde. { $patients } patient jusqu’ici.
   *[other] { $read } lus sur { $bytes }, { $speed } par seconde. { $patients } patients jusqu’ici.
}
panel-scored = Patients évalués : { $scored } sur { $patients }, { $speed } par seconde.
time-left-seconds = { $seconds ->
    [one] Encore environ { $seconds } seconde.
   *[other] Encore environ { $seconds } secondes.
}
time-left-minutes = { $minutes ->
    [one] Encore environ { $minutes } minute.
   *[other] Encore environ { $minutes } minutes.
}
panel-done = { $patients ->
    [one] { $patients } patient est évalué.
   *[other] { $patients } patients sont évalués.
}
panel-list-heading = { $patients ->
    [one] { $patients } patient
   *[other] { $patients } patients
}
panel-shown = Patients affichés : { $shown } sur { $all }.
panel-facts-read = Entrées lues : { $entries } ; en plus, entrées de types dont aucun modèle n’a besoin : { $ignored }. Évaluation en { $seconds } s, patients par seconde : { $speed }.
panel-budget-expected = Patients au risque le plus élevé : { $chosen } sur { $all } ; l’événement est attendu chez { $expected } d’entre eux : { $ppv } des patients vus (VPP) et { $sensitivity } de tous ceux qui le présenteront (sensibilité).
panel-order-number = Valeur, la plus préoccupante en premier
panel-order-age = Âge, le plus âgé en premier
panel-order-name = Nom
panel-gate-not-reported = Non rapporté par la source
panel-gate-score = Valable
panel-gate-caution = Avec prudence
panel-gate-refuse = Non valable
panel-problem-place = { $file }, ligne { $line }
panel-problem-times = { $count } fois : { $sentence } Premières occurrences : { $places }.
panel-bars = { $most ->
    [one] De { $low } à { $high }. La barre la plus haute représente { $most } patient.
   *[other] De { $low } à { $high }. La barre la plus haute représente { $most } patients.
}
panel-file-stem = liste

## The catalogue of models: the list, one model's page, two models side by side.

catalogue-open = Les modèles
catalogue-open-hint = À quoi sert chaque modèle, ce que valent ses prédictions d’après les mesures et d’où il provient. Aucun dossier n’est nécessaire.
catalogue-open-one = Tout sur ce modèle : utilisation, chiffres, provenance
catalogue-heading = Les modèles
catalogue-lead = Tous les modèles intégrés à cette page : pour qui, à partir de quoi, avec quelle qualité, de quelle provenance.
catalogue-leave = Retour
catalogue-to-list = Tous les modèles
catalogue-waiting = Description des modèles en cours…
catalogue-filters = Trouver un modèle
catalogue-search = Rechercher
catalogue-search-hint = Un mot de son nom, de ses variables ou de son utilisation
catalogue-area = Domaine médical
catalogue-kind = Ce qu’il donne
catalogue-made = Comment il a été élaboré
catalogue-any = Tous
catalogue-published = Équation publiée
catalogue-trained = Entraîné pour la démonstration
catalogue-none-found = Aucun modèle ne correspond. Retirez un filtre ou recherchez moins de lettres.
catalogue-clear = Afficher tous les modèles
catalogue-mark = Comparer
catalogue-marked = Comparer deux modèles
catalogue-mark-two = Sélectionnez deux modèles dans la liste pour les voir côte à côte.
catalogue-mark-one-more = Sélectionnez encore un modèle.
catalogue-compare = Comparer les deux
catalogue-unmark = Désélectionner les deux
catalogue-switched-off = Désactivé dans ce navigateur
catalogue-on-this-page = Sur cette page
catalogue-not-reported = Non rapporté
catalogue-not-there = Ce modèle est désactivé dans ce navigateur ou n’est pas intégré à cette page.
catalogue-use-heading = À quoi il sert
catalogue-not-heading = À quoi il ne sert pas
catalogue-status = Statut
catalogue-intended-use = Utilisation prévue
catalogue-intended-users = Utilisateurs prévus
catalogue-role = Rôle dans une décision
catalogue-population = Pour qui il est valable
catalogue-gives = Résultats
catalogue-offered = Quand il est affiché
catalogue-always-offered = Toujours
catalogue-alerts = Quand il appelle l’attention
catalogue-no-alerts = Jamais de lui-même : aucune règle publiée à cet effet n’est intégrée.
catalogue-out-of-scope = Non destiné à
catalogue-limitations = Risques et limites connus
catalogue-refuses = Il refuse de répondre lorsque
catalogue-cautious = Il appelle à la prudence lorsque
catalogue-inputs-heading = Variables, codes et unités
catalogue-inputs-lead = Ce que le modèle utilise, et sous quels codes cela est recherché dans un dossier.
catalogue-input = Variable
catalogue-unit = Unité ou réponses
catalogue-range = Valable pour
catalogue-current = Actuel pendant
catalogue-codes = Trouvé par
catalogue-needed = Nécessaire ?
catalogue-is-needed = nécessaire
catalogue-is-optional = peut manquer
catalogue-a-number = un nombre
catalogue-yes-or-no = oui ou non
catalogue-no-limit = aucune limite indiquée
catalogue-where-missing = Lorsqu’une donnée manque
catalogue-performance-heading = Quelle est sa qualité
catalogue-nothing-measured = Les courbes et les chiffres par groupe ne sont pas rapportés pour ce modèle. Ce qu’en dit sa source figure ci-dessous, tel que sa fiche le donne.
catalogue-on-whom = Sur qui
catalogue-how-many = Combien
catalogue-by-when = Jusqu’à quand
catalogue-figures = Chiffres avec intervalles à 95 %
catalogue-measure = Mesure
catalogue-value = Valeur (intervalle à 95 %)
catalogue-means = Signification
catalogue-group = Groupe
catalogue-count = Nombre
catalogue-events = Événements
catalogue-too-few = trop peu
catalogue-no-name = sans valeur
catalogue-cautions = Avant de vous fier aux chiffres
catalogue-roc-table = Courbe ROC, sous forme de tableau
catalogue-calibration-table = Calibration, sous forme de tableau
catalogue-decision-table = Courbe de décision, sous forme de tableau
catalogue-calibration-described = Risque observé en fonction du risque prédit : groupes de prédictions semblables avec intervalles à 95 %, et une courbe lissée. Sur la diagonale en pointillé, les deux sont identiques.
catalogue-calibration-lines = Risque observé en fonction du risque prédit, sous forme de courbe lissée. Sur la diagonale en pointillé, les deux sont identiques.
catalogue-act-on-model = Agir d’après le modèle
catalogue-act-on-all = Agir chez tous
catalogue-ranges = Degré de certitude d’une valeur individuelle
catalogue-reported = Tel que rapporté par sa fiche
catalogue-attributes-heading = Les 31 attributs de source
catalogue-attributes-lead = Ce que le 45 CFR 170.315(b)(11)(iv)(B) (ONC HTI-1) exige d’une intervention prédictive d’aide à la décision, dans l’ordre du texte. « Non rapporté par la source » est une réponse.
catalogue-card-language = La fiche du modèle est en anglais, telle que ses auteurs l’ont rédigée.
catalogue-provenance-heading = D’où il provient
catalogue-citation = Référence
catalogue-place = Emplacement dans la source
catalogue-reading = Ce qui a été lu de la source
catalogue-made-on = Élaboré sur
catalogue-compared-with = Expliqué par rapport à
catalogue-explanation = Comment il est expliqué
catalogue-training = Comment il a été entraîné
catalogue-not-read-again = Le tableau et la page n’ont pas été relus pour cette version.
catalogue-certificate-heading = Certificat de parité
catalogue-certificate-lead = Ce que les patients tests du modèle ont donné dans ce navigateur, au chargement de la page.
catalogue-certificate-passed = Réussi : il calcule ici ce qu’il doit.
catalogue-certificate-off = Désactivé : il ne calcule pas ici ce qu’il doit.
catalogue-golden = Patients tests
catalogue-difference = Plus grande différence
catalogue-sha256 = SHA-256 de ses fichiers
catalogue-history-heading = Versions
catalogue-history-lead = La plus récente en premier. Une empreinte est celle du lot de fichiers tel qu’il était à partir de ce jour.
catalogue-date = Date
catalogue-version = Version
catalogue-change = Ce qui a changé
catalogue-bundle-hash = SHA-256 du lot de fichiers
catalogue-further-heading = Autres champs de la fiche
catalogue-compare-heading = Deux modèles côte à côte
catalogue-compare-lead = Les chiffres de deux modèles ne peuvent être comparés que s’ils ont été mesurés sur les mêmes personnes. Lisez sur qui chacun a été mesuré.
catalogue-first = Premier modèle
catalogue-second = Second modèle
catalogue-property = Propriété
catalogue-same-model = Le même modèle est choisi deux fois : choisissez-en un autre.
catalogue-compare-with = Comparer avec un autre modèle
catalogue-both-take = Variables communes aux deux
catalogue-only-this = Variables propres à celui-ci
catalogue-no-inputs = aucune
catalogue-curves = Courbes
catalogue-curves-described = Trait plein : le premier modèle ; tirets : le second.
catalogue-no-common-curves = Les courbes ne sont pas rapportées pour les deux.

catalogue-found-all = { $all ->
    [one] { $all } modèle
   *[other] { $all } modèles
}
catalogue-found-some = { $all ->
    [one] { $shown } sur { $all } modèle
   *[other] { $shown } sur { $all } modèles
}
catalogue-both-marked = Sélectionnés : { $one } et { $other }.
catalogue-task-risk = Risque d’un événement
catalogue-task-dose = Dose
catalogue-task-detection = Détection de ce qui n’est pas encore diagnostiqué
catalogue-task-progression = Évolution d’une maladie connue
catalogue-task-treatment = Avec et sans traitement
catalogue-tier-interrupt = Interrompt
catalogue-tier-banner = Bandeau
catalogue-tier-passive = Simple mention
catalogue-missing-handled = Il a été entraîné avec des valeurs manquantes et répond sans celles qui peuvent manquer.
catalogue-missing-marginalised = Il donne la moyenne sur sa cohorte de référence, compte tenu de ce qui est connu, avec un appel à la prudence.
catalogue-missing-bounded = Il ne donne pas de valeur, mais l’intervalle de celle-ci sur ce qui est plausible.
catalogue-missing-refused = Il ne donne ni valeur ni intervalle.
catalogue-days = { $days ->
    [one] { $days } jour
   *[other] { $days } jours
}
catalogue-from-to = { $low } à { $high }
catalogue-measured-on-external = D’autres, provenant d’une autre source que ceux sur lesquels il a été élaboré.
catalogue-measured-on-kept-apart = D’autres de la même source, tenus à l’écart jusqu’à ce que le modèle soit définitif.
catalogue-measured-on-held-out-folds = Ceux sur lesquels il a été élaboré, chacun prédit par des modèles qui ne l’avaient pas vu.
catalogue-counts-rows = { $rows }
catalogue-counts-events = { $rows }, dont { $events } avec l’événement
catalogue-counts-lost = { $lost ->
    [one] { $rows }, dont { $lost } perdu de vue avant l’horizon
   *[other] { $rows }, dont { $lost } perdus de vue avant l’horizon
}
catalogue-counts-events-lost = { $lost ->
    [one] { $rows }, dont { $events } avec l’événement et { $lost } perdu de vue avant l’horizon
   *[other] { $rows }, dont { $events } avec l’événement et { $lost } perdus de vue avant l’horizon
}
catalogue-years = { $years ->
    [one] { $years } an
   *[other] { $years } ans
}
catalogue-years-fraction = { $years } an(s)
catalogue-measure-auroc = AUROC
catalogue-measure-auroc-means = Fréquence à laquelle un patient avec l’événement a la valeur la plus élevée ; 0,5 correspond au hasard, 1 est parfait.
catalogue-measure-harrell-c = C de Harrell
catalogue-measure-harrell-c-means = Fréquence à laquelle celui chez qui l’événement survient plus tôt a la valeur la plus élevée ; 0,5 correspond au hasard.
catalogue-measure-uno-c = C d’Uno
catalogue-measure-uno-c-means = La même chose jusqu’à l’horizon, quel que soit le suivi.
catalogue-measure-average-precision = Précision moyenne
catalogue-measure-average-precision-means = Part moyenne d’alertes justes sur tous les seuils ; le hasard correspond à la part d’événements.
catalogue-measure-brier = Score de Brier
catalogue-measure-brier-means = Moyenne du carré de l’écart entre la valeur et l’issue ; 0 est parfait.
catalogue-measure-scaled-brier = Score de Brier normalisé
catalogue-measure-scaled-brier-means = 1 est parfait ; 0 n’est pas mieux que d’attribuer à tous la moyenne.
catalogue-measure-observed = Observé
catalogue-measure-observed-means = Ce qui s’est produit, en moyenne.
catalogue-measure-predicted = Prédit
catalogue-measure-predicted-means = Ce que le modèle a indiqué, en moyenne.
catalogue-measure-observed-to-expected = Observé / attendu
catalogue-measure-observed-to-expected-means = 1 est idéal ; au-dessus, le modèle indique trop peu.
catalogue-measure-in-the-large = Calibration globale
catalogue-measure-in-the-large-means = 0 est idéal ; au-dessus, le modèle indique trop peu.
catalogue-measure-slope = Pente de calibration
catalogue-measure-slope-means = 1 est idéal ; en dessous, les valeurs sont trop extrêmes.
catalogue-measure-ici = ICI
catalogue-measure-ici-means = Écart moyen entre le risque prédit et le risque observé ; 0 est idéal.
catalogue-measure-root-mean-squared-error = Racine de l’erreur quadratique moyenne
catalogue-measure-root-mean-squared-error-means = Écart typique entre la valeur et l’issue ; les grandes erreurs comptent davantage.
catalogue-measure-mean-absolute-error = Erreur absolue moyenne
catalogue-measure-mean-absolute-error-means = Écart moyen entre la valeur et l’issue.
catalogue-measure-r-squared = R²
catalogue-measure-r-squared-means = Part des différences entre patients qui est expliquée.
catalogue-groups-by = Par { $property }
catalogue-calibration-ratio = Observé / attendu { $ratio }.
catalogue-calibration-slope = Pente { $slope }.
catalogue-coverage = { $patients ->
    [one] Visé : { $wanted } %, trouvé : { $found } %, mesuré sur { $patients } patient. { $how }
   *[other] Visé : { $wanted } %, trouvé : { $found } %, mesuré sur { $patients } patients. { $how }
}
catalogue-made-on-patients-years = { $patients ->
    [one] { $patients } patient, de { $first } à { $last }.
   *[other] { $patients } patients, de { $first } à { $last }.
}
catalogue-made-on-patients = { $patients ->
    [one] { $patients } patient.
   *[other] { $patients } patients.
}
catalogue-made-on-years = Données de { $first } à { $last }.
catalogue-mark-one = Comparer { $title }
catalogue-section-details-and-output = Détails et résultat
catalogue-section-purpose = Finalité
catalogue-section-cautioned-out-of-scope-use = Utilisations hors champ déconseillées
catalogue-section-development-details-and-input-features = Détails du développement et variables d’entrée
catalogue-section-fairness-in-development = Équité lors du développement
catalogue-section-external-validation = Validation externe
catalogue-section-quantitative-performance = Mesures quantitatives de performance
catalogue-section-maintenance = Maintenance continue
catalogue-section-update-schedule = Mises à jour et validation continue
catalogue-section-model-card = Fiche du modèle (d’après la Coalition for Health AI)
catalogue-section-licence = Licence
catalogue-field-developer-name-and-contact = Développeur et contact
catalogue-field-technical-implementation-funding-source = Financement de la mise en œuvre technique
catalogue-field-output-value-description = Valeur qu’il donne
catalogue-field-output-type = Type de résultat
catalogue-field-intended-patient-population = Patients visés
catalogue-field-tasks-situations-or-populations = Tâches, situations ou populations auxquelles il n’est pas destiné
catalogue-field-inclusion-and-exclusion-criteria = Qui a été inclus et exclu
catalogue-field-use-of-demographic-and-social-variables = Variables démographiques et sociales en entrée
catalogue-field-external-validation-demographic-representativeness = Représentativité démographique des données externes
catalogue-field-demographic-representativeness = Représentativité démographique des données d’apprentissage
catalogue-field-relevance-to-deployed-setting = Pertinence des données pour le lieu d’utilisation
catalogue-field-approach-to-fair-output = Démarche pour un résultat équitable
catalogue-field-approaches-to-bias = Comment les biais ont été traités
catalogue-field-data-source-and-setting = Source et contexte des données externes
catalogue-field-testing-party = Qui a testé
catalogue-field-external-validation-process = Comment il a été validé
catalogue-field-validity-in-data-of-the-same-source = Validité dans des données de la même source
catalogue-field-fairness-in-data-of-the-same-source = Équité dans des données de la même source
catalogue-field-validity-in-external-data = Validité dans des données externes
catalogue-field-fairness-in-external-data = Équité dans des données externes
catalogue-field-references-on-effect-on-outcomes = Références concernant son effet sur les issues
catalogue-field-validity-monitoring = Comment la validité est surveillée
catalogue-field-validity-in-local-data = Validité dans les données locales
catalogue-field-fairness-monitoring = Comment l’équité est surveillée
catalogue-field-fairness-in-local-data = Équité dans les données locales
catalogue-field-update-process-and-frequency = Comment et à quelle fréquence il est mis à jour
catalogue-field-correction-frequency = À quelle fréquence il est corrigé
catalogue-field-licence-model = Le modèle
catalogue-field-licence-codes = Codes

## The self-check: what each model's golden patients gave in this browser.

self-check = Autocontrôle
self-check-lead = Au chargement de la page, chaque modèle est exécuté pour des patients dont les résultats sont connus : ses patients tests. Un modèle qui donne autre chose dans ce navigateur est désactivé avant d’être utilisé.
self-check-waiting = Vérification des modèles en cours…
self-check-table = Les modèles et ce que leurs patients tests ont donné ici
leave-self-check = Retour
program-version = Version du programme
check-model = Modèle
check-version = Version
check-hash = SHA-256
check-patients = Patients tests
check-difference = Plus grande différence
check-status = Statut
check-passed = Réussi
check-off = Désactivé
no-difference = non calculé
hash-hint = Le SHA-256 est celui des fichiers à partir desquels un modèle a été construit. La commande « insite models --certificates » affiche le même.
see-self-check = Voir l’autocontrôle
switched-off-because = Il ne calcule pas dans ce navigateur ce qu’il doit ; il ne donne donc de résultat pour personne.

open-self-check-off = { $count ->
    [one] Autocontrôle : { $count } modèle est désactivé
   *[other] Autocontrôle : { $count } modèles sont désactivés
}
self-check-result-passed = { $models ->
    [one] Le modèle donne ce qu’il doit dans ce navigateur.
   *[other] Les { $models } modèles donnent tous ce qu’ils doivent dans ce navigateur.
}
self-check-result-off = { $off ->
    [one] { $off } modèle sur { $models } est désactivé : il ne donne pas ce qu’il doit dans ce navigateur.
   *[other] { $off } modèles sur { $models } sont désactivés : ils ne donnent pas ce qu’ils doivent dans ce navigateur.
}
golden-patients-people = { $count ->
    [one] { $count } patient
   *[other] { $count } patients
}
golden-patients-numbers = { $count ->
    [one] { $count } nombre
   *[other] { $count } nombres
}
relative-difference = { $share } de la valeur
full-hash-of = SHA-256 complet de : { $title }
switched-off = Ce modèle est désactivé : { $title }

## What the program says of itself: that it stopped, or could not start.

panic = Insite s’est arrêté en raison d’une erreur interne. Le dossier n’est plus affiché. Rechargez la page pour recommencer.
worker-did-not-start = Le programme de calcul n’a pas pu être démarré dans ce navigateur. Rechargez la page.
worker-stopped = Le programme de calcul s’est arrêté. Le dossier a été fermé ; ouvrez-le de nouveau.
answer-not-understood = La page et son programme de calcul ne concordent pas : des fichiers de deux versions sont mélangés. Rechargez la page.

## What a model and its results say: values, reasons, ranges, refusals, doses, treatments, a site's own adjustment.

unit-years = ans
unit-days = jours
unit-seconds = secondes
unit-mg-a-week = mg par semaine
assess-value-fewest = { $label } : parmi 100 personnes comparables à ce patient, moins de 1.
assess-value-most = { $label } : parmi 100 personnes comparables à ce patient, plus de 99.
assess-value-about = { $label } : parmi 100 personnes comparables à ce patient, environ { $count }.
assess-value-amount = { $label } : { $value }.
assess-why-reference-patient = { $quantity ->
    [risk] Par rapport au patient de référence, ce qui influe le plus sur le risque : { $reasons }.
    [survival] Par rapport au patient de référence, ce qui influe le plus sur la probabilité de survie : { $reasons }.
   *[amount] Par rapport au patient de référence, ce qui influe le plus sur le résultat : { $reasons }.
}
assess-why-training-average = { $quantity ->
    [risk] Par rapport à la moyenne des données d’apprentissage, ce qui influe le plus sur le risque : { $reasons }.
    [survival] Par rapport à la moyenne des données d’apprentissage, ce qui influe le plus sur la probabilité de survie : { $reasons }.
   *[amount] Par rapport à la moyenne des données d’apprentissage, ce qui influe le plus sur le résultat : { $reasons }.
}
assess-why-synthetic = { $quantity ->
    [risk] Par rapport à la moyenne de la cohorte de référence (patients synthétiques : { $count }), ce qui influe le plus sur le risque : { $reasons }.
    [survival] Par rapport à la moyenne de la cohorte de référence (patients synthétiques : { $count }), ce qui influe le plus sur la probabilité de survie : { $reasons }.
   *[amount] Par rapport à la moyenne de la cohorte de référence (patients synthétiques : { $count }), ce qui influe le plus sur le résultat : { $reasons }.
}
assess-why-aggregated = { $quantity ->
    [risk] Par rapport à la moyenne d’une cohorte de référence (patients : { $count }), ce qui influe le plus sur le risque : { $reasons }.
    [survival] Par rapport à la moyenne d’une cohorte de référence (patients : { $count }), ce qui influe le plus sur la probabilité de survie : { $reasons }.
   *[amount] Par rapport à la moyenne d’une cohorte de référence (patients : { $count }), ce qui influe le plus sur le résultat : { $reasons }.
}
assess-present-raises = { $label } (à la hausse)
assess-present-lowers = { $label } (à la baisse)
assess-absent-raises = sans { $label } (à la hausse)
assess-absent-lowers = sans { $label } (à la baisse)
assess-option-raises = { $label } { $option } (à la hausse)
assess-option-lowers = { $label } { $option } (à la baisse)
assess-unknown-raises = { $label }, donnée inconnue (à la hausse)
assess-unknown-lowers = { $label }, donnée inconnue (à la baisse)
assess-number-raises = { $label } { $value } (à la hausse)
assess-number-lowers = { $label } { $value } (à la baisse)
assess-refused-deceased = D’après le dossier, le patient est décédé.
assess-refused-child = Le modèle est destiné aux adultes ; le patient a moins de 18 ans.
assess-refused-range = { $label } : la valeur est de { $value } ; le modèle est valable de { $low } à { $high }.
assess-caution-incomplete = Une partie des données d’entrée manque ou n’a pas pu être lue : des entrées ultérieures ou supplémentaires ont pu être perdues avec elle.
assess-caution-if-so = Si tel est le cas, ce modèle n’est pas valable.
assess-problem-future-dated = { $count ->
    [one] { $count } résultat porte une date postérieure au { $date } et n’est pas utilisé (premier : { $entry }). Vérifiez la date, ou choisissez une date de calcul plus tardive.
   *[other] { $count } résultats portent une date postérieure au { $date } et ne sont pas utilisés (premier : { $entry }). Vérifiez la date, ou choisissez une date de calcul plus tardive.
}
assess-problem-birth-date = La date de naissance est postérieure à la date de calcul ; l’âge est donc inconnu. Vérifiez la date de naissance.
assess-found-patient = l’entrée du patient lui-même
assess-found-computed = calculé : { $note }
assess-found-visit-class = venue de classe { $classes }
assess-found-visit-type = venue de type { $codes }
assess-found-any-visit = toute venue
assess-found-observation = observation { $codes }
assess-found-condition = affection { $codes }
assess-found-procedure = acte { $codes }
assess-found-drug = médicament { $names }
assess-found-other-systems = autres systèmes { $codes }
assess-found-index-item = { $label } : { $weight }
assess-training-fitted = Ajusté à des données selon la recette de son dossier de fichiers ; les coefficients figurent dans le lot de fichiers.
assess-training-imported = Entraîné avec { $program } ; importé du fichier de SHA-256 { $sha256 }.
assess-training-rows = Il conserve des lignes de ses données d’apprentissage, qui sont publiques : { $source }
assess-method-enumeration = Les contributions sont des valeurs de Shapley par rapport au patient de référence, déterminées exactement, sur toutes les coalitions de variables.
assess-method-path-dependent = Les contributions sont des valeurs de Shapley par rapport à la moyenne des données d’apprentissage, déterminées exactement, d’après les poids que les arbres conservent de leur apprentissage (TreeSHAP « path-dependent »).
assess-method-patient-trees = Les contributions sont des valeurs de Shapley par rapport au patient de référence, déterminées exactement (TreeSHAP interventionnel).
assess-method-patient-scores = Les contributions sont des valeurs de Shapley par rapport au patient de référence, déterminées exactement, d’après les poids et les différences.
assess-method-patient-sample = Les contributions sont des valeurs de Shapley par rapport au patient de référence, déterminées sur un échantillon des coalitions de variables, avec une erreur indiquée.
assess-method-cohort-trees = Les contributions sont des valeurs de Shapley par rapport à la moyenne sur la cohorte de référence, déterminées exactement (TreeSHAP interventionnel).
assess-method-cohort-scores = Les contributions sont des valeurs de Shapley par rapport à la moyenne sur la cohorte de référence, déterminées exactement, d’après les poids et les différences.
assess-method-cohort-coalitions = Les contributions sont des valeurs de Shapley par rapport à la moyenne sur la cohorte de référence, déterminées sur des coalitions de variables : toutes ou, lorsqu’elles sont trop nombreuses, un échantillon avec une erreur indiquée.
assess-cohort-synthetic = { $count ->
    [one] La cohorte de référence comprend { $count } patient synthétique : { $source }
   *[other] La cohorte de référence comprend { $count } patients synthétiques : { $source }
}
assess-cohort-aggregated = { $patients ->
    [one] La cohorte de référence comprend { $patients } patient, en groupes d’au moins 10 (nombre de groupes : { $groups }) : { $source }
   *[other] La cohorte de référence comprend { $patients } patients, en groupes d’au moins 10 (nombre de groupes : { $groups }) : { $source }
}
assess-pair = L’effet conjoint de deux variables ({ $one } et { $other }) est donné par leur valeur d’interaction SHAP.
assess-group = { $label } : une seule contribution, somme de celles-ci : { $inputs }.
assess-range-not-reported = Le degré de certitude de cette valeur pour un patient individuel n’est pas rapporté.
assess-limits-risk-one = { $value } sur 100 personnes comparables à ce patient
assess-limits-risk = de { $low } à { $high } sur 100 personnes comparables à ce patient
assess-limits-amount = de { $low } à { $high }
assess-range-venn-abers = { $patients ->
    [one] Confrontée au devenir de { $patients } patient, cette valeur correspond à : { $limits }.
   *[other] Confrontée au devenir de { $patients } patients, cette valeur correspond à : { $limits }.
}
assess-range-single-one = L’issue d’un patient individuel : sur 100 patients comparables, environ { $expected } sont attendus à { $value }.
assess-range-single-risk = L’issue d’un patient individuel : sur 100 patients comparables, environ { $expected } sont attendus entre { $low } et { $high } sur 100 personnes comparables à ce patient.
assess-range-single-amount = L’issue d’un patient individuel : sur 100 patients comparables, environ { $expected } sont attendus entre { $low } et { $high }.
assess-range-refits = { $count ->
    [one] Avec d’autres patients pour l’apprentissage, la valeur aurait pu être : { $limits } ({ $share } centraux de { $count } modèle).
   *[other] Avec d’autres patients pour l’apprentissage, la valeur aurait pu être : { $limits } ({ $share } centraux de { $count } modèles).
}
assess-held-rarely-groups = { $patients ->
    [one] Ne vous fiez pas à l’intervalle de cette valeur : mesurés sur { $patients } patient, des intervalles de ce type étaient justes pour { $found } des groupes de patients, alors que l’objectif était de { $wanted }.
   *[other] Ne vous fiez pas à l’intervalle de cette valeur : mesurés sur { $patients } patients, des intervalles de ce type étaient justes pour { $found } des groupes de patients, alors que l’objectif était de { $wanted }.
}
assess-held-rarely-patients = { $patients ->
    [one] Ne vous fiez pas à l’intervalle de cette valeur : mesurés sur { $patients } patient, des intervalles de ce type étaient justes pour { $found } des patients, alors que l’objectif était de { $wanted }.
   *[other] Ne vous fiez pas à l’intervalle de cette valeur : mesurés sur { $patients } patients, des intervalles de ce type étaient justes pour { $found } des patients, alors que l’objectif était de { $wanted }.
}
assess-held-rarely-repetitions = { $patients ->
    [one] Ne vous fiez pas à l’intervalle de cette valeur : mesurés sur { $patients } patient, des intervalles de ce type étaient justes dans { $found } des répétitions, alors que l’objectif était de { $wanted }.
   *[other] Ne vous fiez pas à l’intervalle de cette valeur : mesurés sur { $patients } patients, des intervalles de ce type étaient justes dans { $found } des répétitions, alors que l’objectif était de { $wanted }.
}
assess-straddles-wholly = L’intervalle de cette valeur relève entièrement d’un autre niveau d’attention que la valeur : « { $range } » au lieu de « { $own } ».
assess-straddles-threshold = L’intervalle de cette valeur franchit un seuil : à son extrémité inférieure, ce serait « { $low } », à son extrémité supérieure « { $high } ».
assess-outside-far = La valeur propre du modèle ({ $value }) se situe en dehors de l’intervalle trouvé pour des patients ayant une telle valeur ({ $limits }) : là où ils diffèrent, c’est l’intervalle qui a été observé.
assess-outside-slightly = La valeur propre du modèle, { $value }, se situe juste en dehors.
assess-disagreement = Avec d’autres modèles de la même issue : { $limits }. { $models }.
assess-disagreement-model = { $title } : { $value }
assess-disagreement-tiers = Ils ne concordent pas sur ce qui en découle : « { $own } » ici, « { $theirs } » là.
assess-part = Partie { $part } sur { $parts } : { $kind }
assess-kind-linear = un modèle linéaire
assess-kind-trees = des arbres de décision
assess-kind-kernel = une machine à vecteurs de support
assess-kind-several = plusieurs modèles
assess-site-finding-risk = Le résultat atteint le seuil de cet établissement, un risque de { $share }.
assess-site-finding-amount = Le résultat atteint le seuil de cet établissement, { $value }.
assess-site-action = Faites ce que cet établissement a convenu pour les résultats à partir de son seuil.
assess-site-source = Seuil de l’établissement « { $site } », fixé le { $date } d’après { $patients } de ses propres patients ; alertes pour 1 000 : environ { $alerts }.
assess-site-recalibrated = Recalibré pour cet établissement ({ $site }) avec { $patients } de ses patients le { $date } ; la valeur propre du modèle est de { $value }.
assess-site-unsure = Le degré de certitude n’a été mesuré que pour la valeur propre du modèle ; il n’est pas rapporté pour la valeur recalibrée pour cet établissement.
assess-overlay-schema = le fichier de recalibration est au format { $found }, ce programme lit le format { $read } : créez-le de nouveau avec ce programme
assess-overlay-model = le fichier de recalibration est destiné au modèle { $wanted }, non à { $found }
assess-overlay-version = le fichier de recalibration est destiné à la version { $wanted } du modèle { $model }, et celle-ci est la version { $found } : vérifiez de nouveau le modèle sur vos patients et créez un nouveau fichier de recalibration
assess-overlay-other-model-file = le fichier de recalibration a été créé pour un autre modèle entraîné nommé { $model } : vérifiez de nouveau le modèle sur vos patients et créez un nouveau fichier de recalibration
assess-overlay-output = { $model } ne donne pas de résultat { $output } ; il donne { $present }
assess-overlay-intercept = l’ordonnée à l’origine du fichier de recalibration n’est pas utilisable : créez de nouveau le fichier de recalibration
assess-overlay-slope = l’ordonnée à l’origine ou la pente du fichier de recalibration n’est pas utilisable : créez de nouveau le fichier de recalibration
assess-overlay-isotonic = la courbe croissante du fichier de recalibration n’est pas utilisable : créez de nouveau le fichier de recalibration
assess-overlay-threshold = le seuil du fichier de recalibration n’est pas utilisable : créez de nouveau le fichier de recalibration
assess-overlay-no-site = le fichier de recalibration n’indique pas son établissement : créez-le de nouveau
assess-overlay-no-patients = le fichier de recalibration n’indique pas son nombre de patients : créez-le de nouveau
assess-overlay-no-day = le fichier de recalibration n’indique pas sa date : créez-le de nouveau
assess-dose-refused = La dose serait de { $dose } { $unit } ; seules des doses de { $low } à { $high } { $unit } ont été étudiées. { $source }
assess-dose-steps = Arrondie par paliers de { $step } : { $because }
assess-dose-per-day = { $amount } par jour en moyenne
assess-dose-present-unknown = La dose actuelle n’est pas connue. Si le patient prend déjà le médicament, le passage de cette dose à celle-ci se fait par paliers.
assess-dose-present-right = La dose actuelle, { $dose }, est celle du modèle.
assess-dose-one-step = À partir de la dose actuelle ({ $present }), celle du modèle ({ $dose }) se situe à un palier au plus.
assess-dose-no-step = À partir de la dose actuelle ({ $present }), une modification d’au plus { $share } est plus petite qu’un palier auquel le médicament peut être donné : la dose du modèle ({ $dose }) ne peut pas être approchée par de tels paliers.
assess-dose-next-step = À partir de la dose actuelle ({ $present }), modifiée d’au plus { $share } à la fois, la dose suivante en direction de celle du modèle ({ $dose }) est de { $next }.
assess-dose-unless = Si les mesures indiquent que la dose actuelle est la bonne, elle est maintenue.
assess-dose-largest-step = Au plus { $share } de la dose actuelle à la fois. { $source }
assess-dose-source-unread = La source n’a pas été lue pour ce modèle : un protocole local prime.
assess-outcome-months = { $count ->
    [one] { $outcome } dans un délai de { $count } mois
   *[other] { $outcome } dans un délai de { $count } mois
}
assess-outcome-years = { $count ->
    [one] { $outcome } dans un délai de { $count } an
   *[other] { $outcome } dans un délai de { $count } ans
}
assess-outcome-part-years = { $outcome } dans un délai de { $years } an(s)
assess-treatment-risk-spared = Sans { $treatment }, le risque ({ $outcome }) est de { $without } ; avec ce traitement, de { $with }. Patients épargnés sur 100 patients comparables : { $count } { $interval }.
assess-treatment-risk-more = Sans { $treatment }, le risque ({ $outcome }) est de { $without } ; avec ce traitement, de { $with }. Cas de plus sur 100 patients comparables : { $count } { $interval }.
assess-treatment-amount-fewer = Sans { $treatment }, le nombre attendu ({ $outcome }) est de { $without } ; avec ce traitement, de { $with } : { $change } de moins { $interval }.
assess-treatment-amount-more = Sans { $treatment }, le nombre attendu ({ $outcome }) est de { $without } ; avec ce traitement, de { $with } : { $change } de plus { $interval }.
assess-interval-not-reported = (aucun intervalle n’est rapporté)
assess-interval = (intervalle à { $level } : de { $low } à { $high })
assess-interval-spared = (intervalle à { $level } : de { $more } de plus à { $spared } épargnés)
assess-interval-fewer = (intervalle à { $level } : de { $more } de plus à { $fewer } de moins)
assess-treatment-no-test = Il n’est pas rapporté si l’effet diffère d’un patient à l’autre.
assess-treatment-not-compared = L’issue avec et sans traitement n’est pas comparée : tant que des variables manquent, chaque valeur est une moyenne sur des complétions de ce patient, et ni leur différence ni ce qui l’influence n’est propre à ce patient.
assess-treatment-no-drivers = Pour certaines des valeurs auxquelles on compare, le modèle ne donne pas de différence.
assess-treatment-basis-refits = { $count ->
    [one] Les intervalles sont les { $level } centraux des valeurs de { $count } modèle, réajusté sur un échantillon aléatoire des patients de l’essai ; la différence est calculée au sein de celui-ci. { $source }
   *[other] Les intervalles sont les { $level } centraux des valeurs de { $count } modèles, chacun réajusté sur un échantillon aléatoire des patients de l’essai ; la différence est calculée au sein de chacun d’eux. { $source }
}
assess-treatment-basis-recalibrated = L’établissement a recalibré les valeurs ; les intervalles du modèle lui-même ne sont pas valables pour elles.
assess-treatment-basis-none = Les intervalles des deux bras et de leur différence ne sont pas rapportés pour ce modèle.
assess-needed-benefit = { $patients ->
    [one] Pour qu’un patient soit épargné ({ $outcome }), il faut traiter environ { $shown } patient comparable.
   *[other] Pour qu’un patient soit épargné ({ $outcome }), il faut traiter environ { $shown } patients comparables.
}
assess-needed-benefit-interval = { $patients ->
    [one] Pour qu’un patient soit épargné ({ $outcome }), il faut traiter environ { $shown } patient comparable (intervalle à { $level } : de { $few } à { $many }).
   *[other] Pour qu’un patient soit épargné ({ $outcome }), il faut traiter environ { $shown } patients comparables (intervalle à { $level } : de { $few } à { $many }).
}
assess-needed-benefit-not-reported = { $patients ->
    [one] Pour qu’un patient soit épargné ({ $outcome }), il faut traiter environ { $shown } patient comparable ; aucun intervalle n’est rapporté.
   *[other] Pour qu’un patient soit épargné ({ $outcome }), il faut traiter environ { $shown } patients comparables ; aucun intervalle n’est rapporté.
}
assess-needed-harm = { $patients ->
    [one] Il survient environ un cas de plus ({ $outcome }) lorsque { $shown } patient comparable est traité.
   *[other] Il survient environ un cas de plus ({ $outcome }) lorsque { $shown } patients comparables sont traités.
}
assess-needed-harm-interval = { $patients ->
    [one] Il survient environ un cas de plus ({ $outcome }) lorsque { $shown } patient comparable est traité (intervalle à { $level } : de { $few } à { $many }).
   *[other] Il survient environ un cas de plus ({ $outcome }) lorsque { $shown } patients comparables sont traités (intervalle à { $level } : de { $few } à { $many }).
}
assess-needed-harm-not-reported = { $patients ->
    [one] Il survient environ un cas de plus ({ $outcome }) lorsque { $shown } patient comparable est traité ; aucun intervalle n’est rapporté.
   *[other] Il survient environ un cas de plus ({ $outcome }) lorsque { $shown } patients comparables sont traités ; aucun intervalle n’est rapporté.
}
assess-needed-reaches-both = L’intervalle à { $level } va d’un patient épargné pour { $benefit } traités, en passant par l’absence de tout effet, à un cas de plus pour { $harm } traités : { $unshown }.
assess-needed-reaches-benefit = L’intervalle à { $level } va d’un patient épargné pour { $benefit } traités à l’absence de tout effet : { $unshown }.
assess-needed-reaches-harm = L’intervalle à { $level } va de l’absence de tout effet à un cas de plus pour { $harm } traités : { $unshown }.
assess-needed-reaches-none = L’intervalle à { $level } part de l’absence de tout effet : { $unshown }.
assess-needed-unshown-help = il n’est pas démontré que le traitement soit utile à un tel patient
assess-needed-unshown-harm = il n’est pas démontré que le traitement nuise à un tel patient
assess-needed-most = plus de { $most }
assess-needed-nntb = NNTB { $count }
assess-needed-nnth = NNTH { $count }
assess-needed-notation = { $value } ({ $interval })
assess-needed-notation-range = { $first } à { $last }
assess-needed-notation-through = { $first } à ∞ à { $last }

## The applicability gate: whether a model holds for a record, and for the records of a site

gate-not-reported = Non rapporté. { $why }
gate-in-hundred = { $count } sur 100
gate-in-hundred-few = moins de 1 sur 100
gate-in-hundred-most = plus de 99 sur 100
gate-in-thousand = { $count } sur 1 000
gate-in-thousand-few = moins de 1 sur 1 000
gate-listed-more = { $more ->
    [one] { $shown } et { $more } autre
   *[other] { $shown } et { $more } autres
}
gate-other-codes = { $list ->
    [procedures] Actes de ce dossier codés en { $spoken } : { $fewest } sur { $entries }. Ce qui suit, le modèle ne le connaît que dans { $known } et ne peut pas le voir ici : { $concepts }.
   *[conditions] Diagnostics de ce dossier codés en { $spoken } : { $fewest } sur { $entries }. Ce qui suit, le modèle ne le connaît que dans { $known } et ne peut pas le voir ici : { $concepts }.
}
gate-no-codes = { $list ->
    [procedures] Actes de ce dossier qui ne sont codés dans aucun système que le modèle lit : { $fewest } sur { $entries }. Ce qui suit, le modèle ne le connaît que dans { $known } et ne peut pas le voir ici : { $concepts }.
   *[conditions] Diagnostics de ce dossier qui ne sont codés dans aucun système que le modèle lit : { $fewest } sur { $entries }. Ce qui suit, le modèle ne le connaît que dans { $known } et ne peut pas le voir ici : { $concepts }.
}
gate-own-code-system = un système de codes qui lui est propre
gate-of-output = { $output } : { $sentence }
gate-population-basis = Pour qui le modèle a été élaboré : { $population }
gate-history-basis = Dans les données d’apprentissage, un dossier sur vingt remontait à moins de { $p05 }, la moitié à moins de { $median } ; celui-ci remonte à { $here }. { $source }
gate-history-basis-undated = Dans les données d’apprentissage, un dossier sur vingt remontait à moins de { $p05 }, la moitié à moins de { $median } ; celui-ci ne contient aucune entrée datée. { $source }
gate-history-short = Ce dossier ne remonte qu’à { $here } ; les dossiers sur lesquels le modèle a été élaboré remontaient à { $p05 } ou plus. Des maladies et des traitements antérieurs peuvent manquer.
gate-history-undated = Rien n’est daté dans ce dossier ; les dossiers sur lesquels le modèle a été élaboré remontaient à { $p05 } ou plus. Des maladies et des traitements antérieurs peuvent manquer.
gate-history-not-reported = La source n’indique pas jusqu’où remontaient ses dossiers.
gate-span-years = { $years } ans
gate-span-months = { $months ->
    [one] { $months } mois
   *[other] { $months } mois
}
gate-span-days = { $days ->
    [one] { $days } jour
   *[other] { $days } jours
}
gate-joint-not-reported = La source ne dit rien de la manière dont les variables vont ensemble.
gate-joint-no-columns = Le dossier ne contient aucune des variables qui pourraient être comparées.
gate-joint-no-distance = Les corrélations données par la source pour les variables que contient ce dossier ne donnent pas de distance : certaines disent la même chose ou se contredisent.
gate-joint-basis = Variables considérées ensemble : { $compared } sur { $inputs }, comparées à des patients que le modèle n’avait pas vus (nombre : { $unseen }). Parmi d’autres patients pour lesquels le modèle a été élaboré (nombre : { $further }), part de ceux pour lesquels cette vérification a appelé à la prudence : { $cautioned }, et de ceux pour lesquels elle a refusé : { $refused }. { $source }
gate-joint-basis-cannot-refuse = Variables considérées ensemble : { $compared } sur { $inputs }, comparées à des patients que le modèle n’avait pas vus (nombre : { $unseen }). Parmi d’autres patients pour lesquels le modèle a été élaboré (nombre : { $further }), part de ceux pour lesquels cette vérification a appelé à la prudence : { $cautioned } ; elle ne pouvait pas refuser, faute de patients tenus à l’écart. { $source }
gate-joint-basis-search = Variables considérées ensemble : { $compared } sur { $inputs }, comparées à des patients que le modèle n’avait pas vus (nombre : { $unseen }). Parmi d’autres patients pour lesquels le modèle a été élaboré (nombre : { $further }), part de ceux pour lesquels cette vérification a appelé à la prudence : { $cautioned } ; elle ne refuse jamais, car ceux que ce modèle recherche sont inhabituels. { $source }
gate-joint-refuse = Presque aucun patient comparable à celui-ci ne figurait dans les données sur lesquelles le modèle a été élaboré, toutes valeurs considérées ensemble.
gate-joint-refuse-inputs = Presque aucun patient comparable à celui-ci ne figurait dans les données sur lesquelles le modèle a été élaboré, toutes valeurs considérées ensemble. Le plus inhabituel : { $inputs }.
gate-joint-caution = Peu de patients comparables à celui-ci figuraient dans les données sur lesquelles le modèle a été élaboré, toutes valeurs considérées ensemble.
gate-joint-caution-inputs = Peu de patients comparables à celui-ci figuraient dans les données sur lesquelles le modèle a été élaboré, toutes valeurs considérées ensemble. Le plus inhabituel : { $inputs }.
gate-loinc-right = { $all ->
    [one] Le chiffre de contrôle de { $all } code LOINC est correct.
   *[other] Les chiffres de contrôle de { $all } codes LOINC sont corrects.
}
gate-loinc-wrong = Codes LOINC dont le chiffre de contrôle est faux : { $wrong } sur { $all }.
gate-loinc-finding = Codes donnés comme LOINC dans ce dossier mais qui n’en sont pas : { $wrong } sur { $all } ; des mesures peuvent figurer sous des codes erronés.
gate-missing-not-reported = La source n’indique pas combien de variables manquaient à ses patients.
gate-missing-basis = Variables manquantes : { $missing } sur { $inputs } ; patients des données d’apprentissage auxquels il en manquait au moins autant : au plus { $share }. { $source }
gate-missing-basis-none = Variables manquantes : aucune sur { $inputs } ; patients des données d’apprentissage auxquels il en manquait au moins autant : au plus { $share }. { $source }
gate-missing-together = { $count ->
    [one] Manque ici, ce qui n’était presque jamais le cas dans les données sur lesquelles le modèle a été élaboré : { $labels }.
   *[other] Manquent ici ensemble, ce qui n’était presque jamais le cas dans les données sur lesquelles le modèle a été élaboré : { $labels }.
}
gate-near-miss = Une entrée dont le nom ressemble à « { $label } » porte le code { $code }, que le modèle ne connaît pas : cela compte comme absent.
gate-near-miss-without-code = Une entrée dont le nom ressemble à « { $label } » ne porte aucun code que le modèle connaisse : cela compte comme absent.
gate-period-not-reported = La source n’indique pas de quelles années proviennent ses patients.
gate-years = { $first } à { $last }
gate-period-basis = Période des patients : { $years }. { $source }
gate-period-long-ago = { $since ->
    [one] Période des patients sur lesquels le modèle a été élaboré : { $years }, il y a { $since } an ; diagnostic et traitement étaient alors différents.
   *[other] Période des patients sur lesquels le modèle a été élaboré : { $years }, il y a { $since } ans ; diagnostic et traitement étaient alors différents.
}
gate-period-ago = Période des patients sur lesquels le modèle a été élaboré : { $years } ; le traitement a pu changer depuis.
gate-period-before = Période des patients sur lesquels le modèle a été élaboré : { $years } ; ce dossier est lu à la date du { $day }, antérieure à cette période.
gate-range-not-reported = La source n’indique pas comment se répartissaient les valeurs de ses patients.
gate-range-basis = Variables comparées aux 95 % centraux des données d’apprentissage : { $compared } sur { $inputs } ; appel à la prudence uniquement lorsqu’une valeur sort de cet intervalle de plus que la largeur de celui-ci. { $source }
gate-range-outside = { $label } : { $value }, en dehors de l’intervalle de { $low } à { $high } où se situaient presque tous les patients des données d’apprentissage.
gate-range-far-outside = { $label } : { $value }, très en dehors de l’intervalle de { $low } à { $high } où se situaient presque tous les patients des données d’apprentissage.
gate-option = { $label } : { $option }
gate-rare = { $what } : rare dans les données d’apprentissage (patients : { $share }).
gate-unseen = { $what } : presque personne ne présentait cela dans les données d’apprentissage ; le modèle en a donc peu appris.
gate-unseen-of = { $patients ->
    [one] { $what } : presque personne ne présentait cela dans les données d’apprentissage ({ $patients } patient) ; le modèle en a donc peu appris.
   *[other] { $what } : presque personne ne présentait cela dans les données d’apprentissage ({ $patients } patients) ; le modèle en a donc peu appris.
}
gate-units-basis = Valeurs mesurées pour le modèle qui sont inutilisables en raison de leur unité ou de leur ordre de grandeur, d’après les intervalles observés chez des patients en vie : { $unusable } sur { $readings }.
gate-units-mixed-up = { $label } : { $number } serait une valeur habituelle en { $unit }, non dans l’unité qui l’accompagne ; vérifiez laquelle est la bonne.
gate-units-several = { $label } : des valeurs mesurées de même code figurent dans plusieurs unités ; chacune a été convertie.
gate-unreadable-not-reported = La source n’indique pas combien de ses entrées ne peuvent être lues par aucun programme.
gate-unreadable-list = { $list ->
    [procedures] Actes sans code lisible par un programme : { $unreadable } sur { $entries } (données d’apprentissage : { $share })
    [medications] Médicaments sans code lisible par un programme : { $unreadable } sur { $entries } (données d’apprentissage : { $share })
    [observations] Mesures et réponses sans code lisible par un programme : { $unreadable } sur { $entries } (données d’apprentissage : { $share })
   *[conditions] Diagnostics sans code lisible par un programme : { $unreadable } sur { $entries } (données d’apprentissage : { $share })
}
gate-unreadable-basis = { $lists }. { $source }
gate-unreadable = { $list ->
    [procedures] Actes de ce dossier ne portant aucun code lisible : { $unreadable } sur { $entries }. Ce que le modèle ne trouve pas peut en faire partie.
    [medications] Médicaments de ce dossier ne portant aucun code lisible : { $unreadable } sur { $entries }. Ce que le modèle ne trouve pas peut en faire partie.
    [observations] Mesures et réponses de ce dossier ne portant aucun code lisible : { $unreadable } sur { $entries }. Ce que le modèle ne trouve pas peut en faire partie.
   *[conditions] Diagnostics de ce dossier ne portant aucun code lisible : { $unreadable } sur { $entries }. Ce que le modèle ne trouve pas peut en faire partie.
}
gate-usual-not-reported = La source n’indique pas à quelle fréquence chaque concept figurait dans ses dossiers.
gate-usual-basis = Éléments que présentaient la plupart des patients des données d’apprentissage et qui figurent dans ce dossier : { $here } sur { $usual } ; part de ces patients qui en présentaient aussi peu : au plus { $share }. { $source }
gate-usual-basis-all = Éléments que présentaient la plupart des patients des données d’apprentissage et qui figurent dans ce dossier : { $here } sur { $usual } ; part de ces patients qui en présentaient aussi peu : jusqu’à la totalité. { $source }
gate-usual = Ce dossier ne contient aucune entrée pour ce qui suit, que présentaient presque tous les patients sur lesquels le modèle a été élaboré : { $concepts }. Cela y figure peut-être sous un autre code.

## The gate over the records of a site, such as a hospital

gate-site-population = Dossiers de patients pour lesquels le modèle a été élaboré et qui contiennent les variables nécessaires : { $patients } sur { $records } ; un établissement est jugé à partir de { $fewest }.
gate-site-expected = { $label } (patients : { $here }, attendu : { $expected })
gate-site-lost = Bien plus rare ici que dans les données sur lesquelles le modèle a été élaboré : { $concepts }. Cet établissement utilise peut-être d’autres codes.
gate-site-too-many = Bien plus fréquent ici que dans les données sur lesquelles le modèle a été élaboré : { $concepts }. Les patients peuvent être différents, ou des codes peuvent avoir ici un autre sens.
gate-site-vocabulary-basis = Concepts qui ont un poids, fréquence attendue comparée à la fréquence observée : { $concepts } ; patients : { $patients }. Établissements dans lesquels le hasard explique une constatation de cette vérification : au plus { $chance }. { $source }
gate-site-unreadable = { $list ->
    [procedures] Actes de cet établissement ne portant aucun code lisible : { $unreadable } sur { $entries } ; dans les données d’apprentissage : { $share }.
    [medications] Médicaments de cet établissement ne portant aucun code lisible : { $unreadable } sur { $entries } ; dans les données d’apprentissage : { $share }.
    [observations] Mesures et réponses de cet établissement ne portant aucun code lisible : { $unreadable } sur { $entries } ; dans les données d’apprentissage : { $share }.
   *[conditions] Diagnostics de cet établissement ne portant aucun code lisible : { $unreadable } sur { $entries } ; dans les données d’apprentissage : { $share }.
}
gate-site-units-not-reported = Des lignes de nombres ne disent rien des unités.
gate-site-units = { $unusable ->
    [one] { $label } : { $unusable } valeur mesurée sur { $readings } est inutilisable en raison de son unité ou de son ordre de grandeur. Vérifiez les unités de cet établissement.
   *[other] { $label } : { $unusable } valeurs mesurées sur { $readings } sont inutilisables en raison de leur unité ou de leur ordre de grandeur. Vérifiez les unités de cet établissement.
}
gate-site-units-basis = Valeurs mesurées inutilisables en raison de leur unité ou de leur ordre de grandeur : { $unusable } sur { $readings }.
gate-site-below = { $label } : des patients d’ici ({ $share }) se situent en dessous de presque tous ceux des données d’apprentissage. Vérifiez l’unité, et si les patients d’ici sont différents.
gate-site-above = { $label } : des patients d’ici ({ $share }) se situent au-dessus de presque tous ceux des données d’apprentissage. Vérifiez l’unité, et si les patients d’ici sont différents.
gate-site-range-basis = { $inputs ->
    [one] { $inputs } variable comparée aux 95 % centraux des données d’apprentissage. { $source }
   *[other] { $inputs } variables comparées aux 95 % centraux des données d’apprentissage. { $source }
}
gate-site-joint-basis = { $compared ->
    [one] Toutes les variables ensemble ont conduit, pour { $compared } patient, à des appels à la prudence ({ $cautioned }) et à des refus ({ $refused }) ; appels à la prudence attendus : { $share }.
   *[other] Toutes les variables ensemble ont conduit, pour { $compared } patients, à des appels à la prudence ({ $cautioned }) et à des refus ({ $refused }) ; appels à la prudence attendus : { $share }.
}
gate-site-joint = Des patients d’ici ({ $share }) ne ressemblent pas, toutes valeurs considérées ensemble, à ceux sur lesquels le modèle a été élaboré.
gate-site-missing-basis = { $inputs ->
    [one] { $inputs } variable, manquant aussi souvent qu’attendu ou plus. { $source }
   *[other] { $inputs } variables, manquant aussi souvent qu’attendu ou plus. { $source }
}
gate-site-missing = Manque bien plus souvent ici que dans les données sur lesquelles le modèle a été élaboré : { $inputs }.

## What would change a result: other values supposed, and the smallest changes that would make it quieter

change-caveat = Il s’agit de changements de ce que lit le modèle. Il a été élaboré d’après ce qui a été observé ensemble, non d’après ce qui se produit lorsqu’une valeur est modifiée : un patient qui parvient à ces valeurs ne parviendra pas nécessairement à ce résultat.
change-no-output = Le modèle { $model } n’a pas de résultat `{ $output }` : il a { $known }.
change-no-threshold = Un seuil se situe entre 0 et 1, par exemple 0,075 pour 7,5 % ; ce n’est pas le cas de { $threshold }.
change-no-equation = Aucune équation du modèle ne s’applique à ce dossier.
change-no-number = Le modèle ne donne pas de valeur pour ce dossier ; il n’y a donc rien à quoi comparer.
change-inputs-missing = Des variables manquent, et la valeur est une moyenne sur ce qu’elles pourraient être : saisissez-les d’abord.
change-nothing-movable = Chacun des éléments sur lesquels le lot de fichiers du modèle indique qu’il est possible d’agir est soit non connu avec certitude dans ce dossier, soit déjà à sa limite.
change-nothing-named = Rien de ce dont dépend ce résultat n’est désigné comme pouvant faire l’objet d’une action.
change-none-found = Aucun changement de ce sur quoi il est possible d’agir, dans les limites de ce qui peut être atteint, n’y suffirait.
change-nothing-quieter = Ce résultat n’appelle pas l’attention : aucun niveau d’attention plus faible n’est à atteindre.
change-names-no-threshold = Pour ce résultat, le modèle n’indique aucun seuil auquel une décision bascule. Vous pouvez en indiquer un.
change-amount-without-goal = Ce résultat est une grandeur, et le modèle n’en indique aucune qui serait la meilleure.
change-amount-has-no-side = Ce résultat est une grandeur : aucun côté d’un seuil n’est le meilleur.
change-below-already = { $result ->
    [risk-years] Dans le dossier, le risque à { $years } an(s) est déjà inférieur à { $threshold }.
   *[risk] Dans le dossier, le risque est déjà inférieur à { $threshold }.
}
change-reached-already = { $result ->
    [survival-years] Dans le dossier, la probabilité de survie à { $years } an(s) est déjà de { $threshold } ou plus.
   *[survival] Dans le dossier, la probabilité de survie est déjà de { $threshold } ou plus.
}
change-goal-act = { $result ->
    [risk-years] Les plus petits changements avec lesquels le risque à { $years } an(s) n’appellerait plus à agir maintenant :
    [survival-years] Les plus petits changements avec lesquels la probabilité de survie à { $years } an(s) n’appellerait plus à agir maintenant :
    [risk] Les plus petits changements avec lesquels le risque n’appellerait plus à agir maintenant :
    [survival] Les plus petits changements avec lesquels la probabilité de survie n’appellerait plus à agir maintenant :
   *[amount] Les plus petits changements avec lesquels le résultat n’appellerait plus à agir maintenant :
}
change-goal-attention = { $result ->
    [risk-years] Les plus petits changements avec lesquels le risque à { $years } an(s) ne requerrait plus d’attention :
    [survival-years] Les plus petits changements avec lesquels la probabilité de survie à { $years } an(s) ne requerrait plus d’attention :
    [risk] Les plus petits changements avec lesquels le risque ne requerrait plus d’attention :
    [survival] Les plus petits changements avec lesquels la probabilité de survie ne requerrait plus d’attention :
   *[amount] Les plus petits changements avec lesquels le résultat ne requerrait plus d’attention :
}
change-goal-below = { $result ->
    [risk-years] Les plus petits changements avec lesquels le risque à { $years } an(s) serait inférieur à { $threshold } :
   *[risk] Les plus petits changements avec lesquels le risque serait inférieur à { $threshold } :
}
change-goal-reach = { $result ->
    [survival-years] Les plus petits changements avec lesquels la probabilité de survie à { $years } an(s) atteindrait { $threshold } :
   *[survival] Les plus petits changements avec lesquels la probabilité de survie atteindrait { $threshold } :
}
change-clause = { $label } à { $to } au lieu de { $from }
change-still-attention = { $result ->
    [risk-years] Avec { $changes }, le risque à { $years } an(s) serait de { $value } et n’appellerait plus à agir maintenant, mais requerrait toujours de l’attention.
    [survival-years] Avec { $changes }, la probabilité de survie à { $years } an(s) serait de { $value } et n’appellerait plus à agir maintenant, mais requerrait toujours de l’attention.
    [risk] Avec { $changes }, le risque serait de { $value } et n’appellerait plus à agir maintenant, mais requerrait toujours de l’attention.
    [survival] Avec { $changes }, la probabilité de survie serait de { $value } et n’appellerait plus à agir maintenant, mais requerrait toujours de l’attention.
   *[amount] Avec { $changes }, le résultat serait de { $value } et n’appellerait plus à agir maintenant, mais requerrait toujours de l’attention.
}
change-no-attention = { $result ->
    [risk-years] Avec { $changes }, le risque à { $years } an(s) serait de { $value } et ne requerrait plus d’attention.
    [survival-years] Avec { $changes }, la probabilité de survie à { $years } an(s) serait de { $value } et ne requerrait plus d’attention.
    [risk] Avec { $changes }, le risque serait de { $value } et ne requerrait plus d’attention.
    [survival] Avec { $changes }, la probabilité de survie serait de { $value } et ne requerrait plus d’attention.
   *[amount] Avec { $changes }, le résultat serait de { $value } et ne requerrait plus d’attention.
}
change-below = { $result ->
    [risk-years] Avec { $changes }, le risque à { $years } an(s) serait de { $value }, en dessous de { $threshold }.
   *[risk] Avec { $changes }, le risque serait de { $value }, en dessous de { $threshold }.
}
change-not-below = { $result ->
    [survival-years] Avec { $changes }, la probabilité de survie à { $years } an(s) serait de { $value }, non inférieure à { $threshold }.
   *[survival] Avec { $changes }, la probabilité de survie serait de { $value }, non inférieure à { $threshold }.
}
change-searched-some = { $inputs ->
    [one] Changements essayés sur { $inputs } variable, les plus petits d’abord : { $changes } ; il peut en rester de plus petits.
   *[other] Changements essayés sur { $inputs } variables, les plus petits d’abord : { $changes } ; il peut en rester de plus petits.
}
change-searched-each = { $inputs ->
    [one] Pour { $inputs } variable, chaque changement a été essayé selon ses pas : il n’y en a pas de plus petit.
   *[other] Pour { $inputs } variables, chaque changement d’une seule d’entre elles a été essayé selon leurs pas : il n’y en a pas de plus petit.
}
change-searched-all = { $inputs ->
    [one] Pour { $inputs } variable, chaque changement portant sur { $together } au plus a été essayé selon ses pas : il n’y en a pas de plus petit.
   *[other] Pour { $inputs } variables, chaque changement portant sur { $together } d’entre elles au plus a été essayé selon leurs pas : il n’y en a pas de plus petit.
}
change-searched-each-of-more = { $inputs ->
    [one] Pour { $inputs } variable, chaque changement a été essayé selon ses pas ; parmi ceux portant sur { $together } au plus ensemble, seuls les plus prometteurs l’ont été ; il peut donc en rester un plus petit parmi ceux-ci.
   *[other] Pour { $inputs } variables, chaque changement d’une seule d’entre elles a été essayé selon leurs pas ; parmi ceux portant sur { $together } d’entre elles au plus ensemble, seuls les plus prometteurs l’ont été ; il peut donc en rester un plus petit parmi ceux-ci.
}
change-searched-all-of-more = { $inputs ->
    [one] Pour { $inputs } variable, chaque changement portant sur { $all } au plus a été essayé selon ses pas ; parmi ceux portant sur { $together } au plus ensemble, seuls les plus prometteurs l’ont été ; il peut donc en rester un plus petit parmi ceux-ci.
   *[other] Pour { $inputs } variables, chaque changement portant sur { $all } d’entre elles au plus a été essayé selon leurs pas ; parmi ceux portant sur { $together } d’entre elles au plus ensemble, seuls les plus prometteurs l’ont été ; il peut donc en rester un plus petit parmi ceux-ci.
}
change-down-to = Baisse jusqu’à { $low } au plus.
change-up-to = Hausse jusqu’à { $high } au plus.
change-from-to = De { $low } à { $high }.
change-value-missing = « inconnu »
change-value-yes = « oui »
change-value-no = « non »
change-value-option = « { $option } »
change-no-input-of-model = Le modèle { $model } n’a pas de variable `{ $name }` : il a { $known }.
change-no-input = Aucun modèle n’a de variable `{ $name }`.
change-suppose-yes-no = `{ $name }` appelle une réponse par oui ou non : supposez true ou false.
change-suppose-option = `{ $name }` a l’une de ces valeurs : { $options }. Supposez l’une d’elles.
change-suppose-number = `{ $name }` est un nombre : supposez-en un.
change-suppose-between = `{ $name }` ne peut pas valoir { $number } : supposez un nombre de { $low } à { $high }.
change-suppose-from = `{ $name }` ne peut pas valoir { $number } : supposez un nombre de { $low } ou plus.
change-suppose-from-unit = `{ $name }` ne peut pas valoir { $number } : supposez un nombre de { $low } ou plus, en { $unit }.
change-hypothetical = Hypothétique : { $label }, supposé à { $to } ; dans le dossier : { $from }.
change-hypothetical-by-hand = Hypothétique : { $label }, supposé à { $to } ; saisi à la main : { $from }.
change-supposed = Supposé ; dans le dossier : { $from }.
change-supposed-by-hand = Supposé ; saisi à la main : { $from }.

## What missing inputs leave open, and what a test of them would tell

unknown-hardly-narrows = Ne resserrerait presque pas l’intervalle.
unknown-leaves-nothing = Ne laisserait presque rien de l’intervalle.
unknown-narrows-magnitudes = Supprimerait environ { $percent } % des ordres de grandeur de l’intervalle.
unknown-narrows-points = Resserrerait l’intervalle de { $now } à environ { $then } points de pourcentage.
unknown-narrows = Resserrerait l’intervalle de { $now } à environ { $then }.
unknown-narrows-unit = Resserrerait l’intervalle de { $now } à environ { $then } { $unit }.
unknown-never-changes = Cela ne changerait presque jamais ce qui en découle.
unknown-always-changes = Cela changerait presque toujours ce qui en découle.
unknown-changes = Cela changerait ce qui en découle dans environ { $count } cas sur 100.
unknown-basis-synthetic-weighted = { $rows ->
    [one] Sur les valeurs que { $rows } patient synthétique de la cohorte de référence du modèle présente pour ce qui n’est pas connu, comptant dans la mesure où ses valeurs s’accordent avec ce qui est connu de ce patient, selon la manière dont les variables vont ensemble dans les données d’apprentissage (copule gaussienne). L’intervalle laisse de côté un cas sur vingt à chaque extrémité.
   *[other] Sur les valeurs que { $rows } patients synthétiques de la cohorte de référence du modèle présentent pour ce qui n’est pas connu, chacun comptant dans la mesure où ses valeurs s’accordent avec ce qui est connu de ce patient, selon la manière dont les variables vont ensemble dans les données d’apprentissage (copule gaussienne). L’intervalle laisse de côté un cas sur vingt à chaque extrémité.
}
unknown-basis-synthetic = { $rows ->
    [one] Sur les valeurs que { $rows } patient synthétique de la cohorte de référence du modèle présente pour ce qui n’est pas connu, comptant comme dans la cohorte, car le modèle n’indique pas comment les variables vont ensemble. L’intervalle laisse de côté un cas sur vingt à chaque extrémité.
   *[other] Sur les valeurs que { $rows } patients synthétiques de la cohorte de référence du modèle présentent pour ce qui n’est pas connu, chacun comptant comme dans la cohorte, car le modèle n’indique pas comment les variables vont ensemble. L’intervalle laisse de côté un cas sur vingt à chaque extrémité.
}
unknown-basis-groups-weighted = { $rows ->
    [one] Sur les valeurs que { $rows } groupe de patients de la cohorte de référence du modèle présente pour ce qui n’est pas connu, comptant dans la mesure où ses valeurs s’accordent avec ce qui est connu de ce patient, selon la manière dont les variables vont ensemble dans les données d’apprentissage (copule gaussienne). L’intervalle laisse de côté un cas sur vingt à chaque extrémité.
   *[other] Sur les valeurs que { $rows } groupes de patients de la cohorte de référence du modèle présentent pour ce qui n’est pas connu, chacun comptant dans la mesure où ses valeurs s’accordent avec ce qui est connu de ce patient, selon la manière dont les variables vont ensemble dans les données d’apprentissage (copule gaussienne). L’intervalle laisse de côté un cas sur vingt à chaque extrémité.
}
unknown-basis-groups = { $rows ->
    [one] Sur les valeurs que { $rows } groupe de patients de la cohorte de référence du modèle présente pour ce qui n’est pas connu, comptant comme dans la cohorte, car le modèle n’indique pas comment les variables vont ensemble. L’intervalle laisse de côté un cas sur vingt à chaque extrémité.
   *[other] Sur les valeurs que { $rows } groupes de patients de la cohorte de référence du modèle présentent pour ce qui n’est pas connu, chacun comptant comme dans la cohorte, car le modèle n’indique pas comment les variables vont ensemble. L’intervalle laisse de côté un cas sur vingt à chaque extrémité.
}
unknown-grouped = Ce qu’apporterait un examen est estimé : ses valeurs ont été réparties en groupes, chacun représenté par sa valeur centrale.
unknown-not-every-combination = Toutes les combinaisons n’ont pas été essayées : l’intervalle peut être plus large, et ce qu’apporterait un examen est estimé.
unknown-basis-limits = Sur toutes les valeurs que peut prendre ce qui n’est pas connu chez un patient en vie et pour lequel le modèle est valable : il n’existe pas de cohorte qui indiquerait leur probabilité.
unknown-unbounded = Un élément inconnu n’a pas de limites, par exemple un âge sans aucune date de naissance ; aucun intervalle ne peut donc être donné.
unknown-nobody-alike = Presque personne dans la cohorte de référence du modèle n’est comparable à ce patient pour ce qui est connu ; aucune moyenne n’est donc calculée.
unknown-refused = Tant qu’une variable dont il a besoin manque, ce modèle ne donne ni valeur ni intervalle.
unknown-not-explained = Aucune contribution n’est affichée : la valeur est une moyenne sur des complétions de ce patient, et la somme des contributions d’aucun patient individuel n’y correspond.
unknown-averaged = { $rows ->
    [one] Inconnu : { $inputs }. La valeur est la moyenne sur { $rows } patient de la cohorte de référence, complété par les valeurs connues de ce patient ; ce n’est pas la valeur propre de celui-ci.
   *[other] Inconnu : { $inputs }. La valeur est la moyenne sur { $rows } patients de la cohorte de référence, complétés par les valeurs connues de ce patient ; ce n’est pas la valeur propre de celui-ci.
}

## What was entered by hand

hand-remark = Saisi à la main, absent du dossier : { $inputs }.
hand-twice = `{ $name }` a été saisi deux fois à la main : seule la première saisie est utilisée. Ne le saisissez qu’une fois.
hand-error = { $error }.
hand-not-asked = `{ $name }` a été saisi à la main, mais aucun modèle ne le demande. Saisissez un concept dont relève une variable, ou age, sex ou race.
hand-not-used = `{ $name }` a été saisi à la main et n’a pas été utilisé : le dossier contient une valeur utilisable partout où un modèle le demande. Supposez une autre valeur sous « Ce qui changerait le résultat ».

## What was found in the record for one input of a model, and why it is used, doubted or passed over.

find-computed-from-orders = { $label } : calculé d’après les prescriptions, non d’après ce que la pharmacie a délivré ; on ignore si le médicament a été retiré.
find-no-fill = { $label } : aucune délivrance indiquant les jours couverts avant ce jour ; il n’y a donc aucune observance à évaluer.
find-no-fill-within = { $days ->
    [one] { $label } : aucune délivrance indiquant les jours couverts dans un délai de { $days } jour avant ce jour ; il n’y a donc aucune observance à évaluer.
   *[other] { $label } : aucune délivrance indiquant les jours couverts dans un délai de { $days } jours avant ce jour ; il n’y a donc aucune observance à évaluer.
}
find-fills-not-counted = { $count ->
    [one] { $label } : { $count } entrée n’indique pas de jour ou de jours couverts, ou n’est pas établie, et n’a pas été comptée.
   *[other] { $label } : { $count } entrées n’indiquent pas de jour ou de jours couverts, ou ne sont pas établies, et n’ont pas été comptées.
}
find-limit-used = { $label } : rapporté uniquement sous la forme { $reported } ; la limite elle-même a été utilisée.
find-result-flagged = { $label } : le résultat porte la mention « { $reason } ».
find-a-result-flagged = { $label } : un résultat porte la mention « { $reason } ».
find-result-undated = { $label } : le résultat n’a pas de date.
find-value-old = { $days ->
    [one] { $label } : la dernière valeur utilisable date du { $date } ; elle a plus de { $days } jour.
   *[other] { $label } : la dernière valeur utilisable date du { $date } ; elle a plus de { $days } jours.
}
find-two-values = { $label } : deux valeurs différentes figurent au même moment ; la plus élevée a été utilisée.
find-newer-passed-over = Une entrée plus récente a été laissée de côté. { $why }
find-limits-used = { $label } : une limite a été utilisée lorsque seule une limite est rapportée.
find-answer-not-known = ne fait pas partie des réponses que le modèle connaît
find-two-answers = { $label } : deux réponses différentes figurent au même moment ; « { $answer } » a été utilisé.
find-answer-undated = { $label } : la réponse n’a pas de date.
find-answer-old = { $days ->
    [one] { $label } : la dernière réponse date du { $date } ; elle a plus de { $days } jour.
   *[other] { $label } : la dernière réponse date du { $date } ; elle a plus de { $days } jours.
}
find-newer-answer-unread = { $label } : une réponse plus récente n’a pas pu être lue ; une réponse antérieure a donc été utilisée.
find-answer-not-used = { $label } : la réponse enregistrée n’est pas de celles que le modèle connaît ; elle n’a donc pas été utilisée.
find-answer-not-used-said = { $label } : la réponse enregistrée ({ $answers }) n’est pas de celles que le modèle connaît ; elle n’a donc pas été utilisée.
find-quoted = « { $words } »
find-age = Âge
find-sex = Sexe
find-race = Race (OMB)
find-birth-date = Date de naissance
find-sex-female = féminin
find-sex-male = masculin
find-race-white = blanche
find-race-black = noire ou afro-américaine
find-race-asian = asiatique
find-race-other = autre
find-race-mixed = plusieurs
find-birth-after = La date de naissance est postérieure à la date de calcul : l’âge ne peut pas être déterminé.
find-birth-too-early = { $years ->
    [one] D’après la date de naissance, le patient aurait plus de { $years } an : vérifiez-la.
   *[other] D’après la date de naissance, le patient aurait plus de { $years } ans : vérifiez-la.
}
find-birth-in-part = La date de naissance n’est connue qu’en partie ; l’âge n’est donc connu que dans certaines limites.
find-undated = sans date, donc non compté
find-not-settled = non établi, donc non compté
find-unknown-length = de durée inconnue, donc non compté
find-unknown-supply = sans jours couverts connus, donc non compté
find-entries-not-counted = { $count ->
    [one] { $label } : { $count } entrée n’est pas datée ou pas établie, et n’a pas été comptée.
   *[other] { $label } : { $count } entrées ne sont pas datées ou pas établies, et n’ont pas été comptées.
}
find-questioned = { $label } : non renseigné, et mis en doute par le lecteur.
find-date-in-part = { $label } : une date n’est connue qu’en partie ; son premier jour a été utilisé.
find-none-recorded = { $label } : rien de renseigné.
find-none-recorded-within = { $days ->
    [one] { $label } : rien de renseigné sur { $days } jour.
   *[other] { $label } : rien de renseigné sur { $days } jours.
}
find-no-exposure = { $label } : aucune exposition renseignée.
find-no-exposure-within = { $days ->
    [one] { $label } : aucune exposition renseignée sur { $days } jour.
   *[other] { $label } : aucune exposition renseignée sur { $days } jours.
}
find-lengths-not-counted = { $count ->
    [one] { $label } : { $count } entrée n’indique pas pendant combien de temps le médicament a été pris, et n’a pas été comptée.
   *[other] { $label } : { $count } entrées n’indiquent pas pendant combien de temps le médicament a été pris, et n’ont pas été comptées.
}
find-no-problem-list = { $label } : jusqu’à ce jour, le dossier ne contient pas de liste de problèmes.
find-no-medication-list = { $label } : jusqu’à ce jour, le dossier ne contient pas de liste de médicaments.
find-no-procedure-list = { $label } : jusqu’à ce jour, le dossier ne contient pas de liste d’actes.
find-no-visit-list = { $label } : jusqu’à ce jour, le dossier ne contient pas de liste de venues.
find-unreadable-problems = { $count ->
    [one] { $label } : { $count } entrée de la liste de problèmes ne porte aucun code lisible ; elle peut en relever.
   *[other] { $label } : { $count } entrées de la liste de problèmes ne portent aucun code lisible ; elles peuvent en relever.
}
find-unreadable-medications = { $count ->
    [one] { $label } : { $count } entrée de la liste de médicaments ne porte aucun code lisible ; elle peut en relever.
   *[other] { $label } : { $count } entrées de la liste de médicaments ne portent aucun code lisible ; elles peuvent en relever.
}
find-unreadable-procedures = { $count ->
    [one] { $label } : { $count } entrée de la liste d’actes ne porte aucun code lisible ; elle peut en relever.
   *[other] { $label } : { $count } entrées de la liste d’actes ne portent aucun code lisible ; elles peuvent en relever.
}
find-unreadable-visits = { $count ->
    [one] { $label } : { $count } entrée de la liste de venues ne porte aucun code lisible ; elle peut en relever.
   *[other] { $label } : { $count } entrées de la liste de venues ne portent aucun code lisible ; elles peuvent en relever.
}
find-index-no-list = { $label } : jusqu’à ce jour, le dossier ne contient aucune liste sur laquelle ses affections figureraient.
find-index-unreadable = { $count ->
    [one] { $label } : { $count } entrée ne porte aucun code lisible ; il peut s’agir d’une affection qui compte.
   *[other] { $label } : { $count } entrées ne portent aucun code lisible ; il peut s’agir d’affections qui comptent.
}
find-index-none = { $label } : aucune de ses affections n’est renseignée.
find-index-counted = { $label } : { $conditions }.
find-index-member = { $name } { $weight }
find-superseded = { $name } (remplacé par une forme plus grave)
find-drug-stated = déclaré
find-drug-ordered = prescrit
find-drug-dispensed = délivré
find-drug-given = administré
find-yes = oui
find-no = non
find-recorded-as = { $label } : l’entrée porte la mention « { $reason } », ce qui n’est pas un « oui » ; considéré comme « non », ce qui n’est pas certain.
find-questioned-no = { $label } : non renseigné, et mis en doute par le lecteur ; considéré comme « non », ce qui n’est pas certain.
find-taken-as-no = { $label } : non renseigné, considéré comme « non ».
find-doubt-no-problem-list = { $label } : le dossier ne contient pas de liste de problèmes ; considéré comme « non », ce qui n’est pas certain.
find-doubt-no-medication-list = { $label } : le dossier ne contient pas de liste de médicaments ; considéré comme « non », ce qui n’est pas certain.
find-doubt-unreadable-conditions = { $count ->
    [one] { $label } : { $count } des affections du dossier ne porte aucun code lisible ; considéré comme « non », ce qui n’est pas certain.
   *[other] { $label } : { $count } des affections du dossier ne portent aucun code lisible ; considéré comme « non », ce qui n’est pas certain.
}
find-doubt-unreadable-drugs = { $count ->
    [one] { $label } : { $count } des médicaments du dossier ne porte aucun code lisible ; considéré comme « non », ce qui n’est pas certain.
   *[other] { $label } : { $count } des médicaments du dossier ne portent aucun code lisible ; considéré comme « non », ce qui n’est pas certain.
}
find-past = passé, non actuel
find-too-long-ago = trop ancien pour compter
find-supply-in-doubt = délivré pour une durée non indiquée ou tout juste écoulée
find-recorded-as-no = renseigné comme « non »
find-by-name = reconnu par son nom
find-unnamed = entrée sans nom
find-newer-by-other-method = { $label } : une valeur plus récente obtenue par une autre méthode, du { $date }, est de { $value } ; celle de la méthode préférée a été utilisée.
find-computed-impossible = { $label } : la valeur calculée { $value } n’est pas possible ; elle n’a donc pas été utilisée.
find-ratio-of-zero = { $label } : un rapport dont le dénominateur est nul n’a pas été utilisé.
find-range-not-used = { $label } : un intervalle, et non un nombre unique, n’a pas été utilisé.
find-no-value = { $label } : le laboratoire n’a pas donné de valeur (aucune raison indiquée).
find-no-value-because = { $label } : le laboratoire n’a pas donné de valeur ({ $reason }).
find-unusable = { $label } : { $why }
find-words-not-used = { $label } : du texte là où un nombre est attendu n’a pas été utilisé.
find-without-value = { $label } : une entrée sans valeur n’a pas été utilisée.
find-without-unit = { $label } : une valeur sans unité n’a pas été utilisée ; elle devrait être en { $unit }.
find-not-converted = { $label } : la valeur n’a pas été utilisée : { $why }
find-not-possible = { $label } : { $value } n’est pas possible (attendu : de { $low } à { $high }) et n’a donc pas été utilisé ; vérifiez la valeur et son unité.
find-range = { $low } à { $high }
find-stays-not-counted = { $count ->
    [one] { $label } : { $count } séjour n’a pas de durée connue, par exemple faute de fin jusqu’à ce jour, et n’a pas été compté.
   *[other] { $label } : { $count } séjours n’ont pas de durée connue, par exemple faute de fin jusqu’à ce jour, et n’ont pas été comptés.
}
find-visits-without-kind = { $count ->
    [one] { $label } : { $count } venue n’indique pas de quel type elle est.
   *[other] { $label } : { $count } venues n’indiquent pas de quel type elles sont.
}
find-label = { $label } : { $what }
find-label-last-days = { $days ->
    [one] { $label } : { $what }, sur { $days } jour
   *[other] { $label } : { $what }, sur les { $days } derniers jours
}
find-takes-count = nombre d’entrées
find-takes-days-since = jours depuis la dernière
find-takes-count-dates = jours avec une entrée
find-takes-days-since-first = jours depuis la première
find-takes-at-least = { $times ->
    [one] à au moins { $times } date
   *[other] à au moins { $times } dates différentes
}
find-takes-at-least-within = { $times ->
    [one] à au moins { $times } date (écart maximal, en jours : { $days })
   *[other] à au moins { $times } dates différentes (écart maximal, en jours : { $days })
}
find-takes-pdc = proportion de jours couverts (PDC)
find-takes-mpr = taux de possession médicamenteuse (MPR)
find-takes-episodes = épisodes d’exposition
find-takes-days-exposed = jours d’exposition
find-takes-days-since-exposure = jours depuis la dernière exposition
find-takes-stay-days = nuits
find-takes-longest-stay-days = nuits du séjour le plus long
find-by-hand-kind = { $label }, saisi à la main : { $expected } est attendu ; saisissez cela
find-by-hand-a-number = un nombre
find-by-hand-yes-or-no = oui ou non
find-by-hand-one-of = l’un de ses choix
find-by-hand-option = { $label }, saisi à la main : ce choix n’existe pas ; choisissez parmi { $options }
find-by-hand-unit = { $label }, saisi à la main : { $why } Choisissez parmi { $units }
find-by-hand-range = { $label }, saisi à la main : { $value } n’est pas possible (attendu : de { $low } à { $high }) ; vérifiez la valeur et son unité
find-by-hand-remark = saisi à la main, absent du dossier
find-by-hand-not-used = { $label } : { $value }, également saisi à la main, n’a pas été utilisé, car le dossier contient une valeur.
find-by-hand-note = { $label } : saisi à la main, absent du dossier.

## What reading a record found: problems with files and entries, and why an entry is not simply used.

intake-more-of-kind = { $count ->
    [one] Et { $count } autre problème de ce type (« { $code } »).
   *[other] Et { $count } autres problèmes de ce type (« { $code } »).
}
intake-file-refused = Contenu du fichier { $file } : { $what }, non un dossier FHIR. { $advice }
intake-file-empty = un fichier vide
intake-file-utf16 = du texte en UTF-16
intake-file-blank = un fichier ne contenant que des espaces
intake-file-html = une page web (HTML)
intake-file-fhir-xml = du FHIR en XML
intake-file-cda = un document CDA (XML)
intake-file-xml = du XML
intake-file-pdf = un PDF
intake-file-archive = une archive compressée
intake-file-binary = des données binaires
intake-file-hl7v2 = des messages HL7 version 2
intake-file-csv = un tableau (CSV)
intake-file-not-json = du texte qui n’est pas du JSON
intake-advice-again = Exportez de nouveau le dossier et ouvrez le nouveau fichier.
intake-advice-utf8 = Enregistrez-le en UTF-8 et ouvrez-le de nouveau.
intake-advice-sign-in = Il s’agit souvent d’une page de connexion ou d’erreur enregistrée à la place du dossier : connectez-vous, exportez de nouveau et ouvrez ce fichier.
intake-advice-save-json = Seul le FHIR en JSON est lu : enregistrez-le en JSON et ouvrez-le de nouveau.
intake-advice-export-fhir = Seul le FHIR R4 en JSON est lu : exportez le dossier en FHIR.
intake-advice-export-json = Seul le FHIR R4 en JSON est lu : exportez le dossier en FHIR au format JSON.
intake-advice-unpack = Décompressez-la et ouvrez les fichiers qu’elle contient.
intake-format-ndjson = NDJSON FHIR
intake-format-not-fhir = JSON qui n’est pas du FHIR
intake-format-list = JSON FHIR, liste de ressources
intake-format-json = JSON FHIR, { $kind }
intake-format-unknown-type = type de ressource inconnu
intake-format-bundle = JSON FHIR, { $kind } ({ $bundle })
intake-entry = Entrée { $number }
intake-entry-of-kind = { $kind } (entrée { $number })
intake-place = fichier { $file }, ligne { $line }, octet { $byte }
intake-not-utf8 = { $name } ({ $at }) : n’est pas en UTF-8 ; lu comme du Latin-1, de sorte que des lettres accentuées peuvent être fausses.
intake-entry-broken = { $name }, entrée { $number } ({ $at }) : JSON non valide ({ $why }), non utilisé ; le reste est conservé.
intake-could-not-be-read = lecture impossible
intake-truncated = Le fichier { $file } est interrompu ({ $at }), dans l’entrée { $number } ou après celle-ci : ce qui précède est utilisé, ce qui suivait est perdu. Exportez de nouveau le dossier.
intake-trailing-text = Le fichier { $file } se poursuit après sa fin ({ $at }) : le reste n’est pas lu.
intake-not-a-resource = Ce qui se trouve à cet emplacement ({ $at }) n’est pas une ressource FHIR et n’est pas utilisé.
intake-operation-outcome = Le fichier { $file } est un OperationOutcome : le message du serveur signalant une erreur, non un dossier.
intake-json-cds-hooks = Le fichier { $file } est un message CDS Hooks. Seules les ressources FHIR R4 sont lues : exportez le dossier en FHIR au format JSON.
intake-json-smart = Le fichier { $file } est une configuration SMART. Seules les ressources FHIR R4 sont lues : exportez le dossier en FHIR au format JSON.
intake-json-token = Le fichier { $file } est une réponse à une connexion. Seules les ressources FHIR R4 sont lues : exportez le dossier en FHIR au format JSON.
intake-json-not-fhir = Le fichier { $file } est du JSON mais non du FHIR : il n’a pas de resourceType. Seules les ressources FHIR R4 sont lues : exportez le dossier en FHIR au format JSON.
intake-nested-too-deep = Des Bundles sont imbriqués au-delà de la profondeur { $depth } ({ $at }) : ceux de l’intérieur ne sont pas lus.
intake-list-broken = La liste des entrées est mal formée ({ $at }) : ce qui s’y trouve est sauté.
intake-entry-not-fhir = { $name } ({ $at }) : du JSON mais non une ressource FHIR, sans resourceType. Non utilisé.
intake-unknown-type = L’entrée { $number } du fichier { $file } a un resourceType qui n’existe pas dans FHIR et n’est pas utilisée.
intake-drugs-differ = { $name } : figure plusieurs fois dans les données d’entrée avec des médicaments différents, et rien n’indique laquelle des entrées est la plus récente ; les deux comptent. Vérifiez laquelle est juste.
intake-contained-broken = Une ressource contenue dans { $name } n’a pas pu être lue et n’est pas utilisée.
intake-not-about-patient = { $name } : concerne autre chose qu’un patient, non utilisé.
intake-no-subject = { $name } : n’indique pas quel patient est concerné, non utilisé.
intake-duplicate = { $name } : figure plusieurs fois dans les données d’entrée et ne compte qu’une fois.
intake-duplicate-differs = { $name } : figure plusieurs fois dans les données d’entrée avec un contenu différent, et rien n’indique laquelle des entrées est la plus récente ; chacune compte comme une entrée à part. Vérifiez laquelle est juste.
intake-older-version = { $name } : figure dans les données d’entrée en plusieurs versions ; seule la plus récente compte.
intake-more-pages = Le fichier { $file } est une page de résultats de recherche et désigne une page suivante introuvable dans les données d’entrée : ouvrez toutes les pages ensemble.
intake-results-absent = { $count ->
    [one] { $name } : renvoie à { $count } de ses résultats, absent des données d’entrée.
   *[other] { $name } : renvoie à { $count } de ses résultats, absents des données d’entrée.
}
intake-patient-ambiguous = { $name } et les entrées semblables peuvent concerner plusieurs des patients des données d’entrée et ne sont pas utilisés.
intake-no-patient = Aucun patient ne peut être évalué à partir de ces données d’entrée : elles ne contiennent aucune ressource Patient ni aucune entrée concernant un patient.
intake-patient-conflict = { $name } : figure plusieurs fois dans les données d’entrée avec une autre date de naissance, un autre sexe ou un autre nom de famille. Il peut s’agir de personnes différentes ; ni elles ni leurs entrées ne sont donc utilisées : ouvrez leurs fichiers séparément.
intake-patient-missing = Il n’y a pas de ressource Patient pour { $name } et les entrées semblables : l’âge et le sexe ne sont pas connus.
intake-other-version = Une partie des données d’entrée est en FHIR { $version }, non en R4 : ce que les deux versions disent de la même manière est lu, le reste est laissé de côté.
intake-medication-unresolved = { $place } : renvoie à un médicament absent des données d’entrée ; seuls ses mots sont utilisés.
intake-days-supply-unusable = { $place } : les jours couverts n’y sont pas indiqués sous forme de durée ; ils sont considérés comme non indiqués.
intake-no-code = { $place } : n’indique pas de quoi il s’agit, sans code ni mots.
intake-undated-recorded = { $place } : la date d’enregistrement indiquée n’est pas une date ; considéré comme non daté.
intake-undated-onset = { $place } : le début de l’affection indiqué n’est pas une date ; considéré comme non daté.
intake-undated-end = { $place } : la fin indiquée n’est pas une date ; considéré comme non daté.
intake-undated-start = { $place } : le début indiqué n’est pas une date ; considéré comme non daté.
intake-undated-time = { $place } : le moment indiqué n’est pas une date ; considéré comme non daté.
intake-undated-given = { $place } : le moment d’administration indiqué n’est pas une date ; considéré comme non daté.
intake-undated-dispensed = { $place } : le moment de délivrance indiqué n’est pas une date ; considéré comme non daté.
intake-undated-ordered = { $place } : le moment de prescription indiqué n’est pas une date ; considéré comme non daté.
intake-birth-date-missing = { $place } : aucune date de naissance ; rien de ce qui nécessite l’âge ne peut être calculé.
intake-birth-date-withheld = { $place } : aucune date de naissance (la source indique qu’elle n’est pas communiquée ou inconnue) ; rien de ce qui nécessite l’âge ne peut être calculé.
intake-birth-date-invalid = { $place } : la date de naissance n’est pas une date ; rien de ce qui nécessite l’âge ne peut être calculé.
intake-birth-date-partial = { $place } : la date de naissance n’indique pas de jour ; l’âge n’est donc connu qu’à l’année ou au mois près.
intake-sex-differs = { $place } : indique un sexe à la naissance et un autre comme sexe administratif ; le sexe à la naissance est utilisé.
intake-death-invalid = { $place } : le moment du décès indiqué n’est pas une date ; le patient est considéré comme décédé.
intake-deceased-unclear = { $place } : n’indique pas par true ou false si le patient est décédé.
intake-value-unusable = { $place } : non utilisé ; { $why }.
intake-value-sampled-data = la valeur est une série de données échantillonnées, qui n’est pas lue
intake-value-time-of-day = la valeur est une heure du jour, qui n’est pas lue
intake-value-date = la valeur est une date, qui n’est pas lue
intake-value-period = la valeur est une période, qui n’est pas lue
intake-value-attachment = la valeur est une pièce jointe, qui n’est pas lue
intake-value-reference = la valeur est une référence, qui n’est pas lue
intake-value-too-large = la valeur est trop grande pour être lue comme un nombre
intake-quantity-without-value = la quantité n’a pas de valeur
intake-comparator-unknown = la valeur porte un comparateur inconnu
intake-range-without-ends = l’intervalle n’a pas de bornes
intake-ratio-without-part = il manque une partie au rapport
intake-value-no-number = la valeur est { $kind }, non un nombre
intake-value-of-kind = { $field } est { $kind }, non { $wanted }
intake-kind-text = du texte
intake-kind-number = un nombre seul
intake-kind-boolean = vrai ou faux
intake-kind-list = une liste
intake-kind-object = un objet
intake-kind-too-large = d’une taille trop grande pour la lecture
intake-wanted-quantity = une quantité
intake-wanted-coded = une réponse codée
intake-wanted-number = un nombre
intake-wanted-boolean = vrai ou faux
intake-wanted-range = un intervalle
intake-wanted-ratio = un rapport
intake-standing-entered-in-error = saisi par erreur
intake-standing-refuted = réfuté
intake-standing-unconfirmed = non confirmé
intake-standing-presumed = présumé
intake-standing-resolved = résolu
intake-standing-inactive = inactif
intake-standing-provisional = provisoire
intake-standing-differential = diagnostic différentiel
intake-standing-verification-unknown = vérification inconnue
intake-standing-verification-not-understood = vérification non comprise
intake-standing-report-entered-in-error = son compte rendu a été saisi par erreur
intake-standing-report-cancelled = son compte rendu a été annulé
intake-standing-report-registered = son compte rendu est seulement enregistré
intake-standing-report-partial = son compte rendu est partiel
intake-standing-report-preliminary = son compte rendu est préliminaire
intake-standing-report-unknown = le statut de son compte rendu est inconnu
intake-standing-planned = seulement planifié
intake-standing-cancelled = annulé
intake-standing-status-unknown = statut inconnu
intake-standing-status-not-understood = statut non compris
intake-standing-health-unknown = état de santé du parent inconnu
intake-standing-not-taken = non pris
intake-standing-partial = partiel
intake-standing-not-done = non réalisé
intake-standing-not-known-whether-taken = prise inconnue
intake-standing-intended = seulement prévu
intake-standing-draft = brouillon
intake-standing-not-given = non administré
intake-standing-not-handed-over-yet = pas encore délivré
intake-standing-not-handed-over = non délivré
intake-standing-order-not-to-give = prescription de ne pas administrer le médicament
intake-standing-proposal = proposition
intake-standing-plan = projet
intake-standing-option = option
intake-standing-other-subject = concerne autre chose que le patient
intake-standing-preliminary = préliminaire
intake-standing-registered = enregistré, encore sans résultat
intake-standing-in-preparation = en préparation
intake-standing-in-progress = en cours
intake-standing-on-hold = suspendu
intake-standing-stopped = arrêté avant son terme
intake-standing-deleted = supprimé dans la source
intake-standing-replaced = remplacé par une autre version de la même entrée

## Problems with the files of a list of patients: what was found, what became of it and what to do.

panel-read-file-not-json = Un fichier n’est pas du FHIR en JSON et n’est pas lu. Seul le FHIR R4 en NDJSON ou en JSON l’est : exportez-le ainsi, ou laissez-le de côté.
panel-read-document-broken = Un fichier est endommagé, et ce qu’il contient de plusieurs patients ne peut pas être distingué : il n’est pas utilisé. Exportez-le de nouveau, ou ouvrez-le seul.
panel-read-document-too-large = Un fichier est un seul document JSON de plus de 128 Mo et n’est pas utilisé. Exportez la liste en NDJSON, une ressource par ligne.
panel-read-line-too-long = Une ligne dépasse 64 Mo et n’est pas utilisée. Exportez de nouveau ce fichier.
panel-read-line-broken = Une ligne n’est pas du JSON valide et n’est pas utilisée. S’il a pu s’agir d’un diagnostic, d’un médicament ou d’un acte, rien n’est considéré comme absent pour les patients de son fichier.
panel-read-not-fhir = Une entrée est du JSON mais non une ressource FHIR : elle n’a pas de resourceType. Elle n’est pas utilisée.
panel-read-nested-bundle = Un Bundle se trouve à l’intérieur d’un Bundle de plusieurs patients et n’est pas utilisé. Exportez ses entrées séparément.
panel-read-not-patient = Une entrée concerne autre chose qu’un patient et n’est pas utilisée.
panel-read-unlinked = Une entrée désigne son patient par un identifiant, ou en elle-même, et ne fait pas partie de la liste. Ouvert seul, le fichier est lu.
panel-read-no-subject = Une entrée n’indique pas quel patient elle concerne et n’est pas utilisée.
panel-read-no-record = Un patient figure plusieurs fois dans les fichiers avec une autre date de naissance, un autre sexe ou un autre nom de famille, ou sans rien d’utilisable : il ne fait pas partie de la liste. Ouvrez ces fichiers séparément.
panel-read-file-unreadable = Un fichier n’a pas pu être lu sur le disque. Il a pu être déplacé ou modifié : choisissez de nouveau les fichiers.
panel-read-spared = { $outcome } : épargnés avec { $treatment }
panel-read-csv-head = { $banner } État au { $date }. insite { $program } ; modèle { $model } { $version }, SHA-256 { $hash }.

## A check of a model on a site's own patients: who is left out, what the figures mean, what does not go together.

validation-left-out = { $count ->
    [one] { $count } patient sur { $all } ({ $percent } %) est exclu ; s’il diffère des autres, tous les chiffres sont faussés. Voyez qui et pourquoi.
   *[other] { $count } patients sur { $all } ({ $percent } %) sont exclus ; s’ils diffèrent des autres, tous les chiffres sont faussés. Voyez qui et pourquoi.
}
validation-refused = { $count ->
    [one] Le modèle refuse { $count } patient sur { $all } ({ $percent } %) : il n’a pas été élaboré pour une grande partie de cette population, ou une unité n’est pas ce qu’elle devrait être.
   *[other] Le modèle refuse { $count } patients sur { $all } ({ $percent } %) : il n’a pas été élaboré pour une grande partie de cette population, ou une unité n’est pas ce qu’elle devrait être.
}
validation-implausible = { $count ->
    [one] { $count } valeur est de celles qu’aucun patient en vie ne peut avoir et n’a pas été utilisée ({ $inputs }). Vérifiez les unités.
   *[other] { $count } valeurs sont de celles qu’aucun patient en vie ne peut avoir et n’ont pas été utilisées ({ $inputs }). Vérifiez les unités.
}
validation-unchecked = Le fichier ne contient pas ce qui permettrait de savoir pour qui le modèle n’est pas valable : { $inputs }. Des patients qu’il refuserait pour cette raison peuvent figurer parmi les patients évalués.
validation-repeated = { $count ->
    [one] { $count } ligne concerne un patient qui a une autre ligne. Les intervalles traitent les lignes comme des personnes différentes et sont trop étroits.
   *[other] { $count } lignes concernent des patients qui ont une autre ligne. Les intervalles traitent les lignes comme des personnes différentes et sont trop étroits.
}
validation-no-groups = Les colonnes de plus de 50 valeurs différentes ne constituent pas des groupes et ont été laissées de côté : { $columns }. Répartissez d’abord un nombre en classes.
validation-few-patients = { $count ->
    [one] { $count } patient : moins de { $fewest }, c’est trop peu pour une affirmation. Lisez les intervalles, non les valeurs.
   *[other] { $count } patients : moins de { $fewest }, c’est trop peu pour une affirmation. Lisez les intervalles, non les valeurs.
}
validation-almost-nothing = Patients avec l’événement : { $events }, sans : { $others }. Moins de { $fewest } de l’une ou l’autre catégorie ne disent presque rien. Recueillez-en davantage avant toute décision.
validation-few-events = Patients avec l’événement : { $events }, sans : { $others }. C’est trop peu pour une affirmation sur la discrimination ou la calibration. Lisez les intervalles, non les valeurs ; une recalibration sur si peu de patients peut être pire qu’aucune.
validation-few-events-for-slope = Une pente ajustée sur si peu de patients est incertaine : l’ordonnée à l’origine seule est la recalibration la plus sûre.
validation-few-events-for-curve = Patients avec l’événement : { $events }, sans : { $others }. C’est trop peu pour la courbe de calibration lissée ; ses inflexions peuvent être dues au hasard.
validation-nobody = Aucun patient n’a pu être évalué : voyez qui est exclu et pourquoi.
validation-score = Le modèle donne un score et non une probabilité : il n’y a pas de calibration à mesurer ni rien à recalibrer.
validation-no-probability = une valeur n’est pas une probabilité
validation-within-shown = { $within ->
    [one] La grandeur mesurée se situait dans l’intervalle affiché chez { $within } patient sur { $all } ({ $share }).
   *[other] La grandeur mesurée se situait dans l’intervalle affiché chez { $within } patients sur { $all } ({ $share }).
}
validation-within-shown-meant = { $within ->
    [one] La grandeur mesurée se situait dans l’intervalle affiché chez { $within } patient sur { $all } ({ $share }). L’objectif est de { $wanted }.
   *[other] La grandeur mesurée se situait dans l’intervalle affiché chez { $within } patients sur { $all } ({ $share }). L’objectif est de { $wanted }.
}
validation-within-mean = { $within ->
    [one] La grandeur mesurée se situait dans l’intervalle chez { $within } patient sur { $all } ({ $share }). L’intervalle est celui de la moyenne, non de la grandeur d’un patient individuel ; la plupart peuvent donc se situer en dehors.
   *[other] La grandeur mesurée se situait dans l’intervalle chez { $within } patients sur { $all } ({ $share }). L’intervalle est celui de la moyenne, non de la grandeur d’un patient individuel ; la plupart peuvent donc se situer en dehors.
}
validation-risk = { $all ->
    [one] { $share } de { $all } patient ont présenté l’événement ; les limites moyennes de leurs intervalles sont { $low } et { $high }.
   *[other] { $share } des { $all } patients ont présenté l’événement ; les limites moyennes de leurs intervalles sont { $low } et { $high }.
}
validation-risk-and-tenths = { $all ->
    [one] { $share } de { $all } patient ont présenté l’événement ; les limites moyennes de leurs intervalles sont { $low } et { $high }. Dixièmes des prédictions dans lesquels l’intervalle du risque observé rejoint les limites de ce dixième : { $within } sur { $groups }.
   *[other] { $share } des { $all } patients ont présenté l’événement ; les limites moyennes de leurs intervalles sont { $low } et { $high }. Dixièmes des prédictions dans lesquels l’intervalle du risque observé rejoint les limites de ce dixième : { $within } sur { $groups }.
}
validation-fit-needs-events = nombre minimal de patients : { $fewest } avec l’événement et { $fewest } sans ; il y en a { $events } et { $others }
validation-fit-needs-for-curve = nombre minimal de patients dont l’issue est connue : { $wanted }, dont { $wanted-events } avec l’événement et { $wanted-events } sans ; il y en a { $patients }, { $events } et { $others }
validation-fit-needs-patients = nombre minimal de patients : { $fewest } ; il y en a { $count }
validation-fit-no-spread = ajustement impossible : les prédictions ne varient pas, ou séparent parfaitement les issues
validation-fit-slope-falls = la pente n’est pas supérieure à 0 : des prédictions plus élevées ne s’accompagnaient pas de davantage d’événements
validation-fit-slope-uncertain = moins de 100 patients de l’une ou l’autre issue : la pente est incertaine
validation-fit-risk-falls = ajustement impossible : le risque observé n’augmente pas avec la prédiction
validation-fit-for-probabilities = uniquement pour des probabilités
validation-fit-amounts = ajustement impossible : les prédictions ne concordent pas avec les grandeurs
validation-recalibration-refused = cette recalibration n’est pas possible ({ $reason })
validation-too-small = trop peu de patients : { $events } avec l’événement, { $others } sans ; une mesure en nécessite au moins { $fewest } de chaque catégorie
validation-line-no-text = la ligne n’est pas le texte d’un tableau
validation-other-fields = nombre de champs différent de celui de l’en-tête
validation-column = colonne { $name }
validation-the-outcome = l’issue
validation-the-day = le jour
validation-no-outcome = aucune issue n’est indiquée
validation-no-day = aucun jour auquel lire le dossier n’est indiqué
validation-not-in-table = le tableau des issues ne contient pas le patient
validation-not-in-records = les dossiers ne contiennent pas le patient du tableau
validation-more-than-once = le tableau contient plusieurs fois le patient
validation-names-nobody = la ligne ne désigne aucun patient
validation-no-equation = aucune équation du modèle ne s’applique
validation-impossible = { $label } : une valeur qu’aucun patient en vie ne peut avoir
validation-missing = { $label } : donnée manquante
validation-outside-range = { $label } : en dehors de l’intervalle de { $low } à { $high }.
validation-dose-outside = La dose serait en dehors de l’intervalle : seules des doses de { $low } à { $high } { $unit } ont été étudiées. { $source }
validation-no-file = il n’y a pas de fichier ; donnez un tableau avec un en-tête, ou des fichiers FHIR et un tableau des issues
validation-no-outcomes = les fichiers contiennent des dossiers et aucune issue ; ajoutez un tableau avec un identifiant de patient et une issue
validation-several-tables = il y a plusieurs tableaux ; donnez-en un seul : des variables et des issues, ou des issues accompagnant des fichiers FHIR
validation-header-unread = la première ligne du tableau ne peut pas être lue comme un en-tête
validation-table-empty = le tableau est vide ; sa première ligne doit être un en-tête
validation-two-columns = deux colonnes du tableau portent le nom { $name } ; renommez-en une
validation-day-format = le jour doit être écrit sous la forme 2026-11-22
validation-say-identifiers = indiquez quelle colonne du tableau des issues contient les identifiants des patients
validation-wrong-budget = le nombre d’alertes pour 1 000 patients doit être supérieur à 0 et d’au plus 1 000
validation-wrong-threshold = le seuil d’une probabilité est compris entre 0 et 1
validation-wants-event = le modèle donne une probabilité : indiquez si l’événement est survenu, non une grandeur
validation-wants-amount = le modèle donne une grandeur : indiquez si l’événement est survenu, ou une grandeur mesurée, non des durées
validation-no-horizon = le résultat n’indique pas d’horizon : indiquez pendant combien d’années un événement compte
validation-no-output = { $model } ne donne pas de résultat { $output } ; il donne { $present }
validation-no-column = il n’y a pas de colonne { $column } dans le tableau ; il y a : { $present }
validation-no-input = { $model } n’a pas de variable { $input }
validation-input-problem = variable { $input } : { $problem }
validation-has-no-unit = elle n’a pas d’unité ; omettez l’unité
validation-wrong-always = variable { $input } : la valeur pour tous n’est pas lisible ; écrivez { $expected }
validation-yes-or-no = oui ou non
validation-a-number = un nombre
validation-outcome-unit = l’issue : { $problem }
validation-name-site = nommez l’établissement : son nom figure à côté de chaque résultat recalibré
validation-nothing-to-keep = il n’y a rien à conserver : choisissez une recalibration, un nombre d’alertes ou les deux
validation-not-fitted = cette recalibration n’a pas été ajustée
validation-threshold-needs-events = un seuil fondé sur un nombre d’alertes nécessite des événements, non des grandeurs
validation-no-threshold = aucun seuil ne respecte le nombre d’alertes : même la valeur la plus élevée est commune à davantage de patients
validation-too-few-to-share = { $fewest ->
    [one] moins de { $fewest } patient évalué : rien de ces patients ne peut quitter l’établissement
   *[other] moins de { $fewest } patients évalués : rien de ces patients ne peut quitter l’établissement
}

labels-within = lower

## An input's readings over time

trend-open = Au fil du temps
trend-none = Le dossier ne contient aucune mesure avec une date et un nombre utilisable.
trend-heading = { $label }, { $unit }
trend-number = nombre
trend-described = { $count ->
    [one] { $count } mesure, { $first } à { $last }, de { $least } à { $most }. Elle figure dans le tableau ci-dessous.
   *[other] { $count } mesures, { $first } à { $last }, de { $least } à { $most }. Elles figurent dans le tableau ci-dessous.
}
trend-as-of = date de calcul
trend-key-used = ● la valeur utilisée
trend-key-old = ▒ trop ancienne pour être utilisée
trend-key-limit = ┄ limites de validité du modèle
trend-used = (utilisée)
trend-reference = Intervalle de référence, tel que le laboratoire l’a écrit
trend-no-reference = non indiqué
trend-table = Mesures : { $label }
trend-left-out = { $count ->
    [one] { $count } autre entrée n’a pas de date ou pas de nombre utilisable.
   *[other] { $count } autres entrées n’ont pas de date ou pas de nombre utilisable.
}

## Alerts, what a reader does with them, and what is kept of it.

alert-next = Ensuite :
alert-reasons = Voir les raisons
acknowledge = Acquitter
snooze = Reporter…
override-alert = Passer outre…
show-again = Afficher de nouveau
take-back = Retirer la réponse
undo = Annuler l’action
undone = Action annulée.
add-to-worklist = Ajouter à la liste de travail…
take-off-worklist = Retirer de la liste de travail
unlisted = Retirée de la liste de travail.
card-quiet = Son alerte n’est pas mise en avant : ce qu’il en est advenu figure avec les alertes de cette page.
quiet-hint = Chacune de ces alertes a reçu une réponse et n’est pas encore répétée. Chacune se manifeste de nouveau immédiatement lorsque son résultat s’est aggravé, et vous pouvez l’afficher de nouveau.
snooze-legend = Pour combien de temps ?
snooze-confirm = Reporter
override-legend = Pourquoi n’est-elle pas suivie ?
override-comment = Avec vos propres mots (facultatif)
override-confirm = Passer outre
choose-a-reason = Choisissez une raison.
own-words-hint = Vos mots restent dans votre fichier de travail. Ils n’en sortent avec le retour d’information que si vous l’y indiquez. Ils peuvent nommer le patient ; conservez donc le fichier là où il est permis de conserver des dossiers.
worklist-note = Une note à laquelle vous reconnaîtrez le patient (facultatif)
worklist-note-hint = Le fichier de travail ne contient de lui-même aucun nom : sans note, les patients ne peuvent être distingués que par un code court. La note ne sort jamais du fichier.
worklist-confirm = Ajouter à la liste de travail
work-heading = Mon travail
work-open-page = Ouvrir mon travail
work-entry-hint = Les alertes que vous avez acquittées, reportées ou auxquelles vous avez passé outre, votre liste de travail et vos règles : ouvrez le fichier dans lequel vous les avez enregistrées.
work-lead = Ce que vous avez fait des alertes. Rien n’en est conservé, sauf si vous l’enregistrez dans un fichier et ouvrez ce fichier la prochaine fois.
leave-work = Retour
work-file-heading = Fichier de travail
work-save = Enregistrer mon travail
work-open = Ouvrir un fichier de travail
work-saved = Le fichier a été remis au navigateur, qui l’enregistre là où il enregistre les téléchargements.
work-not-saved = Le navigateur n’a pas enregistré le fichier. Autorisez les téléchargements pour cette page et réessayez.
work-not-now = Ceci ne peut pas être consigné tant que les résultats ne correspondent pas à la dernière modification. Attendez-les et réessayez.
work-no-random = Ce navigateur ne produit pas de nombres aléatoires, de sorte qu’aucun fichier de travail ne peut être commencé.
work-file-hint = Les patients figurent dans le fichier sous des codes que seul ce fichier peut établir à partir de leurs identifiants. Cela les cache à un lecteur, mais non à quelqu’un qui dispose du fichier et d’une liste de patients : conservez-le là où il est permis de conserver des dossiers.
keep-work = Garder ce que j’ai
discard-work = L’abandonner et ouvrir le fichier
worklist-heading = Liste de travail
worklist-empty = La liste de travail est vide. Toute alerte d’un patient peut y être ajoutée.
is-open-patient = C’est le patient ouvert.
rules-heading = Règles de silence et quota d’alertes
rules-hint = Les valeurs de départ sont propres à ce programme et ne proviennent d’aucune recommandation. Définissez celles de votre établissement. Une alerte qui demande une réponse ne peut rester silencieuse que peu de temps, quels que soient les réglages.
rule-quiet-days = Jours sans répétition après que l’alerte a été acquittée ou qu’il y a été passé outre
rule-rise-points = Points de pourcentage dont un risque doit augmenter pour que l’alerte se manifeste de nouveau
rule-rise-part = Pour cent de la valeur antérieure dont un résultat doit varier pour que l’alerte se manifeste de nouveau
rule-snooze-days = Report le plus long, en jours
budget-legend = Quota d’alertes pour un patient
budget-hint = Combien d’alertes peuvent être mises en avant. Les autres figurent sous « Pour information » et le signalent. Une alerte déjà mise en avant garde sa place pendant ces jours. Vide : aucune limite.
budget-days = Jours sur lesquels elles sont comptées (1 pour un jour, 7 pour une semaine)
budget-banner = Nombre maximal d’alertes qui requièrent l’attention
budget-interrupt = Nombre maximal d’alertes qui demandent d’agir maintenant
leaving-heading = Retour d’information et décompte
feedback-heading = Retour d’information CDS Hooks (feedback)
feedback-hint = Ce qu’il est advenu de chaque alerte, pour le service qui reçoit le retour d’information sur les cartes. Les alertes sont désignées par les cartes de l’exportation ; aucun patient n’est nommé. Une alerte acquittée compte comme acceptée, une alerte reportée comme différée.
with-comments = Avec mes propres mots, qui peuvent nommer des patients
feedback-save = Enregistrer le retour d’information
tally-heading = Décompte
tally-hint = Combien de fois des alertes ont été mises en avant et ce qu’il en est advenu, par mois, modèle et raison. Il ne contient aucun patient, aucun jour, aucun de vos propres mots ni aucun effectif de moins de dix patients.
tally-save-csv = Enregistrer le décompte en CSV
tally-save-json = Enregistrer le décompte en JSON
alerts-heading = { $count ->
    [0] Aucune alerte ne se manifeste
    [one] { $count } alerte
   *[other] { $count } alertes, par ordre de conséquence
}
all-quiet = { $count ->
    [one] La seule alerte est silencieuse. Elle figure à la fin de cette page.
   *[other] Les { $count } alertes sont toutes silencieuses. Elles figurent à la fin de cette page.
}
quiet-heading = Silencieuses ({ $count })
nothing-kept = Les alertes de ce patient ne peuvent être ni acquittées ni reportées : { $why }.
alert-risk = Probabilité : { $figure }
alert-survival = Probabilité de survie : { $figure }
alert-amount = { $short } : { $figure }
alert-line = { $facts }.
alert-line-by = { $facts } d’ici au { $day }.
alert-line-because = { $facts } ; raison : { $because }.
alert-line-by-because = { $facts } d’ici au { $day } ; raison : { $because }.
did-acknowledged = Alerte acquittée : { $short }.
did-snoozed = Alerte reportée jusqu’au { $day } : { $short }.
did-overridden = Passé outre ({ $reason }) : { $short }.
did-shown-again = Affichée de nouveau : { $short }.
did-listed = Dans la liste de travail : { $short }.
did-unlisted = Retirée de la liste de travail : { $short }.
again-rose = Elle se manifeste de nouveau : lors de la réponse du { $day }, la valeur était de { $figure }.
again-louder = Elle se manifeste de nouveau : elle est plus urgente que lors de la réponse du { $day }.
again-other-version = Elle se manifeste de nouveau : le modèle a changé depuis la réponse du { $day }.
again-quiet-over = Elle se manifeste de nouveau : elle a reçu une réponse le { $day }, il y a un certain temps.
again-snooze-over = Elle se manifeste de nouveau : le report du { $day } est terminé.
again-asked = Elle se manifeste de nouveau parce que vous l’avez demandé.
demoted = { $days ->
    [one] Elle serait mise en avant, mais le quota d’alertes en autorise { $most } au plus en { $days } jour.
   *[other] Elle serait mise en avant, mais le quota d’alertes en autorise { $most } au plus en { $days } jours.
}
quiet-overridden = Passé outre ({ $reason }) le { $since }. Elle se manifeste de nouveau le { $until }, ou plus tôt en cas d’aggravation.
quiet-acknowledged = Acquittée le { $since }. Elle se manifeste de nouveau le { $until }, ou plus tôt en cas d’aggravation.
quiet-snoozed = Reportée le { $since } jusqu’au { $until } ; elle se manifeste plus tôt en cas d’aggravation.
question-snooze = Reporter cette alerte
question-override = Passer outre à cette alerte
question-list = Ajouter à la liste de travail
snooze-choice = { $days ->
    [one] { $days } jour, jusqu’au { $until }
   *[other] { $days } jours, jusqu’au { $until }
}
snooze-hint-interrupt = { $longest ->
    [one] Une alerte qui demande d’agir maintenant peut être reportée de { $longest } jour au plus.
   *[other] Une alerte qui demande d’agir maintenant peut être reportée de { $longest } jours au plus.
}
snooze-hint-other = { $longest ->
    [one] Vos règles autorisent { $longest } jour au plus. L’alerte se manifeste plus tôt si son résultat s’est aggravé.
   *[other] Vos règles autorisent { $longest } jours au plus. L’alerte se manifeste plus tôt si son résultat s’est aggravé.
}
reason-already-done = Déjà fait ou prescrit
reason-known-and-followed = Connu et suivi ailleurs
reason-not-this-patient = Non valable pour ce patient
reason-record-is-wrong = Le dossier est erroné ou n’est plus à jour
reason-patient-declined = Le patient ne le souhaite pas
reason-harm-outweighs-benefit = Le préjudice l’emporterait sur le bénéfice
reason-later = À examiner plus tard
reason-other-judgement = J’en juge autrement
on-worklist = { $count ->
    [0] La liste de travail est vide.
    [one] La liste de travail contient { $count } alerte.
   *[other] La liste de travail contient { $count } alertes.
}
unsaved = { $count ->
    [0] Rien n’est en attente d’enregistrement.
    [one] { $count } modification n’est pas enregistrée.
   *[other] { $count } modifications ne sont pas enregistrées.
}
open-work = { $count ->
    [0] Mon travail
    [one] Mon travail ({ $count } élément non enregistré)
   *[other] Mon travail ({ $count } éléments non enregistrés)
}
work-is-file = { $done ->
    [one] { $name }, avec { $done } entrée.
   *[other] { $name }, avec { $done } entrées.
}
work-is-begun = { $done ->
    [one] Commencé dans cet onglet, avec { $done } entrée. N’est encore dans aucun fichier.
   *[other] Commencé dans cet onglet, avec { $done } entrées. N’est encore dans aucun fichier.
}
work-opened = { $done ->
    [one] { $name } a été ouvert, avec { $done } entrée.
   *[other] { $name } a été ouvert, avec { $done } entrées.
}
work-not-opened = Le fichier n’a pas été ouvert : { $why }.
would-discard = { $count ->
    [one] Ouvrir le fichier ferait perdre { $count } modification non enregistrée.
   *[other] Ouvrir le fichier ferait perdre { $count } modifications non enregistrées.
}
saved-as = { $name } a été remis au navigateur.
rule-not-taken = La valeur n’a pas été acceptée : { $why }.
patient-by-key = Patient { $short }
listed = { $title } : { $label }, { $figure } le { $day }.

## Results saved as files or copied for the note.

export-heading = Enregistrer ou copier
export-hint = Ce qui sort de cette page contient les résultats et l’identifiant du patient. Conservez-le là où il est permis de conserver le dossier.
export-copy = Copier pour la note clinique
export-fhir = Enregistrer en FHIR
export-cds-hooks = Enregistrer en cartes CDS Hooks
export-csv = Enregistrer sous forme de tableau (CSV)
export-print = Imprimer
export-copied = Copié. Collez-le dans la note clinique.
export-not-copied = Le navigateur n’a pas autorisé la copie. Le texte figure ci-dessous et est sélectionné : copiez-le avec Ctrl+C, ou ⌘C sur un Mac.
export-text = Texte pour la note clinique
export-not-saved = Le navigateur n’a pas autorisé l’enregistrement. Rien n’a été enregistré.
export-supposed = Certaines valeurs sont supposées. Rien d’hypothétique n’est enregistré ni copié : revenez d’abord aux valeurs du dossier.
export-stale = Les résultats ont changé ou ne sont plus à jour, de sorte que rien n’a été enregistré ni copié. Attendez-les, puis réessayez.
export-saved = Enregistré sous { $file }.

## What is kept of the program on this computer, and the offer of a newer version.

shell-heading = Sans réseau
shell-version = Version des fichiers
shell-state = État
shell-kept = Le programme est conservé sur cet ordinateur et s’ouvre sans réseau. Aucun dossier ne l’est jamais.
shell-keeping = Vérification et conservation des fichiers du programme en cours…
shell-failed = Non conservé : un fichier n’a pas pu être récupéré ou diffère de la version construite. La page a besoin du réseau pour s’ouvrir.
shell-none = Non conservé : ce navigateur ne conserve rien de cette page. Elle a besoin du réseau pour s’ouvrir.
shell-waits = Une version plus récente est prête. Elle démarre lorsqu’aucun patient n’est ouvert : depuis la première page, ou la prochaine fois.
update-label = Version plus récente
update-ready = Une version plus récente d’Insite est prête.
update-hint = La page redémarre avec elle ; les fichiers de cet établissement qui étaient ouverts doivent être ouverts de nouveau.
update-use = Utiliser la version plus récente
stays-label = Mention de démonstration et patient
close-other-pages = { $others ->
    [one] Insite est ouvert dans { $others } autre onglet, peut-être avec un patient. Fermez d’abord cet onglet, puis appuyez de nouveau.
   *[other] Insite est ouvert dans { $others } autres onglets, peut-être avec un patient. Fermez d’abord ces onglets, puis appuyez de nouveau.
}

## What results say where they leave the page: the clinical note, cards of CDS Hooks, narratives and notes of FHIR.

export-banner = Modèles de démonstration : ni dispositif médical, ni destinés à un usage clinique.
export-dates = words
export-is = { $label } : { $value }
export-is-sentence = { $label } : { $value }.
export-card-is = **{ $label }** : { $value }
export-by-day = { $value }, d’ici au { $day }
export-by-day-short = { $value } d’ici au { $day }
export-with-verdict = { $value } ({ $verdict })
export-verdict-scored = calculé
export-verdict-caution = calculé, à lire avec prudence
export-verdict-missing-inputs = non calculé : données manquantes
export-verdict-refused = refusé : le modèle ne s’applique pas
export-tier-passive = figure dans la liste
export-tier-banner = mis en évidence
export-tier-interrupt = demande une réponse
export-percent-below = moins de 0,1 %
export-percent-above = plus de 99,9 %
export-left-open = Selon ce que le dossier laisse ouvert : de { $low } à { $high }.
export-left-open-at-least = Selon ce que le dossier laisse ouvert : au moins de { $low } à { $high }.
export-most-telling = Le plus informatif, si c’était connu : { $label }. { $sentence }
export-note-title = { $program } : résultats de modèles
export-note-patient = Patient : { $patient }
export-without-identifier = sans identifiant
export-note-as-of = Dossier dans son état au : { $day }
export-note-digest = SHA-256 de ses fichiers : { $digest }
export-note-made = Établi : { $moment }
export-note-needs-setting = L’établissement n’a pas défini { $setting } ; une autre version est peut-être valable.
export-note-by-hand = SAISI À LA MAIN, ne provient pas du dossier : { $inputs }.
export-by-hand = Saisi à la main, ne provient pas du dossier : { $inputs }.
export-by-hand-label = Saisi à la main, ne provient pas du dossier
export-input-by-hand = { $input }, saisi à la main, ne provient pas du dossier
export-keep-in-mind = À garder à l’esprit
export-keep-in-mind-heading = À garder à l’esprit :
export-note-asked-for = Demandé ; il ne se serait pas proposé : { $reason }
export-note-status = Statut du modèle : { $status }
export-note-model = Modèle { $model } { $version }, SHA-256 { $digest }, état au { $day }
export-note-refusals = MODÈLES QUI NE S’APPLIQUENT PAS
export-note-unused = CE QUI N’A PAS PU ÊTRE UTILISÉ DANS LE DOSSIER
export-note-refused = { $title } ({ $model } { $version })
export-in-words = En toutes lettres
export-found = Constat
export-next = Ensuite
export-because = Raisons
export-from-the-chart = D’après le dossier
export-missing = Manque
export-missing-sentence = Manque : { $labels }.
export-entry-of-day = { $entry } ({ $day })
export-demonstration-mark = Démonstration.
export-card-foot = { $model } { $version }, SHA-256 { $digest }. Dossier dans son état au { $day } ; SHA-256 de ses fichiers { $files }.
export-reason-other-judgement = Jugé autrement
export-fhir-no-patient = Un patient sans identifiant dans la source
export-fhir-device = Logiciel de calcul de risques cliniques
export-issue-record = Le dossier
export-issue-unused = Une partie du dossier n’a pas été utilisée
export-issue-refused = Le modèle ne s’applique pas
export-issue-missing = Des données manquent
export-issue-unit = Une unité est absente, inconnue ou d’une autre nature
export-issue-implausible = Une valeur est impossible chez un patient vivant
export-issue-stale = Une valeur est trop ancienne
export-issue-caution = Le résultat est à lire avec prudence
export-issue-refuses = { $title } ne donne aucun résultat pour : { $outputs }. { $reasons }
export-issue-cannot = { $title } ne peut pas répondre sans : { $labels }.
export-provenance-model = Modèle { $model } { $version } : { $status } { $citation }
export-provenance-reader = La personne qui a saisi des valeurs à la main ; non nommée
export-provenance-record = Les fichiers du dossier, lus dans leur état au { $day }
export-error-no-such-model = il n’y a pas de modèle { $model } parmi les résultats ; nommez-en un qui a été calculé
export-error-no-source = on ne sait pas à partir de quoi le modèle { $model } a été construit ; indiquez sa version et son empreinte à l’export
export-error-hypothetical = le résultat de { $model } est hypothétique et ne sort pas du programme ; revenez à celui du dossier et exportez-le
export-error-no-day = la date de référence des résultats n’est pas un jour ; recalculez le dossier
export-error-no-card = réaction { $number } : `card` doit être l’UUID d’une carte, 36 caractères en minuscules
export-error-no-reason = réaction { $number } : une carte à laquelle on passe outre demande une raison, un commentaire ou les deux
export-error-write = l’export n’a pas pu être écrit : { $why }

## What the command prints for people: `insite score`, `what-if`, `counterfactuals`, `gate`, `panel`, `alerts`. Names of inputs, models and options of the command are not translated.

cli-patient = Patient { $patient }, état au { $day }
cli-demonstration = Modèles de démonstration : non destinés à un usage clinique.
cli-hypothetical = HYPOTHÉTIQUE : ce n’est pas le dossier de ce patient. Modèles de démonstration : non destinés à un usage clinique.
cli-not-shown = Non affichés (autres versions, ou non proposés ; à demander par --model) : { $models }
cli-verdict-missing-inputs = données manquantes
cli-verdict-refused = ne s’applique pas
cli-needs-setting = L’établissement n’a pas défini { $setting } ; utilisez --setting { $setting }=VALUE.
cli-range = { $low } à { $high }
cli-range-at-least = au moins { $low } à { $high }
cli-missing = manque : { $names }
cli-over-unknown = selon ce qui n’est pas connu : de { $low } à { $high }
cli-most-telling = le plus informatif, si c’était connu : { $label }. { $sentence }
cli-estimated = Les contributions sont estimées, ± { $error } (erreur type de la moins certaine).
cli-sum-of = { $label } : la somme de { $labels }.
cli-together = { $one } et { $other } ensemble : { $both } sur l’échelle du modèle au-delà de ce que chacun fait à lui seul.
cli-severity-error = erreur
cli-severity-warning = avertissement
cli-severity-note = remarque
cli-drivers-in-100 = Ce qui détermine la différence, de { $reference } chez ceux auxquels on compare à { $own } sur 100 :
cli-drivers = Ce qui détermine la différence, de { $reference } chez ceux auxquels on compare à { $own } :
cli-dose = Dose : { $dose }.
cli-doses-studied = Des doses de { $low } à { $high } ont été étudiées.
cli-dose-effects = Ce que chaque donnée y change, à partir de { $reference } chez le patient de comparaison :
cli-input = Donnée
cli-in-the-record = Dans le dossier
cli-supposed = Supposé
cli-result = Résultat
cli-by-the-record = Selon dossier
cli-nothing-supposed = (ce qui est supposé est ce que dit le dossier)
cli-steps = Pas
cli-scored-again = Recalculé
cli-changes = Changements
cli-no-change = Aucun. { $because }
cli-gate-model = { $title } [{ $model } { $version }], état au { $day }
cli-gate-not-offered = Patient { $patient } : non proposé. { $because }
cli-gate-patient = Patient { $patient } : { $verdict }
cli-gate-site = Établissement, { $patients } patients sur { $records } : { $verdict }
cli-gate-not-reported = non rapporté par la source du modèle : { $kinds }
cli-gate-verdict-not-reported = non rapporté
cli-gate-verdict-score = calculer
cli-gate-verdict-caution = calculer avec prudence
cli-gate-verdict-refuse = refuser
cli-kind-population = population
cli-kind-vocabulary = vocabulaire
cli-kind-units = unités
cli-kind-history = historique
cli-kind-range = plage de valeurs
cli-kind-joint = distribution conjointe
cli-kind-missingness = valeurs manquantes
cli-kind-period = période
cli-panel-head = { $patients } patients avec { $entries } entrées, état au { $day } ; { $ignored } entrées sont de types dont aucun modèle n’a besoin.
cli-panel-counts = { $scored } calculés ({ $interrupt } agir maintenant, { $banner } attention requise, { $passive } pour information), { $missing } avec données manquantes, { $refused } refusés
cli-problem-times = { $count ->
    [one] 1 fois : { $sentence } D’abord : { $places }.
   *[other] { $count } fois : { $sentence } D’abord : { $places }.
}
cli-panel-banner = Modèles de démonstration, non destinés à un usage clinique.
cli-panel-speed = { $threads ->
    [one] { $seconds } s avec 1 fil d’exécution, { $rate } patients par seconde
   *[other] { $seconds } s avec { $threads } fils d’exécution, { $rate } patients par seconde
}
cli-alerts-none = Aucune alerte.
cli-alert-interrupt = AGIR MAINTENANT
cli-alert-banner = ATTENTION
cli-alert-passive = information
cli-alert-quiet = muette
cli-alert-listed = [sur la liste de travail]
cli-alert-line = { $what }. Ensuite : { $next }
cli-alert-line-because = { $what }, raisons : { $because }. Ensuite : { $next }
cli-again-rose = de nouveau : c’était { $figure } lors de la réponse du { $since }
cli-again-louder = de nouveau : plus urgente que lors de la réponse du { $since }
cli-again-other-version = de nouveau : le modèle a une autre version depuis le { $since }
cli-again-quiet-over = de nouveau : les jours de silence depuis le { $since } sont terminés
cli-again-snooze-over = de nouveau : le report du { $since } est terminé
cli-again-asked = de nouveau : elle a été demandée
cli-demoted = { $days ->
    [one] figure dans la liste : { $most } peuvent être mises en évidence en 1 jour, et autant le sont
   *[other] figure dans la liste : { $most } peuvent être mises en évidence en { $days } jours, et autant le sont
}
cli-quiet-overridden = passé outre ({ $reason }) le { $since } ; se manifeste de nouveau le { $until }, ou en cas d’aggravation
cli-quiet-acknowledged = acquittée le { $since } ; se manifeste de nouveau le { $until }, ou en cas d’aggravation
cli-quiet-snoozed = reportée le { $since } ; se manifeste de nouveau le { $until }, ou en cas d’aggravation
cli-place = { $file } ligne { $line }

## Sizes, measures and groups in tables of the page.

size-bytes = { $size } o
check-measure-brier = Brier
check-measure-scaled-brier = Brier normalisé
check-measure-rmse = RMSE
check-measure-slope = Pente
check-measure-within = À 20 % près
group-sex = sexe
group-age-bands = tranches d’âge
group-treatment = traitement
group-values-missing = valeurs manquantes
band-below = moins de { $edge }
band-between = de { $low } à moins de { $high }
band-over = { $edge } et plus
group-missing = { $count } manquantes
validation-all-the-same = Toutes les prédictions sont identiques : personne n’est distingué, et la pente et la courbe de calibration n’existent pas. Vérifiez la colonne.
validation-ties = Ex æquo : { $rows } lignes se partagent { $different } prédictions différentes. Un ex æquo compte pour moitié dans les aires, et les prédictions égales sont signalées ensemble.
validation-at-the-edge = { $count } prédictions valent exactement 0 ou 1. Elles n’existent pas sur l’échelle du modèle ; pour l’ordonnée à l’origine et la pente, elles sont décalées de 0,000001.

## Why a work file of alerts is not read or a rule not taken: clauses within a sentence.

work-error-not-work = ce n’est pas un fichier de travail d’Insite ; choisissez le fichier écrit par « Enregistrer mon travail »
work-error-newer = ce fichier de travail est au format { $found }, et ce programme lit jusqu’à { $read } ; ouvrez-le avec le programme plus récent
work-error-damaged = le fichier de travail est endommagé à la ligne { $line }, colonne { $column } ; ouvrez-en une copie antérieure
work-error-entry = l’entrée { $entry } du journal du fichier de travail { $what } ; ouvrez-en une copie antérieure
work-entry-no-result = ne nomme aucun résultat
work-entry-no-number = ne contient pas de nombre
work-entry-no-day = n’est d’aucun jour
work-entry-snoozed = est reportée à un jour impossible
work-entry-long = contient un texte trop long
work-error-rule = { $tier } : { $what }
work-tier-interrupt = alertes pour lesquelles agir maintenant
work-tier-banner = alertes qui requièrent attention
work-tier-passive = alertes pour information
work-rule-quiet = le silence peut durer de 0 à { $most } jours
work-rule-snooze = le report le plus long peut être de 1 à { $most } jours
work-rule-points = une hausse doit être supérieure à 0 et d’au plus 100 points de pourcentage
work-rule-part = une hausse doit être supérieure à 0 et d’au plus 1000 pour cent de la valeur antérieure
work-error-budget = le quota compte de 0 à 100 alertes sur 1 à 31 jours
work-error-snooze = une alerte de ce type peut être reportée de 1 à { $most } jours
work-error-long = une note peut compter { $most } caractères ; écrivez-en une plus courte
work-error-no-identifier = le dossier ne contient aucun identifiant du patient, de sorte que rien ne peut être conservé des alertes
work-error-salt = le sel doit comporter 64 chiffres hexadécimaux
work-error-no-number = le résultat n’est pas un nombre, et rien ne peut en être conservé
work-error-write = l’écriture a échoué : { $why }

## The element <insite-assessment> on other pages, which reads these messages from files of the package: plain text, variables, and one choice by a count.

element-heading = Évaluation du risque
element-reading = Lecture du dossier…
element-patients = { $count ->
    [one] Ce dossier contient { $count } patient. Choisissez-en un.
   *[other] Ce dossier contient { $count } patients. Choisissez-en un.
}
element-no-patient = Il n’y a aucun patient dans ce dossier.
element-no-such-model = Il n’y a pas de modèle nommé { $names }.
element-nobody = Sans nom
element-born = naissance : { $day }
element-as-of = état au { $day }
element-none = Aucun modèle ne s’applique à ce patient.
element-interrupt = Agir maintenant
element-banner = Attention requise
element-caution = À lire avec prudence
element-missing = { $count ->
    [one] { $count } donnée manque : elle n’est pas dans le dossier ou ne peut pas être utilisée. Sans elle, il n’y a pas de résultat.
   *[other] { $count } données manquent : elles ne sont pas dans le dossier ou ne peuvent pas être utilisées. Sans elles, il n’y a pas de résultat.
}
element-why = Pourquoi
element-input = Donnée
element-value = Valeur
element-effect = Ce qu’elle change
element-raises = augmente de { $amount }
element-lowers = diminue de { $amount }
element-points = { $number } points
element-less-than = <{ $number }
element-next = Ensuite :
element-source = Source : { $source }
element-others = { $count ->
    [one] { $count } modèle ne s’applique pas
   *[other] { $count } modèles ne s’appliquent pas
}
element-problems = { $count ->
    [one] { $count } entrée du dossier n’a pas pu être utilisée
   *[other] { $count } entrées du dossier n’ont pas pu être utilisées
}
element-of =  : { $title }
element-is = { $label } : { $said }
element-error = Une erreur interne a interrompu cette étape.
element-error-status = Le module n’a pas pu être récupéré (statut { $status }).
element-error-differs = Le module n’a pas pu être récupéré, ou diffère de la version construite.
element-error-stopped = Le worker s’est arrêté. Ouvrez à nouveau le dossier.
element-error-closed = Le dossier a été fermé.

## Names of the further fields of a model card, after the Coalition for Health AI.

catalogue-field-card-name = Nom
catalogue-field-card-release-stage = Stade de publication
catalogue-field-card-global-availability = Disponibilité mondiale
catalogue-field-card-regulatory-status = Statut réglementaire
catalogue-field-card-model-type = Type de modèle
catalogue-field-card-foundation-models = Modèles de fondation
catalogue-field-card-input-data-source = Source des données d’entrée
catalogue-field-card-output-and-input-data-types = Types des données de sortie et d’entrée
catalogue-field-card-clinical-risk-level = Niveau de risque clinique
catalogue-field-card-known-biases-or-ethical-considerations = Biais connus ou considérations éthiques
catalogue-field-card-out-of-scope = Hors du champ d’application
catalogue-field-card-outcomes = Issues
catalogue-field-card-bias-mitigation = Réduction des biais
catalogue-field-card-security-and-privacy = Sécurité et confidentialité
catalogue-field-card-transparency = Transparence
catalogue-field-card-stakeholders-consulted = Parties prenantes consultées
catalogue-field-card-usefulness = Utilité
catalogue-field-card-fairness = Équité
catalogue-field-card-safety = Sécurité des patients
catalogue-field-card-evaluation-references = Références de l’évaluation
catalogue-field-card-clinical-trial = Essai clinique
catalogue-field-card-peer-reviewed-publication = Publication évaluée par des pairs
catalogue-field-card-reimbursement-status = Statut de remboursement
catalogue-field-card-patient-consent-or-disclosure = Consentement ou information du patient
## Les mesures au fil du temps, sur une ligne à elles

trend-reference-of-used = Intervalle de référence de la valeur utilisée, tel que le laboratoire l’a écrit : { $range }

## Touches

shortcuts-heading = Raccourcis clavier
shortcuts-lead = Ces touches font ce que font les boutons du même nom. Elles n’ont pas d’effet pendant que vous écrivez dans un champ ou qu’une boîte de dialogue comme celle-ci est ouverte.
shortcuts-switch = Les touches seules sont actives
shortcuts-switch-hint = Désactivez-les si vous commandez à la voix ou si un autre programme a besoin de ces touches. Ce choix vaut jusqu’à la fermeture de cette page. La touche de tabulation et les boutons fonctionnent toujours.
shortcuts-now-on = Les touches seules sont actives.
shortcuts-now-off = Les touches seules sont désactivées.
shortcuts-key = Touche
shortcuts-does = Ce qu’elle fait
shortcuts-then = puis
shortcuts-prefix = Maintenant l pour la liste de patients, c pour les modèles, w pour mon travail, s pour l’autocontrôle.
shortcuts-no-alert = Aucune alerte n’a le focus. Appuyez sur j jusqu’à ce que l’une d’elles l’ait.
shortcuts-alert-is-quiet = Cette alerte est déjà silencieuse.
shortcuts-nothing-opens = Il n’y a rien à ouvrir ici.
shortcuts-no-further = Il n’y a rien de plus dans cette direction.
shortcuts-no-way-back = Aucun chemin de retour ne part d’ici.
shortcuts-nothing-to-undo = Rien de ce qui a été fait avec une alerte ne peut être annulé.
shortcuts-no-search = Il n’y a pas de champ de recherche ici.
shortcuts-no-list = Il n’y a pas de liste de patients.
shortcut-next = À l’alerte, au résultat, au modèle ou au patient suivant
shortcut-previous = À celui d’avant
shortcut-open = Ouvrir ce qui a le focus
shortcut-back = Retour
shortcut-acknowledge = Acquitter l’alerte qui a le focus
shortcut-snooze = La reporter : demande pour combien de temps
shortcut-override = Passer outre : demande pourquoi
shortcut-undo = Annuler la dernière action faite avec une alerte
shortcut-find = Au champ de recherche
shortcut-print = Imprimer
shortcut-help = Afficher ces touches
shortcut-go-list = À la liste de patients
shortcut-go-catalogue = Aux modèles
shortcut-go-work = À mon travail
shortcut-go-self-check = À l’autocontrôle

## Un tableau de patients comme liste

table-not-a-mapping = ce fichier n’est pas une correspondance de tableau que ce programme connaît : { $error }. Choisissez de nouveau les colonnes et enregistrez-en une nouvelle
table-no-patient-column = choisissez la colonne qui dit de qui parle chaque ligne
table-no-input = choisissez au moins une colonne contenant quelque chose qu’un modèle lit
table-unknown-input = aucun modèle ne lit « { $input } » : retirez-le de la correspondance
table-unit-missing = choisissez l’unité de { $label } : { $units }
table-unit-wrong = { $label } ne s’exprime jamais en { $unit } : choisissez parmi { $units }
table-read-in-column = Colonne « { $column } » : { $sentence }
table-read-column = La correspondance nomme cette colonne et le tableau ne l’a pas ; rien du tableau n’a donc été lu. Choisissez de nouveau les colonnes, ou corrigez l’en-tête.
table-read-encoding = Le tableau est en UTF-16. Enregistrez-le en CSV, en UTF-8, et choisissez-le de nouveau.
table-read-quote = Un guillemet est ouvert et jamais fermé ; rien de ce qui suit n’a été lu. Fermez-le, ou retirez les guillemets.
table-read-fields = Une ligne n’a pas le même nombre de cellules que l’en-tête et a été laissée de côté. Mettez entre guillemets les cellules qui contiennent le séparateur.
table-read-patient = Une ligne ne dit pas de qui elle parle et a été laissée de côté. Indiquez de qui il s’agit.
table-read-duplicate = Une autre ligne concerne le même patient, et aucune colonne ne dit de quel jour est chacune : seule la première a été lue. Choisissez la colonne du jour, ou gardez une ligne par patient.
table-read-day = Un jour ne peut pas être lu, et ce qui en dépend a été laissé de côté. Écrivez 2026-11-22 ou 22.11.2026, ou dites comment lire les jours avec des barres obliques.
table-read-cell = Une cellule n’est ni vide ni conforme à ce que contient la colonne, et a été laissée de côté. Écrivez un nombre, yes ou no, ou l’une des options ; laissez la cellule vide quand rien n’est connu.
table-read-implausible = Aucun patient vivant n’a une telle valeur dans l’unité choisie : elle n’est pas utilisée. Vérifiez l’unité de la colonne, puis la valeur.

## Les colonnes d’un tableau de patients

table-heading = Ce qui se trouve dans chaque colonne
table-columns-hint = Les colonnes dont le nom convient sont déjà remplies. Vérifiez chacune d’elles. Toute unité doit être indiquée, et une cellule vide n’est pas connue : elle ne compte jamais comme 0 ni comme non.
table-patient = De qui parle la ligne
table-name = Nom
table-birth-date = Date de naissance
table-day = Jour des valeurs ; sans colonne, le jour ci-dessus
table-dates = Jours avec des barres obliques, comme 03/04/2026
table-dates-none = Il n’y en a pas
table-dates-day-first = Le jour vient d’abord
table-dates-month-first = Le mois vient d’abord
table-decimal = Signe décimal
table-decimal-point = Point : 1.5
table-decimal-comma = Virgule : 1,5
table-unit-choose = Choisir l’unité
table-further = { $count ->
    [one] { $count } autre donnée
   *[other] { $count } autres données
}
table-save-mapping = Enregistrer ces colonnes dans un fichier
table-open-mapping = Ouvrir un tel fichier
table-mapping-saved = Enregistré sous { $file }. Le fichier contient des noms de colonnes et des unités, et rien d’un patient.
table-mapping-opened = Les colonnes sont celles du fichier.
table-mapping-lacks = Le tableau n’a pas ces colonnes du fichier : { $columns }. Choisissez-les de nouveau.
