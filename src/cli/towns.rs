//! The towns that a command line names.

use std::collections::BTreeSet;

use anyhow::Result;

use super::trouble::trouble;
use crate::evidence::{Roster, TownNo};
use crate::lang::Lang;
use crate::text;

/// The towns of the names; `all` stands for every one, unless a town is called so. Where the roster itself is not
/// `sound`, who is on it is not known yet, and an unknown name is passed over.
///
/// # Errors
/// A name is on no sound roster.
pub(super) fn named(roster: &Roster, names: &[String], sound: bool, lang: Lang) -> Result<BTreeSet<TownNo>> {
    let mut towns = BTreeSet::new();
    for name in names {
        match roster.find(name) {
            Some(town) => {
                towns.insert(town);
            }
            None if name == "all" || name == "全部" => towns.extend(every(roster)),
            None if sound => return Err(unknown(roster, name, lang)),
            None => {}
        }
    }
    Ok(towns)
}

/// Every town of the roster.
pub(super) fn every(roster: &Roster) -> BTreeSet<TownNo> {
    roster.numbered().map(|(no, _)| no).collect()
}

/// That a name is on no roster, with the near one.
fn unknown(roster: &Roster, name: &str, lang: Lang) -> anyhow::Error {
    let near = roster.suggest(name);
    let near = near.map_or_else(|| text!("", ""), |near| text!("；是不是「{near}」？", "; did you mean `{near}`?"));
    let (zh, en) = (near.zh, near.en);
    trouble(lang, &text!("镇名单里没有「{name}」{zh}", "`{name}` is not on the roster{en}"))
}
