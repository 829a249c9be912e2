//! A column that becomes an entry of the chart.

use std::collections::BTreeMap;

use jiff::civil::Date;
use record::{CodeSystem, Coding};
use store::{Kind, Row, text_from_codes};

use super::cell::{Cells, Stop};
use super::mapping::{Code, EntryKind, EntryMapping, UnitOf, ValueType};
use super::when::WhenPlan;
use super::{Columns, check_only, code, only};
use crate::cells::Table;
use crate::sink::Batch;
use crate::tally::Place;

/// What becomes of a column.
pub(super) struct EntryPlan {
    kind: Kind,
    source: String,
    column: Option<usize>,
    code: CodePlan,
    unit: UnitPlan,
    /// How the value is read where `values` does not say; `None` where there is none.
    value_type: Option<ValueType>,
    values: BTreeMap<String, Code>,
    drop: Vec<String>,
    if_equals: Vec<String>,
    only: Vec<(usize, Vec<String>)>,
    when: WhenPlan,
    end: Option<WhenPlan>,
    days_supply: Option<usize>,
    class: Option<String>,
}

enum CodePlan {
    All(String),
    Column { at: usize, system: Option<CodeSystem>, codes: BTreeMap<String, String> },
}

enum UnitPlan {
    None,
    All(String),
    Column(usize),
}

impl EntryPlan {
    pub(super) fn new(mapping: &EntryMapping, table: &str, columns: &mut Columns) -> Result<Self, String> {
        let name = mapping.column.as_deref().or(mapping.code_column.as_deref()).or(mapping.code.as_deref());
        let name = name.unwrap_or_default();
        let wrong = |problem: &str| format!("entry `{name}`: {problem}");
        let code = match (&mapping.code, &mapping.code_column) {
            (Some(text), None) => CodePlan::All(code::checked(text).map_err(|e| wrong(&e))?),
            (None, Some(column)) => {
                let system = mapping.system.as_deref().map(code::system).transpose().map_err(|e| wrong(&e))?;
                let codes = mapping.codes.iter().map(|(cell, text)| Ok((cell.clone(), code::checked(text)?)));
                let codes = codes.collect::<Result<_, String>>().map_err(|e| wrong(&e))?;
                CodePlan::Column { at: columns.at(column), system, codes }
            }
            _ => return Err(wrong("say what it is, with either `code` or `code_column`")),
        };
        let kind = match mapping.kind {
            EntryKind::Observation => Kind::Observation,
            EntryKind::Condition => Kind::Condition,
            EntryKind::Medication => Kind::Medication,
            EntryKind::Procedure => Kind::Procedure,
            EntryKind::Encounter => Kind::Encounter,
        };
        let is_by_cell = !mapping.if_equals.is_empty() || !mapping.values.is_empty();
        if kind != Kind::Observation && mapping.column.is_some() && !is_by_cell {
            return Err(wrong(
                "say which cells of `column` make the entry, with `if_equals = [\"1\"]`, or with `values = { \"1\" = true, \
                 \"0\" = false }`, where `false` is an explicit no",
            ));
        }
        if is_by_cell && mapping.column.is_none() {
            return Err(wrong("`if_equals` and `values` look at a `column`: name it"));
        }
        if kind != Kind::Observation && mapping.values.values().any(|value| !matches!(value, Code::Boolean(_))) {
            return Err(wrong("only an observation has values; of others, `values` can say `true` or `false`"));
        }
        let mut values = mapping.values.clone();
        for value in values.values_mut() {
            if let Code::Text(text) = value
                && text.contains('|')
            {
                *text = code::checked(text).map_err(|e| wrong(&e))?;
            }
        }
        let is_valued = kind == Kind::Observation && mapping.column.is_some() && mapping.if_equals.is_empty();
        Ok(Self {
            kind,
            source: format!("{table}/{name}"),
            column: mapping.column.as_deref().map(|name| columns.at(name)),
            code,
            unit: match &mapping.unit {
                None => UnitPlan::None,
                Some(UnitOf::All(unit)) => UnitPlan::All(unit.clone()),
                Some(UnitOf::Column { column }) => UnitPlan::Column(columns.at(column)),
            },
            value_type: is_valued.then_some(mapping.value_type),
            values,
            drop: mapping.drop.clone(),
            if_equals: mapping.if_equals.clone(),
            only: only(&mapping.only, columns),
            when: WhenPlan::new(&mapping.when, columns).map_err(|e| wrong(&e))?,
            end: mapping.end.as_ref().map(|end| WhenPlan::new(end, columns)).transpose().map_err(|e| wrong(&e))?,
            days_supply: mapping.days_supply.as_deref().map(|name| columns.at(name)),
            class: mapping.class.clone(),
        })
    }

