//! The walk from the inputs to the output that is asked for, node after node in the file's order.

use std::collections::{HashMap, HashSet};

use super::attributes::{At, Constant};
use super::budget::Budget;
use super::context::Context;
use super::number::{Element, Tensor, Value};
use super::operators;
use super::preprocess;
use super::proto::{Graph, Node, ValueInfo, element_type};
use crate::ImportError;

const MOST_COLUMNS: usize = 1 << 15;

/// What the walk found.
pub(super) struct Walked {
    pub(super) output: Tensor,
    pub(super) context: Context,
    /// The columns' names, where the file's inputs name them.
    pub(super) columns: Option<Vec<String>>,
    /// The classes as the file's label output names them.
    pub(super) labels: Option<Vec<String>>,
}

/// Walks the graph.
pub(super) fn walk(graph: &Graph, offsets: &[usize]) -> Result<Walked, ImportError> {
    let nodes: Vec<At<'_>> = graph
        .node
        .iter()
        .enumerate()
        .map(|(index, node)| At { node, index, offset: offsets.get(index).copied() })
        .collect();
    let output = probability_output(graph)?;
    let needed = needed(graph, output);
    let mut values: HashMap<&str, Value> = HashMap::new();
    let constants: HashSet<&str> = graph.initializer.iter().map(|tensor| tensor.name.as_str()).collect();
    for tensor in graph.initializer.iter().filter(|tensor| needed.contains(tensor.name.as_str())) {
        let constant =
            Constant::new(tensor).map_err(|what| ImportError::new(format!("the constant {:?}", tensor.name), what))?;
        values.insert(&tensor.name, Value::Constant(constant));
    }
    let (inputs, columns, width) = inputs(graph, &constants)?;
    for (name, tensor) in inputs {
        values.insert(name, Value::Tensor(tensor));
    }
    let mut context =
        Context { width, budget: Budget::new(), stores_instances: false, lacks_covers: false, notes: Vec::new() };
    for at in &nodes {
        if !at.node.output.iter().any(|name| needed.contains(name.as_str())) {
            continue;
        }
        let read = at.node.input.iter().map(|name| {
            let missing = || {
                at.error(format!(
                    "it reads {name:?}, which nothing before it gives: the nodes form a cycle or are out of order"
                ))
            };
            values.get(name.as_str()).ok_or_else(missing)
        });
        // An empty name at the end stands for an input that is left out.
        let read = read.zip(&at.node.input).filter(|(_, name)| !name.is_empty()).map(|(value, _)| value);
        let read = read.collect::<Result<Vec<&Value>, ImportError>>()?;
        let given = match constant_node(at)? {
            Some(constant) => vec![Value::Constant(constant)],
            None => operators::evaluate(at, &mut context, &read)?,
        };
        for (name, value) in at.node.output.iter().zip(given) {
            context.budget.spend(at, preprocess::cost(&value))?;
            if !name.is_empty() && values.insert(name, value).is_some() {
                return Err(at.error(format!("it gives {name:?}, which something before it gives already")));
            }
        }
    }
    let labels = labels_of_output(graph, &nodes)?;
    match values.remove(output) {
        Some(Value::Tensor(output)) => Ok(Walked { output, context, columns, labels }),
        Some(_) => Err(ImportError::new(format!("the output {output:?}"), "it is no row of numbers")),
        None => Err(ImportError::new(format!("the output {output:?}"), "nothing gives it")),
    }
}

fn constant_node(at: &At<'_>) -> Result<Option<Constant>, ImportError> {
    if at.node.op_type != "Constant" {
        return Ok(None);
    }
    let tensor = at.tensor("value")?;
    tensor.map(Some).ok_or_else(|| at.refused("a constant that is no tensor is not understood"))
}

/// The output of numbers; labels alone are refused.
fn probability_output(graph: &Graph) -> Result<&str, ImportError> {
    let element = |info: &ValueInfo| info.r#type.as_ref().and_then(|t| t.tensor_type.as_ref()).map(|t| t.elem_type);
    let is_label = |info: &&ValueInfo| {
        matches!(
            element(info),
            Some(element_type::INT64 | element_type::STRING | element_type::INT32 | element_type::BOOL)
        )
    };
    let numbers: Vec<&ValueInfo> = graph.output.iter().filter(|info| !is_label(info)).collect();
    let named = numbers.iter().copied().filter(|info| info.name.contains("prob")).collect::<Vec<&ValueInfo>>();
    match (numbers.as_slice(), named.as_slice()) {
        ([one], _) | (_, [one]) => Ok(&one.name),
        ([], _) if graph.output.is_empty() => Err(ImportError::new("the graph", "it has no output")),
        ([], _) => Err(ImportError::new("the graph's outputs", "they are class labels only, without a number")
            .with_remedy("Export the model with its probabilities or scores")),
        _ => {
            let names: Vec<&str> = numbers.iter().map(|info| info.name.as_str()).collect();
            Err(ImportError::new("the graph's outputs", format!("{names:?} are all numbers"))
                .with_remedy("Export the model with one output of probabilities"))
        }
    }
}

