use proptest::prelude::*;

use super::*;
use crate::diagnostic::nearest;

/// Names of few letters, so that many are near; some long, some a part of others.
fn name() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => "[甲乙丙镇]{0,5}",
        2 => "[aAbB0-2.]{0,6}",
        2 => "(第|镇)?[0-2]{3,6}(镇|乡)?",
        2 => "[甲乙丙丁戊镇乡村]{6,14}",
        1 => "[甲乙]{20,32}",
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, ..ProptestConfig::default() })]

    #[test]
    fn the_nearest_is_that_of_the_plain_search(
        names in prop::collection::vec(name(), 0..60),
        written in name(),
        part in any::<prop::sample::Index>(),
        cut in 0_usize..9,
    ) {
        let index = Names::new(names.iter().map(String::as_str));
        let mut asked = vec![written.clone()];
        if !names.is_empty() {
            // one of them with something more, less, elsewhere
            let one = part.get(&names);
            asked.push(one.clone());
            asked.push(one.chars().skip(cut % 4).collect());
            asked.push(format!("{one}{written}"));
            asked.push(one.chars().rev().collect());
            let mut letters: Vec<char> = one.chars().collect();
            let count = letters.len();
            for at in (0..count.saturating_sub(1)).step_by(4) {
                letters.swap(at, at + 1);
            }
            asked.push(letters.into_iter().collect());
        }
        for written in asked {
            prop_assert_eq!(index.nearest(&written), nearest(&written, names.iter().map(String::as_str)), "{}", written);
        }
    }
}

#[test]
fn all_that_are_equally_near_are_named_in_order() {
    let names = Names::new(["桥头镇", "桥东镇", "白蒲镇"]);
    assert_eq!(names.all_nearest("桥投镇"), ["桥头镇", "桥东镇"]);
    assert_eq!(names.all_nearest("白浦镇"), ["白蒲镇"]);
    assert!(names.all_nearest("海安").is_empty());
}

/// What took minutes where each was held against each.
#[test]
fn many_wrong_names_among_many_are_found_at_once() {
    let known: Vec<String> = (0..20_000).map(|n| format!("镇{n:05}")).collect();
    let names = Names::new(known.iter().map(String::as_str));
    for n in 0..1_000 {
        assert!(names.nearest(&format!("乡{n:05}")).is_some());
        assert_eq!(names.nearest(&format!("海安县{n:05}开发区委员会")), None);
    }
}
