//! Rows of numbers in, margins, values and contributions out: cohorts, and single patients without any allocation.

use explain::tree_shap::TreeShap;
use js_sys::{Float32Array, Reflect};
use model::batch::Batch;
use model::trees::Forest;
use model::{ModelFile, NamedOutput, Predictor};
use wasm_bindgen::prelude::*;

use crate::error;

/// Rows that are copied in at a time: as many as the kernels take, so that they are read while they are in the nearest
/// cache.
const ROWS_AT_A_TIME: usize = 64;

/// A trained model for rows of numbers.
///
/// `rows` is always one row after the other, `columns` numbers each, in the order of `columnNames`; NaN is missing. The
/// model is asked as it was trained: nothing of a record is read, no unit converted and nobody refused.
#[wasm_bindgen]
#[derive(Debug)]
pub struct MatrixModel {
    /// Until it is laid out.
    predictor: Option<Predictor>,
    /// What can be explained tree by tree.
    forest: Option<Forest>,
    outputs: Vec<NamedOutput>,
    column_names: Vec<String>,
    columns: usize,
    scorer: Option<Batch>,
    shap: Option<TreeShap>,
    rows: Vec<f32>,
    results: Vec<f32>,
    margins_of_rows: Vec<f32>,
    row: Vec<f32>,
    row_margins: Vec<f32>,
    row_contributions: Vec<f32>,
}

#[wasm_bindgen]
impl MatrixModel {
    /// Loads a model that was compiled by `insite import --compiled`.
    ///
    /// # Errors
    /// When the bytes are not those of a compiled model of this version.
    #[wasm_bindgen(constructor)]
    pub fn new(bytes: &[u8]) -> Result<Self, JsError> {
        let file: ModelFile = postcard::from_bytes(bytes).map_err(|_| {
            error("this is no compiled model of this version; write it again with `insite import --compiled`")
        })?;
        let again = "; write it again with `insite import --compiled`";
        Self::from_file(file.checked().map_err(|wrong| error(&format!("{wrong}{again}")))?)
    }

    /// The trained model of a bundle that is compiled in, such as `demo-light-chains`.
    ///
    /// # Errors
    /// When there is no such bundle, when it is a published equation, or when it is disabled on this machine.
    #[cfg(feature = "record")]
    #[wasm_bindgen(js_name = fromCatalog)]
    pub fn from_catalog(name: &str) -> Result<Self, JsError> {
        let entry = catalog::model(name).ok_or_else(|| error(&format!("no model `{name}` is built in")))?;
        let entry = entry.map_err(|disabled| {
            error(&format!("the model `{name}` is disabled on this machine: {}", disabled.because.join("; ")))
        })?;
        let file = entry.bundle.trained().ok_or_else(|| {
            error(&format!("`{name}` is a published equation, which scores records; it has no matrix of columns"))
        })?;
        Self::from_file(file.clone())
    }

    /// How many columns a row has.
    #[wasm_bindgen(getter)]
    #[must_use]
    pub fn columns(&self) -> usize {
        self.columns
    }

    /// How many margins a row gets.
    #[wasm_bindgen(getter)]
    #[must_use]
    pub fn margins(&self) -> usize {
        self.row_margins.len()
    }

    /// The names of the columns, in order.
    #[wasm_bindgen(getter, js_name = columnNames)]
    #[must_use]
    pub fn column_names(&self) -> Vec<String> {
        self.column_names.clone()
    }

    /// The names of the outputs that `values` may be asked for, as the training library knows them.
    #[wasm_bindgen(getter, js_name = outputNames)]
    #[must_use]
    pub fn output_names(&self) -> Vec<String> {
        self.outputs.iter().map(|output| output.name.clone()).collect()
    }

