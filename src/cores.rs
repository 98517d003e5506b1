//! Work on all cores; on one where the system gives no threads.

use std::sync::OnceLock;

use rayon::{ThreadPool, ThreadPoolBuilder};

static CORES: OnceLock<Option<ThreadPool>> = OnceLock::new();

/// Does work whose parallel iterators run on all cores.
pub(crate) fn on_all_cores<T: Send>(work: impl FnOnce() -> T + Send) -> T {
    let one = || ThreadPoolBuilder::new().num_threads(1).use_current_thread().build();
    let cores = CORES.get_or_init(|| ThreadPoolBuilder::new().build().or_else(|_| one()).ok());
    match cores {
        Some(cores) => cores.install(work),
        None => work(),
    }
}
