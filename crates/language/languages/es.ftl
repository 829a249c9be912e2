### Español: see en.ftl for what each message is for.

## The language itself

language-name = Español
language-direction = ltr
language-review = Esta traducción aún no ha sido revisada por un profesional clínico.
decimal-sign = { "," }
group-sign = { "." }
list-separator = { "; " }
list-comma = { ", " }
list-and = { $first } y { $last }
percent-of = { $number } %
percent-below = < 0,1 %
percent-above = > 99,9 %
date-day = { $day } de { $month } de { $year }
date-month = { $month } de { $year }
choose-language = Idioma
change-language-hint = La página vuelve a iniciarse en el otro idioma. Si hay un paciente abierto, se cierra.
language-failed = No se pudo mostrar la página en el idioma «{ $name }»: no se pudo obtener el archivo del idioma. Se muestra en inglés.

## The frame around every screen.

brand = Insite
brand-note = Riesgo clínico a partir de la historia clínica, solo en este navegador
skip-to-main = Ir al contenido principal
demonstration = Modelos de demostración: no aptos para uso clínico
footer-privacy = La historia clínica permanece en esta pestaña del navegador: nada de ella se envía, se guarda ni se registra. Al cerrar el paciente o la pestaña, se olvida.
footer-purpose = Para evaluación y docencia. Insite no es un producto sanitario; las decisiones corresponden al profesional clínico.
close = Cerrar
cancel = Cancelar
cancelled = Se canceló la lectura. No hay nada abierto.

## Opening: files, text or a sample.

open-heading = Abrir la historia clínica de un paciente
open-lead = Vea qué riesgos pueden deducirse de la historia clínica, cuál es su magnitud, por qué y a partir de qué entradas.
open-files = Elegir archivos
drop-here = Suelte archivos FHIR en cualquier lugar de esta página
drop-to-open = Suelte para abrir en este navegador
or = o
formats = FHIR R4 JSON: un Bundle, un recurso, una lista o NDJSON; si hay varios archivos, se leen conjuntamente.
paste-summary = Pegar una historia clínica como texto
paste-label = FHIR JSON o NDJSON
paste-open = Abrir el texto pegado
paste-empty = Pegue primero una historia clínica: el campo está vacío.
pasted-name = texto pegado
starting = Insite se está iniciando…
starting-with-files = Los archivos se abrirán en cuanto Insite se haya iniciado.
starting-late = Está tardando mucho. Si la red es lenta, espere; si nada cambia, vuelva a cargar la página y pida al responsable de este servidor que copie de nuevo la carpeta.
samples-heading = Probar un paciente de ejemplo
samples-hint = Pacientes inventados; cada uno muestra algo distinto.
privacy-label = Qué ocurre con la historia clínica
reading = Leyendo los archivos.
reading-hint = Mientras tanto, la página puede seguir utilizándose. Los archivos grandes tardan unos segundos.
failure-heading = No se pudo abrir
no-patient = No se encontró ningún paciente en lo que se abrió. Abra un archivo que contenga un recurso Patient o entradas sobre un paciente.
promises-stays-here = Se queda aquí
promises-stays-here-text = El archivo se lee y se evalúa dentro de esta pestaña. Ninguna parte sale del ordenador ni se conserva.
promises-shows-reasons = Muestra sus motivos
promises-shows-reasons-text = Cada valor indica qué lo modifica y permite abrir la entrada exacta de la historia clínica que hay detrás de cada variable.
promises-says-when-not = Dice cuándo no se le debe preguntar
promises-says-when-not-text = Un modelo que no es válido para el paciente rechaza responder; lo que falta se nombra, nunca se rellena.
reading-files = { $count ->
    [one] Leyendo el archivo
   *[other] Leyendo { $count } archivos
}

## Patients: the choice among several, and the banner of the chosen one.

patients-lead = Elija uno. Las entradas de distintos pacientes nunca se mezclan.
find-patient = Buscar por nombre, identificador o fecha de nacimiento
close-all = Cerrar los archivos
no-name = Nombre no registrado
no-birth-date = fecha de nacimiento no registrada
no-age = edad desconocida
deceased = Consta como fallecido
incomplete = Historia clínica incompleta
banner-label = Paciente
as-of = A fecha de
today = Hoy
other-patient = Otro paciente
close-patient = Cerrar el paciente
patients-choice-heading = { $count ->
    [one] Estos archivos contienen { $count } paciente
   *[other] Estos archivos contienen { $count } pacientes
}
patients-shown-none = Ningún paciente coincide. Cambie lo que busca.
patients-shown-first = Se muestran los primeros { $shown } de { $found }. Escriba para encontrar los demás.
born = fecha de nacimiento: { $date }
age-years = { $years ->
    [one] { $years } año
   *[other] { $years } años
}
age-about-years = { $years ->
    [one] aproximadamente { $years } año
   *[other] aproximadamente { $years } años
}
sex-not-recorded = sexo no registrado
identifier-none = sin identificador
identifier-known = ID { $id }
entries-results = { $count ->
    [one] { $count } resultado
   *[other] { $count } resultados
}
entries-conditions = { $count ->
    [one] { $count } diagnóstico
   *[other] { $count } diagnósticos
}
entries-medications = { $count ->
    [one] { $count } medicamento
   *[other] { $count } medicamentos
}
entries-procedures = { $count ->
    [one] { $count } procedimiento
   *[other] { $count } procedimientos
}
entries-visits = { $count ->
    [one] { $count } episodio asistencial
   *[other] { $count } episodios asistenciales
}
entries-none = sin entradas

## The list of assessments and what stands beside it.

results-heading = Evaluaciones
record-label = La historia clínica
record-heading = Qué se leyó
no-answers = Ningún modelo puede responder para este paciente con lo que contiene la historia clínica. Los motivos figuran más abajo.
lacking-heading = Responderían con más información
lacking-hint = Estos modelos son válidos para este paciente según lo que consta en la historia clínica, pero les falta alguna variable.
results-lead-none = Historia clínica tal como constaba a { $day }.
results-lead-count = { $count ->
    [one] { $count } resultado de la historia clínica tal como constaba a { $day }.
   *[other] { $count } resultados de la historia clínica tal como constaba a { $day }; primero, los más preocupantes.
}
scored-as-of-day = Calculado a { $day }.
files-read = { $files ->
    [one] { $files } archivo, { $size }
   *[other] { $files } archivos, { $size }
}
models-ready = { $models ->
    [one] { $models } modelo, verificado con sus pacientes de comprobación en este navegador
   *[other] { $models } modelos, cada uno verificado con sus pacientes de comprobación en este navegador
}
not-applicable = { $count ->
    [one] { $count } modelo no es aplicable a este paciente
   *[other] { $count } modelos no son aplicables a este paciente
}
other-versions = Otras versiones ({ $count })

## One result: how loud, how much, how sure, in words.

see-why = Ver por qué
see-details = Ver detalles
see-what-it-read = Ver qué leyó
ask-anyway = Solicitarlo de todos modos
source = Fuente:
caution-lead = Con cautela:
missing-lead = Tenga en cuenta:
raises = { " " }(lo aumenta)
lowers = { " " }(lo reduce)
tier-interrupt = Actuar ahora
tier-banner = Requiere atención
tier-passive = Informativo
verdict-scored = Calculado
verdict-caution = Calculado con cautela
verdict-missing-inputs = Faltan variables
verdict-refused = No es aplicable
without-number-because = Sin valor para { $names }: { $reason }
no-value-refused = n/a
no-value-other = –
people-risk-few = Menos de 1 de cada 100 personas como este paciente presentaría el desenlace.
people-risk-most = Más de 99 de cada 100 personas como este paciente presentarían el desenlace.
people-risk-about = { $count ->
    [one] Aproximadamente { $count } de cada 100 personas como este paciente presentaría el desenlace.
   *[other] Aproximadamente { $count } de cada 100 personas como este paciente presentarían el desenlace.
}
people-survival-few = Menos de 1 de cada 100 personas como este paciente estaría viva.
people-survival-most = Más de 99 de cada 100 personas como este paciente estarían vivas.
people-survival-about = { $count ->
    [one] Aproximadamente { $count } de cada 100 personas como este paciente estaría viva.
   *[other] Aproximadamente { $count } de cada 100 personas como este paciente estarían vivas.
}
drivers-lead-risk = Lo que más modifica el riesgo
drivers-lead-survival = Lo que más modifica la probabilidad
drivers-lead-amount = Lo que más modifica el resultado
interval-note-span = { $short }: podría ir { $span }.
interval-note-anywhere = { $short }: podría tener casi cualquier valor.
interval-note-span-open = { $short }: podría ir { $span } mientras no se conozca lo siguiente: { $open }.
interval-note-anywhere-open = { $short }: podría tener casi cualquier valor mientras no se conozca lo siguiente: { $open }.
interval-note-list = { $first }, { $second } y { $count } más
needs = { $count ->
    [one] Falta una variable
   *[other] Faltan { $count } variables
}
and-more = { $count ->
    [one] { " " }Y { $count } motivo más.
   *[other] { " " }Y { $count } motivos más.
}
from-to = de { $low } a { $high }
at-least = al menos { $range } (no se probaron todas las combinaciones)

## Problems in the files.

problems-heading = Problemas en los archivos
problem-count-errors = { $count ->
    [one] { $count } error
   *[other] { $count } errores
}
problem-count-warnings = { $count ->
    [one] { $count } advertencia
   *[other] { $count } advertencias
}
problem-count-notes = { $count ->
    [one] { $count } nota
   *[other] { $count } notas
}
in-file-named = en { $file }

## The guard against the wrong patient, and what stands on paper.

not-this-patient = La respuesta recibida no era del paciente que está abierto. No se mostró nada de ella y se cerró la historia clínica. Ábrala de nuevo.
overtaken = Esto se solicitó para la historia clínica tal como se había leído antes. Cierre el resultado y ábralo de nuevo.
files-changed = Los archivos ya no son los mismos que cuando se abrieron, por lo que no se puede elegir el paciente a partir de ellos. Se han cerrado; ábralos de nuevo.
updating = Actualizando…
updating-more = Lo que aparece aquí es anterior al último cambio.
out-of-date = Desactualizado.
out-of-date-more = No se pudo calcular el último cambio. Lo que aparece aquí es anterior a él y no se puede imprimir.
not-printed = Desactualizado – no se ha impreso
not-printed-more = Insite imprime un resultado solo mientras corresponda al paciente que está abierto y al último cambio. Espere a que aparezca y, después, imprima.
printed-hypothetical = Hipotético en parte: algunos valores son supuestos y no proceden de la historia clínica.
printed-models = Modelos:
printed-by-hand-labels = Introducido manualmente, no consta en la historia clínica: { $labels }.
printed-as-of = a { $day }
printed-model-version = { $title } { $version }
printed-model-hash = { $title } { $version } ({ $hash })
printed-program = Insite { $version }

## One model in full: its number, its reasons, what is not known.

back = Todas las evaluaciones
outputs-label = Resultados de este modelo: elija el que desea que se explique
interval = Teniendo en cuenta lo que no se conoce:
icon-array-title = Cien personas como este paciente
icon-array-open = Figuras claras con contorno discontinuo: en un sentido o en otro, según lo que no se conoce.
detail-lead = A partir de la historia clínica tal como constaba a { $day }.
icon-array-alive = { $count ->
    [one] { $count } de cada 100 personas como este paciente estaría viva.
   *[other] { $count } de cada 100 personas como este paciente estarían vivas.
}
icon-array-alive-between = Entre { $low } y { $high } de cada 100 personas como este paciente estarían vivas.
icon-array-happens = { $count ->
    [one] { $count } de cada 100 personas como este paciente presentaría el desenlace.
   *[other] { $count } de cada 100 personas como este paciente presentarían el desenlace.
}
icon-array-happens-between = Entre { $low } y { $high } de cada 100 personas como este paciente presentarían el desenlace.
reasons-lead-refused = El modelo no es válido para este paciente:
reasons-lead-missing = Tenga en cuenta:
reasons-lead-caution = Interprete este resultado con cautela:
interval-is-span = Teniendo en cuenta lo que no se conoce, el resultado podría ir { $span }.
interval-is-anywhere = Teniendo en cuenta lo que no se conoce, el resultado podría tener casi cualquier valor.

## What a number is made of: the strip, the waterfall and its table.

strip-title = El valor en su escala
why-heading = De qué se compone el valor
this-patient = Este paciente
key-raises = aumenta (relleno, flecha a la derecha)
key-lowers = reduce (hueco, flecha a la izquierda)
points = puntos
table-summary = Lo mismo en forma de tabla, con la escala propia del modelo
column-margin = En el margen
together-heading = Qué hacen las variables en conjunto
compared-with-reference-patient = Paciente de referencia
compared-with-training-average = Promedio de los datos de entrenamiento
compared-with-synthetic = { $rows ->
    [one] Promedio de { $rows } paciente sintético
   *[other] Promedio de { $rows } pacientes sintéticos
}
compared-with-aggregated = { $patients ->
    [one] Promedio de { $patients } paciente, en grupos de al menos 10
   *[other] Promedio de { $patients } pacientes, en grupos de al menos 10
}
not-causes-reference-patient = La contribución de cada variable es su valor de Shapley respecto al paciente de referencia: cuánto desplaza este resultado, no qué causa el desenlace.
not-causes-training-average = La contribución de cada variable es su valor de Shapley respecto al promedio de los datos de entrenamiento, obtenido en la escala propia del modelo y trasladado a este resultado: cuánto desplaza este resultado, no qué causa el desenlace.
not-causes-synthetic = { $rows ->
    [one] La contribución de cada variable es su valor de Shapley respecto al promedio de { $rows } paciente sintético, obtenido en la escala propia del modelo y trasladado a este resultado: cuánto desplaza este resultado, no qué causa el desenlace.
   *[other] La contribución de cada variable es su valor de Shapley respecto al promedio de { $rows } pacientes sintéticos, obtenido en la escala propia del modelo y trasladado a este resultado: cuánto desplaza este resultado, no qué causa el desenlace.
}
not-causes-aggregated = { $patients ->
    [one] La contribución de cada variable es su valor de Shapley respecto al promedio de { $patients } paciente, en grupos de al menos 10, obtenido en la escala propia del modelo y trasladado a este resultado: cuánto desplaza este resultado, no qué causa el desenlace.
   *[other] La contribución de cada variable es su valor de Shapley respecto al promedio de { $patients } pacientes, en grupos de al menos 10, obtenido en la escala propia del modelo y trasladado a este resultado: cuánto desplaza este resultado, no qué causa el desenlace.
}
table-hint-reference-patient = El margen es la escala en la que el modelo suma. En ambas escalas, la suma de las contribuciones lleva del paciente de referencia a este paciente.
table-hint-training-average = El margen es la escala en la que el modelo suma. En ambas escalas, la suma de las contribuciones lleva del promedio de los datos de entrenamiento a este paciente.
table-hint-synthetic = { $rows ->
    [one] El margen es la escala en la que el modelo suma. En ambas escalas, la suma de las contribuciones lleva del promedio de { $rows } paciente sintético a este paciente.
   *[other] El margen es la escala en la que el modelo suma. En ambas escalas, la suma de las contribuciones lleva del promedio de { $rows } pacientes sintéticos a este paciente.
}
table-hint-aggregated = { $patients ->
    [one] El margen es la escala en la que el modelo suma. En ambas escalas, la suma de las contribuciones lleva del promedio de { $patients } paciente, en grupos de al menos 10, a este paciente.
   *[other] El margen es la escala en la que el modelo suma. En ambas escalas, la suma de las contribuciones lleva del promedio de { $patients } pacientes, en grupos de al menos 10, a este paciente.
}
strip-description-value = { $value } para este paciente
strip-description-interval = { $interval } teniendo en cuenta lo que no se conoce
strip-description-reference-patient = { $reference } para el paciente de referencia
strip-description-training-average = { $reference } para el promedio de los datos de entrenamiento
strip-description-synthetic = { $rows ->
    [one] { $reference } para el promedio de { $rows } paciente sintético
   *[other] { $reference } para el promedio de { $rows } pacientes sintéticos
}
strip-description-aggregated = { $patients ->
    [one] { $reference } para el promedio de { $patients } paciente, en grupos de al menos 10
   *[other] { $reference } para el promedio de { $patients } pacientes, en grupos de al menos 10
}
strip-reference-patient = │ referencia { $value }
strip-reference-training = │ promedio de entrenamiento { $value }
strip-reference-cohort = │ promedio de la cohorte { $value }
waterfall-caption-reference-patient = De { $reference }, el valor del paciente de referencia, a { $value }, el de este paciente, variable por variable.
waterfall-caption-training-average = De { $reference }, el promedio de los datos de entrenamiento, a { $value }, el valor de este paciente, variable por variable.
waterfall-caption-synthetic = { $rows ->
    [one] De { $reference }, el promedio de { $rows } paciente sintético, a { $value }, el valor de este paciente, variable por variable.
   *[other] De { $reference }, el promedio de { $rows } pacientes sintéticos, a { $value }, el valor de este paciente, variable por variable.
}
waterfall-caption-aggregated = { $patients ->
    [one] De { $reference }, el promedio de { $patients } paciente, en grupos de al menos 10, a { $value }, el valor de este paciente, variable por variable.
   *[other] De { $reference }, el promedio de { $patients } pacientes, en grupos de al menos 10, a { $value }, el valor de este paciente, variable por variable.
}
estimated = estimado, ± { $error }
estimate-hint-points = Hay demasiadas variables para probar todas sus combinaciones: las contribuciones se estiman a partir de órdenes aleatorios, siempre los mismos. ± es el error estándar; el mayor es de { $error } puntos porcentuales.
estimate-hint-amount = Hay demasiadas variables para probar todas sus combinaciones: las contribuciones se estiman a partir de órdenes aleatorios, siempre los mismos. ± es el error estándar; el mayor es de { $error }.
together-pair = { $one } y { $other } en conjunto: { $both } en el margen, además de lo que hace cada variable por sí sola. La mitad, { $half }, forma parte de la contribución de cada una.
member = { $label } { $value }: { $change }
together-count = { $count ->
    [one] { $count } variable
   *[other] { $count } variables en conjunto
}
other-inputs = { $count ->
    [one] { $count } variable más
   *[other] { $count } variables más
}
against = referencia { $reference }
step-value-raises-risk = { $label }, { $value }: aumenta el riesgo
step-value-lowers-risk = { $label }, { $value }: reduce el riesgo
step-value-raises-survival = { $label }, { $value }: aumenta la probabilidad de supervivencia
step-value-lowers-survival = { $label }, { $value }: reduce la probabilidad de supervivencia
step-value-raises-amount = { $label }, { $value }: aumenta el resultado
step-value-lowers-amount = { $label }, { $value }: reduce el resultado
step-raises-risk = { $label }: aumenta el riesgo
step-lowers-risk = { $label }: reduce el riesgo
step-raises-survival = { $label }: aumenta la probabilidad de supervivencia
step-lowers-survival = { $label }: reduce la probabilidad de supervivencia
step-raises-amount = { $label }: aumenta el resultado
step-lowers-amount = { $label }: reduce el resultado
column-change-points = Cambio, puntos porcentuales
column-change-amount = Cambio

## How sure a number is by what was measured of its model.

uncertainty-heading = ¿Qué certeza tiene este valor?
uncertainty-not-reported = No notificado: la fuente de este modelo no da un intervalo para el valor de un paciente individual.
disagreement-heading = Qué dicen otros modelos del mismo desenlace
this-model = Este modelo
icon-array-unsure = Figuras rellenas a medias: en un sentido o en otro, según la certeza del propio modelo.
uncertainty-range-venn-abers = Según la calibración del modelo, el valor va
uncertainty-range-conformal = El desenlace propio de este paciente se espera en el intervalo
uncertainty-range-refits = Los modelos reajustados con muestras de los datos dan valores
uncertainty-range-not-reported = El valor va
uncertainty-line-venn-abers = Según la calibración del modelo: { $span }.
uncertainty-line-conformal = Intervalo para un paciente individual: { $span }.
uncertainty-line-refits = Según los reajustes del modelo: { $span }.
uncertainty-line-not-reported = Certeza del modelo: { $span }.
uncertainty-method-venn-abers = Método: par de probabilidades calibradas de Venn–Abers
uncertainty-method-conformal = Método: intervalo conforme con partición de los datos (split-conformal)
uncertainty-method-refits = Método: reajustes con muestras bootstrap
coverage-measured = { $patients ->
    [one] Medido en { $patients } paciente: el { $found } de los intervalos como este contenía lo que debía; el objetivo era el { $wanted }.
   *[other] Medido en { $patients } pacientes: el { $found } de los intervalos como este contenía lo que debía; el objetivo era el { $wanted }.
}
straddles-class = Todo el intervalo está en una clase distinta de la del valor: «{ $range }» en lugar de «{ $own }».
straddles-threshold = El intervalo cruza un umbral: en un extremo significa «{ $low }»; en el otro, «{ $high }».
pictured-uncertainty = { $span } según la certeza del modelo
pictured-people-between = Según la certeza del modelo, entre { $low } y { $high } de cada 100.

## What is missing, what it leaves open, and what is entered by hand.

missing-card = Qué falta
enter-by-hand = Introducir lo que falta
by-hand-lead = Introducido manualmente, no consta en la historia clínica:
by-hand-heading = Introducido manualmente
by-hand-hint = Estos valores se olvidan al cerrar el paciente. Nunca sustituyen un valor de la historia clínica; para ello, suponga otro valor en «Qué lo cambiaría».
remove = Quitar
use-this-value = Usar este valor
unit = Unidad
choose = Elegir
needed-heading = Necesario para obtener un resultado
telling-heading = Qué aportaría más información si se conociera
further-summary = Otras respuestas que pueden darse manualmente
not-by-hand = Se cuenta a partir de las entradas de la historia clínica y no puede introducirse: añádalas a la historia clínica.
or-its-parts = O aquello a partir de lo cual se calcula:
answer-hint = La respuesta vale para el momento actual y para el pasado.
answer-first = Elija primero una respuesta.
lacks-unit = Esta unidad no se conoce aquí. Elija otra.
over-cohort = Considerando lo que no se conoce, el resultado es en promedio { $mean } y, en 9 de cada 10 casos, va de { $low } a { $high }.
possible-tiers-one = Sea lo que sea, el resultado sigue siendo «{ $only }».
possible-tiers-two = El resultado podría ser «{ $first }» o «{ $second }».
possible-tiers-three = El resultado podría ser «{ $first }», «{ $second }» o «{ $third }».
enter = Introducir manualmente: { $label }
not-a-number = { $label }: introduzca un número, por ejemplo, 1,2.
out-of-range = { $label }: introduzca un valor de { $low } a { $high }{ $unit }. Compruebe el número y su unidad.
possible = De { $low } a { $high }{ $unit }.
narrows-by-hardly = apenas reduce el intervalo
narrows-by-percent = reduce el intervalo un { $percent } %
entered = { $label } { $shown }

## What a model was given.

column-input = Variable
column-value = Valor
column-date = Fecha
column-status = Estado
column-entry = Entradas de la historia clínica
inputs-heading = Qué recibió el modelo
inputs-hint = Abra una entrada para leerla tal como figura en la historia clínica.
deciding-heading = Solo decide si el modelo es válido
no-entry = ninguna
question = Cuestionar este «no»
accept-again = Volver a considerarlo «no»
yes = sí
no = no
not-known = desconocido
status-present = En la historia clínica
status-by-hand = Introducido manualmente, no consta en la historia clínica
status-not-recorded = No registrado, considerado como «no»
status-missing-optional = No consta en la historia clínica; el modelo responde sin este dato
status-missing = Falta
status-stale = Más antiguo de lo que admite el modelo
status-implausible = No verosímil; no utilizado
status-unit-unknown = Unidad no utilizable; valor no utilizado
status-supposed = Supuesto, no procede de la historia clínica
more-entries = { $count ->
    [one] { $count } entrada más
   *[other] { $count } entradas más
}
entries-of = Entradas de la historia clínica que sustentan: { $input }

