//! What can be wrong with the files of an assessment folder, and with its `assessment.toml`.

mod assessment;
mod file;
mod message;
mod office;

pub use assessment::AssessmentProblem;
pub use file::FileProblem;
pub use office::OfficeProblem;