/// The names that the output depends on: as nodes stand in order, one pass from the end finds them.
fn needed<'a>(graph: &'a Graph, output: &'a str) -> HashSet<&'a str> {
    let mut needed = HashSet::from([output]);
    for node in graph.node.iter().rev() {
        if node.output.iter().any(|name| needed.contains(name.as_str())) {
            needed.extend(node.input.iter().map(String::as_str));
        }
    }
    needed
}

type Inputs<'a> = (Vec<(&'a str, Tensor)>, Option<Vec<String>>, usize);

fn inputs<'a>(graph: &'a Graph, constants: &HashSet<&str>) -> Result<Inputs<'a>, ImportError> {
    let infos: Vec<&ValueInfo> = graph.input.iter().filter(|info| !constants.contains(info.name.as_str())).collect();
    let (mut tensors, mut names, mut width) = (Vec::new(), Vec::new(), 0);
    for info in &infos {
        let place = || format!("the input {:?}", info.name);
        let tensor = info.r#type.as_ref().and_then(|t| t.tensor_type.as_ref());
        let tensor = tensor.ok_or_else(|| ImportError::new(place(), "it is no tensor"))?;
        let dims: Vec<Option<i64>> =
            tensor.shape.as_ref().map(|shape| shape.dim.iter().map(|dim| dim.dim_value).collect()).unwrap_or_default();
        let count = match dims.as_slice() {
            [_, Some(count)] => usize::try_from(*count).ok().filter(|count| (1..=MOST_COLUMNS).contains(count)),
            _ => None,
        };
        let count = count.ok_or_else(|| {
            ImportError::new(place(), format!("its shape {dims:?} does not say how many columns a row has"))
                .with_remedy("Export the model with the number of columns in the input's type, as [None, columns]")
        })?;
        let element = match tensor.elem_type {
            element_type::FLOAT => Element::F32,
            element_type::DOUBLE => Element::F64,
            element_type::INT64 | element_type::INT32 | element_type::BOOL | element_type::UINT8 => Element::Int,
            element_type::STRING => Element::Text,
            other => return Err(ImportError::new(place(), format!("its element type {other} is not understood"))),
        };
        tensors.push((info.name.as_str(), operators::input(width..width + count, element)));
        width += count;
        if width > MOST_COLUMNS {
            return Err(ImportError::new(place(), format!("rows have more than {MOST_COLUMNS} columns")));
        }
        match count {
            1 => names.push(info.name.clone()),
            _ => names.extend((0..count).map(|at| format!("{}[{at}]", info.name))),
        }
    }
    if tensors.is_empty() {
        return Err(ImportError::new("the graph", "it has no input"));
    }
    let mut seen = HashSet::new();
    if let Some(twice) = infos.iter().find(|info| !seen.insert(info.name.as_str())) {
        return Err(ImportError::new(format!("the input {:?}", twice.name), "two inputs have this name")
            .with_remedy("Give each input a name of its own, and export the model again"));
    }
    Ok((tensors, (infos.len() > 1).then_some(names), width))
}

/// The classes as the label output names them: the table that it looks them up in, or the classifier that gives it.
fn labels_of_output(graph: &Graph, nodes: &[At<'_>]) -> Result<Option<Vec<String>>, ImportError> {
    let producer: HashMap<&str, &At<'_>> =
        nodes.iter().flat_map(|at| at.node.output.iter().map(move |name| (name.as_str(), at))).collect();
    let first = |node: &Node| node.input.first().cloned();
    for output in &graph.output {
        let mut name = output.name.clone();
        for _ in 0..8 {
            let Some(at) = producer.get(name.as_str()) else { break };
            match at.node.op_type.as_str() {
                "Cast" | "Identity" | "Reshape" => match first(at.node) {
                    Some(before) => name = before,
                    None => break,
                },
                "ArrayFeatureExtractor" => {
                    let table = first(at.node).and_then(|table| graph.initializer.iter().find(|t| t.name == table));
                    if let Some(labels) = table.and_then(|t| Constant::new(t).ok()).and_then(|table| table.labels()) {
                        return Ok(Some(labels));
                    }
                    break;
                }
                _ if at.node.output.first() == Some(&name) && at.node.output.len() > 1 => {
                    if let Some(labels) = at.labels()? {
                        return Ok(Some(labels));
                    }
                    break;
                }
                _ => break,
            }
        }
    }
    Ok(None)
}