## A chart entry.

entry-heading = Entrada de la historia clínica
as-written = Tal como figura en el archivo
fetching = Obteniendo la entrada…
fact-kind = Tipo
fact-what = Concepto
fact-value = Valor
fact-range = Intervalo de referencia
fact-birth-date = Fecha de nacimiento
fact-sex = Sexo administrativo
fact-date = Fecha
fact-status = Estado
fact-dose = Dosis
fact-why-absent = Por qué no hay valor
month-1 = enero
month-2 = febrero
month-3 = marzo
month-4 = abril
month-5 = mayo
month-6 = junio
month-7 = julio
month-8 = agosto
month-9 = septiembre
month-10 = octubre
month-11 = noviembre
month-12 = diciembre
since = desde { $start }

## Outcomes with and without a treatment, and doses.

treatment-without = Sin
treatment-with = Con
treatment-difference = La diferencia
treatment-no-effect = sin efecto
treatment-difference-title = La diferencia y su intervalo
treatment-needed = Número necesario a tratar
treatment-notation = NNTB: pacientes tratados para que uno se beneficie. NNTH: pacientes tratados para que uno resulte perjudicado. ∞: sin efecto.
treatment-drivers = Qué hace mayor o menor la diferencia
treatment-groups = Son promedios de grupos de un ensayo, trasladados a un paciente con estas variables. No se han medido en este paciente, y lo que una variable aporta a la diferencia no es una causa.
treatment-larger = mayor
treatment-smaller = menor
treatment-alike = Ninguna variable modifica la diferencia.
dose-heading = La dosis
dose-not-an-order = Una estimación inicial, no una prescripción: deciden las mediciones en este paciente.
dose-scale-title = La dosis entre las que se estudiaron
dose-steps-heading = A partir de la dosis actual
dose-effects = Qué hace cada variable con la dosis
dose-effect = Efecto
dose-no-effects = Ninguna variable modifica la dosis.
dose-key-model = ● dosis según el modelo
dose-key-range = ▒ intervalo para un paciente individual
dose-key-present = │ dosis actual
treatment-heading = Sin y con { $treatment }
treatment-comparison-within = { $outcome } { $horizon }
treatment-horizon-months = { $count ->
    [one] en un plazo de { $count } mes
   *[other] en un plazo de { $count } meses
}
treatment-horizon-years = { $count ->
    [one] en un plazo de { $count } año
   *[other] en un plazo de { $count } años
}
treatment-figure-fewer = menos (valor esperado)
treatment-figure-more = más (valor esperado)
treatment-figure-spared = de cada 100 lo evitarían
treatment-figure-more-in-hundred = más por cada 100
treatment-sure-not-reported = No se notifica qué certeza tiene la diferencia.
treatment-sure-not-shown = No está demostrado que el tratamiento suponga una diferencia.
treatment-arm = { $arm }: { $count } de cada 100 – { $outcome }
treatment-between-none = Los recuentos son iguales al redondearlos a personas enteras.
treatment-between-spared = { $count ->
    [one] { $count } con trazo discontinuo: lo evita gracias al tratamiento.
   *[other] { $count } con trazo discontinuo: lo evitan gracias al tratamiento.
}
treatment-between-more = { $count } con trazo discontinuo: más con el tratamiento.
treatment-limit-amount-fewer = { $size } menos
treatment-limit-amount-more = { $size } más
treatment-limit-risk-fewer = { $size } menos por cada 100
treatment-limit-risk-more = { $size } más por cada 100
treatment-line-interval = { $difference }, intervalo de { $low } a { $high }
treatment-line-crossing = { $difference }, intervalo de { $low } a { $high }; la ausencia de efecto está dentro del intervalo
treatment-line-alone = { $difference }, sin intervalo
treatment-change-risk = { $change } por cada 100
treatment-from-to-own = { $compared }: { $reference }. Este paciente: { $own }. Los cambios suman la diferencia entre ambos.
dose-by-model-rounded = Redondeada; el modelo da { $exact }.
dose-by-model-exact = Tal como la da el modelo.
dose-range-single = La dosis adecuada para un paciente individual: { $limits }.
dose-range-refits = Con otros pacientes de los que aprender podría haber sido { $limits }.
dose-range-not-reported = No se notifica cuánto puede apartarse de ella la dosis adecuada para un paciente individual.
dose-studied = Se estudiaron dosis { $range }; fuera de ellas el modelo no da ninguna.
dose-scale-model = { $dose } según el modelo
dose-scale-limits = { $limits } para un paciente individual
dose-scale-studied = dosis estudiadas { $studied }
dose-scale-present = { $present } en la actualidad
dose-next = { $present } → { $next }
dose-from-to-own = { $compared }: { $reference }. Este paciente: { $own }. Los efectos suman la diferencia entre ambos.

## What would change a result, and results of supposed inputs.

what-if-heading = Qué lo cambiaría
what-if-searching = Buscando los cambios más pequeños…
what-if-found-label = Cambios más pequeños encontrados
try-it = Probarlo
searched-lead = Cómo se buscó:
threshold-source-lead = El umbral:
none-lead = No existe tal cambio:
own-threshold = Un umbral propio, en porcentaje
own-threshold-hint = Vacío: el nivel de aviso o el umbral que el modelo indica para este resultado.
own-threshold-search = Buscar con él
own-threshold-wrong = Introduzca un número mayor que 0 y menor que 100, por ejemplo, 7,5.
move-heading = Probar otros valores
move-hint = Modifique una variable y vea qué diría el modelo. Nada de ello cambia la historia clínica ni se conserva.
move-actionable = Aquello sobre lo que se puede actuar
move-others = Otras variables, para ver qué hacen
hypothetical-band = Hipotético – no es la historia clínica de este paciente
hypothetical-end = Fin del resultado hipotético
back-to-record = Volver a la historia clínica
back-to-record-done = De vuelta en la historia clínica: ya no se supone nada.
supposed-lead = Supuesto en lugar de la historia clínica:
supposed-patient = Con lo supuesto
calculating = Calculando…
suppose-a-number = Introduzca un número.
value-not-known = Desconocido
suppose-yes = Sí
suppose-no = No
slider = control deslizante
hypothetical-caveat = Esto es lo que el modelo diría de un paciente con estos valores. No es un pronóstico de lo que ocurre al cambiar un valor.
in-the-record = En la historia clínica: { $value }
try-change = : { $change }
instead-of = { $label }: { $supposed } en lugar de { $record }
result-of-record-value = Según la historia clínica: { $value }
result-of-record-none = Según la historia clínica: sin valor
hypothetical-summary-interrupt = actuar ahora
hypothetical-summary-banner = requiere atención
hypothetical-summary-passive = informativo
hypothetical-summary-value = Hipotético: { $short } { $value }, { $tier }.
hypothetical-summary-value-record = Hipotético: { $short } { $value }, { $tier }. Según la historia clínica es { $record }.
hypothetical-summary-none = Hipotético: { $short }, sin valor.
hypothetical-summary-none-record = Hipotético: { $short }, sin valor. Según la historia clínica es { $record }.
threshold-side-survival = La probabilidad de supervivencia debe alcanzarlo.
threshold-side-risk = El riesgo debe quedar por debajo de él.
supposed-caption-from = Hipotético: de { $reference } ({ $with }) a { $value } con lo supuesto, variable por variable.

## Whether a model should be believed for a record.

applicability-heading = ¿Es válido el modelo para esta historia clínica?
gate-basis = Con qué se contrastó
gate-evidence = Entradas de la historia clínica correspondientes:
nothing-reported = La fuente de este modelo no dice nada con lo que pueda contrastarse la historia clínica. Eso no es señal de que el modelo sea válido.
gate-verdict-score = Válido para esta historia clínica
gate-verdict-caution = Interpretar con cautela
gate-verdict-refuse = No debe utilizarse aquí
gate-verdict-not-reported = No notificado
check-verdict-score = válido
check-verdict-caution = con cautela
check-verdict-refuse = no válido
check-verdict-not-reported = no notificado
check-kind-population = Población
check-kind-vocabulary = Códigos y vocabulario
check-kind-units = Unidades y códigos de las mediciones
check-kind-history = Duración de la historia registrada
check-kind-range = Intervalo de cada variable
check-kind-joint = Todas las variables en conjunto
check-kind-missingness = Qué falta
check-kind-period = Época de los datos
not-reported = { $count ->
    [one] No se pudo hacer { $count } comprobación
   *[other] No se pudieron hacer { $count } comprobaciones
}
gate-line-open = Abra el resultado para ver los motivos.

## What stands behind a model.

about-model = Acerca de este modelo
population = Para quién es válido
compared-with-label = Comparado con
explanation = Cómo se explica
training = Cómo se elaboró
version = Versión
demonstration-tag = Demostración
citation-trained = Publicación
citation-published = Publicado en
place-trained = Fuente
place-published = Coeficientes
equation-trained = Modelo entrenado
equation-published = Ecuación utilizada

## Settings of the site.

settings-heading = Configuración de este centro
settings-hint = Se aplica a todos los pacientes hasta que se cierre la página.
setting-hint = Mientras no se responda, se muestran ambas versiones. Puede cambiarse en «Configuración de este centro».
setting-unset = Sin definir: mostrar ambas
value-sets = Códigos de este centro
value-sets-hint = Un archivo de conjuntos de valores añade códigos locales para que los modelos los reconozcan.
file-not-read = No se pudo leer el archivo del disco. Elíjalo de nuevo.
add-value-sets = Añadir un archivo de conjuntos de valores
setting-question-kfre-calibration = ¿Qué calibración de la ecuación de fallo renal es válida aquí?
setting-question-other = ¿Qué valor tiene el parámetro { $name }?
setting-value-north-america = América del Norte
setting-value-international = Otras regiones
value-sets-added = { $count ->
    [one] Está en uso { $count } archivo de códigos del centro.
   *[other] Están en uso { $count } archivos de códigos del centro.
}

## Checking a model on a site's own patients.

validate-heading = Comprobar un modelo con sus propios pacientes
validate-lead = Vea hasta qué punto un modelo es válido para pacientes cuyo desenlace conoce, fije el umbral según las alertas que pueda atender y recalíbrelo para su centro.
validate-open = Comprobar un modelo con sus propios pacientes
validate-open-hint = Para una tabla de pacientes con desenlaces conocidos, o archivos FHIR con una tabla de desenlaces. Tampoco esto sale de este navegador.
validate-leave = Volver a la apertura de una historia clínica
validate-privacy = Los archivos se leen en un proceso propio dentro de esta pestaña. Al salir de esta pantalla, el proceso termina y no se conserva nada.
files-heading = 1. Sus pacientes
files-hint = Una tabla CSV con encabezado y una fila por paciente; o archivos FHIR JSON o NDJSON junto con una tabla CSV de identificadores de pacientes y desenlaces.
choose-patients = Elegir archivos de pacientes
model-heading = 2. El modelo
model-label = Modelo
output-label = Qué da
choose-one = Elija uno
mapping-heading = 3. Dónde está cada cosa
mapping-hint = Las columnas con un nombre adecuado ya están asignadas. Compruebe cada una y su unidad: una unidad incorrecta da cifras incorrectas sin mostrar ningún error.
mapping-records = Las variables se buscan en las propias historias clínicas, como para un solo paciente.
mapping-input = Variable del modelo
mapping-column = Columna del archivo
mapping-unit = Unidad o valor
not-in-file = No está en el archivo
same-for-all = Igual para todos
input-needed = necesaria
input-optional = opcional
input-rule = para quién es válido el modelo
outcome-heading = 4. Qué ocurrió
outcome-event = Si ocurrió: sí o no
outcome-time = Cuándo ocurrió, o hasta cuándo no había ocurrido
outcome-amount = Una magnitud medida
outcome-kind = Qué dice el archivo del desenlace
column-outcome = Columna del desenlace
column-time = Columna del tiempo
column-event = Columna que indica si el tiempo terminó con el evento
time-unit-label = Unidad del tiempo
column-amount = Columna de la magnitud medida
horizon-years = Hasta cuántos años cuenta un evento
column-subject = Columna de los identificadores de pacientes
column-day = Columna del día para el que debe leerse la historia clínica
day-for-all = Día para los pacientes que no lo tienen
subgroups-summary = Grupos que deben examinarse por separado, además de sexo y edad
run-check = Comprobar el modelo
running = Se están leyendo y analizando los pacientes.
stop-check = Detener y cerrar los archivos
check-done = La comprobación ha terminado.
warnings-heading = Antes de seguir leyendo
no-warnings = La muestra es suficientemente grande para las cifras siguientes y no destaca nada más.
who-was-measured = A quién se analizó
figures-heading = Hasta qué punto es válido el modelo
site-heading = ¿Está hecho el modelo para estos pacientes?
left-out = Excluidos
reason = Motivo
patients = Pacientes
lines = Primeras líneas
measure = Medida
value = Valor
meaning = Qué significa
plot-calibration = Calibración
predicted-risk = Riesgo predicho
observed-risk = Riesgo observado
plot-decision = Curva de decisión
net-benefit = Beneficio neto
threshold = Umbral
plot-roc = Curva ROC
false-alarms = Proporción de falsas alarmas
sensitivity = Sensibilidad
specificity = Especificidad
ppv = VPP
npv = VPN
plot-burden = Alertas y lo que detectan
alerts-per-1000 = Alertas por cada 1000 pacientes
share = Proporción
budget-heading = ¿Cuántas alertas puede atender?
budget-label = Alertas por cada 1000 pacientes que pueden atenderse
no-threshold = Ningún umbral da tan pocas alertas: el valor más alto lo comparte un número mayor de pacientes.
thresholds-heading = Qué supondrían los umbrales
subgroups-heading = Grupos de pacientes
group-table = Grupos de predicciones similares, en forma de tabla
observed = Observado
group = Grupo
events = Eventos
gap = Diferencia con el grupo mayor
observed-to-expected = Observado / esperado
ratio = Razón respecto al grupo mayor
bias = Sesgo
group-without-value = sin valor
coverage-heading = Los intervalos que muestra el modelo
recalibration-heading = Recalibrar para este centro
recalibration-hint = Las cifras son de pacientes con los que no se ajustó la recalibración. El archivo de recalibración contiene el cambio, el umbral y su procedencia; no contiene ningún paciente.
values = Valores
site-name = Nombre de su centro
site-name-hint = Aparece junto a cada resultado recalibrado. No nombre a ningún paciente.
period = Cuándo se atendió a los pacientes
with-threshold = Conservar un umbral para el número de alertas elegido arriba
make-overlay = Crear el archivo de recalibración
overlay-made = El archivo de recalibración está listo. Cárguelo en «Configuración de este centro» cuando haya una historia clínica abierta.
shared-heading = Un informe para otras personas
shared-hint = Sin ningún recuento inferior a diez ni nada que permita deducirlo. Esta página muestra más: no difunda imágenes de ella.
shared-json = Informe como JSON
shared-csv = Informe como CSV
download = Guardar
copy-text = Texto del archivo, para copiar
amounts-heading = Predicho y medido
predicted = Predicho
measured-amount = Medido
decision-described = Beneficio neto según el umbral: de actuar según el modelo (línea continua), en todos (discontinua) y en nadie (0). El modelo ayuda donde su línea es la más alta.
roc-described = Sensibilidad frente a la proporción de falsas alarmas; la diagonal es el azar.
burden-described = Según el número de alertas por cada 1000 pacientes: la proporción detectada de quienes presentan el evento (línea continua) y la proporción de alertas correctas (discontinua). La línea vertical es el número de alertas elegido.
amounts-described = Media de la magnitud medida por deciles de las predicciones, con intervalos del 95 %; en la diagonal ambas coinciden.
means-auroc = Hasta qué punto quienes presentan el evento quedan ordenados por encima de los demás; 0,5 es el azar, 1 es perfecto.
means-c = Lo mismo durante todo el seguimiento, por pares.
means-brier = Error cuadrático medio de los riesgos; 0 es perfecto.
means-scaled = 1 es perfecto; 0 no es mejor que dar a todos el riesgo medio.
means-ratio = 1 es ideal; por debajo, los riesgos son demasiado altos; por encima, demasiado bajos.
means-large = 0 es ideal; por debajo, los riesgos son demasiado altos.
means-slope = 1 es ideal; por debajo, los riesgos son demasiado extremos.
means-ici = Distancia media entre el riesgo predicho y el observado; 0 es ideal.
means-bias = Media de lo predicho menos lo medido; 0 es ideal.
means-rmse = Magnitud típica de la diferencia.
means-mae = Magnitud media de la diferencia.
means-r2 = 1 es perfecto; 0 no es mejor que la media.
means-within = Proporción de predicciones que difieren como máximo un 20 % de lo medido.
overlays = Recalibración de este centro
overlays-hint = Un archivo de recalibración desplaza los valores de un modelo según lo que resultó adecuado para los propios pacientes de este centro. Todos los resultados lo indican.
add-overlay = Cargar un archivo de recalibración
remove-overlays = Volver a los valores propios de los modelos
data-found-table = Una tabla de pacientes; filas, aproximadamente: { $lines }; columnas: { $columns }.
data-found-records = { $files ->
    [one] Un archivo de historias clínicas y una tabla de desenlaces; filas, aproximadamente: { $lines }.
   *[other] { $files } archivos de historias clínicas y una tabla de desenlaces; filas, aproximadamente: { $lines }.
}
percent-done = { $percent } %
recalibration-none = Como los da el modelo
recalibration-intercept = Nuevo intercepto
recalibration-intercept-and-slope = Nuevos intercepto y pendiente
recalibration-isotonic = Curva creciente
measured-patients = Pacientes analizados: { $used } de { $read }.
measured-events = Pacientes analizados: { $used } de { $read }; con el evento: { $events }; sin él: { $others }.
measured-censored = Pacientes analizados: { $used } de { $read }; sin seguimiento hasta el horizonte: { $censored }, a quienes representan otros.
measured-events-censored = Pacientes analizados: { $used } de { $read }; con el evento: { $events }; sin él: { $others }; sin seguimiento hasta el horizonte: { $censored }, a quienes representan otros.
threshold-says = A partir de { $threshold }: { $alerts } alertas por cada 1000 pacientes. Detectan el { $sensitivity } de quienes presentan el evento, y el { $ppv } de las alertas son correctas.
groups-not-shown = { $count ->
    [one] No se muestra { $count } grupo de menos de diez pacientes.
   *[other] No se muestran { $count } grupos de menos de diez pacientes.
}
by-column = Por { $column }
calibration-described = Riesgo observado frente a predicho: puntos de grupos de igual tamaño con intervalos del 95 % y una línea suavizada. El cociente observado / esperado es { $ratio }; la pendiente es { $slope }. La tabla siguiente contiene los grupos.
site-verdict-not-reported = No notificado: la fuente del modelo dice demasiado poco o hay muy pocos pacientes.
site-verdict-score = Nada desaconseja usar el modelo aquí.
site-verdict-caution = Utilícelo aquí con cautela:
site-verdict-refuse = No debe utilizarse aquí tal como está:
time-unit-days = Días
time-unit-months = Meses
time-unit-years = Años
held-against-survival = El modelo da una probabilidad de supervivencia: las cifras siguientes son del riesgo, es decir, uno menos esa probabilidad.
overlays-in-use-for = En uso para: { $titles }.

## A whole list of patients.

panel-open = Una lista completa de pacientes
panel-open-hint = Una exportación masiva (NDJSON, también como .gz o .zip), una carpeta de historias clínicas, un Bundle grande o una tabla (CSV) se convierte en una lista ordenada. Una carpeta, un archivo comprimido, más de 20 archivos o más de 64 MB se tratan como lista.
panel-choose-files = Elegir archivos de una lista
panel-choose-folder = Elegir una carpeta
panel-score-all = Evaluar toda la lista
panel-score-all-hint = Son muchos pacientes. Se pueden evaluar y ordenar conjuntamente, sin abrir cada uno.
panel-heading = Una lista de pacientes
panel-setup-lead = Aún no se ha leído nada. Todo se lee y se evalúa dentro de esta pestaña; ninguna parte sale del ordenador ni se conserva.
panel-setup-lead-short = Mientras tanto, la página puede seguir utilizándose. Al detener el proceso no se pierde nada.
panel-models = Modelos
panel-models-hint = Se consultan todos, salvo que se elijan algunos. Con menos modelos se tarda menos.
panel-reading = Leyendo la lista.
panel-scoring = Evaluando la lista.
panel-stopped = Detenido. Lo realizado se conserva.
panel-stop = Detener
panel-go-on = Continuar
panel-close = Cerrar la lista
panel-back = Volver a la lista
panel-opening = Abriendo el paciente.
panel-failed = No se pudo elaborar la lista
panel-result = Resultado por el que ordenar
panel-order-label = Ordenar por
panel-tier = Nivel de aviso
panel-gate-label = Aplicabilidad
panel-missing = Variable que falta
panel-any = Cualquiera
panel-from-age = Edad desde
panel-to-age = Edad hasta
panel-find = Buscar por nombre, fecha de nacimiento o identificador
panel-not-offered = Con pacientes a los que el modelo no se ofrece
panel-filters = Quiénes se muestran
panel-columns = Columnas
panel-table-hint = Las teclas de flecha, Re Pág, Av Pág, Inicio y Fin permiten moverse por la tabla; Intro abre el paciente.
panel-nobody = No se muestra a nadie: ningún paciente pasa los filtros.
panel-save = Guardar la lista como CSV
panel-save-hint = El archivo contiene nombres e identificadores. Custódielo como custodia las historias clínicas.
panel-csv-banner = Modelos de demostración, no aptos para uso clínico.
panel-problems = Qué no se pudo utilizar
panel-budget-label = Si se puede atender a este número de pacientes por semana
panel-budget-note = Esperado según las propias probabilidades del modelo: la suma de los riesgos de los atendidos, dividida, por un lado, por su número y, por otro, por la suma de todos los riesgos mostrados. Es válido en la medida en que el modelo esté calibrado aquí.
panel-tiers-title = Resultados por nivel de aviso
panel-tiers-note = Todos los pacientes a los que se ofrece el modelo.
panel-distribution-title = Distribución del valor
panel-patients-axis = Pacientes
panel-charts = Gráficos
panel-head-patient = Paciente
panel-head-age = Edad
panel-head-sex = Sexo
panel-head-number = Valor
panel-head-tier = Nivel de aviso
panel-head-verdict = Certeza
panel-head-missing = Variables que faltan
panel-head-reason = Motivo principal
panel-tiers-head-result = Resultado
panel-tiers-head-interrupt = Actuar ahora
panel-tiers-head-banner = Requiere atención
panel-tiers-head-passive = Informativo
panel-tiers-head-missing = Faltan variables
panel-tiers-head-refused = No es aplicable
panel-chosen-files = { $files ->
    [one] { $files } archivo, { $size }
   *[other] { $files } archivos, { $size }
}
size-gigabytes = { $size } GB
size-megabytes = { $size } MB
size-kilobytes = { $size } kB
panel-read-so-far = { $patients ->
    [one] Leídos { $read } de { $bytes }, { $speed } por segundo. { $patients } paciente hasta ahora.
   *[other] Leídos { $read } de { $bytes }, { $speed } por segundo. { $patients } pacientes hasta ahora.
}
panel-scored = Pacientes evaluados: { $scored } de { $patients }, { $speed } por segundo.
time-left-seconds = { $seconds ->
    [one] Queda aproximadamente { $seconds } segundo.
   *[other] Quedan aproximadamente { $seconds } segundos.
}
time-left-minutes = { $minutes ->
    [one] Queda aproximadamente { $minutes } minuto.
   *[other] Quedan aproximadamente { $minutes } minutos.
}
panel-done = { $patients ->
    [one] Se ha evaluado { $patients } paciente.
   *[other] Se han evaluado { $patients } pacientes.
}
panel-list-heading = { $patients ->
    [one] { $patients } paciente
   *[other] { $patients } pacientes
}
panel-shown = { $all ->
    [one] Se muestran { $shown } de { $all } paciente.
   *[other] Se muestran { $shown } de { $all } pacientes.
}
panel-facts-read = { $entries ->
    [one] Se leyó { $entries } entrada; de tipos que ningún modelo necesita, otras { $ignored }. Evaluado en { $seconds } s; pacientes por segundo: { $speed }.
   *[other] Se leyeron { $entries } entradas; de tipos que ningún modelo necesita, otras { $ignored }. Evaluado en { $seconds } s; pacientes por segundo: { $speed }.
}
panel-budget-expected = { $chosen ->
    [one] Para { $chosen } paciente, el de mayor riesgo entre { $all }, se esperan { $expected } con el desenlace: el { $ppv } de los atendidos (VPP) y el { $sensitivity } de todos los que lo presentarán (sensibilidad).
   *[other] De los { $chosen } de mayor riesgo entre { $all }, se espera que { $expected } presenten el desenlace: el { $ppv } de los atendidos (VPP) y el { $sensitivity } de todos los que lo presentarán (sensibilidad).
}
panel-order-number = Valor, primero los más preocupantes
panel-order-age = Edad, primero los de mayor edad
panel-order-name = Nombre
panel-gate-not-reported = No notificado por la fuente
panel-gate-score = Válido
panel-gate-caution = Con cautela
panel-gate-refuse = No válido
panel-problem-place = { $file }, línea { $line }
panel-problem-times = { $count ->
    [one] { $count } vez: { $sentence } Primeros lugares: { $places }.
   *[other] { $count } veces: { $sentence } Primeros lugares: { $places }.
}
panel-bars = { $most ->
    [one] De { $low } a { $high }. La barra más alta representa { $most } paciente.
   *[other] De { $low } a { $high }. La barra más alta representa { $most } pacientes.
}
panel-file-stem = lista

