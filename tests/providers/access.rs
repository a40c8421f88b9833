//! Who may see what, and what is in the way.

use crate::visit::Visit;
use domain_lifecycle::api::{FaultKind, Provider, Target};
use domain_lifecycle::state::What;
use serde_json::json;

#[test]
fn a_domain_that_does_not_exist() {
    for provider in Provider::ALL {
        let visit = Visit::at(provider);
        let domain = match provider {
            Provider::HostUp => "dom_nothing",
            Provider::HostUpV1 => "7",
            Provider::Hostway => "nowhere.example",
        };
        visit.set_up(Target {
            domain: domain.to_owned(),
            ..visit.target("wrong-code")
        });
        let (phase, trouble) = match provider {
            Provider::HostUp | Provider::HostUpV1 => ("error", Some("not_found")),
            // A 404 without a body says only that nothing is pending.
            Provider::Hostway => ("ready", None),
        };
        assert_eq!((visit.phase(), visit.trouble()), (phase, trouble));
        visit.sent();
        visit.wait_an_hour();
        assert_eq!(visit.sent(), [""; 0], "{provider:?} is not asked again");
    }
}

#[test]
fn a_domain_of_somebody_else() {
    for provider in Provider::ALL {
        let visit = Visit::to(provider, "other-account");
        let trouble = match provider {
            Provider::HostUp | Provider::HostUpV1 => "not_found",
            Provider::Hostway => "forbidden",
        };
        assert_eq!((visit.phase(), visit.trouble()), ("error", Some(trouble)));
        assert!(visit.with(|state| state.picture.is_none()));
    }
}

#[test]
fn an_account_of_somebody_else() {
    let visit = Visit::at(Provider::Hostway);
    visit.set_up(Target {
        account: "acct10002".to_owned(),
        ..visit.target("wrong-code")
    });
    assert_eq!(visit.trouble(), Some("forbidden"));
}

#[test]
fn a_server_in_trouble_is_asked_again_and_an_action_never() {
    for provider in Provider::ALL {
        let visit = Visit::at(provider);
        visit.fault("GET", json!({ "error": 500 }));
        visit.set_up(visit.target("wrong-code"));
        assert_eq!((visit.phase(), visit.trouble()), ("error", Some("server")));
        visit.wait(10);
        assert_eq!(
            (visit.phase(), visit.trouble()),
            ("ready", None),
            "{provider:?}"
        );

        let method = if provider == Provider::Hostway {
            "PUT"
        } else {
            "POST"
        };
        visit.fault(method, json!({ "error": 500 }));
        visit.sent();
        visit.retry(Some("another-code"));
        let open = |what| matches!(what, What::OutcomeUnknown(_));
        assert!(visit.notice().is_some_and(open), "{provider:?}");
        visit.wait_an_hour();
        assert_eq!(visit.acted().len(), 1, "{provider:?}");
        assert_eq!(visit.phase(), "ready");
    }
}

#[test]
fn a_server_that_says_it_cannot_begin_has_refused() {
    for provider in [Provider::HostUp, Provider::HostUpV1] {
        let visit = Visit::to(provider, "wrong-code");
        visit.fault("POST", json!({ "error": 503 }));
        visit.retry(Some("another-code"));
        let refused = |what| matches!(what, What::Refused(_, FaultKind::Server));
        assert!(visit.notice().is_some_and(refused), "{provider:?}");
    }
}

#[test]
fn an_answer_that_took_too_long_leaves_open_what_was_done() {
    for provider in Provider::ALL {
        let visit = Visit::to(provider, "wrong-code");
        let method = if provider == Provider::Hostway {
            "PUT"
        } else {
            "POST"
        };
        visit.fault(method, json!({ "error": 504 }));
        visit.sent();
        visit.retry(Some("another-code"));
        let open = |what| matches!(what, What::OutcomeUnknown(_));
        assert!(visit.notice().is_some_and(open), "{provider:?}");
        let sent = visit.sent();
        assert_eq!(sent.len(), 2, "the act and one look: {sent:?}");
    }
}

#[test]
fn a_session_that_ended_stops_everything_until_the_next() {
    for provider in Provider::ALL {
        let visit = Visit::to(provider, "wrong-code");
        visit.control("expire-sessions", json!({}));
        visit.refresh();
        assert_eq!(visit.phase(), "signed-out", "{provider:?}");
        visit.sent();
        visit.wait_an_hour();
        assert_eq!(visit.sent(), [""; 0]);
        visit.sign_in();
        visit.send(domain_lifecycle::state::Event::Resume);
        assert_eq!(visit.phase(), "ready", "{provider:?}");
    }
}

#[test]
fn a_rate_limit_is_waited_for() {
    for provider in Provider::ALL {
        let visit = Visit::to(provider, "wrong-code");
        visit.control("rate-limit", json!({ "limit": 0, "windowSeconds": 120 }));
        visit.refresh();
        assert_eq!(visit.phase(), "rate-limited", "{provider:?}");
        visit.control("rate-limit", json!({ "limit": 99, "windowSeconds": 30 }));
        visit.sent();
        visit.wait(110);
        visit.refresh();
        assert_eq!(visit.sent(), [""; 0], "{provider:?}");
        visit.wait(15);
        assert_eq!(visit.phase(), "ready", "{provider:?}");
    }
}

#[test]
fn what_support_needs_is_kept_where_the_api_says_it() {
    for provider in [Provider::HostUp, Provider::HostUpV1] {
        let visit = Visit::to(provider, "wrong-code");
        visit.fault("POST", json!({ "error": 500 }));
        visit.retry(Some("another-code"));
        let id = visit.with(|state| state.notice.as_ref().and_then(|n| n.request_id.clone()));
        assert!(id.is_some_and(|id| id.len() > 20), "{provider:?}");
    }
}