    /// The entry of a row, or why there is none.
    pub(super) fn row(
        &self,
        table: &Table<'_>,
        cells: &mut Cells<'_>,
        index: Date,
        batch: &mut Batch<'_>,
        place: Place,
    ) -> Result<Row, Stop> {
        check_only(&self.only, table)?;
        let mut row = Row::new(self.kind);
        if let Some(at) = self.column {
            let cell = table.cell(at).ok_or(Stop::Leave("cell is missing"))?;
            if self.drop.iter().any(|each| each == cell) {
                return Err(Stop::Leave("cell is in `drop`"));
            }
            if !self.if_equals.is_empty() && !self.if_equals.iter().any(|each| each == cell) {
                return Err(Stop::Leave("cell is not in `if_equals`"));
            }
            self.set_value(&mut row, table, cells, at, cell)?;
        }
        row.codes = Some(self.code_text(table, cells)?);
        row.start = Some(self.when.text(table, cells, index, batch, place)?);
        if let Some(end) = &self.end {
            row.end = match end.text(table, cells, index, batch, place) {
                Err(Stop::Leave(_)) => None,
                text => Some(text?),
            };
        }
        if self.kind == Kind::Condition && row.end.is_some() {
            row.course = Some("past".to_owned());
        }
        if let Some(at) = self.days_supply {
            row.days_supply = cells.number(table, at)?.filter(|days| *days > 0.0);
        }
        row.class.clone_from(&self.class);
        row.source = Some(self.source.clone());
        Ok(row)
    }

    fn set_value(
        &self,
        row: &mut Row,
        table: &Table<'_>,
        cells: &Cells<'_>,
        at: usize,
        cell: &str,
    ) -> Result<(), Stop> {
        if !self.values.is_empty() {
            return match self.values.get(cell) {
                Some(value) => {
                    self.set_stated(row, table, value);
                    Ok(())
                }
                None if !self.if_equals.is_empty() => Ok(()),
                None => {
                    let problem = "holds a cell that `values` does not name: add it there, to `drop` or to `missing`";
                    Err(cells.bad(at, "a cell that `values` does not name", problem))
                }
            };
        }
        match self.value_type {
            None => {}
            Some(ValueType::Text) => {
                row.value_kind = Some("text".to_owned());
                row.value_text = Some(cell.to_owned());
            }
            Some(ValueType::Number) => {
                let (number, comparator) = cells.compared(cell).ok_or_else(|| cells.no_number(at))?;
                self.set_number(row, table, number);
                row.comparator = comparator.map(str::to_owned);
            }
        }
        Ok(())
    }

    fn set_number(&self, row: &mut Row, table: &Table<'_>, number: f64) {
        row.value_kind = Some("quantity".to_owned());
        row.number = Some(number);
        row.unit = match &self.unit {
            UnitPlan::None => None,
            UnitPlan::All(unit) => Some(unit.clone()),
            UnitPlan::Column(at) => table.cell(*at).map(str::to_owned),
        };
    }

    fn set_stated(&self, row: &mut Row, table: &Table<'_>, value: &Code) {
        match value {
            Code::Boolean(yes) if self.kind != Kind::Observation => {
                if !yes {
                    (row.standing, row.reason) = (Some("negates".to_owned()), Some("recorded as no".to_owned()));
                }
            }
            Code::Boolean(yes) => {
                row.value_kind = Some("boolean".to_owned());
                row.value_text = Some(yes.to_string());
            }
            Code::Number(number) => self.set_number(row, table, *number),
            Code::Text(text) if text.contains('|') => {
                row.value_kind = Some("coded".to_owned());
                row.value_codes = Some(text.clone());
            }
            Code::Text(text) => {
                row.value_kind = Some("text".to_owned());
                row.value_text = Some(text.clone());
            }
        }
    }

    fn code_text(&self, table: &Table<'_>, cells: &Cells<'_>) -> Result<String, Stop> {
        match &self.code {
            CodePlan::All(text) => Ok(text.clone()),
            CodePlan::Column { at, system, codes } => {
                let cell = table.cell(*at).ok_or(Stop::Leave("no code"))?;
                match (codes.get(cell), system) {
                    (Some(text), _) => Ok(text.clone()),
                    (None, Some(system)) => {
                        let coding = Coding { system: system.clone(), code: cell.to_owned(), display: None };
                        Ok(text_from_codes(&[coding]))
                    }
                    (None, None) => {
                        let problem = "holds a code that `codes` does not name: add it there, or state its `system`";
                        Err(cells.bad(*at, "a code that the mapping does not name", problem))
                    }
                }
            }
        }
    }
}