    /// Lays out what scoring (`"score"`, `"values"`) or explaining (`"explain"`) needs; each does it when first asked.
    ///
    /// # Errors
    /// When the model cannot be explained from itself: it is no forest, or one without training weights.
    pub fn prepare(
        &mut self,
        #[wasm_bindgen(unchecked_param_type = "\"score\" | \"values\" | \"explain\"")] kind: &str,
    ) -> Result<(), JsError> {
        match kind {
            "explain" => self.explainer(),
            "score" | "values" => {
                self.scorer();
                Ok(())
            }
            _ => Err(error("a model can be prepared to `score`, for `values` or to `explain`")),
        }
    }

    /// The margins of rows that lie one after the other: `margins` numbers for each row, before any link.
    ///
    /// # Errors
    /// When the array does not hold whole rows.
    pub fn score(&mut self, rows: &Float32Array) -> Result<Float32Array, JsError> {
        let (columns, margins) = (self.columns, self.margins());
        self.scorer();
        let Self { scorer: Some(scorer), rows: buffer, results, .. } = self else { return Err(error("no scorer")) };
        each_block(rows, columns, margins, buffer, results, |rows, margins| scorer.score_rows(rows, margins))
    }

    /// The values of one output, after its link and calibration: one number for each row.
    ///
    /// # Errors
    /// When there is no such output, or as `score`.
    pub fn values(&mut self, rows: &Float32Array, output: &str) -> Result<Float32Array, JsError> {
        let (columns, margins) = (self.columns, self.margins());
        let named = self.outputs.iter().find(|named| named.name == output).ok_or_else(|| {
            error(&format!("the model has no output `{output}`; it has {}", self.output_names().join(", ")))
        })?;
        let named = named.clone();
        self.scorer();
        let Self { scorer: Some(scorer), rows: buffer, results, margins_of_rows, .. } = self else {
            return Err(error("no scorer"));
        };
        margins_of_rows.resize(ROWS_AT_A_TIME * margins, 0.0);
        let mut wide = vec![0.0; margins];
        each_block(rows, columns, 1, buffer, results, |rows, values| {
            let found = &mut margins_of_rows[..values.len() * margins];
            scorer.score_rows(rows, found);
            for (row, value) in found.chunks_exact(margins).zip(values) {
                wide.iter_mut().zip(row).for_each(|(to, from)| *to = f64::from(*from));
                *value = named.value_from_margins(&wide) as f32;
            }
        })
    }

    /// The contributions of rows that lie one after the other: for each row and margin one number for each column, and
    /// the base value last. They add up to the margin.
    ///
    /// # Errors
    /// When the array does not hold whole rows, or as `prepare`.
    pub fn explain(&mut self, rows: &Float32Array) -> Result<Float32Array, JsError> {
        let (columns, width) = (self.columns, self.row_contributions.len());
        self.explainer()?;
        let Self { shap, scorer, rows: buffer, results, .. } = self;
        each_block(rows, columns, width, buffer, results, |rows, results| match (&mut *shap, &mut *scorer) {
            (Some(shap), _) => shap.explain_rows(rows, results),
            (None, Some(scorer)) => _ = scorer.terms_of_rows(rows, results),
            (None, None) => {}
        })
    }

    /// The buffer of the one row that `scoreRow` and `explainRow` read: a view on the module's memory, to be asked for
    /// again after anything else of the module was called.
    #[must_use]
    pub fn row(&self) -> Float32Array {
        view(&self.row)
    }

    /// The first margin of the row in the buffer.
    #[wasm_bindgen(js_name = scoreRow)]
    pub fn score_row(&mut self) -> f32 {
        self.scorer();
        let Self { scorer: Some(scorer), row, row_margins, .. } = self else { return f32::NAN };
        scorer.score_row(row, row_margins);
        row_margins.first().copied().unwrap_or(f32::NAN)
    }

    /// All margins of the row that was scored last: a view on the module's memory.
    #[wasm_bindgen(js_name = rowMargins)]
    #[must_use]
    pub fn row_margins(&self) -> Float32Array {
        view(&self.row_margins)
    }

