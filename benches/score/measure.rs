//! Commands beside the floor: CPU seconds, wall seconds, peak memory.

use std::fmt::Write as _;
use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, ensure};
use nix::sys::resource::{UsageWho, getrusage};
use nix::sys::time::{TimeVal, TimeValLike};

use crate::country::{self, By, Rows};
use crate::start;

/// A command: its name, its arguments, how it ends, and its bars as hundredths of the floor's CPU: the first, and what
/// is aimed at.
type Bars = (&'static str, &'static [&'static str], u64, u128, u128);

/// On rows as they should be, as a program writes them and as people do.
const PLAIN: [Bars; 3] = [
    ("score", &["score"], 0, 200, 100),
    ("validate", &["validate"], 0, 200, 100),
    ("score --town all --format json", &["score", "--town", "all", "--format", "json"], 0, 400, 200),
];
const WRITTEN: [Bars; 3] = [
    ("score", &["score"], 0, 250, 100),
    ("validate", &["validate"], 0, 250, 100),
    ("score --town all --format json", &["score", "--town", "all", "--format", "json"], 0, 400, 200),
];
/// On rows that are all wrong, of which all are told or counted.
const WRONG: [Bars; 1] = [("validate, every row wrong", &["validate"], 1, 600, 300)];

/// All rows, and what is done with them.
const ALL: [(Rows, &str, &[Bars]); 4] = [
    (Rows { by: By::Program, right: true }, "rows as a program writes them", &PLAIN),
    (Rows { by: By::People, right: true }, "rows as people write them", &WRITTEN),
    (Rows { by: By::Program, right: false }, "wrong rows, as a program writes them", &WRONG),
    (Rows { by: By::People, right: false }, "wrong rows, as people write them", &WRONG),
];

/// The program.
const KAOHE: &str = env!("CARGO_BIN_EXE_kaohe");

/// What one process cost.
#[derive(Debug, Clone, Copy)]
struct Cost {
    cpu: Duration,
    wall: Duration,
    kilobytes: u64,
}

/// Reads every record of every log, and nothing more.
pub(crate) fn floor(folder: &Path) -> Result<()> {
    let mut record = csv::ByteRecord::new();
    let mut rows = 0_u64;
    for entry in std::fs::read_dir(folder.join("evidence"))? {
        let mut reader = csv::ReaderBuilder::new().flexible(true).from_path(entry?.path())?;
        while reader.read_byte_record(&mut record)? {
            rows += 1;
        }
    }
    writeln!(std::io::stdout(), "{rows}")?;
    Ok(())
}

/// Runs one command as the only child of this process, and prints what the system charged for it.
pub(crate) fn once(command: &[&str]) -> Result<()> {
    let (program, args) = command.split_first().context("no command")?;
    let start = Instant::now();
    let status = Command::new(program).args(args).stdout(Stdio::null()).status()?;
    let wall = start.elapsed();
    let exit = status.code().context("killed")?;
    let usage = getrusage(UsageWho::RUSAGE_CHILDREN)?;
    let micros = |time: TimeVal| time.num_microseconds();
    let cpu = micros(usage.user_time()) + micros(usage.system_time());
    writeln!(std::io::stdout(), "{cpu} {} {} {exit}", wall.as_micros(), usage.max_rss())?;
    Ok(())
}

/// Runs the floor and every command in turn, so many times, and prints the table.
pub(crate) fn compare(towns: usize, rows: usize, runs: usize) -> Result<()> {
    let this = std::env::current_exe()?;
    let this = this.to_str().context("the benchmark has a strange name")?;
    let mut out = String::new();
    for (written, said, commands) in ALL {
        let folder = country::folder(towns, rows, written)?;
        let bytes = country::bytes(&folder)?;
        writeln!(out, "{said}: {towns} towns × {rows}, {} MB of logs, median of {runs} runs", bytes / 1_000_000)?;
        let folder = folder.to_str().context("the temporary folder has a strange name")?;
        table(&mut out, this, folder, commands, (towns * rows, runs))?;
    }
    let folder = country::folder(towns, rows, Rows { by: By::Program, right: true })?;
    let folder = folder.to_str().context("the temporary folder has a strange name")?;
    let (one, two) = cores(this, &[KAOHE, "score", folder], runs)?;
    writeln!(out, "score, wall s: one core {}, two cores {}", hundredths(one / 10_000), hundredths(two / 10_000))?;
    writeln!(out, "two cores against one: {} × (bar 1.60, aim 1.80)", hundredths(one * 100 / two.max(1)))?;
    let beyond = start::beyond_true(KAOHE)?.as_micros();
    writeln!(out, "score of the shipped example beyond `true`: {} ms (bar 20, aim 5)", hundredths(beyond / 10))?;
    std::io::stdout().write_all(out.as_bytes())?;
    Ok(())
}

/// Runs the floor and the commands on one folder.
fn table(out: &mut String, this: &str, folder: &str, of: &[Bars], (rows, runs): (usize, usize)) -> Result<()> {
    let mut commands = vec![("floor: csv crate, ByteRecord", vec![this, "floor", folder], 0, 100, 100)];
    for &(name, args, exit, bar, aim) in of {
        let mut command = vec![KAOHE];
        command.extend(args);
        command.push(folder);
        commands.push((name, command, exit, bar, aim));
    }
    let mut costs = vec![Vec::new(); commands.len()];
    // once unmeasured, so that the files are in the system's cache
    for run in 0..=runs {
        for ((_, command, exit, ..), costs) in commands.iter().zip(&mut costs) {
            let cost = measured(this, command, *exit, None)?;
            if run > 0 {
                costs.push(cost);
            }
        }
    }
    writeln!(
        out,
        "{:32} {:>8} {:>8} {:>8} {:>6} {:>6} {:>6} {:>10}",
        "", "CPU s", "wall s", "MB", "× CPU", "bar", "aim", "rows/s"
    )?;
    let floor = median(costs.first().map_or(&[], Vec::as_slice), |cost| cost.cpu.as_micros());
    for ((name, .., bar, aim), costs) in commands.iter().zip(&costs) {
        let cpu = median(costs, |cost| cost.cpu.as_micros());
        let wall = median(costs, |cost| cost.wall.as_micros());
        let megabytes = median(costs, |cost| cost.kilobytes.into()) / 1024;
        let speed = rows as u128 * 1_000_000 / wall.max(1);
        writeln!(
            out,
            "{name:32} {:>8} {:>8} {megabytes:>8} {:>6} {:>6} {:>6} {speed:>10}",
            hundredths(cpu / 10_000),
            hundredths(wall / 10_000),
            hundredths(cpu * 100 / floor.max(1)),
            hundredths(*bar),
            hundredths(*aim),
        )?;
    }
    Ok(())
}

/// The microseconds that a command takes by the clock on one core and on two.
fn cores(this: &str, command: &[&str], runs: usize) -> Result<(u128, u128)> {
    let (mut one, mut two) = (Vec::new(), Vec::new());
    for _ in 0..runs {
        one.push(measured(this, command, 0, Some("1"))?);
        two.push(measured(this, command, 0, Some("2"))?);
    }
    let wall = |costs: &[Cost]| median(costs, |cost| cost.wall.as_micros());
    Ok((wall(&one), wall(&two)))
}

/// What a command costs that ends as it should.
fn measured(this: &str, command: &[&str], exit: u64, cores: Option<&str>) -> Result<Cost> {
    let mut measuring = Command::new(this);
    measuring.arg("measure").args(command).envs(cores.map(|cores| ("RAYON_NUM_THREADS", cores)));
    let output = measuring.stderr(Stdio::inherit()).output()?;
    ensure!(output.status.success(), "could not measure {command:?}");
    let text = String::from_utf8(output.stdout)?;
    let mut numbers = text.split_whitespace().map(str::parse::<u64>);
    let mut next = || numbers.next().context("too few numbers")?.context("not a number");
    let cost = Cost { cpu: Duration::from_micros(next()?), wall: Duration::from_micros(next()?), kilobytes: next()? };
    ensure!(next()? == exit, "{command:?} failed");
    Ok(cost)
}

fn median(costs: &[Cost], of: impl Fn(&Cost) -> u128) -> u128 {
    let mut values: Vec<u128> = costs.iter().map(of).collect();
    values.sort_unstable();
    values.get(values.len() / 2).copied().unwrap_or(0)
}

fn hundredths(number: u128) -> String {
    format!("{}.{:02}", number / 100, number % 100)
}
