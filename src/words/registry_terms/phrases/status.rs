//! What a registry says about a domain and its transfer.

use super::{Table, Term};

/// Where in its life the domain is.
pub(super) const LIFE: Table = &[
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
pub(super) const LOCKS: Table = &[
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
pub(super) const TRANSFER: Table = &[
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