## The catalogue of models: the list, one model's page, two models side by side.

catalogue-open = Los modelos
catalogue-open-hint = Para qué sirve cada modelo, qué valor se le midió y de dónde procede. No se necesita ninguna historia clínica.
catalogue-open-one = Todo sobre este modelo: uso, cifras, procedencia
catalogue-heading = Los modelos
catalogue-lead = Todos los modelos integrados en esta página: para quién, a partir de qué, con qué calidad y de dónde.
catalogue-leave = Volver
catalogue-to-list = Todos los modelos
catalogue-waiting = Se están describiendo los modelos…
catalogue-filters = Encontrar un modelo
catalogue-search = Buscar
catalogue-search-hint = Una palabra de su nombre, sus variables o su uso
catalogue-area = Área de enfermedad
catalogue-kind = Qué da
catalogue-made = Cómo se elaboró
catalogue-any = Todos
catalogue-published = Ecuación publicada
catalogue-trained = Entrenado para demostración
catalogue-none-found = Ningún modelo coincide. Quite un filtro o busque con menos letras.
catalogue-clear = Mostrar todos los modelos
catalogue-mark = Comparar
catalogue-marked = Comparar dos modelos
catalogue-mark-two = Marque dos modelos de la lista para verlos uno junto al otro.
catalogue-mark-one-more = Marque un modelo más.
catalogue-compare = Comparar los dos
catalogue-unmark = Desmarcar ambos
catalogue-switched-off = Desactivado en este navegador
catalogue-on-this-page = En esta página
catalogue-not-reported = No notificado
catalogue-not-there = Este modelo está desactivado en este navegador o no está integrado en esta página.
catalogue-use-heading = A qué está destinado
catalogue-not-heading = A qué no está destinado
catalogue-status = Estado
catalogue-intended-use = Uso previsto
catalogue-intended-users = Usuarios previstos
catalogue-role = Papel en una decisión
catalogue-population = Para quién es válido
catalogue-gives = Resultados
catalogue-offered = Cuándo se muestra
catalogue-always-offered = Siempre
catalogue-alerts = Cuándo reclama atención
catalogue-no-alerts = Nunca por sí solo: no lleva integrada ninguna regla publicada para ello.
catalogue-out-of-scope = No destinado a
catalogue-limitations = Riesgos y limitaciones conocidos
catalogue-refuses = Rechaza responder cuando
catalogue-cautious = Pide cautela cuando
catalogue-inputs-heading = Variables, códigos y unidades
catalogue-inputs-lead = Qué recibe el modelo y con qué códigos se busca en una historia clínica.
catalogue-input = Variable
catalogue-unit = Unidad o respuestas
catalogue-range = Válido para
catalogue-current = Vigente durante
catalogue-codes = Se busca por
catalogue-needed = ¿Necesaria?
catalogue-is-needed = necesaria
catalogue-is-optional = puede faltar
catalogue-a-number = un número
catalogue-yes-or-no = sí o no
catalogue-no-limit = sin límite indicado
catalogue-where-missing = Cuando falta una variable
catalogue-performance-heading = Cuál es su calidad
catalogue-nothing-measured = Para este modelo no se notifican curvas ni cifras por grupos. Lo que dice su fuente figura más abajo, tal como lo recoge su ficha.
catalogue-on-whom = En quién
catalogue-how-many = Cuántos
catalogue-by-when = Hasta cuándo
catalogue-figures = Cifras con intervalos del 95 %
catalogue-measure = Medida
catalogue-value = Valor (intervalo del 95 %)
catalogue-means = Qué significa
catalogue-group = Grupo
catalogue-count = Número
catalogue-events = Eventos
catalogue-too-few = demasiado pocos
catalogue-no-name = sin valor
catalogue-cautions = Antes de dar por buenas las cifras
catalogue-roc-table = Curva ROC, en forma de tabla
catalogue-calibration-table = Calibración, en forma de tabla
catalogue-decision-table = Curva de decisión, en forma de tabla
catalogue-calibration-described = Riesgo observado frente a predicho: grupos de predicciones similares con intervalos del 95 % y una línea suavizada. En la diagonal punteada ambos coinciden.
catalogue-calibration-lines = Riesgo observado frente a predicho, como línea suavizada. En la diagonal punteada ambos coinciden.
catalogue-act-on-model = Actuar según el modelo
catalogue-act-on-all = Actuar en todos
catalogue-ranges = Qué certeza tiene un valor individual
catalogue-reported = Tal como lo notifica su ficha
catalogue-attributes-heading = Los 31 atributos de la fuente
catalogue-attributes-lead = Lo que 45 CFR 170.315(b)(11)(iv)(B) (ONC HTI-1) exige a una intervención predictiva de apoyo a la decisión, en su orden. «No notificado por la fuente» es una respuesta.
catalogue-card-language = La ficha del modelo está en inglés, tal como la escribieron sus autores.
catalogue-provenance-heading = De dónde procede
catalogue-citation = Cita
catalogue-place = Lugar en la fuente
catalogue-reading = Qué se leyó de la fuente
catalogue-made-on = Elaborado con
catalogue-compared-with = Explicado respecto a
catalogue-explanation = Cómo se explica
catalogue-training = Cómo se entrenó
catalogue-not-read-again = La tabla y la página no se volvieron a leer para esta versión.
catalogue-certificate-heading = Certificado de paridad
catalogue-certificate-lead = Qué dieron los pacientes de comprobación del modelo en este navegador al cargarse la página.
catalogue-certificate-passed = Superado: aquí calcula lo que debe.
catalogue-certificate-off = Desactivado: aquí no calcula lo que debe.
catalogue-golden = Pacientes de comprobación
catalogue-difference = Mayor diferencia
catalogue-sha256 = SHA-256 de sus archivos
catalogue-history-heading = Versiones
catalogue-history-lead = La más reciente, primero. Cada hash es del paquete tal como era desde ese día.
catalogue-date = Fecha
catalogue-version = Versión
catalogue-change = Qué cambió
catalogue-bundle-hash = SHA-256 del paquete
catalogue-further-heading = Otros campos de la ficha
catalogue-compare-heading = Dos modelos, uno junto al otro
catalogue-compare-lead = Las cifras de dos modelos solo pueden compararse si ambos se midieron en las mismas personas. Lea en quién se midió cada uno.
catalogue-first = Primer modelo
catalogue-second = Segundo modelo
catalogue-property = Característica
catalogue-same-model = Se ha elegido dos veces el mismo modelo: elija otro.
catalogue-compare-with = Comparar con otro modelo
catalogue-both-take = Variables que usan ambos
catalogue-only-this = Variables que solo usa este
catalogue-no-inputs = ninguna
catalogue-curves = Curvas
catalogue-curves-described = Línea continua: el primer modelo; discontinua: el segundo.
catalogue-no-common-curves = No se notifican curvas para ambos.
catalogue-found-all = { $all ->
    [one] { $all } modelo
   *[other] { $all } modelos
}
catalogue-found-some = { $all ->
    [one] { $shown } de { $all } modelo
   *[other] { $shown } de { $all } modelos
}
catalogue-both-marked = Marcados: { $one } y { $other }.
catalogue-task-risk = Riesgo de un evento
catalogue-task-dose = Dosis
catalogue-task-detection = Detección de lo que aún no se ha diagnosticado
catalogue-task-progression = Evolución de una enfermedad conocida
catalogue-task-treatment = Con y sin un tratamiento
catalogue-tier-interrupt = Interrumpe
catalogue-tier-banner = Aviso en la página
catalogue-tier-passive = Se anota
catalogue-missing-handled = Se entrenó con valores ausentes y responde sin los que pueden faltar.
catalogue-missing-marginalised = Da la media de su cohorte de referencia, dado lo que se conoce, y una advertencia de cautela.
catalogue-missing-bounded = No da un valor, sino el intervalo de este para lo que es verosímil.
catalogue-missing-refused = No da ni valor ni intervalo.
catalogue-days = { $days ->
    [one] { $days } día
   *[other] { $days } días
}
catalogue-from-to = { $low } a { $high }
catalogue-measured-on-external = Otros, de una fuente distinta de aquellos con los que se elaboró.
catalogue-measured-on-kept-apart = Otros de la misma fuente, mantenidos aparte hasta que el modelo fue definitivo.
catalogue-measured-on-held-out-folds = Aquellos con los que se elaboró, cada uno predicho por modelos que no lo habían visto.
catalogue-counts-rows = { $rows }
catalogue-counts-events = { $rows }, { $events } con el evento
catalogue-counts-lost = { $rows }; pérdidas de seguimiento antes del horizonte: { $lost }
catalogue-counts-events-lost = { $rows }, { $events } con el evento; pérdidas de seguimiento antes del horizonte: { $lost }
catalogue-years = { $years ->
    [one] { $years } año
   *[other] { $years } años
}
catalogue-years-fraction = { $years } años
catalogue-measure-auroc = AUROC
catalogue-measure-auroc-means = Con qué frecuencia alguien con el evento tiene el valor más alto; 0,5 es el azar, 1 es perfecto.
catalogue-measure-harrell-c = C de Harrell
catalogue-measure-harrell-c-means = Con qué frecuencia quien presenta antes el evento tiene el valor más alto; 0,5 es el azar.
catalogue-measure-uno-c = C de Uno
catalogue-measure-uno-c-means = Lo mismo hasta el horizonte, sea cual sea el seguimiento.
catalogue-measure-average-precision = Precisión media
catalogue-measure-average-precision-means = Proporción media de alertas correctas en todos los umbrales; el azar es la proporción de eventos.
catalogue-measure-brier = Puntuación de Brier
catalogue-measure-brier-means = Distancia cuadrática media entre el valor y el desenlace; 0 es perfecto.
catalogue-measure-scaled-brier = Puntuación de Brier escalada
catalogue-measure-scaled-brier-means = 1 es perfecto; 0 no es mejor que dar a todos la media.
catalogue-measure-observed = Observado
catalogue-measure-observed-means = Lo que ocurrió, en promedio.
catalogue-measure-predicted = Predicho
catalogue-measure-predicted-means = Lo que dijo el modelo, en promedio.
catalogue-measure-observed-to-expected = Observado / esperado
catalogue-measure-observed-to-expected-means = 1 es ideal; por encima, el modelo dice demasiado poco.
catalogue-measure-in-the-large = Calibración global (in the large)
catalogue-measure-in-the-large-means = 0 es ideal; por encima, el modelo dice demasiado poco.
catalogue-measure-slope = Pendiente de calibración
catalogue-measure-slope-means = 1 es ideal; por debajo, los valores son demasiado extremos.
catalogue-measure-ici = ICI
catalogue-measure-ici-means = Distancia media entre el riesgo predicho y el observado; 0 es ideal.
catalogue-measure-root-mean-squared-error = Raíz del error cuadrático medio
catalogue-measure-root-mean-squared-error-means = Distancia típica entre el valor y el desenlace; los errores grandes cuentan más.
catalogue-measure-mean-absolute-error = Error absoluto medio
catalogue-measure-mean-absolute-error-means = Distancia media entre el valor y el desenlace.
catalogue-measure-r-squared = R²
catalogue-measure-r-squared-means = Proporción de las diferencias entre pacientes que queda explicada.
catalogue-groups-by = Por { $property }
catalogue-calibration-ratio = Observado / esperado { $ratio }.
catalogue-calibration-slope = Pendiente { $slope }.
catalogue-coverage = { $patients ->
    [one] Objetivo: { $wanted } %; resultado: { $found } %, medido en { $patients } paciente. { $how }
   *[other] Objetivo: { $wanted } %; resultado: { $found } %, medido en { $patients } pacientes. { $how }
}
catalogue-made-on-patients-years = { $patients ->
    [one] { $patients } paciente, de { $first } a { $last }.
   *[other] { $patients } pacientes, de { $first } a { $last }.
}
catalogue-made-on-patients = { $patients ->
    [one] { $patients } paciente.
   *[other] { $patients } pacientes.
}
catalogue-made-on-years = Datos de { $first } a { $last }.
catalogue-mark-one = Comparar { $title }
catalogue-section-details-and-output = Detalles y resultado
catalogue-section-purpose = Finalidad
catalogue-section-cautioned-out-of-scope-use = Usos desaconsejados fuera del ámbito previsto
catalogue-section-development-details-and-input-features = Detalles del desarrollo y variables de entrada
catalogue-section-fairness-in-development = Equidad en el desarrollo
catalogue-section-external-validation = Validación externa
catalogue-section-quantitative-performance = Medidas cuantitativas del rendimiento
catalogue-section-maintenance = Mantenimiento continuo
catalogue-section-update-schedule = Actualizaciones y validación continuada
catalogue-section-model-card = Ficha del modelo (según la Coalition for Health AI)
catalogue-section-licence = Licencia
catalogue-field-developer-name-and-contact = Desarrollador y contacto
catalogue-field-technical-implementation-funding-source = Financiación de la implementación técnica
catalogue-field-output-value-description = Valor que da
catalogue-field-output-type = Tipo de resultado
catalogue-field-intended-patient-population = Pacientes previstos
catalogue-field-tasks-situations-or-populations = Tareas, situaciones o poblaciones a las que no está destinado
catalogue-field-inclusion-and-exclusion-criteria = A quién se incluyó y a quién se excluyó
catalogue-field-use-of-demographic-and-social-variables = Variables demográficas y sociales utilizadas
catalogue-field-external-validation-demographic-representativeness = Representatividad demográfica de los datos externos
catalogue-field-demographic-representativeness = Representatividad demográfica de los datos de entrenamiento
catalogue-field-relevance-to-deployed-setting = Pertinencia de los datos para el entorno en que se utiliza
catalogue-field-approach-to-fair-output = Enfoque para obtener resultados equitativos
catalogue-field-approaches-to-bias = Cómo se abordó el sesgo
catalogue-field-data-source-and-setting = Fuente y entorno de los datos externos
catalogue-field-testing-party = Quién realizó las pruebas
catalogue-field-external-validation-process = Cómo se validó
catalogue-field-validity-in-data-of-the-same-source = Validez en datos de la misma fuente
catalogue-field-fairness-in-data-of-the-same-source = Equidad en datos de la misma fuente
catalogue-field-validity-in-external-data = Validez en datos externos
catalogue-field-fairness-in-external-data = Equidad en datos externos
catalogue-field-references-on-effect-on-outcomes = Referencias sobre su efecto en los desenlaces
catalogue-field-validity-monitoring = Cómo se vigila la validez
catalogue-field-validity-in-local-data = Validez en datos locales
catalogue-field-fairness-monitoring = Cómo se vigila la equidad
catalogue-field-fairness-in-local-data = Equidad en datos locales
catalogue-field-update-process-and-frequency = Cómo y con qué frecuencia se actualiza
catalogue-field-correction-frequency = Con qué frecuencia se corrige
catalogue-field-licence-model = El modelo
catalogue-field-licence-codes = Códigos

## The self-check: what each model's golden patients gave in this browser.

self-check = Autocomprobación
self-check-lead = Al cargarse la página, cada modelo se ejecuta para pacientes cuyos resultados se conocen: sus pacientes de comprobación. Un modelo que dé cualquier otro resultado en este navegador se desactiva antes de utilizarse.
self-check-waiting = Se están comprobando los modelos…
self-check-table = Los modelos y lo que dieron aquí sus pacientes de comprobación
leave-self-check = Volver
program-version = Versión del programa
check-model = Modelo
check-version = Versión
check-hash = SHA-256
check-patients = Pacientes de comprobación
check-difference = Mayor diferencia
check-status = Estado
check-passed = Superado
check-off = Desactivado
no-difference = no calculada
hash-hint = El SHA-256 es de los archivos a partir de los cuales se construyó un modelo. El comando «insite models --certificates» imprime lo mismo.
see-self-check = Ver la autocomprobación
switched-off-because = En este navegador no calcula lo que debe, por lo que no da ningún resultado para nadie.
open-self-check-off = { $count ->
    [one] Autocomprobación: { $count } modelo está desactivado
   *[other] Autocomprobación: { $count } modelos están desactivados
}
self-check-result-passed = { $models ->
    [one] El modelo da lo que debe en este navegador.
   *[other] Los { $models } modelos dan, todos ellos, lo que deben en este navegador.
}
self-check-result-off = { $off ->
    [one] { $off } de { $models } modelos está desactivado: no da lo que debe en este navegador.
   *[other] { $off } de { $models } modelos están desactivados: no dan lo que deben en este navegador.
}
golden-patients-people = { $count ->
    [one] { $count } paciente
   *[other] { $count } pacientes
}
golden-patients-numbers = { $count ->
    [one] { $count } valor
   *[other] { $count } valores
}
relative-difference = { $share } del valor
full-hash-of = SHA-256 completo de { $title }
switched-off = Este modelo está desactivado: { $title }

## What the program says of itself: that it stopped, or could not start.

panic = Insite se ha detenido por un fallo propio. La historia clínica ya no se muestra. Vuelva a cargar la página para empezar de nuevo.
worker-did-not-start = No se pudo iniciar el programa de cálculo en este navegador. Vuelva a cargar la página.
worker-stopped = El programa de cálculo se ha detenido. La historia clínica se cerró; ábrala de nuevo.
answer-not-understood = La página y su programa de cálculo no son compatibles: se han mezclado archivos de dos versiones. Vuelva a cargar la página.

## What a model and its results say: values, reasons, ranges, refusals, doses, treatments, a site's own adjustment.

