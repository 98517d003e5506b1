//! The targets without libFuzzer: over the seeds as they are, then over mutations of them, the same ones in every run.
//!
//! `mutate TARGET SECONDS [SEED…]`, a seed being a file or a folder of files. An input that fails is written to
//! `fuzz/artifacts/TARGET-failed`; so is one that takes too long.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{ExitCode, abort};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use kaohe_fuzz::TARGETS;

/// The longest input, in bytes.
const LONGEST: usize = 16 * 1024;
/// How long one input may take.
const PATIENCE: Duration = Duration::from_secs(20);
/// What is put in: what means something somewhere, or is at the edge of what does.
const WORDS: [&[u8]; 24] = [
    b",",
    b"\"",
    b"\"\"",
    b"\n",
    b"\r\n",
    b"\r",
    b"\0",
    b"\xef\xbb\xbf",
    b"\xff\xfe",
    b"\xb0\xd7\xc6\xd1",
    b"2018-02-29",
    b"43167",
    b"999999999",
    b"-0.00005",
    b"1e400",
    b"=",
    b"[[",
    b"]]",
    b"'''",
    b"\x1b[31m",
    "技能培训".as_bytes(),
    "；".as_bytes(),
    "\u{fffd}".as_bytes(),
    "\u{202e}".as_bytes(),
];

/// What is being tried, and since when.
type Trial = Arc<Mutex<(Instant, Vec<u8>)>>;

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().collect();
    let target = args.get(1).and_then(|name| TARGETS.into_iter().find(|(known, _)| known == name));
    let seconds = args.get(2).and_then(|seconds| seconds.parse().ok());
    let (Some((name, run)), Some(seconds)) = (target, seconds) else {
        eprintln!("usage: mutate tables|rubric|values|excerpt SECONDS [SEED…]");
        return ExitCode::from(2);
    };
    let mut seeds = Vec::new();
    for seed in args.iter().skip(3) {
        collect(Path::new(seed), &mut seeds);
    }
    seeds.push(Vec::new());
    let trial: Trial = Arc::new(Mutex::new((Instant::now(), Vec::new())));
    watch(name, Arc::clone(&trial));
    let until = Instant::now() + Duration::from_secs(seconds);
    let mut chance = Chance(0x9E37_79B9_7F4A_7C15);
    let mut tried = 0_usize;
    while tried < seeds.len() || Instant::now() < until {
        let input = match seeds.get(tried) {
            Some(seed) => seed.clone(),
            None => chance.mutated(&seeds),
        };
        *trial.lock().expect("nobody panics with it") = (Instant::now(), input.clone());
        if std::panic::catch_unwind(|| run(&input)).is_err() {
            eprintln!("{name}: an input failed; it is {}", keep(name, &input).display());
            return ExitCode::FAILURE;
        }
        tried += 1;
    }
    println!("{name}: {tried} inputs, {} of them seeds", seeds.len());
    ExitCode::SUCCESS
}

/// The bytes of a file, or of every file of a folder, in the order of their names.
fn collect(path: &Path, seeds: &mut Vec<Vec<u8>>) {
    if let Ok(entries) = fs::read_dir(path) {
        let mut paths: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
        paths.sort();
        for path in paths {
            collect(&path, seeds);
        }
    } else if let Ok(mut bytes) = fs::read(path) {
        bytes.truncate(LONGEST * 4);
        seeds.push(bytes);
    }
}

/// Ends the run where one input takes too long.
fn watch(name: &'static str, trial: Trial) {
    std::thread::spawn(move || {
        loop {
            std::thread::sleep(Duration::from_secs(1));
            let (since, input) = trial.lock().expect("nobody panics with it").clone();
            if since.elapsed() > PATIENCE {
                eprintln!("{name}: an input takes too long; it is {}", keep(name, &input).display());
                abort();
            }
        }
    });
}

fn keep(name: &str, input: &[u8]) -> PathBuf {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("artifacts");
    let path = folder.join(format!("{name}-failed"));
    let kept = fs::create_dir_all(&folder).and_then(|()| fs::write(&path, input));
    kept.unwrap_or_else(|error| eprintln!("cannot keep the input: {error}"));
    path
}

/// Numbers that look random and are the same in every run.
struct Chance(u64);

impl Chance {
    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        let end = u64::try_from(end.max(1)).expect("is small");
        usize::try_from(self.0 % end).expect("is below a size")
    }

    /// One of the seeds with a few things changed.
    fn mutated(&mut self, seeds: &[Vec<u8>]) -> Vec<u8> {
        let at = self.below(seeds.len());
        let mut input = seeds[at].clone();
        for _ in 0..=self.below(6) {
            let (from, to) = (self.below(input.len() + 1), self.below(input.len() + 1));
            let (from, to) = (from.min(to), from.max(to));
            match self.below(6) {
                0 => input.truncate(to),
                1 => drop(input.drain(from..to.min(from + 40))),
                2 => {
                    let word = WORDS[self.below(WORDS.len())];
                    input.splice(from..from, word.iter().copied());
                }
                3 => {
                    let byte = self.below(256);
                    if let Some(there) = input.get_mut(from) {
                        *there = byte.to_le_bytes()[0];
                    }
                }
                4 => {
                    let part: Vec<u8> = input[from..to.min(from + 400)].to_vec();
                    input.splice(from..from, part);
                }
                _ => {
                    let other = &seeds[self.below(seeds.len())];
                    let (start, length) = (self.below(other.len() + 1), self.below(200));
                    let part: Vec<u8> = other.iter().skip(start).take(length).copied().collect();
                    input.splice(from..from, part);
                }
            }
        }
        input.truncate(LONGEST);
        input
    }
}
