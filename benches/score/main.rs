//! The speed of `kaohe` against a floor, in one run on one machine: `cargo bench`.
//!
//! The floor is the csv crate reading every record of the same logs (`ByteRecord`, reused) and doing nothing with
//! them. Logs are generated, the same on every machine, in the system's temporary folder: with rows as a program writes
//! them, and with those of the shipped example, as people write them; of both as they should be, and as many of which
//! every one is wrong, each with a floor of their own. Each command runs in a process of its own; its CPU seconds and
//! peak memory are what the system charged for that process. The machine may be shared, so what counts are the ratios;
//! each is that of the medians of all runs. At the end stand two cores against one, and what the shipped example takes
//! from start to finish beyond `true`, which does nothing.
//!
//! `cargo bench -- 2000 500 5` sets towns, rows a town and runs; these are the defaults.

#[cfg(unix)]
mod country;
#[cfg(unix)]
mod measure;
#[cfg(unix)]
mod plain;
#[cfg(unix)]
mod start;
#[cfg(unix)]
mod written;

#[cfg(unix)]
fn main() -> anyhow::Result<()> {
    let args: Vec<String> = std::env::args().skip(1).filter(|arg| arg != "--bench").collect();
    let args: Vec<&str> = args.iter().map(String::as_str).collect();
    match args.as_slice() {
        ["floor", folder] => measure::floor(folder.as_ref()),
        ["measure", command @ ..] => measure::once(command),
        sizes => {
            let size = |at: usize, default| sizes.get(at).map_or(Ok(default), |text| text.parse::<usize>());
            measure::compare(size(0, 2000)?, size(1, 500)?, size(2, 5)?)
        }
    }
}

#[cfg(not(unix))]
fn main() {}