unit-years = años
unit-days = días
unit-seconds = segundos
unit-mg-a-week = mg por semana
assess-value-fewest = { $label }: menos de 1 de cada 100 personas como este paciente.
assess-value-most = { $label }: más de 99 de cada 100 personas como este paciente.
assess-value-about = { $label }: aproximadamente { $count } de cada 100 personas como este paciente.
assess-value-amount = { $label }: { $value }.
assess-why-reference-patient = { $quantity ->
    [risk] Respecto al paciente de referencia, lo que más modifica el riesgo: { $reasons }.
    [survival] Respecto al paciente de referencia, lo que más modifica el resultado (probabilidad de supervivencia): { $reasons }.
   *[amount] Respecto al paciente de referencia, lo que más modifica el resultado: { $reasons }.
}
assess-why-training-average = { $quantity ->
    [risk] Respecto al promedio de los datos de entrenamiento, lo que más modifica el riesgo: { $reasons }.
    [survival] Respecto al promedio de los datos de entrenamiento, lo que más modifica el resultado (probabilidad de supervivencia): { $reasons }.
   *[amount] Respecto al promedio de los datos de entrenamiento, lo que más modifica el resultado: { $reasons }.
}
assess-why-synthetic = { $quantity ->
    [risk] Respecto al promedio de pacientes sintéticos (n = { $count }), lo que más modifica el riesgo: { $reasons }.
    [survival] Respecto al promedio de pacientes sintéticos (n = { $count }), lo que más modifica el resultado (probabilidad de supervivencia): { $reasons }.
   *[amount] Respecto al promedio de pacientes sintéticos (n = { $count }), lo que más modifica el resultado: { $reasons }.
}
assess-why-aggregated = { $quantity ->
    [risk] Respecto al promedio de los pacientes de una cohorte de referencia (n = { $count }), lo que más modifica el riesgo: { $reasons }.
    [survival] Respecto al promedio de los pacientes de una cohorte de referencia (n = { $count }), lo que más modifica el resultado (probabilidad de supervivencia): { $reasons }.
   *[amount] Respecto al promedio de los pacientes de una cohorte de referencia (n = { $count }), lo que más modifica el resultado: { $reasons }.
}
assess-present-raises = { $label } (lo aumenta)
assess-present-lowers = { $label } (lo reduce)
assess-absent-raises = sin { $label } (lo aumenta)
assess-absent-lowers = sin { $label } (lo reduce)
assess-option-raises = { $label }, { $option } (lo aumenta)
assess-option-lowers = { $label }, { $option } (lo reduce)
assess-unknown-raises = { $label }, dato desconocido (lo aumenta)
assess-unknown-lowers = { $label }, dato desconocido (lo reduce)
assess-number-raises = { $label }, { $value } (lo aumenta)
assess-number-lowers = { $label }, { $value } (lo reduce)
assess-refused-deceased = Según la historia clínica, el paciente ha fallecido.
assess-refused-child = El modelo es para adultos; el paciente tiene menos de 18 años.
assess-refused-range = { $label }: { $value }; el modelo es válido de { $low } a { $high }.
assess-caution-incomplete = Parte de lo que se abrió falta o no pudo leerse: pueden haberse perdido con ello entradas posteriores o adicionales.
assess-caution-if-so = De ser así, este modelo no es válido.
assess-problem-future-dated = { $count ->
    [one] { $count } resultado tiene una fecha posterior al { $date } y no se utiliza: { $entry }. Compruebe la fecha o elija una posterior en «A fecha de».
   *[other] { $count } resultados tienen una fecha posterior al { $date } y no se utilizan; el primero: { $entry }. Compruebe la fecha o elija una posterior en «A fecha de».
}
assess-problem-birth-date = La fecha de nacimiento es posterior a la fecha de evaluación, por lo que se desconoce la edad. Compruebe la fecha de nacimiento.
assess-found-patient = la entrada del propio paciente
assess-found-computed = calculado: { $note }
assess-found-visit-class = episodio asistencial de clase { $classes }
assess-found-visit-type = episodio asistencial de tipo { $codes }
assess-found-any-visit = cualquier episodio asistencial
assess-found-observation = observación { $codes }
assess-found-condition = diagnóstico { $codes }
assess-found-procedure = procedimiento { $codes }
assess-found-drug = medicamento { $names }
assess-found-other-systems = otros sistemas { $codes }
assess-found-index-item = { $label }: { $weight }
assess-training-fitted = Ajustado a los datos según la receta de su carpeta; los coeficientes figuran en el paquete.
assess-training-imported = Entrenado con { $program }; importado del archivo con SHA-256 { $sha256 }.
assess-training-rows = Guarda filas de sus datos de entrenamiento, que son públicos: { $source }
assess-method-enumeration = Las contribuciones son valores de Shapley respecto al paciente de referencia, obtenidos de forma exacta con todas las coaliciones de variables.
assess-method-path-dependent = Las contribuciones son valores de Shapley respecto al promedio de los datos de entrenamiento, obtenidos de forma exacta con los pesos que los árboles conservan de su entrenamiento (TreeSHAP dependiente del recorrido, path-dependent).
assess-method-patient-trees = Las contribuciones son valores de Shapley respecto al paciente de referencia, obtenidos de forma exacta (TreeSHAP intervencional).
assess-method-patient-scores = Las contribuciones son valores de Shapley respecto al paciente de referencia, obtenidos de forma exacta con pesos y diferencias.
assess-method-patient-sample = Las contribuciones son valores de Shapley respecto al paciente de referencia, obtenidos con una muestra de las coaliciones de variables, con un error declarado.
assess-method-cohort-trees = Las contribuciones son valores de Shapley respecto al promedio de la cohorte de referencia, obtenidos de forma exacta (TreeSHAP intervencional).
assess-method-cohort-scores = Las contribuciones son valores de Shapley respecto al promedio de la cohorte de referencia, obtenidos de forma exacta con pesos y diferencias.
assess-method-cohort-coalitions = Las contribuciones son valores de Shapley respecto al promedio de la cohorte de referencia, obtenidos con coaliciones de variables: todas o, si son demasiadas, una muestra con un error declarado.
assess-cohort-synthetic = { $count ->
    [one] La cohorte de referencia consta de { $count } paciente sintético: { $source }
   *[other] La cohorte de referencia consta de { $count } pacientes sintéticos: { $source }
}
assess-cohort-aggregated = { $groups ->
    [one] La cohorte de referencia consta de { $patients } pacientes en { $groups } grupo de al menos 10: { $source }
   *[other] La cohorte de referencia consta de { $patients } pacientes en { $groups } grupos de al menos 10: { $source }
}
assess-pair = Lo que { $one } y { $other } hacen en conjunto lo da su valor de interacción SHAP.
assess-group = { $label } se muestra como una sola variable: la suma de { $inputs }.
assess-range-not-reported = No se notifica qué certeza tiene este valor para un paciente individual.
assess-limits-risk-one = { $value } de cada 100 personas como este paciente
assess-limits-risk = de { $low } a { $high } de cada 100 personas como este paciente
assess-limits-amount = de { $low } a { $high }
assess-range-venn-abers = { $patients ->
    [one] Contrastado con lo que ocurrió con { $patients } paciente, este valor equivale a lo siguiente: { $limits }.
   *[other] Contrastado con lo que ocurrió con { $patients } pacientes, este valor equivale a lo siguiente: { $limits }.
}
assess-range-single-one = Desenlace de un paciente individual: de 100 pacientes como este, se espera que aproximadamente { $expected } estén en { $value }.
assess-range-single-risk = Desenlace de un paciente individual: de 100 pacientes como este, se espera que aproximadamente { $expected } estén entre { $low } y { $high } de cada 100 personas como este paciente.
assess-range-single-amount = Desenlace de un paciente individual: de 100 pacientes como este, se espera que aproximadamente { $expected } estén entre { $low } y { $high }.
assess-range-refits = { $count ->
    [one] Con otros pacientes de los que aprender, el valor podría haber sido { $limits } (el { $share } central de { $count } modelo).
   *[other] Con otros pacientes de los que aprender, el valor podría haber sido { $limits } (el { $share } central de { $count } modelos).
}
assess-held-rarely-groups = { $patients ->
    [one] No confíe en el intervalo de este valor: medidos en { $patients } paciente, los intervalos como este fueron válidos en el { $found } de los grupos de pacientes, cuando el objetivo era el { $wanted }.
   *[other] No confíe en el intervalo de este valor: medidos en { $patients } pacientes, los intervalos como este fueron válidos en el { $found } de los grupos de pacientes, cuando el objetivo era el { $wanted }.
}
assess-held-rarely-patients = { $patients ->
    [one] No confíe en el intervalo de este valor: medidos en { $patients } paciente, los intervalos como este fueron válidos en el { $found } de los pacientes, cuando el objetivo era el { $wanted }.
   *[other] No confíe en el intervalo de este valor: medidos en { $patients } pacientes, los intervalos como este fueron válidos en el { $found } de los pacientes, cuando el objetivo era el { $wanted }.
}
assess-held-rarely-repetitions = { $patients ->
    [one] No confíe en el intervalo de este valor: medidos en { $patients } paciente, los intervalos como este fueron válidos en el { $found } de las repeticiones, cuando el objetivo era el { $wanted }.
   *[other] No confíe en el intervalo de este valor: medidos en { $patients } pacientes, los intervalos como este fueron válidos en el { $found } de las repeticiones, cuando el objetivo era el { $wanted }.
}
assess-straddles-wholly = Todo el intervalo de este valor está en una clase distinta de la del valor: «{ $range }» en lugar de «{ $own }».
assess-straddles-threshold = El intervalo de este valor cruza un umbral: en su extremo inferior sería «{ $low }»; en el superior, «{ $high }».
assess-outside-far = El valor propio del modelo ({ $value }) está fuera del intervalo que se encontró en pacientes con ese valor ({ $limits }): donde difieren, el intervalo es lo que se observó.
assess-outside-slightly = El valor propio del modelo, { $value }, queda apenas fuera.
assess-disagreement = Junto con otros modelos del mismo desenlace: { $limits }. { $models }.
assess-disagreement-model = { $title }: { $value }
assess-disagreement-tiers = No coinciden en lo que procede hacer: aquí, «{ $own }»; allí, «{ $theirs }».
assess-part = Parte { $part } de { $parts }: { $kind }
assess-kind-linear = un modelo lineal
assess-kind-trees = árboles de decisión
assess-kind-kernel = una máquina de vectores de soporte
assess-kind-several = varios modelos
assess-site-finding-risk = El resultado alcanza el umbral de este centro: un riesgo del { $share }.
assess-site-finding-amount = El resultado alcanza el umbral de este centro: { $value }.
assess-site-action = Haga lo que este centro ha acordado para los resultados a partir de su umbral.
assess-site-source = Umbral de { $site }, fijado el { $date } a partir de { $patients } de sus propios pacientes: aproximadamente { $alerts } alertas por cada 1000.
assess-site-recalibrated = Recalibrado para este centro ({ $site }) con { $patients } de sus pacientes el { $date }; el valor propio del modelo es { $value }.
assess-site-unsure = Su certeza se midió solo para el valor propio del modelo; no se notifica para el valor recalibrado para este centro.
assess-overlay-schema = el archivo de recalibración tiene el formato { $found } y este programa lee el formato { $read }: vuelva a crearlo con este programa
assess-overlay-model = el archivo de recalibración es para el modelo { $wanted }, no para { $found }
assess-overlay-version = el archivo de recalibración es para la versión { $wanted } de { $model }, y esta es la versión { $found }: vuelva a comprobar el modelo con sus pacientes y cree un nuevo archivo de recalibración
assess-overlay-other-model-file = el archivo de recalibración se creó para otro modelo entrenado de nombre { $model }: vuelva a comprobar el modelo con sus pacientes y cree un nuevo archivo de recalibración
assess-overlay-output = { $model } no da ningún resultado { $output }; da { $present }
assess-overlay-intercept = el intercepto del archivo de recalibración no es utilizable: vuelva a crear el archivo de recalibración
assess-overlay-slope = el intercepto o la pendiente del archivo de recalibración no son utilizables: vuelva a crear el archivo de recalibración
assess-overlay-isotonic = la curva isotónica del archivo de recalibración no es utilizable: vuelva a crear el archivo de recalibración
assess-overlay-threshold = el umbral del archivo de recalibración no es utilizable: vuelva a crear el archivo de recalibración
assess-overlay-no-site = el archivo de recalibración no indica su centro: vuelva a crearlo
assess-overlay-no-patients = el archivo de recalibración no indica su número de pacientes: vuelva a crearlo
assess-overlay-no-day = el archivo de recalibración no indica su fecha: vuelva a crearlo
assess-dose-refused = La dosis resultante sería de { $dose } { $unit }; solo se estudiaron dosis de { $low } a { $high } { $unit }. { $source }
assess-dose-steps = Redondeada en pasos de { $step }: { $because }
assess-dose-per-day = { $amount } al día en promedio
assess-dose-present-unknown = No se conoce la dosis actual. Si el paciente ya toma el medicamento, el cambio de esa dosis a esta se hace por pasos.
assess-dose-present-right = La dosis actual, { $dose }, es la del modelo.
assess-dose-one-step = Desde la dosis actual de { $present }, la del modelo, { $dose }, se alcanza en un solo paso.
assess-dose-no-step = Desde la dosis actual de { $present }, un cambio del { $share } como máximo es menor que el paso en que puede administrarse el medicamento: no es posible aproximarse en tales pasos a la dosis del modelo, { $dose }.
assess-dose-next-step = Desde la dosis actual de { $present }, con cambios del { $share } como máximo cada vez, la dosis siguiente hacia la del modelo, { $dose }, es de { $next }.
assess-dose-unless = Si las mediciones indican que la dosis actual es la adecuada, se mantiene.
assess-dose-largest-step = Como máximo el { $share } de la dosis actual cada vez. { $source }
assess-dose-source-unread = La fuente no se leyó para este modelo: prevalece el protocolo local.
assess-outcome-months = { $count ->
    [one] { $outcome } en un plazo de { $count } mes
   *[other] { $outcome } en un plazo de { $count } meses
}
assess-outcome-years = { $count ->
    [one] { $outcome } en un plazo de { $count } año
   *[other] { $outcome } en un plazo de { $count } años
}
assess-outcome-part-years = { $outcome } en un plazo de { $years } años
assess-treatment-risk-spared = Riesgo de { $outcome }: sin { $treatment }, { $without }; con el tratamiento, { $with }. De cada 100 pacientes como este, { $count } lo evitan { $interval }.
assess-treatment-risk-more = Riesgo de { $outcome }: sin { $treatment }, { $without }; con el tratamiento, { $with }. De cada 100 pacientes como este, { $count } más lo presentan { $interval }.
assess-treatment-amount-fewer = Número esperado de { $outcome }: sin { $treatment }, { $without }; con el tratamiento, { $with }; es decir, { $change } menos { $interval }.
assess-treatment-amount-more = Número esperado de { $outcome }: sin { $treatment }, { $without }; con el tratamiento, { $with }; es decir, { $change } más { $interval }.
assess-interval-not-reported = (no se notifica ningún intervalo)
assess-interval = (intervalo del { $level }: de { $low } a { $high })
assess-interval-spared = (intervalo del { $level }: desde { $more } más que lo presentan hasta { $spared } que lo evitan)
assess-interval-fewer = (intervalo del { $level }: desde { $more } más hasta { $fewer } menos)
assess-treatment-no-test = No se notifica si el efecto difiere entre pacientes.
assess-treatment-not-compared = No se compara con y sin el tratamiento: mientras falten variables, cada valor es una media de las distintas formas de completar los datos de este paciente, y ni su diferencia ni lo que la determina son los de este paciente.
assess-treatment-no-drivers = Para algunos de los valores con los que se compara, el modelo no da ninguna diferencia.
assess-treatment-basis-refits = { $count ->
    [one] Los intervalos son el { $level } central de los valores de { $count } modelo, ajustado de nuevo a una muestra aleatoria de los pacientes del ensayo; la diferencia se calcula dentro de él. { $source }
   *[other] Los intervalos son el { $level } central de los valores de { $count } modelos, cada uno ajustado de nuevo a una muestra aleatoria de los pacientes del ensayo; la diferencia se calcula dentro de cada uno de ellos. { $source }
}
assess-treatment-basis-recalibrated = El centro recalibró los valores; los intervalos del propio modelo no son válidos para ellos.
assess-treatment-basis-none = Para este modelo no se notifican los intervalos de ambos brazos ni el de su diferencia.
assess-needed-benefit = { $patients ->
    [one] Para que uno evite el desenlace ({ $outcome }), hay que tratar aproximadamente a { $shown } paciente como este.
   *[other] Para que uno evite el desenlace ({ $outcome }), hay que tratar aproximadamente a { $shown } pacientes como este.
}
assess-needed-benefit-interval = { $patients ->
    [one] Para que uno evite el desenlace ({ $outcome }), hay que tratar aproximadamente a { $shown } paciente como este (intervalo del { $level }: de { $few } a { $many }).
   *[other] Para que uno evite el desenlace ({ $outcome }), hay que tratar aproximadamente a { $shown } pacientes como este (intervalo del { $level }: de { $few } a { $many }).
}
assess-needed-benefit-not-reported = { $patients ->
    [one] Para que uno evite el desenlace ({ $outcome }), hay que tratar aproximadamente a { $shown } paciente como este; no se notifica ningún intervalo.
   *[other] Para que uno evite el desenlace ({ $outcome }), hay que tratar aproximadamente a { $shown } pacientes como este; no se notifica ningún intervalo.
}
assess-needed-harm = { $patients ->
    [one] Hay aproximadamente un caso más de { $outcome } cuando se trata a { $shown } paciente como este.
   *[other] Hay aproximadamente un caso más de { $outcome } cuando se trata a { $shown } pacientes como este.
}
assess-needed-harm-interval = { $patients ->
    [one] Hay aproximadamente un caso más de { $outcome } cuando se trata a { $shown } paciente como este (intervalo del { $level }: de { $few } a { $many }).
   *[other] Hay aproximadamente un caso más de { $outcome } cuando se trata a { $shown } pacientes como este (intervalo del { $level }: de { $few } a { $many }).
}
assess-needed-harm-not-reported = { $patients ->
    [one] Hay aproximadamente un caso más de { $outcome } cuando se trata a { $shown } paciente como este; no se notifica ningún intervalo.
   *[other] Hay aproximadamente un caso más de { $outcome } cuando se trata a { $shown } pacientes como este; no se notifica ningún intervalo.
}
assess-needed-reaches-both = El intervalo del { $level } va desde uno que evita el desenlace por cada { $benefit } tratados, pasando por la ausencia total de efecto, hasta uno más que lo presenta por cada { $harm } tratados: { $unshown }.
assess-needed-reaches-benefit = El intervalo del { $level } va desde uno que evita el desenlace por cada { $benefit } tratados hasta incluir la ausencia total de efecto: { $unshown }.
assess-needed-reaches-harm = El intervalo del { $level } va desde la ausencia total de efecto hasta uno más que presenta el desenlace por cada { $harm } tratados: { $unshown }.
assess-needed-reaches-none = El intervalo del { $level } abarca desde la ausencia total de efecto: { $unshown }.
assess-needed-unshown-help = no está demostrado que el tratamiento beneficie a un paciente como este
assess-needed-unshown-harm = no está demostrado que el tratamiento perjudique a un paciente como este
assess-needed-most = más de { $most }
assess-needed-nntb = NNTB { $count }
assess-needed-nnth = NNTH { $count }
assess-needed-notation = { $value } ({ $interval })
assess-needed-notation-range = { $first } a { $last }
assess-needed-notation-through = { $first } a ∞ a { $last }

## The applicability gate: whether a model holds for a record, and for the records of a site

gate-not-reported = No notificado. { $why }
gate-in-hundred = { $count } de cada 100
gate-in-hundred-few = menos de 1 de cada 100
gate-in-hundred-most = más de 99 de cada 100
gate-in-thousand = { $count } de cada 1000
gate-in-thousand-few = menos de 1 de cada 1000
gate-listed-more = { $shown } y { $more } más
gate-other-codes = { $list ->
    [procedures] Esta historia clínica codifica { $fewest } de sus { $entries } procedimientos en { $spoken }. El modelo solo conoce { $concepts } en { $known } y no puede verlos aquí.
   *[conditions] Esta historia clínica codifica { $fewest } de sus { $entries } diagnósticos en { $spoken }. El modelo solo conoce { $concepts } en { $known } y no puede verlos aquí.
}
gate-no-codes = { $list ->
    [procedures] Esta historia clínica no codifica { $fewest } de sus { $entries } procedimientos en ningún sistema de códigos que el modelo lea. El modelo solo conoce { $concepts } en { $known } y no puede verlos aquí.
   *[conditions] Esta historia clínica no codifica { $fewest } de sus { $entries } diagnósticos en ningún sistema de códigos que el modelo lea. El modelo solo conoce { $concepts } en { $known } y no puede verlos aquí.
}
gate-own-code-system = un sistema de códigos propio
gate-of-output = { $output }: { $sentence }
gate-population-basis = Para quién se elaboró el modelo: { $population }
gate-history-basis = En los datos de entrenamiento, una de cada veinte historias clínicas se remontaba menos de { $p05 } y la mitad, menos de { $median }; esta se remonta { $here }. { $source }
gate-history-basis-undated = En los datos de entrenamiento, una de cada veinte historias clínicas se remontaba menos de { $p05 } y la mitad, menos de { $median }; esta no tiene ninguna entrada con fecha. { $source }
gate-history-short = Esta historia clínica solo se remonta { $here }; las historias clínicas con las que se elaboró el modelo se remontaban { $p05 } o más. Pueden faltar enfermedades y tratamientos anteriores.
gate-history-undated = Nada tiene fecha en esta historia clínica; las historias clínicas con las que se elaboró el modelo se remontaban { $p05 } o más. Pueden faltar enfermedades y tratamientos anteriores.
gate-history-not-reported = La fuente no dice cuánto se remontaban sus historias clínicas.
gate-span-years = { $years } años
gate-span-months = { $months ->
    [one] { $months } mes
   *[other] { $months } meses
}
gate-span-days = { $days ->
    [one] { $days } día
   *[other] { $days } días
}
gate-joint-not-reported = La fuente no dice nada de cómo se relacionan las variables entre sí.
gate-joint-no-columns = La historia clínica no contiene ninguna de las variables que podrían compararse.
gate-joint-no-distance = Las correlaciones que da la fuente para las variables que contiene esta historia clínica no permiten calcular ninguna distancia: algunas dicen lo mismo o se contradicen entre sí.
gate-joint-basis = { $inputs ->
    [one] { $compared } de { $inputs } variable en conjunto, en contraste con { $unseen } pacientes que el modelo no había visto. De otros { $further } pacientes para los que se elaboró el modelo, esta comprobación pidió cautela en { $cautioned } y rechazó { $refused }. { $source }
   *[other] { $compared } de { $inputs } variables en conjunto, en contraste con { $unseen } pacientes que el modelo no había visto. De otros { $further } pacientes para los que se elaboró el modelo, esta comprobación pidió cautela en { $cautioned } y rechazó { $refused }. { $source }
}
gate-joint-basis-cannot-refuse = { $inputs ->
    [one] { $compared } de { $inputs } variable en conjunto, en contraste con { $unseen } pacientes que el modelo no había visto. De otros { $further } pacientes para los que se elaboró el modelo, esta comprobación pidió cautela en { $cautioned } y no pudo rechazar, por falta de pacientes mantenidos aparte. { $source }
   *[other] { $compared } de { $inputs } variables en conjunto, en contraste con { $unseen } pacientes que el modelo no había visto. De otros { $further } pacientes para los que se elaboró el modelo, esta comprobación pidió cautela en { $cautioned } y no pudo rechazar, por falta de pacientes mantenidos aparte. { $source }
}
gate-joint-basis-search = { $inputs ->
    [one] { $compared } de { $inputs } variable en conjunto, en contraste con { $unseen } pacientes que el modelo no había visto. De otros { $further } pacientes para los que se elaboró el modelo, esta comprobación pidió cautela en { $cautioned } y nunca rechaza, pues aquellos a quienes busca este modelo son inusuales. { $source }
   *[other] { $compared } de { $inputs } variables en conjunto, en contraste con { $unseen } pacientes que el modelo no había visto. De otros { $further } pacientes para los que se elaboró el modelo, esta comprobación pidió cautela en { $cautioned } y nunca rechaza, pues aquellos a quienes busca este modelo son inusuales. { $source }
}
gate-joint-refuse = Considerando todos los valores en conjunto, casi ningún paciente como este figuraba en los datos con los que se elaboró el modelo.
gate-joint-refuse-inputs = Considerando todos los valores en conjunto, casi ningún paciente como este figuraba en los datos con los que se elaboró el modelo. Lo más inusual: { $inputs }.
gate-joint-caution = Considerando todos los valores en conjunto, pocos pacientes como este figuraban en los datos con los que se elaboró el modelo.
gate-joint-caution-inputs = Considerando todos los valores en conjunto, pocos pacientes como este figuraban en los datos con los que se elaboró el modelo. Lo más inusual: { $inputs }.
gate-loinc-right = { $all ->
    [one] El dígito de control de { $all } código LOINC es correcto.
   *[other] Los dígitos de control de { $all } códigos LOINC son correctos.
}
gate-loinc-wrong = { $all ->
    [one] El dígito de control de { $wrong } de { $all } código LOINC es incorrecto.
   *[other] Los dígitos de control de { $wrong } de { $all } códigos LOINC son incorrectos.
}
gate-loinc-finding = { $wrong ->
    [one] { $wrong } de los { $all } códigos LOINC de esta historia clínica no es un código LOINC: puede haber mediciones con códigos incorrectos.
   *[other] { $wrong } de los { $all } códigos LOINC de esta historia clínica no son códigos LOINC: puede haber mediciones con códigos incorrectos.
}
gate-missing-not-reported = La fuente no dice cuántas variables faltaban en sus pacientes.
gate-missing-basis = { $missing ->
    [one] Falta { $missing } de { $inputs } variables; al menos otras tantas faltaban, como máximo, en { $share } pacientes de los datos de entrenamiento. { $source }
   *[other] Faltan { $missing } de { $inputs } variables; al menos otras tantas faltaban, como máximo, en { $share } pacientes de los datos de entrenamiento. { $source }
}
gate-missing-basis-none = { $inputs ->
    [one] No falta ninguna de { $inputs } variable; al menos otras tantas faltaban, como máximo, en { $share } pacientes de los datos de entrenamiento. { $source }
   *[other] No falta ninguna de { $inputs } variables; al menos otras tantas faltaban, como máximo, en { $share } pacientes de los datos de entrenamiento. { $source }
}
gate-missing-together = { $count ->
    [one] Falta de forma conjunta { $labels }, como casi nunca en los datos con los que se elaboró el modelo.
   *[other] Faltan de forma conjunta { $labels }, como casi nunca en los datos con los que se elaboró el modelo.
}
gate-near-miss = Una entrada cuyo nombre es como «{ $label }» tiene el código { $code }, que el modelo no conoce: se considera ausente.
gate-near-miss-without-code = Una entrada cuyo nombre es como «{ $label }» no tiene ningún código que el modelo conozca: se considera ausente.
gate-period-not-reported = La fuente no dice de qué años son sus pacientes.
gate-years = { $first } a { $last }
gate-period-basis = Los pacientes son de { $years }. { $source }
gate-period-long-ago = { $since ->
    [one] El modelo se elaboró con pacientes de { $years }, hace { $since } año: el diagnóstico y el tratamiento eran entonces distintos.
   *[other] El modelo se elaboró con pacientes de { $years }, hace { $since } años: el diagnóstico y el tratamiento eran entonces distintos.
}
gate-period-ago = El modelo se elaboró con pacientes de { $years }: el tratamiento puede haber cambiado desde entonces.
gate-period-before = El modelo se elaboró con pacientes de { $years }; esta historia clínica se lee a { $day }, antes de ese periodo.
gate-range-not-reported = La fuente no dice cómo se distribuían los valores de sus pacientes.
gate-range-basis = { $inputs ->
    [one] { $compared } de { $inputs } variable en contraste con el intervalo central de 95 de cada 100 pacientes de los datos de entrenamiento; se pide cautela solo si un valor se aparta de ese intervalo en más de la amplitud del propio intervalo. { $source }
   *[other] { $compared } de { $inputs } variables en contraste con el intervalo central de 95 de cada 100 pacientes de los datos de entrenamiento; se pide cautela solo si un valor se aparta de ese intervalo en más de la amplitud del propio intervalo. { $source }
}
gate-range-outside = { $label }: { $value }, fuera del intervalo de { $low } a { $high }, en el que estaban casi todos los pacientes de los datos de entrenamiento.
gate-range-far-outside = { $label }: { $value }, muy fuera del intervalo de { $low } a { $high }, en el que estaban casi todos los pacientes de los datos de entrenamiento.
gate-option = { $label }: { $option }
gate-rare = { $what }: poco frecuente en los datos de entrenamiento, { $share } pacientes.
gate-unseen = { $what }: casi nadie lo presentaba en los datos de entrenamiento, por lo que el modelo ha aprendido poco de ello.
gate-unseen-of = { $patients ->
    [one] { $what }: casi nadie lo presentaba en los datos de entrenamiento, de { $patients } paciente, por lo que el modelo ha aprendido poco de ello.
   *[other] { $what }: casi nadie lo presentaba en los datos de entrenamiento, de { $patients } pacientes, por lo que el modelo ha aprendido poco de ello.
}
gate-units-basis = { $readings ->
    [one] { $unusable } de { $readings } medición de los parámetros del modelo no puede utilizarse por su unidad o su magnitud, según los intervalos que presentan los pacientes vivos.
   *[other] { $unusable } de { $readings } mediciones de los parámetros del modelo no pueden utilizarse por su unidad o su magnitud, según los intervalos que presentan los pacientes vivos.
}
gate-units-mixed-up = { $label }: { $number } sería un valor habitual en { $unit }, no en la unidad con la que figura; compruebe a cuál de las dos se refiere.
gate-units-several = { $label }: hay mediciones con el mismo código en varias unidades; se convirtió cada una de ellas.
gate-unreadable-not-reported = La fuente no dice cuántas de sus entradas no puede leer ningún programa.
gate-unreadable-list = { $list ->
    [procedures] { $unreadable } de { $entries } procedimientos sin un código que un programa pueda leer ({ $share } en los datos de entrenamiento)
    [medications] { $unreadable } de { $entries } medicamentos sin un código que un programa pueda leer ({ $share } en los datos de entrenamiento)
    [observations] { $unreadable } de { $entries } mediciones y respuestas sin un código que un programa pueda leer ({ $share } en los datos de entrenamiento)
   *[conditions] { $unreadable } de { $entries } diagnósticos sin un código que un programa pueda leer ({ $share } en los datos de entrenamiento)
}
gate-unreadable-basis = { $lists }. { $source }
gate-unreadable = { $list ->
    [procedures] Procedimientos de esta historia clínica sin un código que pueda leerse: { $unreadable } de { $entries }; lo que el modelo no encuentra puede estar entre ellos.
    [medications] Medicamentos de esta historia clínica sin un código que pueda leerse: { $unreadable } de { $entries }; lo que el modelo no encuentra puede estar entre ellos.
    [observations] Mediciones y respuestas de esta historia clínica sin un código que pueda leerse: { $unreadable } de { $entries }; lo que el modelo no encuentra puede estar entre ellas.
   *[conditions] Diagnósticos de esta historia clínica sin un código que pueda leerse: { $unreadable } de { $entries }; lo que el modelo no encuentra puede estar entre ellos.
}
gate-usual-not-reported = La fuente no dice con qué frecuencia figuraba cada concepto en sus historias clínicas.
gate-usual-basis = De lo que tenía la mayoría de los pacientes de los datos de entrenamiento (elementos: { $usual }), esta historia clínica contiene { $here }; como máximo { $share } de ellos tenían tan pocos. { $source }
gate-usual-basis-all = De lo que tenía la mayoría de los pacientes de los datos de entrenamiento (elementos: { $usual }), esta historia clínica contiene { $here }; como máximo todos ellos tenían tan pocos. { $source }
gate-usual = Esta historia clínica no contiene ninguna entrada de { $concepts }, que sí tenían casi todos los pacientes con los que se elaboró el modelo. Es posible que figure en ella con otro código.

