//! Scores what was read. The replay tests of `import` and `model` include this file.

use model::Predictor;
use model::batch::Batch;

/// More columns than this no row here has: their memory would be the harness's own, not the program's.
const MOST_COLUMNS: usize = 1 << 16;

/// Scores a row of zeros and one of missing values, alone and as a batch.
///
/// # Panics
/// When a margin of trees is infinite. (A polynomial kernel of a large constant overflows in the library that trained
/// it, too.)
pub fn score(predictor: &Predictor, columns: usize) {
    if columns == 0 || columns > MOST_COLUMNS {
        return;
    }
    let count = predictor.margin_count();
    let adds_up = matches!(predictor, Predictor::Trees(_));
    for value in [0.0, f64::NAN] {
        let margins = predictor.margins_from_row(&vec![value; columns]);
        assert_eq!(margins.len(), count);
        assert!(!adds_up || margins.iter().all(|margin| !margin.is_infinite()), "{margins:?}");
    }
    if count == 0 {
        return;
    }
    let mut batch = Batch::new(predictor.clone(), columns);
    let rows: Vec<f32> = [0.0, f32::NAN, 0.5].into_iter().flat_map(|value| vec![value; columns]).collect();
    batch.score_rows(&rows, &mut vec![0.0; 3 * count]);
    batch.score_row(&rows[..columns], &mut vec![0.0; count]);
}
