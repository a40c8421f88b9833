//! English.

use super::Key;

#[expect(
    clippy::too_many_lines,
    clippy::match_same_arms,
    reason = "a table, not a computation"
)]
pub(super) fn text(key: Key) -> &'static str {
    match key {
        // the frame
        Key::WidgetLabel => "Domain status",
        Key::Loading => "Checking the status of your domain…",
        Key::StillLoading => "This is taking longer than usual. Still checking…",
        Key::NextStep => "Next step",
        Key::CheckedNow => "Checked just now",
        Key::CheckedMinutesOne => "Checked {n} minute ago",
        Key::CheckedMinutesOther => "Checked {n} minutes ago",
        Key::CheckedAt => "Checked {time}",
        Key::Refreshing => "Checking again…",
        Key::TryAgain => "Check again",
        Key::ContactSupport => "Contact support",
        Key::Reference => "Reference for support: {id}",
        Key::ServerSays => "Message from the system",
        // whose turn
        Key::TurnYou => "Your turn",
        Key::TurnUs => "We are on it",
        Key::TurnPreviousRegistrar => "Waiting for your previous registrar",
        Key::TurnRegistry => "Waiting for the registry",
        Key::TurnNobody => "Nothing for you to do",
        // what happens next
        Key::StepAwaitTransfer => {
            "The transfer is moving along by itself. You do not need to do anything."
        }
        Key::StepAwaitOverdue => {
            "The transfer is taking longer than usual. Ask your previous registrar whether they are still waiting for your approval."
        }
        Key::StepEnterCode => {
            "Get the current EPP code from your previous registrar, enter it below and try the transfer again."
        }
        Key::StepCheckCode => {
            "Check that the EPP code is the current one. If you are not sure, enter a new code below."
        }
        Key::StepUnlock => {
            "Ask your previous registrar to unlock the domain. Then try the transfer again."
        }
        Key::StepUnlockThenCode => {
            "First have the domain unlocked at your previous registrar, then get a new EPP code there and enter it below."
        }
        Key::StepRetryTransfer => "Start the transfer again.",
        Key::StepPay => "Pay the invoice. The transfer starts as soon as the payment has arrived.",
        Key::StepAwaitAge => {
            "The domain must be at least 60 days old, or 60 days past its last transfer. Try again after that."
        }
        Key::StepRenewFirst => {
            "Renew the domain at your previous registrar first. It can be transferred after that."
        }
        Key::StepAwaitRegistration => {
            "The registration is being processed. You do not need to do anything."
        }
        Key::StepFixIdentity => {
            "Correct your identity details in your account, then try the registration again."
        }
        Key::StepFillDetails => {
            "The registry needs some more details. Fill them in below and try again."
        }
        Key::StepRetryRegistration => "Try the registration again.",
        Key::StepAskSupport => {
            "There is nothing you can do here yourself. Contact support if it stays like this."
        }
        Key::StepFinished => "Everything is done.",
        // transfer: what each kind is called, and what it means
        Key::TransferPendingTransferInProgress => "Transfer in progress",
        Key::TransferPendingTransferInProgressMeans => "The registry is processing the transfer.",
        Key::TransferTransferFailedAtRegistry => "Transfer refused by the registry",
        Key::TransferTransferFailedAtRegistryMeans => "The registry did not accept the transfer.",
        Key::TransferTransferNotAtRegistry => "Transfer not started at the registry",
        Key::TransferTransferNotAtRegistryMeans => {
            "The registry knows of no transfer for this domain yet."
        }
        Key::TransferPendingTransferGeneric => "Transfer in progress",
        Key::TransferPendingTransferGenericMeans => "The transfer is on its way.",
        Key::TransferAwaitingPayment => "Waiting for payment",
        Key::TransferAwaitingPaymentMeans => "The transfer starts when the invoice has been paid.",
        Key::TransferRegistryLockedAndEppInvalid => "Domain locked and EPP code wrong",
        Key::TransferRegistryLockedAndEppInvalidMeans => {
            "The domain is locked against transfer, and the EPP code is not right either."
        }
        Key::TransferRegistryLocked => "Domain locked against transfer",
        Key::TransferRegistryLockedMeans => {
            "Your previous registrar still has a transfer lock on the domain."
        }
        Key::TransferTooNewForTransfer => "Domain too new to be transferred",
        Key::TransferTooNewForTransferMeans => {
            "A domain cannot be transferred during its first 60 days."
        }
        Key::TransferTransferErrorKnown => "Transfer stopped by a problem",
        Key::TransferTransferErrorKnownMeans => "The transfer stopped for a known reason.",
        Key::TransferPendingEppFallback => "Transfer waiting, check the EPP code",
        Key::TransferPendingEppFallbackMeans => {
            "The transfer is waiting. A wrong EPP code is the most likely reason."
        }
        Key::TransferActive => "Transfer complete",
        Key::TransferActiveMeans => "The domain is with us and active.",
        Key::TransferExpired => "Domain has expired",
        Key::TransferExpiredMeans => "The domain has expired at the registry.",
        Key::TransferUnknown => "Transfer status unknown",
        Key::TransferUnknownMeans => "We have no reliable information about a transfer right now.",
        // registration
        Key::RegistrationPending => "Registration in progress",
        Key::RegistrationPendingMeans => "The registry is processing the registration.",
        Key::RegistrationActive => "Domain registered",
        Key::RegistrationActiveMeans => "The domain is registered and active.",
        Key::RegistrationFailed => "Registration failed",
        Key::RegistrationFailedMeans => "The registry did not accept the registration.",
        Key::RegistrationSubmitted => "Registration submitted",
        Key::RegistrationSubmittedMeans => "The registration has been sent to the registry.",
        Key::RegistrationQueued => "Registration queued",
        Key::RegistrationQueuedMeans => "The registration will be sent to the registry shortly.",
        Key::RegistrationCompleted => "Registration complete",
        Key::RegistrationCompletedMeans => "The domain has been registered.",
        Key::RegistrationUnknown => "Registration status unknown",
        Key::RegistrationUnknownMeans => {
            "We have no reliable information about the registration right now."
        }
        Key::NothingKnown => "No transfer or registration under way",
        Key::NothingKnownMeans => "There is nothing to report about this domain.",
        // headings
        Key::HeadingTransfer => "Transfer",
        Key::HeadingRegistration => "Registration",
        Key::HeadingProgress => "Progress",
        Key::HeadingInvoice => "Unpaid invoice",
        Key::HeadingFailedRetry => "Try the transfer again",
        Key::HeadingEpp => "EPP code",
        Key::HeadingDualIssues => "Two things to fix, in this order",
        Key::HeadingRegistrationRetry => "Try the registration again",
        Key::HeadingFailure => "What went wrong",
        Key::HeadingHistory => "Messages from the registry",
        // progress
        Key::ProgressLabel => "Transfer progress",
        Key::ProgressLeftOne => "Day {passed} of {max}, about {n} day left",
        Key::ProgressLeftOther => "Day {passed} of {max}, about {n} days left",
        Key::ProgressOverdue => "Day {passed}. It usually takes {max} days, so this is overdue.",
        Key::ProgressIndeterminate => "Under way. The registry does not say how long it will take.",
        // invoice
        Key::InvoiceText => "There is an unpaid invoice for this domain.",
        // another try
        Key::FailedRetryText => "Once the cause has been fixed, the transfer can be started again.",
        Key::FailedRetryBelow => {
            "Start it with the form below: with a new code, or without one if the cause has been fixed elsewhere."
        }
        // what blocks a transfer
        Key::HeadingBlocked => "What can block a transfer",
        Key::BlockedIntro => {
            "The registrar does not say which of these it was. When the cause is gone, try again."
        }
        Key::BlockedCode => {
            "The EPP code was wrong, and the registry refused it. Enter the right one, or have the current registrar set the one you entered."
        }
        Key::BlockedStatus => {
            "The domain was locked, or had expired and was in redemption. Have it unlocked or restored at the current registrar."
        }
        Key::BlockedNoAnswer => {
            "The contact of the domain did not answer the question whether it may move. Look for that e-mail, in the spam folder too."
        }
        Key::BlockedRejected => "The current registrar, or the holder, rejected the transfer.",
        Key::BlockedTooNew => {
            "The domain had been registered for less than 60 days. Try again when it is older."
        }
        Key::BlockedPending => {
            "Another transfer of the domain was already under way at the registry."
        }
        Key::BlockedLeftOne => {
            "The transfer is kept for {n} more day. After that it must be ordered again."
        }
        Key::BlockedLeftOther => {
            "The transfer is kept for {n} more days. After that it must be ordered again."
        }
        Key::BlockedLast => "The transfer is given up today. After that it must be ordered again.",
        // EPP code
        Key::EppLabel => "New EPP code",
        Key::EppHint => {
            "Also called auth code or authInfo. You get it from the registrar that the domain is with today. Upper and lower case matter."
        }
        Key::EppReveal => "Show code",
        Key::EppHide => "Hide code",
        Key::EppTrimmed => "Spaces or line breaks around the code were removed.",
        Key::EppMissing => "Enter the EPP code first.",
        Key::EppLength => "The code must have {least} to {most} characters.",
        Key::EppOnlyOnce => "The code is only used for this and is not kept in your browser.",
        // actions: what they are called
        Key::ActionUpdateEpp => "Save code only",
        Key::ActionSaveCode => "Save code",
        Key::ActionRetryTransfer => "Try the transfer again",
        Key::ActionRetryTransferWithCode => "Save code and try again",
        Key::ActionRequestEpp => "Request a new EPP code",
        Key::ActionRequestEppAgain => "Request yet another code",
        Key::ActionRequestEppConfirm => "Yes, request another code",
        Key::ActionRetryRegistration => "Try the registration again",
        Key::ActionFixIdentity => "Correct my details",
        Key::ActionStatusSync => "Ask the registrar now",
        Key::ActionPayInvoice => "Go to the invoice",
        // actions: what they do, said before the click
        Key::ConsequenceUpdateEpp => {
            "Stores the code with us. The transfer does not start again until you ask for it."
        }
        Key::ConsequenceRetryTransfer => "Starts the transfer again with the code we already have.",
        Key::ConsequenceRetryTransferWithCode => {
            "If you enter a code above it is stored first, in the same step. Otherwise the code we already have is used."
        }
        Key::ConsequenceRetryTransferCodeNeeded => {
            "Starts the transfer again with the code that you enter above."
        }
        Key::ConsequenceRequestEpp => {
            "Asks the registry for a new code for moving this domain. An earlier code may stop working."
        }
        Key::ConsequenceRequestEppAgain => {
            "You asked for a code {ago}. Asking again makes the earlier code useless."
        }
        Key::ConsequenceRetryRegistration => "Sends the registration to the registry again.",
        Key::ConsequenceFixIdentity => {
            "Opens your account details. Come back here afterwards and try again."
        }
        Key::ConsequenceStatusSync => {
            "Checks with the registrar and updates what you see here. Nothing is changed at the registry."
        }
        Key::ConsequencePayInvoice => "Opens the invoice.",
        // why a button is off
        Key::OffNoReason => "This is not possible right now.",
        Key::OffWaiting => "Wait until the step under way has finished.",
        Key::OffHeld => "Possible again when the waiting time is over.",
        Key::OffSignedOut => "Sign in again first.",
        Key::Sending => "Sending…",
        Key::StillSending => "Still waiting for an answer. Please do not close this page.",
        // two issues at once
        Key::DualUnlock => "Unlock the domain",
        Key::DualUnlockHow => {
            "Ask your previous registrar to remove the transfer lock (clientTransferProhibited)."
        }
        Key::DualCode => "Get a new EPP code and enter it",
        Key::DualCodeHow => {
            "Do this after unlocking: many registrars issue a new code when the lock is removed."
        }
        Key::DualRetry => "Try the transfer again",
        // registration
        Key::ProfileUpdated => "I have corrected my account details. Use the new details.",
        Key::DetailsIntro => "The registry needs these details:",
        Key::DetailsProfile => "These belong to your account. Correct them there:",
        Key::DetailsUnnamed => {
            "The registry needs more details but does not say which. Contact support, and give the reference if there is one."
        }
        Key::DetailsChoose => "Choose…",
        Key::DetailsMissing => "Fill in this field.",
        Key::DetailsOptional => "(optional)",
        Key::RegistrationUnsupported => "A new attempt is not offered for this top-level domain.",
        // failures
        Key::FailureTransfer => "The transfer",
        Key::FailureRegistration => "The registration",
        Key::FailureNoticed => "Noticed {time}",
        Key::CategoryEppInvalid => "Wrong EPP code",
        Key::CategoryIdentityInvalid => "Identity details not accepted",
        Key::CategoryDetailsRequired => "More details needed",
        Key::CategoryUnknown => "Reason not known",
        // history
        Key::HistoryShowAll => "Show all {n} messages",
        Key::HistoryShowMore => "Show {n} more messages",
        Key::HistoryShowFewer => "Show fewer",
        Key::HistoryNoTime => "Time not known",
        Key::HistoryNoText => "(no text)",
        // how fresh it is
        Key::LookupUnavailable => "The registry could not be reached. You see what we knew before.",
        Key::LookupTldNotSupported => {
            "The registry of this top-level domain cannot be asked. You see what we know ourselves."
        }
        Key::LookupRateLimited => {
            "The registry has been asked too often. You see what we knew before."
        }
        Key::LookupError => "Asking the registry failed. You see what we knew before.",
        Key::ErrorsCleared => "Earlier transfer errors have been cleared.",
        Key::StatusSynced => "The domain's status was brought up to date just now.",
        Key::KnownAt => "You see what we knew at {time}.",
        // what an action came to
        Key::NoticeCodeSaved => "The code is stored. Now try the transfer again.",
        Key::NoticeCodeNotConfirmed => {
            "The code was sent, but we got no confirmation that it was stored."
        }
        Key::NoticeTransferUnderWay => "The transfer is under way again.",
        Key::NoticeTransferAccepted => {
            "The new attempt was accepted. It can take a while until the result shows here."
        }
        Key::NoticeTransferStillStuck => "The transfer was tried again but is still stuck.",
        Key::NoticeCodeRequested => {
            "A new code has been requested. It arrives by the registry's usual way, often by e-mail to the holder."
        }
        Key::NoticeCodeReceived => "A code was received and put into the field.",
        Key::NoticeCodeReceivedReused => "The code that already existed was put into the field.",
        Key::NoticeRegistrationSubmitted => "The registration was sent to the registry.",
        Key::NoticeRegistrationQueued => "The registration is in the queue.",
        Key::NoticeRegistrationCompleted => "The registration went through.",
        Key::NoticeRegistrationFailed => "The registration was tried again and failed.",
        Key::NoticeDetailsWanted => "The registry needs more details before it can be tried again.",
        Key::NoticeJobCompleted => "Done. What you see is up to date.",
        Key::NoticeJobFailed => "The work in the background failed.",
        Key::NoticeJobUnclear => {
            "We could not follow the work in the background to its end. What you see is what we know now."
        }
        Key::NoticeOutcomeUnknown => {
            "We do not know yet whether that went through. We are checking; please do not send it again until you see the result."
        }
        Key::NoticeRefusedSignedOut => "Your session had ended, so nothing was done.",
        Key::NoticeRefusedForbidden => "You are not allowed to do this for this domain.",
        Key::NoticeRefusedNotFound => "The domain was not found.",
        Key::NoticeRefusedHeld => {
            "Too many requests, so this was not carried out. Wait, and try again."
        }
        Key::NoticeRefusedConflict => "That is not possible right now.",
        Key::NoticeRefusedValidation => "Something in the details is not right.",
        Key::NoticeRefusedServer => "Something went wrong on our side.",
        Key::NoticeRefused => "That was not accepted.",
        Key::JobRunning => "Working on it in the background. This page follows along.",
        // status sync
        Key::SyncActivated => "The registrar says: {from} → {to}. The domain is active.",
        Key::SyncChanged => "The registrar says: {from} → {to}.",
        Key::SyncUnchanged => "Checked with the registrar. Nothing has changed: {to}.",
        Key::SyncFailed => "The registrar could not be asked. The status is still: {to}.",
        Key::SyncReverted => "The check failed, and the earlier status was restored: {to}.",
        Key::SyncRevertFailed => {
            "The check failed, and the earlier status could not be restored. It now reads: {to}."
        }
        Key::SyncTakenBack => {
            "The registrar's answer did not hold, and the earlier status was restored: {to}."
        }
        Key::SyncNotTakenBack => {
            "The registrar's answer did not hold, and the earlier status could not be restored. It now reads: {to}."
        }
        Key::SyncTwice => "It took a second try.",
        Key::SyncTwiceFailed => "A second try did not help.",
        Key::StatusActive => "active",
        Key::StatusSuspended => "suspended",
        Key::StatusTerminated => "terminated",
        Key::StatusPending => "pending",
        Key::StatusCancelled => "cancelled",
        Key::StatusExpired => "expired",
        Key::StatusFraud => "stopped for fraud",
        Key::StatusUnknown => "unknown",
        // trouble with reading
        Key::TroubleNetwork => "We cannot reach the server. Check your connection.",
        Key::TroubleTimeout => "The server did not answer in time.",
        Key::TroubleContract => "We received an answer that we could not read.",
        Key::TroubleForbidden => "You do not have access to this domain.",
        Key::TroubleNotFound => "This domain was not found.",
        Key::TroubleServer => "Something went wrong on our side.",
        Key::TroubleRefused => "The server did not accept the question.",
        Key::TroubleRetrying => "We will try again by ourselves.",
        Key::Offline => "You are offline. This continues when you are connected again.",
        Key::SignedOut => {
            "Your session has ended. Sign in again to continue. What you have typed is kept."
        }
        Key::HeldSecondsOne => "Too many requests. Continues in {n} second.",
        Key::HeldSecondsOther => "Too many requests. Continues in {n} seconds.",
        Key::HeldUntil => "Too many requests. Continues {time}.",
        Key::Held => "Too many requests. Waiting for a moment.",
        Key::DomainMissing => {
            "This panel was not told which domain to show (attribute \"domain\")."
        }
        Key::DomainInvalid => {
            "This panel was given a domain that it cannot use (attribute \"domain\")."
        }
        Key::AccountMissing => {
            "This panel was not told which account the domain belongs to (attribute \"account\")."
        }
        Key::AgoMinutesOne => "{n} minute ago",
        Key::AgoMinutesOther => "{n} minutes ago",
        Key::AgoNow => "just now",
    }
}
