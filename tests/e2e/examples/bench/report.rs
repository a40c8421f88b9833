//! The figures: the middle one of each row, and how far the others are from it.

use std::io::{self, Write as _};

use anyhow::Result;

/// Rows in the order in which they were first measured.
#[derive(Default)]
pub(crate) struct Report {
    rows: Vec<(String, Vec<f64>)>,
    notes: Vec<(String, String)>,
}

impl Report {
    pub(crate) fn add(&mut self, row: &str, value: f64) {
        match self.rows.iter_mut().find(|(name, _)| name == row) {
            Some((_, values)) => values.push(value),
            None => self.rows.push((row.to_owned(), vec![value])),
        }
    }

    pub(crate) fn add_count(&mut self, row: &str, count: usize) {
        self.add(row, u32::try_from(count).map_or(f64::NAN, f64::from));
    }

    /// Words beside the figures; what was said before is not said again.
    pub(crate) fn note(&mut self, row: &str, words: &str) {
        let said = (row.to_owned(), words.to_owned());
        if !self.notes.contains(&said) {
            self.notes.push(said);
        }
    }

    /// As the table of `docs/performance.md`.
    pub(crate) fn print(mut self) -> Result<()> {
        let mut out = io::stdout().lock();
        writeln!(
            out,
            "| measured | median | least | most |\n|---|---|---|---|"
        )?;
        for (row, values) in &mut self.rows {
            values.sort_by(f64::total_cmp);
            let [least, most] =
                [values.first(), values.last()].map(|one| one.copied().unwrap_or(f64::NAN));
            let median = median(values);
            writeln!(
                out,
                "| {row} | {} | {} | {} |",
                round(median),
                round(least),
                round(most)
            )?;
        }
        for (row, words) in &self.notes {
            writeln!(out, "\n{row}: {words}")?;
        }
        Ok(())
    }
}

fn median(sorted: &[f64]) -> f64 {
    let at = |place: usize| sorted.get(place).copied().unwrap_or(f64::NAN);
    f64::midpoint(at(sorted.len() / 2), at(sorted.len().saturating_sub(1) / 2))
}

/// Three figures are enough.
fn round(value: f64) -> String {
    if value.abs() >= 100.0 || value.fract() == 0.0 {
        format!("{value:.0}")
    } else {
        format!("{value:.1}")
    }
}