## The gate over the records of a site, such as a hospital

gate-site-population = { $records ->
    [one] { $patients } de { $records } historia clínica es de pacientes para los que se elaboró el modelo, con las variables que necesita; un centro se valora a partir de { $fewest }.
   *[other] { $patients } de { $records } historias clínicas son de pacientes para los que se elaboró el modelo, con las variables que necesita; un centro se valora a partir de { $fewest }.
}
gate-site-expected = { $label } ({ $here } pacientes; esperado: { $expected })
gate-site-lost = Se ven aquí con mucha menos frecuencia que en los datos con los que se elaboró el modelo: { $concepts }. Es posible que este centro utilice otros códigos.
gate-site-too-many = Se ven aquí con mucha más frecuencia que en los datos con los que se elaboró el modelo: { $concepts }. Es posible que los pacientes sean distintos o que los códigos signifiquen aquí otra cosa.
gate-site-vocabulary-basis = { $concepts ->
    [one] { $concepts } concepto con peso, lo esperado frente a lo observado en los pacientes (n = { $patients }); el azar explica un hallazgo de esta comprobación, como máximo, en { $chance } centros. { $source }
   *[other] { $concepts } conceptos con peso, lo esperado frente a lo observado en los pacientes (n = { $patients }); el azar explica un hallazgo de esta comprobación, como máximo, en { $chance } centros. { $source }
}
gate-site-unreadable = { $list ->
    [procedures] Procedimientos de este centro sin un código que pueda leerse: { $unreadable } de { $entries }; en los datos de entrenamiento, { $share }.
    [medications] Medicamentos de este centro sin un código que pueda leerse: { $unreadable } de { $entries }; en los datos de entrenamiento, { $share }.
    [observations] Mediciones y respuestas de este centro sin un código que pueda leerse: { $unreadable } de { $entries }; en los datos de entrenamiento, { $share }.
   *[conditions] Diagnósticos de este centro sin un código que pueda leerse: { $unreadable } de { $entries }; en los datos de entrenamiento, { $share }.
}
gate-site-units-not-reported = Las filas de números no dicen nada de las unidades.
gate-site-units = { $readings ->
    [one] { $label }: { $unusable } de { $readings } medición no puede utilizarse por su unidad o su magnitud. Compruebe las unidades de este centro.
   *[other] { $label }: { $unusable } de { $readings } mediciones no pueden utilizarse por su unidad o su magnitud. Compruebe las unidades de este centro.
}
gate-site-units-basis = { $readings ->
    [one] { $unusable } de { $readings } medición no puede utilizarse por su unidad o su magnitud.
   *[other] { $unusable } de { $readings } mediciones no pueden utilizarse por su unidad o su magnitud.
}
gate-site-below = { $label }: { $share } pacientes de aquí están por debajo de casi todos los pacientes de los datos de entrenamiento. Compruebe la unidad y si los pacientes de aquí son distintos.
gate-site-above = { $label }: { $share } pacientes de aquí están por encima de casi todos los pacientes de los datos de entrenamiento. Compruebe la unidad y si los pacientes de aquí son distintos.
gate-site-range-basis = { $inputs ->
    [one] { $inputs } variable en contraste con el intervalo central de 95 de cada 100 pacientes de los datos de entrenamiento. { $source }
   *[other] { $inputs } variables en contraste con el intervalo central de 95 de cada 100 pacientes de los datos de entrenamiento. { $source }
}
gate-site-joint-basis = { $compared ->
    [one] Todas las variables en conjunto pidieron cautela en { $cautioned } y rechazaron { $refused } de { $compared } paciente, cuando se espera que se pida cautela en { $share }.
   *[other] Todas las variables en conjunto pidieron cautela en { $cautioned } y rechazaron { $refused } de { $compared } pacientes, cuando se espera que se pida cautela en { $share }.
}
gate-site-joint = Considerando todos los valores en conjunto, { $share } pacientes de aquí son distintos de aquellos con los que se elaboró el modelo.
gate-site-missing-basis = { $inputs ->
    [one] { $inputs } variable, que falta con la frecuencia esperada o mayor. { $source }
   *[other] { $inputs } variables, que faltan con la frecuencia esperada o mayor. { $source }
}
gate-site-missing = Faltan aquí con mucha más frecuencia que en los datos con los que se elaboró el modelo: { $inputs }.

## What would change a result: other values supposed, and the smallest changes that would make it quieter

change-caveat = Son cambios en lo que lee el modelo. Este se elaboró con lo que se observó conjuntamente, no con lo que ocurre cuando se cambia un valor: quien llegue a estos valores puede no llegar a este resultado.
change-no-output = El modelo { $model } no tiene ningún resultado `{ $output }`: tiene { $known }.
change-no-threshold = Un umbral está entre 0 y 1, por ejemplo, 0.075 para el 7,5 %; { $threshold } no lo está.
change-no-equation = Ninguna ecuación del modelo es aplicable a esta historia clínica.
change-no-number = El modelo no da ningún valor para esta historia clínica, por lo que no hay nada con lo que comparar.
change-inputs-missing = Faltan variables, y el valor es una media de lo que podrían ser: introdúzcalas primero.
change-nothing-movable = Todo lo que el paquete nombra como algo sobre lo que se puede actuar no se conoce con certeza en esta historia clínica o ya está en su límite.
change-nothing-named = Nada de lo que depende este resultado se nombra como algo sobre lo que se pueda actuar.
change-none-found = Ningún cambio de aquello sobre lo que se puede actuar, dentro de los límites de lo alcanzable, lo lograría.
change-nothing-quieter = Este resultado no reclama atención: no hay ningún nivel de aviso más bajo que alcanzar.
change-names-no-threshold = El modelo no indica para este resultado ningún umbral en el que cambie una decisión. Usted puede indicar uno.
change-amount-without-goal = Este resultado es una magnitud, y el modelo no indica ninguna que fuera la mejor.
change-amount-has-no-side = Este resultado es una magnitud: ningún lado de un umbral es el mejor.
change-below-already = { $result ->
    [risk-years] Según la historia clínica, el riesgo a { $years } años ya es inferior al { $threshold }.
   *[risk] Según la historia clínica, el riesgo ya es inferior al { $threshold }.
}
change-reached-already = { $result ->
    [survival-years] Según la historia clínica, la probabilidad de supervivencia a { $years } años ya es del { $threshold } o más.
   *[survival] Según la historia clínica, la probabilidad de supervivencia ya es del { $threshold } o más.
}
change-goal-act = { $result ->
    [risk-years] Los cambios más pequeños con los que el riesgo a { $years } años dejaría de exigir actuar ahora:
    [survival-years] Los cambios más pequeños con los que la probabilidad de supervivencia a { $years } años dejaría de exigir actuar ahora:
    [risk] Los cambios más pequeños con los que el riesgo dejaría de exigir actuar ahora:
    [survival] Los cambios más pequeños con los que la probabilidad de supervivencia dejaría de exigir actuar ahora:
   *[amount] Los cambios más pequeños con los que el resultado dejaría de exigir actuar ahora:
}
change-goal-attention = { $result ->
    [risk-years] Los cambios más pequeños con los que el riesgo a { $years } años dejaría de requerir atención:
    [survival-years] Los cambios más pequeños con los que la probabilidad de supervivencia a { $years } años dejaría de requerir atención:
    [risk] Los cambios más pequeños con los que el riesgo dejaría de requerir atención:
    [survival] Los cambios más pequeños con los que la probabilidad de supervivencia dejaría de requerir atención:
   *[amount] Los cambios más pequeños con los que el resultado dejaría de requerir atención:
}
change-goal-below = { $result ->
    [risk-years] Los cambios más pequeños con los que el riesgo a { $years } años sería inferior al { $threshold }:
   *[risk] Los cambios más pequeños con los que el riesgo sería inferior al { $threshold }:
}
change-goal-reach = { $result ->
    [survival-years] Los cambios más pequeños con los que la probabilidad de supervivencia a { $years } años alcanzaría el { $threshold }:
   *[survival] Los cambios más pequeños con los que la probabilidad de supervivencia alcanzaría el { $threshold }:
}
change-clause = { $label }: { $to } en lugar de { $from }
change-still-attention = { $result ->
    [risk-years] Con lo supuesto ({ $changes }), el riesgo a { $years } años sería de { $value } y ya no exigiría actuar ahora, pero seguiría requiriendo atención.
    [survival-years] Con lo supuesto ({ $changes }), la probabilidad de supervivencia a { $years } años sería de { $value } y ya no exigiría actuar ahora, pero seguiría requiriendo atención.
    [risk] Con lo supuesto ({ $changes }), el riesgo sería de { $value } y ya no exigiría actuar ahora, pero seguiría requiriendo atención.
    [survival] Con lo supuesto ({ $changes }), la probabilidad de supervivencia sería de { $value } y ya no exigiría actuar ahora, pero seguiría requiriendo atención.
   *[amount] Con lo supuesto ({ $changes }), el resultado sería de { $value } y ya no exigiría actuar ahora, pero seguiría requiriendo atención.
}
change-no-attention = { $result ->
    [risk-years] Con lo supuesto ({ $changes }), el riesgo a { $years } años sería de { $value } y ya no requeriría atención.
    [survival-years] Con lo supuesto ({ $changes }), la probabilidad de supervivencia a { $years } años sería de { $value } y ya no requeriría atención.
    [risk] Con lo supuesto ({ $changes }), el riesgo sería de { $value } y ya no requeriría atención.
    [survival] Con lo supuesto ({ $changes }), la probabilidad de supervivencia sería de { $value } y ya no requeriría atención.
   *[amount] Con lo supuesto ({ $changes }), el resultado sería de { $value } y ya no requeriría atención.
}
change-below = { $result ->
    [risk-years] Con lo supuesto ({ $changes }), el riesgo a { $years } años sería de { $value }, inferior al { $threshold }.
   *[risk] Con lo supuesto ({ $changes }), el riesgo sería de { $value }, inferior al { $threshold }.
}
change-not-below = { $result ->
    [survival-years] Con lo supuesto ({ $changes }), la probabilidad de supervivencia a { $years } años sería de { $value }, no inferior al { $threshold }.
   *[survival] Con lo supuesto ({ $changes }), la probabilidad de supervivencia sería de { $value }, no inferior al { $threshold }.
}
change-searched-some = { $inputs ->
    [one] Cambios de { $inputs } variable probados, primero los más pequeños: { $changes }; puede que queden otros menores.
   *[other] Cambios de { $inputs } variables probados, primero los más pequeños: { $changes }; puede que queden otros menores.
}
change-searched-each = { $inputs ->
    [one] De { $inputs } variable se probaron, por pasos, todos los cambios: no hay ninguno menor.
   *[other] De { $inputs } variables se probaron, por pasos, todos los cambios de una sola de ellas: no hay ninguno menor.
}
change-searched-all = { $inputs ->
    [one] De { $inputs } variable se probaron, por pasos, todos los cambios de hasta { $together } en conjunto: no hay ninguno menor.
   *[other] De { $inputs } variables se probaron, por pasos, todos los cambios de hasta { $together } en conjunto: no hay ninguno menor.
}
change-searched-each-of-more = { $inputs ->
    [one] De { $inputs } variable se probaron, por pasos, todos los cambios; de hasta { $together } en conjunto, solo los más prometedores, por lo que puede quedar alguno menor de estos.
   *[other] De { $inputs } variables se probaron, por pasos, todos los cambios de una sola de ellas; de hasta { $together } en conjunto, solo los más prometedores, por lo que puede quedar alguno menor de estos.
}
change-searched-all-of-more = { $inputs ->
    [one] De { $inputs } variable se probaron, por pasos, todos los cambios de hasta { $all } en conjunto; de hasta { $together } en conjunto, solo los más prometedores, por lo que puede quedar alguno menor de estos.
   *[other] De { $inputs } variables se probaron, por pasos, todos los cambios de hasta { $all } en conjunto; de hasta { $together } en conjunto, solo los más prometedores, por lo que puede quedar alguno menor de estos.
}
change-down-to = Hasta { $low } como mínimo.
change-up-to = Hasta { $high } como máximo.
change-from-to = De { $low } a { $high }.
change-value-missing = desconocido
change-value-yes = «sí»
change-value-no = «no»
change-value-option = «{ $option }»
change-no-input-of-model = El modelo { $model } no tiene ninguna variable `{ $name }`: tiene { $known }.
change-no-input = Ningún modelo tiene una variable `{ $name }`.
change-suppose-yes-no = `{ $name }` es una variable de sí/no: suponga true o false.
change-suppose-option = `{ $name }` es una de las opciones { $options }: suponga una de ellas.
change-suppose-number = `{ $name }` es un número: suponga uno.
change-suppose-between = `{ $name }` no puede ser { $number }: suponga un número de { $low } a { $high }.
change-suppose-from = `{ $name }` no puede ser { $number }: suponga un número igual o superior a { $low }.
change-suppose-from-unit = `{ $name }` no puede ser { $number }: suponga un número igual o superior a { $low } { $unit }.
change-hypothetical = Hipotético: para { $label } se supone { $to }; en la historia clínica es { $from }.
change-hypothetical-by-hand = Hipotético: para { $label } se supone { $to }; el valor introducido manualmente es { $from }.
change-supposed = Supuesto; en la historia clínica es { $from }.
change-supposed-by-hand = Supuesto; el valor introducido manualmente es { $from }.

## What missing inputs leave open, and what a test of them would tell

unknown-hardly-narrows = Apenas reduciría el intervalo.
unknown-leaves-nothing = Apenas dejaría nada del intervalo.
unknown-narrows-magnitudes = Eliminaría aproximadamente el { $percent } % de los órdenes de magnitud del intervalo.
unknown-narrows-points = Reduciría el intervalo de { $now } a aproximadamente { $then } puntos porcentuales.
unknown-narrows = Reduciría el intervalo de { $now } a aproximadamente { $then }.
unknown-narrows-unit = Reduciría el intervalo de { $now } a aproximadamente { $then } { $unit }.
unknown-never-changes = Casi nunca cambiaría lo que procede hacer.
unknown-always-changes = Casi siempre cambiaría lo que procede hacer.
unknown-changes = Cambiaría lo que procede hacer en aproximadamente { $count } de cada 100.
unknown-basis-synthetic-weighted = Sobre los valores de lo que no se conoce en los pacientes sintéticos de la cohorte de referencia del modelo (n = { $rows }); cada uno cuenta en la medida en que sus valores concuerdan con lo que se conoce de este paciente, según se relacionan las variables en los datos de entrenamiento (una cópula gaussiana). El intervalo excluye a uno de cada veinte en cada extremo.
unknown-basis-synthetic = Sobre los valores de lo que no se conoce en los pacientes sintéticos de la cohorte de referencia del modelo (n = { $rows }); cada uno cuenta como en la cohorte, pues el modelo no dice cómo se relacionan las variables. El intervalo excluye a uno de cada veinte en cada extremo.
unknown-basis-groups-weighted = Sobre los valores de lo que no se conoce en los grupos de pacientes de la cohorte de referencia del modelo (n = { $rows }); cada uno cuenta en la medida en que sus valores concuerdan con lo que se conoce de este paciente, según se relacionan las variables en los datos de entrenamiento (una cópula gaussiana). El intervalo excluye a uno de cada veinte en cada extremo.
unknown-basis-groups = Sobre los valores de lo que no se conoce en los grupos de pacientes de la cohorte de referencia del modelo (n = { $rows }); cada uno cuenta como en la cohorte, pues el modelo no dice cómo se relacionan las variables. El intervalo excluye a uno de cada veinte en cada extremo.
unknown-grouped = Lo que aportaría una prueba es una estimación: sus valores se agruparon y cada grupo está representado por su valor central.
unknown-not-every-combination = No se probaron todas las combinaciones: el intervalo puede ser más amplio, y lo que aportaría una prueba es una estimación.
unknown-basis-limits = Sobre todos los valores de lo que no se conoce que puede tener un paciente vivo para el que el modelo sea válido: no hay ninguna cohorte que indique cuál es su probabilidad.
unknown-unbounded = Algo que no se conoce carece de límites, como la edad cuando no hay ninguna fecha de nacimiento, por lo que no puede darse ningún intervalo.
unknown-nobody-alike = Casi nadie en la cohorte de referencia del modelo es como este paciente en lo que se conoce, por lo que no se calcula ninguna media.
unknown-refused = Mientras falte una variable que necesita, este modelo no da ni un valor ni un intervalo.
unknown-not-explained = No se muestran contribuciones: el valor es una media de las distintas formas de completar los datos de este paciente, y las contribuciones de ningún paciente individual suman ese valor.
unknown-averaged = { $rows ->
    [one] Se desconoce: { $inputs }. El valor es la media de { $rows } paciente de la cohorte de referencia completado con los valores conocidos de este paciente; no es el valor propio de este paciente.
   *[other] Se desconoce: { $inputs }. El valor es la media de { $rows } pacientes de la cohorte de referencia completados con los valores conocidos de este paciente; no es el valor propio de este paciente.
}

## What was entered by hand

hand-remark = Introducido manualmente, no procede de la historia clínica: { $inputs }.
hand-twice = `{ $name }` se introdujo manualmente dos veces: solo se utiliza la primera. Introdúzcalo una sola vez.
hand-error = { $error }.
hand-not-asked = `{ $name }` se introdujo manualmente, pero ningún modelo lo solicita. Introduzca un concepto al que corresponda una variable, o bien age, sex o race.
hand-not-used = `{ $name }` se introdujo manualmente y no se utilizó: la historia clínica contiene un valor utilizable siempre que un modelo lo solicita. Suponga otro valor en «Qué lo cambiaría».

## What was found in the record for one input of a model, and why it is used, doubted or passed over.

