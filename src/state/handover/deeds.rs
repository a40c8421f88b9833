//! What the customer did in this visit, as JSON and back.

use crate::api::Action;
use crate::state::Deed;
use contract::json::{Json, Read, Write};

impl Write for Deed {
    fn write(&self) -> Json {
        Json::object([
            ("number", f64::from(self.number).write()),
            ("action", self.action.name().write()),
            ("sentAt", self.sent_at.write()),
            ("endedAt", self.ended_at.write()),
            ("outcome", self.outcome.write()),
            ("notice", self.notice.write()),
        ])
    }
}

impl Read for Deed {
    fn read(json: &Json) -> Option<Self> {
        Some(Self {
            number: u32::try_from(json.get("number").read::<i64>()?).ok()?,
            action: Action::from_name(&json.member::<String>("action"))?,
            sent_at: json.get("sentAt").read()?,
            ended_at: json.get("endedAt").read()?,
            outcome: json.member("outcome"),
            notice: json.get("notice").read()?,
        })
    }
}
