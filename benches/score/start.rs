//! Start to finish: what a user waits for who scores one county.

use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Result, ensure};

/// How often both are run, in turn.
const RUNS: usize = 200;

/// How much longer `score` of the shipped example takes than a program that does nothing: medians of many runs.
pub(crate) fn beyond_true(program: &str) -> Result<Duration> {
    let example = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/rugao-2018");
    let (mut nothing, mut score) = (Vec::with_capacity(RUNS), Vec::with_capacity(RUNS));
    for _ in 0..RUNS {
        nothing.push(wall(&mut Command::new("true"))?);
        score.push(wall(Command::new(program).arg("score").arg(&example))?);
    }
    Ok(median(score).saturating_sub(median(nothing)))
}

fn wall(command: &mut Command) -> Result<Duration> {
    let start = Instant::now();
    let status = command.stdout(Stdio::null()).stderr(Stdio::null()).status()?;
    let wall = start.elapsed();
    ensure!(status.success(), "{command:?} failed: {status}");
    Ok(wall)
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort_unstable();
    times.get(times.len() / 2).copied().unwrap_or_default()
}
