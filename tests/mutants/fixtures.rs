use crate::trial::{QUESTIONS, Question};
use domain_lifecycle::api::{Action, Provider};
use serde_json::Value;
use std::{fs, path::Path};

/// A body of `contract/fixtures`, and what it answers.
pub(crate) struct Fixture {
    pub(crate) name: String,
    pub(crate) body: Value,
    pub(crate) status: u16,
    pub(crate) questions: Vec<(Provider, Question)>,
}

/// All that answer a question of the widget.
pub(crate) fn fixtures() -> Vec<Fixture> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("contract/fixtures");
    let files = fs::read_dir(folder)
        .unwrap()
        .map(|file| file.unwrap().path());
    let mut all: Vec<Fixture> = files.filter_map(|path| fixture(&path)).collect();
    all.sort_by(|a, b| a.name.cmp(&b.name));
    assert!(all.len() > 80, "{} fixtures", all.len());
    all
}

fn fixture(path: &Path) -> Option<Fixture> {
    let name = path.file_stem()?.to_str()?.to_owned();
    let body = serde_json::from_str(&fs::read_to_string(path).ok()?).ok()?;
    let questions = questions(&name);
    (!questions.is_empty()).then(|| Fixture {
        status: status(&name),
        name,
        body,
        questions,
    })
}

/// Errors have their status in their names.
fn status(name: &str) -> u16 {
    let numbers = name.split('-').filter_map(|word| word.parse().ok());
    numbers.into_iter().find(|n| *n >= 400).unwrap_or(200)
}

fn questions(name: &str) -> Vec<(Provider, Question)> {
    use Provider::{HostUp, HostUpV1, Hostway};
    let acts = [
        ("update-epp-", Action::UpdateEpp),
        ("retry-transfer-", Action::RetryTransfer),
        ("request-epp-", Action::RequestEpp),
        ("retry-registration-", Action::RetryRegistration),
        ("status-sync-", Action::StatusSync),
    ];
    let of = |provider| QUESTIONS.into_iter().filter(move |(of, _)| *of == provider);
    let act = |name: &str| acts.iter().find(|(head, _)| name.starts_with(head));
    if name.starts_with("lifecycle-") {
        vec![(HostUp, Question::Diagnosis)]
    } else if name.starts_with("job-") {
        vec![(HostUp, Question::Job)]
    } else if name.starts_with("problem-") {
        of(HostUp).collect()
    } else if name.starts_with("hostway-") {
        vec![(Hostway, Question::Diagnosis)]
    } else if name.starts_with("v1-transfer-error-") {
        vec![(HostUpV1, Question::Diagnosis)]
    } else if name.starts_with("v1-error-") || name.starts_with("v1-limit-") {
        of(HostUpV1).collect()
    } else if let Some((_, action)) = name.strip_prefix("v1-").and_then(act) {
        vec![(HostUpV1, Question::Act(*action))]
    } else {
        let action = act(name).map(|(_, action)| (HostUp, Question::Act(*action)));
        action.into_iter().collect()
    }
}
