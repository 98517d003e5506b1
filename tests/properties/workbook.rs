//! Workbooks of random years: their formulas come to the figures of the program.

use kaohe::lang::Lang;
use kaohe::report::{Format, What, render};
use proptest::collection::vec;
use proptest::prelude::*;

use super::cases;
use super::draw::{judged, row, rubric, town};
use crate::engine_of_formulas::written_and_reckoned;
use crate::report::year::{Year, assessed};

proptest! {
    #![proptest_config(cases(20))]

    #[test]
    fn formulas_come_to_the_figures_of_the_program(
        rubric in rubric(),
        towns in vec((vec(row(), 0..12), vec(judged(), 0..6)), 1..4),
    ) {
        let years: Vec<Year> = towns
            .iter()
            .enumerate()
            .map(|(at, (rows, said))| {
                let town = town(&rubric, rows, said, at % 2);
                let year = crate::report::year::town(&format!("第{at}镇"));
                Year { records: town.records, judged: town.judged, ..year }
            })
            .collect();
        let bytes = assessed(&rubric, None, &years, |assessment| {
            render(assessment, What::Ranking, Format::Workbook, Lang::Zh, 80).unwrap()
        });
        let [written, reckoned] = written_and_reckoned(&bytes);
        prop_assert_eq!(written, reckoned);
    }
}
