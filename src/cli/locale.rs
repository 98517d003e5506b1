//! The language of this run.

use std::borrow::Cow;
use std::ffi::OsString;

use crate::lang::Lang;

/// The variable that sets the language for every run: `zh` or `en`.
pub const VARIABLE: &str = "KAOHE_LANG";
/// Where the system's locale stands, the first that is set deciding.
const LOCALES: [&str; 3] = ["LC_ALL", "LC_MESSAGES", "LANG"];

/// The language that `--lang` asks for; else the one of `KAOHE_LANG`; else that of the user's locale.
pub fn language(asked: Option<Lang>) -> Lang {
    choose(asked, |name| std::env::var(name).ok(), sys_locale::get_locale)
}

/// The choice itself, over any environment. A `KAOHE_LANG` that names no language decides nothing.
fn choose(
    asked: Option<Lang>,
    variable: impl Fn(&str) -> Option<String>,
    system: impl FnOnce() -> Option<String>,
) -> Lang {
    let set = |name: &str| variable(name).filter(|value| !value.is_empty());
    asked
        .or_else(|| Lang::from_name(&set(VARIABLE)?))
        .or_else(|| LOCALES.into_iter().find_map(set).as_deref().map(Lang::from_locale))
        .or_else(|| system().as_deref().map(Lang::from_locale))
        .unwrap_or(Lang::En)
}

/// The language that `--lang` names, looked for before anything else is understood, so that even the complaint
/// about a wrong option is in it.
pub(super) fn asked(args: &[OsString]) -> Option<Lang> {
    Lang::from_name(values("--lang", args).first()?)
}

/// What a `KAOHE_LANG` says that names no language.
pub(super) fn misnamed() -> Option<String> {
    std::env::var(VARIABLE).ok().filter(|name| !name.is_empty() && Lang::from_name(name).is_none())
}

/// Everything that is given to an option, before the command line is understood.
pub(super) fn values(option: &str, args: &[OsString]) -> Vec<String> {
    let mut args = args.iter().map(|arg| arg.to_string_lossy()).take_while(|arg| arg != "--");
    let mut names = Vec::new();
    while let Some(arg) = args.next() {
        if arg == option {
            names.extend(args.next().map(Cow::into_owned));
        } else if let Some(name) = arg.strip_prefix(option).and_then(|rest| rest.strip_prefix('=')) {
            names.push(name.to_owned());
        }
    }
    names
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(asked: Option<Lang>, set: &[(&str, &str)], system: Option<&str>) -> Lang {
        let variable = |name: &str| set.iter().find(|(n, _)| *n == name).map(|(_, v)| (*v).to_owned());
        choose(asked, variable, || system.map(str::to_owned))
    }

    #[test]
    fn the_option_stands_over_the_variable_and_the_variable_over_the_locale() {
        let zh = [("LC_ALL", "zh_CN.UTF-8")];
        assert_eq!(of(Some(Lang::En), &[("KAOHE_LANG", "zh")], None), Lang::En);
        assert_eq!(of(None, &[("KAOHE_LANG", "en"), zh[0]], None), Lang::En);
        assert_eq!(of(None, &[("KAOHE_LANG", "EN_us.UTF-8"), zh[0]], None), Lang::En);
        assert_eq!(of(None, &[("KAOHE_LANG", ""), zh[0]], None), Lang::Zh);
        assert_eq!(of(None, &[("KAOHE_LANG", "fr"), zh[0]], None), Lang::Zh);
    }

    #[test]
    fn the_first_locale_that_is_set_decides() {
        assert_eq!(of(None, &[("LC_ALL", "C"), ("LANG", "zh_CN.UTF-8")], Some("zh-CN")), Lang::En);
        assert_eq!(of(None, &[("LC_ALL", ""), ("LC_MESSAGES", "zh_CN"), ("LANG", "en_US")], None), Lang::Zh);
        assert_eq!(of(None, &[("LANG", "en_US")], Some("zh-CN")), Lang::En);
        assert_eq!(of(None, &[], Some("zh-Hans-CN")), Lang::Zh);
        assert_eq!(of(None, &[], None), Lang::En);
    }
}
