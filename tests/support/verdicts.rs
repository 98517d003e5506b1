//! What a log says of its own review, as the office's word.

use kaohe::evidence::{Decided, Log, LogReader, Verdicts};

/// The verdicts that a log holds itself, as if the office had taken them over.
pub(crate) fn taken_over(reader: &LogReader<'_>, log: Log<'_>) -> Verdicts {
    let claims = reader.read(log, &mut Vec::new(), &mut |_| {}).claims;
    let decided = claims.into_iter().filter_map(|claim| {
        let reason = claim.reason;
        Some((claim.line, Decided { decision: Some(claim.decision?), reason, ..Decided::default() }))
    });
    Verdicts { rows: decided.collect(), ..log.verdicts.clone() }
}
