//! What can happen at every API, told once.

use crate::visit::Visit;
use contract::v2::TransferKind;
use domain_lifecycle::api::{FaultKind, Provider};
use domain_lifecycle::state::What;
use serde_json::json;

/// How a transfer under way looks at this API.
fn under_way(provider: Provider) -> TransferKind {
    match provider {
        Provider::HostUp => TransferKind::PendingTransferInProgress,
        Provider::HostUpV1 => TransferKind::Unknown,
        Provider::Hostway => TransferKind::PendingTransferGeneric,
    }
}

#[test]
fn a_wrong_code_is_replaced_and_the_domain_arrives() {
    for provider in Provider::ALL {
        let visit = Visit::to(provider, "wrong-code");
        assert_eq!(visit.phase(), "ready");
        assert!(visit.offers_retry(), "{provider:?}");
        assert_eq!(visit.acted(), [""; 0], "looking changes nothing");

        let code = visit.right_code("wrong-code");
        visit.retry(Some(&code));
        let acted = visit.acted();
        assert_eq!(acted.len(), 1, "{acted:?}");
        assert!(acted[0].contains(&code));
        let taken = match provider {
            Provider::HostUp => What::TransferUnderWay,
            Provider::HostUpV1 | Provider::Hostway => What::TransferAccepted,
        };
        assert_eq!(visit.notice(), Some(taken));
        assert_eq!(visit.kind(), Some(under_way(provider)));
        assert!(!visit.offers_retry(), "{provider:?}: nothing to retry now");

        visit.wait_days(5);
        visit.refresh();
        if provider == Provider::HostUpV1 {
            visit.sync();
        }
        let arrived = match provider {
            Provider::HostUp | Provider::HostUpV1 => Some(TransferKind::Active),
            // Hostway says only that nothing is pending any more.
            Provider::Hostway => None,
        };
        assert_eq!(visit.kind(), arrived, "{provider:?}");
        assert_eq!(visit.phase(), "ready");
    }
}

#[test]
fn another_wrong_code_is_refused_again() {
    for provider in Provider::ALL {
        let visit = Visit::to(provider, "wrong-code");
        visit.retry(Some("not-the-code"));
        assert_eq!(visit.acted().len(), 1);
        assert!(visit.offers_retry(), "{provider:?}");
        let stuck = match provider {
            Provider::HostUp => TransferKind::TransferFailedAtRegistry,
            Provider::HostUpV1 | Provider::Hostway => TransferKind::TransferErrorKnown,
        };
        assert_eq!(visit.kind(), Some(stuck));
    }
}

#[test]
fn what_cannot_be_reset_now_is_no_error_but_read_again() {
    for provider in Provider::ALL {
        let visit = Visit::to(provider, "wrong-code");
        let code = visit.right_code("wrong-code");
        visit.elsewhere("wrong-code", "retry-transfer", json!({ "eppCode": code }));
        visit.sent();
        visit.retry(Some("another-code"));
        let sent = visit.sent();
        assert_eq!(sent.len(), 2, "{sent:?}");
        assert!(sent[1].starts_with("GET "), "{sent:?}");
        let refused = |what| matches!(what, What::Refused(_, FaultKind::Conflict));
        assert!(visit.notice().is_some_and(refused), "{provider:?}");
        assert_eq!((visit.phase(), visit.trouble()), ("ready", None));
        assert_eq!(visit.kind(), Some(under_way(provider)), "{provider:?}");
    }
}

#[test]
fn what_is_in_progress_offers_no_retry() {
    for provider in Provider::ALL {
        let visit = Visit::to(provider, "in-progress");
        assert_eq!(visit.kind(), Some(under_way(provider)));
        assert!(!visit.offers_retry(), "{provider:?}");
        visit.sent();
        visit.retry(Some("whatever-code"));
        assert_eq!(visit.sent(), [""; 0], "{provider:?}");
    }
}

#[test]
fn one_transfer_looks_the_same_from_all_sides() {
    for provider in Provider::ALL {
        let visit = Visit::to(provider, "wrong-code");
        let code = visit.right_code("wrong-code");
        visit.retry(Some(&code));
        for other in Provider::ALL {
            let mut view = visit.target("wrong-code");
            view.provider = other;
            let target = Visit::at(other).target("wrong-code");
            view.domain = target.domain;
            visit.set_up(view);
            let seen = visit.kind();
            assert_eq!(
                seen,
                Some(under_way(other)),
                "{provider:?} seen by {other:?}"
            );
        }
    }
}
