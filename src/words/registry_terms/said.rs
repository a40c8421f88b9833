use super::Term;
use contract::v2::{Failure, Lifecycle, TransferKind};

/// What our own sentences about this diagnosis say already.
pub fn terms_said(lifecycle: &Lifecycle) -> Vec<Term> {
    let transfer = lifecycle.transfer_status.as_ref();
    let failures = [&lifecycle.transfer_failure, &lifecycle.registration_failure];
    let by_kind = transfer.map_or(&[][..], |transfer| by_kind(&transfer.kind));
    let by_category = failures.into_iter().flatten().flat_map(by_category);
    by_kind
        .iter()
        .copied()
        .chain(by_category.copied())
        .collect()
}

fn by_kind(kind: &TransferKind) -> &'static [Term] {
    use TransferKind as K;
    match kind {
        K::PendingTransferInProgress | K::PendingTransferGeneric => &[Term::TransferPending],
        K::RegistryLockedAndEppInvalid => &[Term::TransferLock, Term::WrongCode],
        K::RegistryLocked => &[Term::TransferLock],
        K::TooNewForTransfer => &[Term::TooNew],
        K::PendingEppFallback => &[Term::WrongCode],
        K::Expired => &[Term::Expired],
        K::TransferFailedAtRegistry
        | K::TransferNotAtRegistry
        | K::AwaitingPayment
        | K::TransferErrorKnown
        | K::Active
        | K::Unknown
        | K::Other(_) => &[],
    }
}

fn by_category(failure: &Failure) -> &'static [Term] {
    match failure.category.as_str() {
        "epp_invalid" => &[Term::WrongCode],
        "identity_invalid" => &[Term::Identity],
        "details_required" => &[Term::DetailMissing],
        _ => &[],
    }
}
