use crate::json::object;
use crate::open_enum::open_enum;
use serde::Serialize;

/// `POST …/actions/status-sync`: asks the registrar, and says what that changed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[expect(
    clippy::struct_excessive_bools,
    reason = "the API's own flags, one for one"
)]
pub struct StatusSyncResponse {
    /// `dom_…`; called `domainId` everywhere else.
    pub id: String,
    /// The domain name.
    pub name: String,
    /// Before the call.
    pub previous_status: ServiceStatus,
    /// After the call.
    pub new_status: ServiceStatus,
    /// The two differ.
    pub status_changed: bool,
    /// The domain became active.
    pub status_changed_to_active: bool,
    /// False is possible in a 200: the registrar could not be asked.
    pub sync_success: bool,
    /// A sentence about what happened.
    pub info: Option<String>,
    /// A sentence about what went wrong.
    pub error: Option<String>,
    /// The server tried to restore the earlier status.
    pub revert_attempted: bool,
    /// And did.
    pub revert_succeeded: bool,
    /// Or why not.
    pub revert_error: Option<String>,
    /// The server asked the registrar a second time.
    pub double_sync_attempted: bool,
    /// And got an answer.
    pub double_sync_succeeded: bool,
    /// Or why not.
    pub double_sync_error: Option<String>,
}

object!(StatusSyncResponse reads writes {
    id = "id",
    name = "name",
    previous_status = "previousStatus",
    new_status = "newStatus",
    status_changed = "statusChanged",
    status_changed_to_active = "statusChangedToActive",
    sync_success = "syncSuccess",
    info = "info",
    error = "error",
    revert_attempted = "revertAttempted",
    revert_succeeded = "revertSucceeded",
    revert_error = "revertError",
    double_sync_attempted = "doubleSyncAttempted",
    double_sync_succeeded = "doubleSyncSucceeded",
    double_sync_error = "doubleSyncError",
});

open_enum! {
    /// The normalized status of the domain as a service.
    #[derive(Default)]
    ServiceStatus {
        /// In use.
        Active = "active",
        /// Switched off.
        Suspended = "suspended",
        /// Ended.
        Terminated = "terminated",
        /// Not there yet.
        Pending = "pending",
        /// Given up.
        Cancelled = "cancelled",
        /// Past its date.
        Expired = "expired",
        /// Stopped for fraud.
        Fraud = "fraud",
        /// Nothing is known.
        #[default]
        Unknown = "unknown",
    }
}
