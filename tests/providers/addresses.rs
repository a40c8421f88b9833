//! What each API calls a domain, and how it gets into a path.

use crate::edge::BASE;
use contract::EppCode;
use domain_lifecycle::api::{Act, Ask, Provider, Target, TargetFault};
use serde_json::Value;
use std::fs;
use std::path::Path;

fn target(provider: Provider, domain: &str, account: &str) -> Target {
    Target {
        provider,
        base: BASE.to_owned(),
        domain: domain.to_owned(),
        account: account.to_owned(),
        ..Target::default()
    }
}

#[test]
fn what_could_leave_its_place_in_a_path_is_refused() {
    let tails = [
        "", "/", "/../x", "?x", "#x", "%2e%2e", "\\x", " x", "\n", "å",
    ];
    for (provider, good) in [
        (Provider::HostUp, "dom_01hxa3b4c5d6e7f8g9h0j1k2m3"),
        (Provider::HostUpV1, "20629"),
        (Provider::Hostway, "test.com"),
    ] {
        for tail in tails {
            let target = target(provider, &format!("{good}{tail}"), "acct12345");
            assert_eq!(
                target.check().is_ok(),
                tail.is_empty(),
                "{provider:?} {tail:?}"
            );
        }
        assert_eq!(
            target(provider, "", "acct12345").check(),
            Err(TargetFault::DomainMissing)
        );
    }
}

#[test]
fn ids_are_not_taken_for_those_of_another_api() {
    let invalid = Err(TargetFault::DomainInvalid);
    for (provider, domain) in [
        (Provider::HostUp, "20629"),
        (Provider::HostUp, "test.com"),
        (Provider::HostUp, "dom_"),
        (Provider::HostUpV1, "dom_abc123"),
        (Provider::HostUpV1, "0"),
        (Provider::HostUpV1, "-1"),
        (Provider::HostUpV1, "+1"),
        (Provider::HostUpV1, "1.5"),
        (Provider::HostUpV1, "1e3"),
        (Provider::HostUpV1, "99999999999999999999"),
        (Provider::Hostway, "localhost"),
        (Provider::Hostway, "a..com"),
        (Provider::Hostway, ".com"),
        (Provider::Hostway, ".."),
        (Provider::Hostway, "https://test.com"),
    ] {
        let target = target(provider, domain, "acct12345");
        assert_eq!(target.check(), invalid, "{provider:?} {domain}");
    }
    let long = format!("{}.com", "a".repeat(250));
    assert_eq!(
        target(Provider::Hostway, &long, "acct12345").check(),
        invalid
    );
}

#[test]
fn hostway_wants_an_account_that_is_a_word() {
    for account in ["", " ", "a/b", "..", "a?b", "acct%2f1"] {
        let target = target(Provider::Hostway, "test.com", account);
        assert_eq!(
            target.check(),
            Err(TargetFault::AccountMissing),
            "{account:?}"
        );
    }
}

#[test]
fn every_request_starts_at_the_base_and_names_the_domain_once() {
    let acts = [Act::RetryTransfer(None), Act::StatusSync];
    for (provider, domain) in [
        (Provider::HostUp, "dom_abc123"),
        (Provider::HostUpV1, "20629"),
        (Provider::Hostway, "test.com"),
    ] {
        let target = target(provider, domain, "acct12345");
        let asks = acts.iter().cloned().map(Ask::Act).chain([Ask::Lifecycle]);
        for ask in asks {
            let Some(request) = provider.request(&target, &ask) else {
                continue;
            };
            let path = request.url.strip_prefix(BASE).unwrap();
            assert_eq!(path.matches(domain).count(), 1, "{path}");
            assert!(!path.contains(['?', '#', '%']), "{path}");
        }
    }
}

/// The document of an API as JSON.
fn document(provider: Provider) -> Value {
    let name = match provider {
        Provider::HostUp => "hostup-v2",
        Provider::HostUpV1 => "hostup-v1",
        Provider::Hostway => "hostway",
    };
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("contract/openapi");
    let text = fs::read_to_string(folder.join(format!("{name}.yaml"))).unwrap();
    serde_yaml_ng::from_str(&text).unwrap()
}

#[test]
fn every_request_is_one_that_the_document_knows() {
    let code = || EppCode::new("mySecret".to_owned());
    let acts = [
        Act::RetryTransfer(None),
        Act::RetryTransfer(Some(code())),
        Act::StatusSync,
    ];
    let mut seen = 0;
    for (provider, domain, name) in [
        (Provider::HostUp, "dom_abc123", "{id}"),
        (Provider::HostUpV1, "20629", "{id}"),
        (Provider::Hostway, "test.com", "{domainName}"),
    ] {
        let target = target(provider, domain, "acct12345");
        let document = document(provider);
        let asks = acts.iter().cloned().map(Ask::Act).chain([Ask::Lifecycle]);
        for ask in asks {
            let Some(request) = provider.request(&target, &ask) else {
                continue;
            };
            let path = request.url.strip_prefix(BASE).unwrap();
            let path = path
                .replace(domain, name)
                .replace("acct12345", "{accountNumber}");
            let method = request.method.as_str().to_lowercase();
            let operation = &document["paths"][&path][&method];
            assert!(operation.is_object(), "{method} {path}");
            if let Some(body) = &request.body {
                let mut schema =
                    operation["requestBody"]["content"]["application/json"]["schema"].clone();
                schema["components"] = document["components"].clone();
                let body = serde_json::to_value(body.json()).unwrap();
                let validator = jsonschema::draft202012::new(&schema).unwrap();
                assert!(validator.is_valid(&body), "{method} {path} {body}");
            }
            seen += 1;
        }
    }
    // v1 cannot try again without a code; Hostway has nothing but the transfer.
    assert_eq!(seen, 4 + 3 + 3);
}
