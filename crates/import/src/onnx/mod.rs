//! ONNX files as skl2onnx and onnxmltools write them: the ai.onnx.ml operators of trained models and the arithmetic
//! between them, walked from the input to the probabilities.
//!
//! What the IR cannot hold exactly is refused by operator and node. ONNX files hold no covers of tree nodes.

mod arithmetic;
mod assemble;
mod attributes;
mod budget;
mod categories;
mod context;
mod finish;
mod forest;
mod graph;
mod inside;
mod isotonic;
mod layers;
mod linear;
mod number;
mod operators;
mod pairs;
mod place;
mod preprocess;
mod proto;
mod shares;
#[cfg(test)]
mod steps_tests;
mod svm;
#[cfg(test)]
mod tests;
mod trees;
mod trees5;
mod winners;
mod wire;

use prost::Message;

use crate::{ImportError, Imported};

/// The newest version of the format that is understood: that of ONNX 1.23.
const NEWEST_IR: i64 = 14;
/// The newest version of each set of operators that is understood: a later one may give an operator another meaning.
const NEWEST_OPERATORS: [(&str, i64); 3] = [("", 28), ("ai.onnx", 28), ("ai.onnx.ml", 5)];

/// The model of an ONNX file.
///
/// # Errors
/// Says which node of the file cannot be held exactly, or what is wrong with the file, and what to do.
pub fn import(bytes: &[u8]) -> Result<Imported, ImportError> {
    read(bytes).map_err(|error| match error.remedy {
        Some(_) => error,
        None => error.with_remedy("The file is damaged or no converter's: export the model again"),
    })
}

fn read(bytes: &[u8]) -> Result<Imported, ImportError> {
    let offsets = wire::node_offsets(bytes)?;
    let model = proto::Model::decode(bytes).map_err(|error| {
        ImportError::new("the file", format!("it is no ONNX model: {error}"))
            .with_remedy("Export it again and give the .onnx file itself")
    })?;
    check_versions(&model)?;
    let graph = model.graph.as_ref().ok_or_else(|| {
        ImportError::new("the file", "it holds no graph").with_remedy("Give the .onnx file that the converter wrote")
    })?;
    let walked = graph::walk(graph, &offsets)?;
    let written_by = [model.producer_name.as_str(), model.producer_version.as_str()];
    let written_by = written_by.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ");
    finish::imported(walked, if written_by.is_empty() { "ONNX".into() } else { written_by })
}

fn check_versions(model: &proto::Model) -> Result<(), ImportError> {
    let older = "Export the model again with an older target_opset";
    if model.ir_version > NEWEST_IR {
        let what = format!("files of version {} are not understood, up to {NEWEST_IR} are", model.ir_version);
        return Err(ImportError::new("ir_version", what).with_remedy(older));
    }
    for set in &model.opset_import {
        let newest = NEWEST_OPERATORS.iter().find(|(domain, _)| *domain == set.domain).map(|(_, newest)| *newest);
        // A node of a domain that is not known is refused where it stands.
        if let Some(newest) = newest.filter(|newest| set.version > *newest) {
            let name = if set.domain.is_empty() { "ai.onnx" } else { &set.domain };
            let what = format!("version {} of {name} is not understood, up to {newest} is", set.version);
            return Err(ImportError::new("opset_import", what).with_remedy(older));
        }
    }
    Ok(())
}
