//! Every code there is: what kind of file it is found in, and how much it weighs.

use std::fmt;

use super::Severity;
use crate::lang::Lang;

/// Makes the codes of one list: a kind of file with its name in both languages, and its codes with their weights.
macro_rules! codes {
    ($($kind:ident $zh:literal, $en:literal { $($code:ident $severity:ident),* $(,)? })*) => {
        /// The stable code of a kind of mistake: a letter for the kind of file that it is found in, and a number.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[expect(missing_docs, reason = "its page says what each of them is")]
        pub enum Code { $($($code,)*)* }

        /// The kind of file that a mistake is found in.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum FileKind { $(#[doc = $en] $kind,)* }

        impl Code {
            /// All of them, kind by kind, in their order.
            pub const ALL: &[Self] = &[$($(Self::$code,)*)*];

            /// As it is written, such as `L003`.
            pub const fn as_str(self) -> &'static str {
                match self { $($(Self::$code => stringify!($code),)*)* }
            }

            /// How much it weighs where nothing else is said.
            pub const fn severity(self) -> Severity {
                match self { $($(Self::$code => Severity::$severity,)*)* }
            }

            /// Its page, as it is written in `docs/codes`.
            pub(crate) const fn page(self) -> &'static str {
                match self {
                    $($(Self::$code => {
                        include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/docs/codes/", stringify!($code), ".md"))
                    })*)*
                }
            }

            /// Where it is found.
            pub const fn kind(self) -> FileKind {
                match self { $($(Self::$code)|* => FileKind::$kind,)* }
            }
        }

        impl FileKind {
            /// All of them.
            pub const ALL: &[Self] = &[$(Self::$kind,)*];

            /// What it is called.
            pub const fn name(self) -> [&'static str; 2] {
                match self { $(Self::$kind => [$zh, $en],)* }
            }
        }
    };
}

codes! {
    Assessment "assessment.toml", "assessment.toml" {
        A001 Error, A002 Error, A003 Error, A004 Error, A005 Error, A006 Error, A007 Error, A008 Error,
        A009 Error, A010 Error, A011 Error, A012 Warning, A013 Note, A015 Error, A016 Error, A017 Warning,
        A020 Error,
    }
    Check "细则的检查（kaohe check）", "the check of a rubric (kaohe check)" {
        C001 Note, C002 Note, C003 Note, C004 Note, C005 Warning, C011 Warning, C012 Warning, C013 Warning,
        C014 Warning, C020 Note, C021 Note, C022 Note, C030 Warning, C031 Warning, C032 Warning, C040 Warning,
        C041 Warning, C042 Warning, C050 Warning, C051 Warning, C052 Warning, C053 Note, C060 Warning, C070 Warning,
        C071 Warning, C073 Warning, C074 Warning, C075 Note, C076 Warning, C077 Warning,
        C080 Note,
    }
    Table "文件和表格", "files and tables" {
        F001 Error, F002 Error, F003 Error, F004 Error, F005 Error, F006 Error, F007 Error, F008 Error,
        F009 Error, F010 Error, F011 Error, F012 Error, F013 Error, F014 Error, F015 Error, F016 Error,
        F017 Error, F018 Error, F019 Error, F020 Error, F021 Warning, F022 Error, F030 Error, F031 Error,
        F032 Error, F033 Error, F034 Error, F035 Error, F036 Warning, F037 Error, F038 Error, F039 Error,
        F040 Warning, F041 Warning, F042 Error, F043 Error, F044 Error, F045 Warning, F046 Error, F047 Warning,
        F048 Error, F049 Error, F050 Error, F051 Warning, F052 Warning, F053 Warning, F054 Warning, F055 Error,
        F056 Error, F057 Error, F058 Error, F059 Error, F060 Warning, F061 Warning, F062 Error,
        F064 Error, F070 Error, F071 Warning, F072 Error, F073 Error, F074 Note, F075 Note, F076 Warning,
        F077 Error, F078 Warning, F080 Error, F081 Error, F082 Note, F090 Error, F091 Error, F092 Warning,
        F093 Error, F094 Error, F095 Note, F096 Error,
    }
    Ledger "认定记录（ledger.csv）", "the ledger (ledger.csv)" {
        J001 Error, J002 Error, J003 Error, J004 Error, J005 Error, J006 Error, J007 Error, J008 Error,
        J009 Error, J010 Error, J011 Error, J012 Error, J013 Error, J014 Error, J015 Error, J016 Error,
        J017 Error, J018 Error, J019 Error, J020 Error, J021 Error, J022 Error, J023 Error, J024 Error,
        J025 Error, J026 Error, J027 Error, J028 Error, J029 Error, J031 Warning, J032 Warning, J034 Error,
        J035 Warning, J036 Warning, J037 Error, J038 Error, J039 Warning, J040 Error, J041 Warning, J042 Error,
        J043 Error, J051 Error, J052 Note, J053 Warning, J101 Warning, J102 Warning, J103 Error, J104 Warning,
        J105 Warning, J106 Warning, J107 Warning,
    }
    Cases "细则的用例", "the cases of a rubric" {
        K001 Error, K002 Error, K003 Error, K004 Error, K005 Error, K006 Error, K007 Error, K008 Error,
        K009 Error, K010 Error, K011 Error, K012 Error, K013 Error, K014 Error, K015 Error, K016 Error,
        K020 Error, K028 Error, K030 Error, K032 Error, K033 Error, K034 Error, K035 Error,
    }
    Log "各镇台账", "the log of a town" {
        L001 Warning, L002 Error, L003 Error, L004 Error, L005 Error, L006 Error, L007 Error, L008 Error,
        L010 Error, L011 Error, L012 Error, L013 Error, L014 Error, L015 Error, L016 Warning, L017 Error,
        L018 Error, L019 Error, L020 Warning, L021 Error, L022 Error, L023 Note, L024 Warning, L025 Warning,
        L026 Error, L027 Error, L028 Warning, L029 Warning, L030 Error, L031 Error, L032 Error, L033 Error,
        L034 Warning, L035 Warning, L036 Warning, L037 Warning, L038 Error, L039 Error, L040 Error, L050 Note,
        L051 Error, L052 Error, L053 Warning, L060 Note,
    }
    Rubric "细则", "the rubric" {
        R001 Error, R002 Error, R003 Error, R004 Error, R005 Error, R006 Error, R007 Error, R008 Error,
        R009 Error, R010 Error, R011 Error, R012 Error, R013 Error, R014 Error, R015 Error, R016 Error,
        R017 Error, R018 Error, R019 Error, R020 Error, R021 Error, R022 Error, R023 Error, R024 Error,
        R025 Error, R026 Error, R027 Error, R028 Error, R029 Error, R030 Error, R031 Error, R032 Error,
    }
    Roster "镇名单（towns.csv）", "the roster (towns.csv)" {
        T001 Error, T002 Error, T003 Error, T004 Error,
    }
    Reviews "审核（reviews.csv）", "the reviews (reviews.csv)" {
        V001 Error, V002 Error, V003 Error, V004 Error, V005 Error, V006 Error, V007 Warning, V008 Warning,
        V009 Error, V010 Note, V011 Error,
    }
}

impl Code {
    /// The code that is written so, and in no other way.
    pub fn named(written: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|code| code.as_str() == written)
    }
}

impl FileKind {
    /// Its name in one language.
    pub fn get(self, lang: Lang) -> &'static str {
        let [zh, en] = self.name();
        lang.pick(zh, en)
    }
}

impl fmt::Display for Code {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.pad(self.as_str())
    }
}
