//! ONNX files as skl2onnx and onnxmltools write them: the ai.onnx.ml operators of trained models and the arithmetic
//! between them, walked from the input to the probabilities.
//!
//! What the IR cannot hold exactly is refused by operator and node. ONNX files hold no covers of tree nodes.

mod arithmetic;
mod attributes;
mod budget;
mod context;
mod coupling;
mod finish;
mod forest;
mod graph;
mod isotonic;
mod linear;
mod number;
mod operators;
mod place;
mod preprocess;
mod proto;
mod svm;
#[cfg(test)]
mod tests;
mod trees;
mod trees5;
mod wire;

use prost::Message;

use crate::{ImportError, Imported};

/// The model of an ONNX file.
///
/// # Errors
/// Says which node of the file cannot be held exactly, or what is wrong with the file, and what to do.
pub fn import(bytes: &[u8]) -> Result<Imported, ImportError> {
    let offsets = wire::node_offsets(bytes)?;
    let model = proto::Model::decode(bytes).map_err(|error| {
        ImportError::new("the file", format!("it is no ONNX model: {error}"))
            .with_remedy("Export it again and give the .onnx file itself")
    })?;
    let graph = model.graph.as_ref().ok_or_else(|| {
        ImportError::new("the file", "it holds no graph").with_remedy("Give the .onnx file that the converter wrote")
    })?;
    let walked = graph::walk(graph, &offsets)?;
    let written_by = [model.producer_name.as_str(), model.producer_version.as_str()];
    let written_by = written_by.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ");
    finish::imported(walked, if written_by.is_empty() { "ONNX".into() } else { written_by })
}