    /// The contributions of the row in the buffer, as `explain` gives them: a view on the module's memory.
    ///
    /// # Errors
    /// As `prepare`.
    #[wasm_bindgen(js_name = explainRow)]
    pub fn explain_row(&mut self) -> Result<Float32Array, JsError> {
        self.explainer()?;
        let Self { shap, scorer, row, row_contributions, .. } = self;
        match (shap, scorer) {
            (Some(shap), _) => shap.explain_row(row, row_contributions),
            (None, Some(scorer)) => _ = scorer.terms_of_rows(row, row_contributions),
            (None, None) => {}
        }
        Ok(view(row_contributions))
    }
}

impl MatrixModel {
    fn from_file(file: ModelFile) -> Result<Self, JsError> {
        let ModelFile { columns: column_names, predictor, outputs, .. } = file;
        let columns = column_names.len();
        let margins = predictor.margin_count();
        if columns == 0 || margins == 0 {
            return Err(error("the compiled model has no columns or gives nothing; import it again"));
        }
        Ok(Self {
            forest: if let Predictor::Trees(forest) = &predictor { Some(forest.clone()) } else { None },
            predictor: Some(predictor),
            outputs,
            column_names,
            columns,
            scorer: None,
            shap: None,
            rows: vec![],
            results: vec![],
            margins_of_rows: vec![],
            row: vec![f32::NAN; columns],
            row_margins: vec![0.0; margins],
            row_contributions: vec![0.0; margins * (columns + 1)],
        })
    }

    fn scorer(&mut self) {
        if let Some(predictor) = self.predictor.take() {
            self.scorer = Some(Batch::new(predictor, self.columns));
        }
    }

    fn explainer(&mut self) -> Result<(), JsError> {
        if self.shap.is_some() {
            return Ok(());
        }
        if let Some(forest) = &self.forest {
            let shap = TreeShap::new(forest.layout());
            self.shap =
                Some(shap.ok_or_else(|| error("the model's file held no training weights (covers) for its splits"))?);
            return Ok(());
        }
        self.scorer();
        match self.scorer.as_mut().is_some_and(|scorer| scorer.terms_of_rows(&[], &mut [])) {
            true => Ok(()),
            false => Err(error("only forests and linear models are explained row by row; others are, in a bundle")),
        }
    }
}

/// Runs blocks of rows through `run`, copying in and out, so that memory stays the same however many rows there are.
fn each_block(
    rows: &Float32Array,
    columns: usize,
    width: usize,
    buffer: &mut Vec<f32>,
    results: &mut Vec<f32>,
    mut run: impl FnMut(&[f32], &mut [f32]),
) -> Result<Float32Array, JsError> {
    let length = rows.length() as usize;
    if !length.is_multiple_of(columns) {
        return Err(error(&format!("the array holds {length} numbers, which is no whole number of rows of {columns}")));
    }
    let count = length / columns;
    let all = Float32Array::new_with_length((count * width) as u32);
    buffer.resize(ROWS_AT_A_TIME * columns, 0.0);
    results.resize(ROWS_AT_A_TIME * width, 0.0);
    for first in (0..count).step_by(ROWS_AT_A_TIME) {
        let in_block = ROWS_AT_A_TIME.min(count - first);
        let (rows_in, results_out) = (&mut buffer[..in_block * columns], &mut results[..in_block * width]);
        rows.subarray((first * columns) as u32, ((first + in_block) * columns) as u32).copy_to(rows_in);
        run(rows_in, results_out);
        all.subarray((first * width) as u32, ((first + in_block) * width) as u32).copy_from(results_out);
    }
    Ok(all)
}

/// A view on numbers in the module's memory.
fn view(numbers: &[f32]) -> Float32Array {
    let memory = wasm_bindgen::memory();
    // The module's memory always has a buffer; an empty view would show at once.
    let buffer = Reflect::get(&memory, &"buffer".into()).unwrap_or_default();
    Float32Array::new_with_byte_offset_and_length(&buffer, numbers.as_ptr() as u32, numbers.len() as u32)
}