find-computed-from-orders = { $label }: calculado a partir de prescripciones, no de lo que dispensó una farmacia; no se sabe si se retiró.
find-no-fill = { $label }: ninguna dispensación con sus días de suministro antes de este día, por lo que no se puede hablar de adherencia.
find-no-fill-within = { $days ->
    [one] { $label }: ninguna dispensación con sus días de suministro en el plazo de { $days } día antes de este día, por lo que no se puede hablar de adherencia.
   *[other] { $label }: ninguna dispensación con sus días de suministro en el plazo de { $days } días antes de este día, por lo que no se puede hablar de adherencia.
}
find-fills-not-counted = { $count ->
    [one] { $label }: { $count } entrada no indica un día o los días de suministro, o no es definitiva, y no se contó.
   *[other] { $label }: { $count } entradas no indican un día o los días de suministro, o no son definitivas, y no se contaron.
}
find-limit-used = { $label }: notificado solo como { $reported }; se utilizó el propio límite.
find-result-flagged = { $label }: el resultado consta como «{ $reason }».
find-a-result-flagged = { $label }: un resultado consta como «{ $reason }».
find-result-undated = { $label }: el resultado no tiene fecha.
find-value-old = { $days ->
    [one] { $label }: el último valor utilizable es de { $date }, de hace más de { $days } día.
   *[other] { $label }: el último valor utilizable es de { $date }, de hace más de { $days } días.
}
find-two-values = { $label }: constan dos valores distintos en el mismo momento; se utilizó el más alto.
find-newer-passed-over = Se omitió una entrada más reciente. { $why }
find-limits-used = { $label }: se utilizó un límite donde solo se notifica un límite.
find-answer-not-known = no es una de las respuestas que el modelo conoce
find-two-answers = { $label }: constan dos respuestas distintas en el mismo momento; se utilizó «{ $answer }».
find-answer-undated = { $label }: la respuesta no tiene fecha.
find-answer-old = { $days ->
    [one] { $label }: la última respuesta es de { $date }, de hace más de { $days } día.
   *[other] { $label }: la última respuesta es de { $date }, de hace más de { $days } días.
}
find-newer-answer-unread = { $label }: no se pudo leer una respuesta más reciente, por lo que se utilizó una anterior.
find-answer-not-used = { $label }: la respuesta registrada no es ninguna de las que conoce el modelo, por lo que no se utilizó.
find-answer-not-used-said = { $label }: la respuesta registrada ({ $answers }) no es ninguna de las que conoce el modelo, por lo que no se utilizó.
find-quoted = «{ $words }»
find-age = Edad
find-sex = Sexo
find-race = Raza
find-birth-date = Fecha de nacimiento
find-sex-female = femenino
find-sex-male = masculino
find-race-white = blanca
find-race-black = negra o afroamericana
find-race-asian = asiática
find-race-other = otra
find-race-mixed = más de una
find-birth-after = La fecha de nacimiento es posterior a la fecha de evaluación: no puede determinarse la edad.
find-birth-too-early = { $years ->
    [one] Según la fecha de nacimiento, el paciente tiene más de { $years } año: compruébela.
   *[other] Según la fecha de nacimiento, el paciente tiene más de { $years } años: compruébela.
}
find-birth-in-part = La fecha de nacimiento solo se conoce en parte, por lo que la edad solo se conoce dentro de ciertos límites.
find-undated = sin fecha, por lo que no se cuenta
find-not-settled = sin carácter definitivo, por lo que no se cuenta
find-unknown-length = de duración desconocida, por lo que no se cuenta
find-unknown-supply = sin días de suministro conocidos, por lo que no se cuenta
find-entries-not-counted = { $count ->
    [one] { $label }: { $count } entrada no tiene fecha o no es definitiva y no se contó.
   *[other] { $label }: { $count } entradas no tienen fecha o no son definitivas y no se contaron.
}
find-questioned = { $label }: no registrado, y cuestionado por el lector.
find-date-in-part = { $label }: una fecha solo se conoce en parte; se utilizó su primer día.
find-none-recorded = { $label }: nada registrado.
find-none-recorded-within = { $days ->
    [one] { $label }: nada registrado en el plazo de { $days } día.
   *[other] { $label }: nada registrado en el plazo de { $days } días.
}
find-no-exposure = { $label }: ninguna exposición registrada.
find-no-exposure-within = { $days ->
    [one] { $label }: ninguna exposición registrada en el plazo de { $days } día.
   *[other] { $label }: ninguna exposición registrada en el plazo de { $days } días.
}
find-lengths-not-counted = { $count ->
    [one] { $label }: { $count } entrada no dice durante cuánto tiempo se tomó el medicamento y no se contó.
   *[other] { $label }: { $count } entradas no dicen durante cuánto tiempo se tomó el medicamento y no se contaron.
}
find-no-problem-list = { $label }: la historia clínica no contiene ninguna lista de problemas hasta este día.
find-no-medication-list = { $label }: la historia clínica no contiene ninguna lista de medicación hasta este día.
find-no-procedure-list = { $label }: la historia clínica no contiene ninguna lista de procedimientos hasta este día.
find-no-visit-list = { $label }: la historia clínica no contiene ninguna lista de episodios asistenciales hasta este día.
find-unreadable-problems = { $count ->
    [one] { $label }: { $count } entrada de la lista de problemas no lleva ningún código que pueda leerse; puede corresponder a ello.
   *[other] { $label }: { $count } entradas de la lista de problemas no llevan ningún código que pueda leerse; pueden corresponder a ello.
}
find-unreadable-medications = { $count ->
    [one] { $label }: { $count } entrada de la lista de medicación no lleva ningún código que pueda leerse; puede corresponder a ello.
   *[other] { $label }: { $count } entradas de la lista de medicación no llevan ningún código que pueda leerse; pueden corresponder a ello.
}
find-unreadable-procedures = { $count ->
    [one] { $label }: { $count } entrada de la lista de procedimientos no lleva ningún código que pueda leerse; puede corresponder a ello.
   *[other] { $label }: { $count } entradas de la lista de procedimientos no llevan ningún código que pueda leerse; pueden corresponder a ello.
}
find-unreadable-visits = { $count ->
    [one] { $label }: { $count } entrada de la lista de episodios asistenciales no lleva ningún código que pueda leerse; puede corresponder a ello.
   *[other] { $label }: { $count } entradas de la lista de episodios asistenciales no llevan ningún código que pueda leerse; pueden corresponder a ello.
}
find-index-no-list = { $label }: la historia clínica no contiene, hasta este día, ninguna lista en la que figurarían sus diagnósticos.
find-index-unreadable = { $count ->
    [one] { $label }: { $count } entrada no lleva ningún código que pueda leerse; puede ser un diagnóstico que cuente.
   *[other] { $label }: { $count } entradas no llevan ningún código que pueda leerse; pueden ser diagnósticos que cuenten.
}
find-index-none = { $label }: ninguno de sus diagnósticos está registrado.
find-index-counted = { $label }: { $conditions }.
find-index-member = { $name } { $weight }
find-superseded = { $name } (sustituido por una forma más grave)
find-drug-stated = declarado
find-drug-ordered = prescrito
find-drug-dispensed = dispensado
find-drug-given = administrado
find-yes = sí
find-no = no
find-recorded-as = { $label }: consta como «{ $reason }», lo que no es un sí; considerado como «no», lo que no es seguro.
find-questioned-no = { $label }: no registrado, y cuestionado por el lector; considerado como «no», lo que no es seguro.
find-taken-as-no = { $label }: no registrado, considerado como «no».
find-doubt-no-problem-list = { $label }: la historia clínica no contiene ninguna lista de problemas; considerado como «no», lo que no es seguro.
find-doubt-no-medication-list = { $label }: la historia clínica no contiene ninguna lista de medicación; considerado como «no», lo que no es seguro.
find-doubt-unreadable-conditions = { $count ->
    [one] { $label }: { $count } de los diagnósticos de la historia clínica no lleva ningún código que pueda leerse; considerado como «no», lo que no es seguro.
   *[other] { $label }: { $count } de los diagnósticos de la historia clínica no llevan ningún código que pueda leerse; considerado como «no», lo que no es seguro.
}
find-doubt-unreadable-drugs = { $count ->
    [one] { $label }: { $count } de los medicamentos de la historia clínica no lleva ningún código que pueda leerse; considerado como «no», lo que no es seguro.
   *[other] { $label }: { $count } de los medicamentos de la historia clínica no llevan ningún código que pueda leerse; considerado como «no», lo que no es seguro.
}
find-past = pasado, no actual
find-too-long-ago = demasiado antiguo para contar
find-supply-in-doubt = dispensado para un tiempo que no se indica o que acaba de terminar
find-recorded-as-no = registrado como «no»
find-by-name = reconocido por su nombre
find-unnamed = entrada sin nombre
find-newer-by-other-method = { $label }: un valor más reciente obtenido con otro método, de { $date }, es { $value }; se utilizó el del método preferido.
find-computed-impossible = { $label }: el valor calculado { $value } no es posible, por lo que no se utilizó.
find-ratio-of-zero = { $label }: no se utilizó un cociente cuyo denominador es cero.
find-range-not-used = { $label }: no se utilizó un intervalo, que no es un solo número.
find-no-value = { $label }: el laboratorio no dio ningún valor (no se indica el motivo).
find-no-value-because = { $label }: el laboratorio no dio ningún valor ({ $reason }).
find-unusable = { $label }: { $why }
find-words-not-used = { $label }: no se utilizó un texto que figura donde corresponde un número.
find-without-value = { $label }: no se utilizó una entrada sin valor.
find-without-unit = { $label }: no se utilizó un valor sin unidad; debería estar en { $unit }.
find-not-converted = { $label }: no se utilizó el valor: { $why }
find-not-possible = { $label }: { $value } no es posible (se espera de { $low } a { $high }), por lo que no se utilizó; compruebe el valor y su unidad.
find-range = { $low } a { $high }
find-stays-not-counted = { $count ->
    [one] { $label }: { $count } estancia no tiene una duración conocida, por ejemplo, por no tener fin hasta este día, y no se contó.
   *[other] { $label }: { $count } estancias no tienen una duración conocida, por ejemplo, por no tener fin hasta este día, y no se contaron.
}
find-visits-without-kind = { $count ->
    [one] { $label }: { $count } episodio asistencial no dice de qué tipo es.
   *[other] { $label }: { $count } episodios asistenciales no dicen de qué tipo son.
}
find-label = { $label }: { $what }
find-label-last-days = { $days ->
    [one] { $label }: { $what }, último día
   *[other] { $label }: { $what }, últimos { $days } días
}
find-takes-count = número de entradas
find-takes-days-since = días desde la última
find-takes-count-dates = días con alguna entrada
find-takes-days-since-first = días desde la primera
find-takes-at-least = { $times ->
    [one] en al menos { $times } día
   *[other] en al menos { $times } días
}
find-takes-at-least-within = { $times ->
    [one] en al menos { $times } día dentro de un plazo de { $days } días
   *[other] en al menos { $times } días dentro de un plazo de { $days } días entre sí
}
find-takes-pdc = proporción de días cubiertos
find-takes-mpr = tasa de posesión de medicación (MPR)
find-takes-episodes = episodios de exposición
find-takes-days-exposed = días de exposición
find-takes-days-since-exposure = días desde la última exposición
find-takes-stay-days = noches
find-takes-longest-stay-days = noches de la estancia más larga
find-by-hand-kind = { $label }, introducido manualmente: se espera { $expected }; introdúzcalo así
find-by-hand-a-number = un número
find-by-hand-yes-or-no = sí o no
find-by-hand-one-of = una de sus opciones
find-by-hand-option = { $label }, introducido manualmente: esa opción no existe; elija una de las siguientes: { $options }
find-by-hand-unit = { $label }, introducido manualmente: { $why } Elija una de las siguientes: { $units }
find-by-hand-range = { $label }, introducido manualmente: { $value } no es posible (se espera de { $low } a { $high }); compruebe el valor y su unidad
find-by-hand-remark = introducido manualmente, no consta en la historia clínica
find-by-hand-not-used = { $label }: también se introdujo manualmente { $value } y no se utilizó, pues la historia clínica contiene un valor.
find-by-hand-note = { $label }: introducido manualmente, no procede de la historia clínica.

## What reading a record found: problems with files and entries, and why an entry is not simply used.

intake-more-of-kind = { $count ->
    [one] Y { $count } problema más de este tipo («{ $code }»).
   *[other] Y { $count } problemas más de este tipo («{ $code }»).
}
intake-file-refused = El archivo { $file } no es una historia clínica FHIR, sino { $what }. { $advice }
intake-file-empty = un archivo vacío
intake-file-utf16 = texto en UTF-16
intake-file-blank = un archivo que solo contiene espacios en blanco
intake-file-html = una página web (HTML)
intake-file-fhir-xml = FHIR en XML
intake-file-cda = un documento CDA (XML)
intake-file-xml = XML
intake-file-pdf = un PDF
intake-file-archive = un archivo comprimido
intake-file-binary = datos binarios
intake-file-hl7v2 = mensajes HL7 versión 2
intake-file-csv = una tabla (CSV)
intake-file-not-json = texto que no es JSON
intake-advice-again = Exporte de nuevo la historia clínica y abra el archivo nuevo.
intake-advice-utf8 = Guárdelo como UTF-8 y ábralo de nuevo.
intake-advice-sign-in = A menudo se trata de una página de inicio de sesión o de error guardada en lugar de la historia clínica: inicie sesión, exporte de nuevo y abra ese archivo.
intake-advice-save-json = Solo se lee FHIR en JSON: guárdelo como JSON y ábralo de nuevo.
intake-advice-export-fhir = Solo se lee FHIR R4 en JSON: exporte la historia clínica como FHIR.
intake-advice-export-json = Solo se lee FHIR R4 en JSON: exporte la historia clínica como FHIR en JSON.
intake-advice-unpack = Descomprímalo y abra los archivos que contiene.
intake-format-ndjson = FHIR NDJSON
intake-format-not-fhir = JSON que no es FHIR
intake-format-list = FHIR JSON, lista de recursos
intake-format-json = FHIR JSON, { $kind }
intake-format-unknown-type = tipo de recurso desconocido
intake-format-bundle = FHIR JSON, { $kind } ({ $bundle })
intake-entry = Entrada { $number }
intake-entry-of-kind = { $kind } (entrada { $number })
intake-place = archivo { $file }, línea { $line }, byte { $byte }
intake-not-utf8 = { $name } ({ $at }) no está en UTF-8; se lee como Latin-1, por lo que las letras acentuadas pueden ser incorrectas.
intake-entry-broken = { $name }, entrada { $number } ({ $at }), no es JSON válido ({ $why }) y no se utiliza; el resto es válido.
intake-could-not-be-read = no se pudo leer
intake-truncated = El archivo { $file } se interrumpe ({ $at }), en la entrada { $number } o después de ella: lo anterior se utiliza; lo posterior se ha perdido. Exporte de nuevo la historia clínica.
intake-trailing-text = El archivo { $file } continúa después de su final ({ $at }): el resto no se lee.
intake-not-a-resource = Lo que figura en este lugar ({ $at }) no es un recurso FHIR y no se utiliza.
intake-operation-outcome = El archivo { $file } es un OperationOutcome: el mensaje del servidor de que algo ha fallado, no una historia clínica.
intake-json-cds-hooks = El archivo { $file } es un mensaje de CDS Hooks. Solo se leen recursos FHIR R4: exporte la historia clínica como FHIR en JSON.
intake-json-smart = El archivo { $file } es una configuración de SMART. Solo se leen recursos FHIR R4: exporte la historia clínica como FHIR en JSON.
intake-json-token = El archivo { $file } es la respuesta a un inicio de sesión. Solo se leen recursos FHIR R4: exporte la historia clínica como FHIR en JSON.
intake-json-not-fhir = El archivo { $file } es JSON, pero no FHIR: no tiene resourceType. Solo se leen recursos FHIR R4: exporte la historia clínica como FHIR en JSON.
intake-nested-too-deep = { $depth ->
    [one] Hay Bundles anidados en más de { $depth } nivel ({ $at }): los interiores no se leen.
   *[other] Hay Bundles anidados en más de { $depth } niveles ({ $at }): los interiores no se leen.
}
intake-list-broken = La lista de entradas no está bien formada ({ $at }): lo que figura ahí se omite.
intake-entry-not-fhir = { $name } ({ $at }) es JSON, pero no un recurso FHIR: no tiene resourceType. No se utiliza.
intake-unknown-type = La entrada { $number } del archivo { $file } tiene un resourceType que no existe en FHIR y no se utiliza.
intake-drugs-differ = { $name } figura más de una vez en lo que se abrió con medicamentos distintos, y nada indica cuál es más reciente: cuentan ambos. Compruebe cuál es el correcto.
intake-contained-broken = No se pudo leer un recurso contenido en { $name } y no se utiliza.
intake-not-about-patient = { $name } trata de algo distinto de un paciente y no se utiliza.
intake-no-subject = { $name } no indica de qué paciente trata y no se utiliza.
intake-duplicate = { $name } figura más de una vez en lo que se abrió y se cuenta una sola vez.
intake-duplicate-differs = { $name } figura más de una vez en lo que se abrió con contenido distinto, y nada indica cuál es más reciente: cada vez cuenta como una entrada propia. Compruebe cuál es la correcta.
intake-older-version = { $name } figura en lo que se abrió en varias versiones: solo cuenta la más reciente.
intake-more-pages = El archivo { $file } es una página de resultados de búsqueda y menciona una página siguiente que no se encuentra en lo que se abrió: abra todas las páginas conjuntamente.
intake-results-absent = { $count ->
    [one] { $name } remite a { $count } de sus resultados que no está en lo que se abrió.
   *[other] { $name } remite a { $count } de sus resultados que no están en lo que se abrió.
}
intake-patient-ambiguous = { $name } y las entradas similares pueden tratar de más de uno de los pacientes de lo que se abrió y no se utilizan.
intake-no-patient = No se puede evaluar a ningún paciente con lo que se abrió: no contiene ningún recurso Patient ni ninguna entrada sobre un paciente.
intake-patient-conflict = { $name } figura más de una vez en lo que se abrió con otra fecha de nacimiento, otro sexo u otros apellidos. Pueden ser personas distintas, por lo que no se utilizan ni ellas ni sus entradas: abra sus archivos por separado.
intake-patient-missing = No hay ningún recurso Patient para { $name } y las entradas similares: se desconocen la edad y el sexo.
intake-other-version = Parte de lo que se abrió es FHIR { $version }, no R4: se lee lo que ambas versiones expresan igual; el resto se omite.
intake-medication-unresolved = { $place } remite a un medicamento que no está en lo que se abrió: solo se utiliza su texto.
intake-days-supply-unusable = { $place } da como días de suministro algo que no es un tiempo: el suministro se considera no indicado.
intake-no-code = { $place } no indica de qué trata: no tiene ni código ni texto.
intake-undated-recorded = { $place } da como momento de registro algo que no es una fecha: se considera sin fecha.
intake-undated-onset = { $place } da como inicio de la enfermedad algo que no es una fecha: se considera sin fecha.
intake-undated-end = { $place } da como fin algo que no es una fecha: se considera sin fecha.
intake-undated-start = { $place } da como comienzo algo que no es una fecha: se considera sin fecha.
intake-undated-time = { $place } da como momento algo que no es una fecha: se considera sin fecha.
intake-undated-given = { $place } da como momento de administración algo que no es una fecha: se considera sin fecha.
intake-undated-dispensed = { $place } da como momento de dispensación algo que no es una fecha: se considera sin fecha.
intake-undated-ordered = { $place } da como momento de prescripción algo que no es una fecha: se considera sin fecha.
intake-birth-date-missing = { $place } no tiene fecha de nacimiento: no se puede calcular nada que necesite la edad.
intake-birth-date-withheld = { $place } no tiene fecha de nacimiento (la fuente indica que se reserva o se desconoce): no se puede calcular nada que necesite la edad.
intake-birth-date-invalid = La fecha de nacimiento de { $place } no es una fecha: no se puede calcular nada que necesite la edad.
intake-birth-date-partial = La fecha de nacimiento de { $place } no indica el día, por lo que la edad solo se conoce con una precisión de año o mes.
intake-sex-differs = { $place } indica un sexo al nacer y otro como sexo administrativo: se utiliza el sexo al nacer.
intake-death-invalid = { $place } tiene como momento del fallecimiento algo que no es una fecha; se considera que el paciente ha fallecido.
intake-deceased-unclear = { $place } no indica con true o false si el paciente ha fallecido.
intake-value-unusable = { $place } no se utiliza: { $why }.
intake-value-sampled-data = el valor es una serie de datos muestreados, que no se lee
intake-value-time-of-day = el valor es una hora del día, que no se lee
intake-value-date = el valor es una fecha, que no se lee
intake-value-period = el valor es un periodo, que no se lee
intake-value-attachment = el valor es un documento adjunto, que no se lee
intake-value-reference = el valor es una referencia, que no se lee
intake-value-too-large = el valor es demasiado grande para leerse como número
intake-quantity-without-value = la cantidad no tiene valor
intake-comparator-unknown = el valor tiene un comparador que no se conoce
intake-range-without-ends = el intervalo no tiene extremos
intake-ratio-without-part = al cociente le falta una parte
intake-value-no-number = el valor es { $kind }, no un número
intake-value-of-kind = { $field } es { $kind }, no { $wanted }
intake-kind-text = texto
intake-kind-number = un número sin más
intake-kind-boolean = true o false
intake-kind-list = una lista
intake-kind-object = un objeto
intake-kind-too-large = demasiado grande para leerse
intake-wanted-quantity = una cantidad
intake-wanted-coded = una respuesta codificada
intake-wanted-number = un número
intake-wanted-boolean = true o false
intake-wanted-range = un intervalo
intake-wanted-ratio = un cociente
intake-standing-entered-in-error = introducido por error
intake-standing-refuted = refutado
intake-standing-unconfirmed = sin confirmar
intake-standing-presumed = de presunción
intake-standing-resolved = resuelto
intake-standing-inactive = inactivo
intake-standing-provisional = provisional
intake-standing-differential = diagnóstico diferencial
intake-standing-verification-unknown = verificación desconocida
intake-standing-verification-not-understood = verificación no comprensible
intake-standing-report-entered-in-error = su informe se introdujo por error
intake-standing-report-cancelled = su informe se anuló
intake-standing-report-registered = su informe solo está registrado
intake-standing-report-partial = su informe es parcial
intake-standing-report-preliminary = su informe es preliminar
intake-standing-report-unknown = se desconoce el estado de su informe
intake-standing-planned = solo planificado
intake-standing-cancelled = anulado
intake-standing-status-unknown = estado desconocido
intake-standing-status-not-understood = estado no comprensible
intake-standing-health-unknown = estado de salud del familiar desconocido
intake-standing-not-taken = no tomado
intake-standing-partial = parcial
intake-standing-not-done = no realizado
intake-standing-not-known-whether-taken = se desconoce si se toma
intake-standing-intended = solo previsto
intake-standing-draft = un borrador
intake-standing-not-given = no administrado
intake-standing-not-handed-over-yet = aún no dispensado
intake-standing-not-handed-over = no dispensado
intake-standing-order-not-to-give = una orden de no administrar el medicamento
intake-standing-proposal = una propuesta
intake-standing-plan = un plan
intake-standing-option = una opción
intake-standing-other-subject = sobre algo distinto del paciente
intake-standing-preliminary = preliminar
intake-standing-registered = registrado, aún sin resultado
intake-standing-in-preparation = en preparación
intake-standing-in-progress = en curso
intake-standing-on-hold = en suspenso
intake-standing-stopped = interrumpido antes de su fin
intake-standing-deleted = eliminado en la fuente
intake-standing-replaced = sustituido por otra versión de la misma entrada

## Problems with the files of a list of patients: what was found, what became of it and what to do.

