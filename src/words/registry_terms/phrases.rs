//! How registries and registrars put things: statuses of RFC 5731 and RFC 3915, messages of
//! RFC 5730, and the wordings that are common beside them.

use super::Term;
use super::reader::Reader;

/// The phrases in a text, with their places; of two that begin together, the longer.
pub(super) fn find(reader: &Reader) -> Vec<(usize, Term)> {
    let mut found = Vec::new();
    let mut read_to = 0;
    for word in reader.words() {
        if word < read_to {
            continue;
        }
        let longest = all()
            .filter_map(|(term, phrase)| Some((reader.read(word, phrase)?, term)))
            .max_by_key(|(end, _)| *end);
        if let Some((end, term)) = longest.filter(|_| !is_denied(reader, word)) {
            found.push((reader.at(word), term));
            read_to = end;
        }
    }
    found
}

fn all() -> impl Iterator<Item = (Term, &'static str)> {
    let tables = [LIFE, LOCKS, TRANSFER, CODE, SENT].into_iter().flatten();
    tables.flat_map(|(term, phrases)| phrases.iter().map(|phrase| (*term, *phrase)))
}

/// `no invalid …`, `inte i …`: the opposite is said.
fn is_denied(reader: &Reader, word: usize) -> bool {
    let denials = [
        "no", "not", "without", "never", "inte", "ingen", "inget", "ej", "utan",
    ];
    let before = reader.words_before(word);
    before.iter().any(|word| denials.contains(&word.as_str()))
}

