/// Declares every sentence of the widget with its public name, under which a host can replace it.
macro_rules! keys {
    ($( $key:ident = $name:literal ),+ $(,)?) => {
        /// One sentence or label of the widget.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[expect(missing_docs, reason = "its sentence in `locales/en.json` says what each is")]
        pub enum Key { $( $key ),+ }

        impl Key {
            /// All of them.
            pub const ALL: &'static [Self] = &[ $( Self::$key ),+ ];

            /// The name under which `messages` replaces it.
            pub const fn name(self) -> &'static str {
                match self { $( Self::$key => $name ),+ }
            }
        }
    };
}

keys! {
    // the frame
    WidgetLabel = "widget-label",
    Loading = "loading",
    StillLoading = "still-loading",
    NextStep = "next-step",
    CheckedNow = "checked-now",
    CheckedMinutesOne = "checked-minutes-one",
    CheckedMinutesOther = "checked-minutes-other",
    CheckedAt = "checked-at",
    UpdatedNow = "updated-now",
    UpdatedMinutesOne = "updated-minutes-one",
    UpdatedMinutesOther = "updated-minutes-other",
    UpdatedAt = "updated-at",
    AsKnown = "as-known",
    Refreshing = "refreshing",
    TryAgain = "try-again",
    Crashed = "crashed",
    ReloadPanel = "reload-panel",
    ContactSupport = "contact-support",
    Reference = "reference",
    CopyDetails = "copy-details",
    CopyDetailsDone = "copy-details-done",
    CopyDetailsByHand = "copy-details-by-hand",
    // whose turn
    TurnYou = "turn-you",
    TurnUs = "turn-us",
    TurnPreviousRegistrar = "turn-previous-registrar",
    TurnRegistry = "turn-registry",
    TurnNobody = "turn-nobody",
    // what happens next
    StepAwaitTransfer = "step-await-transfer",
    StepAwaitOverdue = "step-await-overdue",
    StepEnterCode = "step-enter-code",
    StepCheckCode = "step-check-code",
    StepUnlock = "step-unlock",
    StepUnlockThenCode = "step-unlock-then-code",
    StepRetryTransfer = "step-retry-transfer",
    StepPay = "step-pay",
    StepAwaitAge = "step-await-age",
    StepRenewFirst = "step-renew-first",
    StepAwaitRegistration = "step-await-registration",
    StepFixIdentity = "step-fix-identity",
    StepFillDetails = "step-fill-details",
    StepRetryRegistration = "step-retry-registration",
    StepAskSupport = "step-ask-support",
    StepFinished = "step-finished",
    DueAround = "due-around",
    DueSince = "due-since",
    DueFrom = "due-from",
    DueFromAtLatest = "due-from-at-latest",
    DueUntil = "due-until",
    DueAgain = "due-again",
    DueFollowed = "due-followed",
    // transfer: what each kind is called, and what it means
    TransferPendingTransferInProgress = "transfer-pending-transfer-in-progress",
    TransferPendingTransferInProgressMeans = "transfer-pending-transfer-in-progress-means",
    TransferTransferFailedAtRegistry = "transfer-transfer-failed-at-registry",
    TransferTransferFailedAtRegistryMeans = "transfer-transfer-failed-at-registry-means",
    TransferTransferNotAtRegistry = "transfer-transfer-not-at-registry",
    TransferTransferNotAtRegistryMeans = "transfer-transfer-not-at-registry-means",
    TransferPendingTransferGeneric = "transfer-pending-transfer-generic",
    TransferPendingTransferGenericMeans = "transfer-pending-transfer-generic-means",
    TransferAwaitingPayment = "transfer-awaiting-payment",
    TransferAwaitingPaymentMeans = "transfer-awaiting-payment-means",
    TransferRegistryLockedAndEppInvalid = "transfer-registry-locked-and-epp-invalid",
    TransferRegistryLockedAndEppInvalidMeans = "transfer-registry-locked-and-epp-invalid-means",
    TransferRegistryLocked = "transfer-registry-locked",
    TransferRegistryLockedMeans = "transfer-registry-locked-means",
    TransferTooNewForTransfer = "transfer-too-new-for-transfer",
    TransferTooNewForTransferMeans = "transfer-too-new-for-transfer-means",
    TransferTransferErrorKnown = "transfer-transfer-error-known",
    TransferTransferErrorKnownMeans = "transfer-transfer-error-known-means",
    TransferPendingEppFallback = "transfer-pending-epp-fallback",
    TransferPendingEppFallbackMeans = "transfer-pending-epp-fallback-means",
    TransferActive = "transfer-active",
    TransferActiveMeans = "transfer-active-means",
    TransferExpired = "transfer-expired",
    TransferExpiredMeans = "transfer-expired-means",
    TransferUnknown = "transfer-unknown",
    TransferUnknownMeans = "transfer-unknown-means",
    // registration
    RegistrationPending = "registration-pending",
    RegistrationPendingMeans = "registration-pending-means",
    RegistrationActive = "registration-active",
    RegistrationActiveMeans = "registration-active-means",
    RegistrationFailed = "registration-failed",
    RegistrationFailedMeans = "registration-failed-means",
    RegistrationSubmitted = "registration-submitted",
    RegistrationSubmittedMeans = "registration-submitted-means",
    RegistrationQueued = "registration-queued",
    RegistrationQueuedMeans = "registration-queued-means",
    RegistrationCompleted = "registration-completed",
    RegistrationCompletedMeans = "registration-completed-means",
    RegistrationUnknown = "registration-unknown",
    RegistrationUnknownMeans = "registration-unknown-means",
    NothingKnown = "nothing-known",
    NothingKnownMeans = "nothing-known-means",
    // headings
    HeadingTransfer = "heading-transfer",
    HeadingRegistration = "heading-registration",
    HeadingProgress = "heading-progress",
    HeadingInvoice = "heading-invoice",
    HeadingFailedRetry = "heading-failed-retry",
    HeadingEpp = "heading-epp",
    HeadingDualIssues = "heading-dual-issues",
    HeadingRegistrationRetry = "heading-registration-retry",
    HeadingFailure = "heading-failure",
    HeadingHistory = "heading-history",
    // progress
    ProgressLabel = "progress-label",
    ProgressLeftOne = "progress-left-one",
    ProgressLeftOther = "progress-left-other",
    ProgressOverdue = "progress-overdue",
    ProgressIndeterminate = "progress-indeterminate",
    // invoice
    InvoiceText = "invoice-text",
    // another try
    FailedRetryText = "failed-retry-text",
    FailedRetryBelow = "failed-retry-below",
    // what blocks a transfer
    HeadingBlocked = "heading-blocked",
    BlockedIntro = "blocked-intro",
    BlockedCode = "blocked-code",
    BlockedStatus = "blocked-status",
    BlockedNoAnswer = "blocked-no-answer",
    BlockedRejected = "blocked-rejected",
    BlockedTooNew = "blocked-too-new",
    BlockedPending = "blocked-pending",
    BlockedLeftOne = "blocked-left-one",
    BlockedLeftOther = "blocked-left-other",
    BlockedLast = "blocked-last",
    // EPP code
    EppLabel = "epp-label",
    EppHint = "epp-hint",
    EppReveal = "epp-reveal",
    EppHide = "epp-hide",
    EppTrimmed = "epp-trimmed",
    EppMissing = "epp-missing",
    EppLength = "epp-length",
    EppOnlyOnce = "epp-only-once",
    EppRefused = "epp-refused",
    // actions: what they are called
    ActionUpdateEpp = "action-update-epp",
    ActionSaveCode = "action-save-code",
    ActionRetryTransfer = "action-retry-transfer",
    ActionRetryTransferWithCode = "action-retry-transfer-with-code",
    ActionRequestEpp = "action-request-epp",
    ActionRequestEppAgain = "action-request-epp-again",
    ActionRequestEppConfirm = "action-request-epp-confirm",
    ActionRetryRegistration = "action-retry-registration",
    ActionFixIdentity = "action-fix-identity",
    ActionStatusSync = "action-status-sync",
    ActionPayInvoice = "action-pay-invoice",
    // actions: what they do, said before the click
    ConsequenceUpdateEpp = "consequence-update-epp",
    ConsequenceRetryTransfer = "consequence-retry-transfer",
    ConsequenceRetryTransferWithCode = "consequence-retry-transfer-with-code",
    ConsequenceRetryTransferCodeNeeded = "consequence-retry-transfer-code-needed",
    ConsequenceRequestEpp = "consequence-request-epp",
    ConsequenceRequestEppAgain = "consequence-request-epp-again",
    ConsequenceRetryRegistration = "consequence-retry-registration",
    ConsequenceFixIdentity = "consequence-fix-identity",
    ConsequenceStatusSync = "consequence-status-sync",
    ConsequencePayInvoice = "consequence-pay-invoice",
    // why a button is off
    OffNoReason = "off-no-reason",
    OffWaiting = "off-waiting",
    OffHeld = "off-held",
    OffSignedOut = "off-signed-out",
    Sending = "sending",
    StillSending = "still-sending",
    // two issues at once
    DualUnlock = "dual-unlock",
    DualUnlockHow = "dual-unlock-how",
    DualCode = "dual-code",
    DualCodeHow = "dual-code-how",
    DualRetry = "dual-retry",
    StageDone = "stage-done",
    StageNow = "stage-now",
    StageWaiting = "stage-waiting",
    // registration
    ProfileUpdated = "profile-updated",
    DetailsIntro = "details-intro",
    DetailsProfile = "details-profile",
    DetailsUnnamed = "details-unnamed",
    DetailsChoose = "details-choose",
    DetailsMissing = "details-missing",
    DetailsOptional = "details-optional",
    RegistrationUnsupported = "registration-unsupported",
    // failures
    FailureTransfer = "failure-transfer",
    FailureRegistration = "failure-registration",
    FailureNoticed = "failure-noticed",
    CategoryEppInvalid = "category-epp-invalid",
    CategoryIdentityInvalid = "category-identity-invalid",
    CategoryDetailsRequired = "category-details-required",
    CategoryUnknown = "category-unknown",
    PlainWords = "plain-words",
    TermWrongCode = "term-wrong-code",
    TermCodeExpired = "term-code-expired",
    TermCodeMissing = "term-code-missing",
    TermNotAuthorized = "term-not-authorized",
    TermTransferLock = "term-transfer-lock",
    TermRegistryLock = "term-registry-lock",
    TermUpdateLock = "term-update-lock",
    TermDeleteLock = "term-delete-lock",
    TermRenewLock = "term-renew-lock",
    TermRegistrarHold = "term-registrar-hold",
    TermRegistryHold = "term-registry-hold",
    TermStatusForbids = "term-status-forbids",
    TermNewlyRegistered = "term-newly-registered",
    TermRenewedByItself = "term-renewed-by-itself",
    TermRecentlyMoved = "term-recently-moved",
    TermExpired = "term-expired",
    TermRedemption = "term-redemption",
    TermPendingRestore = "term-pending-restore",
    TermPendingDelete = "term-pending-delete",
    TermTooNew = "term-too-new",
    TermNotEligible = "term-not-eligible",
    TermTransferPending = "term-transfer-pending",
    TermNoTransferPending = "term-no-transfer-pending",
    TermTurnedDown = "term-turned-down",
    TermApproved = "term-approved",
    TermCalledOff = "term-called-off",
    TermUnconfirmed = "term-unconfirmed",
    TermDispute = "term-dispute",
    TermNameTaken = "term-name-taken",
    TermNotFound = "term-not-found",
    TermInUse = "term-in-use",
    TermDetailMissing = "term-detail-missing",
    TermDetailWrong = "term-detail-wrong",
    TermIdentity = "term-identity",
    TermPolicy = "term-policy",
    TermBilling = "term-billing",
    TermTechnical = "term-technical",
    TermAccepted = "term-accepted",
    TermStepDone = "term-step-done",
    // history
    HistoryShowAll = "history-show-all",
    HistoryShowMore = "history-show-more",
    HistoryShowFewer = "history-show-fewer",
    HistoryNoTime = "history-no-time",
    HistoryNoText = "history-no-text",
    HistorySearch = "history-search",
    HistoryFoundOne = "history-found-one",
    HistoryFoundOther = "history-found-other",
    HistoryFoundNone = "history-found-none",
    HistoryPages = "history-pages",
    HistoryNewer = "history-newer",
    HistoryOlder = "history-older",
    HistorySpan = "history-span",
    TimelineRegistry = "timeline-registry",
    TimelineYou = "timeline-you",
    TimelineTransferProblem = "timeline-transfer-problem",
    TimelineRegistrationProblem = "timeline-registration-problem",
    TimelineTimes = "timeline-times",
    // how fresh it is
    LookupUnavailable = "lookup-unavailable",
    LookupTldNotSupported = "lookup-tld-not-supported",
    LookupRateLimited = "lookup-rate-limited",
    LookupError = "lookup-error",
    ErrorsCleared = "errors-cleared",
    StatusSynced = "status-synced",
    KnownAt = "known-at",
    // what an action came to
    NoticeCodeSaved = "notice-code-saved",
    NoticeCodeNotConfirmed = "notice-code-not-confirmed",
    NoticeTransferUnderWay = "notice-transfer-under-way",
    NoticeTransferAccepted = "notice-transfer-accepted",
    NoticeTransferStillStuck = "notice-transfer-still-stuck",
    NoticeCodeRequested = "notice-code-requested",
    NoticeCodeReceived = "notice-code-received",
    NoticeCodeReceivedReused = "notice-code-received-reused",
    NoticeRegistrationSubmitted = "notice-registration-submitted",
    NoticeRegistrationQueued = "notice-registration-queued",
    NoticeRegistrationCompleted = "notice-registration-completed",
    NoticeRegistrationFailed = "notice-registration-failed",
    NoticeDetailsWanted = "notice-details-wanted",
    NoticeJobCompleted = "notice-job-completed",
    NoticeJobFailed = "notice-job-failed",
    NoticeJobUnclear = "notice-job-unclear",
    NoticeOutcomeUnknown = "notice-outcome-unknown",
    NoticeRefusedSignedOut = "notice-refused-signed-out",
    NoticeRefusedForbidden = "notice-refused-forbidden",
    NoticeRefusedNotFound = "notice-refused-not-found",
    NoticeRefusedHeld = "notice-refused-held",
    NoticeRefusedConflict = "notice-refused-conflict",
    NoticeRefusedValidation = "notice-refused-validation",
    NoticeRefusedServer = "notice-refused-server",
    NoticeRefused = "notice-refused",
    JobRunning = "job-running",
    // status sync
    SyncActivated = "sync-activated",
    SyncChanged = "sync-changed",
    SyncUnchanged = "sync-unchanged",
    SyncFailed = "sync-failed",
    SyncReverted = "sync-reverted",
    SyncRevertFailed = "sync-revert-failed",
    SyncTakenBack = "sync-taken-back",
    SyncNotTakenBack = "sync-not-taken-back",
    SyncTwice = "sync-twice",
    SyncTwiceFailed = "sync-twice-failed",
    StatusActive = "status-active",
    StatusSuspended = "status-suspended",
    StatusTerminated = "status-terminated",
    StatusPending = "status-pending",
    StatusCancelled = "status-cancelled",
    StatusExpired = "status-expired",
    StatusFraud = "status-fraud",
    StatusUnknown = "status-unknown",
    // trouble with reading
    TroubleNetwork = "trouble-network",
    TroubleTimeout = "trouble-timeout",
    TroubleContract = "trouble-contract",
    TroubleForbidden = "trouble-forbidden",
    TroubleNotFound = "trouble-not-found",
    TroubleServer = "trouble-server",
    TroubleRefused = "trouble-refused",
    TroubleRetrying = "trouble-retrying",
    Offline = "offline",
    SignedOut = "signed-out",
    HeldFor = "held-for",
    Held = "held",
    HeldUntil = "held-until",
    DomainMissing = "domain-missing",
    DomainInvalid = "domain-invalid",
    AccountMissing = "account-missing",
    AgoMinutesOne = "ago-minutes-one",
    AgoMinutesOther = "ago-minutes-other",
    AgoNow = "ago-now",
}

impl Key {
    /// Stands for the list of keys: a catalog made for another list has another number. The names
    /// are only looked at by the compiler, and are no part of the module.
    pub const EDITION: u32 = edition(Self::ALL);

    /// Its place in [`Self::ALL`].
    pub(super) fn place(self) -> usize {
        #[expect(clippy::as_conversions, reason = "the variants are counted from 0")]
        let place = self as usize;
        place
    }
}

/// FNV-1a over all names.
const fn edition(mut keys: &[Key]) -> u32 {
    let mut hash: u32 = 0x811c_9dc5;
    while let [key, rest @ ..] = keys {
        let mut name = key.name().as_bytes();
        while let [byte, others @ ..] = name {
            hash = step(hash, *byte);
            name = others;
        }
        hash = step(hash, b' ');
        keys = rest;
    }
    hash
}

const fn step(hash: u32, byte: u8) -> u32 {
    #[expect(clippy::as_conversions, reason = "widens; `From` is not const")]
    let byte = byte as u32;
    (hash ^ byte).wrapping_mul(0x0100_0193)
}