panel-read-file-not-json = Un archivo no es FHIR en JSON y no se lee. Solo se lee FHIR R4 como NDJSON o JSON: expórtelo así o exclúyalo.
panel-read-document-broken = Un archivo está dañado y lo que contiene de varios pacientes no puede distinguirse: no se utiliza. Expórtelo de nuevo o ábralo por separado.
panel-read-document-too-large = Un archivo es un único documento JSON de más de 128 MB y no se utiliza. Exporte la lista como NDJSON, un recurso por línea.
panel-read-line-too-long = Una línea tiene más de 64 MB y no se utiliza. Exporte de nuevo ese archivo.
panel-read-line-broken = Una línea no es JSON válido y no se utiliza. En los casos en que pueda haber sido un diagnóstico, un medicamento o un procedimiento, no se considera ausente nada para los pacientes de su archivo.
panel-read-not-fhir = Una entrada es JSON, pero no un recurso FHIR: no tiene resourceType. No se utiliza.
panel-read-nested-bundle = Hay un Bundle dentro de un Bundle de varios pacientes y no se utiliza. Exporte sus entradas por separado.
panel-read-not-patient = Una entrada trata de algo distinto de un paciente y no se utiliza.
panel-read-unlinked = Una entrada nombra a su paciente mediante un identificador, o dentro de sí misma, y no forma parte de la lista. Si el archivo se abre por separado, se lee.
panel-read-no-subject = Una entrada no indica de qué paciente trata y no se utiliza.
panel-read-no-record = Un paciente figura más de una vez en los archivos con otra fecha de nacimiento, otro sexo u otros apellidos, o sin nada que pueda utilizarse: no forma parte de la lista. Abra sus archivos por separado.
panel-read-file-unreadable = No se pudo leer un archivo del disco. Puede haberse movido o modificado: elija de nuevo los archivos.
panel-read-spared = { $outcome }: lo evitan con { $treatment }
panel-read-csv-head = { $banner } A { $date }. insite { $program }; modelo { $model } { $version }, SHA-256 { $hash }.

## A check of a model on a site's own patients: who is left out, what the figures mean, what does not go together.

validation-left-out = { $all ->
    [one] Se excluye a { $count } de { $all } paciente ({ $percent } %); si los excluidos difieren de los demás, todas las cifras son incorrectas. Vea quiénes y por qué.
   *[other] Se excluye a { $count } de { $all } pacientes ({ $percent } %); si los excluidos difieren de los demás, todas las cifras son incorrectas. Vea quiénes y por qué.
}
validation-refused = { $all ->
    [one] El modelo rechaza a { $count } de { $all } paciente ({ $percent } %): no se elaboró para gran parte de esta población, o una unidad no es la que debería.
   *[other] El modelo rechaza a { $count } de { $all } pacientes ({ $percent } %): no se elaboró para gran parte de esta población, o una unidad no es la que debería.
}
validation-implausible = { $count ->
    [one] { $count } valor no puede darse en ningún paciente vivo y no se utilizó ({ $inputs }). Compruebe las unidades.
   *[other] { $count } valores no pueden darse en ningún paciente vivo y no se utilizaron ({ $inputs }). Compruebe las unidades.
}
validation-unchecked = El archivo no dice para quién no es válido el modelo según: { $inputs }. Entre los pacientes analizados puede haber algunos a los que el modelo rechazaría por ello.
validation-repeated = { $count ->
    [one] { $count } fila es de un paciente que tiene otra fila. Los intervalos consideran que las filas son personas distintas y son demasiado estrechos.
   *[other] { $count } filas son de pacientes que tienen otra fila. Los intervalos consideran que las filas son personas distintas y son demasiado estrechos.
}
validation-no-groups = Las columnas con más de 50 valores distintos no son grupos y se excluyeron: { $columns }. Divida antes el número en tramos.
validation-few-patients = { $count ->
    [one] { $count } paciente: menos de { $fewest } son demasiado pocos para poder afirmar algo. Lea los intervalos, no los valores.
   *[other] { $count } pacientes: menos de { $fewest } son demasiado pocos para poder afirmar algo. Lea los intervalos, no los valores.
}
validation-almost-nothing = { $events ->
    [one] { $events } paciente con el evento y { $others } sin él: menos de { $fewest } de cualquiera de los dos grupos no dicen casi nada. Reúna más pacientes antes de decidir nada.
   *[other] { $events } pacientes con el evento y { $others } sin él: menos de { $fewest } de cualquiera de los dos grupos no dicen casi nada. Reúna más pacientes antes de decidir nada.
}
validation-few-events = { $events ->
    [one] { $events } paciente con el evento y { $others } sin él: demasiado pocos para poder afirmar algo sobre la discriminación o la calibración. Lea los intervalos, no los valores; una recalibración con tan pocos puede ser peor que ninguna.
   *[other] { $events } pacientes con el evento y { $others } sin él: demasiado pocos para poder afirmar algo sobre la discriminación o la calibración. Lea los intervalos, no los valores; una recalibración con tan pocos puede ser peor que ninguna.
}
validation-few-events-for-slope = Una pendiente ajustada con tan pocos pacientes es incierta: el intercepto por sí solo es la recalibración más segura.
validation-few-events-for-curve = { $events ->
    [one] { $events } paciente con el evento y { $others } sin él: demasiado pocos para la curva de calibración suavizada; sus inflexiones pueden deberse al azar.
   *[other] { $events } pacientes con el evento y { $others } sin él: demasiado pocos para la curva de calibración suavizada; sus inflexiones pueden deberse al azar.
}
validation-nobody = No se pudo analizar a ningún paciente: vea a quién se excluye y por qué.
validation-score = El modelo da una puntuación y no una probabilidad: no hay calibración que medir ni nada que recalibrar.
validation-no-probability = un valor no es una probabilidad
validation-within-shown = { $all ->
    [one] La magnitud medida estaba dentro del intervalo mostrado en { $within } de { $all } paciente ({ $share }).
   *[other] La magnitud medida estaba dentro del intervalo mostrado en { $within } de { $all } pacientes ({ $share }).
}
validation-within-shown-meant = { $all ->
    [one] La magnitud medida estaba dentro del intervalo mostrado en { $within } de { $all } paciente ({ $share }). El objetivo de los intervalos es contener el { $wanted }.
   *[other] La magnitud medida estaba dentro del intervalo mostrado en { $within } de { $all } pacientes ({ $share }). El objetivo de los intervalos es contener el { $wanted }.
}
validation-within-mean = { $all ->
    [one] La magnitud medida estaba dentro del intervalo en { $within } de { $all } paciente ({ $share }). El intervalo es de la media, no de la magnitud de un paciente individual, por lo que la mayoría puede estar fuera.
   *[other] La magnitud medida estaba dentro del intervalo en { $within } de { $all } pacientes ({ $share }). El intervalo es de la media, no de la magnitud de un paciente individual, por lo que la mayoría puede estar fuera.
}
validation-risk = { $all ->
    [one] El { $share } de { $all } paciente presentó el evento; los límites medios de los intervalos son { $low } y { $high }.
   *[other] El { $share } de { $all } pacientes presentó el evento; los límites medios de sus intervalos son { $low } y { $high }.
}
validation-risk-and-tenths = { $all ->
    [one] El { $share } de { $all } paciente presentó el evento; los límites medios de los intervalos son { $low } y { $high }. En { $within } de { $groups } deciles de predicción, el intervalo del riesgo observado se solapa con los límites de ese decil.
   *[other] El { $share } de { $all } pacientes presentó el evento; los límites medios de sus intervalos son { $low } y { $high }. En { $within } de { $groups } deciles de predicción, el intervalo del riesgo observado se solapa con los límites de ese decil.
}
validation-fit-needs-events = necesita al menos { $fewest } pacientes con el evento y { $fewest } sin él; hay { $events } y { $others }
validation-fit-needs-for-curve = necesita al menos { $wanted } pacientes con un desenlace conocido, { $wanted-events } de ellos con el evento y { $wanted-events } sin él; hay { $patients }, { $events } y { $others }
validation-fit-needs-patients = { $fewest ->
    [one] necesita al menos { $fewest } paciente; hay { $count }
   *[other] necesita al menos { $fewest } pacientes; hay { $count }
}
validation-fit-no-spread = no se pudo ajustar: las predicciones no presentan dispersión o separan perfectamente los desenlaces
validation-fit-slope-falls = la pendiente no es mayor que 0: a predicciones más altas no correspondieron más eventos
validation-fit-slope-uncertain = menos de 100 pacientes de alguno de los dos desenlaces: la pendiente es incierta
validation-fit-risk-falls = no se pudo ajustar: el riesgo observado no aumenta con la predicción
validation-fit-for-probabilities = es para probabilidades
validation-fit-amounts = no se pudo ajustar: las predicciones no guardan relación con las magnitudes
validation-recalibration-refused = esta recalibración: { $reason }
validation-too-small = demasiado pequeño: { $events } con el evento, { $others } sin él; una medida necesita al menos { $fewest } de cada uno
validation-line-no-text = la línea no es texto de una tabla
validation-other-fields = el número de campos es distinto del del encabezado
validation-column = columna { $name }
validation-the-outcome = el desenlace
validation-the-day = el día
validation-no-outcome = no se indica ningún desenlace
validation-no-day = no se indica ningún día para el que deba leerse la historia clínica
validation-not-in-table = la tabla de desenlaces no contiene al paciente
validation-not-in-records = las historias clínicas no contienen al paciente de la tabla
validation-more-than-once = la tabla contiene al paciente más de una vez
validation-names-nobody = la fila no nombra a ningún paciente
validation-no-equation = ninguna ecuación del modelo es aplicable
validation-impossible = { $label }: un valor que no puede darse en ningún paciente vivo
validation-missing = falta: { $label }
validation-outside-range = { $label }: fuera del intervalo de { $low } a { $high }.
validation-dose-outside = La dosis estaría fuera del intervalo: solo se estudiaron dosis de { $low } a { $high } { $unit }. { $source }
validation-no-file = no hay ningún archivo; proporcione una tabla con encabezado, o archivos FHIR y una tabla de desenlaces
validation-no-outcomes = los archivos contienen historias clínicas y ningún desenlace; añada una tabla con un identificador de paciente y un desenlace
validation-several-tables = hay varias tablas; proporcione una sola: de variables y desenlaces, o de desenlaces junto con archivos FHIR
validation-header-unread = la primera línea de la tabla no puede leerse como encabezado
validation-table-empty = la tabla está vacía; su primera línea debe ser un encabezado
validation-two-columns = dos columnas de la tabla se llaman { $name }; cambie el nombre de una
validation-day-format = el día debe escribirse como 2026-11-22
validation-say-identifiers = indique qué columna de la tabla de desenlaces contiene los identificadores de los pacientes
validation-wrong-budget = el número de alertas que pueden atenderse debe ser mayor que 0 y como máximo 1000 por cada 1000 pacientes
validation-wrong-threshold = un umbral de una probabilidad va de 0 a 1
validation-wants-event = el modelo da una probabilidad: indique si ocurrió el evento, no una magnitud
validation-wants-amount = el modelo da una magnitud: indique si ocurrió el evento, o una magnitud medida, no tiempos
validation-no-horizon = el resultado no indica ningún horizonte: indique hasta cuántos años cuenta un evento
validation-no-output = { $model } no da ningún resultado { $output }; da { $present }
validation-no-column = no hay ninguna columna { $column } en la tabla; hay: { $present }
validation-no-input = { $model } no tiene ninguna variable { $input }
validation-input-problem = variable { $input }: { $problem }
validation-has-no-unit = no tiene unidad; omita la unidad
validation-wrong-always = variable { $input }: el valor para todos no puede leerse; escriba { $expected }
validation-yes-or-no = sí o no
validation-a-number = un número
validation-outcome-unit = el desenlace: { $problem }
validation-name-site = nombre el centro: el nombre figura junto a cada resultado recalibrado
validation-nothing-to-keep = no hay nada que conservar: elija una recalibración, un número de alertas o ambos
validation-not-fitted = esta recalibración no se ajustó
validation-threshold-needs-events = un umbral a partir de un número de alertas necesita eventos, no magnitudes
validation-no-threshold = ningún umbral está dentro del número de alertas: incluso el valor más alto lo comparte un número mayor de pacientes
validation-too-few-to-share = { $fewest ->
    [one] se analizó a menos de { $fewest } paciente: nada sobre ellos puede salir del centro
   *[other] se analizó a menos de { $fewest } pacientes: nada sobre ellos puede salir del centro
}

labels-within = lower

## An input's readings over time

trend-open = Evolución en el tiempo
trend-none = En la historia clínica no hay ninguna medición con fecha y un número utilizable.
trend-heading = { $label }, { $unit }
trend-number = número
trend-described = { $count ->
    [one] 1 medición, entre { $first } y { $last }, con valores de { $least } a { $most }. Figura en la tabla siguiente.
   *[other] { $count } mediciones, entre { $first } y { $last }, con valores de { $least } a { $most }. Figuran en la tabla siguiente.
}
trend-as-of = fecha de evaluación
trend-key-used = ● el valor que se utiliza
trend-key-old = ▒ demasiado antiguo para utilizarse
trend-key-limit = ┄ límites dentro de los cuales el modelo es válido
trend-used = (utilizado)
trend-reference = Intervalo de referencia, tal como lo escribió el laboratorio
trend-no-reference = no se indica
trend-table = Mediciones: { $label }
trend-left-out = { $count ->
    [one] 1 entrada más no tiene fecha o no tiene un número utilizable.
   *[other] { $count } entradas más no tienen fecha o no tienen un número utilizable.
}

## Alerts, what a reader does with them, and what is kept of it.

alert-next = A continuación:
alert-reasons = Mostrar los motivos
acknowledge = Confirmar lectura
snooze = Posponer…
override-alert = Desestimar…
show-again = Mostrar de nuevo
take-back = Retirar la respuesta
undo = Deshacer
undone = Acción deshecha.
add-to-worklist = Añadir a la lista de trabajo…
take-off-worklist = Quitar de la lista de trabajo
unlisted = Quitada de la lista de trabajo.
card-quiet = Su alerta no está destacada: lo que se hizo con ella figura junto a las alertas de esta página.
quiet-hint = Todas estas alertas recibieron respuesta y todavía no se repiten. Cualquiera de ellas vuelve a avisar de inmediato cuando su resultado ha empeorado, y usted puede mostrarla de nuevo.
snooze-legend = ¿Durante cuánto tiempo?
snooze-confirm = Posponer
override-legend = ¿Por qué no se sigue?
override-comment = Con sus propias palabras (opcional)
override-confirm = Desestimar
choose-a-reason = Elija un motivo.
own-words-hint = Sus palabras permanecen en su archivo de trabajo. Solo salen de él con la retroalimentación si usted lo indica allí. Pueden nombrar al paciente; por ello, conserve el archivo donde esté permitido conservar historias clínicas.
worklist-note = Una nota por la que reconocerá al paciente (opcional)
worklist-note-hint = El archivo de trabajo no contiene por sí mismo ningún nombre: sin una nota, los pacientes solo pueden distinguirse por un código breve. La nota nunca sale del archivo.
worklist-confirm = Añadir a la lista de trabajo
work-heading = Mi trabajo
work-open-page = Abrir mi trabajo
work-entry-hint = Las alertas cuya lectura confirmó, que pospuso o que desestimó, su lista de trabajo y sus reglas: abra el archivo en el que las guardó.
work-lead = Lo que usted hizo con las alertas. No se conserva nada de ello, salvo que lo guarde en un archivo y abra el archivo la próxima vez.
leave-work = Volver
work-file-heading = Archivo de trabajo
work-save = Guardar mi trabajo
work-open = Abrir un archivo de trabajo
work-saved = El archivo se entregó al navegador, que lo guarda donde guarda las descargas.
work-not-saved = El navegador no guardó el archivo. Permita las descargas para esta página e inténtelo de nuevo.
work-not-now = Esto no se puede anotar mientras los resultados no correspondan al último cambio. Espere a que aparezcan e inténtelo de nuevo.
work-no-random = Este navegador no genera números aleatorios, por lo que no se puede empezar ningún archivo de trabajo.
work-file-hint = Los pacientes figuran en el archivo con códigos que solo este archivo puede generar a partir de sus identificadores. Eso los oculta a un lector, pero no a quien tenga el archivo y una lista de pacientes: consérvelo donde esté permitido conservar historias clínicas.
keep-work = Conservar lo que tengo
discard-work = Descartarlo y abrir el archivo
worklist-heading = Lista de trabajo
worklist-empty = No hay nada en la lista de trabajo. Puede añadirse a ella cualquier alerta de un paciente.
is-open-patient = Este es el paciente que está abierto.
rules-heading = Reglas de silencio y cupo de alertas
rules-hint = Los valores iniciales son propios de este programa, no de ninguna guía clínica. Fije los de su centro. Una alerta que pide respuesta solo puede estar en silencio durante poco tiempo, sea cual sea la configuración.
rule-quiet-days = Días sin repetición después de confirmar su lectura o desestimarla
rule-rise-points = Puntos porcentuales que debe aumentar un riesgo para que la alerta vuelva a avisar
rule-rise-part = Porcentaje de su valor anterior que debe cambiar un resultado para que la alerta vuelva a avisar
rule-snooze-days = Aplazamiento más largo, en días
budget-legend = Cupo de alertas para un paciente
budget-hint = Cuántas alertas pueden estar destacadas. Las demás figuran en «Informativo» y lo indican. Una alerta que ya estaba destacada conserva su lugar durante esos días. Vacío: sin límite.
budget-days = Días en los que se cuentan (1 para un día, 7 para una semana)
budget-banner = Número máximo de alertas que requieren atención
budget-interrupt = Número máximo de alertas ante las que hay que actuar ahora
leaving-heading = Retroalimentación y recuento
feedback-heading = Retroalimentación de CDS Hooks (feedback)
feedback-hint = Qué se hizo con cada alerta, para el servicio que recibe la retroalimentación sobre las tarjetas. Las alertas se designan por las tarjetas de la exportación; no se nombra a ningún paciente. Una alerta con lectura confirmada cuenta como aceptada; una pospuesta, como aplazada.
with-comments = Con mis propias palabras, que pueden nombrar a pacientes
feedback-save = Guardar la retroalimentación
tally-heading = Recuento
tally-hint = Con qué frecuencia se destacaron alertas y qué se hizo con ellas, por mes, modelo y motivo. No contiene ningún paciente, ningún día, ninguna de sus palabras ni ningún recuento de menos de diez pacientes.
tally-save-csv = Guardar el recuento como CSV
tally-save-json = Guardar el recuento como JSON
alerts-heading = { $count ->
    [0] Ninguna alerta avisa
    [one] { $count } alerta
   *[other] { $count } alertas, por orden de trascendencia
}
all-quiet = { $count ->
    [one] La única alerta está en silencio. Figura al final de esta página.
   *[other] Las { $count } alertas están en silencio. Figuran al final de esta página.
}
quiet-heading = En silencio ({ $count })
nothing-kept = No se puede confirmar la lectura de las alertas de este paciente ni posponerlas: { $why }.
alert-risk = Probabilidad: { $figure }
alert-survival = Probabilidad de supervivencia: { $figure }
alert-amount = { $short }: { $figure }
alert-line = { $facts }.
alert-line-by = { $facts } hasta el { $day }.
alert-line-because = { $facts }; motivo: { $because }.
alert-line-by-because = { $facts } hasta el { $day }; motivo: { $because }.
did-acknowledged = Lectura confirmada: { $short }.
did-snoozed = Pospuesta hasta el { $day }: { $short }.
did-overridden = Desestimada ({ $reason }): { $short }.
did-shown-again = Mostrada de nuevo: { $short }.
did-listed = En la lista de trabajo: { $short }.
did-unlisted = Quitada de la lista de trabajo: { $short }.
again-rose = Vuelve a avisar: cuando se respondió a ella el { $day }, el valor era { $figure }.
again-louder = Vuelve a avisar: es más urgente que cuando se respondió a ella el { $day }.
again-other-version = Vuelve a avisar: el modelo ha cambiado desde que se respondió a ella el { $day }.
again-quiet-over = Vuelve a avisar: se respondió a ella el { $day }, hace algún tiempo.
again-snooze-over = Vuelve a avisar: el aplazamiento del { $day } ha terminado.
again-asked = Vuelve a avisar porque usted lo pidió.
demoted = { $days ->
    [one] Estaría destacada, pero el cupo de alertas permite un máximo de { $most } en { $days } día.
   *[other] Estaría destacada, pero el cupo de alertas permite un máximo de { $most } en { $days } días.
}
quiet-overridden = Desestimada ({ $reason }) el { $since }. Vuelve a avisar el { $until }, o antes si empeora.
quiet-acknowledged = Lectura confirmada el { $since }. Vuelve a avisar el { $until }, o antes si empeora.
quiet-snoozed = Pospuesta el { $since } hasta el { $until }, o antes si empeora.
question-snooze = Posponer esta alerta
question-override = Desestimar esta alerta
question-list = Añadir a la lista de trabajo
snooze-choice = { $days ->
    [one] { $days } día, hasta el { $until }
   *[other] { $days } días, hasta el { $until }
}
snooze-hint-interrupt = { $longest ->
    [one] Una alerta ante la que hay que actuar ahora puede posponerse como máximo { $longest } día.
   *[other] Una alerta ante la que hay que actuar ahora puede posponerse como máximo { $longest } días.
}
snooze-hint-other = { $longest ->
    [one] Sus reglas permiten como máximo { $longest } día. La alerta avisa antes si su resultado ha empeorado.
   *[other] Sus reglas permiten como máximo { $longest } días. La alerta avisa antes si su resultado ha empeorado.
}
reason-already-done = Ya realizado o solicitado
reason-known-and-followed = Conocido y en seguimiento en otro lugar
reason-not-this-patient = No es válido para este paciente
reason-record-is-wrong = La historia clínica es errónea o está desactualizada
reason-patient-declined = El paciente no lo desea
reason-harm-outweighs-benefit = El daño superaría al beneficio
reason-later = Se examinará más adelante
reason-other-judgement = Mi juicio clínico es otro
on-worklist = { $count ->
    [0] No hay nada en la lista de trabajo.
    [one] Hay { $count } alerta en la lista de trabajo.
   *[other] Hay { $count } alertas en la lista de trabajo.
}
unsaved = { $count ->
    [0] No hay nada pendiente de guardar.
    [one] { $count } cambio no está guardado.
   *[other] { $count } cambios no están guardados.
}
open-work = { $count ->
    [0] Mi trabajo
    [one] Mi trabajo ({ $count } sin guardar)
   *[other] Mi trabajo ({ $count } sin guardar)
}
work-is-file = { $done ->
    [one] { $name }, con { $done } entrada.
   *[other] { $name }, con { $done } entradas.
}
work-is-begun = { $done ->
    [one] Empezado en esta pestaña, con { $done } entrada. Aún no está en ningún archivo.
   *[other] Empezado en esta pestaña, con { $done } entradas. Aún no está en ningún archivo.
}
work-opened = { $done ->
    [one] Se abrió { $name } con { $done } entrada.
   *[other] Se abrió { $name } con { $done } entradas.
}
work-not-opened = No se abrió el archivo: { $why }.
would-discard = { $count ->
    [one] Al abrir el archivo se descartaría { $count } cambio sin guardar.
   *[other] Al abrir el archivo se descartarían { $count } cambios sin guardar.
}
saved-as = { $name } se entregó al navegador.
rule-not-taken = No se aceptó el valor: { $why }.
patient-by-key = Paciente { $short }
listed = { $title }: { $label }, { $figure } el { $day }.

## Results saved as files or copied for the note.

