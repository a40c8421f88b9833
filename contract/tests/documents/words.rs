use crate::schemas::Schemas;
use anyhow::{Result, ensure};
use contract::v2::{OperationStatus, RegistrationKind, ServiceStatus, TransferKind, WhoisLookup};

/// The document and the type know the same words, in the same order.
macro_rules! same_words {
    ($($test:ident: $schema:literal = $type:ident;)+) => { $(
        #[test]
        fn $test() -> Result<()> {
            let ours: Vec<_> = $type::KNOWN.iter().map(|word| word.as_str().to_owned()).collect();
            assert_eq!(ours, Schemas::load()?.words($schema)?);
            for word in ours {
                let read = $type::from(word.clone());
                ensure!(!matches!(read, $type::Other(_)), "{word} is not known when read");
                ensure!(read.as_str() == word, "{word} is written as {}", read.as_str());
            }
            Ok(())
        }
    )+ };
}

same_words! {
    transfer_kinds: "TransferKind" = TransferKind;
    registration_kinds: "RegistrationKind" = RegistrationKind;
    whois_lookups: "WhoisLookup" = WhoisLookup;
    service_statuses: "ServiceStatus" = ServiceStatus;
    operation_statuses: "OperationStatus" = OperationStatus;
}

#[test]
fn the_answer_of_a_retry_uses_some_of_the_registration_kinds() -> Result<()> {
    for word in Schemas::load()?.words("RetryRegistrationStatus")? {
        let read = RegistrationKind::from(word.clone());
        ensure!(!matches!(read, RegistrationKind::Other(_)), "{word}");
    }
    Ok(())
}