type Table = &'static [(Term, &'static [&'static str])];

/// Where in its life the domain is.
const LIFE: Table = &[
    (Term::NewlyRegistered, &["add period"]),
    (
        Term::RenewedByItself,
        &["auto renew period", "auto renew grace period"],
    ),
    (Term::RecentlyMoved, &["transfer period"]),
    (
        Term::Expired,
        &[
            "domain expired",
            "domain has expired",
            "domain is expired",
            "expired domain",
            "expiration date is too close",
        ],
    ),
    (
        Term::Redemption,
        &[
            "redemption period",
            "redemption grace period",
            "in redemption",
            "REDEMPTION",
            "must first be restored",
            "i karantän",
            "karantänperiod*",
            "quarantine",
        ],
    ),
    (Term::PendingRestore, &["pending restore"]),
    (Term::PendingDelete, &["pending delete"]),
];

/// Locks and holds.
const LOCKS: Table = &[
    (
        Term::TransferLock,
        &[
            "client transfer prohibited",
            "registrar lock",
            "transfer lock is enabled",
            "domain is currently locked",
            "domain is locked and",
            "domain status locked",
            "status REGISTRAR LOCK",
        ],
    ),
    (
        Term::RegistryLock,
        &[
            "server transfer prohibited",
            "registry lock",
            "transfer prohibited from registry request",
        ],
    ),
    (
        Term::UpdateLock,
        &["client update prohibited", "server update prohibited"],
    ),
    (
        Term::DeleteLock,
        &["client delete prohibited", "server delete prohibited"],
    ),
    (
        Term::RenewLock,
        &[
            "client renew prohibited",
            "server renew prohibited",
            "object is not eligible for renewal",
        ],
    ),
    (Term::RegistrarHold, &["client hold"]),
    (Term::RegistryHold, &["server hold"]),
    (
        Term::StatusForbids,
        &[
            "object status prohibits operation",
            "resource status prohibits this operation",
            "status prohibits operation",
            "domain status prohibits operation",
            "status of the domain does not allow a transfer",
        ],
    ),
];

/// What happens to the transfer.
const TRANSFER: Table = &[
    (
        Term::TooNew,
        &[
            "60 day rule",
            "60 days rule",
            "60 day lock",
            "60 day transfer lock",
            "60 day change of registrant lock",
            "60 day period",
            "60 dagars regeln",
            "60 dagarsregeln",
            "60 dagars spärr",
            "within 60 days of",
            "less than 60 days ago",
            "less than 60 days old",
            "in the last 60 days",
            "within the last 60 days",
        ],
    ),
    (
        Term::NotEligible,
        &[
            "object is not eligible for transfer",
            "not eligible for transfer",
        ],
    ),
    (
        Term::TransferPending,
        &[
            "object pending transfer",
            "pending transfer",
            "already pending transfer",
            "transfer already in progress",
        ],
    ),
    (
        Term::NoTransferPending,
        &["object not pending transfer", "not pending transfer"],
    ),
    (
        Term::TurnedDown,
        &[
            "NACK",
            "NACKed",
            "client rejected",
            "rejected by losing registrar",
            "rejected by the losing registrar",
            "rejected by current registrar",
            "rejected by the current registrar",
            "transfer refused by registrar",
            "declined by losing registrar",
            "losing registrar rejected",
            "avvisad av avlämnande registrar",
            "nekad av avlämnande registrar",
        ],
    ),
    (
        Term::Approved,
        &["ACK", "ACKed", "client approved", "server approved"],
    ),
    (Term::CalledOff, &["client cancelled", "server cancelled"]),
    (
        Term::Unconfirmed,
        &[
            "CONFIRM TIMEOUT",
            "no confirmation",
            "FOA not confirmed",
            "FOA not received",
            "FOA expired",
            "no response from the domain contacts",
            "no response from registrant",
            "verification email was not answered",
            "inget svar från innehavaren",
        ],
    ),
    (
        Term::Dispute,
        &[
            "UDRP",
            "URS",
            "under dispute",
            "court order",
            "ATF",
            "ATF förfarande",
            "tvistlösning",
        ],
    ),
];

/// The code.
const CODE: Table = &[
    (
        Term::WrongCode,
        &[
            "invalid authorization information",
            "invalid authorisation information",
            "authorization information for accessing resource is invalid",
            "invalid authorization code",
            "invalid authorisation code",
            "authorization code is invalid",
            "incorrect authorization code",
            "bad authorization code",
            "error in authorization key",
            "invalid auth info",
            "auth info invalid",
            "auth info is invalid",
            "auth info does not match",
            "auth info mismatch",
            "incorrect auth info",
            "wrong auth info",
            "invalid auth code",
            "auth code is invalid",
            "auth code invalid",
            "incorrect auth code",
            "bad auth info",
            "invalid epp code",
            "epp code is invalid",
            "epp code was invalid",
            "incorrect epp code",
            "invalid epp authorization key",
            "invalid epp key",
            "invalid transfer code",
            "invalid transfer key",
            "felaktig auktoriseringskod",
            "ogiltig auktoriseringskod",
            "fel auktoriseringskod",
            "auktoriseringskoden är felaktig",
            "auktoriseringskoden är ogiltig",
            "auktoriseringskoden stämmer inte",
            "felaktig epp kod",
            "ogiltig epp kod",
            "felaktig flyttkod",
        ],
    ),
    (
        Term::CodeExpired,
        &[
            "auth code expired",
            "auth code has expired",
            "expired auth code",
            "authorization code expired",
            "authorization code has expired",
            "authorization information expired",
            "auth info expired",
            "auth info has expired",
            "epp code expired",
            "epp code has expired",
            "transfer code has expired",
            "TAC expired",
            "TAC has expired",
            "auktoriseringskoden har gått ut",
            "auktoriseringskoden är för gammal",
            "auktoriseringskoden gäller inte längre",
        ],
    ),
    (
        Term::CodeMissing,
        &[
            "authorization info is required*",
            "auth info is required",
            "auth info missing",
            "missing auth info",
            "auth code missing",
            "auth code required",
            "auktoriseringskod saknas",
        ],
    ),
    (
        Term::NotAuthorized,
        &[
            "authorization error",
            "authorisation error",
            "resource belongs to another client",
        ],
    ),
];

/// What was sent, and what became of it.
const SENT: Table = &[
    (
        Term::NameTaken,
        &[
            "object exists",
            "domain already exists",
            "domain name not available",
        ],
    ),
    (
        Term::NotFound,
        &[
            "object does not exist",
            "resource with this id does not exist",
        ],
    ),
    (Term::InUse, &["object association prohibits operation"]),
    (Term::DetailMissing, &["required parameter missing"]),
    (
        Term::DetailWrong,
        &[
            "parameter value range error",
            "parameter value syntax error",
            "parameter value policy error",
        ],
    ),
    (
        Term::Identity,
        &[
            "orgno",
            "invalid organization number",
            "invalid organisation number",
            "invalid registration number",
            "invalid personal identity number",
            "invalid identification number",
            "identification number is invalid",
            "identification number is not valid",
            "invalid registrant",
            "registrant not eligible",
            "registrant is not eligible",
            "felaktigt organisationsnummer",
            "ogiltigt organisationsnummer",
            "organisationsnumret är ogiltigt",
            "felaktigt personnummer",
            "ogiltigt personnummer",
            "felaktigt person eller organisationsnummer",
            "ogiltigt person eller organisationsnummer",
        ],
    ),
    (Term::Policy, &["data management policy violation"]),
    (Term::Billing, &["billing failure"]),
    (
        Term::Technical,
        &[
            "command failed",
            "command syntax error",
            "command use error",
            "unknown command",
            "unimplemented command",
            "unimplemented object service",
            "unimplemented option",
            "unimplemented extension",
            "authentication error",
            "session limit exceeded",
        ],
    ),
    (
        Term::Accepted,
        &[
            "command completed successfully action pending",
            "REGISTRY PEND",
            "pending create",
            "pending update",
            "pending renew",
        ],
    ),
    (Term::StepDone, &["command completed successfully"]),
];