export-heading = Guardar o copiar
export-hint = Lo que sale de esta página contiene los resultados y el identificador del paciente. Consérvelo donde esté permitido conservar la historia clínica.
export-copy = Copiar para la nota clínica
export-fhir = Guardar como FHIR
export-cds-hooks = Guardar como tarjetas de CDS Hooks
export-csv = Guardar como tabla (CSV)
export-print = Imprimir
export-copied = Copiado. Péguelo en la nota clínica.
export-not-copied = El navegador no permitió copiar. El texto figura más abajo y está seleccionado: cópielo con Ctrl+C, o ⌘C en un Mac.
export-text = Texto para la nota clínica
export-not-saved = El navegador no permitió guardar. No se guardó nada.
export-supposed = Algunos valores son supuestos. No se guarda ni se copia nada hipotético: vuelva primero a los valores de la historia clínica.
export-stale = Los resultados cambiaron o están desactualizados, por lo que no se guardó ni se copió nada. Espere a que aparezcan y, después, inténtelo de nuevo.
export-saved = Guardado como { $file }.

## What is kept of the program on this computer, and the offer of a newer version.

shell-heading = Sin red
shell-version = Versión de los archivos
shell-state = Estado
shell-kept = El programa se conserva en este ordenador y se abre sin red. Nunca se conserva ninguna historia clínica.
shell-keeping = Se están comprobando y conservando los archivos del programa…
shell-failed = No se conserva: un archivo no se pudo obtener o difiere de la compilación. La página necesita la red para abrirse.
shell-none = No se conserva: este navegador no conserva nada de esta página. Necesita la red para abrirse.
shell-waits = Hay una versión más reciente lista. Se inicia cuando no hay ningún paciente abierto: desde la primera página o la próxima vez.
update-label = Versión más reciente
update-ready = Hay una versión más reciente de Insite lista.
update-hint = La página vuelve a iniciarse con ella; los archivos de este centro que se abrieron deben abrirse de nuevo.
update-use = Usar la versión más reciente
stays-label = Indicación de demostración y paciente
close-other-pages = { $others ->
    [one] Insite está abierto en { $others } pestaña más, quizá con un paciente. Cierre primero esa pestaña y, después, pulse de nuevo.
   *[other] Insite está abierto en { $others } pestañas más, quizá con un paciente. Cierre primero esas pestañas y, después, pulse de nuevo.
}

## What results say where they leave the page: the clinical note, cards of CDS Hooks, narratives and notes of FHIR.

export-banner = Modelos de demostración: no son un producto sanitario ni son aptos para uso clínico.
export-dates = words
export-is = { $label }: { $value }
export-is-sentence = { $label }: { $value }.
export-card-is = **{ $label }**: { $value }
export-by-day = { $value }, hasta el { $day }
export-by-day-short = { $value } hasta el { $day }
export-with-verdict = { $value } ({ $verdict })
export-verdict-scored = calculado
export-verdict-caution = calculado con cautela
export-verdict-missing-inputs = no calculado: faltan variables
export-verdict-refused = rechazado: el modelo no es aplicable
export-tier-passive = figura en la lista
export-tier-banner = destacado
export-tier-interrupt = requiere respuesta
export-percent-below = menos de 0,1 %
export-percent-above = más de 99,9 %
export-left-open = Según lo que la historia clínica deja abierto: de { $low } a { $high }.
export-left-open-at-least = Según lo que la historia clínica deja abierto: al menos de { $low } a { $high }.
export-most-telling = Lo más informativo, si se conociera: { $label }. { $sentence }
export-note-title = { $program }: resultados de modelos
export-note-patient = Paciente: { $patient }
export-without-identifier = sin identificador
export-note-as-of = Historia clínica a fecha de: { $day }
export-note-digest = SHA-256 de sus archivos: { $digest }
export-note-made = Elaborado: { $moment }
export-note-needs-setting = El centro no ha definido { $setting }; puede que sea válida otra versión.
export-note-by-hand = INTRODUCIDO MANUALMENTE, no procede de la historia clínica: { $inputs }.
export-by-hand = Introducido manualmente, no procede de la historia clínica: { $inputs }.
export-by-hand-label = Introducido manualmente, no procede de la historia clínica
export-input-by-hand = { $input }, introducido manualmente, no procede de la historia clínica
export-keep-in-mind = Tenga en cuenta
export-keep-in-mind-heading = Tenga en cuenta:
export-note-asked-for = Solicitado; no se habría ofrecido: { $reason }
export-note-status = Estado del modelo: { $status }
export-note-model = Modelo { $model } { $version }, SHA-256 { $digest }, a { $day }
export-note-refusals = MODELOS QUE NO SON APLICABLES
export-note-unused = LO QUE NO SE PUDO UTILIZAR DE LA HISTORIA CLÍNICA
export-note-refused = { $title } ({ $model } { $version })
export-in-words = En palabras
export-found = Hallazgo
export-next = A continuación
export-because = Motivos
export-from-the-chart = De la historia clínica
export-missing = Falta
export-missing-sentence = Falta: { $labels }.
export-entry-of-day = { $entry } ({ $day })
export-demonstration-mark = Demostración.
export-card-foot = { $model } { $version }, SHA-256 { $digest }. Historia clínica a fecha de { $day }; SHA-256 de sus archivos { $files }.
export-reason-other-judgement = Se juzga de otra manera
export-fhir-no-patient = Un paciente sin identificador en la fuente
export-fhir-device = Programa de cálculo de riesgos clínicos
export-issue-record = La historia clínica
export-issue-unused = No se utilizó una parte de la historia clínica
export-issue-refused = El modelo no es aplicable
export-issue-missing = Faltan variables
export-issue-unit = Una unidad falta, es desconocida o es de otro tipo
export-issue-implausible = Un valor no es posible en un paciente vivo
export-issue-stale = Un valor es demasiado antiguo
export-issue-caution = El resultado debe leerse con cautela
export-issue-refuses = { $title } no da resultado para: { $outputs }. { $reasons }
export-issue-cannot = { $title } no puede responder sin: { $labels }.
export-provenance-model = Modelo { $model } { $version }: { $status } { $citation }
export-provenance-reader = La persona que introdujo valores manualmente; no se nombra
export-provenance-record = Los archivos de la historia clínica, leídos a fecha de { $day }
export-error-no-such-model = no hay ningún modelo { $model } entre los resultados; indique uno que se haya calculado
export-error-no-source = no se sabe a partir de qué se construyó el modelo { $model }; indique su versión y su hash a la exportación
export-error-hypothetical = el resultado de { $model } es hipotético y no sale del programa; vuelva al de la historia clínica y exporte ese
export-error-no-day = la fecha de referencia de los resultados no es un día; vuelva a calcular la historia clínica
export-error-no-card = reacción { $number }: `card` debe ser el UUID de una tarjeta, 36 caracteres en minúsculas
export-error-no-reason = reacción { $number }: una tarjeta desestimada requiere un motivo, un comentario o ambos
export-error-write = no se pudo escribir la exportación: { $why }

## What the command prints for people: `insite score`, `what-if`, `counterfactuals`, `gate`, `panel`, `alerts`. Names of inputs, models and options of the command are not translated.

cli-patient = Paciente { $patient }, a { $day }
cli-demonstration = Modelos de demostración: no aptos para uso clínico.
cli-hypothetical = HIPOTÉTICO: no es la historia clínica de este paciente. Modelos de demostración: no aptos para uso clínico.
cli-not-shown = No se muestran (otras versiones, o no ofrecidos; solicítelos con --model): { $models }
cli-verdict-missing-inputs = faltan variables
cli-verdict-refused = no es aplicable
cli-needs-setting = El centro no ha definido { $setting }; utilice --setting { $setting }=VALUE.
cli-range = { $low } a { $high }
cli-range-at-least = al menos { $low } a { $high }
cli-missing = falta: { $names }
cli-over-unknown = según lo que no se conoce: de { $low } a { $high }
cli-most-telling = lo más informativo, si se conociera: { $label }. { $sentence }
cli-estimated = Las contribuciones son estimadas, ± { $error } (error estándar de la menos segura).
cli-sum-of = { $label }: la suma de { $labels }.
cli-together = { $one } y { $other } juntos: { $both } en la escala del modelo más allá de lo que hace cada uno por sí solo.
cli-severity-error = error
cli-severity-warning = advertencia
cli-severity-note = nota
cli-drivers-in-100 = Lo que determina la diferencia, de { $reference } en aquellos con los que se compara a { $own } de cada 100:
cli-drivers = Lo que determina la diferencia, de { $reference } en aquellos con los que se compara a { $own }:
cli-dose = Dosis: { $dose }.
cli-doses-studied = Se estudiaron dosis de { $low } a { $high }.
cli-dose-effects = Lo que cambia cada variable, a partir de { $reference } en el paciente de comparación:
cli-input = Variable
cli-in-the-record = En la historia
cli-supposed = Supuesto
cli-result = Resultado
cli-by-the-record = Según historia
cli-nothing-supposed = (lo supuesto es lo que dice la historia clínica)
cli-steps = Pasos
cli-scored-again = Recalculado
cli-changes = Cambios
cli-no-change = Ninguno. { $because }
cli-gate-model = { $title } [{ $model } { $version }], a { $day }
cli-gate-not-offered = Paciente { $patient }: no se ofrece. { $because }
cli-gate-patient = Paciente { $patient }: { $verdict }
cli-gate-site = Centro, { $patients } de { $records } pacientes: { $verdict }
cli-gate-not-reported = no notificado por la fuente del modelo: { $kinds }
cli-gate-verdict-not-reported = no notificado
cli-gate-verdict-score = calcular
cli-gate-verdict-caution = calcular con cautela
cli-gate-verdict-refuse = rechazar
cli-kind-population = población
cli-kind-vocabulary = vocabulario
cli-kind-units = unidades
cli-kind-history = historial
cli-kind-range = rango
cli-kind-joint = distribución conjunta
cli-kind-missingness = valores ausentes
cli-kind-period = período
cli-panel-head = { $patients } pacientes con { $entries } entradas, a { $day }; { $ignored } entradas son de tipos que ningún modelo necesita.
cli-panel-counts = { $scored } calculados ({ $interrupt } actuar ahora, { $banner } requiere atención, { $passive } informativo), { $missing } con variables que faltan, { $refused } rechazados
cli-problem-times = { $count ->
    [one] 1 vez: { $sentence } Primero en { $places }.
   *[other] { $count } veces: { $sentence } Primero en { $places }.
}
cli-panel-banner = Modelos de demostración, no aptos para uso clínico.
cli-panel-speed = { $threads ->
    [one] { $seconds } s con 1 hilo, { $rate } pacientes por segundo
   *[other] { $seconds } s con { $threads } hilos, { $rate } pacientes por segundo
}
cli-alerts-none = Ninguna alerta.
cli-alert-interrupt = ACTUAR AHORA
cli-alert-banner = ATENCIÓN
cli-alert-passive = información
cli-alert-quiet = silenciada
cli-alert-listed = [en la lista de trabajo]
cli-alert-line = { $what }. A continuación: { $next }
cli-alert-line-because = { $what }, motivos: { $because }. A continuación: { $next }
cli-again-rose = de nuevo: era { $figure } cuando se respondió el { $since }
cli-again-louder = de nuevo: más urgente que cuando se respondió el { $since }
cli-again-other-version = de nuevo: el modelo tiene otra versión desde el { $since }
cli-again-quiet-over = de nuevo: los días de silencio desde el { $since } han terminado
cli-again-snooze-over = de nuevo: el aplazamiento del { $since } ha terminado
cli-again-asked = de nuevo: se solicitó
cli-demoted = { $days ->
    [one] figura en la lista: en 1 día pueden destacarse { $most }, y ya hay tantas
   *[other] figura en la lista: en { $days } días pueden destacarse { $most }, y ya hay tantas
}
cli-quiet-overridden = desestimada ({ $reason }) el { $since }; vuelve a avisar el { $until }, o si empeora
cli-quiet-acknowledged = lectura confirmada el { $since }; vuelve a avisar el { $until }, o si empeora
cli-quiet-snoozed = pospuesta el { $since }; vuelve a avisar el { $until }, o si empeora
cli-place = { $file } línea { $line }

## Sizes, measures and groups in tables of the page.

size-bytes = { $size } B
check-measure-brier = Brier
check-measure-scaled-brier = Brier escalado
check-measure-rmse = RMSE
check-measure-slope = Pendiente
check-measure-within = Dentro del 20 %
group-sex = sexo
group-age-bands = grupos de edad
group-treatment = tratamiento
group-values-missing = valores ausentes
band-below = menos de { $edge }
band-between = de { $low } a menos de { $high }
band-over = { $edge } o más
group-missing = faltan { $count }
validation-all-the-same = Todas las predicciones son iguales: no se distingue a nadie, y la pendiente y la curva de calibración no existen. Compruebe la columna.
validation-ties = Empates: { $rows } filas comparten { $different } predicciones distintas. Un empate cuenta la mitad en las áreas, y las predicciones iguales se señalan juntas.
validation-at-the-edge = { $count } predicciones son exactamente 0 o 1. No existen en la escala del modelo; para la ordenada en el origen y la pendiente se desplazan 0,000001.

## Why a work file of alerts is not read or a rule not taken: clauses within a sentence.

work-error-not-work = este no es un archivo de trabajo de Insite; elija el archivo que escribió «Guardar mi trabajo»
work-error-newer = este archivo de trabajo tiene el formato { $found }, y este programa lee hasta { $read }; ábralo con el programa más reciente
work-error-damaged = el archivo de trabajo está dañado en la línea { $line }, columna { $column }; abra una copia anterior
work-error-entry = la entrada { $entry } del registro del archivo de trabajo { $what }; abra una copia anterior
work-entry-no-result = no nombra ningún resultado
work-entry-no-number = no contiene ningún número
work-entry-no-day = no es de ningún día
work-entry-snoozed = está pospuesta hasta un día imposible
work-entry-long = contiene un texto demasiado largo
work-error-rule = { $tier }: { $what }
work-tier-interrupt = alertas ante las que actuar ahora
work-tier-banner = alertas que requieren atención
work-tier-passive = alertas informativas
work-rule-quiet = el silencio puede durar de 0 a { $most } días
work-rule-snooze = el aplazamiento más largo puede ser de 1 a { $most } días
work-rule-points = un aumento debe ser superior a 0 y como máximo de 100 puntos porcentuales
work-rule-part = un aumento debe ser superior a 0 y como máximo del 1000 por ciento del valor anterior
work-error-budget = el cupo cuenta de 0 a 100 alertas en 1 a 31 días
work-error-snooze = una alerta de este tipo puede posponerse de 1 a { $most } días
work-error-long = una nota puede tener { $most } caracteres; escriba una más corta
work-error-no-identifier = la historia clínica no contiene ningún identificador del paciente, por lo que no se puede conservar nada de las alertas
work-error-salt = la sal debe tener 64 dígitos hexadecimales
work-error-no-number = el resultado no es un número, y no se puede conservar nada de él
work-error-write = no se pudo escribir: { $why }

## The element <insite-assessment> on other pages, which reads these messages from files of the package: plain text, variables, and one choice by a count.

element-heading = Evaluación del riesgo
element-reading = Leyendo la historia clínica…
element-patients = { $count ->
    [one] Esta historia clínica contiene { $count } paciente. Elija uno.
   *[other] Esta historia clínica contiene { $count } pacientes. Elija uno.
}
element-no-patient = No hay ningún paciente en esta historia clínica.
element-no-such-model = No hay ningún modelo llamado { $names }.
element-nobody = Sin nombre
element-born = fecha de nacimiento: { $day }
element-as-of = a { $day }
element-none = Ningún modelo es aplicable a este paciente.
element-interrupt = Actuar ahora
element-banner = Requiere atención
element-caution = Leer con cautela
element-missing = { $count ->
    [one] Falta { $count } variable: no está en la historia clínica o no se puede utilizar. Sin ella no hay resultado.
   *[other] Faltan { $count } variables: no están en la historia clínica o no se pueden utilizar. Sin ellas no hay resultado.
}
element-why = Por qué
element-input = Variable
element-value = Valor
element-effect = Qué cambia
element-raises = aumenta en { $amount }
element-lowers = reduce en { $amount }
element-points = { $number } puntos
element-less-than = <{ $number }
element-next = A continuación:
element-source = Fuente: { $source }
element-others = { $count ->
    [one] { $count } modelo no es aplicable
   *[other] { $count } modelos no son aplicables
}
element-problems = { $count ->
    [one] No se pudo utilizar { $count } entrada de la historia clínica
   *[other] No se pudieron utilizar { $count } entradas de la historia clínica
}
element-of = : { $title }
element-is = { $label }: { $said }
element-error = Un error interno detuvo este paso.
element-error-status = No se pudo obtener el módulo (estado { $status }).
element-error-differs = No se pudo obtener el módulo, o difiere de la compilación.
element-error-stopped = El proceso se detuvo. Abra de nuevo la historia clínica.
element-error-closed = La historia clínica se cerró.

## Names of the further fields of a model card, after the Coalition for Health AI.

catalogue-field-card-name = Nombre
catalogue-field-card-release-stage = Fase de publicación
catalogue-field-card-global-availability = Disponibilidad mundial
catalogue-field-card-regulatory-status = Situación regulatoria
catalogue-field-card-model-type = Tipo de modelo
catalogue-field-card-foundation-models = Modelos fundacionales
catalogue-field-card-input-data-source = Fuente de los datos de entrada
catalogue-field-card-output-and-input-data-types = Tipos de datos de salida y de entrada
catalogue-field-card-clinical-risk-level = Nivel de riesgo clínico
catalogue-field-card-known-biases-or-ethical-considerations = Sesgos conocidos o consideraciones éticas
catalogue-field-card-out-of-scope = Fuera del ámbito de uso
catalogue-field-card-outcomes = Desenlaces
catalogue-field-card-bias-mitigation = Mitigación de sesgos
catalogue-field-card-security-and-privacy = Seguridad y privacidad
catalogue-field-card-transparency = Transparencia
catalogue-field-card-stakeholders-consulted = Partes interesadas consultadas
catalogue-field-card-usefulness = Utilidad
catalogue-field-card-fairness = Equidad
catalogue-field-card-safety = Seguridad del paciente
catalogue-field-card-evaluation-references = Referencias de la evaluación
catalogue-field-card-clinical-trial = Ensayo clínico
catalogue-field-card-peer-reviewed-publication = Publicación revisada por pares
catalogue-field-card-reimbursement-status = Situación de reembolso
catalogue-field-card-patient-consent-or-disclosure = Consentimiento o información del paciente
## Las mediciones a lo largo del tiempo, en una fila propia

trend-reference-of-used = Intervalo de referencia del valor que se utiliza, tal como lo escribió el laboratorio: { $range }

## Teclas

shortcuts-heading = Atajos de teclado
shortcuts-lead = Estas teclas hacen lo mismo que los botones del mismo nombre. No hacen nada mientras escribe en un campo ni mientras está abierto un diálogo como este.
shortcuts-switch = Las teclas sueltas están activadas
shortcuts-switch-hint = Desactívelas si maneja la página con la voz o si otro programa necesita estas teclas. La elección vale hasta que se cierre esta página. El tabulador y los botones funcionan siempre.
shortcuts-now-on = Las teclas sueltas están activadas.
shortcuts-now-off = Las teclas sueltas están desactivadas.
shortcuts-key = Tecla
shortcuts-does = Qué hace
shortcuts-then = después
shortcuts-prefix = Ahora l para la lista de pacientes, c para los modelos, w para mi trabajo, s para la autocomprobación.
shortcuts-no-alert = Ninguna alerta tiene el foco. Pulse j hasta que una lo tenga.
shortcuts-alert-is-quiet = Esta alerta ya está en silencio.
shortcuts-nothing-opens = Aquí no hay nada que abrir.
shortcuts-no-further = No hay nada más en esta dirección.
shortcuts-no-way-back = Desde aquí no hay camino de vuelta.
shortcuts-nothing-to-undo = No se ha hecho nada con una alerta que se pueda deshacer.
shortcuts-no-search = Aquí no hay campo de búsqueda.
shortcuts-no-list = No hay ninguna lista de pacientes.
shortcut-next = A la alerta, el resultado, el modelo o el paciente siguiente
shortcut-previous = Al anterior
shortcut-open = Abrir lo que tiene el foco
shortcut-back = Volver
shortcut-acknowledge = Confirmar la lectura de la alerta que tiene el foco
shortcut-snooze = Posponerla: pregunta por cuánto tiempo
shortcut-override = Desestimarla: pregunta por qué
shortcut-undo = Deshacer lo último que se hizo con una alerta
shortcut-find = Al campo de búsqueda
shortcut-print = Imprimir
shortcut-help = Mostrar estas teclas
shortcut-go-list = A la lista de pacientes
shortcut-go-catalogue = A los modelos
shortcut-go-work = A mi trabajo
shortcut-go-self-check = A la autocomprobación

## Una tabla de pacientes como lista

table-not-a-mapping = el archivo no es una correspondencia de tabla que este programa conozca: { $error }. Elija de nuevo las columnas y guarde una nueva
table-no-patient-column = elija la columna que dice de quién es cada fila
table-no-input = elija al menos una columna con algo que lea un modelo
table-unknown-input = ningún modelo lee «{ $input }»: quítelo de la correspondencia
table-unit-missing = elija la unidad de { $label }: { $units }
table-unit-wrong = { $label } nunca se expresa en { $unit }: elija una de { $units }
table-read-in-column = Columna «{ $column }»: { $sentence }
table-read-column = La correspondencia nombra esta columna y la tabla no la tiene, por lo que no se leyó nada de la tabla. Elija de nuevo las columnas o corrija el encabezado.
table-read-encoding = La tabla está en UTF-16. Guárdela como CSV en UTF-8 y elíjala de nuevo.
table-read-quote = Unas comillas se abren y nunca se cierran, y no se leyó nada de lo que sigue. Ciérrelas o quite las comillas.
table-read-fields = Una fila tiene un número de celdas distinto del encabezado y se dejó fuera. Ponga entre comillas las celdas que contienen el separador.
table-read-patient = Una fila no dice de quién es y se dejó fuera. Indique de quién es.
table-read-duplicate = Otra fila es del mismo paciente, y ninguna columna dice de qué día es cada una: solo se leyó la primera. Elija la columna del día o deje una fila por paciente.
table-read-day = Un día no se puede leer, y lo que depende de él se dejó fuera. Escriba 2026-11-22 o 22.11.2026, o diga cómo se entienden los días con barras.
table-read-cell = Una celda no está vacía ni contiene lo que corresponde a la columna, y se dejó fuera. Escriba un número, yes o no, o una de las opciones; deje la celda vacía donde no se sepa nada.
table-read-implausible = Ningún paciente vivo tiene un valor así en la unidad elegida: no se utiliza. Compruebe la unidad de la columna y después el valor.

## Las columnas de una tabla de pacientes

table-heading = Qué hay en cada columna
table-columns-hint = Las columnas con un nombre adecuado ya están rellenadas. Compruebe cada una. Toda unidad debe indicarse, y una celda vacía es algo que no se sabe: nunca se toma como 0 ni como no.
table-patient = De quién es la fila
table-name = Nombre
table-birth-date = Fecha de nacimiento
table-day = Día de los valores; sin columna, el día de arriba
table-dates = Días con barras, como 03/04/2026
table-dates-none = No los hay
table-dates-day-first = El día va primero
table-dates-month-first = El mes va primero
table-decimal = Signo decimal
table-decimal-point = Punto: 1.5
table-decimal-comma = Coma: 1,5
table-unit-choose = Elegir la unidad
table-further = { $count ->
    [one] { $count } dato más
   *[other] { $count } datos más
}
table-save-mapping = Guardar estas columnas como archivo
table-open-mapping = Abrir un archivo así
table-mapping-saved = Guardado como { $file }. Contiene nombres de columnas y unidades, y nada de un paciente.
table-mapping-opened = Las columnas son las del archivo.
table-mapping-lacks = La tabla no tiene estas columnas del archivo: { $columns }. Elíjalas de nuevo.
